import { ROUTES } from '@sekisho/protocol'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** Outside the desk's own keys: a new case changes nothing about backups. */
export const copiesQuery = queryOptions({
  queryKey: ['copies'],
  queryFn: ({ signal }) => call(ROUTES.copyStatus, { signal }),
  refetchInterval: 60_000,
  staleTime: 30_000,
})
