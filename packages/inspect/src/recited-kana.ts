import { foldWord } from './lex.ts'
import { ID_DIGITS, ID_POWERS, KANJI_NAMES, LETTER_READINGS, ROMAJI } from './tables/letter-readings.ts'
import { buildTrie, longestAt } from './trie.ts'

const split = (words: string) => words.split(' ').map(foldWord)
const pairs = (table: readonly (readonly [string, string])[]) =>
  table.flatMap(([value, words]) => split(words).map((word) => [word, value] as const))

const LETTERS = buildTrie(pairs(LETTER_READINGS))
const DIGITS = buildTrie(pairs(ID_DIGITS))
const POWERS = buildTrie(pairs(ID_POWERS))
const KANA = buildTrie(Object.entries(ROMAJI))
const KANJI = buildTrie(Object.entries(KANJI_NAMES))

/** `なななな` → 7777, `にじゅうに` → 22, `にひゃくはちじゅう` → 280 */
export function digitsAloud(text: string, from: number, to: number): string | undefined {
  let total = 0
  let digits = ''
  let powers = false
  for (let at = from; at < to; ) {
    const power = longestAt(POWERS, text, at)
    if (power !== undefined && power.end <= to && digits.length <= 1) {
      total += (digits === '' ? 1 : Number(digits)) * Number(power.value)
      digits = ''
      powers = true
      at = power.end
      continue
    }
    const digit = longestAt(DIGITS, text, at)
    if (digit === undefined || digit.end > to) return undefined
    digits += digit.value
    at = digit.end
  }
  if (!powers) return digits
  return digits.length <= 1 ? String(total + Number(digits)) : undefined
}

/** `えむあいけーえー` → mika; with digits between, as in `てぃーけーぜろきゅー`, only where there are letters too. */
export function lettersAloud(text: string, from: number, to: number): string | undefined {
  let value = ''
  for (let at = from; at < to; ) {
    const letter = longestAt(LETTERS, text, at)
    const digit = longestAt(DIGITS, text, at)
    // ぜろきゅー is 09, not 0q
    const afterDigit = /\d$/.test(value) && digit !== undefined && digit.end >= (letter?.end ?? 0)
    const word = letter === undefined || afterDigit || (digit !== undefined && digit.end > letter.end) ? digit : letter
    if (word === undefined || word.end > to) return undefined
    value += word.value
    at = word.end
  }
  return value
}

const asHiragana = (text: string) =>
  [...text]
    .map((unit) => (unit >= 'ァ' && unit <= 'ヶ' ? String.fromCharCode(unit.charCodeAt(0) - 0x60) : unit))
    .join('')

/** How people write kana in an ID; long vowels are left out. Takes the text as written: small vowels count. */
export function romanized(plain: string, start: number, stop: number): string {
  const text = asHiragana(plain.slice(start, stop))
  const [from, to] = [0, text.length]
  let value = ''
  let double = false
  for (let at = from; at < to; ) {
    const word = longestAt(KANA, text, at) ?? longestAt(KANJI, text, at)
    if (word === undefined || word.end > to) {
      double = text[at] === 'っ'
      at++
      continue
    }
    value += double ? word.value[0] + word.value : word.value
    double = false
    at = word.end
  }
  return value
}

/** Names that people tell by a kanji: a word of the table, or undefined. */
export function kanjiNameAt(text: string, at: number): { value: string; end: number } | undefined {
  return longestAt(KANJI, text, at)
}
