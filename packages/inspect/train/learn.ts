import { COLUMNS, WIDTH } from '../src/model/columns.ts'
import { SPACE_BITS } from '../src/model/sinks.ts'
import { LARGEST_STEP, packWeights, stepOf } from '../src/model/weights-file.ts'
import { fixed, type Lesson, type Network, newNetwork, roundedTo, type Settings, train, worthOf } from './network.ts'

/** What the packed weights take at most, so that they stay under 300 kB together with the 5 kB of other numbers in weights.ts. */
const MOST_BYTES = 294_500
/** What is learned again after the last cut takes so much more, as bytes go. */
const GROWTH = 1.045
/** The dropout was chosen on sets by authors whose messages nobody had trained on: without it, half as many alarms more in real chat at the same finds. */
const SETTINGS: Omit<Settings, 'epochs' | 'columns'> = { rate: 0.3, hiddenRate: 0.1, decay: 1e-5, dropout: 0.6 }

/** The places that have a row, in their order, and the steps of their rows. */
type Rows = { readonly places: Int32Array; readonly steps: Int8Array }

/** A network as it is stored. */
export type Stored = Rows & {
  readonly network: Network
  /** By column, what its smallest step stands for. */
  readonly scales: readonly number[]
}

/** By column, what its smallest step stands for; nothing is lost of a weight that two hundred in its column do not reach. */
const scalesOf = ({ weights }: Network) =>
  Array.from({ length: COLUMNS }, (_, column) => {
    const found: number[] = []
    for (let slot = column; slot < weights.length; slot += COLUMNS)
      if (weights[slot] !== 0) found.push(Math.abs(weights[slot] as number))
    const sizes = Float32Array.from(found).sort()
    return fixed((sizes[Math.floor(sizes.length * 0.995)] ?? 1) / LARGEST_STEP ** 2)
  })

/** @param least the smallest step of a weight that is not 0 */
function rowsOf({ weights }: Network, scales: readonly number[], least = 0): Rows {
  const all = Int8Array.from(weights, (weight, slot) => {
    const step = stepOf(weight / (scales[slot % COLUMNS] as number))
    return step === 0 ? Math.sign(weight) * least : step
  })
  const places = Int32Array.from({ length: 1 << SPACE_BITS }, (_, where) => where).filter((where) =>
    all.subarray(where * COLUMNS, (where + 1) * COLUMNS).some((step) => step !== 0),
  )
  const steps = new Int8Array(places.length * COLUMNS)
  for (const [row, where] of places.entries())
    steps.set(all.subarray(where * COLUMNS, (where + 1) * COLUMNS), row * COLUMNS)
  return { places, steps }
}

function store(network: Network, scales: readonly number[]): Stored {
  const weights = network.weights.map((weight, slot) => roundedTo(scales[slot % COLUMNS] as number, weight))
  return { network: { ...network, weights }, scales, ...rowsOf(network, scales) }
}

type Fits = (network: Network) => boolean

const bytesOf = ({ places, steps }: Rows) => packWeights(new Set(places), 1 << SPACE_BITS, steps).length

/** Before weights are learned again: each counts as one that is not rounded to nothing, since most grow. */
const willFit: Fits = (network) => bytesOf(rowsOf(network, scalesOf(network), 1)) * GROWTH <= MOST_BYTES

/** The `count` weights that are worth most, or as many of them as fit. */
function cut(full: Network, lesson: Lesson, count: number | Fits): { keep: Uint8Array; from: Network } {
  const worth = worthOf(full, lesson)
  const sorted = worth.slice().sort()
  const best = (much: number) => {
    const least = sorted[sorted.length - much] as number
    return full.weights.map((weight, slot) => ((worth[slot] as number) >= least ? weight : 0))
  }
  const weights = best(
    typeof count === 'number' ? count : mostThatFit((much) => count({ ...full, weights: best(much) })),
  )
  return { keep: Uint8Array.from(weights, (weight) => (weight === 0 ? 0 : 1)), from: { ...full, weights } }
}

function mostThatFit(fits: (count: number) => boolean): number {
  let [enough, tooMany] = [100_000, 600_000]
  while (tooMany - enough > 1000) {
    const middle = Math.round((enough + tooMany) / 2)
    if (fits(middle)) enough = middle
    else tooMany = middle
  }
  return enough
}

/**
 * The categories by themselves first, then hidden units beside them; then fewer and fewer weights, each time learned again; then those that are
 * left, as they are stored.
 */
export function learn(lesson: Lesson): Stored {
  const settings = { ...SETTINGS, columns: COLUMNS }
  const linear = train(newNetwork(), lesson, { ...settings, columns: WIDTH, epochs: 6 })
  const full: { from: Network; keep?: Uint8Array } = { from: train(linear, lesson, { ...settings, epochs: 4 }) }
  const { from, keep } = [900_000, 500_000, willFit].reduce((before, count) => {
    const next = cut(before.from, lesson, count)
    return { ...next, from: train(next.from, lesson, { ...settings, keep: next.keep, epochs: 3 }) }
  }, full)
  const scales = scalesOf(from)
  const last = train(from, lesson, { ...settings, ...(keep && { keep }), epochs: 8, scales })
  const stored = store(last, scales)
  if (bytesOf(stored) <= MOST_BYTES) return stored
  // a few too many: those that are worth least go after all
  return store(cut(stored.network, lesson, (network) => bytesOf(rowsOf(network, scales)) <= MOST_BYTES).from, scales)
}
