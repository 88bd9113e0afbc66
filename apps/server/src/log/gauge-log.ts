import { Gauge } from 'prom-client'
import type { Deps } from '../deps.ts'
import { freshValue } from '../fresh-value.ts'
import { findProgress } from './view-log.ts'

/** Numbers of the log, read when they are asked for: any server can say them, whichever one is the sequencer. */
export function gaugeLog({ db, now, metrics }: Pick<Deps, 'db' | 'now' | 'metrics'>): void {
  const progress = freshValue(() => findProgress(db), now)
  const gauge = (name: string, help: string, value: (found: Awaited<ReturnType<typeof progress>>) => number) =>
    new Gauge({
      name,
      help,
      registers: [metrics.registry],
      async collect() {
        this.set(value(await progress()))
      },
    })
  gauge('sekisho_log_size', 'Records that have their place in the log', ({ size }) => size)
  gauge('sekisho_log_pending', 'Records that wait for their place', ({ pending }) => pending)
  gauge(
    'sekisho_log_oldest_pending_seconds',
    'How long the oldest record that waits for its place has waited',
    ({ oldestPendingAt }) => (oldestPendingAt ? (now().getTime() - oldestPendingAt.getTime()) / 1_000 : 0),
  )
}
