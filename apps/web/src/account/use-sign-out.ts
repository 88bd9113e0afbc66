import { ROUTES } from '@sekisho/protocol'
import { useMutation } from '@tanstack/react-query'
import { hasCode } from '../api/api-error.ts'
import { call } from '../api/call.ts'

/** Signs out, and loads the page anew: nothing of the account stays in memory (cache, drafts, socket). */
export function useSignOut() {
  return useMutation({
    mutationFn: () =>
      call(ROUTES.signOut).catch((error) => {
        if (!hasCode(error, 'unauthenticated')) throw error
      }),
    onSuccess: () => location.assign('/'),
  })
}
