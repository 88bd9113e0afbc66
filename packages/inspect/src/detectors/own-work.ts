import { type Facts, type FactWord, sentenceAt, tellsOfKin } from '../facts.ts'
import { isDigit, isHiragana, isKanji, isKatakana, isLatin, type Lexed } from '../lex.ts'
import type { Organisation } from '../organisations.ts'
import { placeAt, placesOf } from '../places.ts'
import { type Draft, surest } from '../utterance.ts'
import { workFound } from './work-draft.ts'

/**
 * How people tell where they work without a sentence that says so: the kind of work, and the name in the next breath (`広告です。…`), the name and their
 * part there (`…の経理`), what they do there all day.
 */
const isUnit = (unit: string | undefined): boolean =>
  isKanji(unit) || isKatakana(unit) || isLatin(unit) || isDigit(unit) || unit === '々' || unit === '・' || unit === '&'

/** Somebody else's work, or none that is real. */
export const OTHERS =
  /友達|友だち|友人|つれ(の|が)|同僚|知り合い|知人|先輩|後輩|彼氏|彼女|元かれ|元かの|同級生|推し|どらま|主人公|映画の|隣の|近所の|常連|お客|客が|客の|あの人|店員さん|先生に|息子さん|叔父|叔母|従兄弟|君の|君が|君は|きみの|あなた|お前|おまえ|あんた|取引先|得意先|お得意|よその|元上司|[あ-ん]ちゃん(の|が|は|って)/
/** It is over, wished for, asked or denied. */
export const NOT_NOW =
  /(し|い|っ|や|め|ち|と)(て|で)?(た|とった|ていた|てました|ました)(とき|頃|ころ|んだけど|けど)|てた(とき|頃|ころ|。|よ|けど|ん)|でした|だった|辞め(?!た(い|く)|られ|よう|そう|どき|時)|やめ(た(?!い|く)|て)|退職|卒業|出身|時代|の(とき|頃|ころ)に?|昔|元は|したい|なりたい|入りたい|受けた|受ける|落ち|面接に|行った|行って(きた|みた)|行く|行き(た|つけ)|食べ|飲(み|ん)に|買(っ|い)|予約|潰れ|つぶれ|閉店|好き|うま(い|か)|美味し|おいし|しか勝たん|みたい|らしい|高い|安い|混ん|並ん|(た|る)(んだ)?って[!。]|かな[?]|ですか|でしょ|だろ|[?]/
/** Behind a name that stands for itself. */
const TOLD =
  /^[」』”]?(さん)?(って(?!言|何|誰|なに|いくら)|っていう|と?いう|ちゅう|っちゅう|です|だ(?!った|っけ|ろう?[?]|から)|や(?!った|ろ|って|ば)|の|で(?!した|しょ)|に(?!行|来て|来た|似|会|負|勝)|さ[ 、。お勤]|、|。|!|♪|…|~| |w|笑|\(|ね|よ|っす|じゃ(?!ない)|ばい|たい|け[どん]|と(申|いい|言)|$)/

/** A word in brackets that is said, written, or somebody's name. */
const NO_NAME_QUOTED =
  /^[」』”](さん|ちゃん|くん)?(って(書|言|呼|読|印|表|出|[。、]|$)|のまま|のひと|に(な|し|見)|で(通|お願い|登録|や(ろ|っ)|いい|固|済)|が|を|じゃ|$)/

/** 「…」って何回も言われて: words that were said. */
export const WAS_SAID = /^(って|と)[^。、]{0,5}(言|聞|書|誘|頼|怒|断|返|送|呼|読)/

const OF_A_PERSON =
  /表示名|にっくねーむ|はんどる|名乗|ゆーざー名|本名|名札|苗字|名字|姓|宛名|宅配|検温|表札|新聞に|放送で|呼ばれ|ぷろふ|ここで|ここの|芸名|源氏名|ぐるーぷ名|ふれんど|あだ名|ぷろじえくと|曲|歌|記入|ばす停/

/** Of what kind the sentence is that stands between a word of work and the name. */
const DIRECT =
  /^(屋|やさん|さん|屋さん|の人|関係|系|会社|勤め|勤務)?(の|、|,| |　|は|って|:|ね、|が|今は|いまは|、今は)?[「『“]?$/
const NEXT =
  /^(屋|やさん|さん|屋さん|関係|系|会社|の?(仕事|職員|先生|店員|受付|ばいと|ぱーと|いんすとらくたー|運転手|下請け|卵|たまご|おっさん|親父|おやじ|お姉さん|お姉ちゃん|見習い|窓口|事務))?(を|に|さ|で|の)?[^。!?]{0,10}?[。!?、…~♪ 　]+(えっと|えーと|ええと|んーと|あのー?|その|あ|ええ|名前は|店の名前は|店は|社名は|会社は|会社名は|今は|もう|ほら|一応|じつは|実は|ちなみに)?[、, 　]*(([^、。!?はがを]{1,10})の)?[「『“]?$/

/** Words that name no house of their own, whatever stands beside them. */
const PLAIN =
  /^([0-9一二三四五六七八九十]+.?|[0-9]+.{0,2}|今日|明日|昨日|昼間?|夜|夜中|深夜|早朝|朝|平日|週末|週.|土日|毎日|毎週|午前中?|午後|今|今年|来年|去年|自分|俺|私|僕|会社|職場|仕事|本業|副業|昼職|工場|現場|事務所?|倉庫|店舗?|病院|大学|学校|高校|専門|都内|市内|県内|地元|近所|実家|駅前|駅|本社|支社|支店|在宅|リモート|テレワーク|一人|ひとり|二人|普通|個人|大手|中小|外資|零細|派遣|正社員|契約社員|フルタイム|シフト|パート|バイト|アルバイト|コンビニ|スーパー|カフェ|ラーメン|パン|ケーキ|花|制服|私服|スーツ|エプロン|白衣|事務職?|営業職?|接客業?|サービス業?|製造業?|建設業?|飲食店?|販売|受付|経理|総務|人事|企画|開発|技術|ブラック|ホワイト|ベンチャー|夜勤|日勤|早番|遅番|残業|休憩|パソコン|スマホ|カメラ|マイク|ノルマ|ストレス|コロナ|インフル|クレーマー|ボーナス|ライン|ネット|ゲーム|アニメ|ドラマ|テレビ|ニュース|サイト|チャット|アプリ|オンライン|ボランティア|インターン|ダブルワーク|フリーター|フリーランス|ニート|新人|新卒|中途|主婦|学生|独身|休み|有給|マジ|ホント|ヤバ|メイン|トップ|エース|リーダー|バイトリーダー|女子|男子|女性|男性|最近|結局|全部|全然|一応|基本|正直|毎朝|毎晩|朝晩|年末|年始|夏休み|冬休み|春休み|家|部屋|車|電車|バス|自転車|徒歩|海外|国内|日本|東京|大阪|名古屋|福岡|札幌|京都|神戸|横浜|仙台|広島)$/

/** What ends names of houses, and stands in none of the long tables since it ends much else. */
const SHORT_END =
  /([堂屋亭庵軒苑園荘館舎座社宮楼院閣処工大丸房蔵窯庁署局組校店]|女子高|工業|商業|学芸|女子|第[一二三四五六七八九十0-9]+[小中高]|支社|支所|営業所|センター|工場)$/
/** What ends so and is a word of every day. */
const NO_HOUSE =
  /^((女子|男子|公立|私立|共学|工業|商業|農業|地元の?)(高|大|校|中)|.{0,5}(体育館|図書館|映画館|公園|台所|停留所|待合室|食堂|屋台|最大|巨大|拡大|重大|偉大|莫大|甚大|二人組|三人組|会社|本社|御社|弊社|他社|自社|神社|退院|入院|通院|病院|美容院|寺院|母校|登校|下校|転校|休校|学校|廃校|本店|支店|当店|閉店|開店|来店|出店|売店|露店|薬局|結局|郵便局|動物園|幼稚園|保育園|遊園地|水族館|旅館|会館|美術館|博物館|別館|本館|新館|校舎|庁舎|宿舎|田舎|酒蔵|官庁|県庁|消防署|警察署|税務署|工房|冷房|暖房|独房|女房|星座|王座|体操座|番組|給食センター|コールセンター|物流センター|配送センター)|.{1,3}屋|.+の.*|女子|男子|本局|支局|部署|一丸|.{0,3}(ドラッグストア|喫茶店|ネイルサロン|サロン|パン工場|バス|劇場|スタジオ|短大|高等学校|普通科|志望校|一貫校|進学校|代理店|専門店|量販店|免税店|チェーン店|商店|個人商店|会社|屋台|歌舞伎座|[牡獅乙天山水魚双射蠍蟹]+[牛羊子女秤羊瓶座手]*座|コーナー|店員|企画|サービス|システム|グループ|工業高校|農業高校|商業高校|夜間開園|厨房|教室|カフェ|コンビニ|スーパー|商社|支社|支店|うどん屋|そば屋|事務所|カラオケ)|(じゃあ|さっき|じゃなくて|一度|先週|昨日|今日|今度|まんだ|まだ|もう|いやー|おいら|わたくし|私の|俺の).+)$/

/** A name without a known ending that begins at a place: a run of kanji, katakana and letters, with kana inside when it ends like a house. */
function looseFrom({ plain }: Lexed, start: number): Organisation | undefined {
  let end = start
  while (
    end - start < 16 &&
    (isUnit(plain[end]) || (plain[end] === ' ' && isLatin(plain[end - 1]) && isLatin(plain[end + 1])))
  )
    end++
  if (end - start < 2 || isHiragana(plain[start])) {
    const kana = /^[一-鿿ァ-ヴー]{0,4}[ぁ-んー]{2,6}[堂屋亭庵軒苑園荘館舎座組院房窯丸]/.exec(
      plain.slice(start, start + 14),
    )
    if (kana === null || /[はがをにでと]/.test(kana[0].slice(0, -1))) return undefined
    end = start + kana[0].length
  }
  const name = plain.slice(start, end)
  return end - start < 2 || PLAIN.test(name) || NO_HOUSE.test(name)
    ? undefined
    : { start, end, after: end, how: 'called' }
}

const isStrong = ({ how }: Organisation) => how === 'ending' || how === 'beginning'

export function saidBefore(facts: Facts, one: { readonly start: number }): FactWord | undefined {
  const { text } = facts.lexed
  const lists = ['trade', 'job', 'working', 'workNoun'] as const
  for (const list of lists) {
    for (const word of facts.all(list)) {
      const apart = one.start - word.end
      if (apart < 0 || apart > 30) continue
      const between = text.slice(word.end, one.start)
      if (DIRECT.test(between) || NEXT.test(between)) return word
    }
  }
  return undefined
}

const AT = /^[」』”]?(さん)?(って(いう)?(とこ|ところ|店|お店|会社|[一-鿿]{1,3}))?(の|で|に|さ|から|勤務|所属)/

/** `「タカラ堂」やっとる`, `って工房を営んで`: it is the speaker's. */
const OWNS =
  /^[」』”]?((って(いう)?|という|いう|ゆう|と申す)[^。、]{1,5})?(を|の[^。、]{1,4}を|、)?(や(っと|って(る|ます|い|おり))|営(ん|み)|経営し|切り盛りし|任され|きりもりし|継いで(る|い|お))/

function doneThere(facts: Facts, one: Organisation): FactWord | undefined {
  const { text } = facts.lexed
  const own = OWNS.exec(text.slice(one.after, one.after + 20))
  if (own !== null && (one.how !== 'ending' || own[0].includes('を')))
    return { list: 'working', start: one.after, end: one.after + own[0].length }
  const at = AT.test(text.slice(one.after, one.after + 14))
  for (const list of ['working', 'job'] as const) {
    for (const word of facts.all(list)) {
      const apart = word.start - one.after
      // 国道店ワンオペ: with nothing in between only right behind
      if (apart < 0 || apart > (at ? 16 : 0)) continue
      const rest = text.slice(word.end, word.end + 4)
      if (list === 'job' && /^(さん|たち|が|を(?!し|や|週|担|任|つと|勤)|に[^いおな]|と|から|みたい|って)/.test(rest))
        continue
      if (/[。!?]/.test(text.slice(one.after, word.start)) || /^(た|とった|ていた|る子)/.test(rest)) continue
      if (one.how === 'quoted' && /^(通|教え)/.test(text.slice(word.start))) continue
      // 皮膚科で3年前に
      if (text[word.end - 1] === '年' && /^(前|ぶり|後|待|連続|保証)/.test(rest)) continue
      return word
    }
  }
  return undefined
}

function told(facts: Facts, one: Organisation): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  const quote = one.how === 'quoted' ? 1 : 0
  const behind = doneThere(facts, one)
  // what the next sentence asks or likes is something else
  const after = /^[^。!?\n\p{Extended_Pictographic}]*[。!?]?/u.exec(text.slice(one.after, one.after + 30))?.[0] ?? ''
  // the stop, or the house next door, is spoken of
  if (NEXT_DOOR.test(after)) return undefined
  if (!TOLD.test(after) && behind === undefined) return undefined
  const { from } = sentenceAt(text, one.start)
  if (OTHERS.test(text.slice(Math.max(0, from - 20), one.start - quote)) || NOT_NOW.test(after)) return undefined
  const before = saidBefore(facts, one)
  if (before === undefined && behind === undefined) return undefined
  const name = plain.slice(one.start, one.end)
  const whole = placeAt(lexed, one.start)
  if ((whole !== undefined && whole.end >= one.end) || PLAIN.test(name) || NO_HOUSE.test(name)) return undefined
  if (
    one.how === 'quoted' &&
    (NO_NAME_QUOTED.test(after) ||
      WAS_SAID.test(after) ||
      OF_A_PERSON.test(text.slice(Math.max(0, from - 30), one.start)) ||
      /[をてに]/.test(name))
  )
    return undefined
  const likely = isStrong(one) || SHORT_END.test(name)
  // 勤務先は…: whatever stands there is the name
  const stated =
    before?.list === 'workNoun' &&
    /先|会社|社名|店名|職場|勤務|店の名|学校名|大学名|屋号/.test(text.slice(before.start, before.end)) &&
    /^(は|って|ね、|が|、|:)/.test(text.slice(before.end - 1, one.start).replace(/^[^は、]/, '')) &&
    DIRECT.test(text.slice(before.end, one.start)) &&
    /^(って(?!い?て)|です|だ|や|。|、|$|!|の[^。]{1,6}(です|だ|。|$))/.test(after) &&
    UNKNOWN.test(name)
  // エアロ北斗のCAしてる: the post stands right behind, and what is done with it
  const posted =
    one.how === 'called' &&
    UNKNOWN.test(name) &&
    behind !== undefined &&
    facts.all('job').some(({ start }) => start - one.end === 1)
  const named =
    stated ||
    posted ||
    /^(って(いう(と|店|お店|会社|名|、|。|ん|の|$)|とこ|ところ|お?店|名前|会社|屋)|いう(とこ|会社|店|ねん)|ちゅう|という)/.test(
      after,
    )
  let confidence = before !== undefined && behind !== undefined ? 0.88 : before !== undefined ? 0.87 : 0.86
  if (one.how === 'quoted') confidence -= 0.14
  else if (
    !likely &&
    !named &&
    !(
      (before?.list === 'workNoun' || (before?.list === 'job' && text.slice(before.end, one.start) === 'は')) &&
      behind !== undefined &&
      /[ァ-ヴーA-Za-z]{4}|[一-鿿]{4}/.test(name)
    )
  )
    return undefined
  else if (!likely) confidence -= stated ? 0.12 : posted ? 0.1 : 0.16
  if (one.how === 'called' && likely) confidence -= 0.005
  return workFound(lexed, before?.start ?? one.start, behind?.end ?? one.end, one, confidence)
}

/** The stop, or the house next door. */
export const NEXT_DOOR =
  /^(さん)?の(ばす停|停留所|駅前?|近く|裏|隣|となり|前|横|向かい|そば|真(ん?前|裏|横|上)|目の前)(?=に|で|の|を|が|は|も|や|から|まで|、|。|$|ある|通|曲)/

/** The post is the speaker's: nobody is spoken of by it. */
const POST_TOLD =
  /^(課|係|部|員|長)?(です|だ(?!った|っけ|ろ)|や(?!った|ろ|けど)|じゃ|な[のん]|して|しと|やって|やっと|っす|。|!|$|担当|ばい|たい|け[どん])/
const COMMON_TAIL =
  /(アプリ|サイト|相談|企業|現場|テスト|ボード|ロッカー|信用金庫|設定|野球|講習|ケーキ|パーティー?|パネル|講座|会社|仕様|軍|船|ハイ|大会|フロント|専門学校|[一-鿿]高校|のまま|カレンダー.*|ジャージ|先月|部活|ゲーム|番組|ドラマ|映画)$/
const UNKNOWN = /[ァ-ヴー]{4}|[一-鿿]{4}|[一-鿿]{2,}[ァ-ヴー]{2,}|[ァ-ヴー]{2,}[一-鿿]{2,}|[A-Z]{2,}/

const DWELLING = /(レオパレス|レオパ|ハイツ|コーポ|メゾン|マンション|アパート|荘|団地|寮|社宅)$/

/** Names that stand where a name must stand after a word of work. */
function looseNames(facts: Facts, all: readonly Organisation[]): Organisation[] {
  const { lexed } = facts
  const { text } = lexed
  const found: Organisation[] = []
  for (const list of ['trade', 'job', 'working', 'workNoun'] as const) {
    for (const word of facts.all(list)) {
      const rest = text.slice(word.end, word.end + 24)
      // 会社、| and 職場は| hold their sign
      if (list === 'workNoun' && '、。は'.includes(text[word.end - 1] ?? '-')) {
        const one = looseFrom(lexed, word.end)
        if (one !== undefined && !all.some(({ start, end }) => start <= one.start && one.start < end)) found.push(one)
      }
      for (const joint of [
        /^(屋|さん|屋さん)?(の|、今は|今は|、| |は)/,
        /^[^。!?、]{0,10}[。!?、 ]+(えっと|えーと|ええと|あ|名前は|店は|会社は)?[、 ]*/,
        /^[^。!?、]{0,10}[。!?、 ]+[^、。!?はがを]{1,8}の/,
      ]) {
        const gap = joint.exec(rest)
        if (gap === null) continue
        const start = word.end + gap[0].length
        if (all.some((one) => one.start <= start && start < one.end)) continue
        const one = looseFrom(lexed, start)
        if (one !== undefined) found.push(one)
      }
    }
  }
  // シライ織機の検査係だ: an unknown name in front of the post
  for (const word of facts.all('job')) {
    if (!/[のでに]/.test(text[word.start - 1] ?? '') || !POST_TOLD.test(text.slice(word.end, word.end + 6))) continue
    const end = word.start - 1
    let start = end
    while (start > 0 && end - start < 14 && isUnit(lexed.plain[start - 1])) start--
    const name = lexed.plain.slice(start, end)
    if (!UNKNOWN.test(name) || (start > 0 && !/[、。!? はの]/.test(text[start - 1] ?? ''))) continue
    const kind = (['trade', 'branch', 'chain'] as const).some((list) => facts.in(list, start, end)?.end === end)
    if (kind || COMMON_TAIL.test(name) || all.some((one) => one.start < end && start < one.end)) continue
    found.push({ start, end, after: end, how: 'called' })
  }
  // 錦糸町のムーンライトで黒服: an unknown name behind its town
  const works = facts.has('working') || facts.has('job')
  for (const { kind, end } of works ? placesOf(lexed) : []) {
    if (kind === 'region' || text[end] !== 'の' || all.some((one) => one.start <= end + 1 && end + 1 < one.end))
      continue
    const one = looseFrom(lexed, end + 1)
    if (/^.{0,16}(暮ら|住|横|近く|そば|すぐ|あたり|徒歩|奥|壁|裏|隣)/.test(text.slice(end))) continue
    if (one !== undefined && DWELLING.test(lexed.plain.slice(one.start, one.end))) continue
    if (one !== undefined && /[ァ-ヴーA-Za-z]{4}|[一-鿿]{4}/.test(lexed.plain.slice(one.start, one.end)))
      found.push({ ...one, how: 'beginning' })
  }
  return found
}

/** An account to pay into, an offer, a meeting: names of houses are something else there. */
export const NO_WORK =
  /口座|振込|振り込|普通[ 0-9]|枠|当選|無料|入学金|登録料|紹介料|募集中|待ち合わせ|待って(る|ます|ん)|待っとる|停めと|来なよ|おいでよ|会お|会いた|でーと|高[1-3一二三]|中[1-3一二三]|授業中|校則|同窓会|くらす会/

/** The speaker's company, shop or school by the way it is told. */
export function findOwnWork(facts: Facts, all: readonly Organisation[]): Draft | undefined {
  if (tellsOfKin(facts) || NO_WORK.test(facts.lexed.text.slice(0, 300))) return undefined
  let best: Draft | undefined
  for (const one of [...all, ...looseNames(facts, all)]) {
    best = surest(best, told(facts, one))
  }
  return best
}
