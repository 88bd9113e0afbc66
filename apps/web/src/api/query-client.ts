import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, type FailureCode } from './api-error.ts'
import { keys } from './queries.ts'

/** Turned down because of the account's own state: that state has changed since it was last looked at. */
const OWN_STATE: ReadonlySet<FailureCode> = new Set([
  'unauthenticated',
  'consent_needed',
  'age_needed',
  'suspended',
  'restricted',
])

function onError(error: Error): void {
  if (error instanceof ApiError && OWN_STATE.has(error.code)) void queryClient.invalidateQueries({ queryKey: keys.me })
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A request that was turned down on purpose stays turned down; only a lost one is worth another try.
      retry: (failures, error) => failures < 2 && error instanceof ApiError && error.code === 'unreachable',
      retryDelay: (failures) => 400 * 2 ** failures,
    },
    mutations: { networkMode: 'always' },
  },
})
