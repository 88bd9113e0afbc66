import type { HoldRow } from '@sekisho/protocol'
import type { Actor } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { Refusal, violatedConstraint } from '../refusal.ts'
import { listHolds } from './holds.db.ts'
import { stopErasing } from './lock.db.ts'

type HoldDeps = Pick<Deps, 'db' | 'now'>

/**
 * Nothing of the case, of its two people or of what they said to each other is erased from here on: the batch under way is
 * waited for, so there is no moment in between.
 * @throws Refusal not_found | held_already
 */
export async function placeHold(
  deps: HoldDeps,
  operator: Actor,
  { caseId, reason }: { caseId: string; reason: string },
): Promise<HoldRow> {
  const at = deps.now()
  const id = newId()
  return deps.db
    .transaction()
    .execute(async (tx) => {
      await stopErasing(tx)
      const found = await tx
        .selectFrom('review_case')
        .select(['subject_id', 'other_id'])
        .where('id', '=', caseId)
        .executeTakeFirst()
      if (!found) throw new Refusal('not_found')
      await appendRecord(tx, 'hold.placed', at, {
        hold: id,
        case: caseId,
        subject: found.subject_id,
        other: found.other_id,
        by: operator.accountId,
        reason,
      })
      await tx
        .insertInto('legal_hold')
        .values({ id, case_id: caseId, placed_by: operator.accountId, placed_at: at, reason })
        .execute()
      return getHold(tx, id, at)
    })
    .catch((error: unknown) => {
      if (violatedConstraint(error) === 'legal_hold_in_force') throw new Refusal('held_already')
      throw error
    })
}

/** The second look: still needed, and why. @throws Refusal not_found | hold_lifted */
export async function reviewHold(deps: HoldDeps, operator: Actor, id: string, reason: string): Promise<HoldRow> {
  const at = deps.now()
  return deps.db.transaction().execute(async (tx) => {
    const before = await requireInForce(tx, id, at)
    await appendRecord(tx, 'hold.reviewed', at, { hold: id, case: before.caseId, by: operator.accountId, reason })
    await tx
      .updateTable('legal_hold')
      .set({ reviewed_by: operator.accountId, reviewed_at: at })
      .where('id', '=', id)
      .execute()
    return getHold(tx, id, at)
  })
}

/** From here on periods and erasures go on where they stood. @throws Refusal not_found | hold_lifted */
export async function liftHold(deps: HoldDeps, operator: Actor, id: string, reason: string): Promise<HoldRow> {
  const at = deps.now()
  return deps.db.transaction().execute(async (tx) => {
    await stopErasing(tx)
    const before = await requireInForce(tx, id, at)
    await appendRecord(tx, 'hold.lifted', at, { hold: id, case: before.caseId, by: operator.accountId, reason })
    await tx
      .updateTable('legal_hold')
      .set({ lifted_by: operator.accountId, lifted_at: at, lifted_reason: reason })
      .where('id', '=', id)
      .execute()
    return getHold(tx, id, at)
  })
}

async function requireInForce(tx: Tx, id: string, at: Date): Promise<HoldRow> {
  await tx.selectFrom('legal_hold').select('id').where('id', '=', id).forUpdate().execute()
  const before = await getHold(tx, id, at)
  if (before.lifted) throw new Refusal('hold_lifted')
  return before
}

async function getHold(tx: Tx, id: string, at: Date): Promise<HoldRow> {
  const [found] = await listHolds(tx, { id }, at)
  if (!found) throw new Refusal('not_found')
  return found
}
