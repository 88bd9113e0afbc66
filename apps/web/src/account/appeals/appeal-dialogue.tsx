import type { AppealView } from '@sekisho/protocol'
import { useTexts } from '../../texts/use-texts.ts'
import { TimeText } from '../../ui/time-text.tsx'
import classes from './appeals.module.css'

/** Person and desk, in the order of time. New words are read aloud politely. */
export function AppealDialogue({ messages }: { messages: AppealView['messages'] }) {
  const t = useTexts().appeals
  return (
    <section aria-label={t.dialogue}>
      <ol className={classes.dialogue} aria-live="polite">
        {messages.map((message) => (
          <li key={message.id} data-from={message.from}>
            <p className={classes.who}>
              <span>{message.from === 'person' ? t.you : t.desk}</span>
              <TimeText at={message.at} style="moment" />
            </p>
            <p className="user-text">{message.text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
