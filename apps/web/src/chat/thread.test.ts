import type { MessageView } from '@sekisho/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addLive, addNewestPage, addOlderPage, addSync, EMPTY_THREAD, leavesGap, mergeMessages } from './thread.ts'

const message = (position: number, revision = position, text = `m${position}`): MessageView => ({
  id: `id-${position}`,
  conversationId: 'c',
  senderId: 's',
  text,
  at: '2026-11-21T12:00:00.000Z',
  position,
  revision,
  state: 'shown',
})
const positions = (messages: readonly MessageView[]) => messages.map((one) => one.position)

describe('[R4] no loss, no doubles, in order', () => {
  test('the same message twice is there once', () => {
    expect(positions(mergeMessages([message(1)], [message(1), message(1)]))).toEqual([1])
  })

  test('a changed message replaces itself, an older view of it does not', () => {
    const known = [message(1, 5, 'held')]
    expect(mergeMessages(known, [message(1, 7, 'shown')])[0]?.text).toBe('shown')
    expect(mergeMessages(known, [message(1, 3, 'older')])).toBe(known)
  })

  test('whatever the order of arrival, the list is in order of position', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8]), (arrival) => {
        const merged = arrival.reduce<readonly MessageView[]>((list, n) => mergeMessages(list, [message(n)]), [])
        expect(positions(merged)).toEqual([...arrival].sort((a, b) => a - b))
      }),
    )
  })

  test('a live message after a break does not hide what was missed', () => {
    const before = { messages: [message(1)], more: false, revision: 1 }
    const live = addLive(before, message(4))
    expect(live.revision).toBe(1)
    const synced = addSync(live, { messages: [message(2), message(3), message(4)], revision: 4 })
    expect(positions(synced.messages)).toEqual([1, 2, 3, 4])
    expect(synced.revision).toBe(4)
  })

  test('the mark moves on only with the message that follows at once; a gap is asked for', () => {
    expect(addLive(EMPTY_THREAD, message(1, 1)).revision).toBe(1)
    expect(leavesGap(EMPTY_THREAD, message(1, 1))).toBe(false)
    // What lies between may be a message whose push was lost with a server.
    expect(addLive(EMPTY_THREAD, message(1, 9)).revision).toBe(0)
    expect(leavesGap(EMPTY_THREAD, message(1, 9))).toBe(true)
  })
})

describe('pages', () => {
  test('an older page goes in front and says whether there is more', () => {
    const thread = addNewestPage(undefined, { messages: [message(3), message(4)], more: true, revision: 4 })
    const older = addOlderPage(thread, { messages: [message(1), message(2)], more: false, revision: 99 })
    expect(positions(older.messages)).toEqual([1, 2, 3, 4])
    expect(older.more).toBe(false)
    expect(older.revision).toBe(4)
  })

  test('the newest page asked for again keeps the history that it meets', () => {
    const thread = { messages: [message(1), message(2), message(3)], more: false, revision: 3 }
    const again = addNewestPage(thread, { messages: [message(3), message(4)], more: true, revision: 4 })
    expect(positions(again.messages)).toEqual([1, 2, 3, 4])
    expect(again.more).toBe(false)
  })

  test('when the newest page does not meet what is here, there is no hidden gap', () => {
    const thread = { messages: [message(1), message(2)], more: false, revision: 2 }
    const again = addNewestPage(thread, { messages: [message(50), message(51)], more: true, revision: 51 })
    expect(positions(again.messages)).toEqual([50, 51])
    expect(again.more).toBe(true)
  })
})
