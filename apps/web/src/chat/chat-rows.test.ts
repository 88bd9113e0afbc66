import type { MessageView } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import { chatRows } from './chat-rows.ts'

const message = (position: number, senderId: string, at: string): MessageView => ({
  id: `${position}`,
  conversationId: 'c',
  senderId,
  text: 't',
  at,
  position,
  revision: position,
  state: 'shown',
})
const drawn = (messages: MessageView[]) =>
  chatRows(messages)
    .map((row) => (row.kind === 'day' ? '|' : `${row.first ? row.message.senderId : '.'}`))
    .join('')

test.each([
  [[], '', 'nothing'],
  [[message(1, 'a', '2026-11-21T12:00:00Z'), message(2, 'a', '2026-11-21T12:01:00Z')], '|a.', 'one group'],
  [[message(1, 'a', '2026-11-21T12:00:00Z'), message(2, 'b', '2026-11-21T12:01:00Z')], '|ab', 'two people'],
  [[message(1, 'a', '2026-11-21T12:00:00Z'), message(2, 'a', '2026-11-21T12:09:00Z')], '|aa', 'a pause'],
  [[message(1, 'a', '2026-11-21T14:59:00Z'), message(2, 'a', '2026-11-21T15:01:00Z')], '|a|a', 'midnight in Tokyo'],
])('%# → %s (%s)', (messages, expected) => {
  expect(drawn(messages)).toBe(expected)
})
