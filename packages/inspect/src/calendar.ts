import { foldWord, isDigit } from './lex.ts'
import { DAY_READINGS, MONTH_READINGS, NAMED_DAYS } from './tables/named-days.ts'
import { buildTrie, longestAt } from './trie.ts'

/** A day of the year, or of one year, and where a text says it. Offsets are folded units. */
export type Day = {
  readonly year: number | undefined
  readonly month: number
  readonly day: number
  readonly from: number
  readonly to: number
  /** By a name that any day of talk may bear: Christmas, New Year. */
  readonly named?: boolean
}

const ERAS: readonly (readonly [string, number])[] = [
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['大正', 1911],
  ['へいせい', 1988],
  ['しょうわ', 1925],
  ['れいわ', 2018],
  ['r', 2018],
  ['h', 1988],
  ['s', 1925],
]
/** The year of an era, as written ("昭和", "s"), and its number ("58", "元"). */
export function yearOfEra(era: string, count: string): number | undefined {
  const first = ERAS.find(([name]) => name === era)?.[1]
  return first === undefined ? undefined : first + (count === '元' ? 1 : Number(count))
}

const KANJI = '〇一二三四五六七八九'

const pairs = (table: string) =>
  table
    .trim()
    .split(/\s+/)
    .map((entry) => entry.split('=') as [string, string])
const MONTHS = buildTrie(pairs(MONTH_READINGS).map(([word, month]) => [foldWord(word), Number(month)] as const))
const DAYS = buildTrie([
  ...pairs(DAY_READINGS).map(([word, day]) => [foldWord(word), Number(day)] as const),
  ...kanaDays(),
])
const NAMED = buildTrie(
  pairs(NAMED_DAYS).map(([word, date]) => [foldWord(word.replaceAll('_', ' ')), date.split('-').map(Number)] as const),
)

/** `じゅうさんにち` … `さんじゅういちにち` */
function kanaDays(): (readonly [string, number])[] {
  const ones = ['', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう']
  const tens = ['', 'じゅう', 'にじゅう', 'さんじゅう']
  const days: (readonly [string, number])[] = []
  for (let day = 11; day <= 31; day++) {
    const reading = `${tens[Math.floor(day / 10)]}${ones[day % 10]}`
    days.push([`${reading}にち`, day])
    if (day % 10 === 7) days.push([`${tens[Math.floor(day / 10)]}しちにち`, day])
    if (day % 10 === 9) days.push([`${tens[Math.floor(day / 10)]}くにち`, day])
  }
  return days
}

/** `十一` → 11, `二十三` → 23, `5` → 5. */
function numberAt(text: string, at: number): { value: number; end: number } | undefined {
  let end = at
  while (end - at < 4 && isDigit(text[end])) end++
  if (end > at) return { value: Number(text.slice(at, end)), end }
  if (text[at] === '元') return { value: 1, end: at + 1 }
  let value = 0
  let digit = -1
  let plain = ''
  while (end - at < 4 && text[end] !== undefined && (KANJI.includes(text[end] as string) || text[end] === '十')) {
    if (text[end] === '十') {
      value += (digit < 0 ? 1 : digit) * 10
      digit = -1
      plain = ''
    } else {
      digit = KANJI.indexOf(text[end] as string)
      plain += digit
    }
    end++
  }
  if (end === at) return undefined
  return { value: plain.length > 1 ? Number(plain) : value + Math.max(digit, 0), end }
}

const isSign = (unit: string | undefined) => unit === '/' || unit === '.' || unit === '-' || unit === '・'
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
export const isDay = (month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= (LONGEST[month - 1] as number)

/** The day so many days later, or earlier; at most a month. */
export function moved(day: Day, by: number): Day {
  let { month, day: number } = day
  number += by
  if (number < 1) {
    month = month === 1 ? 12 : month - 1
    number += LONGEST[month - 1] === 29 ? 28 : (LONGEST[month - 1] as number)
  } else if (number > (LONGEST[month - 1] as number)) {
    number -= LONGEST[month - 1] as number
    month = month === 12 ? 1 : month + 1
  }
  return { ...day, month, day: number }
}

/** `11月4日`, `11/4`, `じゅうがつみっか`, `10がつ3か` from `at` on. */
function monthDayAt(text: string, at: number): { month: number; day: number; end: number } | undefined {
  const read = longestAt(MONTHS, text, at)
  const number = read ?? numberAt(text, at)
  if (number === undefined) return undefined
  const month = number.value
  let end = number.end
  let worded = read !== undefined
  if (text[end] === '月' || text.startsWith('がつ', end)) {
    end += text[end] === '月' ? 1 : 2
    worded = true
  } else if (isSign(text[end])) end++
  else if (!worded) return undefined
  const english = worded && /^[a-z]/.test(text.slice(at, at + 1))
  end += /^(の|、| |, ?|\. ?|the )*/.exec(text.slice(end, end + 6))?.[0].length ?? 0
  const dayRead = worded ? longestAt(DAYS, text, end) : undefined
  const day = dayRead ?? numberAt(text, end)
  if (day === undefined || !isDay(month, day.value)) return undefined
  let to = day.end
  if (dayRead === undefined && text[to] === '日') to++
  else if (dayRead === undefined && worded && /^(にち|か(?=うま|が|だ|で|に))/.test(text.slice(to)))
    to += text.startsWith('にち', to) ? 2 : 1
  else if (english) to += /^(st|nd|rd|th)/.exec(text.slice(to))?.[0].length ?? 0
  else if (dayRead === undefined && text[number.end] === '月' && /^[年時分個人回話巻]/.test(text.slice(to)))
    return undefined
  return { month, day: day.value, end: to }
}

/** 58 → 1958, 1 → 2001. */
export function fullYear(value: number): number | undefined {
  if (value >= 1900 && value <= 2020) return value
  if (value >= 30 && value <= 99) return 1900 + value
  return value >= 0 && value <= 9 ? 2000 + value : undefined
}

function dayAt(text: string, at: number): Day | undefined {
  const era = ERAS.find(([name]) => text.startsWith(name, at))
  const first = at + (era?.[0].length ?? 0)
  const year = numberAt(text, first)
  if (year !== undefined) {
    if (year.end - first === 4 && isDigit(text[year.end]) && era === undefined) return compactAt(text, at)
    const joint = /^(年生まれの|年ちょうどの?|年ん|年の|年、|年 ?|ねんの?|\/|\.|-)/.exec(
      text.slice(year.end, year.end + 6),
    )?.[0]
    const rest = joint === undefined ? undefined : monthDayAt(text, year.end + joint.length)
    const value = era === undefined ? fullYear(year.value) : era[1] + year.value
    if (rest !== undefined && value !== undefined)
      return { year: value, month: rest.month, day: rest.day, from: at, to: rest.end }
  }
  const day = era === undefined ? monthDayAt(text, at) : undefined
  if (day === undefined) return undefined
  const after = /^,? ?((?:19|20)\d\d)(?!\d)/.exec(text.slice(day.end, day.end + 7))
  const later = after === null || /^\d/.test(text.slice(day.end)) ? undefined : Number(after[1])
  return {
    year: later,
    month: day.month,
    day: day.day,
    from: at,
    to: day.end + (later === undefined ? 0 : (after as RegExpExecArray)[0].length),
  }
}

/** `19771124` */
function compactAt(text: string, at: number): Day | undefined {
  const digits = text.slice(at, at + 8)
  if (!/^(19|20)\d{6}$/.test(digits) || isDigit(text[at + 8])) return undefined
  const [month, day] = [Number(digits.slice(4, 6)), Number(digits.slice(6))]
  return isDay(month, day) ? { year: Number(digits.slice(0, 4)), month, day, from: at, to: at + 8 } : undefined
}

function namedDayAt(text: string, at: number): Day | undefined {
  const found = longestAt(NAMED, text, at)
  if (found === undefined) return undefined
  const [month, day] = found.value as [number, number]
  return { year: undefined, month, day, from: at, to: found.end, named: true }
}

/** `1st of May 1990`, `the 16th of August` */
function dayFirstAt(text: string, at: number): Day | undefined {
  const match = /^(\d{1,2})(st|nd|rd|th)? (of )?/.exec(text.slice(at, at + 10))
  if (match === null) return undefined
  const month = longestAt(MONTHS, text, at + match[0].length)
  const day = Number(match[1])
  if (month === undefined || !isDay(month.value, day) || !/[a-z]/.test(text[at + match[0].length] ?? ''))
    return undefined
  const year = /^,? ?((?:19|20)\d\d)/.exec(text.slice(month.end, month.end + 7))
  return {
    year: year === null ? undefined : Number(year[1]),
    month: month.value,
    day,
    from: at,
    to: month.end + (year?.[0].length ?? 0),
  }
}

/** Every day that a text says, in order. */
export function* daysIn(text: string): Generator<Day> {
  const most = Math.min(text.length, 300)
  for (let at = 0; at < most; at++) {
    const digit = isDigit(text[at])
    if (digit && isDigit(text[at - 1])) continue
    if (/[a-z]/.test(text[at] as string) && /[a-z]/.test(text[at - 1] ?? '')) continue
    const day = dayFirstAt(text, at) ?? dayAt(text, at) ?? (digit ? undefined : namedDayAt(text, at))
    if (day === undefined) continue
    yield day
    at = day.to - 1
  }
}
