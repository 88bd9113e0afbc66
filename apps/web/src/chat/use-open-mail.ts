import { ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { failureText } from '../api/api-error.ts'
import { call } from '../api/call.ts'
import { keys } from '../api/queries.ts'
import { useLocale } from '../texts/locale.tsx'
import { useToast } from '../ui/toast.tsx'

/** Goes to the site mail with someone. */
export function useOpenMail() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const toast = useToast()
  const { locale } = useLocale()
  return useMutation({
    mutationFn: (accountId: string) => call(ROUTES.openMail, { body: { accountId } }),
    onSuccess: (view) => {
      client.setQueryData(keys.conversation(view.id), view)
      void navigate({ to: '/conversations/$id', params: { id: view.id } })
    },
    onError: (error) => toast(failureText(error, locale)),
  })
}
