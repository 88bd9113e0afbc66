import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COLUMNS } from './columns.ts'
import { LARGEST_STEP, packWeights, unpackWeights, weightOf } from './weights-file.ts'

test('packed weights come back as the same steps at the same places', () => {
  // as many places as the model has: rows are looked up by all of their bits
  const space = 1 << 18
  const step = fc.integer({ min: -LARGEST_STEP, max: LARGEST_STEP })
  const row = fc.array(step, { minLength: COLUMNS, maxLength: COLUMNS })
  fc.assert(
    fc.property(fc.dictionary(fc.integer({ min: 0, max: space - 1 }).map(String), row, { maxKeys: 30 }), (rows) => {
      const places = Object.keys(rows).map(Number)
      const steps = Int8Array.from(Object.values(rows).flat())
      const weights = unpackWeights(packWeights(new Set(places), space, steps), places.length, space)
      for (const [i, where] of places.entries()) {
        const found = Array.from({ length: COLUMNS }, (_, c) => weights.weightIn(weights.rowOf(where), c))
        expect(found).toEqual([...steps.subarray(i * COLUMNS, (i + 1) * COLUMNS)].map(weightOf))
      }
    }),
    { numRuns: 20 },
  )
})
