import type { CaseView } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import { confidenceText, leadFinding, threadParts, threadRows } from './thread-rows.ts'

type Message = CaseView['messages'][number]
const message = (id: string, position: number, senderId: string, at: string, more: Partial<Message> = {}): Message => ({
  id,
  conversationId: 'talk',
  policyVersion: 1,
  senderId,
  position,
  at,
  text: '',
  outcome: 'deliver',
  state: 'shown',
  findings: [],
  focus: false,
  ...more,
})
const day = (at: string) => at.slice(0, 10)
const finding = (category: Message['findings'][number]['category'], confidence: number, drawnFrom?: string[]) => ({
  category,
  start: 0,
  end: 1,
  confidence,
  reasons: [],
  ...(drawnFrom && { drawnFrom }),
})

test('oldest first, a line for each day, names once in one breath', () => {
  const rows = threadRows(
    [
      message('c', 3, 'him', '2026-11-22T10:01:00Z'),
      message('a', 1, 'him', '2026-11-21T10:00:00Z'),
      message('b', 2, 'him', '2026-11-22T10:00:00Z'),
      message('d', 4, 'her', '2026-11-22T10:01:30Z'),
      message('e', 5, 'her', '2026-11-22T10:09:00Z'),
    ],
    day,
  )
  expect(
    rows.map((row) => (row.kind === 'day' ? `— ${day(row.at)}` : `${row.headed ? 'name ' : ''}${row.key}`)),
  ).toEqual(['— 2026-11-21', 'name a', '— 2026-11-22', 'name b', 'c', 'name d', 'name e'])
})

test('what the finding was put together from is marked', () => {
  const rows = threadRows(
    [
      message('a', 1, 'him', '2026-11-21T10:00:00Z'),
      message('b', 2, 'him', '2026-11-21T10:00:10Z', { focus: true, findings: [finding('contact.phone', 0.8, ['a'])] }),
    ],
    day,
  )
  expect(rows.filter((row) => row.kind === 'message' && row.drawn).map((row) => row.key)).toEqual(['a'])
})

test('the lead finding is of the case, else the surest', () => {
  const focus = message('b', 2, 'him', '', {
    focus: true,
    findings: [finding('contact.phone', 0.7), finding('contact.line', 0.9)],
  })
  expect(leadFinding([focus], 'contact.phone')?.confidence).toBe(0.7)
  expect(leadFinding([focus], 'harm.threat')?.category).toBe('contact.line')
  expect(leadFinding([], null)).toBeUndefined()
})

test.each([
  [0.94, '0.94'],
  [0.9999, '0.99'],
  [1, '1.00'],
  [0.305, '0.30'],
])('%d → %s', (confidence, text) => {
  expect(confidenceText(confidence)).toBe(text)
})

test('stretches of conversations: every message once, none left out', () => {
  const at = '2026-11-21T10:00:00Z'
  const part = (from: number, to: number) => ({
    conversationId: 'talk',
    conversationKind: 'two_shot' as const,
    from,
    to,
    more: { before: true, after: true },
  })
  const found = threadParts({
    parts: [part(1, 2), part(2, 9)],
    messages: [
      message('a', 1, 'him', at),
      message('b', 2, 'her', at),
      message('c', 9, 'him', at),
      message('d', 1, 'him', at, { conversationId: 'mail' }),
    ],
  })
  expect(found.map((one) => one.messages.map(({ id }) => id))).toEqual([['a', 'b'], ['c'], ['d']])
  expect(found[2]?.part).toBeUndefined()
})
