import { foldWord, isDigit } from '../lex.ts'
import { DAY_READINGS, MONTH_READINGS, NAMED_DAYS } from '../tables/named-days.ts'
import { buildTrie, longestAt } from '../trie.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'

type Day = {
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
const isDay = (month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= (LONGEST[month - 1] as number)

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

function fullYear(value: number): number | undefined {
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
    const joint = /^(年生まれの|年の|年、|年 ?|ねんの?|\/|\.|-)/.exec(text.slice(year.end, year.end + 6))?.[0]
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

const CUES =
  /お?誕生日|たんじょうび|たんじょーび|誕生日|お誕|誕生|誕ぷれ|生誕|ばーすでー|ばーすでい|生まれ|うまれ|産まれ|生年月日|birthday|b-day|bday|born|(歳|才|さい)(になる|になり|になっ|の誕)|年取る|生です|生の|生だ|dob/
const CUE_NEAR = 18
/** Somebody else's day, or an event. */
const OTHERS =
  /推し|友達|友だち|母|父|娘|息子|嫁|妻|旦那|夫|彼女の|彼氏|猫|犬|漫画|まんが|あにめ|ひろいん|天皇|姉|兄|弟|妹|孫|先生|いべんと|きゃら|記念|店の|さいと|会社|有名人|芸能人|選手|大谷|信長|家康|もんろー|きてい|みっきー|みにー|主人公|うちの子|長男|長女|次男|次女|甥|姪|おかん|おとん|まま|ぱぱ|同僚|後輩|先輩|ばあちゃん|じいちゃん|親|仕事用|設定|ぷろふ上|でびゅー/
const NOT_SAID =
  /生まれの人|生まれって(言|多)|って言ってた|生まれの友|生まれは多|限定|くーぽん|特典|締切|今週|ぱーてい|いべんと|配信|\?|間違いな|だってよ|らしい|なんだって(?!ば)/
/** ジョン・レノンは…生まれ: a name in front, and nobody who speaks. */
const KNOWN = /[ぁ-んー・]{3,}(の[ぁ-んー]{2,6})?は[、]?$|びーとるず|作曲家|歌手|作家/
const MINE_TOO = /(同じ|一緒)(で|、|なの|だ|の日)/

const two = (value: number) => String(value).padStart(2, '0')
const draftOf = (day: Day, confidence: number): Draft => ({
  category: 'privacy.birthdate',
  from: day.from,
  to: day.to,
  confidence,
  value: `${day.year === undefined ? '-' : day.year}-${two(day.month)}-${two(day.day)}`,
  reasons: ['gives-birthday'],
})

function* daysIn(text: string): Generator<Day> {
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

/** Asked for a birthday, a bare date is one. */
function asAnswer(text: string, before: Utterance | undefined, current: Utterance): Draft | undefined {
  if (before === undefined || before.sameSpeaker(current) || before.text.length > 60 || text.length > 40)
    return undefined
  const direct =
    /誕生日|たんじょうび|生年月日|ばーすでー|birthday|何月何日/.test(before.text) &&
    /いつ|何月|何日|教え|\?|when/.test(before.text)
  const soon = /^(まじ\?|いつ|え、いつ|いつなの|何日)[^。]{0,6}\?$/.test(before.text)
  if (!direct && !soon) return undefined
  for (const day of daysIn(text)) {
    if (day.from > 14 || /記念|でびゅー|前の日|次の日|推し|いべんと|予約|休|じゃない|違/.test(text)) return undefined
    if (soon && !direct && !/^[^0-9]{0,4}[0-9]{1,2}月[0-9]{1,2}日[!。だよです~]*$/.test(text)) return undefined
    return draftOf(day, direct ? 0.88 : 0.6)
  }
  return undefined
}

/** Nobody who is old enough to be here was born later. */
const LAST_YEAR = 2008

/** `昭和50年11月30日です`: a whole date of long ago and nothing else can hardly be another. */
function bareDay(text: string): Draft | undefined {
  if (text.length > 36 || !/\d/.test(text)) return undefined
  for (const day of daysIn(text)) {
    if (day.year === undefined || day.year > LAST_YEAR || day.year < 1925) return undefined
    const before = text.slice(0, day.from)
    const after = text.slice(day.to)
    const said =
      /^(です|だよ|や(?!った)|やで|やねん|なん|じゃ|っす|、(もう|おじ|おば|いい歳|ええ歳)|の(おじ|おば|年寄)|$|[。!~])/.test(
        after,
      )
    if (!said || !/^(俺は?|私は?|僕は?|わしは?|うちは?|えっと|[、 ])*$/.test(before)) return undefined
    return draftOf(day, 0.75)
  }
  return undefined
}

/** A birth date, with or without the year, beside a word that says so. */
export function findBirthdate({ current, history }: Scene): Draft | undefined {
  const { text } = current
  const answer = asAnswer(text, history.at(-1), current)
  if (answer !== undefined) return answer
  if (!CUES.test(text)) return bareDay(text)
  for (const day of daysIn(text)) {
    const near = text.slice(Math.max(0, day.from - CUE_NEAR), day.to + 14)
    const before = text.slice(Math.max(0, day.from - 18), day.from)
    const after = text.slice(day.to, day.to + 16)
    if (!CUES.test(near) || /^(きろ|kg|cm|%|点|倍|万|円|秒|k)/.test(after) || /天皇誕生日/.test(text)) continue
    if (OTHERS.test(before) && !MINE_TOO.test(before)) continue
    if (
      /^に(始|入|転職|来|結婚|出会|でびゅー|開|発売|引っ?越|買|なくな|亡)/.test(after) ||
      (KNOWN.test(before) && !CUES.test(before))
    )
      continue
    if (/^[^。]{0,3}が?(猫|犬|推し|娘|息子|母|父|嫁|妻|旦那)/.test(after) || NOT_SAID.test(after)) continue
    if (day.named === true) {
      const told =
        /^(が|に|の日に|の日が|は)?[^。、]{0,6}(誕生日|生まれ|うまれ|ばーすでー|birthday)/.test(after) ||
        /(誕生日|ばーすでー|birthday|born)(は|が|、|って|ね|も| is| on)*[ 、]*(on |実は|なんと|まさかの|ちょうど)?$/.test(
          before,
        )
      if (
        !told ||
        /^と/.test(after) ||
        /^の(翌|前|次|後|いぶ|同級)|の(同級|人)/.test(after) ||
        /誕生日(会|ぷれ|いべ|ぱー)|ぷれぜんと/.test(after.slice(0, 10))
      )
        continue
      return draftOf(day, 0.85)
    }
    return draftOf(day, 0.9)
  }
  return undefined
}
