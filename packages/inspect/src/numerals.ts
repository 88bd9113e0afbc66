import { isDigit, isHiragana, isKanji, isLatin, type Lexed } from './lex.ts'
import { addOpening, newBit, wordAt } from './openings.ts'
import { READINGS, readAloud, WeakStarts } from './read-aloud.ts'
import { DIGIT_LOOKS } from './tables/look-alikes.ts'
import { KANJI_DIGITS, KANJI_POWERS } from './tables/number-readings.ts'

/** Digits that stand together without a gap. Offsets are folded units. */
export type Numeral = {
  readonly digits: string
  readonly start: number
  readonly end: number
  readonly kind: 'digit' | 'kanji' | 'reading' | 'look-alike'
}

/** The digits of numbers, or of blocks of them, one behind the other. */
export const digitsOf = (numerals: readonly Pick<Numeral, 'digits'>[]): string =>
  numerals.map(({ digits }) => digits).join('')

/** `五千四百十二` → 5412, `〇九〇` → 090, `三万` → undefined: such amounts are prices. */
function kanjiDigits(group: string): string | undefined {
  let positional = ''
  let total = 0
  let digit = -1
  let powers = false
  for (const char of group) {
    const power = KANJI_POWERS[char]
    if (power !== undefined) {
      powers = true
      total += (digit < 0 ? 1 : digit) * power
      digit = -1
    } else {
      const value = KANJI_DIGITS[char] as string
      positional += value
      digit = Number(value)
    }
  }
  if (!powers) return positional
  return String(total + Math.max(digit, 0))
}

const KANJI_NUMBERS = new Set(
  [...Object.keys(KANJI_DIGITS), ...Object.keys(KANJI_POWERS)].filter((unit) => unit >= '㐀' || unit === '〇'),
)
const isKanjiNumber = (unit: string | undefined): boolean => unit !== undefined && KANJI_NUMBERS.has(unit)

const ZERO_MARKS = '丸○◯◎●⦿'
const isZeroMark = (unit: string | undefined): boolean => unit !== undefined && ZERO_MARKS.includes(unit)

/** Set where a number may stand that is written; and where one may be read aloud, a particle in front of it. */
export const WRITTEN_BIT = newBit()
for (const unit of `0123456789${ZERO_MARKS}${[...KANJI_NUMBERS].join('')}`) addOpening(WRITTEN_BIT, unit)
const LED_BIT = newBit()
addOpening(LED_BIT, 'の')

/** `丸八丸`, `○九○`, `1○`: circles among digits are zeros; elsewhere they are masks, or a ring. */
function withZeroMarks(text: string, from: number): Numeral | undefined {
  let digits = ''
  let marks = 0
  let end = from
  for (; end < text.length; end++) {
    const unit = text[end] as string
    if (isZeroMark(unit)) {
      digits += '0'
      marks++
    } else if (KANJI_DIGITS[unit] !== undefined) digits += KANJI_DIGITS[unit]
    else break
  }
  const beside = isDigit(text[from - 1]) || isDigit(text[end])
  const among = marks < end - from && (end - from >= 3 || beside)
  if (marks === 0 || !(among || (beside && marks === 1 && end - from === 1))) return undefined
  return { digits, start: from, end, kind: 'kanji' }
}

/** ①, ❶: a sign of its own in the original, so that the label of ①070 is not read into its number. */
export const isEnclosed = ({ original, starts }: Lexed, at: number): boolean => {
  const code = original.charCodeAt(starts[at] as number)
  return (code >= 0x2460 && code <= 0x24ff) || (code >= 0x2776 && code <= 0x2793)
}

/** `3千1百84` → 3184: single digits, each before a power of ten. */
function mixedAmount(text: string, from: number): Numeral | undefined {
  let total = 0
  let at = from
  let powers = 0
  while (isDigit(text[at])) {
    const power = isDigit(text[at + 1]) ? undefined : KANJI_POWERS[text[at + 1] ?? '']
    if (power === undefined) break
    total += Number(text[at]) * power
    powers++
    at += 2
  }
  if (powers === 0) return undefined
  let rest = at
  while (rest - at <= 2 && isDigit(text[rest])) rest++
  if (rest - at > 2) return undefined
  return { digits: String(total + Number(text.slice(at, rest))), start: from, end: rest, kind: 'kanji' }
}

const isShape = (unit: string | undefined) => unit !== undefined && DIGIT_LOOKS[unit] !== undefined

/** A cluster of letters and digits that reads as digits by their shape: `O9O`, `27l6`, `B3I5`; up to the letter that has none. */
function lookAlike({ text, plain }: Lexed, from: number): { digits: string; end: number; whole: boolean } {
  let digits = ''
  let end = from
  while (end < text.length && (isDigit(text[end]) || isLatin(plain[end]) || isShape(plain[end]))) {
    const unit = plain[end] as string
    const digit = isDigit(unit) ? unit : DIGIT_LOOKS[unit]
    if (digit === undefined) return { digits, end, whole: false }
    digits += digit
    end++
  }
  return { digits, end, whole: true }
}

/** `080にくろいち`: behind a whole prefix too. */
const isPrefix = (found: readonly Numeral[], at: number) => {
  const last = found[found.length - 1]
  return last?.end === at && /^0[5789]0$/.test(last.digits)
}
const isWord = (unit: string | undefined) => isKanji(unit) || isHiragana(unit)

/** `090のあとさんよんなないち`: behind one of these the number before goes on, read aloud. */
const GOING_ON = ['あと', 'つぎ', 'づき', 'は', 'が', 'の', 'で', 'に', 'から']
const LEAST_GOING_ON = 4
const followsNumber = (text: string, at: number, found: readonly Numeral[]): boolean => {
  const last = found[found.length - 1]
  if (last === undefined || at - last.end > 8 || !isHiragana(text[at - 1])) return false
  return GOING_ON.some((word) => text.endsWith(word, at))
}

/**
 * Every number in the text, in order. With `looks`, letters that resemble digits are read as such; without, they are noise.
 */
export function readNumerals(lexed: Lexed, looks: boolean): Numeral[] {
  const { text, plain, openings } = lexed
  const found: Numeral[] = []
  const weak = new WeakStarts()
  if (!looks && (openings.any & (WRITTEN_BIT | READINGS.bit)) === 0) return found
  let at = 0
  /** No cluster of look-alikes that begins before this is whole. */
  let brokenAt = -1
  while (at < text.length) {
    if (!looks && ((openings.at[at] as number) & (WRITTEN_BIT | READINGS.bit | LED_BIT)) === 0) {
      at++
      continue
    }
    const unit = text[at] as string
    if (looks && at > brokenAt && !isLatin(plain[at - 1]) && (isDigit(unit) || isShape(plain[at]))) {
      const { digits, end, whole } = lookAlike(lexed, at)
      if (whole) {
        found.push({ digits, start: at, end, kind: 'look-alike' })
        at = end
        continue
      }
      brokenAt = end
    }
    if (isDigit(unit)) {
      let end = at + 1
      while (isDigit(text[end]) && isEnclosed(lexed, end) === isEnclosed(lexed, at)) end++
      const mixed = end - at === 1 ? mixedAmount(text, at) : undefined
      found.push(mixed ?? { digits: text.slice(at, end), start: at, end, kind: 'digit' })
      at = mixed?.end ?? end
      continue
    }
    if (isKanjiNumber(unit) || isZeroMark(unit)) {
      let end = at
      while (isKanjiNumber(text[end])) end++
      const marked = withZeroMarks(text, at)
      if (marked !== undefined) {
        found.push(marked)
        at = marked.end
        continue
      }
      if (end === at) {
        // of circles alone only the last may stand beside a digit
        while (isZeroMark(text[end + 1])) end++
        at = Math.max(at + 1, end)
        continue
      }
      const lone = end - at === 1 && (isKanji(text[end]) || isKanji(text[at - 1]) || isHiragana(lexed.plain[end]))
      const amount = text[end] === '万' || text[end] === '億' || text[end] === '兆'
      const digits = lone && unit !== '〇' && unit !== '零' ? undefined : kanjiDigits(text.slice(at, end))
      if (digits !== undefined && !amount) found.push({ digits, start: at, end, kind: 'kanji' })
      at = end
      continue
    }
    if (isHiragana(unit) || isLatin(unit)) {
      const opensWord = isHiragana(unit) ? !isHiragana(text[at - 1]) : !isLatin(text[at - 1])
      const zero = unit === 'ぜ' || unit === 'れ' || unit === 'ま'
      // 始まる, 決まる
      const verb = unit === 'ま' && isKanji(text[at - 1])
      // 最後はいち…, 前にぜろ: a particle behind a word is no digit where one follows
      if (
        (unit === 'は' || unit === 'に') &&
        (isWord(text[at - 1]) || isPrefix(found, at)) &&
        wordAt(READINGS, lexed, at + 1) !== undefined
      ) {
        at++
        continue
      }
      const goesOn = !opensWord && followsNumber(text, at, found)
      if ((opensWord || zero || goesOn) && !verb) {
        const stretch = readAloud(lexed, at, weak)
        if (stretch !== undefined && (opensWord || zero || stretch.numerals.length >= LEAST_GOING_ON)) {
          for (const numeral of stretch.numerals) found.push(numeral)
          at = stretch.end
          continue
        }
      }
      if (isLatin(unit)) {
        while (isLatin(text[at])) at++
        continue
      }
    }
    at++
  }
  return found
}
