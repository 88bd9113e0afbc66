import type { MessageView } from '@sekisho/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '../api/api-error.ts'
import { Outbox } from './outbox.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A server that stores by clientId; `fail` says what becomes of the next answers. */
function server() {
  const stored = new Map<string, string>()
  const asked: string[] = []
  const fail: ('lost' | 'refused' | undefined)[] = []
  let open = true
  return {
    stored,
    asked,
    fail,
    setOpen: (now: boolean) => {
      open = now
    },
    link: {
      isOpen: () => open,
      send: async ({ clientId, text }: { clientId: string; text: string }): Promise<MessageView> => {
        asked.push(clientId)
        const how = fail.shift()
        if (how === 'refused') throw new ApiError({ code: 'points_short' })
        if (!stored.has(clientId)) stored.set(clientId, text)
        if (how === 'lost') throw new ApiError({ code: 'unreachable' })
        return { id: clientId, text } as MessageView
      },
    },
  }
}

test('[R4] a lost answer is asked for again under the same clientId: stored once', async () => {
  const site = server()
  site.fail.push('lost')
  const outbox = new Outbox('c', site.link)
  outbox.send('こんばんは')
  await vi.advanceTimersByTimeAsync(3_000)
  expect(site.asked).toHaveLength(2)
  expect(new Set(site.asked).size).toBe(1)
  expect([...site.stored.values()]).toEqual(['こんばんは'])
  expect(outbox.items()).toEqual([])
})

test('[R4] what was written without a connection goes out later, in order', async () => {
  const site = server()
  site.setOpen(false)
  const outbox = new Outbox('c', site.link)
  outbox.send('1')
  outbox.send('2')
  await vi.advanceTimersByTimeAsync(0)
  expect(outbox.items().map((item) => item.state)).toEqual(['waiting', 'waiting'])
  site.setOpen(true)
  outbox.send('3')
  await vi.advanceTimersByTimeAsync(0)
  expect([...site.stored.values()]).toEqual(['1', '2', '3'])
})

test('what was turned down stays with its reason and holds up nothing', async () => {
  const site = server()
  site.fail.push('refused')
  const outbox = new Outbox('c', site.link)
  outbox.send('1')
  outbox.send('2')
  await vi.advanceTimersByTimeAsync(0)
  expect(outbox.items()).toMatchObject([{ text: '1', state: 'failed', error: { code: 'points_short' } }])
  expect([...site.stored.values()]).toEqual(['2'])
  const [failed] = outbox.items()
  outbox.resend(failed?.clientId ?? '')
  await vi.advanceTimersByTimeAsync(0)
  expect(outbox.items()).toEqual([])
})
