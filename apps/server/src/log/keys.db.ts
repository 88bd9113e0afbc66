import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'

/** A verifier key that signs or has signed this log. Public: packages carry all of them. */
export type KnownKey = { verifierKey: string; addedAt: Date; retiredAt: Date | null }

/** The newest first. */
export async function listKeys(db: Db | Tx): Promise<KnownKey[]> {
  const rows = await db.selectFrom('log_key').selectAll().orderBy('added_at', 'desc').orderBy('verifier_key').execute()
  return rows.map((row) => ({ verifierKey: row.verifier_key, addedAt: row.added_at, retiredAt: row.retired_at }))
}

/**
 * Remembers keys that sign from now on. One that joins others is put on record, in the same transaction, so that no
 * checkpoint carries a signature that the log does not announce; the log's first key has nothing to announce itself to.
 */
export async function rememberKeys(tx: Tx, verifierKeys: readonly string[], at: Date): Promise<void> {
  const { rows } = await sql<{ verifier_key: string; from: string | null }>`
    insert into log_key (verifier_key, added_at)
    select unnest(${verifierKeys}::text[]), ${at}::timestamptz
    on conflict do nothing
    returning verifier_key, (select k.verifier_key from log_key k where k.retired_at is null order by k.added_at desc limit 1) as "from"`.execute(
    tx,
  )
  for (const { verifier_key: to, from } of rows)
    if (from !== null) await appendRecord(tx, 'key.rotated', at, { from, to })
}

/** Puts on record that a key signs no more. False when it was on record already, or never signed. */
export async function recordRetired(tx: Tx, verifierKey: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('log_key')
    .set({ retired_at: at })
    .where('verifier_key', '=', verifierKey)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await appendRecord(tx, 'key.retired', at, { key: verifierKey })
  return true
}
