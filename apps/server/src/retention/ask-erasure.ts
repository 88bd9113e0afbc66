import { ERASURE_WAIT_DAYS, type ErasureRow } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Actor, Person } from '../accounts/index.ts'
import { type ChatDeps, leaveEverything } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { Refusal, violatedConstraint } from '../refusal.ts'
import { findErasureOf, listErasures } from './erasures.db.ts'

const DAY_MS = 86_400_000

/**
 * A person leaves. From now on they are off the site, as if suspended, and can only take it back; after the wait, everything
 * that need not stay is erased. The password has been asked before.
 * @throws Refusal already_leaving
 */
export async function askErasure(deps: ChatDeps, person: Person): Promise<void> {
  await keepErasure(deps, person.accountId, null, '')
  await takeOff(deps, person.accountId)
}

/**
 * For a person who cannot ask in the app: whose membership was ended, or who writes a letter. Waits as their own would, and at
 * least until no decision about them can be appealed any more.
 * @throws Refusal not_found | already_leaving
 */
export async function orderErasure(
  deps: ChatDeps,
  operator: Actor,
  { accountId, reason }: { accountId: string; reason: string },
): Promise<ErasureRow> {
  const person = await deps.db
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .where('role', 'in', ['member', 'performer'])
    .executeTakeFirst()
  if (!person) throw new Refusal('not_found')
  const id = await keepErasure(deps, accountId, operator, reason)
  await takeOff(deps, accountId)
  return viewErasure(deps, id)
}

async function keepErasure(deps: ChatDeps, accountId: string, operator: Actor | null, reason: string): Promise<string> {
  const at = deps.now()
  const id = newId()
  const appealable = operator ? await appealableUntil(deps, accountId) : at
  const dueAt = new Date(Math.max(at.getTime() + ERASURE_WAIT_DAYS * DAY_MS, appealable.getTime()))
  await deps.db
    .transaction()
    .execute(async (tx) => {
      await appendRecord(tx, 'erasure.asked', at, {
        erasure: id,
        account: accountId,
        by: operator?.accountId,
        reason: operator ? reason : undefined,
        until: dueAt.toISOString(),
      })
      await tx
        .insertInto('erasure')
        .values({
          id,
          account_id: accountId,
          ordered_by: operator?.accountId ?? null,
          reason,
          asked_at: at,
          due_at: dueAt,
        })
        .execute()
    })
    .catch((error: unknown) => {
      if (violatedConstraint(error) === 'erasure_of') throw new Refusal('already_leaving')
      throw error
    })
  return id
}

/** Who is erased by order can first use what time there is to appeal (R9). */
async function appealableUntil({ db, policies }: ChatDeps, accountId: string): Promise<Date> {
  const { appealDays } = await policies.current()
  const { rows } = await sql<{ last: Date | null }>`
    select greatest(
      (select max(starts_at) from sanction where account_id = ${accountId} and lifted_at is null),
      (select max(decided_at) from review_case where subject_id = ${accountId} and decision = 'violation' and undone_at is null)) as last`.execute(
    db,
  )
  return new Date((rows[0]?.last?.getTime() ?? 0) + appealDays * DAY_MS)
}

/** Chats end as if left. The next thing any socket of theirs asks is turned down; this tells them at once. */
async function takeOff(deps: ChatDeps, accountId: string): Promise<void> {
  await leaveEverything(deps, accountId)
  deps.disconnect({ accountId })
  deps.publish('members', 'waiting', {})
}

/** The person stays after all. @throws Refusal not_leaving, also for what the desk ordered */
export async function takeBackErasure(deps: ChatDeps, person: Person): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const found = await findErasureOf(tx, person.accountId)
    // What the desk ordered, the desk takes back.
    if (!found || found.ordered_by !== null) throw new Refusal('not_leaving')
    await takeBack(deps, tx, found.id, person.accountId, undefined)
  })
  deps.publish([person.accountId], 'account', {})
}

/** The desk takes an order of its own back. @throws Refusal not_found | not_leaving */
export async function cancelErasure(deps: ChatDeps, operator: Actor, id: string, reason: string): Promise<ErasureRow> {
  await deps.db.transaction().execute(async (tx) => {
    const found = await tx.selectFrom('erasure').select('ordered_by').where('id', '=', id).executeTakeFirst()
    if (!found) throw new Refusal('not_found')
    // What a person asked for, only that person takes back.
    if (found.ordered_by === null) throw new Refusal('not_leaving')
    await takeBack(deps, tx, id, operator.accountId, reason)
  })
  return viewErasure(deps, id)
}

/** @throws Refusal not_leaving once it is due: what is under way cannot be undone */
async function takeBack({ now }: ChatDeps, tx: Tx, id: string, by: string, reason: string | undefined): Promise<void> {
  const at = now()
  const taken = await tx
    .updateTable('erasure')
    .set({ taken_back_at: at, taken_back_by: by })
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .where('identity', 'is', null)
    .where('erased_at', 'is', null)
    .where('due_at', '>', at)
    .returning('account_id')
    .executeTakeFirst()
  if (!taken) throw new Refusal('not_leaving')
  await appendRecord(tx, 'erasure.taken_back', at, { erasure: id, account: taken.account_id, by, reason })
}

/** Her pay has been paid: her name need not stay for it. @throws Refusal not_found | conflict when nothing is owed or it was said before */
export async function settleEarnings(deps: ChatDeps, operator: Actor, id: string, reason: string): Promise<ErasureRow> {
  const at = deps.now()
  const before = await viewErasure(deps, id)
  if (before.earningsOpen === 0 || before.state === 'taken_back') throw new Refusal('conflict')
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

async function viewErasure(deps: ChatDeps, id: string): Promise<ErasureRow> {
  const when = { at: deps.now(), retention: (await deps.policies.current()).retention }
  const [found] = await deps.db.transaction().execute((tx) => listErasures(tx, { id }, when))
  if (!found) throw new Refusal('not_found')
  return found
}
