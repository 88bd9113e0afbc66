import { type ReactNode, useMemo } from 'react'
import { dayInTokyo } from '../../ui/time.ts'
import { TimeText } from '../../ui/time-text.tsx'
import { useStaffSettings } from '../staff/use-staff-settings.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { CaseMessage, type Speaker } from './case-message.tsx'
import classes from './case-thread.module.css'
import { type CaseMessage as Message, threadRows } from './thread-rows.ts'

type Props = {
  messages: readonly Message[]
  speakers: Readonly<Record<string, Speaker>>
  revealed: ReadonlySet<string>
  onToggle: (id: string) => void
  judge?: (message: Message) => ReactNode
}

/** One stretch of a conversation, with a line for each day. */
export function ThreadMessages({ messages, speakers, revealed, onToggle, judge }: Props) {
  const t = useDeskTexts().thread
  const { blur } = useStaffSettings()
  const rows = useMemo(() => threadRows(messages, dayInTokyo), [messages])
  return (
    <ol className={classes.rows}>
      {rows.map((row) =>
        row.kind === 'day' ? (
          <li key={row.key} className={classes.day}>
            <TimeText at={row.at} style="day" />
          </li>
        ) : (
          <li key={row.key}>
            <CaseMessage
              message={row.message}
              speaker={speakers[row.message.senderId] ?? { name: t.someone, part: '', subject: false }}
              headed={row.headed}
              drawn={row.drawn}
              // Without blurring, the set holds what was hidden by hand.
              revealed={revealed.has(row.message.id) === blur}
              onToggle={() => onToggle(row.message.id)}
              judge={judge?.(row.message)}
            />
          </li>
        ),
      )}
    </ol>
  )
}
