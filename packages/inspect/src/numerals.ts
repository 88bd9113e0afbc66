import { foldWord, isDigit, isHiragana, isKanji, isLatin, type Lexed } from './lex.ts'
import { addOpening, buildSearched, newBit, wordAt } from './openings.ts'
import { DIGIT_LOOKS } from './tables/look-alikes.ts'
import { KANJI_DIGITS, KANJI_POWERS, NUMBER_READINGS, REPEATERS } from './tables/number-readings.ts'

/** Digits that stand together without a gap. Offsets are folded units. */
export type Numeral = {
  readonly digits: string
  readonly start: number
  readonly end: number
  readonly kind: 'digit' | 'kanji' | 'reading' | 'look-alike'
}

const words = (list: string) =>
  list
    .split(' ')
    .filter((word) => word !== '')
    .map(foldWord)

type Reading = { readonly digit: string; readonly weak: boolean }

const READ_WORDS: readonly (readonly [word: string, reading: Reading])[] = NUMBER_READINGS.flatMap(
  ({ digit, strong, weak }) => [
    ...words(strong).map((word) => [word, { digit, weak: false }] as const),
    ...words(weak).map((word) => [word, { digit, weak: true }] as const),
  ],
)

const READINGS = buildSearched<Reading>([
  ...READ_WORDS,
  ...Object.entries(REPEATERS).flatMap(([often, times]) =>
    READ_WORDS.filter(([word, { weak }]) => !weak && isLatin(word[0]) === isLatin(often[0])).map(
      ([word, { digit }]) => [foldWord(often) + word, { digit: digit.repeat(times), weak: false }] as const,
    ),
  ),
])

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
  let rest = at
  while (isDigit(text[rest])) rest++
  if (powers === 0 || rest - at > 2) return undefined
  return { digits: String(total + Number(text.slice(at, rest))), start: from, end: rest, kind: 'kanji' }
}

/** What may stand between two readings of one number without ending it. */
const BETWEEN_READINGS = ' 、,・-ー~!?.…。/の\n♪「」()'

/** や, よ, な, right before で, ね, ん: how a sentence ends. */
const isSpeechEnd = (text: string, { start, end }: Numeral, at: number) =>
  end === at &&
  end - start === 1 &&
  'やよな'.includes(text[start] as string) &&
  'でねんのわぁあか'.includes(text[at] as string)

/** Signs between the blocks of a number, told in words. */
const SIGN_WORDS = ['はいふん', 'だっしゅ', 'すぺーす', 'よこぼう']

/** `きゅうじゅう` → 90, `さんじゅうはち` → 38: takes the tens behind the digit that was read last, and its unit. */
function tensFrom(lexed: Lexed, at: number, numerals: Numeral[]): number {
  const { text } = lexed
  if (!text.startsWith('じゅう', at) && !text.startsWith('じゅー', at)) return at
  const { digits, start, kind } = numerals.pop() as Numeral
  const unit = wordAt(READINGS, lexed, at + 3)
  const end = unit === undefined || unit.value.digit === '0' ? at + 3 : unit.end
  numerals.push({ digits: digits + (end === at + 3 ? '0' : (unit?.value.digit ?? '0')), start, end, kind })
  return end
}

type Stretch = { readonly numerals: Numeral[]; readonly end: number }

/**
 * `ぜろはちぜろ、よんにーななろく` → 0 8 0 4 2 7 6. Reads on while words are readings; a stretch of everyday syllables is dropped
 * unless it holds three digits, a third of them strong, or nothing but strong ones.
 */
function readAloud(lexed: Lexed, from: number): Stretch | undefined {
  const { text } = lexed
  const numerals: Numeral[] = []
  let at = from
  let end = from
  let strong = 0
  let wordCount = 0
  while (at < text.length) {
    // ゼロハイフン6834: the は of a sign told in words is no 8
    const sign = numerals.length === 0 ? undefined : SIGN_WORDS.find((word) => text.startsWith(word, at))
    if (sign !== undefined) {
      at += sign.length
      wordCount = 0
      continue
    }
    const reading = wordAt(READINGS, lexed, at)
    if (reading === undefined) {
      const unit = text[at] as string
      if (!BETWEEN_READINGS.includes(unit)) {
        // the word went on as something else: its weak beginning was no number (にわ, goro)
        const goesOn = isLatin(unit) ? isLatin(text[at - 1]) : isHiragana(unit) && wordCount < 3
        while (goesOn && wordCount > 0) {
          numerals.pop()
          wordCount--
        }
        // きゅうやで: the last syllable is no 8
        const tail = numerals[numerals.length - 1]
        if (tail !== undefined && numerals.length > 3 && isSpeechEnd(text, tail, at)) numerals.pop()
        break
      }
      if (at - end > 8) break
      at++
      wordCount = 0
      continue
    }
    if (isLatin(text[at] as string) && isLatin(text[at - 1]) && wordCount === 0) break
    numerals.push({ digits: reading.value.digit, start: at, end: reading.end, kind: 'reading' })
    if (!reading.value.weak) strong++
    wordCount++
    at = tensFrom(lexed, reading.end, numerals)
    end = at
  }
  if (numerals.length === 0 || (numerals.length < 3 ? strong < numerals.length : strong * 3 < numerals.length))
    return undefined
  return { numerals, end: (numerals[numerals.length - 1] as Numeral).end }
}

/** A cluster of letters and digits that reads as digits by their shape: `O9O`, `27l6`, `B3I5`. */
function lookAlike(plain: string, from: number, to: number): string | undefined {
  let digits = ''
  for (let i = from; i < to; i++) {
    const unit = plain[i] as string
    if (isDigit(unit)) digits += unit
    else {
      const shape = DIGIT_LOOKS[unit]
      if (shape === undefined) return undefined
      digits += shape
    }
  }
  return digits
}

const isShape = (unit: string | undefined) => unit !== undefined && DIGIT_LOOKS[unit] !== undefined

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
  if (!looks && (openings.any & (WRITTEN_BIT | READINGS.bit)) === 0) return found
  let at = 0
  while (at < text.length) {
    if (!looks && ((openings.at[at] as number) & (WRITTEN_BIT | READINGS.bit | LED_BIT)) === 0) {
      at++
      continue
    }
    const unit = text[at] as string
    if (looks && (isDigit(unit) || isShape(plain[at]))) {
      let end = at
      while (end < text.length && (isDigit(text[end]) || isLatin(plain[end]) || isShape(plain[end]))) end++
      const digits = isLatin(plain[at - 1]) ? undefined : lookAlike(plain, at, end)
      if (digits !== undefined) {
        found.push({ digits, start: at, end, kind: 'look-alike' })
        at = end
        continue
      }
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
        at++
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
        const stretch = readAloud(lexed, at)
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
