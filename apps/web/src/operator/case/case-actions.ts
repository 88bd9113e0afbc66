import { type CaseRow, type CaseView, type DecideCaseBody, type Input, ROUTES } from '@sekisho/protocol'
import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FailureCode, toApiError } from '../../api/api-error.ts'
import { call } from '../../api/call.ts'
import { deskKeys } from '../frame/desk-queries.ts'
import { caseRowQuery, putCaseRow } from '../queue/queue-queries.ts'
import { withContext } from './with-context.ts'

/** What was opened stays at hand this long after it was last looked at; then it takes a reason again. */
const KEEP_OPENED_MS = 10 * 60_000

/** The server no longer knows of an opening, or of me: what is on the screen must go. */
const CLOSES: ReadonlySet<FailureCode> = new Set(['not_opened', 'administrator_needed', 'forbidden'])

/** The case as it was opened with a reason, or undefined. Never asked for by itself (R6). */
export function useOpenedCase(id: string): CaseView | undefined {
  return useQuery<CaseView>({
    queryKey: deskKeys.opened(id),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEEP_OPENED_MS,
  }).data
}

/** The chosen case as the server knows it now; a link may lead to one that is in no list on the screen. */
export function useCaseRow(id: string | undefined, listed: CaseRow | undefined) {
  const found = useQuery({
    ...caseRowQuery(id ?? ''),
    enabled: id !== undefined,
    ...(listed && { placeholderData: listed }),
  })
  return { row: found.data, pending: found.isPending, error: found.error, retry: () => void found.refetch() }
}

export function useCaseActions(id: string) {
  const client = useQueryClient()
  const params = { id }
  const put = (row: CaseRow) => putCaseRow(client, row)
  const askAgain = () => client.invalidateQueries({ queryKey: deskKeys.all })
  const close = () => client.removeQueries({ queryKey: deskKeys.opened(id) })
  // Someone else was faster, or the opening is not on record: the list and the form say so again.
  const onError = (error: unknown) => {
    if (CLOSES.has(toApiError(error).code)) close()
    void askAgain()
  }
  /** The case is not mine any more: neither is what was said in it. */
  const gone = (row: CaseRow) => {
    put(row)
    close()
    void askAgain()
  }

  const claim = useMutation({ mutationFn: () => call(ROUTES.claimCase, { params }), onSuccess: put, onError })
  const release = useMutation({ mutationFn: () => call(ROUTES.releaseCase, { params }), onSuccess: gone, onError })
  const handOver = useMutation({
    mutationFn: (body: Input<typeof ROUTES.handOverCase, 'body'>) => call(ROUTES.handOverCase, { params, body }),
    onSuccess: gone,
    onError,
  })
  const escalate = useMutation({
    mutationFn: (reason: string) => call(ROUTES.escalateCase, { params, body: { reason } }),
    onSuccess: gone,
    onError,
  })
  /** Takes the case first, so that two never read the same one; a decided case is only read. */
  const open = useMutation({
    mutationFn: async ({ row, reason }: { row: CaseRow; reason: string }) => {
      if (!row.claimedByMe && row.decidedAt === null) put(await call(ROUTES.claimCase, { params }))
      return call(ROUTES.openCase, { params, body: { reason } })
    },
    onSuccess: (view) => client.setQueryData(deskKeys.opened(id), view),
    onError,
  })
  const readOn = useMutation({
    mutationFn: (body: Input<typeof ROUTES.moreContext, 'body'>) => call(ROUTES.moreContext, { params, body }),
    onSuccess: (more, { conversationId, side }) =>
      client.setQueryData<CaseView>(
        deskKeys.opened(id),
        (view) => view && withContext(view, conversationId, side, more),
      ),
    onError,
  })
  const preview = useMutation({
    mutationFn: (body: Input<typeof ROUTES.previewDecision, 'body'>) => call(ROUTES.previewDecision, { params, body }),
    onError,
  })
  const decide = useMutation({
    mutationFn: (body: Input<typeof ROUTES.decideCase, 'body'> | DecideCaseBody) =>
      call(ROUTES.decideCase, { params, body }),
    onSuccess: (row) => {
      client.removeQueries({ queryKey: deskKeys.draft(id) })
      gone(row)
    },
    onError,
  })
  const undo = useMutation({
    mutationFn: (reason: string) => call(ROUTES.undoDecision, { params, body: { reason } }),
    onSuccess: (row) => {
      put(row)
      void askAgain()
    },
    onError,
  })
  /** Mine again; read again for the same reason, since what it released is stopped once more. */
  const reopen = useMutation({
    mutationFn: async (reason: string) => {
      put(await call(ROUTES.reopenCase, { params, body: { reason } }))
      return call(ROUTES.openCase, { params, body: { reason } })
    },
    onSuccess: (view) => {
      client.setQueryData(deskKeys.opened(id), view)
      void askAgain()
    },
    onError,
  })
  return { claim, release, handOver, escalate, open, readOn, preview, decide, undo, reopen }
}
