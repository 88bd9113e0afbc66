import { CATEGORIES, type Category } from './categories.ts'
import type { Speaker } from './finding.ts'
import { decode, isKanjiCode, isLatin } from './lex.ts'
import { type Opened, openingsOf } from './openings.ts'
import { bitOf, type Gap, type Phrases, READ, type Rule } from './phrase-table.ts'
import { ROOT, stepFrom, valueAt } from './trie.ts'
import type { Draft } from './utterance.ts'

type Hit = { readonly kind: number; readonly start: number; readonly end: number; readonly sentence: number }

/** A text as the scan reads it, a run of digits as its first unit; `at` tells where each unit stood in the original text. */
export type PhraseText = Opened & { readonly original: string; readonly at: Int32Array }

/** Where the units of a usual message are put together. */
const SCRATCH = new Uint16Array(1024)

export function readPhrases(original: string): PhraseText {
  const units = original.length < SCRATCH.length ? SCRATCH : new Uint16Array(original.length + 1)
  const at = new Int32Array(original.length + 2)
  let length = 0
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i)
    const unit = isKanjiCode(code) ? code : (READ[code] as number)
    if (unit === 0x30 && length > 0 && units[length - 1] === 0x30) continue
    units[length] = unit
    at[length++] = i
  }
  units[length] = 0x0a
  at[length++] = original.length
  at[length] = original.length
  const text = decode(units.subarray(0, length))
  return { original, text, at, openings: openingsOf(text) }
}

const isSentenceEnd = (unit: string | undefined) => unit === '。' || unit === '!' || unit === '?' || unit === '\n'

/** Of a text made to be slow the first words are read. */
const MAX_HITS = 600

/** A word of one class may be this long, its end included. */
const LONGEST = 40

function hitsIn({ original, text, at, openings }: PhraseText, { words }: Phrases): Hit[] {
  const hits: Hit[] = []
  if ((openings.any & words.bit) === 0) return hits
  const hidden: Hit[] = []
  let sentence = 0
  for (let from = 0; from < text.length; from++) {
    if (((openings.at[from] as number) & words.bit) !== 0) {
      let node = ROOT
      for (let i = from; i < text.length && i < from + LONGEST; i++) {
        node = stepFrom(words, node, text.charCodeAt(i))
        if (node === -1) break
        const entry = valueAt(words, node)
        if (entry === undefined) continue
        const start = at[from] as number
        const end = Math.min(original.length, at[i + 1] as number)
        const before = original[start - 1]
        if (isLatin(original[start]) && (isLatin(before) || (isLatin(original[end - 1]) && isLatin(original[end]))))
          continue
        for (const kind of entry.hides) hidden.push({ kind, start, end, sentence })
        for (const kind of entry.classes) hits.push({ kind, start, end, sentence })
      }
    }
    if (isSentenceEnd(original[at[from] as number])) sentence++
  }
  return hidden.length === 0 ? hits : withoutHidden(hits, hidden)
}

/** Without the words inside a word that hides its class. Both lists are in the order of the text. */
function withoutHidden(hits: readonly Hit[], hidden: readonly Hit[]): Hit[] {
  const reach = new Map<number, number>()
  let next = 0
  return hits.filter(({ kind, start, end }) => {
    for (; next < hidden.length && (hidden[next] as Hit).start <= start; next++) {
      const by = hidden[next] as Hit
      reach.set(by.kind, Math.max(reach.get(by.kind) ?? 0, by.end))
    }
    return (reach.get(kind) ?? 0) < end
  })
}

/** The last hit, when the rule's parts follow each other from hit `first` on. */
function follow(rule: Rule, hits: readonly Hit[], first: number): Hit | undefined {
  let at = first
  for (let part = 1; part < rule.parts.length; part++) {
    const before = hits[at] as Hit
    const { within, across } = rule.gaps[part - 1] as Gap
    const kinds = rule.parts[part] as readonly number[]
    let next = -1
    for (let i = at + 1; i < hits.length; i++) {
      const hit = hits[i] as Hit
      if (hit.start - before.end > within || (!across && hit.sentence !== before.sentence)) break
      if (hit.start >= before.end && kinds.includes(hit.kind)) {
        next = i
        break
      }
    }
    if (next < 0) return undefined
    at = next
  }
  return hits[at]
}

/** The classes of which a word stands in the text. */
export function classesIn(text: PhraseText, phrases: Phrases): ReadonlySet<number> {
  return new Set(hitsIn(text, phrases).map(({ kind }) => kind))
}

/** A guard further away belongs to another thought, whether or not a sign parts them. */
const GUARD_REACH = 45

/** Which classes have words where, so that most rules are passed by without a look at the words. */
class Standing {
  readonly #hits = new Map<number, Hit[]>()
  /** Of the classes that stand here. */
  mask = 0

  constructor(hits: readonly Hit[]) {
    for (const hit of hits) {
      this.mask |= bitOf(hit.kind)
      const list = this.#hits.get(hit.kind)
      if (list === undefined) this.#hits.set(hit.kind, [hit])
      else list.push(hit)
    }
  }

  any(kinds: readonly number[]): boolean {
    return kinds.some((kind) => this.#hits.has(kind))
  }

  /** In the sentences of the two words, and near them. */
  around(kinds: readonly number[], first: Hit, last: Hit): boolean {
    const isNear = ({ sentence, start, end }: Hit) =>
      sentence >= first.sentence &&
      sentence <= last.sentence &&
      end > first.start - GUARD_REACH &&
      start < last.end + GUARD_REACH
    return kinds.some((kind) => this.#hits.get(kind)?.some(isNear) ?? false)
  }
}

/** Findings of a phrase table, the likeliest of each category. */
export function findPhrases(text: PhraseText, speaker: Speaker, phrases: Phrases): Draft[] {
  const hits = hitsIn(text, phrases)
  if (!hits.some(({ kind }) => (phrases.rules[kind] as readonly Rule[]).length > 0)) return []
  if (hits.length > MAX_HITS) hits.length = MAX_HITS
  const standing = new Standing(hits)
  const found = new Map<Category, Draft>()
  const fits = (rule: Rule) =>
    (rule.speaker === undefined || rule.speaker === speaker) &&
    rule.parts.every((kinds) => standing.any(kinds)) &&
    (rule.needs.length === 0 || standing.any(rule.needs))
  const open = new Map<number, readonly Rule[]>()
  const rulesOf = (kind: number): readonly Rule[] => {
    const known = open.get(kind)
    if (known !== undefined) return known
    const seconds = phrases.seconds[kind] as Int32Array
    const fitting: Rule[] = []
    for (let i = 0; i < seconds.length; i++) {
      if (((seconds[i] as number) & standing.mask) === 0) continue
      const rule = (phrases.rules[kind] as readonly Rule[])[i] as Rule
      if (fits(rule)) fitting.push(rule)
    }
    open.set(kind, fitting)
    return fitting
  }
  for (let i = 0; i < hits.length; i++) {
    const first = hits[i] as Hit
    for (const rule of rulesOf(first.kind)) {
      const known = found.get(rule.category)
      if (known !== undefined && known.confidence >= rule.confidence) continue
      if (standing.around(rule.unless, first, first)) continue
      const last = follow(rule, hits, i)
      if (last === undefined || standing.around(rule.unless, first, last)) continue
      const { category, reason, confidence } = rule
      const to = Math.max(first.start + 1, trimmed(text.original, last.end))
      found.set(category, { category, from: first.start, to, confidence, reasons: [reason] })
    }
  }
  return [...found.values()].sort((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category))
}

/** A word that ends with its clause takes the sign after it along. */
function trimmed(text: string, end: number): number {
  let to = end
  while (to > 0 && (READ[text.charCodeAt(to - 1)] === 0x0a || text[to - 1] === ' ')) to--
  return to
}
