import { type Facts, factsOf } from '../facts.ts'
import type { Lexed } from '../lex.ts'
import { type Place, placesOf } from '../places.ts'
import { type Draft, oncePerMessage, type Scene, type Utterance } from '../utterance.ts'
import { isLead, leadsOf } from './leads.ts'
import { HERS, home, wholePlace } from './street-address.ts'

/** Homes that are told without 住んで: by what one is there (市民), does there (暮らし, 通勤), or calls it (うちの駅). All is read from what stands beside a place. */

const I = '(俺|おれ|私|わたし|あたし|うち|僕|ぼく|自分|わし|わい|我)'
const HOUSE =
  '(家|うち|自宅|我が家|わが家|おうち|お家|実家|すみか|住まい|巣|根城|部屋|まいほーむ|ほーむ|ねぐら|新居|寝床|住処|あじと)'
const SAID =
  '(です(?!か|よね)|でーす|だよ|だもん|だわ|なのね|だべ|だから|だけど|だし|だ[。!]|や[。!でけねし、]|や$|なん|なの|ばい|たい|っす|じゃ|で、|ね|よ|、|。|!|$|♪|~|\\(|笑|w)'
const NEARBY =
  '(駅)?(って(いう)?(とこ|ところ|町|街|駅|場所)|の(近く|あたり|へん|ほう|方|裏|隣|端|外れ|はずれ|奥|駅|駅前|真ん中|手前))?'

/** One pattern a kind of sign, on what stands right behind the place, with how sure it is. */
const BEHIND: readonly (readonly [RegExp, number])[] = [
  // つくば市民なので
  [
    new RegExp(
      `^(市|区|町|村)?(住)?民(歴|の${I}|の(朝|夜|常識|定番|足|台所|憩い|味|宿命|特権|私|俺|主婦|会社員|おじさん|おっさん|独身|男|女|者)|として|に(なった|なりました|なって[0-9一二三四五六七八九十も])|${SAID})`,
    ),
    0.76,
  ],
  // 赤羽暮らし、飲み屋には困らん
  [
    /^(市内|区内|駅前|周辺|あたり|辺り|らへん)?(で|の|で(の)?)?(ひとり|一人|独り|二人|ふたり|実家|半|仮)?(暮らし|ぐらし|くらし|暮し)(?!たい|を(し|夢|考)|って|に憧|いいな|の人|ですか|なの\?)/,
    0.72,
  ],
  [
    /^ ?(住み|住まい|ずみ)( |です|でーす|だよ|だけど|だから|なん|なので|の(俺|私|うち|者|女|男)|歴|や|、|。|$|っす|ばい|で)/,
    0.8,
  ],
  // 西荻窪の住人歴
  [/^の(住人|住民|人間|じもてい)(歴|です|だよ|や|なん|だから|として|、|になっ)/, 0.66],
  // 岡崎市に居を構えて, 浜田山に巣がある
  [
    /^(市内|区内|駅前|の(駅前|駅近|山|海|川|外れ|はずれ|端)[^。]{0,4})?(に|で)[^。、!?]{0,6}(居を構え|家を構え|家(が|を|も)?(あ[るっり]|建て|買|借り|持っ|構え)|巣が|根(を|が)|腰を据|落ち着い(た|て)|流れ着|骨を埋め|定住|部屋(が|を|も)?(あ[るっり]|借り|契約|とっ|見つけ|決め)|まんしょん(が|を|も)?(あ[るっり]|買|借り)|あぱーと(が|を|も)?(あ[るっり]|借り)|寝に帰|根城|拠点|転居|単身赴任|嫁い|嫁に来|越し|引っ越し|引越)/,
    0.74,
  ],
  [
    /^(の|に|で|にある|駅前の|の駅前の|駅近の)[^。!?、]{0,8}(あぱーと|まんしょん|平屋|一軒家|団地|長屋|借家|しえあはうす|戸建て|部屋|社宅|寮|物件)(を|に|で|が)?[^。!?、]{0,4}(借り|契約し|買|建て|暮ら|くらし|寝|おる|います|いる|帰)/,
    0.74,
  ],
  // 二子新地ってとこが家, 大船が最寄り
  [
    new RegExp(
      `^${NEARBY}(が|は|って|、)(今の|いまの)?(${I}(の|んち|ん家|ち)|${HOUSE}(です|だよ|だし|や|なん|ね|、|。|$|!|の最寄|だから|で|に)|最寄|もより|地元(で|だから|、今も|なの|や|です|だよ|。|$)|住んで|住まい|住所|生活圏|縄張り|てりとりー|ほーむ(たうん|ぐらうんど))`,
    ),
    0.76,
  ],
  // 首里だよ、うち。
  [
    new RegExp(
      `^${NEARBY}(だよ|だけど|や|です|なの|やで|ばい|だべ|なんだ|なんだよ|よ)?(ね)?[、。 !…]*(うち|${I}んち|${I}の家|${I}ん家|うちの家|家|住んで(い)?るの|住んどるの|住まい|最寄り|最寄|自宅|我が家)(は|ね|が)?([。!~♪、]|$)`,
    ),
    0.74,
  ],
  // 五反野の一人部屋, 安積町に取り残された
  [
    /^(駅)?(近く|駅前)?の(一人部屋|独り部屋|わんるーむ|[四六八]畳|[0-9]+畳|ぼろ?あぱーと|安あぱーと|狭い部屋|汚い部屋|汚部屋|1k|城|ねぐら|築[0-9]+年)/,
    0.76,
  ],
  [
    /^(市|区|町|村)?(に|で)[^。、!?]{0,6}(取り残さ|残され(て|た)|ひとりぼっち|独りぼっち|一人ぼっち|ぽつんと|留守番|閉じこも|引きこも|籠も|こもっ)/,
    0.76,
  ],
  // 家まで
  [/^(駅)?(まで|に|へ)[^。!?、]{0,10}(帰る|帰り|帰ら|帰っ|帰れ|帰ろ|戻る|戻ら)/, 0.4],
  // 取手から品川まで毎日1時間半
  [/^(駅)?から[^。、!?]{2,8}(まで|へ|に)[^。!?]{0,6}(毎日|毎朝|毎晩|片道|往復|通勤|通っ|通い)/, 0.74],
  // 鴻巣から上野まで通勤
  [/^(駅)?から[^。!?]{0,16}(通勤|通学|通って|通い|通う|通っと|出勤|会社まで|職場まで|学校まで|毎日|毎朝)/, 0.62],
  [
    /^(駅)?(から|まで)(家|うち|自宅|我が家|部屋|あぱーと|まんしょん)?(まで|から)?(は)?(徒歩|歩いて|歩き|ちゃり|自転車|ばす|車|原付|走っ)[^。!?]{0,8}(分|すぐ|とこ)/,
    0.5,
  ],
  [
    /^(駅)?(で|から)[^。!?]{0,4}(降り|下り)(て|たら|ます|る)[^。!?]{0,14}(家|うち|部屋|自宅|あぱーと|まんしょん|帰)/,
    0.72,
  ],
  // 豊洲のうちのベランダ
  [
    new RegExp(
      `^(駅)?(の|にある)(${I}(の|んち|ん家|ち)?)?(うち|家|自宅|我が家|実家|部屋|あぱーと|まんしょん|団地|ねぐら)(の|から|に|で|は|が|だ|です|や|、|。|$|ま|も|寒|暑|古|狭|広|揺|水|電|雪|びしょ|無事|めちゃ)`,
    ),
    0.62,
  ],
  // 宮の沢ってわかる?…あそこがうちの駅
  [
    new RegExp(
      `^[^。!?]{0,14}[。!?、 ]+[^。!?]{0,20}[。!?、 ]*(ここ|そこ|あそこ|それ|これ|この街|あの街|その駅)(が|に|の近くが|らへんが|は)[^。]{0,4}(${HOUSE}|${I}|最寄|地元|住んで|住所)`,
    ),
    0.72,
  ],
  // 野方のパン屋の二階に間借り
  [
    /^の[^。!?、]{0,12}(に|で)(間借り|下宿|居候|寝泊|寝起き|住(ん|ま|み)|暮ら(し|す)|越し|引っ越|部屋を?借|厄介に)/,
    0.74,
  ],
  [/^に(生まれ|生を|根)[^。]{0,14}(死|今も|ずっと|育ち|離れ|骨)/, 0.62],
  // 倶知安町で雪かきの毎日
  [/^(で|の)[^。、!?]{0,8}(の毎日|三昧の日々|らいふ|の日々|な生活)/, 0.5],
  [/^から(ずっと)?(一歩も)?(動いて|動か|離れ(て|た(こと|く)ない)|出たこと|出てない|抜け出)/, 0.68],
  [/^(生まれ|育ち|生まれ育ち)(の|で)[^。]{0,8}(今も|いまも|ずっと|一度も出)/, 0.66],
]

/** In front of a place. */
const BEFORE: readonly (readonly [RegExp, number])[] = [
  // 住んでるひたちなか市
  [
    /(住んで(い)?る|住んどる|暮らして(い)?る|暮らしとる|住まいの|家のある|うちのある|家がある|うちがある|住み慣れた|根を張った|我が街|我が町|わが街|わが町|まいたうん|今住む|いま住む|住む街|住む町|住所)(、|は|の|が|、?[^。]{0,3}市の)?[ 「]*$/,
    0.74,
  ],
  [new RegExp(`${I}(の|が)(住む|暮らす|住んどる|住んでる|暮らしてる|根を張る)[ 「]*$`), 0.76],
  // うちの最寄りの新百合ヶ丘
  [
    new RegExp(
      `(${I}(の|んちの)|家の|うちの)(最寄り?|もより|地元|駅|街|町|じもと|住所|家)(の|は|が|って|、|、ここ|駅)?(駅)?[ 「『]*$`,
    ),
    0.8,
  ],
  [
    /(住んでる(とこ|ところ|場所|の|街|町|駅)|すんでる(とこ|の)|住所|住まい|家の場所|おうちの場所|お住まい|居住地|現住地|生息地|出没地)(\?|は|って|、|ね|:|…| )+(えっと|んー|実は|ここ)?[ 、「]*$/,
    0.82,
  ],
  [
    /(子午線|海|山|川|城|温泉|港|湖|せともの|焼き物|たおる|眼鏡|餃子|梨|りんご|みかん|うどん|猫)の(町|街|島|里)に住んで[^。]{0,6}[。、!]*[ ]*$/,
    0.7,
  ],
  [
    /(ばれる|特定され|わかっちゃう|わかる|身ばれ|言っちゃう|言うと)(よね|よな|な|ね|かな|けど|かも|から)?[。!、…]+ ?$/,
    0.62,
  ],
  // 大阪って言っても端っこの高槻
  [
    /(って|と)(言って|ゆって|いって|言う)?も[^。]{0,6}(端|端っこ|隅|隅っこ|はずれ|外れ|田舎|奥|北|南|東|西|山側|海側|下町|郊外)(のほう|の方)?(の|、)$/,
    0.68,
  ],
  // 一人暮らしは高円寺でしてる
  [/(暮らし|ぐらし|くらし|同棲|るーむしえあ|下宿|部屋)(は|、|って|の場所は|してるのは|しとるのは)[ 「]*$/, 0.76],
  [/([一-鿿])は\1でも、?[^。]{0,4}$/, 0.5],
  [
    /(ここ|現在地|今いるとこ|今いるの|居場所|住んどるのは|住んでるのは|出身も住まいも|生まれも育ちも|生まれも今も)(は|、|って)?[ 「]*$/,
    0.5,
  ],
]

const NOT_HOME =
  /行きたい|旅行|旅先|観光|出張|遠征|住みたい|住んでみたい|引っ越したい|憧れ|だったら|昔|以前|の頃|時代|元々|友達|友人|彼氏|彼女|推し|先輩|後輩|同僚|上司|親戚|ばあちゃんち|おばあちゃん|祖母|祖父|叔|(?:^|[のがはと、。])いとこ|娘|息子|兄|弟|姉|妹|[?]$/
const WORK = /会社|職場|支社|支店|本社|ばいと先|店|ほてる|飲んで|食べ|らいぶ|いべんと/

function besidePlace(facts: Facts, places: readonly Place[], i: number): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const place = places[i] as Place
  if (place.kind === 'region') return undefined
  const after = text.slice(place.end, place.end + 46)
  const before = text.slice(Math.max(0, place.start - 16), place.start)
  const wide = text.slice(Math.max(0, place.start - 24), place.end + 30)
  if (HERS.test(text.slice(0, place.start)) || NOT_HOME.test(wide)) return undefined
  // 伏見のあたりに住んでました
  if (/^[^。!?]{0,16}住んで(い)?(た|まし)/.test(after)) return undefined
  let sure = 0
  let end = place.end
  for (const [pattern, confidence] of BEHIND) {
    const match = pattern.exec(after)
    if (match === null || confidence <= sure) continue
    sure = confidence
    end = place.end + match[0].length
  }
  for (const [pattern, confidence] of BEFORE) {
    if (confidence > sure && pattern.test(before) && !/^(に|へ|で)(行|出|遊|来|飲|食)/.test(after)) sure = confidence
  }
  if (sure === 0) return undefined
  // まで帰る: only where the home is named
  if (sure < 0.5) {
    if (!/家|うち|自宅|部屋/.test(wide)) return undefined
    sure = 0.6
  }
  if (WORK.test(wide) && sure < 0.72) sure = Math.min(sure, 0.45)
  if (place.kind === 'city' || place.kind === 'weak') sure = Math.min(sure, 0.6)
  const whole = wholePlace(lexed, places, i)
  return home(lexed, whole.start, end, whole.start, whole.end, sure)
}

/** 「どのあたり?」 – 「世田谷」 – 「広いやん」 – 「えー、千歳烏山」: a place and nothing else while homes are the matter. */
const OF_HOMES =
  /どこ住|どこに住|どこらへん|どこら辺|どのへん|どの辺|どのあたり|どの辺り|の(どこ|どのへん|どの辺|どのあたり)(なん|なの|です|に住|らへん|[?]|$)|何区|何市|何町|何線|何駅|なに駅|なん駅|最寄り|最寄駅|家どこ|お住まい|おうちどこ|住んでる(の|とこ|ところ)|近所|(家|うち)の?(近く|周り|まわり|近所)(に|って|は)?(何|なに|なん)|住まい|家(は|って)(どこ|どの)|駅(は|どこ)|沿線/
const speaksOfHomes = oncePerMessage(({ text }) => OF_HOMES.test(text))
/** 「地震大丈夫だった?」 – 「うん、取手だけど皿が一枚割れただけ」: what befalls a place, answered with the place. */
const OF_WEATHER = /地震|揺れ|台風|大雪|雪(は|降|すご|積)|停電|断水|海(が|は)?近|山(が|は)?近|避難|震度|雷/
const BEFALLEN =
  /^(駅|市|町)?(の(ほう|方))?(だから|だけど|だもん|だし|やから|やけど|やけん|なんだけど|なので|なんで|ですけど)/
const WHERE = /(どこ|どのへん|どの辺|どのあたり|どこらへん|何区|何市|何駅)(なの|ですか|かな|に|の|です|よ|や)?[?]?$/
const HOME_TALK = /家(から|の|まで)|うち(から|の|まで)|んち|近所|引っ?越|べらんだ|窓(から|あけ|開け)/
const AND_YOU = /(きみ|君|そっち|そちら|あなた|おまえ|お前|[ぁ-ん]{2,5}(ちゃん|さん))(は|んとこは|の家は|どこ)[?]?$/
/** 「引っ越し先決まった?」 – 「うん!稲毛海岸にした」; 「通勤どのくらい?」 – 「50分、志木から」 */
const NEW_HOME = /引っ?越し先|引越先|新居|物件|部屋(は|って)?[^。]{0,4}(決ま|見つ)|内見/
const CHOSEN = /^(駅)?(のほう|の方|のあたり)?に(した|しました|決め|決ま|なった|なりました|しよう)/
const COMMUTE = /通勤|通学|(会社|学校|職場|ここ|すたじお|店)まで|どこから(来|通)|どっから(来|通)/
const FROM_HOME = /^(駅)?から(で|。|、|!|~|$|[0-9一二三]|電車|ばす|ちゃり|自転車|来|通|毎|いつも|ずっと|だ|です|や)/
/** 与野本町、知ってる? */
const KNOW_IT = /(って)?(、| )?(知って(る|ます|とる|はる)|わかる|わかります|わかるかな|知らない|知らんかな)(よね)?[?]$/
const TALK_BACK = 6
const ALONE = leadsOf(
  'まさか 笑 うける ほんとは 本当は ほんまは 実際は しゃあない しゃーない 仕方ない しょうがない しかたない ばれた あはは ふふ ひみつ うそうそ うそ 嘘 わたし 私 俺 おれ あたし 僕 うち 自分 わし えっと ええと えー え んー うーん うん あ あのね 実は じつは もう 言っちゃう 内緒 内緒だけど ないしょ まあ じゃあ 特別に 正確には 正確にいうと 厳密には 細かく言うと ちかい 近い 惜しい ぶー 正解は 隣 その隣 そこの の いや ううん ちがう 違う そう はい 都内の 市内の',
)

const ANSWER_ENDS = new RegExp(`^(駅)?(のほう|の方|あたり|らへん|の(近く|そば|ほう|端|駅前))?${SAID}`)

function whileAsked(
  lexed: Lexed,
  places: readonly Place[],
  history: readonly Utterance[],
  current: Utterance,
): Draft | undefined {
  const { text } = lexed
  if (
    text.length > 36 ||
    history.length === 0 ||
    /[?]|行[きっ]|旅行|出身|職場|会社|内緒にし|じゃない|違う|出張|昔|人気/.test(text.replace(KNOW_IT, ''))
  )
    return undefined
  const near = history.slice(-TALK_BACK)
  const befell = near.slice(-2).some((each) => !each.sameSpeaker(current) && OF_WEATHER.test(each.text))
  const one = places.find(({ kind }) => kind === 'town')
  if (befell && one !== undefined && one.start <= 4 && BEFALLEN.test(text.slice(one.end)))
    return home(lexed, one.start, one.end, one.start, one.end, 0.74)
  const last = near.at(-1)
  if (one !== undefined && last !== undefined && !last.sameSpeaker(current)) {
    const rest = text.slice(one.end)
    if ((NEW_HOME.test(last.text) && CHOSEN.test(rest)) || (COMMUTE.test(last.text) && FROM_HOME.test(rest)))
      return home(lexed, one.start, one.end, one.start, one.end, 0.84)
  }
  const asks = near.findLastIndex(
    (each, i) =>
      !each.sameSpeaker(current) &&
      each.text.length <= 60 &&
      // 「お住まいは?自分は関西」 – 「関西のどこ?」: the other's question of where turns to the one who began it
      (speaksOfHomes(each) ||
        (i >= near.length - 2 &&
          WHERE.test(each.text) &&
          near.slice(0, i).some((one) => speaksOfHomes(one) || HOME_TALK.test(one.text))) ||
        // 「おれ赤羽な。きみは?」
        (each === last && AND_YOU.test(each.text) && placesOf(each.lexed).some(({ kind }) => kind === 'town'))),
  )
  if (asks < 0) return undefined
  const i = places.findLastIndex(({ kind }) => kind !== 'region')
  const place = places[i]
  const first = places[0]
  if (
    place === undefined ||
    first === undefined ||
    !(isLead(text.slice(0, first.start), ALONE) || /^[^。?]{2,8}([、!。]|笑 ?|w+ ?)$/.test(text.slice(0, first.start)))
  )
    return undefined
  if (!ANSWER_ENDS.test(text.slice(place.end))) return undefined
  const whole = wholePlace(lexed, places, i)
  const sure = near.length - asks <= 2 ? 0.76 : 0.7
  return home(
    lexed,
    whole.start,
    place.end,
    whole.start,
    whole.end,
    place.kind === 'town' || place.kind === 'shape' ? sure : 0.6,
  )
}

const SIGNS =
  /駅|ばれ|特定|近所|民|暮|ぐらし|くらし|住|すんで|家|うち|んち|地元|最寄|もより|帰|降り|通勤|通学|通っ|通い|出勤|毎日|毎朝|巣|居を|部屋|あぱーと|まんしょん|団地|ほーむ|縄張|生活圏|引っ?越|現在地|居場所|生まれ|徒歩|歩いて|ちゃり|自転車/

/** Homes by the signs round a place. */
export function findHomeSigns({ current, history }: Scene): (Draft | undefined)[] {
  const { lexed } = current
  const signs = SIGNS.test(lexed.text)
  const short = lexed.text.length <= 36 && history.length > 0
  if (!signs && !short) return []
  const places = placesOf(lexed)
  if (places.length === 0) return []
  const facts = factsOf(lexed)
  const found = signs ? places.map((_, i) => besidePlace(facts, places, i)) : []
  return short ? [...found, whileAsked(lexed, places, history, current)] : found
}
