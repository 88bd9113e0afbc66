import { ROUTES } from '@sekisho/protocol'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { keys } from '../../api/queries.ts'

/** What leaving would erase and what would stay; the leaving that waits, if any. */
export const leavingQuery = queryOptions({
  queryKey: keys.leaving,
  queryFn: ({ signal }) => call(ROUTES.ownErasure, { signal }),
})
