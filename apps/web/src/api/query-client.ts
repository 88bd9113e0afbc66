import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

export const queryClient = new QueryClient({
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
