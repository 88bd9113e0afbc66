import { describe, expect, test } from 'vitest'
import { isFiltered, type QueueSearch, queueSearchOf, toCasesQuery, totalOf } from './queue-filter.ts'

test.each<[Record<string, unknown>, QueueSearch]>([
  [{}, {}],
  [
    { view: 'late', kind: 'report' },
    { view: 'late', kind: 'report' },
  ],
  [{ state: 'decided', view: 'late' }, { state: 'decided' }],
  [
    { state: 'decided', view: 'mine' },
    { state: 'decided', view: 'mine' },
  ],
  [{ state: 'open', view: 'drop table', kind: 7 }, {}],
])('from the address %j → %j', (search, expected) => {
  expect(queueSearchOf(search)).toEqual(expected)
})

test.each<[QueueSearch, ReturnType<typeof toCasesQuery>]>([
  [{}, { state: 'open' }],
  [{ view: 'urgent' }, { state: 'open', urgency: 'urgent' }],
  [
    { view: 'administrator', kind: 'ladder' },
    { state: 'open', level: 'administrator', kind: 'ladder' },
  ],
  [{ view: 'free' }, { state: 'open', free: 'true' }],
  [
    { state: 'decided', view: 'mine', subject: 's' },
    { state: 'decided', mine: 'true', subject: 's' },
  ],
])('%j asks for %j', (search, expected) => {
  expect(toCasesQuery(search)).toEqual(expected)
})

describe('the total', () => {
  const counts = {
    open: 10_000,
    urgent: 12,
    late: 3,
    mine: 1,
    free: 9_000,
    administrator: 4,
    appeals: 0,
    lateAppeals: 0,
    withdrawals: 0,
  }
  test.each<[QueueSearch, number | undefined]>([
    [{}, 10_000],
    [{ view: 'late' }, 3],
    [{ view: 'late', kind: 'held' }, undefined],
    [{ state: 'decided' }, undefined],
  ])('of %j is %j', (search, total) => {
    expect(totalOf(search, counts)).toBe(total)
  })
})

test('a filter is something that can be removed', () => {
  expect(isFiltered({ state: 'decided' })).toBe(false)
  expect(isFiltered({ kind: 'held' })).toBe(true)
})
