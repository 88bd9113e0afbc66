import type { RetentionKind } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import type { Schema } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import type { When } from './kept.db.ts'
import { tryErasing } from './lock.db.ts'
import { cutoffOf, nightOf } from './night.ts'
import { eraseEndedExports } from './person-content.db.ts'
import { SOURCES, type Source } from './sources.ts'

type RetentionDeps = Pick<Deps, 'db' | 'now' | 'policies'>
type Run = { id: string; counts: Schema['retention_run']['counts']['__select__'] }
/** The last of a batch: the next one begins after it. The time as PostgreSQL writes it, to the microsecond. */
type Place = { at: string; id: string | number }

/** So many rows are locked at once, and so long the work goes on without a pause. */
const BATCH = 500
const BUDGET_MS = 20_000

/**
 * Goes on with tonight's run, or with one that was cut short: erases, batch by batch, what is past its period and not
 * kept. Each batch is one transaction with its counts, so that a crash leaves whole batches behind and the next call goes
 * on after them; only one server is at it at a time. The end of the run is on record with counts and no content.
 * @returns `done` when there is nothing left tonight, `more` when the budget is used up, `busy` when another server is at it
 */
export async function applyRetention(
  deps: RetentionDeps,
  { batch = BATCH, budgetMs = BUDGET_MS }: { batch?: number; budgetMs?: number } = {},
): Promise<'done' | 'more' | 'busy'> {
  const run = await findOrStartRun(deps)
  if (!run) return 'done'
  const until = performance.now() + budgetMs
  const when: When = { at: deps.now(), retention: (await deps.policies.current()).retention }
  for (const source of SOURCES)
    for (let place: Place | undefined; ; ) {
      if (performance.now() >= until) return 'more'
      const last = await eraseBatch(deps, run, source, when, place, batch)
      if (last === 'busy') return 'busy'
      if (last === 'end') break
      place = last
    }
  return (await finishRun(deps, run)) ? 'done' : 'busy'
}

/** Undefined when tonight's is finished. */
async function findOrStartRun({ db, now }: RetentionDeps): Promise<Run | undefined> {
  const at = now()
  await db
    .insertInto('retention_run')
    .values({ id: newId(), day: nightOf(at), started_at: at })
    .onConflict((oc) => oc.column('day').doNothing())
    .execute()
  return db
    .selectFrom('retention_run')
    .select(['id', 'counts'])
    .where('finished_at', 'is', null)
    .orderBy('day')
    .limit(1)
    .executeTakeFirst()
}

async function eraseBatch(
  { db }: RetentionDeps,
  run: Run,
  source: Source,
  when: When,
  after: Place | undefined,
  limit: number,
): Promise<Place | 'end' | 'busy'> {
  return db.transaction().execute(async (tx) => {
    if (!(await tryErasing(tx))) return 'busy'
    const cutoff = cutoffOf(when.retention, source.kind, when.at)
    const { rows } = await sql<Place & { kept: boolean }>`
      select due.id, due.at::text as at, due.kept from (${source.due(cutoff, when)}) due
      where ${after ? sql`(due.at, due.id) > (${after.at}::timestamptz, ${after.id})` : sql`true`}
      order by due.at, due.id limit ${limit}`.execute(tx)
    const ids = rows.flatMap((row) => (row.kept ? [] : [row.id]))
    if (ids.length > 0) {
      const newest = await source.erase(tx, ids, when.at)
      await keepCount(tx, run.id, source.kind, source.counts ? ids.length : 0, newest)
    }
    return (rows.length === limit && rows.at(-1)) || 'end'
  })
}

async function keepCount(tx: Tx, id: string, kind: RetentionKind, count: number, newest: number | null): Promise<void> {
  await sql`
    update retention_run set newest_leaf = greatest(newest_leaf, ${newest}::bigint),
      counts = case when ${count}::int = 0 then counts
        else jsonb_set(counts, array[${kind}::text], to_jsonb(coalesce((counts ->> ${kind}::text)::int, 0) + ${count}::int)) end
    where id = ${id}`.execute(tx)
}

async function finishRun({ db, now }: RetentionDeps, { id }: Run): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (!(await tryErasing(tx))) return false
    const at = now()
    await eraseEndedExports(tx)
    await tx.deleteFrom('return_bar').where('until', '<', at).execute()
    const run = await tx
      .updateTable('retention_run')
      .set({ finished_at: at })
      .where('id', '=', id)
      .where('finished_at', 'is', null)
      .returning(['day', 'counts', 'newest_leaf'])
      .executeTakeFirst()
    if (run)
      await appendRecord(tx, 'retention.applied', at, {
        run: id,
        day: run.day,
        erased: run.counts,
        newestLeaf: run.newest_leaf,
      })
    return true
  })
}
