import { describe, expect, test } from 'vitest'
import { atEnd, neighbour, nextAfter } from './queue-navigation.ts'

const row = (id: string, claim: 'free' | 'mine' | 'theirs' = 'free') => ({
  id,
  claimedBy: claim === 'free' ? null : { id: 'x' },
  claimedByMe: claim === 'mine',
})
const queue = [row('a'), row('b', 'theirs'), row('c', 'mine'), row('d')]

test.each<[string | undefined, 1 | -1, string, string]>([
  [undefined, 1, 'a', 'none chosen: the first'],
  [undefined, -1, 'a', 'none chosen, upwards: the first too'],
  ['a', 1, 'b', 'down; a case of someone else can be looked at'],
  ['b', -1, 'a', 'up'],
  ['a', -1, 'a', 'stays at the top'],
  ['d', 1, 'd', 'stays at the bottom'],
  ['gone', 1, 'a', 'the chosen one was decided elsewhere'],
])('from %s by %d → %s (%s)', (current, step, expected) => {
  expect(neighbour(queue, current, step)).toBe(expected)
})

describe('after a decision', () => {
  test.each([
    ['a', 'c', 'skips what someone else has'],
    ['d', 'a', 'turns to the top at the end'],
    ['gone', 'a', 'already left the list'],
  ])('%s → %s (%s)', (done, expected) => {
    expect(nextAfter(queue, done)).toBe(expected)
  })

  test('nothing left', () => {
    expect(nextAfter([row('a')], 'a')).toBeUndefined()
    expect(nextAfter([row('a'), row('b', 'theirs')], 'a')).toBeUndefined()
    expect(nextAfter([], 'a')).toBeUndefined()
  })

  test('what only an administrator may take is passed over', () => {
    expect(nextAfter([row('a'), row('b'), row('c')], 'a', (one) => one.id !== 'b')).toBe('c')
  })
})

test('the ends of a page', () => {
  expect(atEnd(queue, 'd', 1)).toBe(true)
  expect(atEnd(queue, 'a', -1)).toBe(true)
  expect(atEnd(queue, 'b', 1)).toBe(false)
  expect(atEnd([], undefined, 1)).toBe(false)
})
