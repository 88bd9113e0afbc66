import type { CopyFailure, CopyFile, CopyRun } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import { newId } from '../ids.ts'

/** A server that says nothing for so long has died. */
const SILENT_MS = 600_000
/** After a failure another try is worth while. */
const RETRY_MS = 3_600_000
const SHOWN_RUNS = 30

/** What only the one who makes it may change: a server that was thought dead finds its claim gone. */
export type Claim = { id: string; claimedBy: string }

/** Takes the backup of a slot, unless it was made, or another server is at it. */
export async function claimSlot(db: Db, slot: Date, at: Date): Promise<Claim | undefined> {
  const claimedBy = newId()
  const { rows } = await sql<{ id: string }>`
    insert into copy_run (id, kind, slot, state, claimed_by, started_at, beat_at)
    values (${newId()}, 'scheduled', ${slot}, 'running', ${claimedBy}, ${at}, ${at})
    on conflict (slot) do update set state = 'running', claimed_by = excluded.claimed_by, attempts = copy_run.attempts + 1,
      started_at = excluded.started_at, beat_at = excluded.beat_at, finished_at = null, problem = null, files = '[]'
    where copy_run.state = 'running' and copy_run.beat_at < ${new Date(at.getTime() - SILENT_MS)}
      or copy_run.state = 'failed' and (copy_run.problem = 'interrupted' or copy_run.finished_at < ${new Date(at.getTime() - RETRY_MS)})
    returning id`.execute(db)
  const [row] = rows
  return row && { id: row.id, claimedBy }
}

export async function startAsked(db: Db, at: Date): Promise<Claim> {
  const claim = { id: newId(), claimedBy: newId() }
  await db
    .insertInto('copy_run')
    .values({
      id: claim.id,
      claimed_by: claim.claimedBy,
      kind: 'asked',
      slot: null,
      state: 'running',
      started_at: at,
      beat_at: at,
    })
    .execute()
  return claim
}

export async function beat(db: Db, { id, claimedBy }: Claim, at: Date): Promise<void> {
  await db
    .updateTable('copy_run')
    .set({ beat_at: at })
    .where('id', '=', id)
    .where('claimed_by', '=', claimedBy)
    .execute()
}

export type RunEnd = {
  state: 'done' | 'partial' | 'failed'
  files: CopyFile[]
  problem: CopyFailure | null
  bytes: number | null
  rows: number | null
  treeSize: number | null
}

/** False when another server took the run over meanwhile. */
export async function endRun(tx: Db | Tx, { id, claimedBy }: Claim, at: Date, end: RunEnd): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('copy_run')
    .set({
      state: end.state,
      finished_at: at,
      files: JSON.stringify(end.files),
      problem: end.problem,
      bytes: end.bytes,
      rows: end.rows,
      tree_size: end.treeSize,
    })
    .where('id', '=', id)
    .where('claimed_by', '=', claimedBy)
    .where('state', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The latest first. One whose maker is silent is shown as what it is, until it is taken over. */
export async function listRuns(db: Db, now: Date): Promise<CopyRun[]> {
  const rows = await db.selectFrom('copy_run').selectAll().orderBy('started_at', 'desc').limit(SHOWN_RUNS).execute()
  const isSilent = (row: (typeof rows)[number]) =>
    row.state === 'running' && now.getTime() - row.beat_at.getTime() > SILENT_MS
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: isSilent(row) ? 'failed' : row.state,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    bytes: row.bytes,
    rows: row.rows,
    treeSize: row.tree_size,
    files: row.files,
    problem: isSilent(row) ? 'interrupted' : (row.problem as CopyFailure | null),
  }))
}

/** When the last backup ended that reached a folder, and when the first one was tried. */
export async function findLastGood(db: Db): Promise<{ lastGoodAt: Date | null; since: Date | null }> {
  const { rows } = await sql<{ last_good_at: Date | null; since: Date | null }>`
    select (select max(finished_at) from copy_run where state in ('done', 'partial')) as last_good_at,
      (select min(coalesce(slot, started_at)) from copy_run) as since`.execute(db)
  return { lastGoodAt: rows[0]?.last_good_at ?? null, since: rows[0]?.since ?? null }
}
