import { Button } from '@mantine/core'
import { type PerformerView, ROUTES } from '@sekisho/protocol'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { hasCode } from '../api/api-error.ts'
import { call } from '../api/call.ts'
import { keys, useMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { ConfirmSheet } from '../ui/confirm-sheet.tsx'
import { PointsText } from '../ui/points-text.tsx'
import { Sheet } from '../ui/sheet.tsx'
import classes from './member.module.css'

/** Starts a two-person chat or joins a party: shows what it costs and what is there, and asks before the first charge. */
export function StartChat({
  performer,
  kind,
  label,
}: {
  performer: PerformerView
  kind: 'two_shot' | 'party'
  label?: string
}) {
  const t = useTexts().member
  const { balance } = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const rate = kind === 'party' ? performer.partyRatePerMinute : performer.ratePerMinute
  const start = useMutation({
    mutationFn: () =>
      call(kind === 'party' ? ROUTES.joinParty : ROUTES.startTwoShot, {
        body: { performerId: performer.id, ratePerMinute: rate },
      }),
    onSuccess: (view) => {
      client.setQueryData(keys.conversation(view.id), view)
      void client.invalidateQueries({ queryKey: keys.conversations })
      void navigate({ to: '/conversations/$id', params: { id: view.id } })
    },
    onError: (error) => {
      if (hasCode(error, 'not_waiting') || hasCode(error, 'price_changed'))
        void client.invalidateQueries({ queryKey: keys.performers })
    },
  })
  const close = () => {
    setAsking(false)
    start.reset()
  }
  const enough = balance >= rate
  const title = kind === 'party' ? t.joinTitle(performer.displayName) : t.startTitle(performer.displayName)
  const facts = (
    <dl className={classes.facts}>
      <div>
        <dt>{t.rate}</dt>
        <dd>
          <PointsText amount={rate} perMinute />
        </dd>
      </div>
      <div>
        <dt>{t.balance}</dt>
        <dd>
          <PointsText amount={balance} />
        </dd>
      </div>
      {enough && (
        <div>
          <dt>{t.enoughFor}</dt>
          <dd>{t.about_minutes(Math.floor(balance / rate))}</dd>
        </div>
      )}
    </dl>
  )
  return (
    <>
      <Button size="lg" onClick={() => setAsking(true)}>
        {label ?? (kind === 'party' ? t.join : t.start)}
      </Button>
      {enough ? (
        <ConfirmSheet
          opened={asking}
          onClose={close}
          title={title}
          confirm={kind === 'party' ? t.joinDo : t.startDo}
          busy={start.isPending}
          error={start.error}
          onConfirm={() => start.mutate()}
        >
          {facts}
          <p className={classes.quiet}>{t.firstMinute}</p>
        </ConfirmSheet>
      ) : (
        <Sheet opened={asking} onClose={close} title={title}>
          {facts}
          <Card accent="ochre">{t.short}</Card>
          <Button renderRoot={(props) => <Link to="/points" {...props} />}>{t.addPoints}</Button>
        </Sheet>
      )}
    </>
  )
}
