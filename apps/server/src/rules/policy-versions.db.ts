import type { PolicyVersionRow } from '@sekisho/protocol'
import type { Db, Tx } from '../db/connect.ts'

const selectVersions = (db: Db | Tx) =>
  db
    .selectFrom('policy as p')
    .leftJoin('account as publisher', 'publisher.id', 'p.published_by')
    .select([
      'p.version',
      'p.published_by',
      'p.published_at',
      'p.effective_at',
      'p.withdrawn_at',
      'p.reason',
      'p.restores',
    ])
    .select('publisher.display_name as publisher_name')

type Row = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>

/** @param live the version in force at that time */
function toVersionRow(row: Row, live: number | undefined, at: Date): PolicyVersionRow {
  return {
    version: row.version,
    state: row.withdrawn_at ? 'withdrawn' : row.version === live ? 'live' : row.effective_at > at ? 'planned' : 'past',
    publishedBy: row.published_by === null ? null : { id: row.published_by, displayName: row.publisher_name ?? '' },
    publishedAt: row.published_at.toISOString(),
    effectiveAt: row.effective_at.toISOString(),
    reason: row.reason,
    restores: row.restores,
  }
}

/** Newest first; one more than asked for tells that there are more. */
export async function listVersions(
  db: Db,
  page: { before?: number | undefined; limit: number },
  live: number | undefined,
  at: Date,
): Promise<{ versions: PolicyVersionRow[]; more: boolean }> {
  const rows = await selectVersions(db)
    .$if(page.before !== undefined, (q) => q.where('p.version', '<', page.before as number))
    .orderBy('p.version', 'desc')
    .limit(page.limit + 1)
    .execute()
  return {
    versions: rows.slice(0, page.limit).map((row) => toVersionRow(row, live, at)),
    more: rows.length > page.limit,
  }
}

export async function findVersion(
  db: Db | Tx,
  version: number,
  live: number | undefined,
  at: Date,
): Promise<PolicyVersionRow | undefined> {
  const row = await selectVersions(db).where('p.version', '=', version).executeTakeFirst()
  return row && toVersionRow(row, live, at)
}
