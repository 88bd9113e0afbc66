import { CATEGORIES } from '../src/categories.ts'
import { SPACE_BITS } from '../src/model/sinks.ts'
import type { Samples } from './samples.ts'

export const WIDTH = CATEGORIES.length
const SPACE = 1 << SPACE_BITS

export type Linear = { readonly weights: Float32Array; readonly bias: Float32Array }

export type Source = { readonly samples: Samples; readonly index: Int32Array; readonly weight: number }

export type Settings = { epochs: number; rate: number; decay: number; keep?: Uint8Array; from?: Linear }

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

/** Logistic regression for every category at once: AdaGrad over single samples in a fixed shuffled order. */
export function trainLinear(sources: readonly Source[], settings: Settings): Linear {
  const weights = settings.from ? settings.from.weights.slice() : new Float32Array(SPACE * WIDTH)
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
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1))
      const held = order[i] as (typeof order)[number]
      order[i] = order[k] as (typeof order)[number]
      order[k] = held
    }
    for (const { source, at } of order) {
      const { samples, weight } = sources[source] as Source
      scoreOne({ weights, bias }, samples, at, z)
      let count = 0
      const labels = samples.labels[at] as number
      for (let c = 0; c < WIDTH; c++) {
        const grad = (sigmoid(z[c] as number) - ((labels >> c) & 1)) * weight
        if (Math.abs(grad) < 0.004) continue
        grads[count] = grad
        active[count++] = c
      }
      if (count === 0) continue
      const end = samples.starts[at + 1] as number
      for (let f = samples.starts[at] as number; f < end; f++) {
        const where = samples.places[f] as number
        if (settings.keep !== undefined && settings.keep[where] === 0) continue
        const x = samples.amounts[f] as number
        for (let n = 0; n < count; n++) {
          const slot = where * WIDTH + (active[n] as number)
          const g = (grads[n] as number) * x + settings.decay * (weights[slot] as number)
          squares[slot] = (squares[slot] as number) + g * g
          weights[slot] = (weights[slot] as number) - (settings.rate * g) / Math.sqrt(squares[slot] as number)
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
