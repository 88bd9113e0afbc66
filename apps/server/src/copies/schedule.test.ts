import { expect, test } from 'vitest'
import { isOverdue, lastSlot } from './schedule.ts'

test.each([
  ['2026-11-22T19:00:00.000Z', '04:00', '2026-11-22T19:00:00.000Z', 'the minute itself'],
  ['2026-11-22T18:59:59.999Z', '04:00', '2026-11-21T19:00:00.000Z', 'just before it: yesterday’s'],
  ['2026-11-22T14:59:59.000Z', '00:00', '2026-11-21T15:00:00.000Z', 'before midnight in Japan'],
  ['2026-11-22T15:00:00.000Z', '00:00', '2026-11-22T15:00:00.000Z', 'midnight in Japan'],
  ['2026-12-31T20:00:00.000Z', '23:59', '2026-12-31T14:59:00.000Z', 'over the end of a year'],
])('at %s, %s in Japan was last due %s (%s)', (now, at, slot) => {
  expect(lastSlot(new Date(now), at).toISOString()).toBe(slot)
})

const at = (iso: string | null) => (iso === null ? null : new Date(iso))
test.each<[string | null, string | null, boolean, string]>([
  [null, null, false, 'never asked for any'],
  ['2026-11-20T19:00:00Z', null, false, 'within two days'],
  ['2026-11-20T04:59:59Z', null, true, 'older'],
  [null, '2026-11-22T04:00:00Z', false, 'first tried an hour ago'],
  [null, '2026-11-19T04:00:00Z', true, 'tried for days, none good'],
  ['2026-11-22T04:00:00Z', '2026-01-01T00:00:00Z', false, 'the last one counts'],
])('last good %s, first tried %s → overdue %s (%s)', (lastGoodAt, since, overdue) => {
  expect(isOverdue({ lastGoodAt: at(lastGoodAt), since: at(since), now: new Date('2026-11-22T05:00:00Z') })).toBe(
    overdue,
  )
})
