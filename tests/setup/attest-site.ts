import type { Deps } from '../../apps/server/src/deps.ts'
import { type AttestDeps, type Attesters, type LogDeps, NO_ATTESTERS } from '../../apps/server/src/log/index.ts'

export type Logged = { level: 'error' | 'warn'; facts: Record<string, unknown>; message: string }

/** What asking others to vouch needs, around a log; with a clock that is moved, and everything that was logged. */
export function attestDeps(log: LogDeps, attesters: Partial<Attesters>) {
  const logged: Logged[] = []
  let ahead = 0
  const note = (level: Logged['level']) => (facts: Record<string, unknown>, message: string) =>
    logged.push({ level, facts, message })
  const deps: AttestDeps = {
    ...log,
    now: () => new Date(Date.now() + ahead),
    attesters: { ...NO_ATTESTERS, ...attesters },
    log: { error: note('error'), warn: note('warn') } as unknown as Deps['log'],
  }
  return {
    deps,
    logged,
    forward(ms: number) {
      ahead += ms
    },
  }
}
