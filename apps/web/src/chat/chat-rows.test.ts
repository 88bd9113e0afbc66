import type { MessageView } from '@sekisho/protocol'
import { describe, expect, test } from 'vitest'
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
    .map((row) => {
      if (row.kind === 'day') return '|'
      if (row.kind === 'stopped') return `${row.messages[0].senderId}x${row.messages.length}`
      return row.first ? row.message.senderId : '.'
    })
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

const stopped = (position: number, senderId: string, at: string, stoppedGroup: 'contact' | 'harm' = 'contact') => ({
  ...message(position, senderId, at),
  text: '',
  state: 'stopped' as const,
  stoppedGroup,
})

describe('stopped requests', () => {
  const [noon, later, nextDay] = ['2026-11-21T12:00:00Z', '2026-11-21T12:20:00Z', '2026-11-21T15:01:00Z']
  test.each([
    [[stopped(1, 'a', noon), stopped(2, 'a', later), stopped(3, 'a', later)], '|ax3', 'the same again is one row'],
    [[stopped(1, 'a', noon), stopped(2, 'a', noon, 'harm')], '|ax1ax1', 'of another kind'],
    [[stopped(1, 'a', noon), stopped(2, 'b', noon)], '|ax1bx1', 'of someone else, in a party'],
    [[stopped(1, 'a', noon), message(2, 'b', noon), stopped(3, 'a', later)], '|ax1bax1', 'something was said between'],
    [[stopped(1, 'a', noon), stopped(2, 'a', nextDay)], '|ax1|ax1', 'on another day'],
    [[message(1, 'a', noon), stopped(2, 'a', noon), message(3, 'a', noon)], '|aax1a', 'what follows begins anew'],
  ])('%# → %s (%s)', (messages, expected) => {
    expect(drawn(messages)).toBe(expected)
  })

  test('the row keeps its key while it grows', () => {
    const keys = (count: number) =>
      chatRows(Array.from({ length: count }, (_, i) => stopped(i, 'a', noon))).map((row) => row.key)
    expect(keys(3)).toEqual(keys(1))
  })
})
