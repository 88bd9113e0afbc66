import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/connect.ts'

/** SQL: whether a case (its id, or a column of it) disputes what this operator decided: someone else has to look. */
export const disputesOwn = (
  caseId: string | RawBuilder<unknown>,
  operatorId: string,
): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from case_sign dispute
  join case_sign earlier on earlier.message_id = dispute.message_id and earlier.case_id <> dispute.case_id
  join review_case first on first.id = earlier.case_id
  where dispute.case_id = ${caseId} and dispute.kind = 'dispute' and first.decided_by = ${operatorId})`

export async function decidedMyself(tx: Tx, caseId: string, operatorId: string): Promise<boolean> {
  const row = await tx.selectNoFrom(disputesOwn(caseId, operatorId).as('own')).executeTakeFirstOrThrow()
  return row.own
}
