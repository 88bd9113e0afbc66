import { foldWord, isDigit, isHiragana, isKanji, isKatakana, isLatin, type Lexed } from '../lex.ts'
import { digitsOf, type Numeral } from '../numerals.ts'
import { isMobileHead, MOBILE_DIGITS, phoneShape } from '../phone-shape.ts'
import {
  FIRST_PLACES,
  LAST_PLACES,
  LEADING_WORDS,
  MIDDLE_PLACES,
  OPERATORS,
  ORDINALS,
  TIMES,
} from '../tables/number-hints.ts'
import { KANJI_DIGITS, NUMBER_READINGS } from '../tables/number-readings.ts'
import { buildTrie, longestAt } from '../trie.ts'
import type { Draft } from '../utterance.ts'

/**
 * Numbers that come to a telephone number only when something that stands beside them is carried out or left out: `1が4つ`, `2×4`,
 * `①070②…`, `3(さん)`, `6:30の4桁`. Each way of reading is tried on the whole message, and counts only where everything comes to exactly
 * one mobile number.
 */
type Reading = (text: string, numerals: readonly Numeral[]) => readonly Numeral[]

const ORDINAL = buildTrie(ORDINALS.map((word) => [word, true] as const))
const TIMES_WORD = buildTrie(TIMES.map((word) => [word, true] as const))
const ALOUD = buildTrie(
  NUMBER_READINGS.flatMap(({ digit, strong, weak }) =>
    `${strong} ${weak}`.split(' ').map((word) => [foldWord(word), digit] as const),
  ),
)
/** ふたつ, みっつ…, when they say how often. */
const COUNTS = buildTrie(
  ['ふたつ', 'みっつ', 'よっつ', 'いつつ', 'むっつ', 'ななつ', 'やっつ'].map((word, i) => [word, i + 2] as const),
)
const OPERATOR = buildTrie(Object.entries(OPERATORS))

const merged = (a: Numeral, b: Numeral, digits: string): Numeral => ({
  digits,
  start: a.start,
  end: b.end,
  kind: a.kind,
})

/** How often: `が4つ`, `を四回`, `×3回`. */
function timesAfter(text: string, from: number): { times: number; end: number } | undefined {
  let at = from
  while (at < from + 2 && 'がをはのも ×'.includes(text[at] ?? '-')) at++
  const counted = longestAt(COUNTS, text, at)
  if (counted !== undefined) return { times: counted.value, end: counted.end }
  const digit = KANJI_DIGITS[text[at] ?? ''] ?? (isDigit(text[at]) ? text[at] : undefined)
  const times = Number(digit)
  if (digit === undefined || times < 2 || longestAt(TIMES_WORD, text, at + 1) === undefined) return undefined
  return { times, end: at + 1 }
}

/** `1が4つ` → 1111, `1122が2回` → 11221122 */
export const repeated: Reading = (text, numerals) => {
  const read: Numeral[] = []
  let past = 0
  for (const numeral of numerals) {
    if (numeral.start < past) continue
    const found = timesAfter(text, numeral.end)
    const repeats = found !== undefined && numeral.digits.length * found.times <= 8
    past = repeats ? found.end : numeral.end
    read.push(repeats ? { ...numeral, digits: numeral.digits.repeat(found.times), end: past } : numeral)
  }
  return read
}

function computed(operator: string, a: number, b: number): number | undefined {
  const value = operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : b === 0 ? -1 : a / b
  return Number.isInteger(value) && value >= 0 ? value : undefined
}

/** `0、2×4、0、1+1、25÷5…` */
const calculated: Reading = (text, numerals) => {
  const read: Numeral[] = []
  for (let i = 0; i < numerals.length; i++) {
    const a = numerals[i] as Numeral
    const b = numerals[i + 1]
    const between = longestAt(OPERATOR, text, a.end)
    const value =
      b === undefined || between?.end !== b.start
        ? undefined
        : computed(between.value, Number(a.digits), Number(b.digits))
    if (b !== undefined && value !== undefined) {
      read.push(merged(a, b, String(value)))
      i++
    } else read.push(a)
  }
  return read
}

/** `下4桁は6295`, `1つ目`: what only counts digits or numbers parts is no digit of the number. */
export function withoutOrdinals(text: string, numerals: readonly Numeral[]): readonly Numeral[] {
  const isOrdinal = ({ digits, end }: Numeral) => digits.length === 1 && longestAt(ORDINAL, text, end) !== undefined
  return numerals.some(isOrdinal) ? numerals.filter((numeral) => !isOrdinal(numeral)) : numerals
}

/** `①いま何時…`: at the beginning of a line, with words behind it. */
const isLead = (text: string, { start, end }: Numeral) =>
  (start === 0 || '\n 。、!?'.includes(text[start - 1] as string)) &&
  !isDigit(text[end]) &&
  !' 、,.:/-'.includes(text[end] ?? ' ')

/** `①070 ②3184 ③6295`, `1つ目は070、2つ目は…`, `下4桁6295`: what only numbers the parts. */
const unlabelled: Reading = (text, numerals) => {
  let next = 1
  const labels = new Set<Numeral>()
  for (const [i, numeral] of numerals.entries()) {
    if (numeral.digits.length > 1) continue
    const follows = numerals[i + 1]
    if (longestAt(ORDINAL, text, numeral.end) !== undefined) labels.add(numeral)
    else if (numeral.digits === String(next) && isLead(text, numeral)) {
      labels.add(numeral)
      next++
    } else if (
      numeral.digits === String(next) &&
      follows !== undefined &&
      follows.start - numeral.end <= 3 &&
      follows.digits.length > 1
    ) {
      labels.add(numeral)
      next++
    }
  }
  return numerals.filter((numeral) => !labels.has(numeral))
}

/** `3(さん)184`: what stands in brackets says again what stands before them. */
const withoutBrackets: Reading = (text, numerals) =>
  numerals.filter(({ start }) => !'(〔[「'.includes(text[start - 1] ?? ' ') || start === 0)

/** `6:30` as four digits. */
const clockTimes: Reading = (text, numerals) =>
  numerals.map((numeral, i) => {
    const next = numerals[i + 1]
    const time = numeral.digits.length === 1 && next?.digits.length === 2 && text.slice(numeral.end, next.start) === ':'
    return time ? { ...numeral, digits: `0${numeral.digits}` } : numeral
  })

/** `5じゃなくて6`: the first is none. */
export const withoutNegated: Reading = (text, numerals) => {
  const isNegated = ({ end }: Numeral) =>
    /^(?:番|時)?(?:じゃな|ではな|やな|ちゃうく|じゃね)/.test(text.slice(end, end + 5))
  return numerals.some(isNegated) ? numerals.filter((numeral) => !isNegated(numeral)) : numerals
}

const READINGS: readonly Reading[] = [repeated, calculated, unlabelled, withoutBrackets, clockTimes, withoutNegated]

function asDraft(numerals: readonly Numeral[], value: string): Draft {
  return {
    category: 'contact.phone',
    from: Math.min(...numerals.map(({ start }) => start)),
    to: Math.max(...numerals.map(({ end }) => end)),
    confidence: 0.8,
    value,
    reasons: ['phone-worked-out'],
  }
}

/** 10 for what stands first, 30 for what stands last, 20 for anything else. */
function placeOf(text: string, numeral: Numeral, past: number): number {
  const after = text.slice(numeral.end, numeral.end + 4)
  if (after.startsWith('の前') || after.startsWith('のまえ')) return 20
  // 「8362がうしろ」
  const behind = text.slice(numeral.end, numeral.end + 7).replace(/^(?:が|は|って|を)/, '')
  if (LAST_PLACES.some((word) => behind.startsWith(word))) return 30
  const before = text.slice(Math.max(past, numeral.start - 9), numeral.start)
  const cut = Math.max(...['、', '。', ',', '\n', '!'].map((sign) => before.lastIndexOf(sign)))
  const near = before.slice(cut + 1)
  if (FIRST_PLACES.some((word) => near.includes(word))) return 10
  return LAST_PLACES.some((word) => near.includes(word)) ? 30 : 20
}

/** `下4桁6295、真ん中3184、頭070`: three groups in another order, each with its place beside it. */
export function inPlaces(blocks: readonly { readonly text: string; readonly numeral: Numeral }[]): string | undefined {
  const prefix = blocks.findIndex(({ numeral: { digits } }) => isMobileHead(digits))
  const rest = blocks.filter((_, i) => i !== prefix)
  const head = blocks[prefix]?.numeral.digits.length ?? 0
  if (prefix < 0 || digitsOf(rest.map(({ numeral }) => numeral)).length !== MOBILE_DIGITS - head) return undefined
  if (prefix === 0 && !blocks.some(({ text }) => saysPlace(text))) return undefined
  const sorted = rest
    .map((block, i) => {
      const before = blocks[blocks.indexOf(block) - 1]
      const past = before?.text === block.text ? before.numeral.end : 0
      return { digits: block.numeral.digits, place: placeOf(block.text, block.numeral, past) + i / 100 }
    })
    .sort((a, b) => a.place - b.place)
  return (blocks[prefix] as { numeral: Numeral }).numeral.digits + digitsOf(sorted)
}

/** Digits that stand no more than `apart` units from one another as the blocks that they make. */
export function blocksOf(numerals: readonly Numeral[], apart: number): Numeral[] {
  const blocks: Numeral[] = []
  for (const numeral of numerals) {
    const last = blocks[blocks.length - 1]
    if (last !== undefined && numeral.start - last.end <= apart)
      blocks[blocks.length - 1] = { ...last, digits: last.digits + numeral.digits, end: numeral.end }
    else blocks.push(numeral)
  }
  return blocks
}

/** Says that something stands before all else: 「頭に0つけて」. */
export const saysLeading = (text: string) => LEADING_WORDS.some((word) => text.includes(word))
export const saysLast = (text: string) => LAST_PLACES.some((word) => text.includes(word))
const saysPlace = (text: string) => saysLast(text) || MIDDLE_PLACES.some((word) => text.includes(word))
export const saysFirst = (text: string) => FIRST_PLACES.some((word) => text.includes(word))

/** Fewer digits than this cannot come to a number whatever is done with them. */
const LEAST_DIGITS = 4
const MOST_NUMERALS = 40

/** `5391-7284(080省略)`: two blocks of four and a prefix, and hardly anything else. */
const isBareOrder = (text: string, blocks: readonly Numeral[]) =>
  blocks.map(({ digits }) => digits.length).join('') === '443' && text.length <= MOBILE_DIGITS + MOST_BESIDE
const MOST_BESIDE = 12

export function phoneByReading({ text }: Lexed, numerals: readonly Numeral[]): Draft | undefined {
  if (numerals.length < 2 || numerals.length > MOST_NUMERALS || digitsOf(numerals).length < LEAST_DIGITS)
    return undefined
  if (!numerals.some(({ digits }) => digits[0] === '0')) return undefined
  let all = numerals
  for (const reading of READINGS) {
    for (const [i, read] of [reading(text, numerals), reading(text, all)].entries()) {
      if (i === 1) all = read
      const digits = digitsOf(read)
      if (
        read !== numerals &&
        digits.length === MOBILE_DIGITS &&
        phoneShape(digits) === 'mobile' &&
        digits !== digitsOf(numerals)
      )
        return asDraft(numerals, digits)
    }
  }
  const blocks = unlabelled(text, numerals)
  if (!saysFirst(text) && !saysPlace(text) && !isBareOrder(text, blocks)) return undefined
  const placed = inPlaces(blocks.map((numeral) => ({ text, numeral })))
  return placed === undefined ? undefined : asDraft(blocks, placed)
}

/** `に`, `ご`: alone in an item of a list, a syllable is a digit. */
export function digitAloud(item: string): string | undefined {
  const word = item === '' ? undefined : longestAt(ALOUD, item, 0)
  return word?.end === item.length ? word.value : undefined
}

/** Parts of a list are parted by these. */
const BREAKS = '、。・,/|;\n '

const isSign = (unit: string) =>
  !isHiragana(unit) && !isKatakana(unit) && !isKanji(unit) && !isLatin(unit) && !/\d/.test(unit)

/** `★★★` → 3; undefined for anything that is not one sign, repeated. */
function countOf(item: string): number | undefined {
  const [first, ...rest] = [...item]
  if (first === undefined || rest.length > 8 || !isSign(first) || rest.some((unit) => unit !== first)) return undefined
  return rest.length + 1
}

const LIST_UNITS = 200
const NOTHING = ['なし', '無', '無し', 'ゼロ', 'ぜろ', '0', '〇', '零', '-', '×', '✕']

/** `0と7と0、🍎🍎、🍌🍌🍌…`, `070 ●●● ● ●●…`: signs to be counted. */
export function phoneInCounts({ text }: Lexed, numerals: readonly Numeral[]): Draft | undefined {
  if (numerals.length === 0 || text.length > LIST_UNITS || text.length < MOBILE_DIGITS) return undefined
  let digits = ''
  let counts = 0
  let items = 0
  let start = -1
  let end = -1
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const and = text[at] === 'と' && at > 0 && (isDigit(text[at - 1]) || isSign(text[at - 1] as string))
    if (at < text.length && !and && !BREAKS.includes(text[at] as string)) continue
    const item = text.slice(from, at)
    if (item !== '') items++
    const count = countOf(item)
    const inside = numerals.filter((numeral) => numeral.start >= from && numeral.end <= at)
    const read = inside.length === 0 && item.length <= 6 ? (digitAloud(item) ?? KANJI_DIGITS[item[0] ?? '']) : undefined
    if (count !== undefined && count <= 9 && digits !== '') {
      digits += count
      counts++
    } else if (NOTHING.includes(item)) digits += '0'
    else if (read !== undefined) {
      digits += read
      counts++
    } else if (inside.length > 0) digits += digitsOf(inside)
    else if (item !== '' && counts > 0 && digits.length < MOBILE_DIGITS) return undefined
    if (digits !== '' && start < 0) start = from
    if (item !== '') end = at
    if (
      (counts >= 3 || (counts > 0 && items >= 9)) &&
      digits.length === MOBILE_DIGITS &&
      phoneShape(digits) === 'mobile'
    )
      return {
        category: 'contact.phone',
        from: start,
        to: end,
        confidence: 0.75,
        value: digits,
        reasons: ['phone-worked-out'],
      }
    from = at + 1
  }
  return undefined
}
