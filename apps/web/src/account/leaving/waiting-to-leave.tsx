import { Button } from '@mantine/core'
import { type OwnErasure, ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorLine } from '../../ui/error-card.tsx'
import { timeText } from '../../ui/time.ts'
import { useToast } from '../../ui/toast.tsx'
import { leavingQuery } from './leaving-query.ts'

/** Until when, and the way back in one press. */
export function WaitingToLeave({ erasure }: { erasure: NonNullable<OwnErasure['erasure']> }) {
  const t = useTexts().leave
  const { locale } = useLocale()
  const client = useQueryClient()
  const toast = useToast()
  const due = Date.parse(erasure.dueAt) <= Date.now()
  const stay = useMutation({
    mutationFn: () => call(ROUTES.takeBackErasure),
    onSuccess: (own) => {
      client.setQueryData(leavingQuery.queryKey, own)
      toast(erasure.byDesk ? t.objected : t.takenBack)
      // Lists that were turned down while leaving.
      return client.invalidateQueries()
    },
  })
  const when = timeText(erasure.dueAt, 'moment', locale, new Date())
  if (due || erasure.state !== 'waiting') return <Card title={t.waitingTitle}>{t.dueBody}</Card>
  const { byDesk } = erasure
  return (
    <Card title={byDesk ? t.byDeskTitle : t.waitingTitle} accent="ochre">
      <p>{byDesk ? t.byDesk(when) : t.waitingBody(when)}</p>
      <p>{t.waitingNow}</p>
      <ErrorLine error={stay.error} />
      <Button loading={stay.isPending} onClick={() => stay.mutate()}>
        {byDesk ? t.objectDo : t.takeBack}
      </Button>
    </Card>
  )
}
