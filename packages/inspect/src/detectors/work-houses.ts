import type { Facts } from '../facts.ts'
import { isKanji, isKatakana, isLatin, type Lexed } from '../lex.ts'
import { oncePerText } from '../once.ts'
import type { Organisation } from '../organisations.ts'
import { placesOf } from '../places.ts'
import { alternatives, anyOf } from '../tables/table.ts'
import { WORK_HOUSE } from '../tables/work-house-words.ts'

/**
 * Every house in a text that somebody may work in: those with a name, branches of any shop (`…八王子北口店`), what a town has one of (`余市の蒸溜所`), known firms, and
 * chains with their place.
 */
export type House = { readonly start: number; readonly end: number; readonly after: number; readonly how: string }

const FACILITY = new RegExp(
  `^(市|町|区|村|駅|駅前)?(の|にある|に在る|んとこの)?[一-鿿]{0,6}?(${alternatives(WORK_HOUSE.facilities)})(?![一-鿿])`,
)
const isUnit = (unit: string | undefined): boolean =>
  isKanji(unit) || isKatakana(unit) || isLatin(unit) || '々ヶ・&☆★0123456789'.includes(unit ?? '-')
/** In front of 店: a kind of shop, and no branch of one. */
const KIND_OF_SHOP =
  /(専門|喫茶|珈琲|代理|量販|百貨|免税|小売|直売|直営|加盟|系列|飲食|料理|人気|有名|老舗|号|各|全|数|多|同|別|某|個人|路面|実|販売|取扱|洋菓子|和菓子|菓子|雑貨|古着|洋服|化粧品|自転車|電器|眼鏡|家具|携帯|酒|薬|花|文具|買取|売|商|名|書|新聞|焼肉|焼鳥|麺|中華|弁当|用品|楽器|靴|時計|質|茶|米|肉|魚|呉服|一番|最初|閉|開|出|来|入|チェーン)$/
const BRANCH_NAME = /([ァ-ヴー]{2,}|[A-Za-z0-9&]{2,}|[ァ-ヴー]{2,}[☆・][ァ-ヴー]+)[ ・☆]?[一-鿿々ヶ]{1,7}$/

/** `GAME PLAZA カリブ大曽根店`, `ユニバース湊高台店` */
function branchesIn({ plain }: Lexed): House[] {
  const found: House[] = []
  for (let at = plain.indexOf('店'); at > 0 && at < 200; at = plain.indexOf('店', at + 1)) {
    if (isKanji(plain[at + 1]) && !/^(勤務|所属)/.test(plain.slice(at + 1))) continue
    let start = at
    while (
      start > 0 &&
      at - start < 24 &&
      (isUnit(plain[start - 1]) || (plain[start - 1] === ' ' && isUnit(plain[start - 2]) && isUnit(plain[start])))
    )
      start--
    // 昼間スマホショップ…店
    start +=
      /^(昼間?|今日|今|平日|日中|普段|本業|私|俺|僕|夜)(?=[ァ-ヴーA-Za-z])/.exec(plain.slice(start, at))?.[0].length ??
      0
    const name = plain.slice(start, at)
    if (name.length < 4 || KIND_OF_SHOP.test(name) || !BRANCH_NAME.test(name)) continue
    found.push({ start, end: at + 1, after: at + 1, how: 'branch' })
  }
  return found
}

/** `余市の蒸溜所`, `秋田市役所` */
function facilitiesIn(lexed: Lexed): House[] {
  const found: House[] = []
  for (const place of placesOf(lexed)) {
    if (place.end > 200) continue
    const rest = FACILITY.exec(lexed.text.slice(place.end, place.end + 24))
    // 秋田市役所, and not 北海道の市役所
    if (rest === null || (place.kind === 'region' && !/^(市|県)/.test(rest[0]))) continue
    const end = place.end + rest[0].length
    found.push({ start: place.start, end, after: end, how: 'facility' })
  }
  return found
}

const OFFICES =
  /(JR|JA|NTT|NHK|NEXCO|ネクスコ|日赤|日通|東電|関電|中電|九電|北電|東北電力|四電|県警|道警|府警|海保|陸自|空自|海自|国交省|農政局|労働局|森林管理署)(の|[ 　・])?([一-鿿ァ-ヴーヶ]{1,8}|[ぁ-ん]{2,6}|[一-鿿ァ-ヴー]{1,4}[ぁ-ん]{2,5})(の)?([一-鿿]{1,5}(所|区|課|場|局|署|隊|支店|支社|支部|センター)|駅|支所|支店|直売所|センター|駐屯地|基地|分署)(?=の|で|に|です|だ|や|た[いり]|ばい|。|、|なん|っす|じゃ|よ|勤|$)/g
/** `JRの長万部保線所`, `JA さがみどりの共済課`: the house of a big body in one town. */
const officesIn = ({ plain }: Lexed): House[] =>
  [...plain.slice(0, 200).matchAll(OFFICES)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    after: index + length,
    how: 'facility',
  }))
const SEATS =
  /[一-鿿ヶケ々]{1,5}(市役所|区役所|町役場|村役場|県庁|市民病院|県立病院|市立病院|中央病院|総合病院|警察署|消防署|郵便局|税務署|保健所|裁判所|地裁|刑務所|拘置所|市場|空港|給食センター)/g
/** `秋田市役所`: named after a place so large that it is none of the table of towns. */
const seatsIn = ({ plain }: Lexed): House[] =>
  [...plain.slice(0, 200).matchAll(SEATS)]
    .filter(
      (match) =>
        !/^(地元|近所|隣|同じ|最寄|今日|明日|昨日|今|私|俺|僕|国際|株式|労働|卸売|中古|金融|平日|普段|都内|県内|市内|駅前|東京都|某)/.test(
          match[0],
        ),
    )
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length, after: index + length, how: 'facility' }))
const OF_TRADE =
  /(寝具|メガネ|めがね|眼鏡|洋服|きもの|着物|呉服|仏壇|家具|布団|ふとん|畳|瓦|お?肉|魚|お茶|靴|くつ|カメラ|写真|酒|お?米|パン|ケーキ|お?菓子|和菓子|電器|電気|くすり|薬|花|お花|時計|宝石|自転車|タイヤ|鞄|カバン|人形|印鑑|はんこ|文具|本|化粧品|焼肉|牛たん|とんかつ|うなぎ|寿司|餃子|唐揚げ|豆腐|弁当|床屋|美容室|葬儀|お葬式|引越し?|クリーニング)の([一-鿿ァ-ヴー]{2,8}|[ぁ-ん]{2,6}?) ?(?=の(店主|主人|店長|女将|若女将|大将|オーナー|社長|社員|店員|跡|[二三四五六七八九]代目|レジ|事務|配達|パート|バイト)|で(働|バイト|パート|事務|レジ|店長|配達)|に勤|やっとる|やってます|いう店|ちゅう店|って店)/g
/** `メガネのたちばな`: what is sold, and the name of who sells it. */
const tradeNames = ({ plain }: Lexed): House[] =>
  [...plain.slice(0, 200).matchAll(OF_TRADE)]
    .filter((match) => !/^(仕事|会社|お店|専門|関係|業界|工場|問屋|こと|バイト|パート)/.test(match[2] as string))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length, after: index + length, how: 'trade' }))
const STATED =
  /(職場|バ先|バイト先|パート先|勤務先|勤め先|就職先|実習先|内定先|出向先|派遣先|転勤先|仕事先|仕事場|会社|店|学校|大学)(は|が|って|て|っていうか|ちゅうのは)(ね|さ|実は|一応|今)?[、 ]?([一-鿿ァ-ヴーぁ-ん]{1,6}の)?(?<name>[一-鿿ァ-ヴーA-Za-z0-9・&]{4,14}|[ァ-ヴー]{3,8}のお?店)(?=なん|です|だ(?!い)|や(?!す)|で(?!きな)|の|に|って|、|。|$)/
const NO_STATED =
  /(系|関係|業界?|部|課|内|室|中|的|時間|駅前|圏内|大手|中小|企業|方面|勤務|徒歩|自転車|電車|[0-9分]+|同士|次第|全員|全部|禁止|自由|不足|多め|少なめ|ブラック|ホワイト|アットホーム|ギリギリ|バタバタ|ピリピリ|リモート|テレワーク|オンライン|ストレス|コンビニ|スーパー|レストラン|アパレル|ショッピングモール|ドラッグストア|ファミレス|ガソリンスタンド|ホームセンター|パチンコ屋?|居酒屋|ラーメン屋)$/
/** `職場って南大沢のアニメハウスなんだけど`: whatever is said to be the place of work. */
function statedIn({ plain }: Lexed): House[] {
  const match = STATED.exec(plain.slice(0, 200))
  const name = match?.groups?.name
  if (match === null || name === undefined || NO_STATED.test(name) || !/[ァ-ヴー]{3}|[一-鿿]{4}|[A-Z]{2}/.test(name))
    return []
  const start = match.index + match[0].length - name.length
  return [{ start, end: start + name.length, after: start + name.length, how: 'stated' }]
}

const ANY_FACILITY = anyOf(WORK_HOUSE.facilities)
const TRADED =
  /の(店主|主人|店長|女将|若女将|大将|おーなー|社長|社員|店員|跡|.代目|れじ|事務|配達)|やっとる|やってます|(いう|ちゅう|って)店|に勤|で(働|ばいと|ぱーと|事務|れじ)/
const moreHouses = oncePerText((lexed): readonly House[] => [
  ...(lexed.text.includes('店') ? branchesIn(lexed) : []),
  ...(ANY_FACILITY.test(lexed.text.slice(0, 220)) ? [...facilitiesIn(lexed), ...seatsIn(lexed)] : []),
  ...officesIn(lexed),
  ...(TRADED.test(lexed.text) ? tradeNames(lexed) : []),
])

/** What may stand between a known name and its branch: `…の深谷上柴店`, `…のテックランド倉吉`, `がんこの岸和田の店`. */
const BRANCH_OF =
  /^(の|　| )?(([一-鿿々ヶケァ-ヴー]{1,9}|[ぁ-ん]{2,6})(の)?(お?店|支店|営業所|工場|支社|事業所|研究所|本社|モール|センター|倉庫|局|校|(?=(だ|や|です|な|。|、|で|に|の|$))))/
/** オートバックス茨木 */
const JOINED_TOWN =
  /^(?!本店|支店|店|限定|勤務|巡り|商品|経営|系列|通い|行|帰|前|派|店員|新作|価格|開店|閉店|最高|最強|大好|定番|限)[一-鿿]{2,4}(?=[、。のでにだや]|$)/
/** `柏のトヨペット`, `サンドラッグの深谷上柴店`, `ヤンマー`: what everybody knows; a chain only with its place. */
function knownIn(facts: Facts): House[] {
  const { text, plain } = facts.lexed
  const found: House[] = []
  const places = facts.has('firm') || facts.has('chain') ? placesOf(facts.lexed) : []
  const all = [...facts.all('firm'), ...facts.all('chain')]
  for (const { list, start, end } of all) {
    if (all.some((other) => other.start <= start && other.end > end)) continue
    if (isKanji(plain[start]) && isKanji(plain[start - 1])) continue
    if (isKatakana(plain[start]) && isKatakana(plain[start - 1])) continue
    if ((isKanji(plain[end - 1]) && isKanji(plain[end])) || (isKatakana(plain[end - 1]) && isKatakana(plain[end]))) {
      if (!/^([一-鿿ァ-ヴー]{1,8}店|大学?(?![学会事阪])|短大|[一-鿿]{2,3}[のでだや])/.test(plain.slice(end))) continue
    }
    const ahead = places.find(
      (place) =>
        place.kind !== 'region' &&
        place.end <= start &&
        start - place.end <= 1 &&
        /^の?$/.test(text.slice(place.end, start)),
    )
    const behind = places.find((place) => place.kind !== 'region' && place.start >= end && place.start - end <= 1)
    const joined = list === 'chain' && isKatakana(plain[end - 1]) ? JOINED_TOWN.exec(plain.slice(end, end + 8)) : null
    const branch = joined ?? BRANCH_OF.exec(plain.slice(end, end + 20))
    const located =
      joined !== null ||
      ahead !== undefined ||
      behind !== undefined ||
      (branch !== null && /(店|支店|営業所|工場|支社|事業所|研究所|本社|モール|センター|校)$/.test(branch[0]))
    const town =
      list === 'chain' ? /(^|[、。!?… はが])[一-鿿]{1,4}の$/.exec(plain.slice(Math.max(0, start - 6), start)) : null
    const elsewhere = list === 'chain' && /[一-鿿]{2,4}店(の|で|に)/.test(plain.slice(end, end + 40))
    if (list === 'chain' && !located && town === null && !elsewhere) continue
    const school = /^(大学?|短大)(?![学会事阪])/.exec(plain.slice(end))
    const to =
      school !== null
        ? end + school[0].length
        : located && branch !== null && ahead === undefined
          ? end + branch[0].length
          : (behind?.end ?? end)
    found.push({ start: ahead?.start ?? start, end: to, after: to, how: 'known' })
  }
  return found
}

export function housesOf(facts: Facts, all: readonly Organisation[]): House[] {
  const more = [...moreHouses(facts.lexed), ...knownIn(facts)]
  const houses = [...all.filter((one) => !more.some(({ start, end }) => start <= one.start && one.end <= end)), ...more]
  if (!facts.has('workNoun')) return houses
  return [
    ...houses,
    ...statedIn(facts.lexed).filter((one) => !houses.some(({ start, end }) => start < one.end && one.start < end)),
  ]
}
