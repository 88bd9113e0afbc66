import {
  appendLeaves,
  equalBytes,
  formatCheckpoint,
  type Hash,
  readEdge,
  rootOfEdge,
  signNote,
} from '@sekisho/evidence'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import { insertCheckpoint } from './checkpoints.db.ts'
import { rememberKeys } from './keys.db.ts'
import type { LogDeps } from './log-deps.ts'
import type { LogKey } from './log-keys.ts'
import { LogBroken, readHead } from './open-head.ts'
import { readTiles, writeTiles } from './tiles.db.ts'

/** Most records of one transaction: bounds its time and its memory. */
export const SEQUENCE_BATCH = 5_000

/** Whoever holds it is the sequencer. Any number that nothing else uses. */
const LOCK = 7305704

/**
 * Gives records that wait their places in the tree, in the order of their ids, and signs its new head. One transaction, so
 * whatever dies leaves the old tree or the new one:
 * - before the commit: PostgreSQL takes everything back and frees the lock; the records wait as before, and the next run, on
 *   any server, does the same again (perhaps with more of them). The signature that was made is lost with the transaction:
 *   nobody has seen it, since it is published from the table.
 * - after the commit, before the caller hears of it: the new tree is there; the next run goes on from it.
 *
 * Ids are given when a record is written, so they are not the order of commits. But a record that was committed before
 * another was begun has the lower id and is seen whenever the other is: it comes first. Of two that overlapped, a late one
 * with a lower id comes after what has its place already.
 * @returns how many records were given a place; 0 also while another server is at it
 * @throws LogBroken
 */
export async function sequenceRecords(deps: LogDeps, limit = SEQUENCE_BATCH): Promise<number> {
  // Most rounds of most servers end here, with one statement.
  if (!(await isAnyPending(deps.db))) return 0
  const keys = await deps.logKeys.current()
  const stop = deps.metrics.sequenceSeconds.startTimer()
  const count = await deps.db.transaction().execute((tx) => growTree(deps, tx, keys, limit))
  if (count > 0) {
    stop()
    deps.metrics.sequenced.inc(count)
  }
  return count
}

/** Goes on at once while more waits than one batch holds. */
export async function sequenceAll(deps: LogDeps): Promise<void> {
  while ((await sequenceRecords(deps)) === SEQUENCE_BATCH);
}

async function growTree(deps: LogDeps, tx: Tx, keys: readonly LogKey[], limit: number): Promise<number> {
  if (!(await takeLock(tx))) return 0
  // Read in a statement after the lock's: it sees what the sequencer before committed, so two can never grow the same tree.
  const head = await readHead(tx, deps.logKeys.origin, keys)
  const leaves = await placeRecords(tx, head.size, limit)
  if (leaves.length === 0) return 0
  const edge = await readEdge(head.size, readTiles(tx))
  // What is signed next must continue what was signed last, whatever happened to the tables in between.
  if (!equalBytes(rootOfEdge(edge), head.root))
    throw new LogBroken('the tiles of the log do not give the root of its newest checkpoint')
  const { edge: grown, changed, root } = appendLeaves(edge, leaves)
  await writeTiles(tx, changed)
  const at = deps.now()
  const text = formatCheckpoint({ origin: deps.logKeys.origin, size: grown.size, root, extensions: [] })
  await insertCheckpoint(tx, { size: grown.size, root, note: signNote(text, keys), at })
  await rememberKeys(
    tx,
    keys.map(({ verifierKey }) => verifierKey),
    at,
  )
  return leaves.length
}

async function isAnyPending(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from evidence_record where leaf_index is null limit 1`.execute(db)
  return rows.length > 0
}

/**
 * Freed with the transaction, also when this process is killed. A head that others have seen must survive the database's own
 * crash, so the commit waits for the disk even where a site turned that off.
 */
async function takeLock(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select set_config('synchronous_commit', 'on', true), pg_try_advisory_xact_lock(${sql.lit(LOCK)}) as taken`.execute(
    tx,
  )
  return rows[0]?.taken === true
}

/** Their leaves, in the order of their places from `size` on. */
async function placeRecords(tx: Tx, size: number, limit: number): Promise<Hash[]> {
  const { rows } = await sql<{ leaf_index: number; leaf: Buffer }>`
    with pending as materialized (
      select id from evidence_record where leaf_index is null order by id limit ${limit}
    ), placed as (
      select id, ${size}::bigint + row_number() over (order by id) - 1 as leaf_index from pending
    )
    update evidence_record record set leaf_index = placed.leaf_index from placed where record.id = placed.id
    returning record.leaf_index, record.leaf`.execute(tx)
  return rows.sort((a, b) => a.leaf_index - b.leaf_index).map(({ leaf }) => leaf)
}
