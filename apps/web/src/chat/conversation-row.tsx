import type { ConversationView } from '@sekisho/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { membersQuery, useMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { MannerMark } from '../ui/manner-mark.tsx'
import { useNameOf } from '../ui/person-name.tsx'
import { Portrait } from '../ui/portrait.tsx'
import { TimeText } from '../ui/time-text.tsx'
import classes from './conversation-list.module.css'
import { otherOf } from './use-conversation.ts'

export function ConversationRow({ conversation }: { conversation: ConversationView }) {
  const texts = useTexts()
  const t = texts.chat
  const me = useMe()
  const nameOf = useNameOf()
  const other = otherOf(conversation, me)
  // Her list shows the manner mark; members never see one another's.
  const members = useQuery({ ...membersQuery(''), enabled: me.role === 'performer' })
  const manner = members.data?.find((one) => one.id === other?.id)
  const title =
    conversation.kind === 'party'
      ? me.id === conversation.performer.id
        ? t.myParty
        : t.partyOf(nameOf(conversation.performer))
      : other
        ? nameOf(other)
        : t.someone
  const last = conversation.lastMessage
  const live = conversation.chat !== null && conversation.chat.endedAt === null
  return (
    <li>
      <Link to="/conversations/$id" params={{ id: conversation.id }} className={classes.row}>
        <Portrait
          id={other?.id ?? conversation.performer.id}
          name={other?.displayName ?? title}
          online={manner?.online ?? false}
        />
        <span className={classes.main}>
          <span className={classes.name}>
            <bdi>{title}</bdi>
            {conversation.kind !== 'mail' && <span className={classes.kind}>{t.kinds[conversation.kind]}</span>}
            {manner && <MannerMark manner={manner.manner} />}
          </span>
          <span className={classes.last}>
            {live ? (
              <b>{t.nowChatting}</b>
            ) : last ? (
              <bdi>{last.erased ? t.erased : last.mine ? t.lastMine(last.text) : last.text}</bdi>
            ) : (
              t.noMessageYet
            )}
          </span>
        </span>
        <span className={classes.side}>
          {last && <TimeText at={last.at} />}
          {conversation.unread > 0 && (
            <span className={classes.unread}>
              <span aria-hidden>{conversation.unread > 99 ? '99+' : conversation.unread}</span>
              <span className={classes.hidden}>{texts.common.unread(conversation.unread)}</span>
            </span>
          )}
        </span>
      </Link>
    </li>
  )
}
