import { randomUUID } from 'node:crypto'
import { EXPORT_FAILURE_CODES, type ExportFailure } from '@sekisho/protocol'
import { awaitLeaf } from '../log/index.ts'
import { type Export, ExportFailed, ExportStopped, KEPT_MS } from './export.ts'
import type { ExportDeps } from './export-deps.ts'
import {
  type Change,
  changeMade,
  claimExport,
  endExport,
  findExpired,
  type StoredExport,
  toExport,
} from './exports.db.ts'
import { clearFiles, deleteFiles, type Making, ZIP_FILE } from './files.db.ts'
import type { Job } from './job.ts'
import { packExport } from './pack-export.ts'
import { proveExport } from './prove-export.ts'
import { recordExport } from './record-export.ts'
import { writeExport } from './write-export.ts'

/** A job that was taken over this often breaks whoever makes it. */
const MOST_ATTEMPTS = 4
/** How often a maker says how far it is, at least while it works. */
const BEAT_MS = 1_000
const LEAF_WITHIN_MS = 30_000

/**
 * Makes the packages that wait, one after the other, until none is left or the server closes. Any number of servers may run
 * it: each takes another one. A server that dies leaves its package to the next, which begins anew if the package is not on
 * record yet, and otherwise goes on from its files: a package is recorded once.
 */
export async function makeExports(deps: ExportDeps, closing: AbortSignal): Promise<void> {
  await expireExports(deps)
  while (!closing.aborted) {
    const maker = randomUUID()
    const row = await claimExport(deps.db, maker, deps.now())
    if (!row) return
    await makeExport(deps, row, maker, closing)
  }
}

async function makeExport(deps: ExportDeps, row: StoredExport, maker: string, closing: AbortSignal): Promise<void> {
  const making = { db: deps.db, exportId: row.id, maker }
  try {
    if (row.attempts > MOST_ATTEMPTS) throw new ExportFailed('interrupted')
    await takeSteps(openJob(deps, toExport(row), making, closing), row)
  } catch (error) {
    if (error instanceof ExportStopped) {
      // Closing: given back, so that another server need not wait until this one seems dead.
      await changeMade(deps.db, making, { beat_at: null })
      return
    }
    const failure = codeOf(error)
    // Who has lost the job meanwhile may well stumble over another's files: that is no failure of the export.
    if ((await end(making, { state: 'failed', failure })) && failure === 'internal')
      deps.log.error({ export: row.id, error: error instanceof Error ? error.message : 'unknown' }, 'an export failed')
  }
}

function openJob(deps: ExportDeps, wanted: Export, making: Making, closing: AbortSignal): Job {
  const change = async (what: Change) => {
    if (closing.aborted || !(await changeMade(deps.db, making, what))) throw new ExportStopped()
  }
  let said = 0
  return {
    deps,
    wanted,
    making,
    async progress(done, total) {
      if (closing.aborted) throw new ExportStopped()
      if (performance.now() - said < BEAT_MS && done < total) return
      said = performance.now()
      await change({ done, total, beat_at: deps.now() })
    },
    enter: (state) => change({ state, done: 0, total: 0, beat_at: deps.now() }),
  }
}

async function takeSteps(job: Job, row: StoredExport): Promise<void> {
  const { deps, making, enter } = job
  let recordId = row.record_id
  if (recordId === null) {
    await enter('collecting')
    await clearFiles(making)
    const written = await writeExport(job, row.asker_role)
    await enter('recording')
    recordId = await recordExport(job, written)
  }
  await enter('proving')
  const leaf = await awaitLeaf(deps, recordId, LEAF_WITHIN_MS)
  if (leaf === undefined) throw new ExportFailed('log_behind')
  await proveExport(job, recordId, leaf)
  await enter('packing')
  const bytes = await packExport(job)
  const at = deps.now()
  const ready = { state: 'ready' as const, bytes, ready_at: at, expires_at: new Date(at.getTime() + KEPT_MS) }
  if (!(await end(making, ready, ZIP_FILE))) throw new ExportStopped()
}

/** Ends a job that is still this maker's, with the files that it keeps. */
function end({ db, ...making }: Making, change: Change, but?: typeof ZIP_FILE): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const isMine = await changeMade(tx, making, change)
    if (isMine) await deleteFiles(tx, making.exportId, but)
    return isMine
  })
}

const codeOf = (error: unknown): ExportFailure =>
  error instanceof ExportFailed && EXPORT_FAILURE_CODES.includes(error.code) ? error.code : 'internal'

/** Throws packages away whose time is over. */
async function expireExports(deps: ExportDeps): Promise<void> {
  for (const id of await findExpired(deps.db, deps.now()))
    await deps.db.transaction().execute(async (tx) => {
      if (await endExport(tx, id, 'expired')) await deleteFiles(tx, id)
    })
}
