import { ROUTES } from '@sekisho/protocol'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { keys } from '../../api/queries.ts'

/** Everything below `['desk']` is asked for again when the socket says that the queue changed. */
export const deskKeys = {
  all: keys.desk,
  /** Outside it: what was opened with a reason is not opened again without one (R6). */
  opened: (id: string) => ['desk-opened', id] as const,
  /** A decision that is being written. */
  draft: (id: string) => ['desk-draft', id] as const,
}

export const casesQuery = (state: 'open' | 'decided') =>
  queryOptions({
    queryKey: [...keys.desk, 'cases', state],
    queryFn: async ({ signal }) => (await call(ROUTES.cases, { query: { state }, signal })).cases,
  })

export const ageProofsQuery = queryOptions({
  queryKey: [...keys.desk, 'age-proofs'],
  queryFn: async ({ signal }) => (await call(ROUTES.ageProofs, { signal })).proofs,
})

export const staffActionsQuery = (from: string) =>
  queryOptions({
    queryKey: [...keys.desk, 'audit', from],
    queryFn: async ({ signal }) => (await call(ROUTES.staffActions, { query: from ? { from } : {}, signal })).actions,
    placeholderData: (earlier) => earlier,
  })
