import { expect, test } from 'vitest'
import { daysIn, isGood, lastDays } from './range.ts'

/** 22 November 2026, 00:30 in Tokyo, while it is still the 21st in UTC. */
const now = new Date('2026-11-21T15:30:00Z')

test('the last days are days in Japan, today included', () => {
  expect(lastDays(7, now)).toEqual({ from: '2026-11-16', to: '2026-11-22' })
  expect(daysIn(lastDays(7, now))).toBe(7)
})

test.each([
  ['2026-11-22', '2026-11-22', true],
  ['2026-11-23', '2026-11-22', false],
  ['2025-10-19', '2026-11-22', true],
  ['2025-10-18', '2026-11-22', false],
  ['', '2026-11-22', false],
])('%s to %s: %s', (from, to, good) => {
  expect(isGood({ from, to })).toBe(good)
})
