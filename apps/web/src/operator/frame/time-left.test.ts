import { describe, expect, test } from 'vitest'
import { en } from '../texts/en.ts'
import { ja } from '../texts/ja.ts'
import { spanText, timeLeft, toSpan } from './time-left.ts'

const now = Date.parse('2026-11-21T15:30:00Z')

describe('time to the limit', () => {
  test.each([
    ['2026-11-21T15:48:00Z', false, '18 分', '18 min'],
    ['2026-11-21T15:30:01Z', false, '1 分', '1 min'],
    ['2026-11-21T15:30:00Z', true, '0 分', '0 min'],
    ['2026-11-21T15:18:30Z', true, '11 分', '11 min'],
    ['2026-11-21T18:35:00Z', false, '3 時間 5 分', '3 h 5 min'],
    ['2026-11-22T15:30:00Z', false, '24 時間', '24 h'],
    ['2026-11-24T15:30:00Z', false, '3 日', '3 days'],
    ['2026-11-18T15:29:00Z', true, '3 日', '3 days'],
  ])('%s is late: %s, by %s / %s', (dueAt, late, inJapanese, inEnglish) => {
    const left = timeLeft(dueAt, now)
    expect(left.late).toBe(late)
    expect(spanText(left.span, ja.time)).toBe(inJapanese)
    expect(spanText(left.span, en.time)).toBe(inEnglish)
  })

  test('the last ten minutes are marked before they are over', () => {
    expect(timeLeft('2026-11-21T15:40:00Z', now).soon).toBe(true)
    expect(timeLeft('2026-11-21T15:40:01Z', now).soon).toBe(false)
    expect(timeLeft('2026-11-21T15:20:00Z', now).soon).toBe(false)
  })
})

test('a clock that runs behind never shows less than nothing', () => {
  expect(toSpan(-90_000)).toEqual({ unit: 'minutes', minutes: 0 })
})
