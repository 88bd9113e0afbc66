import { expect, test } from 'vitest'
import { type Sighting, stepLeftMs } from './step-left.ts'

const at = (seconds: number, done: number, total = 100): Sighting => ({ done, total, atMs: seconds * 1_000 })

test.each<[string, Sighting, Sighting, number | undefined]>([
  ['half done in ten seconds', at(0, 0), at(10, 50), 10_000],
  ['joined late: by the pace since then', at(0, 50), at(10, 75), 10_000],
  ['done', at(0, 0), at(10, 100), 0],
  ['seen only once', at(0, 20), at(0, 20), undefined],
  ['a moment is too short', at(0, 0), at(0.5, 50), undefined],
  ['nothing moves', at(0, 20), at(30, 20), undefined],
  ['the whole is not known yet', at(0, 0, 0), at(5, 7, 0), undefined],
])('%s', (_, first, last, left) => {
  expect(stepLeftMs(first, last)).toBe(left)
})
