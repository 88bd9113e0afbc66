import type { MessageView } from '@sekisho/protocol'
import { dayInTokyo } from '../ui/time.ts'

export type ChatRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: MessageView; readonly first: boolean }
  /** Requests of one person and one kind that the gate stopped one after the other; keyed by the first, so that it grows in place. */
  | { readonly kind: 'stopped'; readonly key: string; readonly messages: Stopped }
export type Stopped = readonly [MessageView, ...MessageView[]]

const GROUP_MS = 5 * 60_000

/** Messages with a line wherever the day turns in Tokyo; `first` begins a group of one person's messages. */
export function chatRows(messages: readonly MessageView[]): ChatRow[] {
  const rows: ChatRow[] = []
  let before: MessageView | undefined
  for (const message of messages) {
    const newDay = before === undefined || dayInTokyo(before.at) !== dayInTokyo(message.at)
    if (newDay) rows.push({ kind: 'day', key: `day-${message.id}`, at: message.at })
    const row = rows.at(-1)
    if (row?.kind === 'stopped' && isMoreOf(row.messages, message))
      rows[rows.length - 1] = { ...row, messages: [...row.messages, message] }
    else if (message.state === 'stopped') rows.push({ kind: 'stopped', key: message.id, messages: [message] })
    else {
      const first =
        newDay ||
        before?.senderId !== message.senderId ||
        before.state !== 'shown' ||
        Date.parse(message.at) - Date.parse(before.at) > GROUP_MS
      rows.push({ kind: 'message', key: message.id, message, first })
    }
    before = message
  }
  return rows
}

const isMoreOf = ([one]: Stopped, next: MessageView): boolean =>
  next.state === 'stopped' && next.senderId === one.senderId && next.stoppedGroup === one.stoppedGroup
