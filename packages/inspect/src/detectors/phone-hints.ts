import { isHiragana, isKatakana, type Lexed } from '../lex.ts'
import type { Numeral } from '../numerals.ts'
import { phoneShape } from '../phone-shape.ts'
import { NUMBER_PLAY } from '../tables/number-readings.ts'
import { buildTrie, longestAt } from '../trie.ts'
import type { Draft } from '../utterance.ts'

const PLAY = buildTrie(Object.entries(NUMBER_PLAY))

const LEADING = ['頭', '先頭', 'あたま', '最初', '前に', '前は', 'はじめ', '上に', '足し', '付け', 'つけ']
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
const PLAYS = ['語呂', 'ごろ', '数字に', '「', '読める', '読んで', 'すうじ']

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

/** `九〇の四三八一の七二六五、頭に〇つけてね` */
function missingZero(text: string, numerals: readonly Numeral[]): Draft | undefined {
  if (!says(text, LEADING) || !says(text, ZEROS)) return undefined
  let digits = ''
  for (let i = 0; i < numerals.length; i++) {
    digits += (numerals[i] as Numeral).digits
    if (digits.length === 10 && isMobile(`0${digits}`)) return draft(numerals.slice(0, i + 1), `0${digits}`)
  }
  return undefined
}

/** `9923-5546、頭は070のほうね` */
function prefixBehind(text: string, numerals: readonly Numeral[]): Draft | undefined {
  if (!says(text, LEADING)) return undefined
  const prefix = numerals.findIndex((numeral) => isMobile(`${numeral.digits}12345678`))
  const rest = numerals.filter((_, i) => i !== prefix)
  const digits = rest.map((numeral) => numeral.digits).join('')
  if (prefix <= 0 || digits.length !== 8) return undefined
  return draft(numerals, (numerals[prefix] as Numeral).digits + digits)
}

/** `後ろから 2ー9ー9ー3…` */
function backwards(text: string, numerals: readonly Numeral[]): Draft | undefined {
  if (!says(text, BACKWARDS)) return undefined
  const digits = numerals.map((numeral) => numeral.digits).join('')
  const reversed = [...digits].reverse().join('')
  return isMobile(reversed) ? draft(numerals, reversed) : undefined
}

/** `1から8まで` → 12345678, `8から1まで` → 87654321 */
function counted(text: string, numerals: readonly Numeral[]): string | undefined {
  for (let i = 0; i + 1 < numerals.length; i++) {
    const [a, b] = [numerals[i] as Numeral, numerals[i + 1] as Numeral]
    if (a.digits.length !== 1 || b.digits.length !== 1) continue
    if (!text.startsWith('から', a.end) || !text.startsWith('まで', b.end)) continue
    const [low, high] = [Number(a.digits), Number(b.digits)]
    let digits = ''
    for (let n = low; low <= high ? n <= high : n >= high; n += low <= high ? 1 : -1) digits += n
    return digits
  }
  return undefined
}

/** `080のあと2468が2回`, `070のあと、3719をひっくり返したのを2回`, `090で残りは1から8まで順番に` */
function described(text: string, numerals: readonly Numeral[]): Draft | undefined {
  const prefix = numerals.findIndex((numeral) => isMobile(`${numeral.digits}12345678`))
  if (prefix < 0) return undefined
  const rest = numerals.slice(prefix + 1)
  const prefixDigits = (numerals[prefix] as Numeral).digits
  const run = counted(text, rest)
  if (run !== undefined && isMobile(prefixDigits + run)) return draft(numerals.slice(prefix), prefixDigits + run)
  const block = rest[0]
  if (block !== undefined && block.digits.length === 4 && says(text, TWICE)) {
    const turned = text.indexOf('ひっくり', block.end) >= 0 || text.indexOf('逆', block.end) >= 0
    const digits = turned ? [...block.digits].reverse().join('') : block.digits
    if (isMobile(prefixDigits + digits + digits)) return draft(numerals.slice(prefix), prefixDigits + digits + digits)
  }
  return undefined
}

/** `09085274164から1ひいた番号` */
function oneOff(text: string, numerals: readonly Numeral[]): { value: string; numerals: Numeral[] } | undefined {
  for (let i = 0; i + 1 < numerals.length; i++) {
    const [whole, step] = [numerals[i] as Numeral, numerals[i + 1] as Numeral]
    if (!isMobile(whole.digits) || step.start - whole.end > 4 || step.digits.length > 2) continue
    const after = text.slice(step.end, step.end + 4)
    const minus = after.includes('引') || after.includes('ひ') || after.includes('へ')
    const plus = after.includes('足') || after.includes('た') || after.includes('プラス') || after.includes('ぷらす')
    if (!minus && !plus) continue
    const value = String(
      Number(whole.digits) + (minus && !after.includes('足') ? -1 : 1) * Number(step.digits),
    ).padStart(11, '0')
    return { value, numerals: [whole, step] }
  }
  return undefined
}

/** A word that is number play as a whole, and how many digits it makes. */
function playIn(text: string, from: number, to: number): string | undefined {
  let digits = ''
  for (let at = from; at < to; ) {
    const syllable = longestAt(PLAY, text, at)
    if (syllable === undefined || syllable.end > to) return undefined
    digits += syllable.value
    at = syllable.end
  }
  return digits.length === 4 || digits.length === 8 ? digits : undefined
}

/** `語呂で覚えて！090のあとヨイフロ、イイニク`: behind the prefix, words that are nothing but number play. */
function numberPlay(lexed: Lexed, numerals: readonly Numeral[]): Draft | undefined {
  const { text, plain } = lexed
  if (!says(text, PLAYS)) return undefined
  const prefix = numerals.find((numeral) => isMobile(`${numeral.digits}12345678`))
  if (prefix === undefined) return undefined
  let digits = prefix.digits
  let at = prefix.end
  while (at < text.length && digits.length < 11) {
    let end = at
    const script = isKatakana(plain[at]) ? isKatakana : isHiragana
    while (script(plain[end])) end++
    const play = end > at ? playIn(text, at, end) : undefined
    if (play !== undefined) digits += play
    if (play !== undefined && isMobile(digits)) return draft([prefix], digits, end)
    at = Math.max(end, at + 1)
  }
  return undefined
}

/** A number that is told by how to come to it. */
export function workOutPhone(lexed: Lexed, numerals: readonly Numeral[]): Draft | undefined {
  if (numerals.length === 0) return undefined
  const { text } = lexed
  return (
    missingZero(text, numerals) ??
    prefixBehind(text, numerals) ??
    backwards(text, numerals) ??
    described(text, numerals) ??
    numberPlay(lexed, numerals)
  )
}

/** Corrects a number that the text says is off by a little. */
export function correctedPhone(text: string, numerals: readonly Numeral[]): Draft | undefined {
  const found = oneOff(text, numerals)
  return found === undefined ? undefined : draft(found.numerals, found.value)
}
