import { Button } from '@mantine/core'
import { type NoticeView, ROUTES } from '@sekisho/protocol'
import { IconBell } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { call } from '../api/call.ts'
import { keys, noticesQuery, useMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Empty } from '../ui/empty.tsx'
import { ErrorCard } from '../ui/error-card.tsx'
import { Page } from '../ui/page.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import { TimeText } from '../ui/time-text.tsx'
import { homePath } from './home-path.ts'
import { useNoticeText } from './notice-text.ts'
import classes from './notices.module.css'

export function Notices() {
  const t = useTexts().notices
  const me = useMe()
  const client = useQueryClient()
  const notices = useQuery(noticesQuery)
  // Kept as new while this page is open, although they are marked as read at once.
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const unread = notices.data?.filter((notice) => !notice.read).map((notice) => notice.id)
  const unreadKey = unread?.join(' ')
  useEffect(() => {
    if (!unreadKey) return
    setFresh((known) => new Set([...known, ...unreadKey.split(' ')]))
    call(ROUTES.readNotices).then(
      () => client.invalidateQueries({ queryKey: keys.me }),
      () => {}, // They stay unread; the next visit marks them.
    )
  }, [client, unreadKey])
  return (
    <Page title={t.title} back={me.role === 'performer'}>
      {notices.isPending && <RowSkeletons rows={4} height={96} />}
      {!notices.data && notices.isError && <ErrorCard error={notices.error} onRetry={() => notices.refetch()} />}
      {notices.data?.length === 0 && (
        <Empty
          icon={<IconBell size={32} />}
          action={
            <Button variant="default" renderRoot={(props) => <Link to={homePath(me.role)} {...props} />}>
              {t.emptyAction}
            </Button>
          }
        >
          {t.empty}
        </Empty>
      )}
      <ul className={classes.list}>
        {notices.data?.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} isNew={fresh.has(notice.id)} />
        ))}
      </ul>
    </Page>
  )
}

function NoticeRow({ notice, isNew }: { notice: NoticeView; isNew: boolean }) {
  const t = useTexts().notices
  const text = useNoticeText()(notice.body)
  return (
    <li className={classes.notice} data-accent={text.accent}>
      <div className={classes.head}>
        <h2>{text.title}</h2>
        {isNew && <span className={classes.new}>{t.unread}</span>}
      </div>
      {text.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className={classes.foot}>
        <TimeText at={notice.at} style="moment" />
        {text.conversationId && (
          <Button
            variant="subtle"
            renderRoot={(props) => (
              <Link to="/conversations/$id" params={{ id: text.conversationId ?? '' }} {...props} />
            )}
          >
            {notice.body.kind === 'new_mail' ? t.openMail : t.openTalk}
          </Button>
        )}
        {text.decision && (
          <Button
            variant={text.decision.mayAppeal ? 'light' : 'subtle'}
            renderRoot={(props) => <Link to="/decisions/$id" params={{ id: text.decision?.id ?? '' }} {...props} />}
          >
            {text.decision.mayAppeal ? t.openDecision : t.openDecisionLate}
          </Button>
        )}
        {text.appealId && (
          <Button
            variant="light"
            renderRoot={(props) => <Link to="/appeals/$id" params={{ id: text.appealId ?? '' }} {...props} />}
          >
            {t.openAppeal}
          </Button>
        )}
      </div>
    </li>
  )
}
