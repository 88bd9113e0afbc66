import { digitsOf, type Numeral } from '../numerals.ts'
import { MOBILE_DIGITS, phoneShape } from '../phone-shape.ts'
import {
  BACKWARDS_WORDS,
  BLOCK_WORDS,
  EACH_WORDS,
  LESS_WORDS,
  MORE_WORDS,
  REPLACED_WORDS,
} from '../tables/number-hints.ts'

/** Numbers that come out when what the message says is carried out: a block changed, all digits moved, blocks turned round, rows counted. */
export type Worked = { readonly value: string; readonly numerals: readonly Numeral[] }

const isMobile = (digits: string) => phoneShape(digits) === 'mobile'
const says = (text: string, words: readonly string[]) => words.some((word) => text.includes(word))

/** `080-1234-5678` as one number, with what stands around it left as it is. */
export function withWholes(text: string, numerals: readonly Numeral[]): Numeral[] {
  const read: Numeral[] = []
  for (let i = 0; i < numerals.length; i++) {
    const first = numerals[i] as Numeral
    let { digits, end } = first
    let last = i
    for (let k = i + 1; k < numerals.length && digits.length < MOBILE_DIGITS; k++) {
      const next = numerals[k] as Numeral
      if (next.start - end > 1 || !' -ー・./'.includes(text[end] ?? 'x')) break
      digits += next.digits
      end = next.end
      last = k
    }
    const complete = isMobile(digits)
    read.push(complete ? { ...first, digits, end } : first)
    if (complete) i = last
  }
  return read
}

/** `080-1234-5678の1234を5521に変えたやつ` */
export function blockReplaced(text: string, numerals: readonly Numeral[]): Worked | undefined {
  if (!says(text, REPLACED_WORDS)) return undefined
  for (let i = 0; i + 1 < numerals.length; i++) {
    const [old, fresh] = [numerals[i] as Numeral, numerals[i + 1] as Numeral]
    if (old.digits.length !== fresh.digits.length || fresh.start - old.end > 8) continue
    const between = text.slice(old.end, fresh.start)
    if (!/を|だけ|のとこ|→/.test(between) || !says(text.slice(fresh.end, fresh.end + 8), REPLACED_WORDS)) continue
    const whole = numerals.find((one) => isMobile(one.digits) && one !== old && one !== fresh)
    const place = whole?.digits.lastIndexOf(old.digits) ?? -1
    if (whole === undefined || place < 0) continue
    const value = whole.digits.slice(0, place) + fresh.digits + whole.digits.slice(place + old.digits.length)
    return isMobile(value) ? { value, numerals: [whole, old, fresh] } : undefined
  }
  return undefined
}

const moved = (digits: string, by: number) => [...digits].map((digit) => (Number(digit) + by + 10) % 10).join('')

/** `全部1ずつ足して 989-3307-1624`: every digit moved by the same. */
export function digitsMoved(text: string, numerals: readonly Numeral[]): Worked | undefined {
  if (numerals.length > MOBILE_DIGITS + 1 || !says(text, EACH_WORDS)) return undefined
  for (const [i, step] of numerals.entries()) {
    const after = text.slice(step.end, step.end + 8)
    const by = Number(step.digits) * (says(after, MORE_WORDS) ? 1 : says(after, LESS_WORDS) ? -1 : 0)
    if (step.digits.length !== 1 || by === 0) continue
    const rest = numerals.filter((_, k) => k !== i)
    const digits = digitsOf(rest)
    if (digits.length !== MOBILE_DIGITS) continue
    // 「1足してある」: the other way round gives it back
    const value = [moved(digits, by), moved(digits, -by)].find(isMobile)
    if (value !== undefined) return { value, numerals }
  }
  return undefined
}

/** `2735-4418-090 を後ろのブロックから`: whole blocks in the opposite order. */
export function blocksTurned(text: string, numerals: readonly Numeral[]): Worked | undefined {
  if (numerals.length < 2 || numerals.length > 4 || !says(text, BACKWARDS_WORDS)) return undefined
  const value = digitsOf([...numerals].reverse())
  // 「後ろから読んで」 means digit for digit where that makes a number
  const digitwise = [...digitsOf(numerals)].reverse().join('')
  if (isMobile(digitwise) && !says(text, BLOCK_WORDS)) return undefined
  return isMobile(value) ? { value, numerals } : undefined
}

/** A count behind a row: `から4つ`, `から順番に4個`. */
const ROW = /^から(?:順番に|順に|始めて)?$/

/** `偶数を2から順番に4つ、奇数を1から4つ`, `11から14まで`: rows of numbers told by their ends. */
export function rowsCounted(text: string, numerals: readonly Numeral[]): Worked | undefined {
  if (numerals.length > 2 * MOBILE_DIGITS || !text.includes('から')) return undefined
  let value = ''
  let rows = 0
  for (let i = 0; i < numerals.length; i++) {
    const [from, to] = [numerals[i] as Numeral, numerals[i + 1]]
    const between = to === undefined ? '' : text.slice(from.end, to.start)
    if (to === undefined || from.digits.length > 2 || to.digits.length > 2 || !ROW.test(between)) {
      value += from.digits
      continue
    }
    const before = text.slice(Math.max(0, from.start - 4), from.start)
    const step = before.includes('偶数') || before.includes('奇数') ? 2 : 1
    const [first, last] = [Number(from.digits), Number(to.digits)]
    const counts = 'つ個こ'.includes(text[to.end] ?? '-')
    if (!counts && !text.startsWith('まで', to.end)) return undefined
    if (counts && last > 8) return undefined
    const down = !counts && last < first
    const size = counts ? last : Math.floor(Math.abs(last - first) / step) + 1
    for (let n = 0; n < size && n < 9; n++) value += first + (down ? -n : n) * step
    rows++
    i++
  }
  return rows > 0 && isMobile(value) ? { value, numerals } : undefined
}
