import { RETENTION_KINDS, type RetentionRun } from '@sekisho/protocol'
import type { Db } from '../db/connect.ts'

const RUNS = 60

/** The last nights, latest first. */
export async function listRuns(db: Db): Promise<RetentionRun[]> {
  const rows = await db.selectFrom('retention_run').selectAll().orderBy('day', 'desc').limit(RUNS).execute()
  return rows.map((row) => ({
    id: row.id,
    day: row.day,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    erased: RETENTION_KINDS.flatMap((kind) => (row.counts[kind] ? [{ kind, count: row.counts[kind] }] : [])),
    newestLeaf: row.newest_leaf,
  }))
}
