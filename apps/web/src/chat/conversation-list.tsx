import { Button } from '@mantine/core'
import type { ConversationView } from '@sekisho/protocol'
import { IconMail, IconMessageCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { conversationsQuery, useMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Empty } from '../ui/empty.tsx'
import { ErrorCard } from '../ui/error-card.tsx'
import { Page } from '../ui/page.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import classes from './conversation-list.module.css'
import { ConversationRow } from './conversation-row.tsx'

export function TalkList() {
  const texts = useTexts()
  const me = useMe()
  const toStart =
    me.role === 'performer' ? (
      <Button renderRoot={(props) => <Link to="/home" {...props} />}>{texts.performer.talksAction}</Button>
    ) : (
      <Button renderRoot={(props) => <Link to="/waiting" {...props} />}>{texts.member.talksAction}</Button>
    )
  return (
    <ConversationList
      title={texts.common.nav.talks}
      keep={(one) => one.kind !== 'mail'}
      empty={
        <Empty icon={<IconMessageCircle size={32} />} action={toStart}>
          {texts.chat.talksEmpty}
        </Empty>
      }
    />
  )
}

export function MailList() {
  const texts = useTexts()
  return (
    <ConversationList
      title={texts.common.nav.mail}
      keep={(one) => one.kind === 'mail'}
      empty={
        <Empty
          icon={<IconMail size={32} />}
          action={<Button renderRoot={(props) => <Link to="/talks" {...props} />}>{texts.chat.mailListAction}</Button>}
        >
          {texts.chat.mailListEmpty}
        </Empty>
      }
    />
  )
}

function ConversationList({
  title,
  keep,
  empty,
}: {
  title: string
  keep: (one: ConversationView) => boolean
  empty: ReactNode
}) {
  const conversations = useQuery(conversationsQuery())
  const list = conversations.data?.filter(keep)
  return (
    <Page title={title}>
      {conversations.isPending && <RowSkeletons rows={6} height={72} />}
      {!list && conversations.isError && (
        <ErrorCard error={conversations.error} onRetry={() => conversations.refetch()} />
      )}
      {list?.length === 0 && empty}
      {list && list.length > 0 && (
        <ul className={classes.list}>
          {list.map((conversation) => (
            <ConversationRow key={conversation.id} conversation={conversation} />
          ))}
        </ul>
      )}
    </Page>
  )
}
