import type { Lexed } from '../lex.ts'
import { type Place, placesOf } from '../places.ts'
import type { Draft } from '../utterance.ts'
import { quarterBehind } from './home-scenes.ts'
import { HERS, home, wholePlace } from './street-address.ts'

/**
 * A home that is told over two breaths: the town is the matter of one (`東長崎って平和な町なのに`), the house stands in the other (`家の前のセブンで…`). Each alone is
 * small talk. Also the town right behind a word for the house (`錦糸町から家の平井まで`), and where one is about to live.
 */

const HOUSE = '(家|うち|お家|おうち|自宅|我が家|わが家|部屋|まんしょん|あぱーと|団地|社宅|寮|下宿|借家|新居)'
const SELF = '(うち|うちら|俺|おれ|私|わたし|あたし|僕|ぼく|わし|わしゃ|わい|自分)'

/** What is said only of one's own house, or by one who lives there. */
const AT_HOUSE = new RegExp(
  `${HOUSE}の(目の|真ん?|すぐ)?(前|裏|横|隣|となり|下|上|近く|そば|向かい|近所|周り|まわり)|${HOUSE}(まで|から)[^。]{0,4}(歩|徒歩|ちゃり|自転車|帰|[0-9]+分)|${HOUSE}(も|が|は|に)[^。]{0,6}(床下|床上|浸水|停電|断水|揺れ|水(が|き|入)|雨漏り|雪|傾|軋|ぼろ|築)|${SELF}(も|は|ら)[^。]{0,8}(越して|引っ?越|移住|家(を)?(建て|買)|家賃|住み始)|(玄関|庭|べらんだ|屋上)(の前|から|に|で)|(おらえ|おらほ|うち|我が家|家)の?[一二三四五1-5]階|学区|町内会|自治会|回覧板|ごみ(の日|当番|出し)|このへん(は|から|が)?(離れ|出)|この街(は|から|が)?(離れ|出|好きで住)|越して(き|来)(た|て|まし)|住みやす(い|くて)よ|べらんだから|窓(を)?(開け|から)|家賃|大家さん|商店街(が|で)?(近|毎|帰)`,
)
/** Of the town: what kind of town it is. */
const OF_TOWN =
  /^だけ(かな|か|だ|や|です|なの)|^(駅|市|区|町|村)?(って|は|も|とか|なんて|ってとこ(は|、|で)?)[^。!?]{0,14}(町|街|村|とこ|ところ|田舎|都会|平和|静か|のどか|治安|便利|不便|住みやす|物価|川(が|に)?近|海(が|に)?近|山(が|に)?近|川近|海近|坂(が|だ|ば)|雪(が|ばっか|深)|何もな|なんもな|だらけ|ばっか|しかな|しかおら|しかいな|夜(は|が)|朝(は|が)|電車|ばす|終電|混|人気|有名|家賃|観光客|いいとこ|うるさ|風(が)?(すご|強))|^(市|区|町)?の?[^。!? ]{0,10}の(街|町|村|里|田舎)(だよ|です|だから|だし|や[。!し]|なん|に)/
/** A town and nothing else between two breaths: `…に住んでる 新栄の 1分で…` */
const ALONE_AHEAD = /(^|[。、!?… ♪~])$/
const ALONE =
  /^(市|区|町|駅)?(の[^。、!?… ]{1,8})?(のとこ|のところ|のほう|の方|のあたり|の辺|の近く|の駅前|の裏|の?[東西南北]口[^。、!?]{0,8}(とこ|ところ)|あたり|らへん|の)(です|だよ|や|ね|なんよ|なの)?([。、!… ♪~]|$)/
const LIVES_ABOVE = new RegExp(
  `(一軒家|平屋|団地|あぱーと|まんしょん|長屋|借家|戸建て?)(なん|です|だよ|だわ|や|だ)[^。!?]{0,3}[、。]$|[一二三1-3]階(が|は)[^。、!?]{1,10}(。|、|で|だ)|${HOUSE}の(真|すぐ|目の)*(前|裏|横|隣|となり|下|上|向かい)(が|は|に|も)|(に|で)(住んで|住んどる|住んどう|暮らして|暮らしとる|部屋借り|一人暮らし|ひとり暮らし)`,
)
/** 家まで歩くの、大曽根の駅から15分 */
const WALK = /^の?駅(から|まで)[^。、!?]{0,8}([0-9一二三四五六七八九十]+分|すぐ|ばす|坂|歩)/
const WALKED = new RegExp(`${HOUSE}(まで|から|に)[^。!?]{0,4}(歩|徒歩|ちゃり|自転車|ばす|帰|遠|坂)`)
/** 錦糸町から家の平井まで */
const HOUSE_AHEAD = /(家|自宅|我が家|わが家|部屋|あぱーと|まんしょん|新居|寮|社宅)(の|がある|のある|、)$/
const TO_HOUSE = /^(駅)?(まで|から|に帰|へ帰|に着|に戻|って(とこ|町|街|駅))/
/** 来月から武蔵小山に住みます */
const SOON =
  /(来月|来週|再来週|今月|来年|今度|春|夏|秋|冬|[0-9一二三四五六七八九十]+月|週末|もうすぐ|あした|明日|土曜|日曜|新生活|契約|内見|審査|鍵|引っ?越|物件|新居|同棲|転勤|異動)/
const WILL_LIVE =
  /^(駅|市|区|町)?(の[^。、!?]{0,6})?((の(寮|社宅|あぱーと|まんしょん|団地|部屋|一軒家)に(入る|入り|移る|移り))|(に|へ|さ|で)[^。、!?]{0,4}(住みます|住むことに|住むんだ|住むの(?![?])|住む(よ|ぜ|わ|で|けん|から|[。!、~♪]|$| )|住む予定|引っ?越します|引っ?越すことに|引っ?越すんだ|引っ?越すの(?![?])|引っ?越し(です|だよ|なの|決ま)|越します|移ります|移るの|新居|部屋(が)?決ま|契約し|転居|入居|移住し|単身赴任|暮らします|暮らすことに|一人暮らし(し|はじ|始|する)|同棲(する|し|始)))/
/** 社宅が苅田町にあって */
const HOUSE_IS = /(社宅|寮|あぱーと|まんしょん|自宅|団地|新居|下宿|借家|我が家|家|部屋)(が|は|も)(、|ね)?$/
const IS_THERE =
  /^(駅|市|区|町|村|駅前)?(に|の[^。、!?]{1,6}に)(ある(?!(らし|みた|の[?]|と(いい|いう)))|あって|あり|ありま|建て|建って|借り|買)/
/** 鯖江の自宅前 */
const BEFORE_HOUSE = /^(市|区|町)?の(自宅|家|うち|我が家|わが家)の?(前|周り|まわり|裏|庭|屋根|近所|近く|べらんだ|玄関)/
/** 西成に20年おる */
const YEARS_IN =
  /^(市|区|町|駅)?(に|で)(来て|越して|嫁いで|嫁に来て|移って|住んで)?(から)?(もう|かれこれ|約|丸)?[0-9一二三四五六七八九十]+年(以上|近く|も)?(おる|いる(?!人)|おり|います|住(?!んでた)|暮らし(?!てた)|に(なる|なり|なっ)|目(です|だ|や|に|の春|の夏|の秋|の冬))/
/** 天草の牛深って知っとる?そこの港の前に家がある */
const KNOWN_TO_YOU =
  /^(の[^。、!?]{1,6})?(駅)?(って(とこ|町|駅)?|は)?(知って|知っと|わかる|わかり|聞いたこと)[^。!?]{0,6}[?] ?(そこ|あそこ|あの辺|その辺)[^。!?]{0,12}(家|うち|住んで|住んど|住み|部屋|巣)/
/** どこ住み?おれは西川口 */
const ASKED_TOO =
  /(どこ住み|どこに住ん[^。?]{0,5}|お住まい(は|どこ)[^。?]{0,6}|最寄り(は)?どこ|住みどこ|家どこ|どこの人|どの辺(に)?住[^。?]{0,4})[?][ 、]*(ちなみに)?(俺|おれ|私|わたし|あたし|僕|ぼく|うち|わし|自分|こっち|こちら)(は|、|ね|んとこは)?$/
const SAID_END =
  /^(駅|市|区|町)?(のほう|の方|らへん|あたり|辺り)?(です|だよ|や|だけど|っす|なんだ|なの|。|!|、|~|$|笑|w)/
/** 五島の富江っちゅうとこで漁師しよる */
const CALLED_THERE =
  /^(って|っちゅう|ちゅう|という|っていう)(とこ|ところ|町|村|島|集落)(で|に)(漁|農|米|畑|牛|みかん|りんご|百姓|お茶|酒|暮|おる|いる|住|生まれ育)/
/** コンビニまで車で20分、久慈の侍浜 */
const FAR_LIFE =
  /(こんびに|すーぱー|駅|病院|隣の家|ばす停|自販機|海|職場)まで(は)?(車|歩い|歩き|徒歩|ちゃり|自転車)[^。、]{0,4}[0-9一二三四五六七八九十]+(分|時間|秒)[^。]{0,3}[。、!]$/
/** 柳町うちなんです */
const OURS_THERE =
  /^(駅|町|市|区)?(が|は|って|、| )?(うち|家|自宅|我が家|地元|最寄り|ほーむ)(なん|です|だよ|だし|や[。でねし]|だから|なの|、|。|!|$)/
/** 八戸の湊町だから津波も心配 */
const THEREFORE =
  /^(だから|やから|やけん|やけえ|なので|なんで|だもん|だもの|だし)[^。!?]{0,20}(怖|こわ|心配|不安|揺れ|大変|困|寒|暑|雪|風|猿|熊|鹿|静か|不便|遠|眠れ|逃げ|潮|波|火山|灰|川が|海が|山が)/
/** 茂森の寺町の突き当たりの家 */
const CORNER =
  /^[^。、!?]{0,10}(突き当たり|角|奥|端|並び|裏手|坂の上|坂の下|路地|ふもと|麓|川沿い|海沿い|線路沿い)の(家|平屋|一軒家|あぱーと|まんしょん|団地|ぼろ家|長屋|部屋)/
/** うちの寒河江の高松町内会は年寄りばっかり */
const OUR_GROUP_AHEAD = /(うち|うちら|俺ら|俺|私|わし|わしら|おら|おらほ|我々|地元)の(とこの)?$/
const OUR_GROUP =
  /^(の?[一-鿿ァ-ヴー]{0,4})?の?(町内会|自治会|集落|部落|商店街|子ども会|消防団|老人会|婦人会|町会|地区|班)/
/** 千種区今池、住めば都だがね; わしゃ四十年おる */
const YEARS_THERE = new RegExp(
  `住めば都|住み(慣|な)れ|${SELF}(は|も|ゃ|が)?[、 ]?(もう|かれこれ|もうすぐ|ずっと|生まれて)?[0-9一二三四五六七八九十]+年(おる|いる|おり|います|住|暮|に(なる|なり))`,
)
const SAID =
  /^(市|区|町|駅)?(です(?!か)|だよ|だけど|だ[。!]|や[。!でけ]|じゃ|だがね|だに|なんだ|なの|よ|、|。|!|ね|でね|~|…)/
const AWAY =
  /行きたい|行ってみたい|旅行|旅先|観光|出張|住みたい|住んでみたい|引っ?越したい|住むなら|住んだら|だったら|昔|以前|の頃|友達|友だち|友人|彼氏|彼女|推し|先輩|後輩|同僚|上司|親戚|ばあちゃん|祖母|祖父|ほてる|旅館|らいぶ|遠征|出身|元かれ|元かの|にゅーす|てれび|どらま|映画|あにめ|漫画|弟|兄(?!弟げん)|姉|妹|娘|息子|別荘|実家(は|が|の)/

function beside(lexed: Lexed, places: readonly Place[], i: number): Draft | undefined {
  const { text } = lexed
  const place = places[i] as Place
  const before = text.slice(Math.max(0, place.start - 14), place.start)
  const after = text.slice(place.end, place.end + 34)
  const sure = place.kind === 'city' || place.kind === 'weak' ? 0.6 : 1
  const quarter = quarterBehind(lexed, place)
  const last = wholePlace(lexed, places, i)
  const whole =
    quarter === undefined ? last : { start: place.kind === 'city' ? place.end + 1 : last.start, end: quarter }
  const rest = text.slice(whole.end, whole.end + 34)
  const given = (confidence: number) =>
    home(
      lexed,
      last.start,
      Math.max(place.end, whole.end),
      whole.start,
      whole.end,
      Math.min(confidence, quarter === undefined ? sure : 1),
    )
  if (ASKED_TOO.test(text.slice(Math.max(0, place.start - 30), place.start)) && SAID_END.test(rest)) return given(0.86)
  if (quarter !== undefined && CALLED_THERE.test(rest)) return given(0.84)
  if (KNOWN_TO_YOU.test(text.slice(place.end, place.end + 60))) return given(0.82)
  if (/^[^。!]{0,20}\?/.test(after)) return undefined
  if (BEFORE_HOUSE.test(rest)) return given(0.84)
  if (OURS_THERE.test(rest)) return given(0.84)
  if (CORNER.test(rest)) return given(0.78)
  if (quarter !== undefined && AT_HOUSE.test(text.slice(0, 200)) && !/^(に|へ|で)(行|出|遊|飲|食|会|買)/.test(rest))
    return given(0.78)
  if (quarter !== undefined && THEREFORE.test(rest)) return given(0.8)
  if (OUR_GROUP_AHEAD.test(before) && OUR_GROUP.test(rest)) return given(0.82)
  if (HOUSE_IS.test(before) && IS_THERE.test(after)) return given(0.84)
  if (HOUSE_AHEAD.test(before) && TO_HOUSE.test(after)) return given(0.82)
  if (WILL_LIVE.test(after) && SOON.test(text.slice(0, 200))) return given(0.84)
  if (WALK.test(after) && WALKED.test(text.slice(Math.max(0, place.start - 40), place.end + 30))) return given(0.82)
  if (sure === 1 && SAID.test(after) && YEARS_THERE.test(text.slice(place.end, place.end + 50))) return given(0.8)
  if (YEARS_IN.test(after) && !/会社|職場|支社|勤|大学|店/.test(text.slice(0, place.start))) return given(0.84)
  if (
    ALONE_AHEAD.test(before) &&
    FAR_LIFE.test(text.slice(Math.max(0, place.start - 40), place.start)) &&
    SAID_END.test(rest)
  )
    return given(0.82)
  const chained = places[i + 1]
  if (ALONE_AHEAD.test(before) && (chained === undefined || chained.start > place.end + 1) && ALONE.test(after)) {
    // the verb stands in the breath before or behind
    if (LIVES_ABOVE.test(text.slice(Math.max(0, place.start - 40), place.start)) || LIVES_ABOVE.test(after))
      return given(0.82)
  }
  if (sure === 1 && OF_TOWN.test(after) && AT_HOUSE.test(text.slice(0, 200))) return given(0.76)
  return undefined
}

/** Homes of which the town is told in one breath and the house in another. */
export function findHomeClauses(lexed: Lexed): (Draft | undefined)[] {
  const { text } = lexed
  const places = placesOf(lexed)
  if (places.length === 0 || AWAY.test(text.slice(0, 200))) return []
  return places
    .slice(0, 6)
    .map((place, i) =>
      place.kind === 'region' || HERS.test(text.slice(0, place.start)) ? undefined : beside(lexed, places, i),
    )
}
