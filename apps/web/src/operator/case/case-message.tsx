import type { CaseView } from '@sekisho/protocol'
import { IconCircleOff, IconEye, IconEyeOff, IconLink, IconTarget } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { MarkedText } from '../../ui/marked-text.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './case-message.module.css'
import { FindingList } from './finding-list.tsx'
import { isUnseen } from './thread-rows.ts'

export type Speaker = { readonly name: string; readonly part: string; readonly subject: boolean }
type Props = {
  message: CaseView['messages'][number]
  speaker: Speaker
  headed: boolean
  drawn: boolean
  revealed: boolean
  onToggle: () => void
  /** How this message alone is judged. */
  judge?: ReactNode
}

export const messageId = (id: string) => `message-${id}`

/** One message as the desk reads it. What nobody has been shown stays blurred until it is asked for. */
export function CaseMessage({ message, speaker, headed, drawn, revealed, onToggle, judge }: Props) {
  const t = useDeskTexts().thread
  const unseen = isUnseen(message)
  return (
    <article
      id={messageId(message.id)}
      tabIndex={-1}
      className={classes.message}
      data-focus={message.focus || undefined}
      data-subject={speaker.subject || undefined}
      data-headed={headed || undefined}
      data-unseen={unseen || undefined}
    >
      {headed && (
        <header className={classes.head}>
          <bdi>{speaker.name}</bdi>
          {speaker.part && <small>{speaker.part}</small>}
        </header>
      )}
      <div className={classes.line}>
        <div className={classes.text}>
          {message.erased ? (
            <span className={classes.erased}>{t.erased}</span>
          ) : unseen ? (
            <UnseenText message={message} revealed={revealed} onToggle={onToggle} />
          ) : (
            <MarkedText text={message.text} marks={message.findings} />
          )}
        </div>
        <small className={classes.time}>
          <TimeText at={message.at} style="time" />
        </small>
      </div>
      {(message.focus || drawn || unseen) && (
        <ul className={classes.marks}>
          {message.focus && (
            <li data-strong>
              <IconTarget size={14} aria-hidden />
              {t.focus}
            </li>
          )}
          {drawn && (
            <li data-strong>
              <IconLink size={14} aria-hidden />
              {t.drawn}
            </li>
          )}
          {unseen && (
            <li>
              <IconCircleOff size={14} aria-hidden />
              {t.states[message.state]}
            </li>
          )}
          {unseen && revealed && !message.erased && (
            <li>
              <button type="button" className={classes.hide} onClick={onToggle}>
                <IconEyeOff size={14} aria-hidden />
                {t.hide}
              </button>
            </li>
          )}
        </ul>
      )}
      {message.findings.length > 0 && <FindingList findings={message.findings} version={message.policyVersion} />}
      {judge}
    </article>
  )
}

/** The same text blurred, so that showing it moves nothing; hidden from a screen reader too until it is asked for. */
function UnseenText({ message, revealed, onToggle }: Pick<Props, 'message' | 'revealed' | 'onToggle'>) {
  const t = useDeskTexts().thread
  const shown = useRef<HTMLSpanElement>(null)
  const text = <MarkedText text={message.text} marks={message.findings} tone="vermilion" />
  if (revealed)
    return (
      <span ref={shown} className={classes.revealed} tabIndex={-1}>
        {text}
      </span>
    )
  return (
    <button
      type="button"
      className={classes.veil}
      onClick={() => {
        onToggle()
        // The button goes away: the reader stays where the text now is.
        requestAnimationFrame(() => shown.current?.focus())
      }}
    >
      <span className={classes.blurred} aria-hidden>
        {text}
      </span>
      <span className={classes.reveal}>
        <IconEye size={16} aria-hidden />
        {t.reveal}
      </span>
    </button>
  )
}
