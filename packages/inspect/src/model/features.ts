import { foldWord, isDigit, isHiragana, isKanji, isKatakana, isLatin } from '../lex.ts'
import { WORD_CLASSES } from '../tables/word-classes.ts'
import { buildTrie, longestAt } from '../trie.ts'
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

const CLASS_NAMES = Object.keys(WORD_CLASSES)

/** Every class of a word. */
const CLASSES = (() => {
  const byWord = new Map<string, number[]>()
  CLASS_NAMES.forEach((name, index) => {
    for (const written of (WORD_CLASSES[name] as string).split(/\s+/)) {
      if (written === '') continue
      const word = foldWord(written)
      const known = byWord.get(word) ?? []
      if (!known.includes(index)) byWord.set(word, [...known, index])
    }
  })
  return buildTrie(byWord)
})()

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
  ['n', 'o', 's', 'class', 'pair', 'shape', 'mark', 'marks', 'draft', 'role', 'look', 'context'].map((name) => [
    name,
    hashText(`${name}:`),
  ]),
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

class Writer {
  readonly places: number[] = []
  readonly amounts: number[] = []
  readonly ats: number[] = []
  readonly lengths: number[] = []
  #opened = 0

  constructor() {
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
    this.places.push(where)
    this.ats.push(at)
    this.lengths.push(length)
  }

  /** What was added since the last call counts `weight` in all, however much it is. */
  close(weight: number): void {
    const count = this.places.length - this.#opened
    const amount = weight / Math.sqrt(Math.max(count, 4))
    for (let i = 0; i < count; i++) this.amounts.push(amount)
    this.#opened = this.places.length
  }
}

/** Runs of `longest` units at most, hashed as they grow. */
function addNgrams(
  out: Writer,
  text: string,
  from: number,
  to: number,
  kind: number,
  longest: number,
  placed: boolean,
): void {
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
    let hash = kind
    for (let n = 0; n < longest && i + n < units.length; n++) {
      hash = step(hash, units[i + n] as number)
      if (n === 0 && (units[i] as number) <= END) continue
      out.add(
        step(hash, n),
        placed ? (ats[i] as number) : -1,
        placed ? (ats[i + n] as number) - (ats[i] as number) + 1 : 0,
      )
    }
  }
}

/** Word classes, their pairs in order, and the skeleton of the sentence: classes and hiragana, everything else one sign a run. */
function addClasses(out: Writer, text: string, from: number, to: number): void {
  const found: { index: number; start: number; end: number }[] = []
  const skeleton: { sign: number; start: number; end: number }[] = []
  let at = from
  let covered = from
  while (at < to) {
    const word = longestAt(CLASSES, text, at)
    if (word !== undefined && !(isLatin(text[at]) && isLatin(text[at - 1]))) {
      for (const index of word.value) found.push({ index, start: at, end: word.end })
      if (at >= covered) {
        skeleton.push({ sign: 0x10000 + (word.value[0] as number), start: at, end: word.end })
        covered = word.end
      }
    }
    if (at >= covered) {
      const unit = text[at] as string
      const sign = isHiragana(unit)
        ? unit.charCodeAt(0)
        : isKanji(unit)
          ? 5
          : isKatakana(unit)
            ? 6
            : isDigit(unit)
              ? DIGIT
              : isLatin(unit)
                ? 7
                : '。!?\n'.includes(unit)
                  ? unit.charCodeAt(0)
                  : 0
      if (sign !== 0 && !(sign < 0x20 && skeleton[skeleton.length - 1]?.sign === sign)) {
        skeleton.push({ sign, start: at, end: at + 1 })
      }
    }
    at++
  }
  for (const { index, start, end } of found) out.add(step(seed('class'), index), start, end - start)
  out.close(0.8)
  for (let i = 0; i < found.length; i++) {
    const a = found[i] as (typeof found)[number]
    for (let k = i + 1; k < found.length && k < i + 7; k++) {
      const b = found[k] as (typeof found)[number]
      if (b.start - a.end > 16) break
      const near = b.start - a.end <= 4 ? 1 : 2
      out.add(step(step(step(seed('pair'), a.index), b.index), 0), a.start, b.end - a.start)
      if (near === 1) out.add(step(step(step(seed('pair'), a.index), b.index), 1), a.start, b.end - a.start)
    }
  }
  out.close(0.9)
  for (let i = 0; i < skeleton.length; i++) {
    let hash = seed('s')
    let classes = false
    for (let n = 0; n < 5 && i + n < skeleton.length; n++) {
      const { sign } = skeleton[i + n] as (typeof skeleton)[number]
      hash = step(hash, sign)
      classes ||= sign >= 0x10000 || sign < 0x20
      const first = skeleton[i] as (typeof skeleton)[number]
      const last = skeleton[i + n] as (typeof skeleton)[number]
      if (n > 0 && classes) out.add(step(hash, n), first.start, last.end - first.start)
    }
  }
  out.close(0.8)
}

const confidenceBand = (draft: Draft) => (draft.confidence >= 0.85 ? 2 : draft.confidence >= 0.7 ? 1 : 0)

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

function addSignals(
  out: Writer,
  utterance: Utterance,
  from: number,
  to: number,
  drafts: readonly Draft[],
  who: string,
): void {
  const marks = marksIn(utterance.marks, from, to)
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as (typeof marks)[number]
    const kind = hashKind(who + mark.kind)
    out.add(step(seed('mark'), kind), who === '' ? mark.start : -1, mark.end - mark.start)
    const next = marks[i + 1]
    if (next !== undefined && next.start - mark.end < 20) {
      out.add(step(step(seed('marks'), kind), hashKind(next.kind)), who === '' ? mark.start : -1, next.end - mark.start)
    }
  }
  out.close(0.7)
  for (const draft of drafts) {
    if (draft.from >= to || draft.to <= from) continue
    const kind = hashKind(who + draft.category)
    out.add(step(seed('draft'), kind), who === '' ? draft.from : -1, draft.to - draft.from)
    out.add(step(step(seed('draft'), kind), confidenceBand(draft)), who === '' ? draft.from : -1, draft.to - draft.from)
  }
  out.close(1.2)
}

/** Of an earlier message its end is read. */
const CONTEXT_UNITS = 60

/** What the message answers, and what its speaker wrote before. */
function around({ current, history }: Scene): { other: Utterance | undefined; own: Utterance | undefined } {
  let other: Utterance | undefined
  let own: Utterance | undefined
  for (let i = history.length - 1; i >= 0 && i >= history.length - 4; i--) {
    const earlier = history[i] as Utterance
    if (earlier.sameSpeaker(current)) own ??= earlier
    else other ??= earlier
  }
  return { other, own }
}

/** The features of one stretch of the message, with the findings of the rules. */
export function readStretch(scene: Scene, drafts: readonly Draft[], from: number, to: number): Features {
  const out = new Writer()
  writeStretch(out, scene, drafts, from, to)
  return out
}

/** The features of what was said before; `length` is that of the stretch they go with. */
export function readContext(scene: Scene, length: number): Features {
  const out = new Writer()
  writeContext(out, scene, length)
  return out
}

/** Both, as the model learns from them. */
export function readFeatures(scene: Scene, drafts: readonly Draft[], from: number, to: number): Features {
  const out = new Writer()
  writeStretch(out, scene, drafts, from, to)
  writeContext(out, scene, to - from)
  return out
}

function writeStretch(out: Writer, scene: Scene, drafts: readonly Draft[], from: number, to: number): void {
  const { current } = scene
  const { text } = current
  addNgrams(out, text, from, to, seed('n'), 4, true)
  out.close(1)
  addClasses(out, text, from, to)
  addSignals(out, current, from, to, drafts, '')
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
  const { other, own } = around(scene)
  out.add(step(seed('role'), current.from.charCodeAt(0)))
  out.add(step(step(seed('shape'), 1), sizeBand(digits)))
  out.add(step(step(seed('shape'), 2), sizeBand(latin)))
  out.add(step(step(seed('shape'), 3), Math.min(6, length >> 3)))
  out.add(step(step(seed('shape'), 4), length === 0 ? 0 : Math.round((kana * 4) / length)))
  out.add(step(step(seed('shape'), 5), sizeBand(current.numerals.length)))
  out.add(step(step(seed('shape'), 6), (other === undefined ? 0 : 1) + (own === undefined ? 0 : 2)))
  out.close(0.6)
}

function writeContext(out: Writer, scene: Scene, length: number): void {
  const { current } = scene
  const { other, own } = around(scene)
  const short = length <= 14 ? 1 : length <= 30 ? 2 : 3
  for (const [who, earlier] of [
    ['o', other],
    ['s', own],
  ] as const) {
    if (earlier === undefined) continue
    const end = earlier.text.length
    addNgrams(out, earlier.text, Math.max(0, end - CONTEXT_UNITS), end, step(seed('o'), who.charCodeAt(0)), 3, false)
    out.close(0.6)
    const before = scene.earlier(earlier)
    addSignals(out, earlier, 0, end, before, who)
    // a yes means something only as the answer to something
    for (const draft of before) {
      const kind = hashKind(who + draft.category)
      out.add(step(step(seed('context'), kind), short))
      for (const mark of current.marks.slice(0, 6)) out.add(step(step(seed('context'), kind), hashKind(mark.kind)))
    }
    if (short < 3) {
      for (const mark of earlier.marks.slice(-6)) {
        for (const answer of current.marks.slice(0, 4))
          out.add(step(step(seed('context'), hashKind(who + mark.kind)), hashKind(answer.kind)))
      }
    }
    out.close(0.8)
  }
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
