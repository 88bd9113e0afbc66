import { ROUTES } from '@sekisho/protocol'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { Range } from './range.ts'

/** Outside the desk's own keys: counting a quarter anew with every change of the queue would help nobody. */
const root = ['statistics'] as const

export const statisticsQuery = (range: Range) =>
  queryOptions({
    queryKey: [...root, range.from, range.to],
    queryFn: ({ signal }) => call(ROUTES.statistics, { query: range, signal }),
    placeholderData: (earlier) => earlier,
    staleTime: 60_000,
  })

export const transparencyQuery = (year: number) =>
  queryOptions({
    queryKey: [...root, 'year', year],
    queryFn: ({ signal }) => call(ROUTES.transparency, { query: { year }, signal }),
    placeholderData: (earlier) => earlier,
    staleTime: 60_000,
  })
