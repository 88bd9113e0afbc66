import { type Case, foldOf, SITE_HOSTS } from '../score/cases.ts'
import { CATEGORIES } from '../src/categories.ts'
import { findByRules, sceneOf, withOperator } from '../src/inspect.ts'
import { confidenceBand, readFeatures, stretches, windows } from '../src/model/features.ts'
import type { PlacedCase } from './amid-talk.ts'

/** Messages as the model sees them, one after the other in flat arrays. */
export type Samples = {
  readonly starts: number[]
  readonly places: Int32Array
  /** What the places were hashed from. */
  readonly hashes: Int32Array
  readonly amounts: Float32Array
  /** Of a window, the sample of the message that it is a part of; -1 for whole messages and stretches of long ones. */
  readonly wholes: number[]
  /** Bit c: category c is expected. */
  readonly labels: number[]
  /** By how sure the rules are (0 to 2). Bit c: they found category c. */
  readonly drafted: readonly [number[], number[], number[]]
  /** Tenth of the split, or for chat the conversation's number. */
  readonly folds: number[]
  /** Case or conversation that a sample belongs to. */
  readonly owners: number[]
  readonly files: string[]
  readonly texts: string[]
}

export class Collector {
  readonly starts: number[] = [0]
  #places = new Int32Array(1 << 20)
  #hashes = new Int32Array(1 << 20)
  #amounts = new Float32Array(1 << 20)
  readonly wholes: number[] = []
  #used = 0
  readonly labels: number[] = []
  readonly drafted: readonly [number[], number[], number[]] = [[], [], []]
  readonly folds: number[] = []
  readonly owners: number[] = []
  readonly files: string[] = []
  readonly texts: string[] = []

  add(one: Case, index: number, fold: number, owner: number, file: string): void {
    const message = one.messages[index] as Case['messages'][number]
    if (message.text === '') return
    const history = one.messages.slice(Math.max(0, index - 20), index)
    const scene = sceneOf(message.text, { from: message.from, history, siteHosts: SITE_HOSTS })
    if (withOperator(scene)) return
    const drafts = findByRules(scene)
    const expected = one.expect.filter((e) => e.message === index)
    const whole = this.labels.length
    const parts = stretches(scene.current.text)
    for (const [i, { from, to }] of [...parts, ...windows(scene.current.text)].entries()) {
      this.wholes.push(i < parts.length ? -1 : whole)
      const { places, hashes, amounts } = readFeatures(scene, drafts, from, to)
      let labels = 0
      for (const { category, evidence } of expected) {
        const at = message.text.indexOf(evidence)
        const start = scene.current.lexed.starts[from] ?? 0
        const end = scene.current.lexed.ends[to - 1] ?? 0
        if (at < end && at + evidence.length > start) labels |= 1 << CATEGORIES.indexOf(category)
      }
      while (this.#used + places.length > this.#places.length) {
        this.#places = new Int32Array(this.#places.buffer.transfer(this.#places.byteLength * 2))
        this.#hashes = new Int32Array(this.#hashes.buffer.transfer(this.#hashes.byteLength * 2))
        this.#amounts = new Float32Array(this.#amounts.buffer.transfer(this.#amounts.byteLength * 2))
      }
      this.#places.set(places, this.#used)
      this.#hashes.set(hashes, this.#used)
      this.#amounts.set(amounts, this.#used)
      this.#used += places.length
      this.starts.push(this.#used)
      this.labels.push(labels)
      const drafted = [0, 0, 0]
      for (const draft of drafts) {
        const band = confidenceBand(draft)
        if (draft.from < to && draft.to > from)
          drafted[band] = (drafted[band] as number) | (1 << CATEGORIES.indexOf(draft.category))
      }
      for (const [band, bits] of this.drafted.entries()) bits.push(drafted[band] as number)
      this.folds.push(fold)
      this.owners.push(owner)
      this.files.push(file)
      this.texts.push(message.text)
    }
  }

  done(): Samples {
    const { starts, labels, drafted, folds, owners, files, texts, wholes } = this
    return {
      starts,
      labels,
      drafted,
      folds,
      owners,
      files,
      texts,
      wholes,
      hashes: this.#hashes.subarray(0, this.#used),
      places: this.#places.subarray(0, this.#used),
      amounts: this.#amounts.subarray(0, this.#used),
    }
  }
}

export function samplesOf(
  files: ReadonlyMap<string, readonly PlacedCase[]>,
  tenth: (one: Case) => number = foldOf,
): Samples {
  const out = new Collector()
  let owner = 0
  for (const [file, cases] of files) {
    for (const one of cases) {
      for (let i = one.before ?? 0; i < one.messages.length; i++) out.add(one, i, tenth(one), owner, file)
      owner++
    }
  }
  return out.done()
}

export function samplesOfChat(chat: readonly Case['messages'][]): Samples {
  const out = new Collector()
  chat.forEach((messages, number) => {
    const one: Case = { id: String(number), family: 'chat', messages, expect: [] }
    for (let i = 0; i < messages.length; i++) out.add(one, i, number % 10, number, 'chat')
  })
  return out.done()
}
