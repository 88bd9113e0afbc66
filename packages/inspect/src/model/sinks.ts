/** Where the features of a message go: added up at once, or kept with where they stand. */

/** Features are hashed into this many places. */
export const SPACE_BITS = 18
const PLACES = 1 << SPACE_BITS
const MASK = PLACES - 1

/** Rows of weights, one number a category, for the places that have one, in their order. */
export class Weights {
  readonly rows: Int8Array
  /** A bit for each place that has a row, and how many do before each 32 of them: smaller by far than a row number for every place. */
  readonly #has = new Int32Array(PLACES / 32)
  readonly #before = new Int32Array(PLACES / 32)

  constructor(places: readonly number[], rows: Int8Array) {
    this.rows = rows
    for (const where of places) this.#has[where >>> 5] = (this.#has[where >>> 5] as number) | (1 << (where & 31))
    for (let i = 1; i < this.#has.length; i++)
      this.#before[i] = (this.#before[i - 1] as number) + countBits(this.#has[i - 1] as number)
  }

  /** The row of a place; -1 where it has none. */
  rowOf(where: number): number {
    const has = this.#has[where >>> 5] as number
    const bit = 1 << (where & 31)
    return (has & bit) === 0 ? -1 : (this.#before[where >>> 5] as number) + countBits(has & (bit - 1))
  }
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** What the model sees of a message: places with how much each counts. `at` is the folded unit that a feature of the message begins at. */
export type Features = {
  readonly places: number[]
  readonly amounts: number[]
  readonly ats: number[]
  readonly lengths: number[]
}

const place = (hash: number) => ((hash ^ (hash >>> 15)) >>> 0) & MASK

/** A bit for each place: those that this round has had, and these in a list, to empty the set by. Nothing of a message stays readable in it. */
const USED = new Int32Array(PLACES / 32)
let taken = new Int32Array(1024)
let takenCount = 0

/** Takes features, each place once; `close` ends a block of them. */
export interface Sink {
  add(hash: number, at?: number, length?: number): void
  /** What was added since the last call counts `weight` in all, however much it is. */
  close(weight: number): void
}

function beginRound(): void {
  for (let i = 0; i < takenCount; i++) USED[(taken[i] as number) >>> 5] = 0
  takenCount = 0
}

/** The place of a feature that this round has not had yet; -1 for others. */
function takePlace(hash: number): number {
  const where = place(hash)
  const word = USED[where >>> 5] as number
  const bit = 1 << (where & 31)
  if ((word & bit) !== 0) return -1
  USED[where >>> 5] = word | bit
  if (takenCount === taken.length) {
    const wider = new Int32Array(takenCount * 2)
    wider.set(taken)
    taken = wider
  }
  taken[takenCount++] = where
  return where
}

/** Each feature of a block counts the less, the more there are; a few count no more than so. */
const amountOf = (weight: number, count: number) => weight / Math.sqrt(Math.max(count, 4))

function addRow(sums: Float64Array, rows: Int8Array, row: number, amount: number): void {
  const width = sums.length
  const from = row * width
  for (let c = 0; c < width; c++) sums[c] = (sums[c] as number) + (rows[from + c] as number) * amount
}

/** Adds up the weights of features as they come. Only one at a time may be written to. */
export class Scorer implements Sink {
  readonly sums: Float64Array
  readonly #weights: Weights
  #from = 0

  constructor(weights: Weights, sums: Float64Array) {
    this.#weights = weights
    this.sums = sums
    beginRound()
  }

  add(hash: number): void {
    takePlace(hash)
  }

  close(weight: number): void {
    const amount = amountOf(weight, takenCount - this.#from)
    for (let i = this.#from; i < takenCount; i++) {
      const row = this.#weights.rowOf(taken[i] as number)
      if (row !== -1) addRow(this.sums, this.#weights.rows, row, amount)
    }
    this.#from = takenCount
  }
}

/** Keeps features with where they stand. Only one at a time may be written to. */
export class Writer implements Sink {
  readonly places: number[] = []
  readonly amounts: number[] = []
  readonly ats: number[] = []
  readonly lengths: number[] = []
  readonly #weights: Weights | undefined
  #count = 0

  /** With weights, only places that have a row of them are kept: the others count, and weigh nothing. */
  constructor(weights?: Weights) {
    this.#weights = weights
    beginRound()
  }

  add(hash: number, at = -1, length = 0): void {
    const where = takePlace(hash)
    if (where === -1) return
    this.#count++
    if (this.#weights?.rowOf(where) === -1) return
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
