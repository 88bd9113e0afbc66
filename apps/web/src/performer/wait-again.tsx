import { Button } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../api/call.ts'
import { useSetMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from '../ui/error-card.tsx'

/** A chat takes her off the list; this puts her back on it. */
export function WaitAgain() {
  const t = useTexts().performer
  const setMe = useSetMe()
  const navigate = useNavigate()
  const wait = useMutation({
    mutationFn: () => call(ROUTES.setWaiting, { body: { on: true } }),
    onSuccess: (me) => {
      setMe(me)
      void navigate({ to: '/home' })
    },
  })
  return (
    <>
      <Button loading={wait.isPending} onClick={() => wait.mutate()}>
        {t.waitAgain}
      </Button>
      <Button variant="subtle" onClick={() => navigate({ to: '/home' })}>
        {t.toHome}
      </Button>
      <ErrorLine error={wait.error} />
    </>
  )
}
