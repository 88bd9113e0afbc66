import { expect, test } from 'vitest'
import { CATEGORIES } from '../categories.ts'
import { sceneOf } from '../inspect.ts'
import { addStretch } from './features.ts'
import { fullScoresOf, pullsOn, WEIGHTS } from './scores.ts'
import { Writer } from './sinks.ts'
import { MODEL } from './weights.ts'

test('what the parts of a message weigh, its hidden units among them, adds up to its scores', () => {
  const texts = [
    'ポイント高いし、違うアプリで続き話せたりしない?',
    '今日は寒かったね',
    '出張でそっち行くから駅で会えない?',
  ]
  const said = new Set<number>()
  for (const text of texts) {
    const scene = sceneOf(text, { from: 'member' })
    const { best, active } = fullScoresOf(scene, [])
    const features = new Writer(WEIGHTS)
    addStretch(features, scene, [], 0, scene.current.text.length)
    for (const c of CATEGORIES.keys()) {
      const units = active[c] as number
      said.add(units)
      const pulls = pullsOn(c, units)
      let sum = MODEL.bias[c] as number
      for (const [unit, { bias, out }] of MODEL.hidden.entries())
        if ((units & (1 << unit)) !== 0) sum += bias * (out[c] as number)
      for (const [f, place] of features.places.entries())
        for (const [column, pull] of pulls.entries())
          sum += pull * WEIGHTS.weightIn(WEIGHTS.rowOf(place), column) * (features.amounts[f] as number)
      expect(sum).toBeCloseTo(best[c] as number, 6)
    }
  }
  expect([...said].some((units) => units !== 0)).toBe(true)
})
