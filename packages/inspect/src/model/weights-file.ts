import { BitReader, BitWriter } from './range-coder.ts'
import { Weights } from './sinks.ts'

/**
 * How rows of weights are stored: for each place a bit whether it has a row, then row by row a step for each category. Steps are fine near
 * nothing and coarse far from it: a step q stands for q times |q|. Every kind of bit is packed by how likely it is.
 */
export const LARGEST_STEP = 3

/** The step nearest to a weight, in units of the category's scale. */
export function stepOf(weight: number): number {
  const size = Math.min(LARGEST_STEP, Math.round(Math.sqrt(Math.abs(weight))))
  return weight < 0 ? -size : size
}

export const weightOf = (step: number): number => step * Math.abs(step)

const HAS_ROW = 0
/** Kinds of bits of a category's steps: whether it is none, its sign, whether it is larger than 1, 2, … */
const KINDS = 2 + LARGEST_STEP
const contextsOf = (width: number) => 1 + width * KINDS

/** `steps` has `width` numbers a row, rows in the order of their places. */
export function packWeights(places: ReadonlySet<number>, space: number, steps: Int8Array, width: number): Uint8Array {
  const out = new BitWriter(contextsOf(width))
  let row = 0
  for (let where = 0; where < space; where++) {
    out.write(HAS_ROW, places.has(where) ? 1 : 0)
    if (!places.has(where)) continue
    for (let c = 0; c < width; c++) {
      const first = 1 + c * KINDS
      const step = steps[row * width + c] as number
      out.write(first, step === 0 ? 0 : 1)
      if (step === 0) continue
      out.write(first + 1, step < 0 ? 1 : 0)
      for (let size = 1; size < LARGEST_STEP; size++) {
        const larger = Math.abs(step) > size
        out.write(first + 1 + size, larger ? 1 : 0)
        if (!larger) break
      }
    }
    row++
  }
  return out.end()
}

export function unpackWeights(bytes: Uint8Array, count: number, space: number, width: number): Weights {
  const from = new BitReader(bytes, contextsOf(width))
  const places: number[] = []
  const rows = new Int8Array(count * width)
  for (let where = 0; where < space; where++) {
    if (from.read(HAS_ROW) === 0) continue
    for (let c = 0; c < width; c++) {
      const first = 1 + c * KINDS
      if (from.read(first) === 0) continue
      const negative = from.read(first + 1) === 1
      let size = 1
      while (size < LARGEST_STEP && from.read(first + 1 + size) === 1) size++
      rows[places.length * width + c] = weightOf(negative ? -size : size)
    }
    places.push(where)
  }
  return new Weights(places, rows)
}
