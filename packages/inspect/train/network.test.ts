import { expect, test } from 'vitest'
import { COLUMNS, WIDTH } from '../src/model/columns.ts'
import { type Lesson, newNetwork, scoreOne, train } from './network.ts'
import type { Samples } from './samples.ts'

/** Messages of the features 1 and 2: a finding of the first category where just one of them stands. */
const KINDS: readonly { places: number[]; labels: number }[] = [
  { places: [1], labels: 1 },
  { places: [2], labels: 1 },
  { places: [1, 2], labels: 0 },
  { places: [], labels: 0 },
]
const kinds = Array.from({ length: 400 }, (_, i) => KINDS[i % KINDS.length] as (typeof KINDS)[number])

function lessonOf(): Lesson {
  const places = kinds.flatMap((kind) => kind.places)
  const starts = new Int32Array(kinds.length + 1)
  for (const [i, kind] of kinds.entries()) starts[i + 1] = (starts[i] as number) + kind.places.length
  return {
    count: kinds.length,
    starts,
    rows: Int32Array.from(places, (place) => place * COLUMNS),
    amounts: new Float32Array(places.length).fill(1),
    labels: Int32Array.from(kinds, ({ labels }) => labels),
    weights: new Float32Array(kinds.length).fill(1),
  }
}

const settings = { rate: 0.3, hiddenRate: 0.1, decay: 1e-5, dropout: 0 }

test('hidden units learn what two words mean together; without them one of the four stays wrong', () => {
  const lesson = lessonOf()
  const samples = {
    starts: [0, 1, 2, 4, 4],
    places: Int32Array.of(1, 2, 1, 2),
    amounts: new Float32Array(4).fill(1),
  } as unknown as Samples
  const rightOf = (network: ReturnType<typeof newNetwork>) =>
    KINDS.filter(({ labels }, i) => {
      const scores = new Float32Array(WIDTH)
      scoreOne(network, samples, i, scores)
      return (scores[0] as number) > 0 === (labels === 1)
    }).length
  const linear = train(newNetwork(), lesson, { ...settings, columns: WIDTH, epochs: 10 })
  expect(rightOf({ ...linear, out: new Float32Array(linear.out.length) })).toBeLessThan(4)
  const full = train(linear, lesson, { ...settings, columns: COLUMNS, epochs: 30 })
  expect(rightOf(full)).toBe(4)
})

test('what is not kept stays as it is, and the same lesson gives the same network', () => {
  const lesson = lessonOf()
  const from = newNetwork()
  const keep = new Uint8Array(from.weights.length).fill(1)
  keep[2 * COLUMNS] = 0
  const once = train(from, lesson, { ...settings, columns: COLUMNS, epochs: 2, keep })
  expect(once.weights[2 * COLUMNS]).toBe(0)
  expect(once.weights[COLUMNS]).not.toBe(0)
  const again = train(from, lesson, { ...settings, columns: COLUMNS, epochs: 2, keep })
  expect(again.weights.subarray(0, 3 * COLUMNS)).toEqual(once.weights.subarray(0, 3 * COLUMNS))
  expect(again.out).toEqual(once.out)
})
