import { type AppealRow, type DeskAppeal, type Input, type Reply, ROUTES } from '@sekisho/protocol'
import {
  type InfiniteData,
  infiniteQueryOptions,
  skipToken,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { hasCode } from '../../api/api-error.ts'
import { call } from '../../api/call.ts'
import { useMe } from '../../api/queries.ts'
import { deskKeys } from '../frame/desk-queries.ts'

export type AppealState = 'open' | 'decided'
type Page = Reply<typeof ROUTES.appeals>

/** As with cases: what was read with a reason is not kept for long. */
const KEEP_OPENED_MS = 10 * 60_000

export const appealsQuery = (state: AppealState) =>
  infiniteQueryOptions({
    queryKey: [...deskKeys.all, 'appeals', state],
    queryFn: ({ signal, pageParam }) =>
      call(ROUTES.appeals, { query: { state, ...(pageParam && { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })

/** The chosen one, in whichever list it stands. */
export function useAppealRow(id: string | undefined): { row: AppealRow | undefined; pending: boolean } {
  const open = useInfiniteQuery(appealsQuery('open'))
  const find = (data: typeof open.data) => data?.pages.flatMap((page) => page.appeals).find((one) => one.id === id)
  const inOpen = find(open.data)
  const decided = useInfiniteQuery({
    ...appealsQuery('decided'),
    enabled: id !== undefined && open.isSuccess && !inOpen,
  })
  return { row: inOpen ?? find(decided.data), pending: open.isPending || (!inOpen && decided.isPending) }
}

/** The appeal as it was opened with a reason (R6); the list knows better who works on it. */
export function useOpenedAppeal(id: string): DeskAppeal | undefined {
  return useQuery<DeskAppeal>({
    queryKey: deskKeys.openedAppeal(id),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEEP_OPENED_MS,
  }).data
}

export function useAppealActions(id: string) {
  const client = useQueryClient()
  const me = useMe()
  const params = { id }
  const put = (row: AppealRow) =>
    client.setQueriesData<InfiniteData<Page>>(
      { queryKey: [...deskKeys.all, 'appeals'] },
      (known) =>
        known && {
          ...known,
          pages: known.pages.map((page) => ({
            ...page,
            appeals: page.appeals.map((one) => (one.id === row.id ? row : one)),
          })),
        },
    )
  const askAgain = () => client.invalidateQueries({ queryKey: deskKeys.all })
  const close = () => client.removeQueries({ queryKey: deskKeys.openedAppeal(id) })
  const onError = (error: unknown) => {
    if (hasCode(error, 'not_opened')) close()
    void askAgain()
  }
  const left = (row: AppealRow) => {
    put(row)
    close()
    void askAgain()
  }

  const claim = useMutation({ mutationFn: () => call(ROUTES.claimAppeal, { params }), onSuccess: put, onError })
  const release = useMutation({ mutationFn: () => call(ROUTES.releaseAppeal, { params }), onSuccess: left, onError })
  const open = useMutation({
    mutationFn: async ({ row, reason }: { row: AppealRow; reason: string }) => {
      if (!row.claimedByMe && row.mayDecide && row.state === 'open') put(await call(ROUTES.claimAppeal, { params }))
      return call(ROUTES.readAppeal, { params, body: { reason } })
    },
    onSuccess: (view) => client.setQueryData(deskKeys.openedAppeal(id), view),
    onError,
  })
  const answer = useMutation({
    mutationFn: (text: string) => call(ROUTES.answerAppeal, { params, body: { text } }),
    onSuccess: (row, text) => {
      put(row)
      // What I wrote myself needs no opening to be seen.
      const own = {
        id: crypto.randomUUID(),
        from: 'desk' as const,
        text,
        at: new Date().toISOString(),
        author: me.displayName,
      }
      client.setQueryData<DeskAppeal>(
        deskKeys.openedAppeal(id),
        (view) => view && { ...view, messages: [...view.messages, own] },
      )
    },
    onError,
  })
  const decide = useMutation({
    mutationFn: (body: Input<typeof ROUTES.decideAppeal, 'body'>) => call(ROUTES.decideAppeal, { params, body }),
    onSuccess: left,
    onError,
  })
  return { claim, release, open, answer, decide }
}
