import { factsOf } from '../facts.ts'
import type { Lexed } from '../lex.ts'
import { isNotPlace, isRegion, type Place, placesOf } from '../places.ts'
import type { Draft } from '../utterance.ts'
import { HOUSEHOLD, NOT_HOME, quarterBehind } from './home-scenes.ts'
import { HERS, home, wholePlace } from './street-address.ts'

/** Homes told by what stands round the house: the station before the door, the way from it, the quarter where all the snow is, a place that nobody knows by name. */

const DOOR =
  '(家|うち|おうち|自宅|我が家|部屋|まんしょん|あぱーと|団地|社宅|寮|玄関|べらんだ|窓|俺んち|私んち|僕んち|実家)'
const SIDE = '(すぐ|目の|真ん?|ほぼ)*(前|裏|横|隣|となり|そば|近く|下|上|向かい|向こう|脇|斜め向かい)'
/** 家の前に堺東の駅, 窓開けたらすぐ十三駅 */
const HOUSE_FIRST = new RegExp(
  `${DOOR}(の${SIDE}(に|が|は|って|も|、|から)?|(を)?(出|開け|あけ)(て|たら|ると)?(、)?(すぐ|目の前|0分|[0-9一二三五]+分|歩いて[0-9]+分)?(が|に|で|は|、)?(もう)?|から(見え|聞こえ|丸見え|すぐ(が)?)[^。]{0,4})[ 、]*$`,
)
const THERE =
  /^(の?駅|線|の(ほーむ|線路|商店街|改札|おんせん|温泉|球場|すたじあむ|港|海|病院))?(が|だ|です|や|で|なん|は|の音|ある|あって|、|。|!|$)/
/** 堺東の駅がうちの真ん前 */
const PLACE_FIRST = new RegExp(
  `^(の?駅|の(線路|商店街|改札|球場|港))?(が|は|って|も|、)(もう)?((俺|私|僕|うち|自分)の)?${DOOR}(の|から)(すぐ|目の|真ん?|ほぼ|徒歩|歩いて)*(前|裏|横|隣|となり|そば|近く|下|向かい|[0-9]+分|[0-9]+秒|見える|丸見え)`,
)
/** 川口。駅からバスで10分 */
const WAY =
  /^(市|区|町)?(だよ|だ|です|や|なん|だけど|ね|の(ほう|方|外れ|はずれ|奥))?[。、!… ♪~]+(最寄り?の?)?駅(から|まで)は?[^。、!?]{0,4}(ばす|徒歩|歩い|歩き|ちゃり|自転車|車|原付|坂)[^。!?]{0,8}([0-9一二三四五六七八九十]+(分|ぷん|ふん)|だよ|です|やけど|ないと|乗る|のぼ|登)/
/** その団地, そこの三階 */
const POINTS = new RegExp(
  `^[^。!?]{1,26}[。!?、 …]+(ここ|そこ|あそこ|それ|これ|あれ)(が|は|の[^。、]{1,8}(が|に|で))[^。]{0,4}(${DOOR.slice(1, -1)}|俺の|私の|僕の|住んで|巣|城)`,
)
const SAID =
  /^(市|区|町|駅)?(なん)?(です(?!か|よね)|だよ|だから|だけど|だし|だもん|だ[。!、]|や[。!、でけしん]|や$|じゃ|ばい|だべ|っす|なの|なん|。|!|、|$)/
const NAMED_PLACE =
  /^(駅)?(って|ちゅう|っちゅう|っていう|という|いう)(とこ|ところ|町|街|駅|村|島)(です|だよ|だけど|や|なん|だ[。、!]|じゃ|ね|。|!|$|に(おる|いる|住|家)|で(す|暮|、))/
const MOVED_IN =
  /(社宅|寮|あぱーと|まんしょん|部屋|一軒家|中古の家|団地|借家|新居|一人暮らし|ひとり暮らし|同棲|引っ?越し?|単身赴任|転勤)[^。!?]{0,12}(入った|入りました|入ってる|借りた|借りて|借りました|越した|越しました|越して|移った|移りました|決めた|決まった|買った|建てた|始めた|始めました|してる|してます|なった|なりました)(んだ|の|んです|よ|ね|わ|んだけど|けど)*[。!、… ]+([一-鿿]{2,4}の)?$/
const I_AM =
  /(^|[。、!?… ])(俺|おれ|私|わたし|あたし|僕|ぼく|自分|わし|うち|わい|おいら|こっち|こちら|当方)(は|が|ね|なら|も)?(ね|、)?$/
/** Behind one's own place, and no more of it: 高槻。君は? */
const AM =
  /^(駅|[一-鿿]{1,4}町)?(のほう|の方|らへん|あたり|の(端|外れ|はずれ|奥|田舎))?(なんで|なので|なんだ|なの[。、!]|だから|やから|やけん|やけど|だけど|ですけど|だよ|です[。!]|や[。!で]|や$|だ[。!]|。(君|きみ|あなた|そっち|そちら|[ぁ-んァ-ヴ]{2,4}(ちゃん|さん))(は|の|どこ))/
const NEAR_BY =
  /^(です|だよ|だ|や|やで|ね)[。、! ]+[^。!?]{1,12}(近い|近く|そば|隣|裏|はずれ|手前)(の)?(とこ|ところ|ほう|方|あたり|らへん|です|だよ|や)/
/** Life where nobody comes who does not live there. */
const SMALL_LIFE =
  /しか(な|ね|おら|いな)|何もな|なんもな|なんもね|静か|田舎|坂(が|ば|だ|多)|猿|熊|鹿|猪|雪|電車(が|は)?(少|来|一)|ばす(が|は)(少|来|一)|不便|便利|治安|住みや|のんびり|風呂がわり|虫|蛙|かえる|潮|漁|畑|田んぼ|夜は|朝は|うるさ/
/** A place by its name alone, said to be one: 松虫ってとこです */
const CALLED =
  /(?:^|[^一-鿿々ヶケァ-ヴー])([一-鿿々ヶケ]{2,6}|[ァ-ヴー]{3,8})(?:って|ちゅう|っていう|という|いう)(とこ|ところ|町|街|駅|村|地区|島|集落|団地|バス停)(です|だよ|だけど|や|なん|だ[。、!]|じゃ|。|!|$|に(?:おる|いる|住|家)|で(?:す|暮|、))/
const NO_CALLED =
  /実家|会社|職場|居酒屋|食堂|喫茶|旅館|温泉|神社|公園|病院|大学|高校|学校|専門|店$|屋$|丼|麺|酒|曲|歌|映画|漫画|番組|雑誌|作家|画家|会$|部$|課$|室$|家$|館$|系$|派$|的$|料理|菓子|お茶|旅行|出張|ラーメン|カフェ|バー|ホテル|レストラン|スナック|ライブ/
const OUTING =
  /行[きくっこ]|旅|観光|出張|出身|飲み?|食べ|美味|らいぶ|店|友達|彼氏|彼女|会社|職場|ばいと|仕事|勤|[?]|昔|以前|の頃|好き|知って/

function besideHouse(lexed: Lexed, places: readonly Place[], i: number): Draft | undefined {
  const { text } = lexed
  const place = places[i] as Place
  if (place.kind === 'region' || HERS.test(text.slice(0, place.start))) return undefined
  const before = text.slice(Math.max(0, place.start - 22), place.start)
  const after = text.slice(place.end, place.end + 44)
  const least = place.kind === 'city' || place.kind === 'weak' ? 0.6 : 1
  // ぼく高槻。君は?; 自分は国分寺市本町なんで
  // 俺、宇都宮の鶴田町だよ; こっちは延岡の土々呂やけん
  const town = places[i - 1]
  const inTown =
    town !== undefined &&
    /^(の|、)?$/.test(text.slice(town.end, place.start)) &&
    !/[県都府道]$/.test(text.slice(0, town.end))
  const front = inTown ? text.slice(Math.max(0, town.start - 22), town.start) : before
  const behindTown = quarterBehind(lexed, place)
  if (
    behindTown !== undefined &&
    I_AM.test(before) &&
    AM.test(text.slice(behindTown, behindTown + 30)) &&
    !OUTING.test(text)
  )
    return home(lexed, place.start, behindTown, least === 1 ? place.start : place.end + 1, behindTown, 0.86)
  if (
    least === 1 &&
    I_AM.test(front) &&
    AM.test(after) &&
    !/都市$/.test(text.slice(0, place.end)) &&
    !OUTING.test(text.slice(0, place.end))
  )
    return home(lexed, place.start, place.end, wholePlace(lexed, places, i).start, place.end, 0.72)
  if (NOT_HOME.test(text.slice(Math.max(0, place.start - 24), place.end + 30))) return undefined
  const whole = wholePlace(lexed, places, i)
  const given = (confidence: number, to = place.end, start = whole.start, end = whole.end) =>
    home(lexed, start, to, start, end, Math.min(confidence, least === 1 ? 1 : 0.62))
  const door = HOUSE_FIRST.exec(before)
  if (door !== null && THERE.test(after))
    return home(
      lexed,
      place.start - before.length + door.index,
      place.end,
      whole.start,
      whole.end,
      Math.min(0.8, least),
    )
  const behind = PLACE_FIRST.exec(after)
  if (behind !== null) return given(0.8, place.end + behind[0].length)
  const way = WAY.exec(after)
  if (way !== null) return given(0.78, place.end + way[0].length)
  // 今帰ってきた、東武練馬。駅からうちまで坂がきつい
  const walked =
    /^(の?駅|[、。!… ]+(最寄り?の?)?駅)から(うち|家|自宅|部屋|我が家|おうち)(まで|に(着|帰)|が(遠|近))/.exec(after)
  if (walked !== null) return given(0.8, place.end + walked[0].length)
  // 転勤で社宅に入った。仙台の長町
  if (MOVED_IN.test(text.slice(Math.max(0, place.start - 34), place.start)) && (SAID.test(after) || /^の/.test(after)))
    return given(0.8)
  // 大阪の堺です。お城の近いとこ
  if (NEAR_BY.test(after) && !OUTING.test(text)) return given(0.7)
  // 自由が丘って言うと引かれるけど築40年だよ
  if (/^(駅)?(って|と)(言|い)(うと|っても|えば)/.test(after) && HOUSEHOLD.test(text) && !OUTING.test(text))
    return given(0.74)
  const points = POINTS.exec(after)
  if (points !== null) return given(0.8, place.end + points[0].length)
  // タワーが窓から見える、松虫ってとこです
  const called = NAMED_PLACE.exec(after)
  if (called !== null && HOUSEHOLD.test(text) && !OUTING.test(text)) return given(0.74, place.end + called[0].length)
  // ここ、県内でも雪の多い浪岡だからね
  if (/(^|[。、!?])(ここ|こっち|うち|こちら)(は|ら|の辺|らへん)?[^。!?]{0,12}$/.test(before) && SAID.test(after)) {
    const life = HOUSEHOLD.test(text) || SMALL_LIFE.test(text)
    if (life && !OUTING.test(text)) return given(0.7)
  }
  // 気仙沼の唐桑だ。海しかない
  const quarter = quarterBehind(lexed, place)
  const lead = text.slice(0, place.start)
  // 茅ヶ崎の東海岸南って住所
  if (
    quarter !== undefined &&
    /^(って|という|っていう|いう)(住所|地名|町名|町内|地区|番地)/.test(text.slice(quarter, quarter + 8))
  )
    return home(lexed, place.start, quarter, place.kind === 'city' ? place.end + 1 : place.start, quarter, 0.86)
  if (
    quarter !== undefined &&
    /^[^。!?]{0,4}$|[。!?、]$/.test(lead) &&
    lead.length <= 12 &&
    SAID.test(text.slice(quarter, quarter + 10)) &&
    SMALL_LIFE.test(text.slice(quarter)) &&
    !OUTING.test(text)
  ) {
    const start = place.kind === 'city' ? place.end + 1 : place.start
    return home(lexed, place.start, quarter, start, quarter, 0.72)
  }
  return undefined
}

/** Homes by the house and what is round it. */
export function findHomeTold(lexed: Lexed): (Draft | undefined)[] {
  const { plain, text } = lexed
  const places = placesOf(lexed)
  const found = places.slice(0, 6).map((_, i) => besideHouse(lexed, places, i))
  if (places.length > 0 || !/って|いう/.test(text) || !HOUSEHOLD.test(text)) return found
  const called = CALLED.exec(plain.slice(0, 160))
  const word = called?.[1]
  if (called === null || word === undefined || isNotPlace(word) || isRegion(word) || NO_CALLED.test(word)) return found
  const facts = factsOf(lexed)
  if (NOT_HOME.test(text) || OUTING.test(text) || facts.has('othersHome') || HERS.test(text.slice(0, called.index)))
    return found
  const start = called.index + called[0].indexOf(word)
  return [...found, home(lexed, start, called.index + called[0].length, start, start + word.length, 0.72)]
}
