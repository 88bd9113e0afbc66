import { CATEGORIES, type Category } from './categories.ts'
import { foldWord, isLatin, type Lexed } from './lex.ts'
import { buildTrie, mayBegin, ROOT, stepFrom, type Trie, valueAt } from './trie.ts'
import type { Draft } from './utterance.ts'

/** A site's own term, as its administrators wrote it. */
export type Term = {
  /** Names it in findings, so that what a term found can be counted. */
  readonly id: string
  readonly text: string
  /** `folded`: width, case and kana make no difference. `exact`: it stands in the message just as written. */
  readonly match: 'exact' | 'folded'
  /** Longer words that hold it and mean something else (`ライン` in `オンライン`). Folded. */
  readonly except: readonly string[]
  /** What it is a sign of. */
  readonly category: Category
}

type Word = { readonly terms: number[]; readonly exceptOf: number[] }

/** Terms made ready for the scan; make them once and use them for every message. */
export type Terms = { readonly list: readonly Term[]; readonly words: Trie<Word> }

/** Longer terms are no words any more. */
export const MAX_TERM_LENGTH = 100

/** @throws {RangeError} naming the term that is empty, too long or of no category. */
export function compileTerms(list: readonly Term[]): Terms {
  const words = new Map<string, Word>()
  const wordOf = (text: string): Word => {
    const folded = foldWord(text)
    const known = words.get(folded) ?? { terms: [], exceptOf: [] }
    words.set(folded, known)
    return known
  }
  list.forEach((term, index) => {
    const folded = foldWord(term.text)
    if (folded.trim() === '') throw new RangeError(`term ${term.id}: there is nothing to look for`)
    if (term.text.length > MAX_TERM_LENGTH) throw new RangeError(`term ${term.id}: over ${MAX_TERM_LENGTH} characters`)
    if (!CATEGORIES.includes(term.category)) throw new RangeError(`term ${term.id}: no category ${term.category}`)
    wordOf(term.text).terms.push(index)
    for (const other of term.except) {
      if (!foldWord(other).includes(folded))
        throw new RangeError(`term ${term.id}: the exception ${other} does not hold the term`)
      wordOf(other).exceptOf.push(index)
    }
  })
  return { list, words: buildTrie(words) }
}

/** A term in Latin letters is not found inside a longer word of them. */
const standsAlone = (text: string, from: number, to: number) =>
  !(isLatin(text[from]) && isLatin(text[from - 1])) && !(isLatin(text[to - 1]) && isLatin(text[to]))

function original(lexed: Lexed, from: number, to: number): string {
  return lexed.original.slice(lexed.starts[from], lexed.ends[to - 1])
}

/** The site's own terms in a text. What an administrator wrote down is believed, so nothing takes these back. */
export function findTerms({ list, words }: Terms, lexed: Lexed): Draft[] {
  const { text } = lexed
  const found = new Map<number, Draft>()
  /** By term: how far the exceptions that began so far reach. */
  const excepted = new Map<number, number>()
  for (let from = 0; from < text.length; from++) {
    if (!mayBegin(words, text.charCodeAt(from), text.charCodeAt(from + 1))) continue
    const hits: { term: number; to: number }[] = []
    let node = ROOT
    for (let at = from; at < text.length; at++) {
      node = stepFrom(words, node, text.charCodeAt(at))
      if (node === -1) break
      const word = valueAt(words, node)
      const to = at + 1
      if (word === undefined || !standsAlone(text, from, to)) continue
      for (const term of word.exceptOf) excepted.set(term, Math.max(excepted.get(term) ?? 0, to))
      for (const term of word.terms) hits.push({ term, to })
    }
    for (const { term, to } of hits) {
      const { id, category, match, text: written } = list[term] as Term
      if (found.has(term) || (excepted.get(term) ?? 0) >= to) continue
      if (match === 'exact' && original(lexed, from, to) !== written) continue
      found.set(term, { category, from, to, confidence: 1, reasons: ['own-term'], term: id })
    }
  }
  return [...found.values()]
}
