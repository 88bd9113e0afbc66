import { CATEGORIES } from '../src/categories.ts'
import { SPACE_BITS } from '../src/model/sinks.ts'
import { stepOf, weightOf as weightOfStep } from '../src/model/weights-file.ts'
import type { Samples } from './samples.ts'

export const WIDTH = CATEGORIES.length
const SPACE = 1 << SPACE_BITS

export type Linear = { readonly weights: Float32Array; readonly bias: Float32Array }

export type Source = {
  readonly samples: Samples
  readonly index: Int32Array
  /** How much each counts. */
  readonly weightOf: (i: number) => number
  /** By feature of the samples: 1 where more than one author has it (`authors.ts`); nothing is learned of the others. */
  readonly shared: Uint8Array
}

export type Settings = {
  epochs: number
  rate: number
  decay: number
  /** Share of a message's features that a step does not see (dropout), so that no rare one is learned by heart; from 0 to below 1. */
  dropout: number
  /** By weight (place by place, in each a number a category): 0 stays as it is. */
  keep?: Uint8Array
  from?: Linear
  /** Scores are read from the weights as they are stored, in steps of these by category; what is learned goes to the exact ones behind them. */
  scales?: readonly number[]
}

/** A fixed sequence, so that training gives the same weights every time. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

/** As much of a number as is stored. */
export const fixed = (value: number) => Number(value.toPrecision(5))

/** A weight as it is stored. */
export const roundedTo = (scale: number, weight: number) => weightOfStep(stepOf(weight / scale)) * scale

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))

export function scoreOne({ weights, bias }: Linear, samples: Samples, i: number, out: Float32Array): void {
  for (let c = 0; c < WIDTH; c++) out[c] = bias[c] as number
  const end = samples.starts[i + 1] as number
  for (let f = samples.starts[i] as number; f < end; f++) {
    const row = (samples.places[f] as number) * WIDTH
    const x = samples.amounts[f] as number
    for (let c = 0; c < WIDTH; c++) out[c] = (out[c] as number) + (weights[row + c] as number) * x
  }
}

/** No message has more features. */
const MOST_FEATURES = 1 << 16

/**
 * Logistic regression for every category at once: AdaGrad over single samples in a fixed shuffled order, each step with some features left
 * out and the others raised for them (dropout: Srivastava et al., 2014). With `scales`, the straight-through way of learning with rounded
 * weights (Bengio et al., 2013).
 */
export function trainLinear(sources: readonly Source[], settings: Settings): Linear {
  const weights = settings.from ? settings.from.weights.slice() : new Float32Array(SPACE * WIDTH)
  const { keep, scales } = settings
  const stored = (weight: number, c: number) => (scales === undefined ? weight : roundedTo(scales[c] as number, weight))
  const shown = scales === undefined ? weights : weights.map((weight, slot) => stored(weight, slot % WIDTH))
  const bias = settings.from ? settings.from.bias.slice() : new Float32Array(WIDTH).fill(-3)
  const squares = new Float32Array(SPACE * WIDTH).fill(0.02)
  const biasSquares = new Float32Array(WIDTH).fill(1)
  const order: { source: number; at: number }[] = sources.flatMap(({ index }, source) =>
    Array.from(index, (at) => ({ source, at })),
  )
  const random = sequence(7)
  const z = new Float32Array(WIDTH)
  const active = new Int32Array(WIDTH)
  const grads = new Float32Array(WIDTH)
  const seen = new Int32Array(MOST_FEATURES)
  const raised = 1 / (1 - settings.dropout)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1))
      const held = order[i] as (typeof order)[number]
      order[i] = order[k] as (typeof order)[number]
      order[k] = held
    }
    for (const { source, at } of order) {
      const { samples, weightOf, shared } = sources[source] as Source
      const weight = weightOf(at)
      let seenCount = 0
      z.set(bias)
      for (let f = samples.starts[at] as number; f < (samples.starts[at + 1] as number); f++) {
        if (shared[f] === 0 || random() < settings.dropout) continue
        seen[seenCount++] = f
        const row = (samples.places[f] as number) * WIDTH
        const x = (samples.amounts[f] as number) * raised
        for (let c = 0; c < WIDTH; c++) z[c] = (z[c] as number) + (shown[row + c] as number) * x
      }
      let count = 0
      const labels = samples.labels[at] as number
      for (let c = 0; c < WIDTH; c++) {
        const grad = (sigmoid(z[c] as number) - ((labels >> c) & 1)) * weight
        if (Math.abs(grad) < 0.004) continue
        grads[count] = grad
        active[count++] = c
      }
      if (count === 0) continue
      for (let s = 0; s < seenCount; s++) {
        const f = seen[s] as number
        const where = samples.places[f] as number
        const x = (samples.amounts[f] as number) * raised
        for (let n = 0; n < count; n++) {
          const slot = where * WIDTH + (active[n] as number)
          if (keep !== undefined && keep[slot] === 0) continue
          const g = (grads[n] as number) * x + settings.decay * (weights[slot] as number)
          squares[slot] = (squares[slot] as number) + g * g
          weights[slot] = (weights[slot] as number) - (settings.rate * g) / Math.sqrt(squares[slot] as number)
          if (scales !== undefined) shown[slot] = stored(weights[slot] as number, active[n] as number)
        }
      }
      for (let n = 0; n < count; n++) {
        const c = active[n] as number
        const g = grads[n] as number
        biasSquares[c] = (biasSquares[c] as number) + g * g
        bias[c] = (bias[c] as number) - (settings.rate * g) / Math.sqrt(biasSquares[c] as number)
      }
    }
  }
  return { weights, bias }
}

/**
 * How much the loss would grow without each weight, as far as one can see from where it stands (LeCun, Denker & Solla, Optimal Brain Damage, 1990):
 * a weight that moves only scores of which the model is sure anyway may go.
 */
export function worthOf(linear: Linear, sources: readonly Source[]): Float64Array {
  const worth = new Float64Array(linear.weights.length)
  const z = new Float32Array(WIDTH)
  for (const { samples, index, weightOf, shared } of sources) {
    for (const i of index) {
      scoreOne(linear, samples, i, z)
      for (let c = 0; c < WIDTH; c++) {
        const p = sigmoid(z[c] as number)
        z[c] = weightOf(i) * p * (1 - p)
      }
      for (let f = samples.starts[i] as number; f < (samples.starts[i + 1] as number); f++) {
        if (shared[f] === 0) continue
        const row = (samples.places[f] as number) * WIDTH
        const square = (samples.amounts[f] as number) ** 2
        for (let c = 0; c < WIDTH; c++) worth[row + c] = (worth[row + c] as number) + square * (z[c] as number)
      }
    }
  }
  for (let slot = 0; slot < worth.length; slot++)
    worth[slot] = (worth[slot] as number) * (linear.weights[slot] as number) ** 2
  return worth
}
