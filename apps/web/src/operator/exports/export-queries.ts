import { type EvidenceExportView, type ExportState, ROUTES } from '@sekisho/protocol'
import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { keys } from '../../api/queries.ts'
import { isUnderWay, POLL_MS } from '../../exports/made-export.ts'

/** Outside the desk's own keys: a change of the queue changes nothing about packages. */
const all = [...keys.exports, 'desk'] as const

/** A case's packages and what one may hold; asked for again while one is being made. */
export const caseExportsQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...all, 'case', caseId],
    queryFn: ({ signal }) => call(ROUTES.caseExports, { params: { id: caseId }, signal }),
    refetchInterval: ({ state }) => (state.data?.exports.some((one) => isUnderWay(one.state)) ? POLL_MS : false),
  })

export const allExportsQuery = (state: ExportState | undefined) =>
  infiniteQueryOptions({
    queryKey: [...all, 'list', state ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      call(ROUTES.exports, { query: { ...(state && { state }), ...(pageParam && { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some((page) => page.exports.some((one) => isUnderWay(one.state))) ? POLL_MS : false,
  })

export const nondisclosuresQuery = queryOptions({
  queryKey: [...all, 'nondisclosures'],
  queryFn: async ({ signal }) => (await call(ROUTES.nondisclosures, { signal })).people,
})

export const logStatusQuery = queryOptions({
  queryKey: ['log-status'],
  queryFn: ({ signal }) => call(ROUTES.logStatus, { signal }),
  refetchInterval: 5_000,
})

export const askExportsAgain = (client: QueryClient) => client.invalidateQueries({ queryKey: all })

/** How often to look whether a fetched file was counted. */
const COUNT_TRIES = 20

/** The browser fetches the file by itself and tells nobody when the server began to send it: looks until it was counted. */
export async function askUntilCounted(client: QueryClient, { id, downloads }: EvidenceExportView): Promise<void> {
  for (let tries = 0; tries < COUNT_TRIES; tries++) {
    const now = await call(ROUTES.export, { params: { id } }).catch(() => undefined)
    if (now === undefined || now.downloads > downloads) break
    await new Promise((done) => setTimeout(done, POLL_MS))
  }
  await askExportsAgain(client)
}
