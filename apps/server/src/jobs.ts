import { type ChatDeps, chargeDueMinutes, sweepGone } from './chat/index.ts'

const CHARGE_EVERY_MS = 1_000
const SWEEP_EVERY_MS = 15_000

/**
 * What happens by the clock: charging started minutes, ending what people have left. Any number of servers may run
 * it; the database decides who takes what.
 * @returns stops the clock and waits for a round under way
 */
export function startJobs(deps: ChatDeps): () => Promise<void> {
  const stops = [every(CHARGE_EVERY_MS, () => chargeDueMinutes(deps)), every(SWEEP_EVERY_MS, () => sweepGone(deps))]
  function every(ms: number, work: () => Promise<unknown>): () => Promise<void> {
    let running: Promise<unknown> | undefined
    const timer = setInterval(() => {
      // A round that takes longer than its interval is not run over.
      running ??= work()
        .catch((error: unknown) =>
          deps.log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'a job failed'),
        )
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
    await Promise.all(stops.map((stop) => stop()))
  }
}
