import { ROUTES } from '@sekisho/protocol'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { keys } from '../../api/queries.ts'

const VERSIONS = 20
/** The socket tells of a trial's end; this shows how far it is. */
const TRIAL_POLL_MS = 700

export const rulesKeys = {
  all: keys.rules,
  versions: [...keys.rules, 'versions'] as const,
  drafts: [...keys.rules, 'drafts'] as const,
  draft: (id: string) => [...keys.rules, 'draft', id] as const,
  templates: [...keys.rules, 'templates'] as const,
}

export const versionsQuery = infiniteQueryOptions({
  queryKey: rulesKeys.versions,
  queryFn: ({ pageParam, signal }) =>
    call(ROUTES.policies, { query: { limit: VERSIONS, ...(pageParam && { before: pageParam }) }, signal }),
  initialPageParam: 0,
  getNextPageParam: (last) => (last.more ? last.versions.at(-1)?.version : undefined),
})

export const versionQuery = (version: number) =>
  queryOptions({
    queryKey: [...rulesKeys.versions, 'one', version],
    queryFn: ({ signal }) => call(ROUTES.policy, { params: { version: String(version) }, signal }),
  })

export const draftsQuery = queryOptions({
  queryKey: rulesKeys.drafts,
  queryFn: async ({ signal }) => (await call(ROUTES.drafts, { signal })).drafts,
})

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: rulesKeys.draft(id),
    queryFn: ({ signal }) => call(ROUTES.draft, { params: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.trial?.state === 'running' ? TRIAL_POLL_MS : false),
  })

export const templatesQuery = queryOptions({
  queryKey: rulesKeys.templates,
  queryFn: ({ signal }) => call(ROUTES.templates, { signal }),
})
