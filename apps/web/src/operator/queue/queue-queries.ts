import { type CaseRow, type Reply, ROUTES } from '@sekisho/protocol'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { deskKeys } from '../frame/desk-queries.ts'
import { type QueueSearch, toCasesQuery } from './queue-filter.ts'

type Page = Reply<typeof ROUTES.cases>

/** One page by key: however long the queue is, fifty lines are asked for and drawn. */
export const casesPageQuery = (search: QueueSearch, after: string | undefined) =>
  queryOptions({
    queryKey: [...deskKeys.all, 'cases', toCasesQuery(search), after ?? ''],
    queryFn: ({ signal }) =>
      call(ROUTES.cases, { query: { ...toCasesQuery(search), ...(after && { after }) }, signal }),
    // Claims end by themselves after ten idle minutes, and no event tells of it.
    refetchInterval: 60_000,
  })

export const caseRowQuery = (id: string) =>
  queryOptions({
    queryKey: [...deskKeys.all, 'case', id],
    queryFn: ({ signal }) => call(ROUTES.deskCase, { params: { id }, signal }),
  })

/** Puts what the server just said about a case into every list that shows it. */
export function putCaseRow(client: QueryClient, row: CaseRow): void {
  client.setQueryData(caseRowQuery(row.id).queryKey, row)
  client.setQueriesData<Page>({ queryKey: [...deskKeys.all, 'cases'] }, (page) =>
    page?.cases.some((one) => one.id === row.id)
      ? { ...page, cases: page.cases.map((one) => (one.id === row.id ? row : one)) }
      : page,
  )
}
