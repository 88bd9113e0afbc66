import type { CaseRow, Input, Reply, ROUTES } from '@sekisho/protocol'

export const OPEN_VIEWS = ['urgent', 'late', 'mine', 'free', 'administrator'] as const
export const KINDS = [
  'held',
  'dispute',
  'insisted',
  'report',
  'self_report',
  'linked',
  'ladder',
] as const satisfies readonly CaseRow['kind'][]
type View = (typeof OPEN_VIEWS)[number]

/** What of the queue is on the screen; absent means all. */
export type QueueSearch = { state?: 'decided'; view?: View; kind?: CaseRow['kind']; subject?: string }
type CasesQuery = Input<typeof ROUTES.cases, 'query'>
type Counts = Reply<typeof ROUTES.caseCounts>

const oneOf = <T extends string>(words: readonly T[], found: unknown): T | undefined =>
  words.find((word) => word === found)

/** From the address, where anything may stand. */
export function queueSearchOf(search: Record<string, unknown>): QueueSearch {
  const state = oneOf(['decided'], search.state)
  const view = oneOf(state === 'decided' ? (['mine'] as const) : OPEN_VIEWS, search.view)
  const kind = oneOf(KINDS, search.kind)
  return { ...(state && { state }), ...(view && { view }), ...(kind && { kind }) }
}

export function toCasesQuery({ state, view, kind, subject }: QueueSearch): CasesQuery {
  return {
    state: state ?? 'open',
    ...(view === 'urgent' && { urgency: 'urgent' }),
    ...(view === 'administrator' && { level: 'administrator' }),
    ...((view === 'mine' || view === 'late' || view === 'free') && { [view]: 'true' }),
    ...(kind && { kind }),
    ...(subject && { subject }),
  }
}

/** How many there are in all, where the counts can tell. */
export function totalOf({ state, view, kind, subject }: QueueSearch, counts: Counts | undefined): number | undefined {
  if (state === 'decided' || kind || subject) return undefined
  return counts?.[view ?? 'open']
}

export const isFiltered = ({ view, kind, subject }: QueueSearch): boolean => Boolean(view ?? kind ?? subject)
