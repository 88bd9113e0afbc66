import { sequence } from '../score/sequence.ts'
import { COLUMNS, HIDDEN, WIDTH } from '../src/model/columns.ts'
import { SPACE_BITS } from '../src/model/sinks.ts'
import { stepOf, weightOf as weightOfStep } from '../src/model/weights-file.ts'
import type { Samples } from './samples.ts'

const SPACE = 1 << SPACE_BITS

/** What is learned: rows of weights, and the hidden units behind them (`model/columns.ts`). */
export type Network = {
  /** Place by place, a number a column. */
  readonly weights: Float32Array
  /** A number a column. */
  readonly bias: Float32Array
  /** Unit by unit, what it adds to each category. */
  readonly out: Float32Array
}

export type Source = {
  readonly samples: Samples
  readonly index: Int32Array
  /** How much each counts. */
  readonly weightOf: (i: number) => number
  /** By feature of the samples: 1 where more than one author has it (`authors.ts`); nothing is learned of the others. */
  readonly shared: Uint8Array
}

/** Messages to learn from, one after the other, with nothing but what is learned from. */
export type Lesson = {
  readonly count: number
  readonly starts: Int32Array
  /** By feature, where its row of weights begins. */
  readonly rows: Int32Array
  readonly amounts: Float32Array
  /** By message: the categories, a bit each, and how much it counts. */
  readonly labels: Int32Array
  readonly weights: Float32Array
}

export function gather(sources: readonly Source[]): Lesson {
  const count = sources.reduce((sum, { index }) => sum + index.length, 0)
  const starts = new Int32Array(count + 1)
  const labels = new Int32Array(count)
  const weights = new Float32Array(count)
  let message = 0
  for (const { samples, index, weightOf, shared } of sources) {
    for (const i of index) {
      let features = 0
      for (let f = samples.starts[i] as number; f < (samples.starts[i + 1] as number); f++)
        features += shared[f] as number
      labels[message] = samples.labels[i] as number
      weights[message] = weightOf(i)
      starts[message + 1] = (starts[message] as number) + features
      message++
    }
  }
  const rows = new Int32Array(starts[count] as number)
  const amounts = new Float32Array(rows.length)
  let at = 0
  for (const { samples, index, shared } of sources) {
    for (const i of index) {
      for (let f = samples.starts[i] as number; f < (samples.starts[i + 1] as number); f++) {
        if (shared[f] === 0) continue
        rows[at] = (samples.places[f] as number) * COLUMNS
        amounts[at++] = samples.amounts[f] as number
      }
    }
  }
  return { count, starts, rows, amounts, labels, weights }
}

/** As much of a number as is stored. */
export const fixed = (value: number) => Number(value.toPrecision(5))

/** A weight as it is stored. */
export const roundedTo = (scale: number, weight: number) => weightOfStep(stepOf(weight / scale)) * scale

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

/** Hidden units begin small and unlike each other: units that are the same learn the same. */
export function newNetwork(): Network {
  const random = sequence(11)
  const weights = Float32Array.from({ length: SPACE * COLUMNS }, (_, slot) =>
    slot % COLUMNS < WIDTH ? 0 : (random() * 2 - 1) * 0.05,
  )
  const bias = Float32Array.from({ length: COLUMNS }, (_, column) => (column < WIDTH ? -3 : 0))
  return { weights, bias, out: Float32Array.from({ length: HIDDEN * WIDTH }, () => (random() * 2 - 1) * 0.1) }
}

/** What the hidden units whose sums stand behind the scores in `z` add to these. */
function addHidden(out: Float32Array, z: Float64Array): void {
  for (let unit = 0; unit < HIDDEN; unit++) {
    const much = z[WIDTH + unit] as number
    if (much <= 0) continue
    for (let c = 0; c < WIDTH; c++) z[c] = (z[c] as number) + (out[unit * WIDTH + c] as number) * much
  }
}

const SUMS = new Float64Array(COLUMNS)

/** Log odds by category. */
export function scoreOne({ weights, bias, out }: Network, samples: Samples, i: number, scores: Float32Array): void {
  SUMS.set(bias)
  const end = samples.starts[i + 1] as number
  for (let f = samples.starts[i] as number; f < end; f++) {
    const row = (samples.places[f] as number) * COLUMNS
    const x = samples.amounts[f] as number
    for (let c = 0; c < COLUMNS; c++) SUMS[c] = (SUMS[c] as number) + (weights[row + c] as number) * x
  }
  addHidden(out, SUMS)
  for (let c = 0; c < WIDTH; c++) scores[c] = SUMS[c] as number
}

export type Settings = {
  readonly epochs: number
  /** First steps of the scores' weights, and of everything that has to do with hidden units. */
  readonly rate: number
  readonly hiddenRate: number
  readonly decay: number
  /** Share of a message's features that a step does not see (dropout), so that no rare one is learned by heart; from 0 to below 1. */
  readonly dropout: number
  /** How many columns are learned: those of the categories alone, or all of them. */
  readonly columns: number
  /** By weight: 0 stays as it is. */
  readonly keep?: Uint8Array
  /** Scores are read from the weights as they are stored, in steps of these by column; what is learned goes to the exact ones behind them. */
  readonly scales?: readonly number[]
}

/** No message has more features. */
const MOST_FEATURES = 1 << 16
/** Squares of slopes before the first. */
const BEGIN = 0.02
/** What is as good as right moves nothing. */
const LEAST_ERROR = 0.004

/**
 * Logistic regression for every category at once, with hidden units (rectified: Nair & Hinton, 2010): AdaGrad over single messages in a fixed
 * shuffled order, each step with some features left out and the others raised for them (dropout: Srivastava et al., 2014). With `scales`, the
 * straight-through way of learning with rounded weights (Bengio et al., 2013).
 */
export function train(from: Network, lesson: Lesson, settings: Settings): Network {
  const { starts, rows, amounts, labels } = lesson
  const { rate, hiddenRate, decay, dropout, columns, keep, scales } = settings
  const weights = from.weights.slice()
  const bias = from.bias.slice()
  const out = from.out.slice()
  const shown =
    scales === undefined ? weights : weights.map((w, slot) => roundedTo(scales[slot % COLUMNS] as number, w))
  const squares = new Float32Array(weights.length).fill(BEGIN)
  const biasSquares = Float32Array.from({ length: COLUMNS }, (_, column) => (column < WIDTH ? 1 : BEGIN))
  const outSquares = new Float32Array(out.length).fill(BEGIN)
  const rates = Float32Array.from({ length: COLUMNS }, (_, column) => (column < WIDTH ? rate : hiddenRate))
  const order = Int32Array.from({ length: lesson.count }, (_, i) => i)
  const random = sequence(7)
  const dropped = Math.floor(dropout * 2 ** 32)
  // a sequence of its own, written out: it is asked a hundred million times in each epoch
  let state = 7
  const raised = 1 / (1 - dropout)
  const z = new Float64Array(COLUMNS)
  /** Columns that are wrong, and how much. */
  const wrong = new Int32Array(COLUMNS)
  const errors = new Float64Array(COLUMNS)
  const seen = new Int32Array(MOST_FEATURES)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1))
      const held = order[i] as number
      order[i] = order[k] as number
      order[k] = held
    }
    for (const message of order) {
      let count = 0
      z.set(bias)
      const end = starts[message + 1] as number
      for (let f = starts[message] as number; f < end; f++) {
        state = (Math.imul(state, 1664525) + 1013904223) | 0
        if (state >>> 0 < dropped) continue
        seen[count++] = f
        const row = rows[f] as number
        const x = (amounts[f] as number) * raised
        for (let c = 0; c < columns; c++) z[c] = (z[c] as number) + (shown[row + c] as number) * x
      }
      const units = columns - WIDTH
      if (units > 0) addHidden(out, z)
      let wrongs = 0
      for (let c = 0; c < WIDTH; c++) {
        const error =
          (sigmoid(z[c] as number) - (((labels[message] as number) >> c) & 1)) * (lesson.weights[message] as number)
        if (Math.abs(error) < LEAST_ERROR) continue
        errors[wrongs] = error
        wrong[wrongs++] = c
      }
      if (wrongs === 0) continue
      // back through the units that had a say, each with what it did before this step
      const wrongScores = wrongs
      for (let unit = 0; unit < units; unit++) {
        const much = z[WIDTH + unit] as number
        if (much <= 0) continue
        let error = 0
        for (let n = 0; n < wrongScores; n++) {
          const slot = unit * WIDTH + (wrong[n] as number)
          error += (errors[n] as number) * (out[slot] as number)
          const slope = (errors[n] as number) * much + decay * (out[slot] as number)
          outSquares[slot] = (outSquares[slot] as number) + slope * slope
          out[slot] = (out[slot] as number) - (hiddenRate * slope) / Math.sqrt(outSquares[slot] as number)
        }
        errors[wrongs] = error
        wrong[wrongs++] = WIDTH + unit
      }
      for (let s = 0; s < count; s++) {
        const f = seen[s] as number
        const row = rows[f] as number
        const x = (amounts[f] as number) * raised
        for (let n = 0; n < wrongs; n++) {
          const column = wrong[n] as number
          const slot = row + column
          if (keep !== undefined && keep[slot] === 0) continue
          const slope = (errors[n] as number) * x + decay * (weights[slot] as number)
          squares[slot] = (squares[slot] as number) + slope * slope
          weights[slot] =
            (weights[slot] as number) - ((rates[column] as number) * slope) / Math.sqrt(squares[slot] as number)
          if (scales !== undefined) shown[slot] = roundedTo(scales[column] as number, weights[slot] as number)
        }
      }
      for (let n = 0; n < wrongs; n++) {
        const column = wrong[n] as number
        const error = errors[n] as number
        biasSquares[column] = (biasSquares[column] as number) + error * error
        bias[column] =
          (bias[column] as number) - ((rates[column] as number) * error) / Math.sqrt(biasSquares[column] as number)
      }
    }
  }
  return { weights, bias, out }
}

/**
 * How much the loss would grow without each weight, as far as one can see from where it stands (LeCun, Denker & Solla, Optimal Brain Damage, 1990):
 * a weight that moves only scores of which the model is sure anyway may go.
 */
export function worthOf(network: Network, { count, starts, rows, amounts, weights }: Lesson): Float32Array {
  const worth = new Float32Array(network.weights.length)
  const z = new Float64Array(COLUMNS)
  /** By unit, how much the loss bends with what the unit says. */
  const bends = new Float64Array(HIDDEN)
  for (let message = 0; message < count; message++) {
    z.set(network.bias)
    const end = starts[message + 1] as number
    for (let f = starts[message] as number; f < end; f++) {
      const row = rows[f] as number
      for (let c = 0; c < COLUMNS; c++)
        z[c] = (z[c] as number) + (network.weights[row + c] as number) * (amounts[f] as number)
    }
    addHidden(network.out, z)
    for (let c = 0; c < WIDTH; c++) {
      const p = sigmoid(z[c] as number)
      z[c] = (weights[message] as number) * p * (1 - p)
    }
    for (let unit = 0; unit < HIDDEN; unit++) {
      let bend = 0
      for (let c = 0; c < WIDTH; c++) bend += (z[c] as number) * (network.out[unit * WIDTH + c] as number) ** 2
      bends[unit] = bend
    }
    for (let f = starts[message] as number; f < end; f++) {
      const row = rows[f] as number
      const x = amounts[f] as number
      for (let c = 0; c < WIDTH; c++)
        worth[row + c] = (worth[row + c] as number) + (z[c] as number) * ((network.weights[row + c] as number) * x) ** 2
      // what a weight switches on, or off
      for (let unit = 0; unit < HIDDEN; unit++) {
        const column = WIDTH + unit
        const much = z[column] as number
        const without = much - (network.weights[row + column] as number) * x
        const moved = Math.max(0, much) - Math.max(0, without)
        worth[row + column] = (worth[row + column] as number) + (bends[unit] as number) * moved ** 2
      }
    }
  }
  return worth
}
