import { type ConversationKind, type Me, ROUTES } from '@sekisho/protocol'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { hasCode } from './api-error.ts'
import { call } from './call.ts'

/** Every key of the cache that more than one place touches. The desk keeps its own below `['desk']`. */
export const keys = {
  me: ['me'] as const,
  terms: ['terms'] as const,
  performers: ['performers'] as const,
  performer: (id: string) => ['performers', 'one', id] as const,
  members: ['members'] as const,
  conversations: ['conversations'] as const,
  conversation: (id: string) => ['conversation', id] as const,
  thread: (id: string) => ['thread', id] as const,
  lastChat: (conversationId: string) => ['last-chat', conversationId] as const,
  phrases: (accountId: string) => ['phrases', accountId] as const,
  blocks: ['blocks'] as const,
  statement: ['statement'] as const,
  earnings: ['earnings'] as const,
  profile: ['profile'] as const,
  notices: ['notices'] as const,
  decisions: ['decisions'] as const,
  appeals: ['appeals'] as const,
  /** Evidence packages; outside the desk's keys, since the queue says nothing of them. */
  exports: ['exports'] as const,
  /** One's own leaving (R10). */
  leaving: ['leaving'] as const,
  desk: ['desk'] as const,
  /** Policy, drafts and wording: they change apart from the queue. */
  rules: ['rules'] as const,
}

/** The account of this session, or null when nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await call(ROUTES.me, { signal })
    } catch (error) {
      if (hasCode(error, 'unauthenticated')) return null
      throw error
    }
  },
  staleTime: 60_000,
})

/** Only below the signed-in routes, where the guard has loaded it. */
export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('useMe outside the signed-in routes')
  return data
}

export function useSetMe() {
  const client = useQueryClient()
  return (me: Me) => client.setQueryData(keys.me, me)
}

export const termsQuery = queryOptions({
  queryKey: keys.terms,
  queryFn: ({ signal }) => call(ROUTES.terms, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const performersQuery = (search: string) =>
  queryOptions({
    queryKey: [...keys.performers, 'list', search],
    queryFn: async ({ signal }) => (await call(ROUTES.performers, { body: { search }, signal })).performers,
    placeholderData: (earlier) => earlier,
  })

export const performerQuery = (id: string) =>
  queryOptions({
    queryKey: keys.performer(id),
    queryFn: ({ signal }) => call(ROUTES.performer, { params: { id }, signal }),
  })

export const membersQuery = (search: string) =>
  queryOptions({
    queryKey: [...keys.members, search],
    queryFn: async ({ signal }) => (await call(ROUTES.members, { body: { search }, signal })).members,
    placeholderData: (earlier) => earlier,
  })

export const conversationsQuery = (kind?: ConversationKind) =>
  queryOptions({
    queryKey: [...keys.conversations, kind ?? 'all'],
    queryFn: async ({ signal }) =>
      (await call(ROUTES.conversations, { query: kind ? { kind } : {}, signal })).conversations,
  })

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: keys.conversation(id),
    queryFn: ({ signal }) => call(ROUTES.conversation, { params: { id }, signal }),
  })

export const phrasesQuery = (accountId: string) =>
  queryOptions({
    queryKey: keys.phrases(accountId),
    queryFn: async ({ signal }) => (await call(ROUTES.phrases, { query: { accountId }, signal })).phrases,
    staleTime: 10 * 60_000,
  })

export const blocksQuery = queryOptions({
  queryKey: keys.blocks,
  queryFn: async ({ signal }) => (await call(ROUTES.blocks, { signal })).blocks,
})
export const earningsQuery = queryOptions({
  queryKey: keys.earnings,
  queryFn: ({ signal }) => call(ROUTES.earnings, { signal }),
})
export const profileQuery = queryOptions({
  queryKey: keys.profile,
  queryFn: ({ signal }) => call(ROUTES.profile, { signal }),
})
export const noticesQuery = queryOptions({
  queryKey: keys.notices,
  queryFn: async ({ signal }) => (await call(ROUTES.notices, { signal })).notices,
})
export const decisionsQuery = queryOptions({
  queryKey: keys.decisions,
  queryFn: async ({ signal }) => (await call(ROUTES.ownDecisions, { signal })).decisions,
})
export const appealQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.appeals, id],
    queryFn: ({ signal }) => call(ROUTES.ownAppeal, { params: { id }, signal }),
  })
