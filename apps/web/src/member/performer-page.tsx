import { Button } from '@mantine/core'
import type { PerformerView } from '@sekisho/protocol'
import { IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { conversationsQuery, performerQuery } from '../api/queries.ts'
import { PersonMenu } from '../chat/person-menu.tsx'
import { useOpenMail } from '../chat/use-open-mail.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Card } from '../ui/card.tsx'
import { ErrorCard } from '../ui/error-card.tsx'
import { Page } from '../ui/page.tsx'
import { PointsText, usePointsText } from '../ui/points-text.tsx'
import { Portrait } from '../ui/portrait.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import classes from './member.module.css'
import { PresenceMark } from './presence-mark.tsx'
import { StartChat } from './start-chat.tsx'

export function PerformerPage() {
  const t = useTexts().member
  const { id } = useParams({ strict: false })
  const navigate = useNavigate()
  const performer = useQuery(performerQuery(id ?? ''))
  const { data: conversations } = useQuery(conversationsQuery())
  // A report attaches a conversation; the latest with her is the one that is meant here.
  const conversationId = conversations?.find((one) => one.performer.id === id)?.id
  const view = performer.data
  return (
    <Page
      title={view?.displayName ?? ''}
      back
      actions={
        view && (
          <PersonMenu
            person={view}
            label={t.menu}
            conversationId={conversationId}
            onBlocked={() => navigate({ to: '/waiting' })}
          />
        )
      }
    >
      {performer.isPending && <RowSkeletons rows={3} height={120} />}
      {!view && performer.isError && <ErrorCard error={performer.error} onRetry={() => performer.refetch()} />}
      {view && <Profile view={view} />}
    </Page>
  )
}

function Profile({ view }: { view: PerformerView }) {
  const t = useTexts().member
  const points = usePointsText()
  const openMail = useOpenMail()
  return (
    <>
      <div className={classes.hero}>
        <Portrait id={view.id} name={view.displayName} size={112} />
        <PresenceMark presence={view.presence} />
        {view.headline && (
          <p>
            <bdi>{view.headline}</bdi>
          </p>
        )}
      </div>
      <div className={classes.actions}>
        {view.presence === 'waiting' && !view.blockedByMe && <StartChat performer={view} kind="two_shot" />}
        {view.presence === 'party' && !view.blockedByMe && <StartChat performer={view} kind="party" />}
        {(view.presence === 'busy' || view.presence === 'away') && !view.blockedByMe && (
          <p className={classes.quiet}>{t.busyHint}</p>
        )}
        {view.blockedByMe ? (
          <Card>{t.blockedHint}</Card>
        ) : (
          <Button
            variant="default"
            size="lg"
            leftSection={<IconMail size={20} aria-hidden />}
            loading={openMail.isPending}
            onClick={() => openMail.mutate(view.id)}
          >
            {t.write}
          </Button>
        )}
      </div>
      <Card title={t.about}>
        <p className={view.about ? 'user-text' : classes.quiet}>{view.about || t.noAbout}</p>
      </Card>
      <Card title={t.prices}>
        <dl className={classes.facts}>
          <div>
            <dt>{t.twoShot}</dt>
            <dd>
              <PointsText amount={view.ratePerMinute} perMinute />
            </dd>
          </div>
          <div>
            <dt>{t.party}</dt>
            <dd>
              <PointsText amount={view.partyRatePerMinute} perMinute />
            </dd>
          </div>
          <div>
            <dt>{t.mail}</dt>
            <dd>{t.perMail(points(view.mailPrice))}</dd>
          </div>
        </dl>
      </Card>
    </>
  )
}
