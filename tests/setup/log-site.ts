import { randomUUID } from 'node:crypto'
import {
  appendLeaves,
  EMPTY_EDGE,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  proveInclusions,
  verifyInclusion,
} from '@sekisho/evidence'
import { sql } from 'kysely'
import type { Db } from '../../apps/server/src/db/connect.ts'
import { connect } from '../../apps/server/src/db/connect.ts'
import { makeRecord } from '../../apps/server/src/evidence/index.ts'
import {
  fixedKeys,
  type LogDeps,
  type LogKeys,
  newestCheckpoint,
  newKey,
  readTiles,
} from '../../apps/server/src/log/index.ts'
import { createMetrics } from '../../apps/server/src/metrics.ts'
import { createTestDatabase } from './test-database.ts'

export const TEST_ORIGIN = 'test.example/log'

/** A database and what the log needs, without a site around it. Its records say nothing of anyone. */
export async function createLogSite(logKeys: LogKeys = fixedKeys(newKey(TEST_ORIGIN).signerKey)) {
  const database = await createTestDatabase()
  const connection = connect(database.url)
  const { db } = connection
  const deps: LogDeps = { db, now: () => new Date(), logKeys, metrics: createMetrics() }
  return {
    url: database.url,
    db,
    deps,
    write: (count: number) => writeRecords(db, count),
    /** Ids of the records, in the order of their leaves. */
    async order() {
      const rows = await db
        .selectFrom('evidence_record')
        .select(['id', 'leaf_index'])
        .where('leaf_index', 'is not', null)
        .orderBy('leaf_index')
        .execute()
      return rows.map(({ id }) => id)
    },
    async close() {
      await connection.close()
      await database.drop()
    },
  }
}

/** In one transaction; their ids. */
export async function writeRecords(db: Db, count: number): Promise<number[]> {
  const records = Array.from({ length: count }, () => makeRecord('notice.sent', new Date(), { notice: randomUUID() }))
  const rows = await db.insertInto('evidence_record').values(records).returning('id').execute()
  return rows.map(({ id }) => id)
}

/** Everything that the tree is, for comparing. */
export async function dumpTree(db: Db) {
  const tiles = await db.selectFrom('log_tile').selectAll().orderBy('level').orderBy('n').execute()
  const heads = await db.selectFrom('log_checkpoint').select(['size', 'root']).orderBy('size').execute()
  const { rows: leaves } = await sql<{ leaf_index: number; leaf: Buffer }>`
    select leaf_index, leaf from evidence_record where leaf_index is not null order by leaf_index`.execute(db)
  return {
    tiles: tiles.map(({ level, n, hashes }) => `${level}/${n} ${hashes.toString('hex')}`),
    heads: heads.map(({ size, root }) => `${size} ${root.toString('hex')}`),
    leaves: leaves.map(({ leaf_index, leaf }) => `${leaf_index} ${leaf.toString('hex')}`),
  }
}

/**
 * Every reason why the stored log is not one whole, signed tree: places with gaps, tiles or roots that a rebuild from the
 * records does not give, a head that no key signed, a leaf that does not prove.
 */
export async function findFlaws(db: Db, logKeys: LogKeys): Promise<string[]> {
  const flaws: string[] = []
  const { rows } = await sql<{ leaf_index: number; leaf: Buffer }>`
    select leaf_index, leaf from evidence_record where leaf_index is not null order by leaf_index`.execute(db)
  if (rows.some(({ leaf_index }, i) => leaf_index !== i)) flaws.push('places have gaps or doubles')
  const head = await newestCheckpoint(db)
  const tiles = await db.selectFrom('log_tile').selectAll().orderBy('level').orderBy('n').execute()
  if (!head) return rows.length + tiles.length === 0 ? flaws : [...flaws, 'a tree without a checkpoint']
  const verifiers = (await logKeys.current()).map(({ verifierKey }) => parseVerifierKey(verifierKey))
  const signed = parseCheckpoint(openNote(head.note, verifiers).text)
  const rebuilt = appendLeaves(
    EMPTY_EDGE,
    rows.map(({ leaf }) => leaf),
  )
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  if (signed.size !== rows.length) flaws.push(`the head is of ${signed.size}, there are ${rows.length}`)
  if (hex(signed.root) !== hex(rebuilt.root) || hex(head.root) !== hex(rebuilt.root)) flaws.push('another root')
  const wanted = rebuilt.changed.map(({ level, n, hashes }) => `${level}/${n} ${hex(hashes)}`)
  const stored = tiles.map(({ level, n, hashes }) => `${level}/${n} ${hex(hashes)}`)
  if (wanted.join() !== stored.join()) flaws.push('other tiles')
  const some = [0, Math.floor(rows.length / 2), rows.length - 1]
  const proofs = await proveInclusions(some, rows.length, readTiles(db))
  some.forEach((index, i) => {
    const leaf = rows[index]?.leaf
    const proof = proofs[i]
    if (!leaf || !proof || !verifyInclusion({ index, size: rows.length, leaf, proof, root: signed.root }))
      flaws.push(`leaf ${index} does not prove`)
  })
  return flaws
}
