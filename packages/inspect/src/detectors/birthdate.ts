import { type Day, daysIn, fullYear, isDay, yearOfEra } from '../calendar.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import { asked } from './asked.ts'
import { bareDay, dayBesideTheirs, dayByResult, dayOfAge, dayOfTreat, wholeDay } from './birth-signs.ts'
import {
  asksOwnDay,
  besideDay,
  dayOfTalk,
  dayOfThisMonth,
  digitsAsDay,
  ownDay,
  REAL_DAY,
  splitDay,
} from './birth-told.ts'
import { dayOfLongAgo, LAST_YEAR } from './birth-years.ts'

const CUES =
  /(一つ|ひとつ|1つ|一個|また)(大人|おばさん|おじさん|おっさん|歳|老け|とし)|生まれ落|おぎゃ|産声|産気|産婆|産湯|産み落と|取り上げ(て|られ)|早生まれ|遅生まれ|学年(の|で)(一番|いちばん|最後|最初|びり|頭)|べい?びー(です|だ|や|なん)|この世に(出|生|来|登場|やって)|うぶごえ|(年|歳|とし)(を)?(一つ|ひとつ|一個|いっこ|1つ|1個)?(を)?(取|とる|とり|とっ|とん|重ね)|(a|b|o|ab)型|([0-9]{2}|[二三四五六]十[一-九]?)(歳|才|代)?に(なります|なるよ|なるの|なるん|なった|なりま)|お?誕生日|たんじょうび|たんじょーび|誕生日|お誕|誕生|誕ぷれ|生誕|たんじょび|たんじょうひ|誕生び|たん生日|誕生花|誕生石|ばすで|(はたち|二十歳|還暦|古希|喜寿|米寿|三十路|四十路|五十路|大台|成人)(に|を|です|だ|迎)|(歳|才)の(こども|子供|子ども|おじさん|おっさん|おばさん|おじい|赤ちゃん)|(四|4)年に(一|1)(回|度)|(年|歳)(とら|とれ|取ら|取れ|くう|くっ|食う|食っ)|(おひつじ|牡羊|おうし|牡牛|ふたご|双子|かに|蟹|しし|獅子|おとめ|乙女|てんびん|天秤|さそり|蠍|いて|射手|やぎ|山羊|みずがめ|水瓶|うお|魚)座|ばーすでー|ばーすでい|生まれ|うまれ|産まれ|生年月日|birthday|b-day|bday|born|(歳|才|さい)(になる|になり|になっ|の誕)|生です|生の|生だ|生$|生[。、!]|生って|生と(書|印)|d\.?o\.?b/
/** `6月6日。雨の日が私の誕生日`: the word itself says whose. */
const FAR_CUE =
  /(が|は|の|も|よ|ね|、| )(私|わたし|わたくし|あたし|俺|おれ|僕|ぼく|うち|わし|自分)の?(誕生日|たんじょうび|ばーすでー|生まれた日|生まれ)/
const CUE_NEAR = 18
/** Somebody else's day, or an event. */
const OTHERS =
  /文鳥|小鳥|亀|ふえれっと|もるもっと|ぷーどる|ちわわ|だっくす|わんこ|にゃんこ|愛犬|愛猫|ぺっと|うさぎの|はむすたー|いんこ|金魚|ぬいぐるみ|推し|友達|友だち|母|父|娘|息子|嫁|妻|旦那|夫|彼女の|彼氏|猫|犬|漫画|まんが|あにめ|ひろいん|天皇|姉|兄|弟|妹|孫|先生|いべんと|きゃら|記念|店の|さいと|会社|有名人|芸能人|選手|大谷|信長|家康|もんろー|きてい|みっきー|みにー|主人公|うちの子|長男|長女|次男|次女|甥|姪|おかん|おとん|(?<![のなたいがま])まま|ぱぱ|同僚|後輩|先輩|ばあちゃん|じいちゃん|親|仕事用|設定|ぷろふ上|でびゅー/
/** Of these another one is born on the day. */
const OTHER_BODY =
  /わんこ|にゃんこ|ぺっと|うさぎ|はむすたー|推し|友達|友だち|母|父|娘|息子|嫁|妻|旦那|夫|彼女の|彼氏|猫|犬|姉|兄|弟|妹|孫|先生|きゃら|選手|主人公|長男|長女|同僚|後輩|先輩|ちゃん|親/
const NOT_SAID =
  /生まれの人|生まれって(言|多)|って言ってた|生まれの友|生まれは多|限定|くーぽん|特典|締切|今週|ぱーてい|いべんと|配信|\?|間違いな|だってよ|らしい|なんだって(?!ば)/
/** `七夕に生まれたから七海なんだって`: what follows from the day is of the one who speaks. */
const THEREFORE =
  /^(に|の)?(生まれ|うまれ|産まれ)(た|だ|な|や)?(から|ので|なので|んで|けん|けえ|さかい|せいで|やから|って(言|ゆ)うと|って(言|ゆ)うても|って言っても|だって言うと)/
/** ジョン・レノンは…生まれ: a name in front, and nobody who speaks. */
const KNOWN = /[ぁ-んー・]{3,}(の[ぁ-んー]{2,6})?は[、]?$|びーとるず|作曲家|歌手|作家/
const MINE_TOO = /(と|も)[^。]{0,10}(同じ|一緒)|(同じ|一緒|かぶって|被って)(で|、|なの|だ|の日|誕生|日)|[2二]人とも/

const two = (value: number) => String(value).padStart(2, '0')
export const dateOf = (day: Day): string =>
  `${day.year === undefined ? '-' : day.year}-${two(day.month)}-${two(day.day)}`
const draftOf = (day: Day, confidence: number): Draft => ({
  category: 'privacy.birthdate',
  from: day.from,
  to: day.to,
  confidence,
  value: dateOf(day),
  reasons: ['gives-birthday'],
})

/** `10の17`, `4と28`, `0918`: as people say a day when nothing but a day was asked for. */
function loosely(text: string): Day | undefined {
  const match =
    /^[^0-9]{0,8}?([0-9]{1,2})(の|と|,|、| |-)([0-9]{1,2})(?![0-9時分:円])/.exec(text) ??
    /^[^0-9]{0,8}?([01][0-9])()([0-3][0-9])(?![0-9])/.exec(text)
  if (match !== null) return loose(Number(match[1]), Number(match[3]), match.index, match.index + match[0].length)
  // 2日!4月の
  const turned = /^[^0-9]{0,6}([0-9]{1,2})日[!。、 ]*([0-9]{1,2})月/.exec(text)
  return turned === null ? undefined : loose(Number(turned[2]), Number(turned[1]), turned.index, turned[0].length)
}

const loose = (month: number, day: number, from: number, to: number): Day | undefined =>
  isDay(month, day) ? { year: undefined, month, day, from, to } : undefined

/** 「誕生日0918」, 「バースデーは 1203」: four digits right behind the word. */
function fourDigits(text: string): Day | undefined {
  const match =
    /(誕生日|たんじょうび|たんじょび|たん生日|誕生び|誕生|ばーすでー|ばーすでい|お誕生|birthday|bday)(は|が|って|、|:| |ね|も|の|です)*([01][0-9])([0-3][0-9])(?![0-9円pPe人])/.exec(
      text,
    )
  if (match === null) return undefined
  const to = match.index + match[0].length
  return loose(Number(match[3]), Number(match[4]), to - 4, to)
}

const YEAR_SAID = /(生まれ|うまれ|誕生|産まれ|年生|生年|西暦|born|干支|元号)/
const YEAR = /((?:19|20)[0-9]{2})年?|(昭和|平成|s|h)([0-9]{1,2})年?|(?<![0-9])([0-9]{2})年(?!前|間|目|代)/

/** The year of birth that the same speaker told a little before: 「生まれた年は言ったよね、95年」 – 「月日は?」 – 「10の17」. */
function yearBefore(history: readonly Utterance[], current: Utterance): number | undefined {
  for (const earlier of history.slice(-8).toReversed()) {
    if (!earlier.sameSpeaker(current) || earlier.text.length > 60) continue
    const match = YEAR.exec(earlier.text)
    if (match === null) continue
    const i = history.indexOf(earlier)
    if (!YEAR_SAID.test(earlier.text) && !/生まれ|何年|年は|西暦|いくつ|何歳|誕生/.test(history[i - 1]?.text ?? ''))
      continue
    const [, whole, era, count, short] = match
    const value = era === undefined ? fullYear(Number(whole ?? short)) : yearOfEra(era, count as string)
    if (value !== undefined && value >= 1925 && value <= LAST_YEAR) return value
  }
  return undefined
}

/** The likeliest date of a birth in a message that is known to give one: with its year, if it is told anywhere. */
export function bestDay(text: string, history: readonly Utterance[], current: Utterance): Day | undefined {
  const days = [...daysIn(text)]
  const day =
    days.find(({ year }) => year !== undefined && year <= LAST_YEAR) ?? days[0] ?? fourDigits(text) ?? loosely(text)
  return day === undefined || day.year !== undefined ? day : { ...day, year: yearBefore(history, current) }
}

/** 「平成10年の節分、つまり1998年2月3日」: the same day once with its year has it. */
function withYear(day: Day, text: string, history: readonly Utterance[], current: Utterance): Day {
  // 60年11月3日、昭和のほう
  if (
    day.year !== undefined &&
    day.year >= 1930 &&
    day.year < 1965 &&
    /昭和の|昭和です|昭和だ|昭和や/.test(text.slice(day.to))
  )
    return { ...day, year: day.year + 25 }
  if (day.year !== undefined) return day
  for (const other of daysIn(text)) {
    if (other.year !== undefined && other.month === day.month && other.day === day.day) return other
  }
  // 大晦日生まれの巳年、昭和40年組; 88年早生まれ、1月2日
  const apart =
    /(昭和|平成)([0-9]{1,2}|元)年|((?:19|20)[0-9]{2})年(?:生|組|に|の|、|早)|(?<![0-9])([3-9][0-9]|0[0-8])年(?:早|遅)?生まれ/.exec(
      text,
    )
  if (apart !== null) {
    const [, era, count, whole, short] = apart
    const year = era === undefined ? fullYear(Number(whole ?? short)) : yearOfEra(era, count as string)
    if (year !== undefined && year <= LAST_YEAR) return { ...day, year }
  }
  // 昭和58年の七夕
  const told =
    day.named === true
      ? /((?:19|20)[0-9]{2}|(昭和|平成|s|h)([0-9]{1,2}|元)|(?<![0-9])[0-9]{2})年?の?$/.exec(text.slice(0, day.from))
      : null
  if (told !== null) {
    const [, whole, era, count] = told
    const year = era === undefined ? fullYear(Number(whole)) : yearOfEra(era, count as string)
    if (year !== undefined) return { ...day, year, from: told.index }
  }
  return { ...day, year: yearBefore(history, current) }
}

/** Asked for a birthday, a bare date is one. */
function asAnswer(text: string, history: readonly Utterance[], current: Utterance): Draft | undefined {
  const before = asked(history, current)
  if (before === undefined || before.text.length > 60 || text.length > 40) return undefined
  const direct =
    /誕生日|たんじょうび|生年月日|ばーすでー|birthday|何月何日/.test(before.text) &&
    /いつ|何月|何日|教え|おしえ|おせーて|\?|when/.test(before.text)
  // 「来月の何日?」 after 「誕生日いつ?」
  const after =
    /何月|何日|日にち|日付|何曜|月日|何時代|いつ|年は|西暦|(何歳|いくつ)になっ/.test(before.text) &&
    history
      .slice(-6)
      .some((each) =>
        /誕生日|たんじょうび|生年月日|ばーすでー|生まれ|お誕|何座|星座|(羊|牛|双子|蟹|獅子|乙女|天秤|蠍|射手|山羊|水瓶|魚|ひつじ|うし|ふたご|かに|しし|おとめ|てんびん|さそり|いて|やぎ|みずがめ|うお)座|干支|birthday|おめでと|(何|[0-9]{2})(歳|才)|いくつにな/.test(
          each.text,
        ),
      )
  const soon = /^(まじ\?|いつ|え、いつ|いつなの|何日)[^。]{0,6}\?$/.test(before.text)
  const riddle = asksOwnDay(history, current)
  // 「乙女座?」 – 「うん、9月1日」
  const sign =
    /(座|干支|年女|年男|早生まれ)(かな|ですか|なの|でしょ|っぽい|だよね|だっけ)?[?。!]*$/.test(before.text) ||
    (/^(じゃあ|え、|へえ、?)?[0-9]{1,2}月(か|かな|生まれ|なの|だ)?[?。!]*$/.test(before.text) &&
      history.slice(-6).some((each) => /座|誕生|生まれ|ばーすでー/.test(each.text)))
  if (!direct && !soon && !after && !riddle && !sign) return undefined
  const bare = direct || after ? loosely(text) : undefined
  const days = [...daysIn(text)]
  if (days.length === 0 && bare !== undefined && !/[?]|円|時/.test(text))
    return draftOf({ ...bare, year: yearBefore(history, current) }, 0.7)
  for (const found of days) {
    const day = withYear(found, text, history, current)
    if (day.from > 14 || /記念|でびゅー|前の日|次の日|推し|いべんと|予約|休|じゃない|違/.test(text)) return undefined
    if (soon && !direct && !after && !riddle && !/^[^0-9]{0,4}[0-9]{1,2}月[0-9]{1,2}日[!。だよです~]*$/.test(text))
      return undefined
    return draftOf(day, direct ? 0.88 : after || riddle || sign ? 0.75 : 0.6)
  }
  return undefined
}

const MAY_BE_DAY =
  /[0-9一二三四五六七八九十](月|\/|\.|-|年|th|日)|[0-9] ?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/

/** A birth date, with or without the year, beside a word that says so, or by what follows from it. */
export function findBirthdate(scene: Scene): Draft | undefined {
  const { current, history } = scene
  const { text } = current
  const told = toldBirthdate(scene)
  if (told !== undefined) return told
  const number = bareDay(text, history, current)
  if (number !== undefined) return draftOf({ ...number, year: yearBefore(history, current) }, 0.82)
  if (!MAY_BE_DAY.test(text)) return undefined
  const days = [...daysIn(text)]
  const whole = wholeDay(text, days, history)
  if (whole !== undefined) return draftOf(whole, 0.86)
  const byAge = dayOfAge(text, days)
  if (byAge !== undefined && !OTHERS.test(text.slice(0, byAge.from)))
    return draftOf(withYear(byAge, text, history, current), 0.86)
  const follows = dayByResult(text, days)
  if (follows !== undefined) return draftOf(withYear(follows.day, text, history, current), follows.sure ? 0.87 : 0.8)
  const treat = OTHERS.test(text) ? undefined : dayOfTreat(text, days)
  return treat === undefined ? undefined : draftOf(withYear(treat, text, history, current), 0.8)
}

function toldBirthdate({ current, history }: Scene): Draft | undefined {
  const { text } = current
  const beside = besideDay(text)
  if (beside !== undefined && !OTHERS.test(text.slice(0, beside.from)))
    return draftOf(withYear(beside, text, history, current), 0.88)
  const answer = asAnswer(text, history, current)
  if (answer !== undefined) return answer
  const ofTalk = history.length > 0 && /日/.test(text) ? dayOfTalk(text, history) : undefined
  if (ofTalk !== undefined && !OTHERS.test(text))
    return draftOf({ ...ofTalk, year: yearBefore(history, current) }, 0.76)
  if (!CUES.test(text)) {
    const own =
      ownDay(text, history) ?? (/(昭和|平成|19[0-9]{2}|200[0-8])[0-9]{0,2}年/.test(text) ? splitDay(text) : undefined)
    return own === undefined ? longAgo(text, history, current) : draftOf(withYear(own, text, history, current), 0.78)
  }
  const digits = fourDigits(text) ?? digitsAsDay(text) ?? dayOfThisMonth(text) ?? splitDay(text)
  const real = REAL_DAY.test(text)
  if (digits !== undefined && !OTHERS.test(text.slice(0, digits.to))) return draftOf(digits, 0.8)
  const next = dayBesideTheirs(text)
  if (next !== undefined) return draftOf(next, 0.84)
  const own = ownDay(text, history)
  if (own !== undefined) return draftOf(withYear(own, text, history, current), 0.8)
  for (const found of daysIn(text)) {
    const day = withYear(found, text, history, current)
    const near = text.slice(Math.max(0, day.from - CUE_NEAR), day.to + 17)
    const before = text.slice(Math.max(0, day.from - 18), day.from)
    const after = text.slice(day.to, day.to + 16)
    const far = FAR_CUE.test(text.slice(day.to, day.to + 50))
    if (!(CUES.test(near) || far) || /^(きろ|kg|cm|%|点|倍|万|円|秒|k)/.test(after) || /天皇誕生日/.test(text)) continue
    // 芥川の誕生日が3月1日
    const whose = /([一-鿿]{2,4})の(誕生日|生まれ)(が|は|って)[^。]{0,3}$/.exec(before)?.[1]
    if (whose !== undefined && !/自分|本当|実際|今年|去年|来年|毎年|今月|来月|戸籍|最[初後]|歳$|[私俺僕]/.test(whose))
      continue
    if (OTHERS.test(before) && !MINE_TOO.test(before) && !far && !(real && !OTHER_BODY.test(before))) continue
    if (
      /^に(始|入|転職|来|結婚|出会|でびゅー|開|発売|引っ?越|買|なくな|亡)/.test(after) ||
      (KNOWN.test(before) && !real && !CUES.test(before))
    )
      continue
    if (
      /^(は|が|も)?[^。、]{0,4}(弟|兄|姉|妹|孫|友達|友だち|親友|祖母|祖父|ばあちゃん|じいちゃん|彼女|彼氏|夫|先輩|上司|同僚)の/.test(
        after,
      ) ||
      /^[^。]{0,3}が?(猫|犬|推し|娘|息子|母|父|嫁|妻|旦那)/.test(after) ||
      (NOT_SAID.test(/^[^。!]*/.exec(after)?.[0] ?? after) &&
        !THEREFORE.test(after) &&
        !REAL_DAY.test(after) &&
        !/(誕生日|たんじょうび|ばーすでー|ばーすでい|生年月日)(は|が|、|:| )*$/.test(before) &&
        !/^が(誕生日|たんじょうび|ばーすでー)(です|だよ|なの|や|だから)/.test(after))
    )
      continue
    if (day.named === true) {
      const told =
        /^(が|に|の日に|の日が|は|当日が|当日に)?[^。、]{0,6}(誕生日|生まれ|うまれ|産まれ|産声|おぎゃ|この世|ばーすでー|birthday)/.test(
          after,
        ) ||
        /(誕生日|たんじょうび|ばーすでー|birthday|born|(生|う|産)まれたの)(は|が|、|って|ね|も| is| on)*[ 、]*(on |実は|なんと|ちょうど|まさかの)?(((19|20)[0-9]{2}|昭和[0-9]+|平成[0-9]+)年の)?$/.test(
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
  return longAgo(text, history, current)
}

function longAgo(text: string, history: readonly Utterance[], current: Utterance): Draft | undefined {
  const found = dayOfLongAgo(text, OTHERS)
  return found === undefined ? undefined : draftOf(withYear(found.day, text, history, current), found.confidence)
}
