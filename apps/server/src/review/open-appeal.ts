import type { AppealView, NoticeView, Parsed, Routes } from '@sekisho/protocol'
import type { Actor } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { dueAt, lockSubject, type Policy } from '../safety/index.ts'
import { findAppeal, listOwnDecisions, viewOwnAppeal } from './appeals.db.ts'

/** A dialogue longer than this is no dialogue any more. */
const MOST_MESSAGES = 100

export type Appellant = Pick<Actor, 'accountId' | 'locale'>

/**
 * 異議申し立て: once for each decision about oneself, within the policy's days.
 * @throws Refusal invalid | not_found | too_late | conflict (appealed already, or undone)
 */
export async function openAppeal(
  deps: Deps,
  person: Appellant,
  body: Parsed<Routes['openAppeal'], 'body'>,
): Promise<AppealView> {
  if ((body.caseId === undefined) === (body.sanctionId === undefined)) throw new Refusal('invalid', { field: 'caseId' })
  const policy = await deps.policies.current()
  const at = deps.now()
  const { id, notice } = await deps.db.transaction().execute(async (tx) => {
    await lockSubject(tx, person.accountId)
    const about = await requireAppealable(tx, person, policy, body, at)
    const appealId = newId()
    const due = dueAt({ kind: 'dispute', urgency: 'normal' }, at, policy)
    // The database keeps it to one for each decision.
    const opened = await tx
      .insertInto('appeal')
      .values({
        id: appealId,
        ...about,
        appellant_id: person.accountId,
        state: 'open',
        opened_at: at,
        due_at: due,
      })
      .onConflict((oc) => oc.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!opened) throw new Refusal('conflict')
    await appendRecord(tx, 'appeal.opened', at, {
      appeal: appealId,
      by: person.accountId,
      case: about.case_id,
      sanction: about.sanction_id,
    })
    await addMessage(tx, { id: appealId, case_id: about.case_id }, person.accountId, body.text, at)
    const told: NoticeView = await addNotice(
      tx,
      person.accountId,
      { kind: 'appeal_received', appealId, dueAt: due.toISOString() },
      at,
    )
    return { id: appealId, notice: told }
  })
  deps.publish([person.accountId], 'notice', notice)
  deps.publish('staff', 'desk', { caseId: null })
  return viewAppeal(deps, person, id, policy)
}

/** A sanction that a case gave is appealed with the case; a forced withdrawal is a decision of its own. */
async function requireAppealable(
  tx: Tx,
  person: Appellant,
  policy: Policy,
  body: { caseId?: string | undefined; sanctionId?: string | undefined },
  at: Date,
): Promise<{ case_id: string | null; sanction_id: string | null }> {
  const sanction = body.sanctionId
    ? await tx
        .selectFrom('sanction')
        .select(['case_id', 'step'])
        .where('id', '=', body.sanctionId)
        .where('account_id', '=', person.accountId)
        .executeTakeFirst()
    : undefined
  const caseId = sanction && sanction.step !== 'withdrawal' ? (sanction.case_id ?? undefined) : body.caseId
  const sanctionId = caseId === undefined ? body.sanctionId : undefined
  const decisions = await listOwnDecisions(tx, person.accountId, policy, person.locale, at)
  const found = decisions.find((one) => (caseId ? one.caseId === caseId : one.sanctionId === sanctionId))
  if (!found) throw new Refusal('not_found')
  if (found.appeal || found.undone) throw new Refusal('conflict')
  if (!found.mayAppeal) throw new Refusal('too_late')
  return { case_id: found.caseId, sanction_id: found.sanctionId }
}

/** Writes on in an own appeal that is open. @throws Refusal not_found | already_decided | conflict (too many) */
export async function writeAppeal(deps: Deps, person: Appellant, id: string, text: string): Promise<AppealView> {
  const policy = await deps.policies.current()
  const at = deps.now()
  await deps.db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('appeal')
      .select(['id', 'case_id', 'state'])
      .where('id', '=', id)
      .where('appellant_id', '=', person.accountId)
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw new Refusal('not_found')
    if (found.state !== 'open') throw new Refusal('already_decided')
    const { count } = await tx
      .selectFrom('appeal_message')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('appeal_id', '=', id)
      .executeTakeFirstOrThrow()
    if (count >= MOST_MESSAGES) throw new Refusal('conflict')
    await addMessage(tx, found, person.accountId, text, at)
    await tx.updateTable('appeal').set({ desk_spoke_last: false }).where('id', '=', id).execute()
  })
  deps.publish('staff', 'desk', { caseId: null })
  return viewAppeal(deps, person, id, policy)
}

/** @throws Refusal not_found, also for someone else's */
export async function viewAppeal(deps: Deps, person: Appellant, id: string, policy?: Policy): Promise<AppealView> {
  const row = await findAppeal(deps.db, id)
  if (!row || row.appellant_id !== person.accountId) throw new Refusal('not_found')
  return viewOwnAppeal(deps.db, row, policy ?? (await deps.policies.current()), person.locale)
}

/** Keeps and records one message of the dialogue. */
export async function addMessage(
  tx: Tx,
  appeal: { id: string; case_id: string | null },
  authorId: string,
  text: string,
  at: Date,
): Promise<void> {
  const id = newId()
  await appendRecord(tx, 'appeal.written', at, {
    appeal: appeal.id,
    case: appeal.case_id,
    message: id,
    by: authorId,
    text,
  })
  await tx.insertInto('appeal_message').values({ id, appeal_id: appeal.id, author_id: authorId, text, at }).execute()
}
