import type { ConversationView } from '@sekisho/protocol'
import type { ReactNode } from 'react'
import { useMe } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { usePointsText } from '../ui/points-text.tsx'
import classes from './chat-screen.module.css'
import { endReasonText } from './end-reason-text.ts'
import { useLastChat } from './use-conversation.ts'

/** How it ended, how long it was, what it came to, and what next. */
export function EndedCard({
  conversation,
  points,
  children,
}: {
  conversation: ConversationView
  points: (amount: string) => string
  children: ReactNode
}) {
  const texts = useTexts()
  const t = texts.chat
  const pointsText = usePointsText()
  const me = useMe()
  const chat = useLastChat(conversation)
  return (
    <section className={classes.ended} aria-live="polite">
      <h2>{t.endedTitle}</h2>
      {chat?.endReason && <p className={classes.why}>{endReasonText(t, chat.endReason, me.role)}</p>}
      {chat && (
        <p className={classes.sum}>
          {t.endedSummary(texts.common.minutes(chat.minutes), points(pointsText(chat.amount)))}
        </p>
      )}
      <div className={classes.endedActions}>{children}</div>
    </section>
  )
}
