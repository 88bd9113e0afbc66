import { Button } from '@mantine/core'
import { IconBell, IconUserEdit } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { conversationsQuery, earningsQuery, useMe } from '../api/queries.ts'
import { liveSocket } from '../api/socket.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Page } from '../ui/page.tsx'
import { PointsText } from '../ui/points-text.tsx'
import { MembersList } from './members-list.tsx'
import { OpenParty } from './open-party.tsx'
import classes from './performer.module.css'
import { WaitingSwitch } from './waiting-switch.tsx'

const JUST_BEGUN_MS = 15_000

export function Home() {
  const texts = useTexts()
  const t = texts.performer
  const me = useMe()
  const earnings = useQuery(earningsQuery)
  const { data: conversations } = useQuery(conversationsQuery())
  const live = conversations?.find((one) => one.chat !== null && one.chat.endedAt === null)
  const navigate = useNavigate()
  // He pays from the first second: she is taken to the chat that has just begun.
  useEffect(
    () =>
      liveSocket.on('chat', (chat) => {
        const begun = chat.endedAt === null && Date.now() - Date.parse(chat.startedAt) < JUST_BEGUN_MS
        if (begun && chat.kind === 'two_shot')
          void navigate({ to: '/conversations/$id', params: { id: chat.conversationId } })
      }),
    [navigate],
  )
  return (
    <Page
      title={t.homeTitle}
      actions={
        <Button
          variant="subtle"
          leftSection={<IconBell size={20} aria-hidden />}
          renderRoot={(props) => <Link to="/notices" {...props} />}
        >
          {t.notices}
          {me.unreadNotices > 0 && ` (${me.unreadNotices})`}
        </Button>
      }
    >
      {!live && <WaitingSwitch />}
      {!live && <OpenParty />}
      <div className={classes.tiles}>
        <Link to="/earnings" className={classes.tile}>
          <span>{t.today}</span>
          <b>{earnings.data ? <PointsText amount={earnings.data.today} /> : '–'}</b>
        </Link>
        <Link to="/profile" className={classes.tile}>
          <span>{t.editProfile}</span>
          <b>
            <IconUserEdit size={22} aria-hidden style={{ verticalAlign: '-4px' }} /> <bdi>{me.displayName}</bdi>
          </b>
        </Link>
      </div>
      <MembersList />
    </Page>
  )
}
