import { sql } from 'kysely'
import type { Actor } from '../accounts/index.ts'
import { type ChatDeps, findMessage } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { lockSubject, type Policy, requireNoDetail, undoStrikes } from '../safety/index.ts'
import { findCase } from './cases.db.ts'
import { type Outcome, publishOutcome } from './publish-outcome.ts'
import { endPause, lockTalks, settleMessages, type Verdict } from './settle-messages.ts'
import { ALL_SIGNS, listSigns, messagesOf } from './signs.db.ts'
import { type Told, tellOther } from './tell-decision.ts'

/**
 * An administrator takes back a wrong violation or note, with an apology; also an own one, since nobody is worse off for it.
 * @throws Refusal not_found | conflict (nothing to take back) | gate_stopped
 */
export async function undoDecision(deps: ChatDeps, operator: Actor, caseId: string, reason: string): Promise<void> {
  requireNoDetail(deps, reason, 'reason')
  const policy = await deps.policies.current()
  const at = deps.now()
  const outcome = await deps.db.transaction().execute(async (tx) => {
    const before = await findCase(tx, caseId)
    if (!before) throw new Refusal('not_found')
    await lockSubject(tx, before.subject_id)
    return undoCase(tx, policy, operator, caseId, reason, at)
  })
  await publishOutcome(deps, outcome)
  deps.publish('staff', 'desk', { caseId })
}

/**
 * Everything that a decision did is undone: strikes, sanctions, a withdrawal, stopped messages, and the same in what was
 * closed with it as a duplicate about the same person. Also when an appeal overturns. The caller holds the subject's lock.
 * @throws Refusal conflict when it was no violation or note, or is undone already
 */
export async function undoCase(
  tx: Tx,
  policy: Policy,
  operator: Pick<Actor, 'accountId'>,
  caseId: string,
  reason: string,
  at: Date,
): Promise<Outcome> {
  const undone = await markUndone(tx, operator, caseId, reason, at)
  const lead = undone.find((one) => one.found.id === caseId)
  if (!lead) throw new Refusal('conflict')
  await dropWithdrawal(tx, operator, caseId, reason, at)
  await lockTalks(tx, undone)
  const { found } = lead
  const outcome = {
    subjectId: found.subject_id,
    otherId: found.other_id,
    changed: [] as string[],
    told: [] as Told[],
    ended: undefined,
    suspended: false,
    reopened: [] as string[],
    accountChanged: true,
    openedCases: [],
  }
  let strikeRemoved = false
  for (const one of undone) {
    const struck = await undoStrikes(tx, policy, { caseId: one.found.id }, operator.accountId, at)
    const verdicts = await wronglyStopped(tx, messagesOf(one.signs))
    const settled = await settleMessages(tx, policy, { ...one, verdicts, operator, at })
    strikeRemoved ||= struck || settled.strikeRemoved
    outcome.changed.push(...verdicts.keys())
    outcome.told.push(...(await tellOther(tx, one.found, one.signs, { decision: 'clear', reason }, at)))
    outcome.reopened.push(...(await endPause(tx, one.found, one.signs)))
  }
  const conversationId = lead.signs.find((sign) => sign.conversation_id)?.conversation_id ?? null
  const apology = { kind: 'decision_undone' as const, conversationId, reason, strikeRemoved }
  outcome.told.unshift({ to: found.subject_id, notice: await addNotice(tx, found.subject_id, apology, at) })
  return outcome
}

/** The case and its duplicates about the same person, as far as they went against that person and still stand. */
async function markUndone(tx: Tx, operator: Pick<Actor, 'accountId'>, caseId: string, reason: string, at: Date) {
  const rows = await tx
    .updateTable('review_case')
    .set({ undone_at: at, undone_by: operator.accountId, undone_reason: reason })
    .where((eb) =>
      eb.or([
        eb('id', '=', caseId),
        eb.and([
          eb('duplicate_of', '=', caseId),
          eb(
            'subject_id',
            '=',
            eb.selectFrom('review_case as lead').select('subject_id').where('lead.id', '=', caseId),
          ),
        ]),
      ]),
    )
    .where(wentAgainst())
    .where('undone_at', 'is', null)
    .returning('id')
    .execute()
  const undone = []
  for (const { id } of rows) {
    const found = await findCase(tx, id)
    if (!found) continue
    await appendRecord(tx, 'decision.undone', at, {
      case: id,
      by: operator.accountId,
      subject: found.subject_id,
      reason,
    })
    undone.push({ found, signs: await listSigns(tx, [id], ALL_SIGNS) })
  }
  return undone
}

/** SQL: decided against the subject: a violation or a note, or a duplicate of one. Only these have a clause. */
export const wentAgainst = () => sql<boolean>`decided_at is not null and decision <> 'clear' and clause is not null`

/** What was refused is shown; what is shown, or was withdrawn, stays as it is. */
async function wronglyStopped(tx: Tx, messageIds: readonly string[]): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>()
  for (const id of messageIds) {
    const message = await findMessage(tx, id)
    if (message?.state === 'refused') verdicts.set(id, 'clear')
  }
  return verdicts
}

/** A withdrawal that still waits goes with the decision that it rests on. One in force ends with its sanction. */
async function dropWithdrawal(
  tx: Tx,
  operator: Pick<Actor, 'accountId'>,
  caseId: string,
  reason: string,
  at: Date,
): Promise<void> {
  const dropped = await tx
    .updateTable('withdrawal')
    .set({ refused_at: at, settled_reason: reason })
    .where('case_id', '=', caseId)
    .where('confirmed_at', 'is', null)
    .where('refused_at', 'is', null)
    .returning(['id', 'subject_id'])
    .executeTakeFirst()
  if (dropped)
    await appendRecord(tx, 'withdrawal.refused', at, {
      withdrawal: dropped.id,
      case: caseId,
      subject: dropped.subject_id,
      by: operator.accountId,
      reason,
    })
}
