import type { ConversationView } from '@sekisho/protocol'
import { IconMessageCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import classes from './live-chat-banner.module.css'
import { otherOf } from './use-conversation.ts'

/** On every other page, while a chat is on: it goes on costing, so the way back is never far. */
export function LiveChatBanner({ conversations }: { conversations: readonly ConversationView[] }) {
  const t = useTexts().chat
  const me = useMe()
  const live = conversations.find((one) => one.chat !== null && one.chat.endedAt === null)
  if (!live) return null
  const other = otherOf(live, me)
  const name = live.kind === 'party' && !other ? t.myParty : t.san(other?.displayName ?? t.someone)
  return (
    <Link to="/conversations/$id" params={{ id: live.id }} className={classes.banner}>
      <IconMessageCircle size={20} aria-hidden />
      <bdi className={classes.text}>{t.liveWith(name)}</bdi>
      <b>{t.backToChat}</b>
    </Link>
  )
}
