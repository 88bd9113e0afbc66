import {
  canonicalJson,
  commitRecord,
  equalBytes,
  type Hash,
  leafHash,
  proveInclusions,
  rootOf,
  verifyInclusion,
} from '@sekisho/evidence'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '../../apps/server/src/db/connect.ts'
import { readTiles } from '../../apps/server/src/log/index.ts'

/** Every row of every table, in words: bytes in hex. */
export async function dump(db: Db): Promise<Map<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(
    db,
  )
  const found = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(db)
    found.set(name, rows.map(({ row }) => row).join('\n'))
  }
  return found
}

/** The tables in which a text stands, as text or as bytes. Rows that PostgreSQL has not cleaned up yet are not looked at. */
export async function findEverywhere(db: Db, text: string): Promise<string[]> {
  const hex = Buffer.from(text).toString('hex')
  return [...(await dump(db))].flatMap(([table, rows]) => (rows.includes(text) || rows.includes(hex) ? [table] : []))
}

/** Size and root of the newest checkpoint. */
export async function newestTree(db: Db): Promise<{ size: number; root: Hash }> {
  return db
    .selectFrom('log_checkpoint')
    .select(['size', 'root'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

/** The tree has this root, every leaf proves, and every record that still has content gives its leaf. */
export async function expectWhole(db: Db, { size, root }: { size: number; root: Hash }): Promise<void> {
  const read = readTiles(db)
  expect(equalBytes(await rootOf(size, read), root)).toBe(true)
  const rows = await db
    .selectFrom('evidence_record')
    .selectAll()
    .where('leaf_index', '<', size)
    .orderBy('leaf_index')
    .execute()
  expect(rows).toHaveLength(size)
  const proofs = await proveInclusions(
    rows.map((_, i) => i),
    size,
    read,
  )
  for (const [i, row] of rows.entries()) {
    expect((row.body === null) === (row.salt === null)).toBe(true)
    expect(equalBytes(leafHash(row.commitment), row.leaf)).toBe(true)
    expect(verifyInclusion({ index: i, size, leaf: row.leaf, proof: proofs[i] ?? [], root })).toBe(true)
    if (row.body === null || row.salt === null) continue
    const fields = JSON.parse(row.body)
    expect(canonicalJson(fields)).toBe(row.body)
    expect(equalBytes(commitRecord(fields, row.salt), row.commitment)).toBe(true)
  }
}
