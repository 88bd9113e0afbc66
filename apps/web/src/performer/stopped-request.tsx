import { Button } from '@mantine/core'
import type { MessageView } from '@sekisho/protocol'
import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import type { Stopped } from '../chat/chat-rows.ts'
import { useTexts } from '../texts/use-texts.ts'
import { TimeText } from '../ui/time-text.tsx'
import classes from './performer.module.css'

export type StoppedGroup = NonNullable<MessageView['stoppedGroup']>
type Props = { messages: Stopped; onAnswer: (personId: string, group: StoppedGroup) => void }

/**
 * In place of requests that the gate stopped: that there were some, never what they said (R2). The same again makes the
 * card no longer: it counts, and opens to when each came.
 */
export function StoppedRequest({ messages, onAnswer }: Props) {
  const t = useTexts().performer
  const [first] = messages
  const latest = messages.at(-1) ?? first
  const group = first.stoppedGroup ?? 'contact'
  const Icon = group === 'harm' ? IconShieldExclamation : IconShieldCheck
  return (
    <div className={classes.stopped} data-group={group}>
      <h2>
        <Icon size={22} aria-hidden />
        {t.stopped[group]}
      </h2>
      <p>
        {t.stoppedNote} <TimeText at={latest.at} style="time" />
      </p>
      {messages.length > 1 && (
        <details className={classes.again}>
          <summary>{t.stoppedAgain(messages.length)}</summary>
          <ul>
            {messages.map((message) => (
              <li key={message.id}>
                <TimeText at={message.at} style="time" />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Button variant="default" onClick={() => onAnswer(first.senderId, group)}>
        {group === 'harm' ? t.options : t.answer}
      </Button>
    </div>
  )
}
