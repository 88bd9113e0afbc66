import { CATEGORIES, groupOf } from '../categories.ts'
import { COLUMNS } from './columns.ts'
import { BitReader, BitWriter } from './range-coder.ts'
import { Weights } from './sinks.ts'

/**
 * How rows of weights are stored: for each place a bit whether it has a row, then row by row a step for each column. Steps are fine near
 * nothing and coarse far from it: a step q stands for q times |q|. Every kind of bit is packed by how likely it is beside the steps before it in
 * its row.
 */
export const LARGEST_STEP = 3

/** The step nearest to a weight, in units of the column's scale. */
export function stepOf(weight: number): number {
  const size = Math.min(LARGEST_STEP, Math.round(Math.sqrt(Math.abs(weight))))
  return weight < 0 ? -size : size
}

export const weightOf = (step: number): number => step * Math.abs(step)

const HAS_ROW = 0
/** The group of each column, by number; the hidden units are one of their own. */
const NAMES = [...new Set(CATEGORIES.map(groupOf))]
const GROUPS = Array.from({ length: COLUMNS }, (_, column) => {
  const category = CATEGORIES[column]
  return category === undefined ? NAMES.length : NAMES.indexOf(groupOf(category))
})

/** What a step of a row is likened to: its column, and the steps before it in the row. */
class Row {
  #count = 0
  #sum = 0
  #last = 0
  readonly #counts = new Int32Array(NAMES.length + 1)
  readonly #sums = new Int32Array(NAMES.length + 1)

  begin(): void {
    this.#count = this.#sum = this.#last = 0
    this.#counts.fill(0)
    this.#sums.fill(0)
  }

  /** Contexts of a column's steps: whether it is none, its sign, whether it is larger than 1, 2, … */
  none(column: number): number {
    const group = Math.min(2, this.#counts[GROUPS[column] as number] as number)
    return 1 + column * PER_COLUMN + (Math.min(5, this.#count) * 3 + group) * SIZES + this.#last
  }

  sign(column: number): number {
    const group = Math.sign(this.#sums[GROUPS[column] as number] as number)
    return 1 + column * PER_COLUMN + OF_NONE + (Math.sign(this.#sum) + 1) * 3 + group + 1
  }

  larger(column: number, size: number): number {
    const first = 1 + column * PER_COLUMN + OF_NONE + OF_SIGN
    return first + ((size - 1) * 3 + Math.min(2, this.#count)) * SIZES + this.#last
  }

  add(column: number, step: number): void {
    if (step === 0) return
    const group = GROUPS[column] as number
    this.#count++
    this.#sum += Math.sign(step)
    this.#last = Math.abs(step)
    this.#counts[group] = (this.#counts[group] as number) + 1
    this.#sums[group] = (this.#sums[group] as number) + Math.sign(step)
  }
}

const SIZES = LARGEST_STEP + 1
const OF_NONE = 6 * 3 * SIZES
const OF_SIGN = 9
const PER_COLUMN = OF_NONE + OF_SIGN + (LARGEST_STEP - 1) * 3 * SIZES
const CONTEXTS = 1 + COLUMNS * PER_COLUMN

/** `steps` has a number a column for each place, rows in the order of their places. */
export function packWeights(places: ReadonlySet<number>, space: number, steps: Int8Array): Uint8Array {
  const out = new BitWriter(CONTEXTS)
  const before = new Row()
  let row = 0
  for (let where = 0; where < space; where++) {
    out.write(HAS_ROW, places.has(where) ? 1 : 0)
    if (!places.has(where)) continue
    before.begin()
    for (let c = 0; c < COLUMNS; c++) {
      const step = steps[row * COLUMNS + c] as number
      out.write(before.none(c), step === 0 ? 0 : 1)
      if (step !== 0) {
        out.write(before.sign(c), step < 0 ? 1 : 0)
        for (let size = 1; size < LARGEST_STEP; size++) {
          const larger = Math.abs(step) > size
          out.write(before.larger(c, size), larger ? 1 : 0)
          if (!larger) break
        }
      }
      before.add(c, step)
    }
    row++
  }
  return out.end()
}

/** What `packWeights` made, `count` rows of it. */
export function unpackWeights(bytes: Uint8Array, count: number, space: number): Weights {
  const from = new BitReader(bytes, CONTEXTS)
  const before = new Row()
  const places: number[] = []
  const rows = new Int8Array(count * COLUMNS)
  for (let where = 0; where < space; where++) {
    if (from.read(HAS_ROW) === 0) continue
    before.begin()
    for (let c = 0; c < COLUMNS; c++) {
      if (from.read(before.none(c)) === 0) continue
      const negative = from.read(before.sign(c)) === 1
      let size = 1
      while (size < LARGEST_STEP && from.read(before.larger(c, size)) === 1) size++
      const step = negative ? -size : size
      before.add(c, step)
      rows[places.length * COLUMNS + c] = weightOf(step)
    }
    places.push(where)
  }
  return new Weights(places, rows)
}
