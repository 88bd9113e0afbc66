import { type ErasureRow, ROUTES } from '@sekisho/protocol'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** Outside the desk's own keys: a change of the queue is no reason to count a million messages anew. */
const all = ['retention'] as const

/** @param at as if it were then; undefined for now */
export const retentionPreviewQuery = (at: string | undefined) =>
  queryOptions({
    queryKey: [...all, 'preview', at ?? 'now'],
    queryFn: ({ signal }) => call(ROUTES.retentionPreview, { query: at ? { at } : {}, signal }),
    staleTime: 60_000,
  })

export const runsQuery = queryOptions({
  queryKey: [...all, 'runs'],
  queryFn: async ({ signal }) => (await call(ROUTES.retentionRuns, { signal })).runs,
})

export const erasuresQuery = (state: ErasureRow['state'] | undefined) =>
  infiniteQueryOptions({
    queryKey: [...all, 'erasures', state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call(ROUTES.erasures, { query: { ...(state && { state }), ...(pageParam && { before: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const erasurePreviewQuery = (accountId: string) =>
  queryOptions({
    queryKey: [...all, 'person', accountId],
    queryFn: ({ signal }) => call(ROUTES.erasurePreview, { query: { accountId }, signal }),
  })

export const holdsQuery = (state: 'in_force' | 'lifted') =>
  queryOptions({
    queryKey: [...all, 'holds', state],
    queryFn: ({ signal }) => call(ROUTES.holds, { query: { state }, signal }),
    staleTime: 10_000,
  })

export const caseHoldQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...all, 'holds', 'case', caseId],
    queryFn: async ({ signal }) => (await call(ROUTES.holds, { query: { caseId }, signal })).holds[0] ?? null,
  })

export const askRetentionAgain = (client: QueryClient) => client.invalidateQueries({ queryKey: all })
