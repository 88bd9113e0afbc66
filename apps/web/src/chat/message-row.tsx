import type { MessageView } from '@sekisho/protocol'
import { memo, type ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.ts'
import { TimeText } from '../ui/time-text.tsx'
import classes from './message-list.module.css'

type Props = {
  message: MessageView
  mine: boolean
  first: boolean
  read: boolean
  name?: string | undefined
  onName?: (() => void) | undefined
}

/** One delivered message. The name stands beside it in a party; `onName` opens what can be done about that person. */
export const MessageRow = memo(function MessageRow({ message, mine, first, read, name, onName }: Props) {
  const t = useTexts().chat
  return (
    <li className={classes.row} data-mine={mine || undefined} data-first={first || undefined}>
      {first && name && !mine && <SenderName name={name} onName={onName} />}
      <div className={classes.line}>
        <div className={classes.bubble}>
          {message.erased ? (
            <span className={classes.erased}>{t.erased}</span>
          ) : (
            <bdi className="user-text">{message.text}</bdi>
          )}
        </div>
        <div className={classes.meta}>
          {mine && read && <span>{t.read}</span>}
          <TimeText at={message.at} style="time" />
        </div>
      </div>
    </li>
  )
})

function SenderName({ name, onName }: { name: string; onName?: (() => void) | undefined }): ReactNode {
  if (!onName) {
    return <bdi className={classes.name}>{name}</bdi>
  }
  return (
    <button type="button" className={classes.nameButton} onClick={onName}>
      <bdi>{name}</bdi>
    </button>
  )
}
