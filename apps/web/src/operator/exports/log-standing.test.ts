import { expect, test } from 'vitest'
import { isBehind } from './log-standing.ts'

const NOW = Date.parse('2026-11-22T03:00:00.000Z')

test.each([
  [null, false, 'nothing waits'],
  ['2026-11-22T02:59:59.500Z', false, 'just entering'],
  ['2026-11-22T02:59:30.000Z', true, 'half a minute is too long'],
  ['2026-11-22T03:00:20.000Z', false, 'the server’s clock is ahead'],
])('%s → %s (%s)', (oldestPendingAt, behind, _) => {
  expect(isBehind({ oldestPendingAt }, NOW)).toBe(behind)
})
