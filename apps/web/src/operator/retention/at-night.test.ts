import { describe, expect, test } from 'vitest'
import { atNight } from './at-night.ts'

/** 03:30 in Japan on the 23rd. */
const NOW = new Date('2026-11-22T18:30:00Z')

describe('the night a dry run counts for', () => {
  test.each([
    ['now', '2026-12-01', undefined, 'now'],
    ['30', '2026-12-01', '2026-12-22T18:00:00.000Z', 'thirty days on, in Japan'],
    ['365', '2026-12-01', '2027-11-22T18:00:00.000Z', 'a year on'],
    ['day', '2026-12-01', '2026-11-30T18:00:00.000Z', 'a day of one’s own'],
    ['day', '2026-11-23', undefined, 'tonight has begun: now'],
    ['day', '2020-01-01', undefined, 'a past day, typed: now'],
  ] as const)('%s %s → %s (%s)', (time, day, at, _) => {
    expect(atNight(time, day, NOW)).toBe(at)
  })
})
