import type { AttestProblem, LogStatus } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { AttestDeps } from './attest-deps.ts'
import { listKeys } from './keys.db.ts'

/** How far the log is, and what waits for its place. */
export async function findProgress(db: Db) {
  const { rows } = await sql<{
    size: number
    checkpointAt: Date | null
    pending: number
    oldestPendingAt: Date | null
  }>`
    select coalesce(head.size, 0) as size, head.at as "checkpointAt", waiting.pending, waiting.oldest as "oldestPendingAt"
    from (select count(*) as pending, min(at) as oldest from evidence_record where leaf_index is null) waiting
      left join (select size, at from log_checkpoint order by size desc limit 1) head on true`.execute(db)
  const [row] = rows
  if (!row) throw new Error('an aggregate without a row')
  return row
}

export async function viewLog({
  db,
  logKeys,
  attesters,
}: Pick<AttestDeps, 'db' | 'logKeys' | 'attesters'>): Promise<LogStatus> {
  const { size, checkpointAt, pending, oldestPendingAt } = await findProgress(db)
  const asked = attesters.witnesses.map(({ name }) => name)
  // What was wrong with one that is asked no more is of no interest, but what it vouched for is.
  const { rows: witnesses } = await sql<{
    name: string
    size: number | null
    at: Date | null
    error: AttestProblem | null
    failingSince: Date | null
  }>`
    select name, last.size, last.at, asked.error, asked.failing_since as "failingSince"
    from (select distinct witness as name from log_cosignature union select unnest(${asked}::text[])) names
      left join lateral (select size, at from log_cosignature where witness = name order by size desc limit 1) last on true
      left join lateral (
        select error, failing_since from log_witness w where w.name = names.name and w.name = any(${asked}::text[])
        order by added_at desc limit 1) asked on true
    order by name`.execute(db)
  const { rows: authorities } = await sql<{
    name: string
    size: number | null
    at: Date | null
    waiting: number
    error: AttestProblem | null
  }>`
    select name, max(size) filter (where response is not null) as size, max(at) as at,
      count(size) filter (where response is null) as waiting,
      (array_agg(error order by size desc) filter (where response is null and error is not null))[1] as error
    from (select distinct authority as name from log_timestamp
        union select unnest(${attesters.authorities.map(({ name }) => name)}::text[])) names
      left join log_timestamp on authority = name
    group by name order by name`.execute(db)
  return {
    origin: logKeys.origin,
    size,
    checkpointAt: checkpointAt?.toISOString() ?? null,
    pending,
    oldestPendingAt: oldestPendingAt?.toISOString() ?? null,
    keys: (await listKeys(db)).map((key) => ({
      verifierKey: key.verifierKey,
      addedAt: key.addedAt.toISOString(),
      retiredAt: key.retiredAt?.toISOString() ?? null,
    })),
    witnesses: witnesses.map((witness) => ({
      ...witness,
      at: witness.at?.toISOString() ?? null,
      failingSince: witness.failingSince?.toISOString() ?? null,
    })),
    authorities: authorities.map((authority) => ({ ...authority, at: authority.at?.toISOString() ?? null })),
  }
}
