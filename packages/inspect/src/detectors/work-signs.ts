import { type Facts, sentenceAt, tellsOfKin } from '../facts.ts'
import type { Organisation } from '../organisations.ts'
import { type Draft, surest, type Utterance } from '../utterance.ts'
import { NO_WORK, OTHERS } from './own-work.ts'
import { isVisited } from './visited-houses.ts'
import { isOver, workFound } from './work-draft.ts'

/**
 * Houses that nobody knows, told without a word of work: how many years one has been there (`…で30年`), what only those inside speak of (`…の忘年会`), that it is
 * ours (`うちの園、…`, `ワイのとこは…`), or what one is, with the house in the next clause (`警備員だから…、…で夜のビル回ってる`).
 */

const SELF = '(うち|うちら|俺|おれ|私|わたし|あたし|僕|ぼく|わし|わい|おい|おら|おいら|自分|当方)'
const YEARS = '(もう|かれこれ|約|ざっと|通算|今年で|勤続|丸)?[0-9一二三四五六七八九十]+(年|ヶ月|か月|カ月)'
/** 南総信用組合で30年 */
const FOR_YEARS = new RegExp(
  `^(さん)?(で|に)(、)?${YEARS}(?!前|ぶり|生(?!活)|保証|後|待|連続|使|もの|物|に一|契約|ろーん|分)|^(さん)?(で|に)(、)?(定年|再雇用|新人|見習い|下っ端|古株|平社員|万年)`,
)
/** 片倉設計に入って10年 */
const CAME_IN =
  /^(さん)?(?:(?:に|へ)?(入(った|って|りました|りたて|社))|(に|へ)(勤め(て|始)|拾(われ|って)|中途で|採用|転職し|移(って|った)|雇われ|配属|就職|受かっ|決まっ|戻(って|った)))[^。!?]{0,6}([0-9一二三四五六七八九十]+(年|ヶ月|か月|日目)|半年|やっと|ばかり|ばっか|まだ|もう|けど|春|[。!]|$)/
/** What only those who work in a house, or go to the school, have there. */
const INSIDE =
  /^(さん)?(の|は|で|も|って)(今年の|昨日の|社内の|夏の|冬の)?(指名|売上|古株|最年少|最年長|紅一点|忘年会|新年会|社員旅行|慰安旅行|朝礼|飲み会|歓迎会|送別会|慰労会|打ち上げ|ぼーなす|賞与|給料|社食|ろっかー|更衣室|休憩室|しふと|残業|有給|夜勤|日勤|当直|早番|遅番|同期|入社式|研修|名札|社員証|社宅|寮|ぱーと仲間|新人教育|人手不足|職員室|職員会議|園だより|[^。、!? ]{0,4}(教授|課題|ぜみ|単位|講義|れぽーと|学食|学祭|実習|履修|試験|卒論))/
/** The one who is over the speaker, and what one has with such. */
const BOSS =
  /^(さん)?(の|は|、|だと)(院長|園長|社長|所長|店長|工場長|支店長|部長|課長|係長|上司|先輩|お局|師長|主任|女将|親方|大将)(が|に|は|も|、|の)[^。!?]{0,16}(怒|機嫌|怖|こわ|厳し|けち|太っ腹|おごっ|奢っ|褒め|叱|呼ばれ|うるさ|注意|説教|むか|いじ|甘い|優し|びんご|から)/
/** うちの園、ほしのこ保育園; ワイのとこは小野田電設っちゅう零細 */
const OURS = new RegExp(
  `(${SELF}(の|ん|が働いてる)?(とこ|ところ|園|病院|医院|くりにっく|病棟|施設|事務所|工場|工房|さろん|塾|道場|すたじお|教室|学校|高専|署|局|農園|牧場|旅館|宿|ほてる|食堂|すーぱー|薬局|研究室|研究所|支店|営業所|現場|職場|会社|店|お店)|(今|いま)の(職場|会社|店|病院|園|工場|現場)|勤め先|勤務先|ばいと先|ぱーと先)(は|が|って|ね|も|の名前は?|、名前が?)*[ 、「『…]*(一応|たぶん|実は|じつは|まあ)?[ 、「『]*$`,
)
const OURS_BEFORE = /^(うち|俺|私|僕|自分)の|先$|会社|職場/
const NAMED =
  /^[」』]?(さん)?(って(いう|いって|ゆう|とこ|ところ|名前|ん|の|。|、|$|[一-鿿]{1,4}(です|だよ|や|なん|ね))|という|いう|ちゅう|っちゅう|つう|です(?!か)|だよ|だけど|なんだけど|なん|なの|や(?!った)|だ[。!]|じゃ|で、|だから|。|、|!|$)/
/** Behind a word for what somebody is: 警備員だから, 事務なのに, 保育士やけど. */
const AS_ONE =
  /^(の仕事)?(だから|なのに|やから|やけど|だけど|ですけど|なので|なんで|やのに|やし|だし|として|のくせに|してるから|してるけど|してて|やってて|やっとるけど|なんだけど|ですが|な(の|ん)[、。 ])/
/** What one does there all day, and no guest does. */
const DOES =
  /^(さん)?で(?![^。、]*(飲ん|食べ|待っ|買っ|並ん|休ん|過ご|勉強|読ん|だべ|見て|遊ん|話し|会っ|泊ま|停ま|寝|歌っ|聞い|売って|やってる?(らし|みた)))[^。、!?]{1,14}(てる|とる|てます|とります|ております|てん(の|ね)|でる|どる|よります|てら|でら|てます|でます|ちょる|よる|とう|とん|ちゅう)/
/** Of these no guest does any. */
const WORKS_AT =
  /^(さん)?で[^。、!?]{0,10}(夜回|巡回|乗務|運転|れじ|接客|品出し|仕込|検品|配達|営業|事務|受付|教え|挽い|縫っ|揚げ|焼い|握っ|切って|組ん|組み立|溶接|洗って|炊い|磨い|塗っ|刷っ|運ん|積ん|警備|夜勤|皿|鍋|梱包|仕分け|掃除|清掃|介助|看護|調剤|施術|添削|取材|設計|測っ|修理|整備|剪定|網|窯|炉|旋盤|型枠|樽|生地|牛|畑)[^。、!?]{0,6}(て|で|と|し|ちょ|よ|ま)/
/** 松岡米穀店も俺の代でしまい */
const HEIR =
  /^(さん)?(も|は|を|の)[^。!?]{0,8}(代(で|目)|跡|後継|継い|継ぐ|継ぎ|畳|しまい|創業[0-9一二三四五六七八九十百]+年|先代|暖簾|のれん)/
const VISITED_AS =
  /行った|行って(き|み)|行く|行き(た|つけ)|食べ|飲み|買(っ|い)|予約|受診|通院|入院|患者|客として|人気|有名|にゅーす|倒産|閉店|潰れ|おすすめ|株価|らしい|みたい(?!な)|だって[。!]|[?]/
/** 私もたまにカウンター入る */
const HELPS =
  /(私|わたし|俺|おれ|僕|うち|あたし|自分)(も|が)[^。!?]{0,8}(かうんたー|れじ|店番|店|厨房|配達|仕込み|現場|ほーる)?(に|を|で)?(入る|入って|立つ|立って|出る|出て|手伝って|手伝う|手伝い|継い|継ぐ)/

function ofSpeaker(facts: Facts, one: Organisation): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const { from, to } = sentenceAt(text, one.start)
  const after = text.slice(one.after, Math.min(to + 1, one.after + 34))
  const before = text.slice(Math.max(0, one.start - 24), one.start)
  if (OTHERS.test(text.slice(Math.max(0, from - 16), one.start)) || isOver(facts, one.after, to)) return undefined
  const found = (confidence: number) => workFound(lexed, one.start, one.end, one, confidence)
  if (OURS.test(before) && NAMED.test(after)) return found(0.87)
  // うちの店は…。吉祥寺のヘアーズ・ノアっていう店
  const ours = facts
    .all('workNoun')
    .some(({ start, end }) => end <= from && from - end <= 60 && OURS_BEFORE.test(text.slice(start, end)))
  if (ours && /^[」』]?(さん)?(って|という|ちゅう|いう)/.test(text.slice(one.end, one.end + 6))) return found(0.84)
  if (VISITED_AS.test(after)) return undefined
  const strong = one.how === 'ending' && !isVisited(text.slice(one.start, one.end))
  if (strong && SELF_AHEAD.test(before) && AND_SO.test(after)) return found(0.86)
  const works = facts.has('working') || facts.has('job') || facts.has('trade')
  if (strong && works && INVERTED.test(after) && /[、。]$/.test(before)) return found(0.84)
  const years = FOR_YEARS.exec(after)
  if (years !== null && one.how !== 'quoted') return found(0.87)
  if (CAME_IN.test(after)) return found(0.87)
  if (one.how === 'quoted') return undefined
  const visited = isVisited(text.slice(one.start, one.end))
  if (INSIDE.test(after)) return found(visited ? 0.72 : 0.86)
  if (BOSS.test(after)) return found(visited ? 0.5 : 0.72)
  if (HEIR.test(after) && /俺|私|わし|わたし|僕|うち|自分|おら|わい/.test(after + before)) return found(0.86)
  if (WORKS_AT.test(after) && !/(もらっ|もらい|くれ|頼ん|お願い|受けた)/.test(after))
    return found(visited ? 0.76 : 0.86)
  if (DOES.test(after)) {
    const role = [...facts.all('job'), ...facts.all('trade')].some(
      (word) => word.end <= one.start && AS_ONE.test(text.slice(word.end, word.end + 10)) && one.start - word.end <= 40,
    )
    return role ? found(0.87) : visited ? undefined : found(0.5)
  }
  // マルナカ製作所やるじゃんって思った、事務なのに
  const asOne = facts.all('job').some((word) => AS_ONE.test(text.slice(word.end, word.end + 10)))
  return asOne && !visited && one.how === 'ending' ? found(0.66) : undefined
}

/** `ネイリストしてます 心斎橋のサロンで ティアドロップ って名前`: a name that is said to be one, beside a kind of house. */
const CALLED =
  /(サロン|店|会社|病院|園|クリニック|美容室|美容院|カフェ|バー|ジム|塾|工場|事務所|施設|薬局|ホテル|スクール|スタジオ|学校|教室|ショップ|居酒屋|レストラン|食堂|旅館|歯医者|パン屋|花屋|ケーキ屋|ラーメン屋|整体|スナック|ラウンジ|[ぁ-んァ-ヴー]{1,4}屋)(さん)?(員|長|先生)?(の|で|だけど|なんだけど|です|ね|は|が|、| |　|。)+(?<name>[一-鿿々ァ-ヴーA-Za-z・&][一-鿿々ぁ-んァ-ヴーA-Za-z・&]{1,13})[ 　]?(って|という|っていう)(名前|店名|なまえ|看板|屋号)/
/** 屋号は畳の小山内 */
const STATED =
  /(屋号|店名|店の名前|会社名|社名|会社の名前|学校名|大学名|病院名|園の名前|サロン名|工場の名前)(は|が|、|って)(ね|、|一応|実は)*[ 「『]*(?<name>[^。、!?「」『』 はがを]{2,14}?)(」|』|。|です|だよ|やで|やねん|っていう|って|っちゅう|、|!|$)/
const NOT_STATED =
  /勘弁|許し|ごめん|想像|すみ|すいません|言う|内緒|秘密|ひみつ|言え|言わ|教え|聞か|なに|何|まだ|知ら|知り|決ま|忘れ|変わ|出せ|出す|ださ|長い|長く|かっこ|可愛|かわい|普通|由来|英語|漢字|ない/
const OWN_WORD = /(うち|私|わたし|俺|僕|自分)(の|が|は)/
/** うちの郵便局(瀬戸本町) */
const WITH_TOWN =
  /(?:うち|俺|私|わたし|僕|今)の([一-鿿ァ-ヴー]{0,4}(?:局|店|支店|営業所|工場|病院|園|校|署|支所|会社|職場|事務所|センター|倉庫|現場)[(（「]([一-鿿ァ-ヴー]{2,10})[)）」])/

/** 「店の名前は?」 – `フローラ・ミモザ` */
const ASKS_NAME =
  /((お?店|会社|学校|園|病院|大学|ばいと先|職場|さろん|工場|事務所)(の|は)?(名前|なまえ)|なんて(いう)?(お?店|会社|とこ|園|学校|さろん|病院)|何て(いう)?(お?店|会社|とこ|園|学校)|店名|屋号|社名|会社名)(は|って|を|、|教え|なに|何)*[^。]{0,5}[?]?$/
const NAME_ALONE =
  /^(えっと|えー|んー|うん|ん|笑|内緒だよ|特別に|言っちゃう|実は|[、。!… ])*[「『]?(?<name>[一-鿿々ァ-ヴーA-Za-z・&][一-鿿々ぁ-んァ-ヴーA-Za-z・& ]{1,15}?)[」』]?(です|だよ|っていう(の|とこ|店|ん)?|って(いう|とこ|店)|や|なの|ね|。|!|〜|~|$)/
function nameAsAnswer(facts: Facts, before: Utterance): Draft | undefined {
  const { lexed } = facts
  if (lexed.text.length > 30 || !ASKS_NAME.test(before.text) || /[?]/.test(lexed.text)) return undefined
  const match = NAME_ALONE.exec(lexed.plain)
  const name = match?.groups?.name
  if (
    match === null ||
    name === undefined ||
    NOT_STATED.test(name) ||
    /^(だめ|ダメ|無理|いや|嫌|やだ|うち|個人|普通|小さ|有名|地元|近所|名前|店|会社)/.test(name)
  )
    return undefined
  const start = match.index + match[0].indexOf(name)
  return workFound(lexed, start, start + name.length, { start, end: start + name.length }, 0.84)
}

/** 三交代やからな、関門製鉄は: the name comes last. */
const INVERTED = /^(さん)?(は|って|の)(ね|な|さ)?[。!~♪笑w…]*$/
/** うち日吉電機やけど */
const SELF_AHEAD = new RegExp(`(^|[、。!?… ])${SELF}(は|も|ね|、)?$`)
const AND_SO =
  /^(さん)?(やけど|だけど|だから|やから|やけん|やし|だし|なんだけど|なもんで|なので|なんで|やねん|だもん|です(?!か)|ですけど)/

/** The house of the speaker by such signs. */
export function findWorkSigns(facts: Facts, all: readonly Organisation[], before?: Utterance): Draft | undefined {
  const { lexed } = facts
  const { plain, text } = lexed
  if (NO_WORK.test(text.slice(0, 300))) return undefined
  if (tellsOfKin(facts)) {
    // ママは「スナックゆり」やってて、私もカウンター入る
    const shop = all.find(({ how }) => how !== 'called')
    return shop !== undefined && HELPS.test(text.slice(shop.end, shop.end + 60))
      ? workFound(lexed, shop.start, shop.end, shop, 0.8)
      : undefined
  }
  const answer = before === undefined || before.text.length > 40 ? undefined : nameAsAnswer(facts, before)
  if (answer !== undefined) return answer
  let best: Draft | undefined
  for (const one of all) {
    best = surest(best, ofSpeaker(facts, one))
  }
  if (best !== undefined) return best
  const works = facts.has('job') || facts.has('working')
  const called = works && /名前|店名|看板|屋号/.test(text) ? CALLED.exec(plain.slice(0, 200)) : null
  if (called !== null && !OTHERS.test(text.slice(0, called.index))) {
    const name = called.groups?.name ?? ''
    const start = called.index + called[0].lastIndexOf(name)
    return workFound(lexed, called.index, called.index + called[0].length, { start, end: start + name.length }, 0.82)
  }
  const named = facts.has('workNoun') && /名|屋号/.test(text) ? STATED.exec(plain.slice(0, 200)) : null
  // 店名が…: of any shop, unless it is ours
  const stated =
    named !== null &&
    (/^(屋号|会社|社名)/.test(named[0]) || works || OWN_WORD.test(text)) &&
    !/知って|行った|行きつけ|好き/.test(text)
      ? named
      : null
  const said = stated?.groups?.name
  if (stated !== null && said !== undefined && !NOT_STATED.test(said) && !OTHERS.test(text.slice(0, stated.index))) {
    const start = stated.index + stated[0].lastIndexOf(said)
    return workFound(lexed, stated.index, start + said.length, { start, end: start + said.length }, 0.86)
  }
  const town = /[(（「]/.test(plain) ? WITH_TOWN.exec(plain.slice(0, 200)) : null
  if (town === null) return undefined
  const start = town.index + town[0].indexOf(town[1] as string)
  return workFound(lexed, start, start + (town[1] as string).length, { start, end: town.index + town[0].length }, 0.78)
}
