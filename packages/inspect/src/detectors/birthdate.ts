import { isDigit, type Lexed } from '../lex.ts'
import type { Draft } from '../utterance.ts'

type Day = {
  readonly year: number | undefined
  readonly month: number
  readonly day: number
  readonly from: number
  readonly to: number
}

const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  r: 2018,
  h: 1988,
  s: 1925,
}
const KANJI = '〇一二三四五六七八九'

/** `十一` → 11, `二十三` → 23, `5` → 5. */
function numberAt(text: string, at: number): { value: number; end: number } | undefined {
  let end = at
  while (end - at < 4 && isDigit(text[end])) end++
  if (end > at) return { value: Number(text.slice(at, end)), end }
  let value = 0
  let digit = -1
  while (end - at < 4 && text[end] !== undefined && (KANJI.includes(text[end] as string) || text[end] === '十')) {
    if (text[end] === '十') {
      value += (digit < 0 ? 1 : digit) * 10
      digit = -1
    } else digit = KANJI.indexOf(text[end] as string)
    end++
  }
  return end === at ? undefined : { value: value + Math.max(digit, 0), end }
}

const isSign = (unit: string | undefined) => unit === '/' || unit === '.' || unit === '-'

/** `3月12日`, `3/12` from `at` on. */
function monthDayAt(text: string, at: number): { month: number; day: number; end: number } | undefined {
  const month = numberAt(text, at)
  if (month === undefined || month.value < 1 || month.value > 12) return undefined
  const sign = text[month.end]
  if (sign !== '月' && !isSign(sign)) return undefined
  const day = numberAt(text, month.end + (text[month.end + 1] === 'の' ? 2 : 1))
  if (day === undefined || day.value < 1 || day.value > 31) return undefined
  return { month: month.value, day: day.value, end: sign === '月' && text[day.end] === '日' ? day.end + 1 : day.end }
}

function fullYear(value: number): number | undefined {
  if (value >= 1900 && value <= 2020) return value
  if (value >= 30 && value <= 99) return 1900 + value
  return undefined
}

function dayAt(text: string, at: number): Day | undefined {
  const era = Object.keys(ERAS).find((name) => text.startsWith(name, at))
  const first = at + (era?.length ?? 0)
  const year = numberAt(text, first)
  if (year === undefined) return undefined
  if (year.end - first === 4 && isDigit(text[year.end]) && era === undefined) return compactAt(text, at)
  const joint = text[year.end]
  if (joint === '年' || isSign(joint)) {
    const rest = monthDayAt(text, year.end + (text[year.end + 1] === 'の' ? 2 : 1))
    const value = era === undefined ? fullYear(year.value) : (ERAS[era] as number) + year.value
    if (rest !== undefined && value !== undefined)
      return { year: value, month: rest.month, day: rest.day, from: at, to: rest.end }
  }
  const day = era === undefined ? monthDayAt(text, at) : undefined
  return day === undefined ? undefined : { year: undefined, month: day.month, day: day.day, from: at, to: day.end }
}

/** `19880530` */
function compactAt(text: string, at: number): Day | undefined {
  const digits = text.slice(at, at + 8)
  if (!/^(19|20)\d{6}$/.test(digits) || isDigit(text[at + 8])) return undefined
  const [month, day] = [Number(digits.slice(4, 6)), Number(digits.slice(6))]
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return { year: Number(digits.slice(0, 4)), month, day, from: at, to: at + 8 }
}

const CUES =
  /誕生日|たんじょうび|誕生|ばーすでー|バースデー|生まれ|うまれ|生年月日|birthday|born|歳になる|歳になります|生です|生の/
/** Somebody else's day, or an event. */
const OTHERS =
  /推し|友達|友だち|母|父|娘|息子|嫁|妻|旦那|夫|彼女の|彼氏|猫|犬|姉|兄|弟|妹|孫|先生|イベント|いべんと|キャラ|記念/

const two = (value: number) => String(value).padStart(2, '0')

/** A birth date, with or without the year, beside a word that says so. */
export function findBirthdate({ text }: Lexed): Draft | undefined {
  if (!CUES.test(text)) return undefined
  for (let at = 0; at < text.length; at++) {
    const begins = isDigit(text[at])
      ? !isDigit(text[at - 1])
      : /[令平昭大rhs一二三四五六七八九十]/.test(text[at] as string)
    if (!begins) continue
    const day = dayAt(text, at)
    if (day === undefined) continue
    const near = text.slice(Math.max(0, day.from - 16), day.to + 10)
    if (!CUES.test(near) || OTHERS.test(text.slice(Math.max(0, day.from - 16), day.from))) continue
    return {
      category: 'privacy.birthdate',
      from: day.from,
      to: day.to,
      confidence: 0.85,
      value: `${day.year === undefined ? '-' : day.year}-${two(day.month)}-${two(day.day)}`,
      reasons: ['gives-birthday'],
    }
  }
  return undefined
}
