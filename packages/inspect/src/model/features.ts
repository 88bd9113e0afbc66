import { isDigit, isHiragana, isLatin } from '../lex.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'

/** Features are hashed into this many places. */
export const SPACE_BITS = 18
const MASK = (1 << SPACE_BITS) - 1

/** What the model sees of a message: places with how much each counts. `at` is the folded unit that a feature of the message begins at. */
export type Features = {
  readonly places: number[]
  readonly amounts: number[]
  readonly ats: number[]
  readonly lengths: number[]
}

const step = (hash: number, value: number) => Math.imul(hash ^ value, 16777619)
const place = (hash: number) => ((hash ^ (hash >>> 15)) >>> 0) & MASK

function hashText(text: string): number {
  let hash = 2166136261
  for (let i = 0; i < text.length; i++) hash = step(hash, text.charCodeAt(i))
  return hash
}

const KINDS = new Map<string, number>()

/** The hash of a name out of our own vocabulary, remembered. */
function hashKind(name: string): number {
  const known = KINDS.get(name)
  if (known !== undefined) return known
  const hash = hashText(name)
  KINDS.set(name, hash)
  return hash
}

const SEEDS: ReadonlyMap<string, number> = new Map(
  ['n', 'o', 'shape', 'mark', 'marks', 'draft', 'role', 'context'].map((name) => [name, hashText(`${name}:`)]),
)
const seed = (name: string) => SEEDS.get(name) as number

/** Signs that only part or adorn are passed over, so that spacing a word out changes little. */
const PASSED = ' ・.*☆★♡♥_-~/|、,「」『』()【】…'

const START = 2
const END = 3
const DIGIT = 4

/** What a unit counts as in n-grams; 0 is passed over. */
const UNIT_CODES = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const unit = String.fromCharCode(code)
  return PASSED.includes(unit) ? 0 : isDigit(unit) ? DIGIT : code
})

/** By place, the number of the message that last used it: a set that is emptied by counting on. Nothing of a message stays readable in it. */
const USED = new Uint32Array(1 << SPACE_BITS)
let round = 0

export class Writer {
  readonly places: number[] = []
  readonly amounts: number[] = []
  readonly ats: number[] = []
  readonly lengths: number[] = []
  readonly #rowOf: Uint16Array | undefined
  #count = 0

  /** With `rowOf`, only places that have a row of weights are kept: the others count, and weigh nothing. */
  constructor(rowOf?: Uint16Array) {
    this.#rowOf = rowOf
    round = (round + 1) >>> 0
    if (round === 0) {
      USED.fill(0)
      round = 1
    }
  }

  add(hash: number, at = -1, length = 0): void {
    const where = place(hash)
    if (USED[where] === round) return
    USED[where] = round
    this.#count++
    if (this.#rowOf !== undefined && this.#rowOf[where] === 0) return
    this.places.push(where)
    this.ats.push(at)
    this.lengths.push(length)
  }

  /** What was added since the last call counts `weight` in all, however much it is. */
  close(weight: number): void {
    const amount = weight / Math.sqrt(Math.max(this.#count, 4))
    while (this.amounts.length < this.places.length) this.amounts.push(amount)
    this.#count = 0
  }
}

/** No run of units is longer: a fourth adds places and finds no more. */
const LONGEST_RUN = 3

/** Runs of units, hashed as they grow. */
function addNgrams(out: Writer, text: string, from: number, to: number, kind: number, placed: boolean): void {
  const units: number[] = [START]
  const ats: number[] = [from]
  for (let i = from; i < to; i++) {
    const code = UNIT_CODES[text.charCodeAt(i)] as number
    if (code === 0) continue
    units.push(code)
    ats.push(i)
  }
  units.push(END)
  ats.push(Math.max(from, to - 1))
  for (let i = 0; i < units.length; i++) {
    const at = ats[i] as number
    let hash = kind
    for (let n = 0; n < LONGEST_RUN && i + n < units.length; n++) {
      hash = step(hash, units[i + n] as number)
      if (n === 0 && (units[i] as number) <= END) continue
      if (placed) out.add(step(hash, n), at, (ats[i + n] as number) - at + 1)
      else out.add(step(hash, n))
    }
  }
}

/** How sure a rule is: 0 not very, 1 rather, 2 nearly certain. */
export const confidenceBand = (draft: Draft): 0 | 1 | 2 =>
  draft.confidence >= 0.85 ? 2 : draft.confidence >= 0.7 ? 1 : 0

const sizeBand = (count: number) => (count === 0 ? 0 : count < 4 ? 1 : count < 8 ? 2 : count < 12 ? 3 : 4)

/** No word of the tables is longer. */
const LONGEST_WORD = 64

/** Those of a stretch, found without walking over the others. */
function marksIn(marks: readonly Mark[], from: number, to: number): Mark[] {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle] as Mark).start < from - LONGEST_WORD) low = middle + 1
    else high = middle
  }
  const found: Mark[] = []
  for (let i = low; i < marks.length && found.length < MAX_MARKS; i++) {
    const mark = marks[i] as Mark
    if (mark.start >= to) break
    if (mark.end > from) found.push(mark)
  }
  return found
}

/** How many marks of a long message are read. */
const MAX_MARKS = 40

/** The marks of a stretch and their neighbours in order; those of an earlier message are told apart by `who`. */
function addMarks(out: Writer, all: readonly Mark[], from: number, to: number, who: string): void {
  const marks = marksIn(all, from, to)
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark
    const kind = hashKind(who + mark.kind)
    const at = who === '' ? mark.start : -1
    out.add(step(seed('mark'), kind), at, mark.end - mark.start)
    const next = marks[i + 1]
    if (next !== undefined && next.start - mark.end < 20) {
      out.add(step(step(seed('marks'), kind), hashKind(next.kind)), at, next.end - mark.start)
    }
  }
  out.close(0.7)
}

/** What the rules found. */
function addDrafts(out: Writer, drafts: readonly Draft[], from: number, to: number, who: string): void {
  for (const draft of drafts) {
    if (draft.from >= to || draft.to <= from) continue
    const kind = hashKind(who + draft.category)
    const at = who === '' ? draft.from : -1
    out.add(step(seed('draft'), kind), at, draft.to - draft.from)
    out.add(step(step(seed('draft'), kind), confidenceBand(draft)), at, draft.to - draft.from)
  }
  out.close(1.2)
}

/** Of an earlier message its end is read. */
const CONTEXT_UNITS = 60

/** Whose an earlier message is: the other's, or the speaker's own. */
export type Whose = 'o' | 's'

/** What the message answers, then what its speaker wrote before; the latest of each, if it is not long ago. */
export function around({ current, history }: Scene): (readonly [whose: Whose, earlier: Utterance])[] {
  const last = history.slice(-4)
  const other = last.findLast((earlier) => !earlier.sameSpeaker(current))
  const own = last.findLast((earlier) => earlier.sameSpeaker(current))
  return [...(other === undefined ? [] : [['o', other] as const]), ...(own === undefined ? [] : [['s', own] as const])]
}

/** One stretch of the message, with the findings of the rules. */
export function addStretch(out: Writer, scene: Scene, drafts: readonly Draft[], from: number, to: number): void {
  const { current } = scene
  const { text } = current
  addNgrams(out, text, from, to, seed('n'), true)
  out.close(1)
  addMarks(out, current.marks, from, to, '')
  addDrafts(out, drafts, from, to, '')
  let digits = 0
  let latin = 0
  let kana = 0
  for (let i = from; i < to; i++) {
    const unit = text[i]
    if (isDigit(unit)) digits++
    else if (isLatin(unit)) latin++
    else if (isHiragana(unit)) kana++
  }
  const length = to - from
  const before = around(scene).reduce((sum, [whose]) => sum + (whose === 'o' ? 1 : 2), 0)
  out.add(step(seed('role'), current.from.charCodeAt(0)))
  out.add(step(step(seed('shape'), 1), sizeBand(digits)))
  out.add(step(step(seed('shape'), 2), sizeBand(latin)))
  out.add(step(step(seed('shape'), 3), Math.min(6, length >> 3)))
  out.add(step(step(seed('shape'), 4), length === 0 ? 0 : Math.round((kana * 4) / length)))
  out.add(step(step(seed('shape'), 5), sizeBand(current.numerals.length)))
  out.add(step(step(seed('shape'), 6), before))
  out.close(0.6)
}

/** What of an earlier message counts whatever follows it: it can be scored once and kept. */
export function addBackdrop(out: Writer, earlier: Utterance, who: Whose): void {
  const end = earlier.text.length
  if (who === 'o') {
    addNgrams(out, earlier.text, Math.max(0, end - CONTEXT_UNITS), end, seed('o'), false)
    out.close(0.6)
  }
  addMarks(out, earlier.marks, 0, end, who)
}

/** How the message meets an earlier one: a yes means something only as the answer to something. `length` is that of the stretch or message. */
export function addAnswer(out: Writer, scene: Scene, earlier: Utterance, who: Whose, length: number): void {
  const { marks } = scene.current
  const short = length <= 14 ? 1 : length <= 30 ? 2 : 3
  const before = scene.earlier(earlier)
  addDrafts(out, before, 0, earlier.text.length, who)
  for (const draft of before) {
    const kind = hashKind(who + draft.category)
    out.add(step(step(seed('context'), kind), short))
    for (const mark of marks.slice(0, 6)) out.add(step(step(seed('context'), kind), hashKind(mark.kind)))
  }
  if (short < 3) {
    for (const mark of earlier.marks.slice(-6)) {
      for (const answer of marks.slice(0, 4))
        out.add(step(step(seed('context'), hashKind(who + mark.kind)), hashKind(answer.kind)))
    }
  }
  out.close(0.8)
}

/** All of it, as the model learns from it. */
export function readFeatures(scene: Scene, drafts: readonly Draft[], from: number, to: number): Features {
  const out = new Writer()
  addStretch(out, scene, drafts, from, to)
  for (const [who, earlier] of around(scene)) {
    addBackdrop(out, earlier, who)
    addAnswer(out, scene, earlier, who, to - from)
  }
  return out
}

/** A long message is read in stretches of this size, cut at sentence ends where there are any. */
const STRETCH = 120

export function stretches(text: string): { from: number; to: number }[] {
  if (text.length <= STRETCH) return [{ from: 0, to: text.length }]
  const found: { from: number; to: number }[] = []
  let from = 0
  while (from < text.length) {
    let to = Math.min(text.length, from + STRETCH)
    if (to < text.length) {
      for (let i = to; i > from + STRETCH / 2; i--) {
        if ('。!?\n'.includes(text[i - 1] as string)) {
          to = i
          break
        }
      }
    }
    found.push({ from, to })
    from = to
  }
  return found
}
