import type { ConversationView } from '@sekisho/protocol'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMe } from '../api/queries.ts'
import classes from '../chat/chat-screen.module.css'
import { useTexts } from '../texts/use-texts.ts'
import { PointsText, usePointsText } from '../ui/points-text.tsx'
import { durationText } from '../ui/time.ts'
import { useNow } from '../ui/use-now.ts'

/** What the talk costs, what is left, and a word a minute before it ends. */
export function ChargeLine({ conversation }: { conversation: ConversationView }) {
  const texts = useTexts()
  const t = texts.member
  const points = usePointsText()
  const { balance } = useMe()
  const chat = conversation.chat
  const on = chat !== null && chat.endedAt === null
  const now = useNow(on)
  if (!on) return null
  const leftMs = chat.paidUntil ? Date.parse(chat.paidUntil) - now : undefined
  return (
    <>
      <div className={classes.status}>
        <span className="tabular">{durationText(now - Date.parse(chat.startedAt))}</span>
        <span>
          <PointsText amount={chat.ratePerMinute} perMinute />
        </span>
        <span>
          {t.balance} <b className="tabular">{points(balance)}</b>
        </span>
        {conversation.kind === 'party' && <span>{texts.chat.people(chat.members)}</span>}
      </div>
      {chat.lastMinute && (
        <div className={classes.warning} role="alert">
          <span>
            <IconAlertTriangle size={18} aria-hidden style={{ verticalAlign: '-3px', marginInlineEnd: 6 }} />
            {t.lastMinute}
          </span>
          {leftMs !== undefined && (
            <span className="tabular" aria-hidden>
              {t.lastMinuteLeft(durationText(leftMs))}
            </span>
          )}
          <Link to="/points">{t.addPoints}</Link>
        </div>
      )}
    </>
  )
}
