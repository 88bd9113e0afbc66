import type { Actor } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { Refusal } from '../refusal.ts'
import { claimCase, findCase, idleSince, passCase } from './cases.db.ts'

/** @throws Refusal not_found | already_decided | administrator_needed | claimed */
export async function takeCase(deps: Deps, operator: Actor, id: string): Promise<void> {
  const at = deps.now()
  await change(deps, operator, id, async (tx) => {
    if (!(await claimCase(tx, id, operator, at))) return false
    await appendRecord(tx, 'case.claimed', at, { case: id, by: operator.accountId })
    return true
  })
}

/** @throws Refusal not_found | already_decided | claimed */
export async function releaseCase(deps: Deps, operator: Actor, id: string): Promise<void> {
  await change(deps, operator, id, async (tx) => {
    if (!(await passCase(tx, id, operator.accountId, { claimed_by: null, claimed_at: null }))) return false
    await appendRecord(tx, 'case.released', deps.now(), { case: id, by: operator.accountId })
    return true
  })
}

/**
 * Gives an own case to a colleague by name.
 * @throws Refusal not_found (also: no such colleague) | already_decided | administrator_needed | claimed
 */
export async function handOverCase(
  deps: Deps,
  operator: Actor,
  id: string,
  { to, note }: { to: string; note: string },
): Promise<void> {
  const at = deps.now()
  await change(deps, operator, id, async (tx) => {
    const colleague = await tx
      .selectFrom('account')
      .select('role')
      .where('id', '=', to)
      .where('role', 'in', ['moderator', 'administrator'])
      .executeTakeFirst()
    if (!colleague) throw new Refusal('not_found', { field: 'to' })
    const found = await findCase(tx, id)
    if (found?.level === 'administrator' && colleague.role !== 'administrator')
      throw new Refusal('administrator_needed', { field: 'to' })
    if (!(await passCase(tx, id, operator.accountId, { claimed_by: to, claimed_at: at }))) return false
    await appendRecord(tx, 'case.handed_over', at, { case: id, by: operator.accountId, to, reason: note })
    return true
  })
}

/** Passes an own case to the administrators. @throws Refusal not_found | already_decided | claimed */
export async function escalateCase(deps: Deps, operator: Actor, id: string, reason: string): Promise<void> {
  await change(deps, operator, id, async (tx) => {
    const nobody = { claimed_by: null, claimed_at: null, level: 'administrator' as const }
    if (!(await passCase(tx, id, operator.accountId, nobody))) return false
    await appendRecord(tx, 'case.escalated', deps.now(), { case: id, by: operator.accountId, reason })
    return true
  })
}

async function change(deps: Deps, operator: Actor, id: string, work: (tx: Tx) => Promise<boolean>): Promise<void> {
  const changed = await deps.db.transaction().execute(work)
  if (!changed) throw await whyNot(deps, operator, id)
  deps.publish('staff', 'desk', { caseId: id })
}

async function whyNot(deps: Deps, operator: Actor, id: string): Promise<Refusal> {
  return refusalFor(await findCase(deps.db, id), operator, deps.now())
}

/** Pure: why a case cannot be claimed. */
export function refusalFor(
  found: Awaited<ReturnType<typeof findCase>>,
  operator: Pick<Actor, 'accountId' | 'role'>,
  at: Date,
): Refusal {
  if (!found) return new Refusal('not_found')
  if (found.decided_at) return new Refusal('already_decided')
  const busy = found.claimed_by !== null && found.claimed_by !== operator.accountId && found.claimed_at !== null
  if (found.level === 'administrator' && operator.role !== 'administrator') return new Refusal('administrator_needed')
  return new Refusal(busy && (found.claimed_at ?? at) >= idleSince(at) ? 'claimed' : 'conflict')
}
