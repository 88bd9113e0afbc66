import { DEFAULT_RETENTION, PolicyShape, RETENTION_KINDS } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../safety/index.ts'
import { cutoffOf, isNight, nightOf } from './night.ts'
import { RECORD_RULES } from './record-rules.ts'

test.each([
  ['2026-06-01T17:59:59Z', false, '2026-06-02', 'a second before three'],
  ['2026-06-01T18:00:00Z', true, '2026-06-02', 'three in the morning'],
  ['2026-06-01T20:59:59Z', true, '2026-06-02', 'just before six'],
  ['2026-06-01T21:00:00Z', false, '2026-06-02', 'six'],
  ['2026-12-31T14:59:59Z', false, '2026-12-31', 'the last second of a year in Japan'],
])('%s: night %s of %s (%s)', (at, night, day) => {
  expect(isNight(new Date(at))).toBe(night)
  expect(nightOf(new Date(at))).toBe(day)
})

test('each kind is cut off by its own period', () => {
  const at = new Date('2026-06-01T18:00:00Z')
  expect(cutoffOf({ ...DEFAULT_RETENTION, messages: 1 }, 'messages', at).toISOString()).toBe('2026-05-31T18:00:00.000Z')
  expect(cutoffOf({ ...DEFAULT_RETENTION, cases: 365 }, 'cases', at).toISOString()).toBe('2025-06-01T18:00:00.000Z')
})

test('a policy that was stored before there were periods has the defaults', () => {
  const { retention: _, ...older } = DEFAULT_POLICY
  expect(PolicyShape.parse(older).retention).toEqual(DEFAULT_RETENTION)
  expect(PolicyShape.parse({ ...older, retention: { messages: 30 } }).retention).toEqual({
    ...DEFAULT_RETENTION,
    messages: 30,
  })
})

test('[R10] what proves forgetting is never forgotten, and every period that a record names is there', () => {
  for (const kind of [
    'hold.placed',
    'hold.lifted',
    'erasure.asked',
    'erasure.done',
    'retention.applied',
    'export.made',
  ] as const)
    expect(RECORD_RULES[kind]).toEqual({ period: 'always', leaving: 'stays' })
  const periods = new Set(Object.values(RECORD_RULES).map(({ period }) => period))
  for (const period of periods) expect([...RETENTION_KINDS, 'account', 'always'] as readonly string[]).toContain(period)
})
