import { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import { sequenceAll, sequenceRecords } from '../../apps/server/src/log/index.ts'
import { createDatabase, openLog, percentile, secondsSince, whole } from './bench-log.ts'
import type { WriteLoad } from './write-records.ts'

/** As jobs.ts runs it. */
const EVERY_MS = 200

export async function measureSequencing(
  serverUrl: string,
  { records, arriving, seconds }: { records: number; arriving: number; seconds: number },
): Promise<void> {
  const url = await createDatabase(serverUrl, 'bench_sequencing')
  const { deps, close } = openLog(url)
  const writing = await write({ url, records, perSecond: Number.POSITIVE_INFINITY })
  const started = performance.now()
  await sequenceAll(deps)
  const draining = secondsSince(started)
  const total = arriving * seconds
  console.log(`\nsequencing (the database writes to disk)\n`)
  console.log(`  peer: INSERT alone, 200 a statement   ${whole(records / writing).padStart(9)} records/s`)
  console.log(`  out of a backlog of ${whole(records).padEnd(17)} ${whole(records / draining).padStart(9)} records/s`)

  let writtenAt = Number.NaN
  const load = write({ url, records: total, perSecond: arriving }).then((took) => {
    writtenAt = performance.now()
    return took
  })
  const batchMs: number[] = []
  const waitedMs: number[] = []
  for (let placed = 0; placed < total; ) {
    const at = performance.now()
    const oldest = await oldestPending(deps.db)
    const count = await sequenceRecords(deps)
    placed += count
    if (count > 0) {
      batchMs.push(performance.now() - at)
      if (oldest) waitedMs.push(Date.now() - oldest.getTime())
    }
    const restMs = EVERY_MS - (performance.now() - at)
    if (restMs > 0 && placed < total) await new Promise((resolve) => setTimeout(resolve, restMs))
  }
  const placedAt = performance.now()
  const took = await load
  await close()
  console.log(
    `  while they arrive`.padEnd(40) +
      `${whole(total / took).padStart(9)} records/s arrived; the last had its place ${Math.max(0, placedAt - writtenAt).toFixed(0)} ms after the last was written; ` +
      `a batch took p50 ${percentile(batchMs, 0.5).toFixed(0)} ms, p99 ${percentile(batchMs, 0.99).toFixed(0)} ms; ` +
      `the oldest waited p50 ${percentile(waitedMs, 0.5).toFixed(0)} ms, at most ${percentile(waitedMs, 1).toFixed(0)} ms`,
  )
}

async function oldestPending(db: ReturnType<typeof openLog>['deps']['db']): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select at from evidence_record where leaf_index is null order by id limit 1`.execute(db)
  return rows[0]?.at
}

function write(load: WriteLoad): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./write-records.ts', import.meta.url), { workerData: load })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
