import type { Category } from './categories.ts'
import { foldWord, isLatin, type Lexed } from './lex.ts'
import type { ReasonCode } from './reasons.ts'
import { buildTrie, longestAt, type Trie } from './trie.ts'
import type { Draft } from './utterance.ts'

/** Words that stand near each other in one sentence, in this order. */
export type PhraseRule = {
  readonly category: Category
  readonly reason: ReasonCode
  /** Names of word lists, in the order in which a word of each must follow. */
  readonly parts: readonly string[]
  /** How many folded units may stand between two parts. */
  readonly within: number
  /** Word lists of which no word may stand in the sentence. */
  readonly unless: readonly string[]
  readonly confidence: number
}

export type PhraseTable = {
  /** Word lists by name; words are parted by white space, and `_` stands for a space inside one. */
  readonly words: Readonly<Record<string, string>>
  readonly rules: readonly PhraseRule[]
}

type Hit = { readonly list: string; readonly start: number; readonly end: number }

export type Phrases = {
  readonly trie: Trie<readonly string[]>
  readonly rules: ReadonlyMap<string, readonly PhraseRule[]>
}

export function compilePhrases(table: PhraseTable): Phrases {
  const lists = new Map<string, string[]>()
  for (const [name, words] of Object.entries(table.words)) {
    for (const word of words.split(/\s+/)) {
      if (word === '') continue
      const folded = foldWord(word.replaceAll('_', ' '))
      lists.set(folded, [...(lists.get(folded) ?? []), name])
    }
  }
  const rules = new Map<string, PhraseRule[]>()
  for (const rule of table.rules) {
    const first = rule.parts[0] as string
    rules.set(first, [...(rules.get(first) ?? []), rule])
  }
  return { trie: buildTrie(lists), rules }
}

/** Work on a sentence is bounded by cutting long ones. */
const MAX_SENTENCE = 200
const isEnd = (unit: string | undefined) => unit === '。' || unit === '!' || unit === '?' || unit === '\n'

function hitsIn(lexed: Lexed, trie: Trie<readonly string[]>, from: number, to: number): Hit[] {
  const { text } = lexed
  const hits: Hit[] = []
  for (let at = from; at < to; at++) {
    const found = longestAt(trie, text, at)
    if (found === undefined) continue
    if (isLatin(text[at]) && (isLatin(text[at - 1]) || (isLatin(text[found.end - 1]) && isLatin(text[found.end]))))
      continue
    for (const list of found.value) hits.push({ list, start: at, end: found.end })
  }
  return hits
}

/** The end of the rule's last part, when its parts follow each other from hit `first` on. */
function follow(rule: PhraseRule, hits: readonly Hit[], first: number): number | undefined {
  let at = first
  for (let part = 1; part < rule.parts.length; part++) {
    const before = hits[at] as Hit
    let next = -1
    for (let i = at + 1; i < hits.length; i++) {
      const hit = hits[i] as Hit
      if (hit.start - before.end > rule.within) break
      if (hit.start >= before.end && hit.list === rule.parts[part]) {
        next = i
        break
      }
    }
    if (next < 0) return undefined
    at = next
  }
  return (hits[at] as Hit).end
}

/** Findings of a phrase table, at most one of a category. Linear: sentences are cut at a fixed length. */
export function findPhrases(lexed: Lexed, { trie, rules }: Phrases): Draft[] {
  const { text } = lexed
  const found = new Map<Category, Draft>()
  let from = 0
  while (from < text.length) {
    let to = from
    while (to < text.length && to - from < MAX_SENTENCE && !isEnd(text[to])) to++
    while (to < text.length && isEnd(text[to])) to++
    const hits = hitsIn(lexed, trie, from, to)
    for (let i = 0; i < hits.length; i++) {
      for (const rule of rules.get((hits[i] as Hit).list) ?? []) {
        const known = found.get(rule.category)
        if (known !== undefined && known.confidence >= rule.confidence) continue
        const end = follow(rule, hits, i)
        if (end === undefined || hits.some((hit) => rule.unless.includes(hit.list))) continue
        const { category, reason, confidence } = rule
        found.set(category, { category, from: (hits[i] as Hit).start, to: end, confidence, reasons: [reason] })
      }
    }
    from = to
  }
  return [...found.values()]
}
