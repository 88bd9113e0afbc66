import type { Deps } from '../deps.ts'

/** What the log uses of the outside world. */
export type LogDeps = Pick<Deps, 'db' | 'now' | 'logKeys' | 'metrics'>
