import type { Deps } from '../deps.ts'

/** What making a package uses of the outside world. */
export type ExportDeps = Pick<Deps, 'db' | 'now' | 'log' | 'logKeys' | 'metrics' | 'attesters' | 'verifierHtml'>
