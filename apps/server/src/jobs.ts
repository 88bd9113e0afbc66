import { type ChatDeps, chargeDueMinutes, sweepGone } from './chat/index.ts'
import { runScheduledBackup } from './copies/index.ts'
import { makeExports } from './exports/index.ts'
import { attestCheckpoints, pruneCheckpoints, pruneCosignatures, sequenceAll } from './log/index.ts'
import { runRetention } from './retention/index.ts'

const CHARGE_EVERY_MS = 1_000
const SWEEP_EVERY_MS = 15_000
const SEQUENCE_EVERY_MS = 200
const ATTEST_EVERY_MS = 10_000
const PRUNE_EVERY_MS = 3_600_000
const RETENTION_EVERY_MS = 60_000
const BACKUP_EVERY_MS = 30_000
const EXPORT_EVERY_MS = 1_000
const TELL_EVERY_MS = 60_000

/**
 * What happens by the clock: charging started minutes, ending what people have left, giving records their places in the log.
 * Any number of servers may run it; the database decides who takes what.
 * @returns stops the clock and waits for a round under way
 */
export function startJobs(deps: ChatDeps): () => Promise<void> {
  // A long backup does not hold up the end: it is made again by whoever runs the clock next.
  const stopping = new AbortController()
  const stops = [
    every(CHARGE_EVERY_MS, () => chargeDueMinutes(deps)),
    every(SWEEP_EVERY_MS, () => sweepGone(deps)),
    every(SEQUENCE_EVERY_MS, () => sequenceAll(deps)),
    every(ATTEST_EVERY_MS, () => attestCheckpoints(deps, stopping.signal)),
    every(RETENTION_EVERY_MS, () => runRetention(deps)),
    every(PRUNE_EVERY_MS, () => pruneCosignatures(deps).then(() => pruneCheckpoints(deps))),
    every(EXPORT_EVERY_MS, () => makeExports(deps, stopping.signal)),
    every(BACKUP_EVERY_MS, () => runScheduledBackup(deps, stopping.signal)),
  ]
  function every(ms: number, work: () => Promise<unknown>): () => Promise<void> {
    let running: Promise<unknown> | undefined
    let told: { message: string; atMs: number } | undefined
    // What fails five times a second is said once a minute.
    const tell = (error: unknown) => {
      const message = error instanceof Error ? error.message : 'unknown'
      if (told?.message === message && performance.now() - told.atMs < TELL_EVERY_MS) return
      told = { message, atMs: performance.now() }
      deps.log.error({ error: message }, 'a job failed')
    }
    const timer = setInterval(() => {
      // A round that takes longer than its interval is not run over.
      running ??= work()
        .catch(tell)
        .finally(() => {
          running = undefined
        })
    }, ms)
    return async () => {
      clearInterval(timer)
      await running
    }
  }
  return async () => {
    stopping.abort()
    await Promise.all(stops.map((stop) => stop()))
  }
}
