import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'

/** Any number that nothing else uses. */
const LOCK = sql.lit(7305710)

/** Until the end of this transaction nobody else erases, and no hold is placed or lifted. False when someone is at it. */
export async function tryErasing(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as got`.execute(tx)
  return rows[0]?.got ?? false
}

/** As `tryErasing`, waiting for the batch under way: once a hold is placed nothing more of its case goes. */
export async function stopErasing(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
}
