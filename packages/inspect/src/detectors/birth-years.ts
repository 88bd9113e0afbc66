import { type Day, daysIn } from '../calendar.ts'

/** Nobody who is old enough to be here was born later. */
export const LAST_YEAR = 2008
const FIRST_YEAR = 1925

/** What happens on a day of long ago and is no birth. */
const EVENT =
  /連単|連複|馬連|馬券|競馬|競輪|競艇|ぼーと|おっず|発売|創業|開店|開業|開通|開園|設立|竣工|完成|入社|入籍|結婚|成婚|離婚|卒業|入学|転校|放送|放映|地震|震災|台風|事故|事件|戦争|空襲|終戦|公開|封切|試合|優勝|初勝利|引退|でびゅー|上場|行っ[たて]|買っ[たて]|見[たて]|会っ[たて]|日記|写真|手紙|日付|製造|製の|型番|登録|取得|更新|命日|亡|没|死んだ|葬|らいぶ|こんさーと|開催|初版|出版|りりーす|配信|閉店|廃線|解散|結成|開始|始ま|記録|最高気温|大雪|号$|印刷|切符|消印|さーびす|開設|満月|日食/
/** What may stand in front of the date: who, or how it is counted. */
const FRONT =
  /(^|[、。!?…~ー「:( ])(俺|おれ|私|わたし|わたくし|あたし|僕|ぼく|わし|うち|自分|おら|おい|わい|小生|こっち|当方)?(は|も|の|ね|さ|、|やと|だと|の方は|やったら|なら|で言うと|でいうと)?(西暦|和暦|元号|えっと|んー|ええと|正確に|ちなみに|実は|そう|うん|はい)?(は|で|だと|やと|には|では|なら|で言うと|でいうと|、| |に言うと)*$/
const BEHIND =
  /^[」)]?(です|でーす|っす|だよ|だ[。!よね]|だから|や(?!った)|なん|なの|じゃ|ばい|たい|だべ|だっぺ|でございま|で、|生|うまれ|、|。|!|~|…| |$|の(おじ|おば|年寄|早|遅|朝|夜|明け方|夕方|深夜|とら|うし|ねずみ|うさぎ|たつ|へび|うま|ひつじ|さる|とり|いぬ|いのしし|[子丑寅卯辰巳午未申酉戌亥]年|.{1,4}座))/

/** 1990年の元旦, 昭和60年の七夕: a day by its name with the year in front. */
const YEAR_IN_FRONT = /((?:19|20)[0-9]{2}|(昭和|平成|s|h)([0-9]{1,2}|元))年の?$/

/** A whole date of long ago that is said of nothing can hardly be another's: `79年9月9日、9ばっかり`. */
export function dayOfLongAgo(text: string, others: RegExp): { day: Day; confidence: number } | undefined {
  if (text.length > 70 || !/[0-9一二三四五六七八九十元]/.test(text) || EVENT.test(text) || others.test(text))
    return undefined
  for (const day of daysIn(text)) {
    let { from } = day
    if (day.year === undefined) {
      if (day.named !== true) continue
      const year = YEAR_IN_FRONT.exec(text.slice(0, from))
      if (year === null) continue
      from = year.index
    } else if (day.year > LAST_YEAR || day.year < FIRST_YEAR) continue
    const before = text.slice(Math.max(0, from - 24), from)
    const after = text.slice(day.to, day.to + 12)
    if (!BEHIND.test(after) || !FRONT.test(before) || /^[^。]{0,10}[?]/.test(after)) continue
    return { day, confidence: text.length <= 44 ? 0.86 : 0.7 }
  }
  return undefined
}
