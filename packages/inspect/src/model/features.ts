import { CATEGORIES, groupOf } from '../categories.ts'
import { isDigit, isHiragana, isLatin } from '../lex.ts'
import { firstFrom } from '../sorted.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'
import { addEntities } from './entities.ts'
import { END, hashKind, hashText, START, step, unitCode, type Whose } from './hashes.ts'
import { addNumbers } from './numbers.ts'
import { type Features, type Sink, Writer } from './sinks.ts'

const NGRAM = hashText('n:')
const NGRAM_BY = hashText('by:')
const NGRAM_BEFORE = hashText('o:')
const SHAPE = hashText('shape:')
const MARK = hashText('mark:')
const MARKS = hashText('marks:')
const DRAFT = hashText('draft:')
const ROLE = hashText('role:')
const CONTEXT = hashText('context:')

/** Where the next unit that counts stands; `to` behind the last. */
function nextUnit(text: string, from: number, to: number): number {
  let at = from
  while (at < to && unitCode(text.charCodeAt(at)) === 0) at++
  return at
}

/**
 * Runs of up to three units – a fourth adds places and finds no more –, hashed as they grow, under each of the kinds; a lone unit says as
 * much under the first. The stretch has a start and an end of its own.
 */
function addNgrams(out: Sink, text: string, from: number, to: number, kinds: readonly number[], placed: boolean): void {
  const codeOf = (at: number) => (at < from ? START : at === to ? END : unitCode(text.charCodeAt(at)))
  const spotOf = (at: number) => Math.min(Math.max(at, from), Math.max(from, to - 1))
  const after = (at: number) => (at >= to ? to + 1 : nextUnit(text, at + 1, to))
  let a = from - 1
  let b = after(a)
  while (a <= to) {
    const c = after(b)
    const at = placed ? spotOf(a) : -1
    const first = codeOf(a)
    const second = b <= to ? codeOf(b) : 0
    const third = c <= to ? codeOf(c) : 0
    for (let i = 0; i < kinds.length; i++) {
      const one = step(kinds[i] as number, first)
      if (first > END && i === 0) out.add(step(one, 0), at, placed ? 1 : 0)
      if (second === 0) continue
      const two = step(one, second)
      out.add(step(two, 1), at, placed ? spotOf(b) - at + 1 : 0)
      if (third !== 0) out.add(step(step(two, third), 2), at, placed ? spotOf(c) - at + 1 : 0)
    }
    a = b
    b = c
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
  const found: Mark[] = []
  for (let i = firstFrom(marks, from - LONGEST_WORD); i < marks.length && found.length < MAX_MARKS; i++) {
    const mark = marks[i] as Mark
    if (mark.start >= to) break
    if (mark.end > from) found.push(mark)
  }
  return found
}

/** How many marks of a long message are read. */
const MAX_MARKS = 40

/** The marks of a stretch and their neighbours in order; those of an earlier message are told apart by `who`. */
function addMarks(out: Sink, all: readonly Mark[], from: number, to: number, who: '' | Whose): void {
  const marks = all.length === 0 ? all : marksIn(all, from, to)
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark
    const kind = hashKind(who, mark.kind)
    const at = who === '' ? mark.start : -1
    out.add(step(MARK, kind), at, mark.end - mark.start)
    const next = marks[i + 1]
    if (next !== undefined && next.start - mark.end < 20) {
      out.add(step(step(MARKS, kind), hashKind('', next.kind)), at, next.end - mark.start)
    }
  }
  out.close(0.7)
}

/** What the rules found. */
function addDrafts(out: Sink, drafts: readonly Draft[], from: number, to: number, who: '' | Whose): void {
  for (const draft of drafts) {
    if (draft.from >= to || draft.to <= from) continue
    const kind = hashKind(who, draft.category)
    const at = who === '' ? draft.from : -1
    out.add(step(DRAFT, kind), at, draft.to - draft.from)
    out.add(step(step(DRAFT, kind), confidenceBand(draft)), at, draft.to - draft.from)
  }
  out.close(1.2)
}

/** Of an earlier message its end is read. */
const CONTEXT_UNITS = 60

/** An earlier message of a scene. */
export type Earlier = { readonly who: Whose; readonly earlier: Utterance }

/** What the message answers, then what its speaker wrote before; the latest of each, if it is not long ago. */
export function around({ current, history }: Scene): Earlier[] {
  let other: Utterance | undefined
  let own: Utterance | undefined
  for (let i = history.length - 1; i >= Math.max(0, history.length - 4); i--) {
    const earlier = history[i] as Utterance
    if (earlier.sameSpeaker(current)) own ??= earlier
    else other ??= earlier
  }
  const found: Earlier[] = []
  if (other !== undefined) found.push({ who: 'o', earlier: other })
  if (own !== undefined) found.push({ who: 's', earlier: own })
  return found
}

/** One stretch of the message, with the findings of the rules. */
export function addStretch(out: Sink, scene: Scene, drafts: readonly Draft[], from: number, to: number): void {
  const { current } = scene
  const { text } = current
  // what a member may say, a performer may not, and the other way round
  addNgrams(out, text, from, to, [NGRAM, step(NGRAM_BY, current.from.charCodeAt(0))], true)
  out.close(1)
  addMarks(out, current.marks, from, to, '')
  addDrafts(out, drafts, from, to, '')
  addEntities(out, current, from, to)
  addNumbers(out, current, from, to)
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
  const before = around(scene).reduce((sum, { who }) => sum + (who === 'o' ? 1 : 2), 0)
  out.add(step(ROLE, current.from.charCodeAt(0)))
  out.add(step(step(SHAPE, 1), sizeBand(digits)))
  out.add(step(step(SHAPE, 2), sizeBand(latin)))
  out.add(step(step(SHAPE, 3), Math.min(6, length >> 3)))
  out.add(step(step(SHAPE, 4), length === 0 ? 0 : Math.round((kana * 4) / length)))
  out.add(step(step(SHAPE, 5), sizeBand(current.numerals.length)))
  out.add(step(step(SHAPE, 6), before))
  out.close(0.6)
}

/** How short an answer is: the shorter, the more the message before it says what it means. */
export const shortness = (length: number): 1 | 2 | 3 => (length <= 14 ? 1 : length <= 30 ? 2 : 3)

/** What of an earlier message counts whatever follows it, apart from how short that is: it can be scored once and kept. */
export function addBackdrop(out: Sink, { who, earlier }: Earlier, short: number): void {
  const end = earlier.text.length
  if (who === 'o') {
    addNgrams(out, earlier.text, Math.max(0, end - CONTEXT_UNITS), end, [step(NGRAM_BEFORE, short)], false)
    out.close(0.6)
  }
  addMarks(out, earlier.marks, 0, end, who)
}

/** … with what was found in it. */
export type Judged = Earlier & { readonly drafts: readonly Draft[] }

/** What is around a message, with what was found in it: asked for before anything is added up, since that may add up something of its own. */
export const judgedAround = (scene: Scene): Judged[] =>
  around(scene).map((one) => ({ ...one, drafts: scene.earlier(one.earlier) }))

/** How the message meets an earlier one: a yes means something only as the answer to something. */
export function addAnswer(out: Sink, { marks, text }: Utterance, { who, earlier, drafts }: Judged): void {
  const short = shortness(text.length)
  addDrafts(out, drafts, 0, earlier.text.length, who)
  for (const draft of drafts) {
    const kind = hashKind(who, draft.category)
    out.add(step(step(CONTEXT, kind), short))
    for (const mark of marks.slice(0, 6)) out.add(step(step(CONTEXT, kind), hashKind('', mark.kind)))
  }
  if (short < 3 && marks.length > 0) {
    for (const mark of earlier.marks.slice(-6)) {
      const kind = step(CONTEXT, hashKind(who, mark.kind))
      for (let i = 0; i < marks.length && i < 4; i++) out.add(step(kind, hashKind('', (marks[i] as Mark).kind)))
    }
  }
  out.close(0.8)
}

/** All of it, as the model learns from it. */
export function readFeatures(scene: Scene, drafts: readonly Draft[], from: number, to: number): Features {
  const before = judgedAround(scene)
  const out = new Writer()
  addStretch(out, scene, drafts, from, to)
  for (const one of before) {
    addBackdrop(out, one, shortness(scene.current.text.length))
    addAnswer(out, scene.current, one)
  }
  return out
}

/** A part of a message, in folded units. */
export type Part = { readonly from: number; readonly to: number }

/** A long message is read in stretches of this size, cut at sentence ends where there are any. */
const STRETCH = 120

export function stretches(text: string): Part[] {
  if (text.length <= STRETCH) return [{ from: 0, to: text.length }]
  const found: Part[] = []
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

/** A request amid small talk in one message is hardly a tenth of it: it is read in windows of this size as well. */
const WINDOW = 36

/**
 * A window lifts the score of the whole by so much log odds at most: what the rest of a message refuses stays refused. Refusals of contact
 * (「…禁止されています。お互いのアカウントを守るため、ご理解ください」) sound like requests in pieces, so it lifts those less.
 */
export const MOST_LIFT = CATEGORIES.map((category) => (groupOf(category) === 'contact' ? 1 : 3))

/** Signs behind which a new clause begins. */
export const CLAUSE_ENDS = '。!?、,\n… '
/** Talk is cut at these too, which as often stand inside a clause. */
const LOOSE_ENDS = `${CLAUSE_ENDS}♪~・`
export const isOneOf = (signs: string, unit: string | undefined) => unit !== undefined && signs.includes(unit)

/** Where the clauses of a part begin, and the end of the part. */
export function clauseStarts(text: string, { from, to }: Part, ends: string): number[] {
  const starts = [from]
  for (let at = from + 1; at < to; at++) if (isOneOf(ends, text[at - 1]) && !isOneOf(ends, text[at])) starts.push(at)
  starts.push(to)
  return starts
}

/** Runs of whole clauses that a longer text is read in beside the whole, each begun about half a window behind the last; none for a short one. */
export function windows(text: string): Part[] {
  if (text.length <= WINDOW) return []
  const starts = clauseStarts(text, { from: 0, to: text.length }, LOOSE_ENDS)
  const last = starts.length - 1
  const found: Part[] = []
  let first = 0
  let end = 0
  while (end < last) {
    const from = starts[first] as number
    end = first + 1
    while (end < last && (starts[end + 1] as number) - from <= WINDOW) end++
    found.push({ from, to: starts[end] as number })
    first++
    while (first < end && (starts[first] as number) - from < WINDOW / 2) first++
  }
  return found.length < 2 ? [] : found
}
