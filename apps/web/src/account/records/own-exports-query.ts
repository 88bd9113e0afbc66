import { ROUTES } from '@sekisho/protocol'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { keys } from '../../api/queries.ts'
import { isUnderWay, POLL_MS } from '../../exports/made-export.ts'

/** Packages of my own conversations; asked for again while one is being made. */
export const ownExportsQuery = queryOptions({
  queryKey: [...keys.exports, 'own'],
  queryFn: ({ signal }) => call(ROUTES.ownExports, { signal }),
  refetchInterval: ({ state }) => (state.data?.exports.some((one) => isUnderWay(one.state)) ? POLL_MS : false),
})
