import { Button } from '@mantine/core'
import type { ConversationView, Me } from '@sekisho/protocol'
import { IconArrowDown } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorLine } from '../ui/error-card.tsx'
import { useNameOf } from '../ui/person-name.tsx'
import { TimeText } from '../ui/time-text.tsx'
import { chatRows, type Stopped } from './chat-rows.ts'
import classes from './message-list.module.css'
import { MessageRow } from './message-row.tsx'
import { useOutgoing } from './outboxes.ts'
import { OutgoingRow } from './outgoing-row.tsx'
import { StoppedCard } from './stopped-card.tsx'
import type { Thread } from './thread.ts'
import { loadOlder } from './thread-query.ts'
import { useReadMark } from './use-read-mark.ts'
import { useScrollPlace } from './use-scroll-place.ts'
import { useTypingNames } from './use-typing.ts'

type Props = {
  conversation: ConversationView
  thread: Thread
  me: Me
  /** Performer: what is shown in place of requests that the gate stopped. */
  stopped?: ((messages: Stopped) => ReactNode) | undefined
  onPerson?: ((accountId: string) => void) | undefined
  onByMail?: (() => void) | undefined
  /** After the last message: how the chat ended. */
  end?: ReactNode
}

export function MessageList({ conversation, thread, me, stopped, onPerson, onByMail, end }: Props) {
  const t = useTexts().chat
  const nameOf = useNameOf()
  const client = useQueryClient()
  const box = useRef<HTMLElement>(null)
  // Between the answer and its removal from the outbox a message may be in both: show it once.
  const arrived = useMemo(() => new Set(thread.messages.map((message) => message.own?.clientId)), [thread.messages])
  const outgoing = useOutgoing(conversation.id).filter((item) => !arrived.has(item.clientId))
  const rows = useMemo(() => chatRows(thread.messages), [thread.messages])
  const names = useMemo(
    () => new Map(peopleOf(conversation).map((person) => [person.id, nameOf(person)])),
    [conversation, nameOf],
  )
  const typing = useTypingNames(conversation, me.id)
  const older = useMutation({ mutationFn: () => loadOlder(client, conversation.id) })

  const last = thread.messages.at(-1)
  const { atEnd, toEnd, onScroll } = useScrollPlace(box, thread.messages[0]?.id, outgoing.at(-1)?.clientId ?? last?.id)
  useReadMark(conversation, thread.messages, me.id, atEnd)
  const [lastAtEnd, setLastAtEnd] = useState(last?.id)
  useEffect(() => {
    if (atEnd) setLastAtEnd(last?.id)
  }, [atEnd, last?.id])
  const newBelow = last?.id !== lastAtEnd && last?.senderId !== me.id

  // What one sends oneself is always brought into view.
  useEffect(() => {
    if (outgoing.length > 0) toEnd()
  }, [outgoing.length, toEnd])

  const askOlder = () => {
    if (thread.more && !older.isPending) older.mutate()
  }
  const onScrollTop = () => {
    onScroll()
    if ((box.current?.scrollTop ?? 1_000) < 200 && !older.isError) askOlder()
  }
  const readUpTo = conversation.kind === 'party' ? 0 : (conversation.readByOther ?? 0)
  const lastRead = thread.messages.findLast(
    (message) => message.senderId === me.id && message.state === 'shown' && message.position <= readUpTo,
  )?.id
  // A later message of one's own: the talk went on past what was stopped.
  const lastOwn = thread.messages.findLast((message) => message.senderId === me.id)?.position ?? 0
  const heard =
    last && last.senderId !== me.id && last.state === 'shown'
      ? t.incoming(names.get(last.senderId) ?? t.someone, last.text)
      : ''

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} ref={box} onScroll={onScrollTop} tabIndex={0} aria-label={t.history}>
      <div className={classes.inner}>
        <div className={classes.top}>
          {thread.more ? (
            <Button variant="subtle" loading={older.isPending} onClick={askOlder}>
              {t.loadOlder}
            </Button>
          ) : (
            <p>{thread.messages.length > 0 ? t.beginning : conversation.kind === 'mail' ? t.mailEmpty : t.empty}</p>
          )}
          <ErrorLine error={older.error} />
        </div>
        <ul className={classes.list}>
          {rows.map((row) => {
            if (row.kind === 'day') {
              return (
                <li key={row.key} className={classes.day}>
                  <TimeText at={row.at} style="day" />
                </li>
              )
            }
            if (row.kind === 'stopped') return <li key={row.key}>{stopped?.(row.messages)}</li>
            const { message } = row
            const mine = message.senderId === me.id
            if (message.state !== 'shown') {
              return (
                mine && (
                  <StoppedCard
                    key={row.key}
                    message={message}
                    passed={message.position < lastOwn}
                    canWrite={conversation.open}
                    onByMail={onByMail}
                  />
                )
              )
            }
            return (
              <MessageRow
                key={row.key}
                message={message}
                mine={mine}
                first={row.first}
                read={message.id === lastRead}
                name={conversation.kind === 'party' ? (names.get(message.senderId) ?? t.someone) : undefined}
                onName={
                  onPerson && conversation.kind === 'party' && !mine ? () => onPerson(message.senderId) : undefined
                }
              />
            )
          })}
          {outgoing.map((item) => (
            <OutgoingRow key={item.clientId} conversationId={conversation.id} item={item} />
          ))}
        </ul>
        {end}
        <div className={classes.typing}>{typing.length > 0 && typing.map((name) => t.typing(name)).join(' ')}</div>
      </div>
      {!atEnd && (
        <div className={classes.latest}>
          <Button variant="default" radius="xl" leftSection={<IconArrowDown size={18} aria-hidden />} onClick={toEnd}>
            {newBelow ? t.newMessages : t.latest}
          </Button>
        </div>
      )}
      <div
        aria-live="polite"
        style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' }}
      >
        {heard}
      </div>
    </section>
  )
}

const peopleOf = ({ performer, member, people }: ConversationView) => [
  performer,
  ...(member ? [member] : []),
  ...people,
]
