import { ROUTES } from '@sekisho/protocol'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { keys } from '../../api/queries.ts'

/** Everything below `['desk']` is asked for again when the socket says that the queue changed. */
export const deskKeys = {
  all: keys.desk,
  /** Outside it: what was opened with a reason is not opened again without one (R6). */
  opened: (id: string) => ['desk-opened', id] as const,
  openedAppeal: (id: string) => ['desk-opened-appeal', id] as const,
  /** A decision that is being written. */
  draft: (id: string) => ['desk-draft', id] as const,
}

/** How much waits: for the menu and the filters. */
export const countsQuery = queryOptions({
  queryKey: [...keys.desk, 'counts'],
  queryFn: ({ signal }) => call(ROUTES.caseCounts, { signal }),
})

export const ageProofsQuery = queryOptions({
  queryKey: [...keys.desk, 'age-proofs'],
  queryFn: async ({ signal }) => (await call(ROUTES.ageProofs, { signal })).proofs,
})

/** Colleagues, to hand a case over to. */
export const colleaguesQuery = queryOptions({
  queryKey: ['staff-members'],
  queryFn: async ({ signal }) => (await call(ROUTES.staffMembers, { signal })).staff,
  staleTime: 5 * 60_000,
})
