import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstFrom } from './sorted.ts'

test('the first that begins at a place or later is the one that a walk finds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(22), (starts, from) => {
      const sorted = starts.sort((a, b) => a - b).map((start) => ({ start }))
      const walked = sorted.findIndex(({ start }) => start >= from)
      expect(firstFrom(sorted, from)).toBe(walked < 0 ? sorted.length : walked)
    }),
  )
})
