import type { Db, Tx } from '../db/connect.ts'
import type { SealedIdentity } from '../db/schema.ts'

/**
 * Who someone was who has left, while a hold, a case or unpaid earnings need it; undefined when they have not left or nothing
 * needs it. For evidence packages: on the account itself stands only that someone has left.
 */
export async function findSealedIdentity(db: Db | Tx, accountId: string): Promise<SealedIdentity | undefined> {
  const row = await db
    .selectFrom('erasure')
    .select('identity')
    .where('account_id', '=', accountId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  return row?.identity ?? undefined
}
