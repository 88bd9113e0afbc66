import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from './attested.db.ts'

test('at most so many, in order, the first and the last among them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { maxLength: 200 }), fc.integer({ min: 2, max: 30 }), (items, most) => {
      const chosen = spread(items, most)
      expect(chosen.length).toBe(Math.min(items.length, most))
      expect(new Set(chosen).size).toBe(chosen.length)
      expect(chosen.at(0)).toBe(items.at(0))
      expect(chosen.at(-1)).toBe(items.at(-1))
      const places = chosen.map((item) => items.indexOf(item))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})
