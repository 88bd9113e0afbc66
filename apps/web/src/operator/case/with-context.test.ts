import type { CaseView } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import { withContext } from './with-context.ts'

type Message = CaseView['messages'][number]
const message = (position: number, conversationId = 'a') =>
  ({ id: `${conversationId}${position}`, conversationId, position }) as Message
const view = {
  parts: [
    { conversationId: 'a', conversationKind: 'mail', from: 10, to: 12, more: { before: true, after: true } },
    { conversationId: 'b', conversationKind: 'mail', from: 3, to: 4, more: { before: true, after: false } },
  ],
  messages: [message(10), message(11), message(12), message(3, 'b')],
} satisfies Pick<CaseView, 'parts' | 'messages'>

test('reading on before widens that part alone, and says whether there is more', () => {
  const next = withContext(view, 'a', 'before', { messages: [message(8), message(9), message(10)], more: false })
  expect(next.parts.map(({ from, to, more }) => [from, to, more.before])).toEqual([
    [8, 12, false],
    [3, 4, true],
  ])
  expect(next.messages.map((one) => one.id)).toEqual(['a10', 'a11', 'a12', 'b3', 'a8', 'a9'])
})

test('nothing further: the part stays as it is', () => {
  const next = withContext(view, 'a', 'after', { messages: [], more: false })
  expect(next.parts[0]).toMatchObject({ from: 10, to: 12, more: { before: true, after: false } })
})
