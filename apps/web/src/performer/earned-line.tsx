import type { ConversationView } from '@sekisho/protocol'
import classes from '../chat/chat-screen.module.css'
import { useTexts } from '../texts/use-texts.ts'
import { usePointsText } from '../ui/points-text.tsx'
import { durationText } from '../ui/time.ts'
import { useNow } from '../ui/use-now.ts'

/** How long, and what it has earned so far. */
export function EarnedLine({ conversation }: { conversation: ConversationView }) {
  const texts = useTexts()
  const points = usePointsText()
  const chat = conversation.chat
  const on = chat !== null && chat.endedAt === null
  const now = useNow(on)
  if (!on) return null
  return (
    <div className={classes.status}>
      <span className="tabular">{durationText(now - Date.parse(chat.startedAt))}</span>
      <span>
        <b className="tabular">{texts.performer.earned(points(chat.amount))}</b>
      </span>
      {conversation.kind === 'party' && <span>{texts.chat.people(chat.members)}</span>}
    </div>
  )
}
