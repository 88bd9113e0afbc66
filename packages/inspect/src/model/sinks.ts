/** Where the features of a message go: added up at once, or kept with where they stand. */

/** Features are hashed into this many places. */
export const SPACE_BITS = 18
const MASK = (1 << SPACE_BITS) - 1

/** Rows of weights, one number a category; `rowOf` has the row of a place, 0 for none, and `has` a bit for each place that has one. */
export type Weights = { readonly has: Int32Array; readonly rowOf: Uint16Array; readonly rows: Int8Array }

/** What the model sees of a message: places with how much each counts. `at` is the folded unit that a feature of the message begins at. */
export type Features = {
  readonly places: number[]
  readonly amounts: number[]
  readonly ats: number[]
  readonly lengths: number[]
}

const place = (hash: number) => ((hash ^ (hash >>> 15)) >>> 0) & MASK

/** A bit for each place: those that this round has had, and these in a list, to empty the set by. Nothing of a message stays readable in it. */
const USED = new Int32Array((1 << SPACE_BITS) / 32)
const taken: number[] = []

/** Takes features, each place once; `close` ends a block of them. */
export interface Sink {
  add(hash: number, at?: number, length?: number): void
  /** What was added since the last call counts `weight` in all, however much it is. */
  close(weight: number): void
}

function beginRound(): void {
  for (let i = 0; i < taken.length; i++) USED[(taken[i] as number) >>> 5] = 0
  taken.length = 0
}

/** The place of a feature that this round has not had yet; -1 for others. */
function takePlace(hash: number): number {
  const where = place(hash)
  const word = USED[where >>> 5] as number
  const bit = 1 << (where & 31)
  if ((word & bit) !== 0) return -1
  USED[where >>> 5] = word | bit
  taken.push(where)
  return where
}

/** Each feature of a block counts the less, the more there are; a few count no more than so. */
const amountOf = (weight: number, count: number) => weight / Math.sqrt(Math.max(count, 4))

/** Adds up the weights of features as they come. Only one at a time may be written to. */
export class Scorer implements Sink {
  readonly sums: number[]
  readonly #weights: Weights
  readonly #rows: number[] = []
  #count = 0

  constructor(weights: Weights, sums: number[]) {
    this.#weights = weights
    this.sums = sums
    beginRound()
  }

  add(hash: number): void {
    const where = takePlace(hash)
    if (where === -1) return
    this.#count++
    const { has, rowOf } = this.#weights
    if (((has[where >>> 5] as number) & (1 << (where & 31))) !== 0) this.#rows.push(rowOf[where] as number)
  }

  close(weight: number): void {
    const { sums } = this
    const { rows } = this.#weights
    const amount = amountOf(weight, this.#count)
    for (let i = 0; i < this.#rows.length; i++) {
      const base = ((this.#rows[i] as number) - 1) * sums.length
      for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) + (rows[base + c] as number) * amount
    }
    this.#rows.length = 0
    this.#count = 0
  }
}

/** Keeps features with where they stand. Only one at a time may be written to. */
export class Writer implements Sink {
  readonly places: number[] = []
  readonly amounts: number[] = []
  readonly ats: number[] = []
  readonly lengths: number[] = []
  readonly #rowOf: Uint16Array | undefined
  #count = 0

  /** With `rowOf`, only places that have a row of weights are kept: the others count, and weigh nothing. */
  constructor(rowOf?: Uint16Array) {
    this.#rowOf = rowOf
    beginRound()
  }

  add(hash: number, at = -1, length = 0): void {
    const where = takePlace(hash)
    if (where === -1) return
    this.#count++
    if (this.#rowOf !== undefined && this.#rowOf[where] === 0) return
    this.places.push(where)
    this.ats.push(at)
    this.lengths.push(length)
  }

  close(weight: number): void {
    const amount = amountOf(weight, this.#count)
    while (this.amounts.length < this.places.length) this.amounts.push(amount)
    this.#count = 0
  }
}
