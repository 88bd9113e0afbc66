import { type Day, daysIn, isDay, moved } from '../calendar.ts'
import type { Utterance } from '../utterance.ts'

/** Birthdays that are told by another day, by four digits, or by pieces of the talk. */

const SHIFT =
  /^の?(ちょうど|丁度)?(?:(次の日|次の次の日|翌日|よくじつ|あくる日|明くる日|翌々日|前の日|前日|前々日|前夜)|([0-9]{1,2}|一|二|三|四|五|六|七|八|九|十)(日|週間)(後|あと|前|まえ|早い|遅れ))/
const DAYS_BY: Readonly<Record<string, number>> = {
  次の次の日: 2,
  翌々日: 2,
  前の日: -1,
  前日: -1,
  前夜: -1,
  前々日: -2,
}
const BORN =
  /^[がはにも、]?[^。!?]{0,10}(誕生日|たんじょうび|ばーすでー|生まれ|うまれ|産まれ|(歳|才|さい)に)|^[^。!?]{0,4}(俺|私|僕|うち|自分|わたし)の?(誕生日|ばーすでー|日)/
const BORN_BEFORE =
  /(誕生日|たんじょうび|ばーすでー|生まれたの|うまれたの|生まれ)(は|が|って|、|も|:| )*(実は|なんと|ちょうど|毎年)?$/

/** `エイプリルフールの次の日に生まれた`, `誕生日は文化の日の前日` */
export function besideDay(text: string): Day | undefined {
  if (!/日|夜|後|前/.test(text)) return undefined
  for (const day of daysIn(text)) {
    const rest = text.slice(day.to, day.to + 40)
    const shift = SHIFT.exec(rest)
    if (shift === null) continue
    const after = rest.slice(shift[0].length)
    if (
      !BORN.test(after) &&
      !(
        BORN_BEFORE.test(text.slice(Math.max(0, day.from - 16), day.from)) &&
        /^(です|だ|な|や|で|、|。|!|$|ね|じゃ|やけ)/.test(after)
      )
    )
      continue
    const [, , word, count, unit, way] = shift
    const ahead = way === undefined ? 1 : /前|まえ|早/.test(way) ? -1 : 1
    const number = count === undefined ? 1 : '一二三四五六七八九十'.indexOf(count) + 1 || Number(count)
    const by = word !== undefined ? (DAYS_BY[word] ?? 1) : ahead * number * (unit === '週間' ? 7 : 1)
    if (Math.abs(by) > 14) continue
    return { ...moved(day, by), to: day.to + shift[0].length }
  }
  return undefined
}

/** `0714、自分の誕生日だから`: four digits that are said to be the day. */
export function digitsAsDay(text: string): Day | undefined {
  const match =
    /(?<![0-9.,-])([01][0-9])([0-3][0-9])(?![0-9円人])[^0-9?]{0,12}?(俺|おれ|私|わたし|僕|うち|自分|あたし)?(の|が)?(誕生日|たんじょうび|ばーすでー|生まれた日|生年月日)/.exec(
      text,
    ) ??
    /(暗証番号|ぱすわーど|ぱすこーど|ろっく|なんばー|ろっかー)[^。]{0,16}(誕生日|ばーすでー)[^0-9]{0,12}([01][0-9])([0-3][0-9])(?![0-9円人])/.exec(
      text,
    )
  if (match === null) return undefined
  const late = match[1]?.length !== 2 || !/^[0-9]/.test(match[1])
  const [month, day] = late ? [Number(match[3]), Number(match[4])] : [Number(match[1]), Number(match[2])]
  if (!isDay(month, day)) return undefined
  const from = late ? match.index + match[0].length - 4 : match.index
  return { year: undefined, month, day, from, to: from + 4 }
}

const AGED =
  /(誕生日|たんじょうび|ばーすでー|(?:[0-9]{2}|[二三四五六]十[一-九]?|はたち|二十歳|三十路|四十|五十|還暦)(歳|才|さい)?(に|や|だ|です|を迎|$|!)|一つ(歳|年)|(歳|年)(を)?(とる|取る|とり|取り))/
/** `来月の18日で24になります。来月ってもう12月か`: the month stands beside. */
export function dayOfThisMonth(text: string): Day | undefined {
  const day = /(来月|今月|先月)の?([0-9]{1,2})日?(?![0-9時分人円月])/.exec(text)
  if (day === null || !AGED.test(text.slice(day.index))) return undefined
  const month = /(?<![0-9])(1[0-2]|[1-9])月(?!の?[0-9])/.exec(text)
  if (month === null) return undefined
  const value = Number(month[1])
  const number = Number(day[2])
  // 来月 and the month: which of both is told
  const said = text.slice(0, month.index)
  const ofNow = /(今月|もう|今)[^来先]{0,6}$/.test(said) && !/来月(って|は|が|も)?[^今]{0,6}$/.test(said)
  const shifted = day[1] === '来月' && ofNow ? (value % 12) + 1 : value
  return isDay(shifted, number)
    ? { year: undefined, month: shifted, day: number, from: day.index, to: day.index + day[0].length }
    : undefined
}

const MINE = /^[^0-9]{0,14}?(?<![0-9月/])([0-9]{1,2})日(?!間|前|後|目|ぶり|から|まで|くらい|ぐらい|に(会|行|予約))/
const MONTH_OF_BIRTH =
  /(?<![0-9])(1[0-2]|[1-9])月(の?(誕生日|生まれ|うまれ|産まれ|たんじょう)|(が|に)誕生|なの|だよ|です|や|。|!|$)/
/** `8月生まれなの!` – `まじ? 俺31日`: the month of the talk and the day of the answer. */
export function dayOfTalk(text: string, history: readonly Utterance[]): Day | undefined {
  if (
    text.length > 34 ||
    /月|[?？][^。]*$/.test(text.slice(4)) ||
    /予約|予定|しめきり|締切|給料|いべんと|休み|記念日/.test(text)
  )
    return undefined
  const match = MINE.exec(text)
  if (match === null) return undefined
  const near = history.slice(-4)
  if (!near.some((each) => /生まれ|誕生|うまれ|ばーすでー|何月/.test(each.text))) return undefined
  const month = near
    .map((each) => (each.text.length <= 50 ? MONTH_OF_BIRTH.exec(each.text) : null))
    .findLast((found) => found !== null)
  if (month === undefined || month === null) return undefined
  const value = Number(month[1])
  const number = Number(match[1])
  const to = match[0].length
  return isDay(value, number)
    ? { year: undefined, month: value, day: number, from: to - String(match[1]).length - 1, to }
    : undefined
}

/** The speaker asked it as a riddle: 「私の誕生日いつだと思う?」 */
export const asksOwnDay = (history: readonly Utterance[], current: Utterance): boolean =>
  history
    .slice(-5)
    .some(
      (each) =>
        each.sameSpeaker(current) &&
        each.text.length <= 50 &&
        /誕生日|たんじょうび|ばーすでー|何月生まれ|生まれ/.test(each.text) &&
        /思う|でしょう|当てて|あてて|くいず|問題|わかる|覚えて|知って/.test(each.text),
    )

/** The real day is told beside an event, a profile or somebody else: `イベントは12/9、ほんとの誕生日だから` */
export const REAL_DAY =
  /(ほんま|本当|ほんと|実際|りある|まじ|がち|戸籍上?)の(ほうの)?(誕生日|ばーすでー|生年月日)|誕生日(当日|やから|だから|なので|だもん|なんで|ですから|やし|そのもの)|が(俺|私|僕|うち|自分|わたし)の(誕生日|生まれ)/

const SELF = '(俺|おれ|私|わたし|わたくし|あたし|僕|ぼく|わし|うち|自分|わい|こっち)'
const I_AM = new RegExp(
  `(^|[。、!?…~ っ])${SELF}(は|が|も|なんて|なら|の(ほう|方)?(は|が)|、| )?(ね|、)?(実は|じつは|なんと|ちょうど)?$`,
)
const OF_BIRTH = /誕生日|たんじょうび|生年月日|ばーすでー|生まれ|うまれ|お誕/
const SAID_SO =
  /^(です(?!か)|だよ|だ[。!よね]|や(で|ねん|。|!|$)|なん|なの|ね|の[0-9]|で[、す]|じゃ|生|うまれ|、|。|!|~|$|っす|ばい|やけ|だから|だもん)/
/** 弟と誕生日違うんだ、俺が4月30日; 私は2月13日だよ, where birthdays are the matter; プロフは10月だけど本当は9月23日; 今日で25歳、6月6日 */
export function ownDay(text: string, history: readonly Utterance[]): Day | undefined {
  if (!/[0-9一二三四五六七八九十]/.test(text) || text.length > 90) return undefined
  const here = OF_BIRTH.test(text)
  const same = /(同じ|一緒の|おんなじ|おそろいの)(日|誕生)|(誕生日|ばーすでー)[^。]{0,6}(違|ちが|一緒|同じ|近)/.test(
    text,
  )
  const today =
    /(今日|本日|きょう|本日付)(で|から|、|は|が|に)?[^。0-9]{0,6}([0-9]{2}|はたち|二十|三十|四十|五十)[^。]{0,2}(歳|才|さい|に(なり|なっ|突入))/.test(
      text,
    )
  const talk = history.slice(-3).some((each) => OF_BIRTH.test(each.text) && each.text.length <= 60)
  const real =
    /(さいと|ぷろふ|ぷろふいーる|ここ|表向き|設定|源氏名|店|公式)[^。]{0,14}(けど|が、|やけど|ですが|だが)[^。]{0,3}(ほんと|本当|ほんま|実際|りある|まじ|実)(は|の(は)?)/.test(
      text,
    )
  if (!here && !same && !today && !talk && !real) return undefined
  if (/いべんと|予約|記念日|給料|締|しめきり|入荷|発売|[?]$/.test(text)) return undefined
  for (const day of daysIn(text)) {
    const before = text.slice(Math.max(0, day.from - 20), day.from)
    const after = text.slice(day.to, day.to + 14)
    if (day.named === true && !same) continue
    if ((here || same || talk) && I_AM.test(before) && SAID_SO.test(after)) return day
    if (real && /(ほんと|本当|ほんま|実際|りある|まじ|実)(は|の(は)?)[^0-9]{0,4}$/.test(before) && SAID_SO.test(after))
      return day
    if (
      today &&
      /(ちなみに|今日(は|が|、)?|なんと|[。!、])[^0-9]{0,6}$/.test(before) &&
      /^(って|は|が|です|、|生|なの|だよ|。|!|$)/.test(after)
    )
      return day
  }
  return undefined
}

/** `2001年の6月で、日は12日だよ` */
export function splitDay(text: string): Day | undefined {
  const match =
    /(?<![0-9])(1[0-2]|[1-9])月(生まれ|うまれ)?(で|です|だよ|、|。|の|なの|やで|だけど|ね| )+[^0-9]{0,6}(日にち|日付|日|にち)(は|が|が?ね|、)+[^0-9]{0,4}([0-9]{1,2})(?![0-9時分月])/.exec(
      text,
    )
  if (match === null) return undefined
  const [month, day] = [Number(match[1]), Number(match[6])]
  const to = match.index + match[0].length
  return isDay(month, day)
    ? { year: undefined, month, day, from: match.index, to: text[to] === '日' ? to + 1 : to }
    : undefined
}
