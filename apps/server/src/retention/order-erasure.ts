import type { ErasureRow } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Actor } from '../accounts/index.ts'
import type { ChatDeps } from '../chat/index.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { afterWait, insertErasure, takeBack, takeOff, viewErasure } from './ask-erasure.ts'

const DAY_MS = 86_400_000

/**
 * For a person who cannot ask in the app: whose membership was ended, or who writes a letter. It would end a membership for
 * good, so nothing begins, and nobody is told, before a second administrator confirms (R9).
 * @throws Refusal not_found | already_leaving
 */
export async function orderErasure(
  deps: ChatDeps,
  operator: Actor,
  { accountId, reason }: { accountId: string; reason: string },
): Promise<ErasureRow> {
  const at = deps.now()
  const id = newId()
  const person = await deps.db
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where('role', 'in', ['member', 'performer'])
    .executeTakeFirst()
  if (!person) throw new Refusal('not_found')
  const dueAt = await dueOf(deps, accountId, at)
  await deps.db.transaction().execute(async (tx) => {
    await appendRecord(tx, 'erasure.asked', at, { erasure: id, account: accountId, by: operator.accountId, reason })
    const row = { id, account_id: accountId, ordered_by: operator.accountId, reason, asked_at: at, due_at: dueAt }
    await insertErasure(tx, row)
  })
  return viewErasure(deps, id)
}

/**
 * R9: a second administrator puts an order in force. Its person is told, is off the site as by their own wish, and can
 * object until it is due. The wait begins here.
 * @throws Refusal not_found | own_decision | already_decided
 */
export async function confirmErasure(deps: ChatDeps, operator: Actor, id: string, reason: string): Promise<ErasureRow> {
  const at = deps.now()
  const before = await viewErasure(deps, id)
  const accountId = before.person.id
  const dueAt = await dueOf(deps, accountId, at)
  const notice = await deps.db.transaction().execute(async (tx) => {
    const confirmed = await tx
      .updateTable('erasure')
      .set({ in_force_at: at, confirmed_by: operator.accountId, due_at: dueAt })
      .where('id', '=', id)
      .where('taken_back_at', 'is', null)
      .where('in_force_at', 'is', null)
      .where('ordered_by', '<>', operator.accountId)
      .returning('id')
      .executeTakeFirst()
    if (!confirmed) throw new Refusal(before.orderedBy?.id === operator.accountId ? 'own_decision' : 'already_decided')
    const until = dueAt.toISOString()
    const by = operator.accountId
    await appendRecord(tx, 'erasure.confirmed', at, { erasure: id, account: accountId, by, reason, until })
    return addNotice(tx, accountId, { kind: 'erasure_ordered', until }, at)
  })
  deps.publish([accountId], 'notice', notice)
  await takeOff(deps, accountId)
  return viewErasure(deps, id)
}

/** The desk takes an order of its own back, confirmed or not; any administrator may. @throws Refusal not_found | not_leaving */
export async function cancelErasure(deps: ChatDeps, operator: Actor, id: string, reason: string): Promise<ErasureRow> {
  const { accountId, begun } = await deps.db.transaction().execute(async (tx) => {
    const found = await tx.selectFrom('erasure').select('ordered_by').where('id', '=', id).executeTakeFirst()
    if (!found) throw new Refusal('not_found')
    // What a person asked for, only that person takes back.
    if (found.ordered_by === null) throw new Refusal('not_leaving')
    return takeBack(tx, deps.now(), { id, by: operator.accountId, reason })
  })
  if (begun) deps.publish([accountId], 'account', {})
  return viewErasure(deps, id)
}

/** Who is erased by order can first use what time there is to appeal (R9). */
async function dueOf({ db, policies }: ChatDeps, accountId: string, at: Date): Promise<Date> {
  const { appealDays } = await policies.current()
  const { rows } = await sql<{ last: Date | null }>`
    select greatest(
      (select max(starts_at) from sanction where account_id = ${accountId} and lifted_at is null),
      (select max(decided_at) from review_case where subject_id = ${accountId} and decision = 'violation' and undone_at is null)) as last`.execute(
    db,
  )
  const appealable = (rows[0]?.last?.getTime() ?? 0) + appealDays * DAY_MS
  return new Date(Math.max(afterWait(at).getTime(), appealable))
}
