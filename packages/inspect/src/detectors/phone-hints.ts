import type { Lexed } from '../lex.ts'
import { digitsOf, type Numeral } from '../numerals.ts'
import { MOBILE_DIGITS, phoneShape } from '../phone-shape.ts'
import { LEADING_WORDS, LESS_WORDS, MORE_WORDS } from '../tables/number-hints.ts'
import type { Draft } from '../utterance.ts'
import { phoneInPlay } from './number-play.ts'
import { blockReplaced, blocksTurned, digitsMoved, rowsCounted, type Worked, withWholes } from './phone-steps.ts'
import { inPlaces, phoneByReading, repeated } from './phone-variants.ts'

const ZEROS = ['0', 'ぜろ', '〇', '零', 'まる', '丸', '○', '◯', 'れい']
const BACKWARDS = [
  '後ろから',
  'うしろから',
  '逆',
  'さかさ',
  '反対',
  'ひっくり',
  '鏡',
  'お尻から',
  'おしりから',
  '右から',
  'けつから',
  'ケツから',
  'けつから',
]
const TWICE = ['2回', '二回', 'にかい', '2度', '二度', '2連続', '繰り返し', 'くりかえし', '2つ続', '二つ続']

const says = (text: string, words: readonly string[]) => words.some((word) => text.includes(word))

function draft(numerals: readonly Numeral[], value: string, to?: number): Draft {
  return {
    category: 'contact.phone',
    from: (numerals[0] as Numeral).start,
    to: to ?? (numerals[numerals.length - 1] as Numeral).end,
    confidence: 0.8,
    value,
    reasons: ['phone-worked-out'],
  }
}

const isMobile = (digits: string) => phoneShape(digits) === 'mobile'

/** `八〇の一一九二の六〇五七、先頭にゼロを` */
function missingZero(text: string, numerals: readonly Numeral[]): Draft | undefined {
  if (!says(text, LEADING_WORDS) || !says(text, ZEROS)) return undefined
  let digits = ''
  for (let i = 0; i < numerals.length; i++) {
    digits += (numerals[i] as Numeral).digits
    if (digits.length === 10 && isMobile(`0${digits}`)) return draft(numerals.slice(0, i + 1), `0${digits}`)
  }
  return undefined
}

/** `ナナゼロの前にゼロ、そのあと3425、1986`: a zero in the midst of the rest, said to stand before it. */
function zeroInFront(text: string, numerals: readonly Numeral[]): Draft | undefined {
  const count = numerals.reduce((sum, { digits }) => sum + digits.length, 0)
  if (count !== MOBILE_DIGITS || !says(text, LEADING_WORDS)) return undefined
  for (const [i, zero] of numerals.entries()) {
    if (i === 0 || zero.digits !== '0') continue
    const beside = text.slice(Math.max(0, zero.start - 6), zero.end + 8)
    const value = `0${numerals.reduce((all, { digits }, at) => (at === i ? all : all + digits), '')}`
    if (says(beside, LEADING_WORDS) && isMobile(value)) return draft(numerals, value)
  }
  return undefined
}

/** `9923-5546、頭は070のほうね` */
function prefixBehind(text: string, numerals: readonly Numeral[]): Draft | undefined {
  if (!says(text, LEADING_WORDS)) return undefined
  const prefix = numerals.findIndex((numeral) => isMobile(`${numeral.digits}12345678`))
  const value = prefix > 0 ? inPlaces(numerals.map((numeral) => ({ text, numeral }))) : undefined
  return value === undefined ? undefined : draft(numerals, value)
}

/** `後ろから 2ー9ー9ー3…` */
function backwards(text: string, numerals: readonly Numeral[]): Draft | undefined {
  if (!says(text, BACKWARDS)) return undefined
  const digits = digitsOf(numerals)
  const reversed = [...digits].reverse().join('')
  return isMobile(reversed) ? draft(numerals, reversed) : undefined
}

/** `090のうしろに5174を2回`, `080、そして6205を逆にして2回`, `070で、続きは8から1まで` */
function described(text: string, numerals: readonly Numeral[]): Draft | undefined {
  const prefix = numerals.findIndex((numeral) => isMobile(`${numeral.digits}12345678`))
  if (prefix < 0) return undefined
  const rest = numerals.slice(prefix + 1)
  const prefixDigits = (numerals[prefix] as Numeral).digits
  const rows = rowsCounted(text, numerals.slice(prefix))
  if (rows !== undefined) return draft(rows.numerals, rows.value)
  const block = rest[0]
  if (block !== undefined && block.digits.length === 4 && says(text, TWICE)) {
    const turned = text.indexOf('ひっくり', block.end) >= 0 || text.indexOf('逆', block.end) >= 0
    const digits = turned ? [...block.digits].reverse().join('') : block.digits
    if (isMobile(prefixDigits + digits + digits)) return draft(numerals.slice(prefix), prefixDigits + digits + digits)
  }
  return undefined
}

const shifted = (digits: string, by: number) => String(Number(digits) + by).padStart(11, '0')

/** 「の最後に1足した」: the last digit, or the whole – it comes to the same. */
const AT_LAST = ['最後', 'さいご', '末尾', '下1桁', '下一桁', 'お尻', 'おしり', 'けつ', 'ラスト', 'らすと']

/** `07031468825に2足して`, `最後から3引いてね 07031468825` */
function oneOff(text: string, numerals: readonly Numeral[]): { value: string; numerals: Numeral[] } | undefined {
  for (let i = 0; i + 1 < numerals.length; i++) {
    const [whole, step] = [numerals[i] as Numeral, numerals[i + 1] as Numeral]
    if (isMobile(step.digits) && whole.digits.length === 1 && step.start - whole.end <= 12) {
      const said = text.slice(whole.end, whole.end + 3)
      const sign = said.includes('足') || said.includes('た') ? 1 : said.includes('引') || said.includes('ひ') ? -1 : 0
      if (sign !== 0) return { value: shifted(step.digits, sign * Number(whole.digits)), numerals: [whole, step] }
    }
    const between = text.slice(whole.end, step.start)
    const atLast = between.length <= 10 && AT_LAST.some((word) => between.includes(word))
    if (!isMobile(whole.digits) || (between.length > 4 && !atLast) || step.digits.length > 2) continue
    if (between === '+') return { value: shifted(whole.digits, Number(step.digits)), numerals: [whole, step] }
    const after = text.slice(step.end, step.end + 4)
    const minus = after.includes('ひ') || after.includes('へ') || says(after, LESS_WORDS)
    const plus = after.includes('た') || says(after, MORE_WORDS)
    if (!minus && !plus) continue
    const value = shifted(whole.digits, (minus && !after.includes('足') ? -1 : 1) * Number(step.digits))
    return { value, numerals: [whole, step] }
  }
  return undefined
}

/** `09:00から18:00まで` */
export const HOURS = /\d{1,2}:\d{2}[^。]{0,6}\d{1,2}:\d{2}/

const COUNTS = '一二三四五六七八九'

/** `080のあと4が3つ、7が1つ…`, `080のあと、7×8、6×6…`: digits told by how many there are of each, or as products. */
function inProducts(text: string): Draft | undefined {
  const prefix = /(?<!\d)0[5789]0(?!\d)/.exec(text)
  if (prefix === null) return undefined
  let value = prefix[0]
  let to = prefix.index + value.length
  const steps = /(\d)(?:[がを](\d|[一二三四五六七八九])(?:つ|個|こ|回|連)|[×xかけ*]{1,2}(\d))|(?<!\d)(\d{1,4})(?!\d)/g
  steps.lastIndex = to
  let told = 0
  for (let step = steps.exec(text); step !== null && value.length < 12; step = steps.exec(text)) {
    const [all, digit, count, factor, plain] = step
    if (step.index - to > 14) return undefined
    to = step.index + all.length
    if (plain !== undefined) value += plain
    else if (factor !== undefined) value += String(Number(digit) * Number(factor))
    else value += (digit as string).repeat(COUNTS.indexOf(count as string) + 1 || Number(count))
    if (plain === undefined) told++
  }
  if (told < 2 || !isMobile(value)) return undefined
  return { category: 'contact.phone', from: prefix.index, to, confidence: 0.8, value, reasons: ['phone-worked-out'] }
}

/** A number that is told by how to come to it. */
export function workOutPhone(lexed: Lexed, numerals: readonly Numeral[]): Draft | undefined {
  const { text } = lexed
  if (HOURS.test(text)) return undefined
  if (numerals.length === 0) return phoneInPlay(lexed, numerals)
  return (
    zeroInFront(text, numerals) ??
    missingZero(text, numerals) ??
    prefixBehind(text, numerals) ??
    backwards(text, numerals) ??
    described(text, numerals) ??
    phoneByReading(lexed, numerals) ??
    phoneInPlay(lexed, numerals)
  )
}

/** `5を2回、2、6…`: what says how often is no digit, though with it there might be a number as well. */
function counted(text: string, numerals: readonly Numeral[]): Worked | undefined {
  const read = repeated(text, numerals)
  if (read.length === numerals.length || read.length < 3) return undefined
  const value = digitsOf(read)
  return isMobile(value) ? { value, numerals: read } : undefined
}

/** Corrects a number that the text says is off by a little, or is to be changed. */
export function correctedPhone(text: string, numerals: readonly Numeral[]): Draft | undefined {
  if (numerals.length === 0) return undefined
  if (HOURS.test(text)) return undefined
  const multiplied = inProducts(text)
  if (multiplied !== undefined) return multiplied
  const wholes = withWholes(text, numerals)
  const found =
    oneOff(text, wholes) ??
    blockReplaced(text, wholes) ??
    digitsMoved(text, numerals) ??
    counted(text, numerals) ??
    blocksTurned(text, numerals)
  return found === undefined ? undefined : draft(found.numerals, found.value)
}
