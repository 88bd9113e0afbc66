import { type Day, isDay, moved } from '../calendar.ts'
import type { Utterance } from '../utterance.ts'
import { LAST_YEAR } from './birth-years.ts'

/**
 * Birthdays without the word: by what such a day does to one (`母の日とかぶる、5月12日だから`), by the paper it stands on (`免許に昭和55年1月9日って`), as a
 * whole date with the year where ages are the matter, or as a bare number after the month.
 */

/** Other days of the year that one's own falls together with. */
const FEASTS =
  '(母の日|父の日|敬老の日|勤労感謝|成人式|成人の日|くりすます|正月|元日|元旦|大晦日|はろういん|ばれんたいん|ひな祭り|雛祭り|こどもの日|子どもの日|七夕|お盆|節分|ごーるでんういーく|gw|連休|祝日|夏休み|冬休み|春休み|命日|結婚記念日|入学式|卒業式|終戦|文化の日|海の日|山の日|体育の日|体育祭|すぽーつの日|天皇|建国|憲法|みどりの日|春分|秋分|震災|年末|年始|閏|うるう)'
/** What comes of it: one cake, one present, nobody there. */
const COMES_OF = new RegExp(
  `${FEASTS}(の)?(ど真ん中|真っ最中|最後の日|最終日|初日)|${FEASTS}(当日|そのもの)?(と|に)(よく|毎年|だいたい|いつも)?(かぶ|被|重な|ごっちゃ|まとめ|一緒|いっしょ|同じ|兼用|近|どんぴしゃ|ぶつか)|(けーき|ぷれぜんと|お祝い|祝い|ぷれ|おめでとう)[^。!?]{0,8}(一緒|いっしょ|兼用|まとめ|一回|1回|一個|1個|なし|忘れ|ついで|もらえ)|兼用|まとめて祝|ついでに祝|友達に(は)?祝|祝って(もら|くれ)|祝われ|誰も(いな|覚え|祝)|${FEASTS}(だから|なのに|じゃない|やけど|だけど)[^。!?]{0,14}(損|得|休|祝|ふるい|古い|覚え)|(損|得)した(気分|感)|(歳|年|とし)(を)?(が)?(とら|取ら|とり|取り|とる|取る|くう|食う|食っ)|ろうそく|蝋燭|[0-9]{2}本目|おない|同い年|ため年|たまご座|干支|(来週|来月|再来週|明日|あした|明後日|あさって|今度|もうすぐ|今月)(で|には?|の)[^。0-9]{0,4}[0-9]{2}(歳|才)?(や|だ|です|か|に(なる|なり))|[0-9]+(歳|才)(だ|です|や|に|。|!|👶)`,
)
/** Somebody else's, or the day of a thing that happened. */
const NOT_BORN =
  /開店|開業|創業|発売|公開|でびゅー|らいぶ|いべんと|試合|大会|締切|しめきり|予約|給料|結婚(?!記念日)|離婚|入社|入籍|退職|引っ?越|納車|手術|退院|入院|検査|震災|事故|解散|卒業|入学|出発|旅行|帰省|出張|面接|試験|配信|店の|開幕|放送|最終回|選挙|祭り(?!と)|花火|月曜|火曜|水曜|木曜|金曜|土曜|日曜|天皇|記念日(?!と)/
const SOMEONE =
  /(?!(?:父|母)の日)(推し|友達|友だち|母|父|親|娘|息子|嫁|妻|旦那|夫|彼氏|彼女|弟|兄|姉|妹|孫|猫|犬|わんこ|にゃんこ|うさぎ|はむすたー|いんこ|文鳥|小鳥|亀|ふえれっと|もるもっと|ぷーどる|ちわわ|だっくす|上司|先輩|後輩|同僚|先生)(さん|ちゃん|くん)?(の|が|は|も|、)/
const isOthers = (text: string) => NOT_BORN.test(text) || SOMEONE.test(text)
const TOLD_DAY =
  /^(です(?!か)|だから|なの|なん|だよ|だもん|だし|や(?!った)|生まれ|うまれ|が(私|俺|僕|うち|自分)|、|。|!|$| |で[、 ]|ね|よ|じゃ|産|やけ)/

/** `うるう年なんだよね、2月29日。だからまだ6歳` */
const LEAP = /(うるう|閏|四年に|4年に|(まだ|やっと|もう)?[0-9一二三四五六七八九]{1,2}(歳|才|回目|回しか))/

/** 12/25産 */
const BRED = /^(日)?産(まれ|だ|です|や|の(俺|私|僕|うち|女|男|おじ|おっ)|。|!|$| |w|笑)/

/** A date with what follows from a birthday. */
export function dayByResult(text: string, days: readonly Day[]): { day: Day; sure: boolean } | undefined {
  if (text.length > 120) return undefined
  for (const found of days) {
    const after = text.slice(found.to, found.to + 12)
    if (found.named !== true && BRED.test(after) && !SOMEONE.test(text.slice(0, found.from)))
      return { day: found, sure: true }
    if (found.named === true || !TOLD_DAY.test(after) || isOthers(text) || isAsked(text, found)) continue
    if (found.month === 2 && found.day === 29 && LEAP.test(text)) return { day: found, sure: true }
    if (COMES_OF.test(text.slice(0, found.from)) || COMES_OF.test(text.slice(found.to)))
      return { day: found, sure: false }
  }
  return undefined
}

/** Papers on which the day of one's birth stands, and who asks for it. */
const PAPERS =
  /用紙|書類|問診|かるて|診察券|免許|保険証|ぱすぽーと|旅券|まいなんばー|身分証|履歴書|住民票|戸籍|会員証|会員登録|申込|申し込み|受付|年齢確認|応募|入力|記入|登録|母子手帳|へその緒|出生|卒業証書|健診|検診|証明書|占い|手相|姓名判断|星座|相性|動物占い|宝くじ|懸賞|くーぽん|特典|ぽいんとかーど/
/** Where the talk is of how old somebody is. */
const OF_AGES =
  /同い年|同級|ため(年|ぐち|口|だ|かな|だっ)|同じ歳|同い歳|年齢|いくつ|何歳|なんさい|年上|年下|干支|何年生まれ|西暦|世代|昭和|平成|ゆとり|何時代|歳(は|って|近|離)|年(近|離)|生まれ|誕生/
const BIRTH_WORD = /病院|助産|産|ぞろ目|きり番|末広がり|占い|星|生|歳|才|年|世代|干支|おぎゃ|赤ちゃん|名前の由来/

/** The date itself is asked. */
const isAsked = (text: string, { to }: Day) => /^[^。!?]{0,12}[?]/.test(text.slice(to))
const ofBirth = (found: Day) => found.year !== undefined && found.year >= 1930 && found.year <= LAST_YEAR

/** A whole date of a year in which one can be born, on a paper, where ages are told, or alone. */
export function wholeDay(text: string, days: readonly Day[], history: readonly Utterance[]): Day | undefined {
  if (text.length > 140 || isOthers(text)) return undefined
  const found = days.find(ofBirth)
  if (found === undefined || isAsked(text, found)) return undefined
  const written = /^(って|と|に|が)?[^。]{0,4}(書|載|印|入力|記入|打|なって|だった)/.test(text.slice(found.to))
  if (written && (PAPERS.test(text) || history.slice(-2).some((each) => PAPERS.test(each.text)))) return found
  // 1979.3.8。免許にもそう書いてある
  if (/(書いて|載って)/.test(text) && PAPERS.test(text) && !/取得|更新|交付|有効|期限|発行|まで/.test(text))
    return found
  const before = text.slice(0, found.from)
  const near = history.slice(-3).some((each) => OF_AGES.test(each.text) || PAPERS.test(each.text))
  if (near && /^[^。!?]{0,10}[、。!… ]?$/.test(before)) return found
  // 1999年9月9日 ゾロ目すぎて病院で写真撮られた
  // 運勢最下位だったの。2002/05/27ね、占ってみて
  if (/占って|占い(?:して|たい|、)|運勢|相性(?:は|見|占)|手相/.test(text) && !/有名人|芸能人|推し/.test(text))
    return found
  const alone = /^(俺|私|わたし|僕|うち|自分)?(は|、)?$/.test(before)
  return alone && BIRTH_WORD.test(text.slice(found.to)) ? found : undefined
}

/** `明日4/11で27になる` */
export function dayOfAge(text: string, days: readonly Day[]): Day | undefined {
  if (text.length > 160 || isOthers(text)) return undefined
  for (const found of days) {
    if (found.named === true) continue
    const after = text.slice(found.to, found.to + 18)
    if (
      /^(で|に|、|を?もって|が来たら|には|きたら|来たら)[^。0-9]{0,6}([1-9][0-9]|[二三四五六七八九]?十[一-九]?|はたち|あらさー|あらふおー|三十路|還暦)(歳|才|代)?(に(なる|なっ|なり|突入|到達)|や|だ|です|か|突入|、|。|!|$| )/.test(
        after,
      ) &&
      !/^(で|に)?[0-9]+(円|分|時|人|個|回|日|ヶ月|か月|万|名|枚|%)/.test(after)
    )
      return found
  }
  return undefined
}

/** 「月は4月」 – 「何日?」 – 「18」 */
export function bareDay(text: string, history: readonly Utterance[], current: Utterance): Day | undefined {
  if (text.length > 14 || history.length < 2) return undefined
  const match = /^[^0-9]{0,5}([0-3]?[0-9])(日)?(です|だよ|や|なの|だ|ね|よ|[!。~]|$)/.exec(text)
  const before = history.at(-1) as Utterance
  if (match === null || before.sameSpeaker(current) || !/何日|日は|日にち|日付|なんにち/.test(before.text))
    return undefined
  const near = history.slice(-6)
  if (!near.some((each) => /誕生|生まれ|ばーすでー|たんじょう|何月|おめでと/.test(each.text))) return undefined
  for (const each of near.toReversed()) {
    const month = each.text.length <= 40 ? /(?<![0-9])(1[0-2]|[1-9])月(?![0-9])/.exec(each.text) : null
    if (month === null) continue
    const [value, number] = [Number(month[1]), Number(match[1])]
    const from = match[0].indexOf(match[1] as string)
    return isDay(value, number)
      ? {
          year: undefined,
          month: value,
          day: number,
          from,
          to: from + String(match[1]).length + (match[2]?.length ?? 0),
        }
      : undefined
  }
  return undefined
}

/** 誕生日のクーポン: one has it for one's own day. */
const OWN_TREAT =
  /誕生日(月)?の?(くーぽん|割引|特典|半額|無料|でざーとぷれーと|ぷれーと|はがき|めーる|ぽいんと|月|当日|しーる)/

/** `サロンの誕生日クーポンで半額…11月11日だよ` */
export function dayOfTreat(text: string, days: readonly Day[]): Day | undefined {
  if (text.length > 160 || !OWN_TREAT.test(text)) return undefined
  return days.find(
    ({ to, named }) =>
      named !== true && /^(で|だよ|だから|なの|なん|です|や|だし|生|が(私|俺|僕))/.test(text.slice(to, to + 8)),
  )
}

const THEIRS_AND_MINE =
  /(?<![0-9])(1[0-2]|[1-9])月の?([0-9]{1,2})日?(?:で|、|だから|なのに|だけど|に対して|やから|やけど|だよ、?|って)[^0-9。!?]{0,6}(?:俺|おれ|私|わたし|あたし|僕|ぼく|うち|自分|わし|こっち)(?:が|は)(?:その)?(?:(次の日|翌日)|(前の日|前日)|([0-9]{1,2})日?(?![0-9時月歳才人回年]))/

/** 推しが6月14でわたしが15: the other's month is one's own. */
export function dayBesideTheirs(text: string): Day | undefined {
  if (!/誕生|生まれ|日違い|ばーすでー/.test(text)) return undefined
  const match = THEIRS_AND_MINE.exec(text)
  if (match === null) return undefined
  const [month, theirs] = [Number(match[1]), Number(match[2])]
  if (!isDay(month, theirs)) return undefined
  const span = { from: match.index, to: match.index + match[0].length }
  if (match[5] === undefined)
    return { ...moved({ year: undefined, month, day: theirs, ...span }, match[3] === undefined ? -1 : 1), ...span }
  const day = Number(match[5])
  return isDay(month, day) ? { year: undefined, month, day, ...span } : undefined
}
