import { CATEGORIES } from './categories.ts'
import type { Speaker } from './finding.ts'
import { decode, isKanjiCode, isLatin } from './lex.ts'
import { type Opened, openingsOf } from './openings.ts'
import { type Gap, type Phrases, READ, type Rule } from './phrase-table.ts'
import { ROOT, stepFrom, valueAt } from './trie.ts'
import type { Draft } from './utterance.ts'

/** A text as the scan reads it, a run of digits as its first unit; `at` tells where each unit stood in the original text. */
export type PhraseText = Opened & { readonly original: string; readonly at: readonly number[] }

/** Where the units of a usual message are put together. */
const SCRATCH = new Uint16Array(1024)

export function readPhrases(original: string): PhraseText {
  const units = original.length < SCRATCH.length ? SCRATCH : new Uint16Array(original.length + 1)
  const at: number[] = []
  let length = 0
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i)
    const unit = isKanjiCode(code) ? code : (READ[code] as number)
    if (unit === 0x30 && length > 0 && units[length - 1] === 0x30) continue
    units[length++] = unit
    at.push(i)
  }
  units[length++] = 0x0a
  at.push(original.length, original.length)
  const text = decode(units.subarray(0, length))
  return { original, text, at, openings: openingsOf(text) }
}

const isSentenceEnd = (unit: string | undefined) => unit === '。' || unit === '!' || unit === '?' || unit === '\n'

/** Of a text made to be slow the first words are read. */
const MAX_HITS = 600

/** A word of one class may be this long, its end included. */
const LONGEST = 40

/**
 * The words of the text that is read just now, in its order: a list for each thing to know of them, written over by those of the next text,
 * since making an object for each word of each message would take longer than to find them.
 */
const HITS = {
  count: 0,
  kinds: [] as number[],
  starts: [] as number[],
  ends: [] as number[],
  sentences: [] as number[],
  /** By word, the next one of its class, counted from 1. */
  nexts: [] as number[],
}

function addHit(kind: number, start: number, end: number, sentence: number): void {
  const at = HITS.count++
  HITS.kinds[at] = kind
  HITS.starts[at] = start
  HITS.ends[at] = end
  HITS.sentences[at] = sentence
}

/** Reads the words of a text, at most `most` or a few more, into HITS. */
function readHits({ original, text, at, openings }: PhraseText, { words, entries }: Phrases, most: number): void {
  HITS.count = 0
  if ((openings.any & words.bit) === 0) return
  /** By class, how far it is hidden. */
  let hidden: Map<number, number> | undefined
  let sentence = 0
  for (let from = 0; from < text.length && HITS.count < most; from++) {
    const start = at[from] as number
    if (((openings.at[from] as number) & words.bit) !== 0) {
      const known = HITS.count
      let node = ROOT
      for (let i = from; i < text.length && i < from + LONGEST; i++) {
        node = stepFrom(words, node, text.charCodeAt(i))
        if (node === -1) break
        const entry = valueAt(words, node)
        if (entry === undefined) continue
        const end = Math.min(original.length, at[i + 1] as number)
        if (isLatin(original[start]) && isInLatinWord(original, start, end)) continue
        const classesEnd = entry + 2 + (entries[entry] as number)
        for (let k = entry + 2; k < classesEnd; k++) addHit(entries[k] as number, start, end, sentence)
        for (let k = classesEnd; k < classesEnd + (entries[entry + 1] as number); k++) {
          hidden ??= new Map()
          hidden.set(entries[k] as number, Math.max(hidden.get(entries[k] as number) ?? 0, end))
        }
      }
      if (hidden !== undefined) dropHidden(known, hidden)
    }
    if (isSentenceEnd(original[start])) sentence++
  }
}

const isInLatinWord = (text: string, start: number, end: number) =>
  isLatin(text[start - 1]) || (isLatin(text[end - 1]) && isLatin(text[end]))

/** Takes out, from `from` on, the words that lie inside one that hides their class. */
function dropHidden(from: number, hidden: ReadonlyMap<number, number>): void {
  const { count, kinds, starts, ends, sentences } = HITS
  HITS.count = from
  for (let i = from; i < count; i++) {
    const kind = kinds[i] as number
    const end = ends[i] as number
    if ((hidden.get(kind) ?? 0) < end) addHit(kind, starts[i] as number, end, sentences[i] as number)
  }
}

/** By class, the first of its words in HITS, counted from 1; 0 where there is none. */
let firsts = new Int32Array(0)

/** Which classes have words where, so that most rules are passed by without a look at the words. */
function sortHits(classes: number): void {
  if (firsts.length < classes) firsts = new Int32Array(classes)
  else firsts.fill(0)
  for (let i = HITS.count - 1; i >= 0; i--) {
    const kind = HITS.kinds[i] as number
    HITS.nexts[i] = firsts[kind] as number
    firsts[kind] = i + 1
  }
}

function standsAny(kinds: readonly number[]): boolean {
  for (let i = 0; i < kinds.length; i++) if (firsts[kinds[i] as number] !== 0) return true
  return false
}

/** A guard further away belongs to another thought, whether or not a sign parts them. */
const GUARD_REACH = 45

/** Whether a word of the classes stands in the sentences of two words, and near them. */
function standsAround(classes: readonly number[], first: number, last: number): boolean {
  const { starts, ends, sentences, nexts } = HITS
  for (const kind of classes) {
    for (let at = firsts[kind] as number; at !== 0; at = nexts[at - 1] as number) {
      const hit = at - 1
      if (
        (sentences[hit] as number) >= (sentences[first] as number) &&
        (sentences[hit] as number) <= (sentences[last] as number) &&
        (ends[hit] as number) > (starts[first] as number) - GUARD_REACH &&
        (starts[hit] as number) < (ends[last] as number) + GUARD_REACH
      )
        return true
    }
  }
  return false
}

/** The last word, when the rule's parts follow each other from word `first` on; -1 when they do not. */
function follow({ parts, gaps }: Rule, first: number): number {
  const { count, kinds, starts, ends, sentences } = HITS
  let at = first
  for (let part = 1; part < parts.length; part++) {
    const end = ends[at] as number
    const { within, across } = gaps[part - 1] as Gap
    let next = at + 1
    for (; next < count; next++) {
      if ((starts[next] as number) - end > within || (!across && sentences[next] !== sentences[at])) return -1
      if ((starts[next] as number) >= end && (parts[part] as readonly number[]).includes(kinds[next] as number)) break
    }
    if (next === count) return -1
    at = next
  }
  return at
}

/** The classes of which a word stands in the text. */
export function classesIn(text: PhraseText, phrases: Phrases): ReadonlySet<number> {
  readHits(text, phrases, Number.POSITIVE_INFINITY)
  const classes = new Set<number>()
  for (let i = 0; i < HITS.count; i++) classes.add(HITS.kinds[i] as number)
  return classes
}

const NONE: readonly Rule[] = []

/** The rules that begin with a class, and of which a word of each part stands in the text. */
function rulesThatFit(
  kind: number,
  speaker: Speaker,
  { rules, firstRules, firstSeconds, seconds }: Phrases,
): readonly Rule[] {
  let fitting: Rule[] | undefined
  let at = firstSeconds[kind] as number
  for (let i = firstRules[kind] as number; i < (firstRules[kind + 1] as number); i++) {
    const from = at + 1
    at = from + (seconds[at] as number)
    let stands = at === from
    for (let k = from; k < at && !stands; k++) stands = firsts[seconds[k] as number] !== 0
    if (!stands) continue
    const rule = rules[i] as Rule
    if (rule.speaker !== undefined && rule.speaker !== speaker) continue
    if (!rule.parts.every(standsAny) || (rule.needs.length > 0 && !standsAny(rule.needs))) continue
    if (fitting === undefined) fitting = [rule]
    else fitting.push(rule)
  }
  return fitting ?? NONE
}

/** Findings of a phrase table, the likeliest of each category. */
export function findPhrases(text: PhraseText, speaker: Speaker, phrases: Phrases): Draft[] {
  readHits(text, phrases, MAX_HITS)
  HITS.count = Math.min(HITS.count, MAX_HITS)
  const found: Draft[] = []
  if (HITS.count === 0) return found
  sortHits(phrases.names.size)
  /** By word; those of a class are the same. */
  const open: (readonly Rule[])[] = []
  for (let first = 0; first < HITS.count; first++) {
    const kind = HITS.kinds[first] as number
    const before = (firsts[kind] as number) - 1
    const rules = before < first ? (open[before] as readonly Rule[]) : rulesThatFit(kind, speaker, phrases)
    open.push(rules)
    for (const rule of rules) {
      const known = found.findIndex(({ category }) => category === rule.category)
      if (known >= 0 && (found[known] as Draft).confidence >= rule.confidence) continue
      if (standsAround(rule.unless, first, first)) continue
      const last = follow(rule, first)
      if (last < 0 || standsAround(rule.unless, first, last)) continue
      const { category, reason, confidence } = rule
      const from = HITS.starts[first] as number
      const to = Math.max(from + 1, trimmed(text.original, HITS.ends[last] as number))
      found[known < 0 ? found.length : known] = { category, from, to, confidence, reasons: [reason] }
    }
  }
  return found.sort((a, b) => CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category))
}

/** A word that ends with its clause takes the sign after it along. */
function trimmed(text: string, end: number): number {
  let to = end
  while (to > 0 && (READ[text.charCodeAt(to - 1)] === 0x0a || text[to - 1] === ' ')) to--
  return to
}
