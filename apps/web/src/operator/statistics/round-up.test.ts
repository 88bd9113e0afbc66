import { expect, test } from 'vitest'
import { roundUp } from './round-up.ts'

test.each([
  [0, 1],
  [1, 1],
  [3, 4],
  [5, 6],
  [9.2, 10],
  [37, 40],
  [266.7, 400],
  [1_240, 2_000],
  [99_999, 100_000],
])('%d → %d', (value, top) => {
  expect(roundUp(value)).toBe(top)
})
