/** Where the features of a message go: added up at once, or kept with where they stand. */

/** Features are hashed into this many places. */
export const SPACE_BITS = 18
const PLACES = 1 << SPACE_BITS
const MASK = PLACES - 1

/** Four weights lie in a word, each in a byte and raised by so much that it is never less than 0; they are added up two at a time. */
const RAISED = 32
const LANES = 0x00ff00ff
/** So many rows the sums of 16 bits hold. */
const MOST_ROWS = 1000

/** Rows of weights, one number from -31 to 31 a column, for the places that have one, in their order. */
export class Weights {
  readonly #width: number
  /** How many words a row takes. */
  readonly #size: number
  readonly #words: Int32Array
  /** By 32 places: a bit for each that has a row, and how many rows stand before: smaller by far than a row number for every place. */
  readonly #has = new Int32Array(PLACES / 16)
  #chosen = new Int32Array(MOST_ROWS)

  constructor(places: readonly number[], rows: Int8Array) {
    this.#width = rows.length / Math.max(1, places.length)
    this.#size = Math.ceil(this.#width / 4)
    this.#words = new Int32Array(places.length * this.#size)
    for (let row = 0; row < places.length; row++) {
      for (let c = 0; c < this.#width; c++) {
        const word = row * this.#size + (c >> 2)
        const raised = (rows[row * this.#width + c] as number) + RAISED
        this.#words[word] = (this.#words[word] as number) | (raised << ((c & 3) * 8))
      }
    }
    for (const where of places) {
      const at = (where >>> 5) * 2
      this.#has[at] = (this.#has[at] as number) | (1 << (where & 31))
    }
    for (let at = 2; at < this.#has.length; at += 2)
      this.#has[at + 1] = (this.#has[at - 1] as number) + countBits(this.#has[at - 2] as number)
  }

  /** The row of a place; -1 where it has none. */
  rowOf(where: number): number {
    const at = (where >>> 5) * 2
    const has = this.#has[at] as number
    const bit = 1 << (where & 31)
    return (has & bit) === 0 ? -1 : (this.#has[at + 1] as number) + countBits(has & (bit - 1))
  }

  weightIn(row: number, column: number): number {
    const four = this.#words[row * this.#size + (column >> 2)] as number
    return ((four >>> ((column & 3) * 8)) & 0xff) - RAISED
  }

  /** Adds the rows of `places`, from `from` up to `to`, to the sums, each `amount` times. */
  add(sums: Float64Array, places: Int32Array, from: number, to: number, amount: number): void {
    for (let at = from; at < to; at += MOST_ROWS) this.#addSome(sums, places, at, Math.min(to, at + MOST_ROWS), amount)
  }

  /** Word by word, so that a row after the other is fetched and nothing has to wait for one. */
  #addSome(sums: Float64Array, places: Int32Array, from: number, to: number, amount: number): void {
    const words = this.#words
    const chosen = this.#chosen
    let count = 0
    for (let i = from; i < to; i++) {
      const row = this.rowOf(places[i] as number)
      if (row !== -1) chosen[count++] = row * this.#size
    }
    if (count === 0) return
    for (let word = 0; word < this.#size; word++) {
      let even = 0
      let odd = 0
      for (let i = 0; i < count; i++) {
        const four = words[(chosen[i] as number) + word] as number
        even += four & LANES
        odd += (four >>> 8) & LANES
      }
      const at = word * 4
      this.#lift(sums, at, (even & 0xffff) - count * RAISED, amount)
      this.#lift(sums, at + 1, (odd & 0xffff) - count * RAISED, amount)
      this.#lift(sums, at + 2, (even >>> 16) - count * RAISED, amount)
      this.#lift(sums, at + 3, (odd >>> 16) - count * RAISED, amount)
    }
  }

  #lift(sums: Float64Array, column: number, by: number, amount: number): void {
    if (column < this.#width) sums[column] = (sums[column] as number) + by * amount
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
  /** What each place was hashed from: the same number is the same feature, nearly always. */
  readonly hashes: number[]
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
    this.#weights.add(this.sums, taken, this.#from, takenCount, amount)
    this.#from = takenCount
  }
}

/** Keeps features with where they stand. Only one at a time may be written to. */
export class Writer implements Sink {
  readonly places: number[] = []
  readonly hashes: number[] = []
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
    this.hashes.push(hash)
    this.ats.push(at)
    this.lengths.push(length)
  }

  close(weight: number): void {
    const amount = amountOf(weight, this.#count)
    while (this.amounts.length < this.places.length) this.amounts.push(amount)
    this.#count = 0
  }
}
