import { ActionIcon } from '@mantine/core'
import type { ConversationView } from '@sekisho/protocol'
import { IconChevronLeft } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { hasCode } from '../api/api-error.ts'
import { useMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorCard } from '../ui/error-card.tsx'
import { LinkBanner } from '../ui/link-banner.tsx'
import { useNameOf } from '../ui/person-name.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import type { Stopped } from './chat-rows.ts'
import classes from './chat-screen.module.css'
import { Composer } from './composer.tsx'
import { MessageList } from './message-list.tsx'
import { otherOf, useConversation } from './use-conversation.ts'

type Slot = (conversation: ConversationView) => ReactNode
export type ChatScreenProps = {
  id: string
  /** Below the name: what the chat costs or earns. */
  status: Slot
  /** At the right of the header: end, menu. */
  actions: Slot
  /** After the last message, when no chat is on. */
  end: Slot
  stopped?: (messages: Stopped) => ReactNode
  onPerson?: (accountId: string, conversation: ConversationView) => void
  onByMail?: (conversation: ConversationView) => void
}

/** Blocked while it was on the screen: what was read stays until the page is left, and nothing more can be written. */
const closed = (known: ConversationView): ConversationView => ({
  ...known,
  open: false,
  closedReason: 'blocked',
  chat: null,
})

/** A conversation of any kind, for either side; the sides fill in what differs. */
export function ChatScreen({ id, status, actions, end, stopped, onPerson, onByMail }: ChatScreenProps) {
  const texts = useTexts()
  const t = texts.chat
  const me = useMe()
  const nameOf = useNameOf()
  const router = useRouter()
  const { conversation, thread } = useConversation(id)
  const view =
    conversation.data && (hasCode(conversation.error, 'not_found') ? closed(conversation.data) : conversation.data)
  const title = view ? titleOf(view) : ''

  function titleOf(known: ConversationView): string {
    if (known.kind === 'party') return me.id === known.performer.id ? t.myParty : t.partyOf(nameOf(known.performer))
    const other = otherOf(known, me)
    return other ? nameOf(other) : t.someone
  }
  useEffect(() => {
    document.title = `${title} · ${texts.common.site}`
  }, [title, texts.common.site])

  const back = () => router.navigate({ to: view?.kind === 'mail' ? '/mail' : '/talks' })
  const error = conversation.data ? thread.error : conversation.error
  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <div className={classes.bar}>
          <ActionIcon aria-label={texts.common.back} onClick={back}>
            <IconChevronLeft size={24} aria-hidden />
          </ActionIcon>
          <div className={classes.who}>
            <h1>
              <bdi>{title || '…'}</bdi>
            </h1>
            {view && <p>{t.kinds[view.kind]}</p>}
          </div>
          {view && actions(view)}
        </div>
        {view && status(view)}
        <LinkBanner />
      </header>
      {view && thread.data ? (
        <>
          <MessageList
            conversation={view}
            thread={thread.data}
            me={me}
            stopped={stopped}
            onPerson={onPerson && ((accountId) => onPerson(accountId, view))}
            onByMail={
              onByMail && view.kind !== 'mail' && view.closedReason !== 'blocked' ? () => onByMail(view) : undefined
            }
            end={
              view.open
                ? null
                : (end(view) ?? (view.closedReason && <p className={classes.closed}>{t.closed[view.closedReason]}</p>))
            }
          />
          {view.open && <Composer conversation={view} me={me} />}
        </>
      ) : error ? (
        <ErrorCard
          error={error}
          onRetry={() => {
            void conversation.refetch()
            void thread.refetch()
          }}
        />
      ) : (
        <div className={classes.loading}>
          <RowSkeletons rows={5} height={48} />
        </div>
      )}
    </div>
  )
}
