import type { Deps } from '../deps.ts'
import type { LogDeps } from './log-deps.ts'

/** What asking others to vouch for the log uses of the outside world. */
export type AttestDeps = LogDeps & Pick<Deps, 'attesters' | 'log'>
