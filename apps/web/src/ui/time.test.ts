import { describe, expect, test } from 'vitest'
import { dayInTokyo, durationText, type TimeStyle, timeText } from './time.ts'

/** 22 November 2026, 00:30 in Tokyo, while it is still the 21st in UTC. */
const now = new Date('2026-11-21T15:30:00Z')

describe('times are shown in Asia/Tokyo', () => {
  test.each<[string, TimeStyle, string, string]>([
    ['2026-11-21T15:05:00Z', 'time', '00:05', '00:05'],
    ['2026-11-21T15:05:00Z', 'day', '今日', 'Today'],
    ['2026-11-21T14:59:00Z', 'day', '昨日', 'Yesterday'],
    ['2026-11-19T03:00:00Z', 'day', '11月19日(木)', 'Thu 19 November'],
    ['2025-11-19T03:00:00Z', 'day', '2025年11月19日(水)', 'Wed, 19 November 2025'],
    ['2026-11-21T15:05:00Z', 'brief', '00:05', '00:05'],
    ['2026-11-21T01:05:00Z', 'brief', '昨日', 'Yesterday'],
    ['2026-11-19T03:00:00Z', 'brief', '11/19', '19/11'],
    ['2026-11-21T15:05:00Z', 'moment', '2026年11月22日 00:05', '22 November 2026 at 00:05'],
  ])('%s as %s → %s / %s', (at, style, ja, en) => {
    expect(timeText(at, style, 'ja', now)).toBe(ja)
    expect(timeText(at, style, 'en', now)).toBe(en)
  })

  test('the day turns at midnight in Tokyo', () => {
    expect(dayInTokyo('2026-11-21T14:59:59Z')).toBe('2026-11-21')
    expect(dayInTokyo('2026-11-21T15:00:00Z')).toBe('2026-11-22')
  })
})

test.each([
  [0, '0:00'],
  [-5, '0:00'],
  [67_400, '1:07'],
  [3_729_000, '1:02:09'],
])('%d ms → %s', (ms, text) => {
  expect(durationText(ms)).toBe(text)
})
