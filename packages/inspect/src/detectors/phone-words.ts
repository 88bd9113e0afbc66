import { foldWord, isLatin, type Lexed } from '../lex.ts'
import type { Numeral } from '../numerals.ts'
import { buildSearched, holds } from '../openings.ts'
import { PHONE_WORDS, UNITS } from '../tables/phone-words.ts'
import { buildTrie, longestAt } from '../trie.ts'

const PHONE_WORD = buildSearched(PHONE_WORDS.map((word) => [foldWord(word), true] as const))
const UNIT = buildTrie(UNITS.map((word) => [foldWord(word), true] as const))

/** Whether the text speaks of calling, or of putting digits together. */
export const hasPhoneWord = (lexed: Lexed): boolean => holds(PHONE_WORD, lexed)

const NEGATED = ['じゃな', 'ではな', 'ちゃう', 'とちゃう', 'やな', 'じゃね']

/** A price, a time, an age: a unit stands right behind it. */
export function countsSomething(lexed: Lexed, numeral: Numeral): boolean {
  const unit = longestAt(UNIT, lexed.text, numeral.end)
  if (unit === undefined || isLatin(lexed.text[numeral.end + 2])) return false
  // 「090円じゃないよ」
  return !NEGATED.some((word) => lexed.text.startsWith(word, unit.end))
}
