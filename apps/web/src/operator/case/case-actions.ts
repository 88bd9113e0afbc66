import { type CaseRow, type CaseView, ROUTES } from '@sekisho/protocol'
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { hasCode } from '../../api/api-error.ts'
import { call } from '../../api/call.ts'
import { casesQuery, deskKeys } from '../frame/desk-queries.ts'
import type { Decision } from './decision-effects.ts'

/** What was opened stays at hand this long after it was last looked at; then it takes a reason again. */
const KEEP_OPENED_MS = 10 * 60_000

/** The case as it was opened with a reason, or undefined. Never asked for by itself (R6). */
export function useOpenedCase(id: string): CaseView | undefined {
  return useQuery<CaseView>({
    queryKey: deskKeys.opened(id),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEEP_OPENED_MS,
  }).data
}

/** The chosen case as the lists know it now; a link may lead to one that is not in the list on the screen. */
export function useCaseRow(id: string | undefined): { row: CaseRow | undefined; pending: boolean } {
  const open = useQuery(casesQuery('open'))
  const inOpen = open.data?.find((one) => one.id === id)
  const decided = useQuery({ ...casesQuery('decided'), enabled: id !== undefined && open.isSuccess && !inOpen })
  return {
    row: inOpen ?? decided.data?.find((one) => one.id === id),
    pending: open.isPending || (!inOpen && decided.isPending),
  }
}

export function useCaseActions(id: string) {
  const client = useQueryClient()
  const params = { id }
  const put = (row: CaseRow) =>
    client.setQueryData(casesQuery('open').queryKey, (known) => known?.map((one) => (one.id === id ? row : one)))
  const askAgain = () => client.invalidateQueries({ queryKey: deskKeys.all })
  const close = () => client.removeQueries({ queryKey: deskKeys.opened(id) })

  const claim = useMutation({ mutationFn: () => call(ROUTES.claimCase, { params }), onSuccess: put, onError: askAgain })
  const release = useMutation({
    mutationFn: () => call(ROUTES.releaseCase, { params }),
    onSuccess: (row) => {
      put(row)
      close()
    },
    onError: askAgain,
  })
  /** Takes the case first, so that two never read the same one; a decided case is only read. */
  const open = useMutation({
    mutationFn: async ({ row, reason }: { row: CaseRow; reason: string }) => {
      if (!row.claimedByMe && row.decidedAt === null) put(await call(ROUTES.claimCase, { params }))
      return call(ROUTES.openCase, { params, body: { reason } })
    },
    onSuccess: (view) => client.setQueryData(deskKeys.opened(id), view),
    onError: askAgain,
  })
  const decide = useMutation({
    mutationFn: (body: { decision: Decision; reason: string; strike: number }) =>
      call(ROUTES.decideCase, { params, body }),
    onSuccess: () => {
      client.removeQueries({ queryKey: deskKeys.draft(id) })
      client.setQueryData(casesQuery('open').queryKey, (known) => known?.filter((one) => one.id !== id))
      close()
      void askAgain()
    },
    // Someone else was faster, or the opening is not on record: the list and the form say so again.
    onError: (error) => {
      if (hasCode(error, 'not_opened')) close()
      void askAgain()
    },
  })
  return { claim, release, open, decide }
}
