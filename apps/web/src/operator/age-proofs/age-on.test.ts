import { expect, test } from 'vitest'
import { ageOn } from './age-on.ts'

test.each([
  ['2008-11-22', '2026-11-22', 18, 'on the birthday'],
  ['2008-11-23', '2026-11-22', 17, 'the day before'],
  ['2008-02-29', '2026-02-28', 17, 'born on a leap day'],
  ['2008-02-29', '2026-03-01', 18, 'born on a leap day, the day after'],
  ['1990-12-31', '2026-01-01', 35, 'early in the year'],
])('%s on %s → %d (%s)', (birthDate, day, age) => {
  expect(ageOn(birthDate, day)).toBe(age)
})
