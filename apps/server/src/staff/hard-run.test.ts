import { expect, test } from 'vitest'
import { countHardRun } from './hard-run.ts'

const NOW = new Date('2026-03-01T12:00:00Z')
/** Minutes ago; `!` marks a hard case. */
const done = (...ago: (number | `${number}!`)[]) =>
  ago.map((m) => ({
    at: new Date(NOW.getTime() - Number.parseFloat(String(m)) * 60_000),
    hard: String(m).endsWith('!'),
  }))

test.each([
  [done(), 0, 'nothing was done'],
  [done('1!', '5!', 9, '12!'), 3, 'a run with something else in between'],
  [done('1!', '5!', '20!', '22!'), 2, 'fifteen minutes between two end a run'],
  [done('15!', '16!'), 0, 'fifteen minutes until now are a pause'],
  [done('14!', '28!', '42!'), 3, 'shorter pauses do not end it'],
])('%j → %i (%s)', (actions, run) => {
  expect(countHardRun(actions, NOW)).toBe(run)
})
