import { ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { hasCode } from '../api/api-error.ts'
import { call } from '../api/call.ts'
import { liveSocket } from '../api/socket.ts'
import { forgetDrafts } from '../chat/drafts.ts'
import { forgetOutboxes } from '../chat/outboxes.ts'

/** Signs out and leaves nothing of the account behind on this device. */
export function useSignOut() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () =>
      call(ROUTES.signOut).catch((error) => {
        if (!hasCode(error, 'unauthenticated')) throw error
      }),
    onSuccess: async () => {
      liveSocket.close()
      forgetOutboxes()
      forgetDrafts()
      await navigate({ to: '/' })
      client.clear()
    },
  })
}
