import { foldWord, isLatin, type Lexed } from '../lex.ts'
import type { Numeral } from '../numerals.ts'
import { PHONE_WORDS, UNITS } from '../tables/phone-words.ts'
import { buildTrie, longestAt } from '../trie.ts'

const PHONE_WORD = buildTrie(PHONE_WORDS.map((word) => [foldWord(word), true] as const))
const UNIT = buildTrie(UNITS.map((word) => [foldWord(word), true] as const))

/** Whether the text speaks of calling, or of putting digits together. */
export function hasPhoneWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (longestAt(PHONE_WORD, text, at) !== undefined) return true
  return false
}

const NEGATED = ['じゃな', 'ではな', 'ちゃう', 'とちゃう', 'やな', 'じゃね']

/** A price, a time, an age: a unit stands right behind it. */
export function countsSomething(lexed: Lexed, numeral: Numeral): boolean {
  const unit = longestAt(UNIT, lexed.text, numeral.end)
  if (unit === undefined || isLatin(lexed.text[numeral.end + 2])) return false
  // 「090円じゃないよ」
  return !NEGATED.some((word) => lexed.text.startsWith(word, unit.end))
}
