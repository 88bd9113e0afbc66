import { type Facts, factsOf } from '../facts.ts'
import { foldWord, isKanji, isKatakana, type Lexed } from '../lex.ts'
import { isNotPlace, isRegion, type Place, placesOf } from '../places.ts'
import { HOME_SCENES, LANDMARKS, RAILWAYS } from '../tables/home-scene-words.ts'
import { alternatives, anyOf } from '../tables/table.ts'
import type { Draft } from '../utterance.ts'
import { HERS, home, wholePlace } from './street-address.ts'

/** Homes told by the life there: うちも高槻や, a quarter nobody has heard of behind its town, the shrine next door, the line and where one gets off. */

export const HOUSEHOLD = anyOf(HOME_SCENES.household)
const OWN = alternatives(HOME_SCENES.own)
/** The speaker's own word where a clause begins. */
const SELF = new RegExp(`(^|[、。 ])(${OWN})`)
/** That the line is the way to one's home. */
const OWN_LINE = new RegExp(
  `(${OWN})(です|だよ|や|なの|なん|、|。|$|!|まで|から|の|が|は)|最寄|もより|住ん|住み|暮ら|降りて[^。]{0,10}[0-9]+分`,
)
const RAILWAY = new RegExp(
  `(${alternatives(foldWord(RAILWAYS))}|[一-鿿]{2,4}線)の([一-鿿々ヶケ]{1,6})(駅)?(?=(で|に|から|が|は|って|です|だよ|や|、|。|$|駅|まで|の|徒歩|降))`,
)
const LANDMARK = new RegExp(
  `^(市内|区内|町内)?(の|、|で|だけど|なんだけど|ですけど|です。)[^。!?]{0,8}(${alternatives(foldWord(LANDMARKS))})(の|から|まで)?(真|すぐ|ほぼ|目の)*(下|上|横|裏|隣|となり|前|そば|近く|近所|向かい|脇|わき|奥|あたり|辺り|すぐ|ふもと|麓|手前|斜め向かい|ほう)`,
)

const SAID =
  /^(市内|駅|のほう|の方|あたり|らへん|辺り|の(いちばん|一番|だいぶ|かなり|ほぼ|ほんと)?(端|端っこ|はし|はしっこ|はじ|はじっこ|外れ|はずれ|すみっこ|隅|隅っこ|駅前|近く|奥|山側|海側|北側|南側|東側|西側|ど真ん中|真ん中|田舎のほう|住宅街)|の、?[東西南北]口(のほう|側)?)?(です(?!か|よね)|でーす|だよ|だけど|だし|だから|だ[。!ぁあー~]|だわ|なん|なの(?!\?)|や[。!、ぁあー~]|や$|やで|やけど|やけん|やねん|や(から|し)|じゃ|ばい|たい|だべ|だっぺ|っす|だもん|よ[。!、]|よ$|ね[、。]|、|。|!|~|$|♪|\(|w)/
/** Behind うち: where it is. */
const AT_HOME = new RegExp(
  `(^|[。、!?… ]|(${OWN})の)((${OWN})(のとこ|んとこ|とこ|のところ|のほう|の方)|うち(のあたり|の辺|らへん|のへん|の近所|のほう|方面|の周り|の地区|の町内)|うち|うちら|うちゃ|うちとこ|うちんとこ|家|おうち|自宅|我が家|わが家|部屋|実家暮らしで|住まい|住み|(俺|私|僕|おれ|わたし|あたし)(んち|ん家|の家|のうち|んとこ))(も|は|ゃ|、|って|が|な)?(ね|今|いま|ずっと|昔から|実は|もう|まだ|一応)?、?[ 「]*$`,
)
const BACK_HOME =
  /^(駅)?(まで|に|へ|さ)(歩いて|たくしーで|電車で|車で|ちゃりで|自転車で|終電で|ばすで|毎日|毎晩|いつも|早く|どうやって|無事(に)?|やっと|今から|これから|一人で)*(帰る|帰り|帰ら|帰っ|帰れ|帰ろ|戻る|戻って|着い|着く|辿り)/
const WHY_BACK =
  /これから|今から|もう帰|毎日|毎晩|毎朝|しんど|遠い|遠く|終電|電車|遅れ|止ま|帰り|かか|だる|ぎりぎり|通勤|残業|たくしー|雨|雪|歩い|疲れ|やっと|無事|今日|最終|乗り換え|始発|満員/
export const NOT_HOME =
  /行きたい|行ってみたい|旅行|旅先|観光|出張|遠征|住みたい|住んでみたい|引っ越したい|憧れ|だったら|昔|以前|の頃|時代|元々|友達|友人|彼氏|彼女|推し|先輩|後輩|同僚|上司|親戚|ばあちゃん|祖母|祖父|叔|(?:^|[のがはと、。])いとこ|ほてる|旅館|らいぶ|こんさーと|遊び|飲み会|飲んで|集合|待ち合わせ|会社|職場|支社|本社|支店|ばいと|(?<![転通])勤|出身|娘|息子|兄|弟|姉|妹|嫁の|妻の|旦那の|実家(?!暮|ぐらし|住)|本店|にゅーす|天気予報|[?]/

/** 鹿児島の鴨池, 木更津の請西: kanji behind a town that no table has. */
const NO_QUARTER =
  /会社|実家|病院|大学|高校|学校|温泉|名物|名産|花火|祭|夏|冬|春|秋|朝|夜|海|山$|川$|空|雪|雨|店|駅|人|方|友|親|母|父|兄|弟|姉|妹|娘|息子|嫁|妻|家|市内|郊外|中心|外|端|奥|近|付近|周辺|高台|内|側|前|裏|辺|地区$|部$|田舎|社宅|寮|団地|料理|酒|肉|魚|米|水|味|話|件|事|時|頃|今|昔|下町|繁華|街$|景|港$|島$|城$|寺$|神社|公園|空港|工場|支店|本社|食|飯|麺|饂飩|蕎麦|餃子|土産|方言|言葉|気温|天気|歴史|観光|旅|宿|動物|水族|美術|博物|図書|役所|警察|郵便|銀行|出身|生|育|住|在|暮|物件|賃|土地|部屋|風|地震|台風|朝市|市場|夜景|女|男|子|客|者|学|一番|有名|名所|桜|紅葉|道$/

export function quarterBehind({ plain, text }: Lexed, place: Place): number | undefined {
  if (plain[place.end] !== 'の' || place.kind === 'region') return undefined
  const start = place.end + 1
  let end = start
  while (end - start < 7 && (isKanji(plain[end]) || 'ヶケ々ノ'.includes(plain[end] ?? '。') || isKatakana(plain[end])))
    end++
  const word = plain.slice(start, end)
  if (
    word.length < 2 ||
    word.length > 6 ||
    !isKanji(word[0]) ||
    isNotPlace(word) ||
    isRegion(word) ||
    NO_QUARTER.test(word)
  )
    return undefined
  return text[end] === undefined || /[でにだじやばたなの、。っすいはがとよへまね!?~ ]/.test(text[end] as string)
    ? end
    : undefined
}

function besideScene(facts: Facts, places: readonly Place[], i: number): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const place = places[i] as Place
  if (place.kind === 'region') return undefined
  const before = text.slice(Math.max(0, place.start - 16), place.start)
  if (NOT_HOME.test(text.slice(Math.max(0, place.start - 24), place.end + 30))) return undefined
  const quarter = quarterBehind(lexed, place)
  const whole = wholePlace(lexed, places, i)
  const big = place.kind === 'city'
  const start = quarter !== undefined && big ? place.end + 1 : whole.start
  const end = quarter ?? whole.end
  const narrow = !big || quarter !== undefined
  const weak = place.kind === 'weak' && quarter === undefined
  const after = text.slice(end, end + 34)
  const given = (confidence: number, to = end) =>
    home(lexed, place.start, to, start, end, weak ? Math.min(confidence, 0.62) : confidence)

  const said = SAID.test(after)
  // a place before it may be the town of this one: うち 鹿児島の 鴨池
  const chain = places[i - 1]
  const front =
    chain !== undefined && /^(の|、|県の?|市の?|)$/.test(text.slice(chain.end, place.start))
      ? text.slice(Math.max(0, chain.start - 16), chain.start)
      : before
  const atHome = AT_HOME.test(front) || AT_HOME.test(before)
  if (atHome && narrow && (said || /^(に(ある|あって)|で[、。]|から)/.test(after)))
    return given(quarter !== undefined || !weak ? 0.86 : 0.62)
  if (atHome && big && said) return given(0.66)
  // 君んちも俺んちも田舎だけど、うちは都城
  if (HERS.test(text.slice(0, place.start))) return undefined
  const landmark = LANDMARK.exec(text.slice(place.end, place.end + 34))
  const lives = HOUSEHOLD.test(text)
  if (landmark !== null && !/で(会|待|飲|食|見)/.test(after)) {
    const tail = text.slice(place.end + landmark[0].length, place.end + landmark[0].length + 10)
    const ends = SAID.test(tail) || /^(に|で)(住|家|暮|うち|部屋|あぱ|まんしょ)/.test(tail)
    if (ends || lives) return given(lives || atHome ? 0.8 : 0.66, place.end + landmark[0].length)
  }
  if (!narrow) return undefined
  // 今帰宅、相模大野まで遠すぎて眠い
  if (
    /帰宅|帰り|家まで|帰る/.test(text) &&
    /^(駅)?まで[^。、!?]{0,6}(遠|まだ|あと[0-9]|長い|長すぎ|きつ|しんど|[0-9]+(分|時間))/.test(after)
  )
    return given(0.76)
  const back = BACK_HOME.exec(after)
  if (back !== null && WHY_BACK.test(text))
    return given(/帰(る|り|ら|っ|れ|ろ)/.test(back[0]) ? 0.72 : 0.45, end + back[0].length)
  if (
    /(実家|一人|ひとり|独り|二人|団地|借家)(暮|ぐ?らし|住)/.test(text) &&
    /^(駅)?(に|さ|へ|で|から|の)[^。!?]{0,4}(帰って(き|来)|戻って(き|来)|戻った|帰った|おる|いる)/.test(after)
  )
    return given(0.76)
  if (lives && /^(駅)?で(この|その|これ)(値段|家賃|広さ|間取り|狭さ|古さ)/.test(after)) return given(0.76)
  if (lives && said) return given(quarter !== undefined || SELF.test(text) ? 0.74 : 0.64)
  if (
    lives &&
    /^(に|さ|で|の)[^。!?]{0,10}(家|部屋|あぱーと|まんしょん|団地|一軒家|借家|寮|社宅|土地)(ば|を|さ|が|も|に|で)?(建て|買|借|構え|決め|あ[るっり]|引|越|暮|住)/.test(
      after,
    )
  )
    return given(0.86)
  return undefined
}

/** 阪急の桂で降りて自転車で5分、それがうち */
function onTheLine(lexed: Lexed): Draft | undefined {
  const match = RAILWAY.exec(lexed.text.slice(0, 160))
  if (match === null || NOT_HOME.test(lexed.text) || HERS.test(lexed.text.slice(0, match.index))) return undefined
  const name = match[2] as string
  if (
    isNotPlace(name) ||
    NO_QUARTER.test(name) ||
    /機$|船$|国際|国内|映画|遅|電車|車内|車両|車掌|ほうむ|沿線|始発|終電|快速|各停|急行|特急|満員|朝/.test(name)
  )
    return undefined
  const start = match.index + (match[1] as string).length + 1
  const end = start + name.length
  const rest = lexed.text.slice(end)
  if (!OWN_LINE.test(lexed.text) || /^(駅)?で(飲|食|会|待|乗り換)/.test(rest)) return undefined
  return home(lexed, match.index, end, start, end, 0.78)
}

/** Homes by what is said of life there. */
export function findHomeScenes(lexed: Lexed): (Draft | undefined)[] {
  const { text } = lexed
  const line = /線の|急の|京阪の|鉄の|南海の|阪神の|武の|京王の|京成の/.test(text) ? onTheLine(lexed) : undefined
  const places = placesOf(lexed)
  if (places.length === 0) return [line]
  const facts = factsOf(lexed)
  return [line, ...places.slice(0, 8).map((_, i) => besideScene(facts, places, i))]
}
