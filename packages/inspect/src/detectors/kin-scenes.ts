import type { Facts, FactWord } from '../facts.ts'
import { foldWord, isKanji, isKatakana, isLatin, type Lexed } from '../lex.ts'
import type { Organisation } from '../organisations.ts'
import { SCHOOL_NAMES } from '../tables/school-names.ts'
import { buildTrie, longestAt } from '../trie.ts'
import { type Draft, surest } from '../utterance.ts'
import { kinDraft } from './kin-told.ts'

/** Kin by what one who has them speaks of: schools known by name, the class and its feasts, the shop that a wife keeps, the honour a whole town has read of. */

const SCHOOLS = buildTrie(
  SCHOOL_NAMES.trim()
    .split(/\s+/)
    .map((word) => [foldWord(word), true] as const),
)
/** Behind the name of a school: somebody goes there, wants to or did. */
const PUPIL =
  /^(学園|高校?|中学?|大|小|女子|女学院|附属|付属|の?([中高]等部|[小中高]学?部?))?(校)?(の|に|で|って|へ|を|が|、)?(野球|さっかー|さっか|ばれー|ばすけ|らぐびー|吹奏|吹部|柔道|剣道|陸上|駅伝|水泳|体操|書道|将棋|演劇|合唱|だんす|てにす|卓球|相撲|男子|女子|特進|特待|選抜|寮|生徒|補欠|れぎゅらー|背番号|えーす|主将|まねーじゃー|[1-6一二三四五六]年|[1-9]組|目指|めざ|狙|ねら|志望|対策|受か|うか|合格|落ち|受け|受験|通|かよ|行って|行っと|いって|いっと|行かせ|入っ|入れ|はいっ|入学|進学|進ん|卒|出て|出た|出とる|推薦|内定|在学|[0-9]+期|やねん|なんや|なん(だ|です|よ)|なの|です|だよ|や[。!]|に?いる|におる|の子)/
const NOT_PUPIL =
  /すごい(な|ね|よ)|らしい|みたい|見[たてに]|応援|優勝|勝[っち]|負け|試合|てれび|対|ふぁん|好き|友達|先輩|後輩|[?]|俺(が|は|も)|私(が|は|も)/
/** What only parents of that school speak of. */
const PARENT_LIFE =
  /参観|担任|pta|ぴーてぃーえー|送り迎え|送迎|お?迎え|運動会|入学式|入園|卒業式|卒園|発表会|お遊戯|三者面談|二者面談|面談|懇談|通学|給食|らんどせる|連絡帳|学級|体操服|体操着|上履き|給食袋|学らん|せーらー服|じゃーじ|通知表|自由研究|絵の具|習字せっと|けんばん|鍵盤|遠足|修学旅行|林間|臨海|集金|校区|学区|通学路|旗当番|旗振り|すくーるばす|お道具箱|入試|内申|塾の|夏期講習|部活|のって替え|保護者|役員|まま友|ぱぱ友|登園|登校|行事|学費|月謝|保育料|制服|お弁当|転校|不登校|行き渋|慣らし保育|延長保育|せがれの|の先生(が|に|から)/
const CHILD =
  /息子|娘|せがれ|長男|長女|次男|次女|三男|三女|末っ子|上の子|下の子|うちの子|ちび|子ども|子供|こども|双子|孫|坊主|弟|妹/
const OWN_WORK =
  /(俺|私|僕|自分|わし)(は|が|も)?[^。、]{0,8}(勤|教え|働|先生|職員|保育士)|勤務|働いて|働いと|(担任|先生|教頭|校長|保育士|職員)(を)?(し|やって|やっと|です|だよ|な[のん])|実習|行った頃|母校|だった頃|時代|の頃/
/** `かみさんの店`, `兄貴がやってる食堂` */
const KEEPS =
  /^(さん)?(の|が(やって(い|お)?る|やっとる|やってん|営んで(い)?る|出して(い)?る|継いだ|開いた|始めた|構えた|勤めて(い)?る|働いて(い)?る|通って(い)?る|入って(い)?る|任されて(い)?る)|んとこの)(お)?(店|会社|職場|勤め先|仕事先|病院|学校|食堂|美容室|美容院|床屋|居酒屋|飲み屋|小料理屋|すなっく|喫茶店|工場|事務所|医院|旅館|民宿|寺|神社|園|教室|道場|店の名前|屋号)(は|が|って|も|、|ね|の名前(は|が)?|…| )+/

function atNamedSchool({ text, plain }: Lexed, kin: FactWord): Draft | undefined {
  const stop = Math.min(text.length, kin.end + 26)
  for (let at = kin.end; at < stop; at++) {
    if ('。!?'.includes(text[at] as string)) return undefined
    const found = longestAt(SCHOOLS, text, at)
    if (found === undefined) continue
    const before = plain[at - 1]
    const same = isKanji(plain[at]) ? isKanji(before) : isKatakana(plain[at]) ? isKatakana(before) : isLatin(before)
    const short = found.end - at === 1
    const after = text.slice(found.end, found.end + 22)
    const told = PUPIL.exec(after)
    if (
      same ||
      (told === null && !/^([、。!]|$)/.test(after)) ||
      told?.[0] === '' ||
      (told === null && (found.end - at < 3 || !/[はがも、]/.test(before ?? ''))) ||
      NOT_PUPIL.test(text.slice(kin.end, found.end + 18))
    )
      continue
    // 灘に受かった, but not 芝の上
    if (short && !/^(中|高|に(受|合格|落|通|入|行)|(を)?(目指|志望|受験|受け))/.test(after)) continue
    const wanted = /^[^。]{0,4}(目指|めざ|狙|志望|対策|受験)/.test(after)
    return kinDraft(kin.start, found.end + (told?.[0].length ?? 0), wanted ? 0.8 : 0.86)
  }
  return undefined
}

/** `参観日で…。武庫川小学校って坂がない…娘の担任` */
function asParent({ text, plain }: Lexed, kins: readonly FactWord[], all: readonly Organisation[]): Draft | undefined {
  if (!PARENT_LIFE.test(text)) return undefined
  const kin = kins.find(({ start, end }) => CHILD.test(text.slice(start, end)))
  if (kin === undefined || OWN_WORK.test(text)) return undefined
  const school = all.find(
    ({ start, end, how }) =>
      how === 'ending' &&
      end - start >= 4 &&
      /(小学?校?|中学?校?|高校?|高等学校|幼稚園|保育園|保育所|こども園|子ども園|学園|支援学校|養護学校|学童|塾)$/.test(
        plain.slice(start, end),
      ) &&
      !/^(もうすぐ|地元|近所|公立|私立|市立|県立|同じ|隣|次|今度|新しい|[0-9一二三]つの?)/.test(
        plain.slice(start, end),
      ),
  )
  if (school === undefined) return undefined
  return kinDraft(Math.min(kin.start, school.start), Math.max(kin.end, school.end), 0.86)
}

/** `かみさんの店、横丁の「小料理 しづ」ってとこだ` */
function keptBy({ text }: Lexed, kin: FactWord, all: readonly Organisation[]): Draft | undefined {
  const keeps = KEEPS.exec(text.slice(kin.end, kin.end + 40))
  if (keeps === null) return undefined
  const from = kin.end + keeps[0].length
  const house = all.find(({ start }) => start >= from - 2 && start - from <= 12)
  if (house === undefined || /[?。]/.test(text.slice(from, house.start))) return undefined
  if (
    !/^[」』]?(って|という|っていう|です|だよ|だ[。!]|や[。!でねけ]|や$|なん|ね|。|!|$|の|で|じゃ|言う|いう)/.test(
      text.slice(house.end),
    )
  )
    return undefined
  return kinDraft(kin.start, house.end, 0.86)
}

const HONOUR =
  /(町|村|島|市|県|地区|集落|界隈|商店街)(内)?(で|に)(一軒|一人|唯一|ただ一人|ひとり|最後)[^。]{0,4}の[一-鿿ぁ-ん]{2,6}|最高齢|最年少|最年長|長寿日本一|で(一番|初めて|初の|唯一)[^。、]{0,8}(医者|女|大工|職人|議員|合格|東大|表彰|選ば)|叙勲|褒章|勲[一二三四五六七八]等|人間国宝|無形文化財|聖火らんなー|(金|銀|銅)めだる|世界(記録|大会|選手権)|日本(一|記録|代表)|全国(優勝|制覇|一位|大会)|県(大会|知事)[^。]{0,4}(優勝|表彰|一位)|いんたーはい|春高|花園|箱根(駅伝)?|甲子園|国体|のど自慢|新聞に(載|出)|てれびに出|表紙/
/** `祖母のハツエが町の最高齢で表彰された`: with a name, a place or a number of the back an honour is one person's. */
function honoured({ text, plain }: Lexed, kin: FactWord): Draft | undefined {
  const rest = text.slice(kin.end, kin.end + 36)
  const honour = HONOUR.exec(rest)
  if (honour === null || /見[たてに]|応援|行きた|目指|夢|好き|話|[?]|らしい|みたい/.test(rest)) return undefined
  const named =
    /^(の|、)?[一-鿿ァ-ヴーぁ-ん]{2,5}(が|は|も)/.test(plain.slice(kin.end)) && !/^(さん)?(が|は|も)/.test(rest)
  const local = /(町|村|市|県|区|島|地区|商店街|[一-鿿]{2,4}高|代表|[0-9]+(歳|才|年|番|期)|背番号|九十|百|八十)/.test(
    rest,
  )
  if (
    !/(出|選|獲|取|とっ|もら|表彰|載|受け|なっ|優勝|優勝し|入|記録|した|です|で、|や|だ)/.test(rest.slice(honour.index))
  )
    return undefined
  return kinDraft(
    kin.start,
    kin.end + honour.index + honour[0].length,
    named && local ? 0.8 : named || local ? 0.7 : 0.5,
  )
}

const OFFICE =
  '(市役所|区役所|町役場|村役場|役場|県庁|府庁|道庁|都庁|農協|漁協|信金|信用金庫|地銀|税務署|警察署|消防署|郵便局|保健所|裁判所|検察庁|刑務所|県警|府警|気象台|税関|児童相談所|児相|ハローワーク|図書館|給食センター|駐屯地|基地|(市民|県立|市立|町立|国立|大学)病院)'
const POST =
  '(市民|税務|福祉|住民|土木|水道|教育|総務|観光|戸籍|年金|生活|建設|農林|子育て|会計|融資|窓口|為替|営業|刑事|生活安全|交通|地域|鑑識|救急|予防|はしご|救助)(課|係|部|科|担当|隊)?'
/** `母は市役所の市民課`, `地元の信金で融資係`: an office and the post in it, of which a town has one. */
const AT_OFFICE = new RegExp(
  `^(さん|たち|ら)?(ふたりとも|二人とも|両方|どっちも|とも)?(は|が|も|、|って|ね|も)?[^。!?]{0,8}${foldWord(OFFICE)}(の|で|に)?(${foldWord(POST)}|勤め|づとめ|勤務)`,
)
/** `高校の数学教師`: a level and a subject. */
const TEACHES =
  /^(さん)?(は|が|も|、)?[^。!?]{0,6}(小学校|中学校?|高校|高専|大学|支援学校|養護学校|予備校)(の|で)?(先生|教師|教員|教頭|校長|講師|教授)?[( (]?(で|は|、)?(数学|国語|英語|理科|物理|化学|生物|地学|社会|世界史|日本史|地理|体育|音楽|美術|家庭科|技術|保健|養護|特別支援|書道|古文)[)） ]?(の|を|で)?(先生|教師|教員|教え|です|なん|だ|や|な|担当)/
const CHANGED = /だった|でした|してた|辞め|退職|なりたい|みたい|らしい|しか言え|昔|頃|[?]|行った|行って|届|もら|並/

function ofOffice({ text }: Lexed, kin: FactWord): Draft | undefined {
  const rest = text.slice(kin.end, kin.end + 44)
  const office = AT_OFFICE.exec(rest) ?? TEACHES.exec(rest)
  if (office === null || CHANGED.test(rest.slice(0, office[0].length + 8))) return undefined
  return kinDraft(kin.start, kin.end + office[0].length, /勤め$|づとめ$|勤務$/.test(office[0]) ? 0.7 : 0.8)
}

/** `給食作ってるよ、北小で`: the school comes last. */
function afterThought({ text }: Lexed, kin: FactWord): Draft | undefined {
  const rest = text.slice(kin.end, kin.end + 50)
  const last =
    /(作って|教えて|働いて|勤めて|行って|通って|やって|して|いて|いる|行く|通う)[^。!?]{0,6}[、。 ]+([一-鿿ァ-ヴー]{1,5}(小|中|高|園|病院|署|中学|高校|小学校))(で|に|の|へ)?(ね|な|さ)?[。!]?$/.exec(
      rest,
    )
  if (last === null || NOT_PUPIL.test(rest)) return undefined
  return kinDraft(kin.start, kin.end + rest.length, 0.8)
}

export function findKinScenes(
  facts: Facts,
  kins: readonly FactWord[],
  all: readonly Organisation[],
): Draft | undefined {
  const { lexed } = facts
  if (kins.length === 0) return undefined
  let best = asParent(lexed, kins, all)
  for (const kin of kins) {
    best = [
      atNamedSchool(lexed, kin),
      keptBy(lexed, kin, all),
      honoured(lexed, kin),
      ofOffice(lexed, kin),
      afterThought(lexed, kin),
    ].reduce(surest, best)
  }
  return best
}
