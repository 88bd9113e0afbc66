import { ERASURE_WAIT_DAYS, type ErasureRow } from '@sekisho/protocol'
import type { Actor, Person } from '../accounts/index.ts'
import { type ChatDeps, leaveEverything } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { Refusal, violatedConstraint } from '../refusal.ts'
import { findErasureOf, listErasures } from './erasures.db.ts'

const DAY_MS = 86_400_000

/** The earliest that what was asked or confirmed at this time may be done. */
export const afterWait = (at: Date): Date => new Date(at.getTime() + ERASURE_WAIT_DAYS * DAY_MS)

/**
 * A person leaves. From now on they are off the site, as if suspended, and can only take it back; after the wait, everything
 * that need not stay is erased. The password has been asked before.
 * @throws Refusal already_leaving
 */
export async function askErasure(deps: ChatDeps, person: Person): Promise<void> {
  const at = deps.now()
  await deps.db.transaction().execute(async (tx) => {
    await overtakeOrder(tx, person.accountId, at)
    const asked = { id: newId(), account_id: person.accountId, asked_at: at, due_at: afterWait(at), in_force_at: at }
    await appendRecord(tx, 'erasure.asked', at, {
      erasure: asked.id,
      account: asked.account_id,
      until: asked.due_at.toISOString(),
    })
    await insertErasure(tx, asked)
  })
  await takeOff(deps, person.accountId)
}

/** An order that waits for a second administrator does not stand in the way of its person's own wish, nor is it told. */
async function overtakeOrder(tx: Tx, accountId: string, at: Date): Promise<void> {
  const order = await tx
    .updateTable('erasure')
    .set({ taken_back_at: at, taken_back_by: accountId })
    .where('account_id', '=', accountId)
    .where('taken_back_at', 'is', null)
    .where('in_force_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (order) await appendRecord(tx, 'erasure.taken_back', at, { erasure: order.id, account: accountId, by: accountId })
}

type NewErasure = {
  id: string
  account_id: string
  asked_at: Date
  due_at: Date
  in_force_at?: Date
  ordered_by?: string
  reason?: string
}

/** @throws Refusal already_leaving: one person has one erasure */
export async function insertErasure(tx: Tx, row: NewErasure): Promise<void> {
  await tx
    .insertInto('erasure')
    .values(row)
    .execute()
    .catch((error: unknown) => {
      if (violatedConstraint(error) === 'erasure_of') throw new Refusal('already_leaving')
      throw error
    })
}

/** Chats end as if left. The next thing any socket of theirs asks is turned down; this tells them at once. */
export async function takeOff(deps: ChatDeps, accountId: string): Promise<void> {
  await leaveEverything(deps, accountId)
  deps.disconnect({ accountId })
  deps.publish('members', 'waiting', {})
}

/**
 * The person stays after all, whoever it was that asked: what the desk has ordered is for people who cannot ask in the app,
 * and one who says no there can (R9).
 * @throws Refusal not_leaving
 */
export async function takeBackErasure(deps: ChatDeps, person: Person): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const found = await findErasureOf(tx, person.accountId)
    if (!found) throw new Refusal('not_leaving')
    await takeBack(tx, deps.now(), { id: found.id, by: person.accountId })
  })
  deps.publish([person.accountId], 'account', {})
}

/** @throws Refusal not_leaving once it is due: what is under way cannot be undone */
export async function takeBack(
  tx: Tx,
  at: Date,
  { id, by, reason }: { id: string; by: string; reason?: string },
): Promise<{ accountId: string; begun: boolean }> {
  const taken = await tx
    .updateTable('erasure')
    .set({ taken_back_at: at, taken_back_by: by })
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .where('identity', 'is', null)
    .where('erased_at', 'is', null)
    .where((eb) => eb.or([eb('in_force_at', 'is', null), eb('due_at', '>', at)]))
    .returning(['account_id', 'in_force_at'])
    .executeTakeFirst()
  if (!taken) throw new Refusal('not_leaving')
  await appendRecord(tx, 'erasure.taken_back', at, { erasure: id, account: taken.account_id, by, reason })
  return { accountId: taken.account_id, begun: taken.in_force_at !== null }
}

/** Her pay has been paid: her name need not stay for it. @throws Refusal not_found | conflict when nothing is owed or it was said before */
export async function settleEarnings(deps: ChatDeps, operator: Actor, id: string, reason: string): Promise<ErasureRow> {
  const at = deps.now()
  const before = await viewErasure(deps, id)
  if (before.earningsOpen === 0 || before.state === 'ordered' || before.state === 'taken_back')
    throw new Refusal('conflict')
  await deps.db.transaction().execute(async (tx) => {
    const settled = await tx
      .updateTable('erasure')
      .set({ settled_at: at, settled_by: operator.accountId, settled_reason: reason, tried_at: null })
      .where('id', '=', id)
      .where('settled_at', 'is', null)
      .returning('account_id')
      .executeTakeFirst()
    if (!settled) throw new Refusal('conflict')
    await appendRecord(tx, 'erasure.settled', at, {
      erasure: id,
      account: settled.account_id,
      points: before.earningsOpen,
      by: operator.accountId,
      reason,
    })
  })
  return viewErasure(deps, id)
}

/** @throws Refusal not_found */
export async function viewErasure(deps: ChatDeps, id: string): Promise<ErasureRow> {
  const when = { at: deps.now(), retention: (await deps.policies.current()).retention }
  const [found] = await deps.db.transaction().execute((tx) => listErasures(tx, { id }, when))
  if (!found) throw new Refusal('not_found')
  return found
}
