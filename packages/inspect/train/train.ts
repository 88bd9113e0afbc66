/**
 * Trains the intent model and writes src/model/weights.ts and weights.bin: `node packages/inspect/train/train.ts`. Same data, same weights.
 * Real chat (../shared/corpora, when present) gives negatives and thresholds; no sentence of it is kept.
 */
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { foldOf, readChat, readFolder, useOf } from '../score/cases.ts'
import { CATEGORIES } from '../src/categories.ts'
import { HIDDEN, WIDTH } from '../src/model/columns.ts'
import { MOST_LIFT } from '../src/model/features.ts'
import type { Model } from '../src/model/model.ts'
import { SPACE_BITS } from '../src/model/sinks.ts'
import { packWeights } from '../src/model/weights-file.ts'
import { amidTalk } from './amid-talk.ts'
import { sharedFeatures } from './authors.ts'
import { writeSentences } from './grammar.ts'
import type { Stored } from './learn.ts'
import { readLinesFolder, readMisses } from './lines.ts'
import { fixed, gather, type Network, type Source, scoreOne } from './network.ts'
import { Collector, type Samples, samplesOf, samplesOfChat } from './samples.ts'
import { chooseThresholds } from './thresholds.ts'

const FOLDS = 4
const say = (text: string) => process.stderr.write(`${text}\n`)
const indexWhere = (samples: Samples, wanted: (i: number) => boolean) =>
  Int32Array.from(samples.labels.map((_, i) => i).filter(wanted))

const data = new URL('data/', import.meta.url)
const lines = new Map([...readLinesFolder(data), ...readMisses(new URL('../corpus/', import.meta.url))])
const talks = readChat(new URL('../../../../shared/corpora/real-persona-chat-a.jsonl.gz', import.meta.url)) ?? []
const learnedTalks = talks.filter((_, talk) => useOf(talk) === 'learning')
/** Number of a whole set by one author, of every category as people write them. */
const setOf = (file: string) => /^pa-practice-([0-9]+)/.exec(file)?.[1]
// of the twins a fifth is held back to measure with; of the lines nothing is, and a whole set stays together: its author is not to be known
const cases = samplesOf(amidTalk(new Map([...readFolder(data), ...lines]), learnedTalks), (one) =>
  lines.has(one.family) ? Number(setOf(one.family) ?? foldOf(one)) % 8 : foldOf(one),
)
const collector = new Collector()
writeSentences(readFileSync(new URL('grammar.txt', data), 'utf8'), 90).forEach((one, owner) => {
  collector.add(one, one.messages.length - 1, 0, owner, 'grammar')
})
const grammar = collector.done()
const chat = samplesOfChat(talks)
say(
  `${cases.labels.length} messages of cases, ${grammar.labels.length} of patterns, ${chat.labels.length} of real chat`,
)

const isWhole = ({ wholes }: Samples, i: number) => wholes[i] === -1
const learned = indexWhere(cases, (i) => (cases.folds[i] as number) < 8 && isWhole(cases, i))
// windows of real chat too: they are negatives as good as the whole
const learnedChat = indexWhere(chat, (i) => useOf(chat.folds[i] as number) === 'learning')
const sets = [
  {
    samples: cases,
    index: learned,
    // whole sets are worth more than lines written for one category
    weightOf: (i: number) => (setOf(cases.files[i] as string) === undefined ? 1 : 3),
  },
  { samples: grammar, index: indexWhere(grammar, (i) => isWhole(grammar, i)), weightOf: () => 0.35 },
  { samples: chat, index: learnedChat, weightOf: () => 5 },
]
const shared = sharedFeatures(sets)
const sources: readonly Source[] = sets.map((set, i) => ({ ...set, shared: shared[i] as Uint8Array }))
const foldOfSample = ({ folds }: Samples, i: number) => (folds[i] as number) % FOLDS

/** Of each whole message the best score by category, its windows among it. */
function allScores(model: Network, samples: Samples, index: Int32Array): Map<number, Float32Array> {
  const scores = new Map<number, Float32Array>()
  for (const i of index) {
    const out = new Float32Array(WIDTH)
    scoreOne(model, samples, i, out)
    scores.set(i, out)
  }
  const alone = new Map(Array.from(scores, ([i, row]) => [i, row.slice()]))
  const out = new Float32Array(WIDTH)
  for (const [i, whole] of samples.wholes.entries()) {
    const best = scores.get(whole)
    if (best === undefined) continue
    scoreOne(model, samples, i, out)
    for (let c = 0; c < WIDTH; c++) {
      const most = (alone.get(whole)?.[c] as number) + (MOST_LIFT[c] as number)
      best[c] = Math.max(best[c] as number, Math.min(out[c] as number, most))
    }
  }
  return scores
}

/**
 * In a thread of its own: two of them take half as long. Patterns have no authors to be kept apart, and are always learned.
 * @param without the fold that is not learned from, if any
 */
async function learnApart(without: number | undefined): Promise<Stored> {
  const lesson = gather(
    sources.map((source) =>
      source.samples === grammar
        ? source
        : { ...source, index: source.index.filter((i) => foldOfSample(source.samples, i) !== without) },
    ),
  )
  const arrays = [lesson.starts, lesson.rows, lesson.amounts, lesson.labels, lesson.weights]
  const worker = new Worker(new URL('learn-worker.ts', import.meta.url), {
    workerData: lesson,
    transferList: arrays.map(({ buffer }) => buffer as ArrayBuffer),
  })
  const [stored] = (await once(worker, 'message')) as [Stored]
  return stored
}

/** No more at a time: each takes two gigabytes. */
const MOST_THREADS = 4

/** A network for each of the folds that are left out, as many at a time as there are cores and memory for. */
async function learnAll(withouts: readonly (number | undefined)[]): Promise<Stored[]> {
  const found: Stored[] = []
  let next = 0
  const work = async () => {
    while (next < withouts.length) {
      const i = next++
      found[i] = await learnApart(withouts[i])
      say(`network ${i + 1} of ${withouts.length}`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(MOST_THREADS, availableParallelism()) }, work))
  return found
}

const [final, ...withoutOne] = (await learnAll([undefined, ...Array.from({ length: FOLDS }, (_, fold) => fold)])) as [
  Stored,
  ...Stored[],
]
/** Each of these messages, scored by the network that has not seen it. */
const scoredOutside = (samples: Samples, index: Int32Array) =>
  withoutOne.flatMap(({ network }, fold) => [
    ...allScores(
      network,
      samples,
      index.filter((i) => foldOfSample(samples, i) === fold),
    ),
  ])
const outside = new Map(scoredOutside(cases, learned))
// of real chat what no network has seen, and what all but one have
const kept = indexWhere(chat, (i) => useOf(chat.folds[i] as number) === 'thresholds' && isWhole(chat, i))
const chatScores = new Map([
  ...allScores(final.network, chat, kept),
  ...scoredOutside(
    chat,
    learnedChat.filter((i) => isWhole(chat, i)),
  ),
])

/** Log odds of the score that make shares of right answers: Platt's two numbers, by gradient steps. */
function platt(scores: readonly number[], right: readonly number[]): [number, number] {
  let [a, b] = [1, 0]
  for (let step = 0; step < 400; step++) {
    let [da, db] = [0, 0]
    for (let i = 0; i < scores.length; i++) {
      const z = scores[i] as number
      const error = 1 / (1 + Math.exp(-(a * z + b))) - (right[i] as number)
      da += error * z
      db += error
    }
    a -= (0.3 * da) / scores.length
    b -= (2 * db) / scores.length
  }
  return [fixed(a), fixed(b)]
}

const plattOf = CATEGORIES.map((_, c) => {
  const heard = [...outside].filter(([, row]) => (row[c] as number) > -2)
  return platt(
    heard.map(([, row]) => row[c] as number),
    heard.map(([i]) => ((cases.labels[i] as number) >> c) & 1),
  )
})

const { alone, backed } = chooseThresholds(
  { samples: cases, scores: outside },
  { samples: chat, scores: chatScores },
  say,
)

const { network } = final
const packed = packWeights(new Set(final.places), 1 << SPACE_BITS, final.steps)
const model: Model = {
  count: final.places.length,
  scales: final.scales,
  bias: Array.from(network.bias.subarray(0, WIDTH), fixed),
  hidden: Array.from({ length: HIDDEN }, (_, unit) => ({
    bias: fixed(network.bias[WIDTH + unit] as number),
    out: Array.from(network.out.subarray(unit * WIDTH, (unit + 1) * WIDTH), fixed),
  })),
  alone,
  backed,
  veto: -3,
  platt: plattOf,
}
writeFileSync(
  new URL('../src/model/weights.ts', import.meta.url),
  `// biome-ignore-all format: written by train/train.ts; the model card is docs/intent-model.md
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: a weight may come near a constant
import type { Model } from './model.ts'

export const MODEL: Model = {
${Object.entries(model)
  .map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`)
  .join('\n')}
}
`,
)
writeFileSync(new URL('../src/model/weights.bin', import.meta.url), packed)
say(`${final.places.length} rows, ${packed.length} bytes`)
