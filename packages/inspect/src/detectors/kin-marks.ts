import type { Facts, FactWord } from '../facts.ts'
import { factsOf, speaksOfKin } from '../facts.ts'
import { foldWord, type Lexed } from '../lex.ts'
import { organisationsIn } from '../organisations.ts'
import { placesOf } from '../places.ts'
import { KIN_MARKS } from '../tables/kin-marks-words.ts'
import { alternatives } from '../tables/table.ts'
import { type Draft, surest, type Utterance } from '../utterance.ts'
import { kinDraft } from './kin-told.ts'

/**
 * Kin by a mark that few bear: the club that pays them (`元旦那がベガルタのコーチ`), the group they sing in, the kiln and its generation, the ship they serve on,
 * the firm that took them, an office with its town (`網走の寺の住職`); and the answer to a question about them that was asked some messages ago.
 */
const list = (words: string) => foldWord(alternatives(words))
const OWN = /(俺|私|わたし|あたし|僕|自分|わし)(は|が|も|の(会社|職場|店|仕事))|うち(は|が|も)/
const ONLY_TALK =
  /好き|ふあん|推し|応援|見[たてに]|観[たてに]|憧れ|なりたい|行きたい|入りたい|みたい|らしい|似て|どらま|映画|[?]|に(行った|行って|行く|連れ|電話)|で(食べ|飲ん|買|もら)/
const AT_TEAM = new RegExp(
  `(${list(KIN_MARKS.teams)})[^。、!?]{0,6}(の|で)[^。、!?]{0,6}(${list(KIN_MARKS.teamPosts)})`,
)
const OF_STAGE = new RegExp(
  `(${list(KIN_MARKS.stage)})[^。!?]{0,6}(で|、|。|の|って|を)[^。!?]{0,6}?([a-z0-9☆★・&!-]{3,}[ァ-ヴーぁ-ん一-鿿☆★]*|[ァ-ヴーぁ-ん一-鿿]{3,12})(の|って|という|っていう)[^。!?]{0,6}(担当|めんばー|せんたー|ぼーかる|ぎたー|べーす|どらむ|りーだー|名前|名義|芸名|ぐるーぷ|ゆにっと|ばんど|こんび)`,
)
const KILN =
  /[一-鿿]{1,5}(窯|焼|酒造|酒蔵|醸造|本舗|総本家|流|派|座|塗|織|染|彫|窯元)[^。!?]{0,14}?[0-9一二三四五六七八九十]+(代目?|世)(目)?/
const SERVES_ON =
  /(護衛艦|巡視船|潜水艦|輸送艦|掃海艇|第[0-9一二三四五六七八九十]+(師団|旅団|連隊|普通科連隊|航空団|航空群|特科隊|戦車連隊|護衛隊群?|管区))[一-鿿ァ-ヴーぁ-ん]{0,8}|[一-鿿]{2,5}(駐屯地|分屯地|航空基地|海上保安部|海上保安署)/
const HIRED = /(に|へ)(決まっ|受かっ|入っ(?!院)|入社|就職|内定|採用|拾われ|配属|転職|勤め(て|だ)|合格)/

const TOWN_OFFICE =
  /^(市|町|区|村)?(の|にある)[^。、!?]{0,6}?(寺|神社|お宮|教会|病院|医院|診療所|歯医者|旅館|民宿|酒蔵|牧場|役場|市役所|学校|小学校|中学校?|高校|幼稚園|保育園|消防|警察署?|交番|郵便局|農協|漁協|信金|すなっく|居酒屋|食堂|喫茶店|美容室|床屋|花屋|本屋|教室|道場)(の|で|に|を)[^。、!?]{0,6}?(住職|宮司|神主|牧師|院長|医者|看護師|女将|主人|杜氏|校長|教頭|園長|先生|職員|窓口|署長|刑事|巡査|局長|組合長|まま|ますたー|師範|板前|料理長|店長|勤|働|やっ|し(て|と)|開い|継い)/

function marked(facts: Facts, kin: FactWord): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  const rest = text.slice(kin.end, kin.end + 56)
  if (!/^(さん|ちゃん|夫婦)?(が|は|も|、|の|って|ね|な|も|と二人)/.test(rest)) return undefined
  const found = (mark: RegExpExecArray, confidence: number) => {
    const upTo = mark.index + mark[0].length
    const before = rest.slice(0, mark.index)
    return OWN.test(before) || ONLY_TALK.test(rest.slice(0, upTo + 10))
      ? undefined
      : kinDraft(kin.start, kin.end + upTo, confidence)
  }
  for (const [pattern, confidence] of MARKS) {
    const mark = pattern.exec(rest)
    if (mark !== null && mark.index <= 34) {
      const draft = found(mark, confidence)
      if (draft !== undefined) return draft
    }
  }
  for (const firm of facts.all('firm')) {
    if (firm.start - kin.end < 1 || firm.start - kin.end > 10) continue
    const hired = HIRED.exec(text.slice(firm.end, firm.end + 12))
    if (hired === null || hired.index > 8 || OWN.test(text.slice(kin.end, firm.start))) continue
    if (!/[?]|らしい|落ち/.test(text.slice(firm.end, firm.end + 24)))
      return kinDraft(kin.start, firm.end + hired.index + hired[0].length, 0.86)
  }
  for (const place of placesOf(lexed)) {
    if (place.start - kin.end < 1 || place.start - kin.end > 12) continue
    const office = TOWN_OFFICE.exec(text.slice(place.end, place.end + 30))
    if (office === null || (place.kind === 'region' && !office[0].startsWith('市'))) continue
    if (
      OWN.test(text.slice(kin.end, place.start)) ||
      ONLY_TALK.test(text.slice(place.end, place.end + office[0].length + 8))
    )
      continue
    return kinDraft(kin.start, place.end + office[0].length, 0.87)
  }
  return undefined
}
const MARKS: readonly (readonly [RegExp, number])[] = [
  [AT_TEAM, 0.86],
  [OF_STAGE, 0.86],
  [KILN, 0.86],
  [SERVES_ON, 0.86],
]

/** `お母さんが校長先生だったの、女満別中の。` */
const ADDED =
  /[、。 …]+(?<school>[一-鿿ァ-ヴーヶ]{2,7}(小|中|高|大|園|校|署|病院|寺|神社|支店|支所))の(ね|よ|ほう|方)?[。!笑、]/
const POSTED =
  /校長|教頭|園長|先生|教師|教員|看護|医者|医師|警官|警察|刑事|消防|駐在|局長|支店長|院長|婦長|住職|職員|担任/
function addedBetween({ text }: Lexed, kin: FactWord): Draft | undefined {
  const rest = text.slice(kin.end, kin.end + 44)
  const added = ADDED.exec(rest)
  if (added === null || !/^(さん|ちゃん)?(が|は|も)/.test(rest) || !POSTED.test(rest.slice(0, added.index)))
    return undefined
  return OWN.test(rest) || /地元|近所|普通|同じ/.test(added.groups?.school ?? '')
    ? undefined
    : kinDraft(kin.start, kin.end + added.index + added[0].length, 0.86)
}

/** `緑ヶ丘中の料理部`, `ヴェルディ相模原のジュニア`, `埼玉栄` */
const OF_PUPIL =
  /(?<school>[一-鿿ー々ぁ-ゖ]{2,6}?(小|中|高|小学校|中学校?|高校|学園))の[一-鿿ァ-ヴーぁ-ん]{1,6}(部|くらぶ|組|同好会)(?!屋|長室|活)/
const CHILD = /[息子娘孫男女坊]|せがれ|倅|上の|下の|うちの子|ちび|双子|弟|妹|甥|姪|子ども|こども|子供|末っ子/
function pupil({ text }: Lexed, kin: FactWord): Draft | undefined {
  if (!CHILD.test(text.slice(kin.start, kin.end))) return undefined
  const rest = text.slice(kin.end, kin.end + 44)
  const school = OF_PUPIL.exec(rest)
  const name = school?.groups?.school ?? ''
  if (
    school === null ||
    /^(今年|来年|地元|近所|公立|私立|普通|進学|[小中高]|.*(途|背|世の|心|集|夢|熱)中$|.*最高$)/.test(name)
  )
    return undefined
  if (OWN.test(rest.slice(0, school.index)) || /[?]|応援|見[たに]|だった|の頃|試合相手/.test(rest)) return undefined
  return kinDraft(kin.start, kin.end + school.index + school[0].length, 0.85)
}

/** `高松の丸亀町で書道教室開いとる佐和子先生ですわ` */
const TEACHER =
  /(?<trade>書道|習字|ぴあの|生け花|華道|茶道|踊り|舞踊|日舞|三味線|琴|ばれえ|だんす|よが|そろばん|英語|料理|着付け|絵画)(教室|の先生|塾)?[^。!?]{0,12}(の|る|て|で|、)(?<name>[一-鿿]{2,3}|[ぁ-ん]{3})(先生|師匠|さん)(です|や|じゃ|だ|って|と呼|、|。|$)/
function teaches({ text }: Lexed, kin: FactWord): Draft | undefined {
  const told = TEACHER.exec(text.slice(kin.end, kin.end + 64))
  return told === null || /[?]|好き|習っ|通っ/.test(text.slice(kin.end, kin.end + 64))
    ? undefined
    : kinDraft(kin.start, kin.end + told.index + told[0].length, 0.86)
}

/** 「娘さん、結婚されたんですよね」 – `お相手は長崎新聞の記者さん`; 「何人いるの?」 – `3人!碧、凪、湊。` */
const NAMES_ROW =
  /^(うん|えっと|ええ|はい|[0-9一二三四]人(です|だよ|や|いて|とも男|とも女)?|男の子|女の子|ふたり|二人|三人)?[、。! ]*(名前は|上から|順に)?(?<row>([一-鿿]{1,3}|[ぁ-ん]{2,4})(ちゃん|くん)?([、・]|と|に)([一-鿿]{1,3}|[ぁ-ん]{2,4})(ちゃん|くん)?(([、・]|と|に)([一-鿿]{1,3}|[ぁ-ん]{2,4})(ちゃん|くん)?)*)(です|だよ|や|っていう|って|。|!|$)/
const HOW_MANY = /何人|なんにん|名前|なまえ|男の子|女の子|いくつ/
const NO_NAMES =
  /[0-9]|小|中|高|年|歳|才|組|息子|娘|姉|妹|兄|弟|男|女|上|下|人|毎|朝|昼|夜|回|保育|幼稚|学|会社|仕事|元気|こと|もの|けど|から|それ|ある|いる|する/
const PARTNER =
  /^(はい|ええ|うん|おかげさま(で)?|そう|そうそう|、|。| |です|なんです)*(お?相手|婿(さん|はん)?|旦那|お?嫁(さん|はん)?|新郎|新婦|彼)(は|が|も|、)/
const NOT_CHILD = /(子ども|子供|こども)の(頃|ころ|とき|時|よう)|子どもっぽ|猫|犬|ぺっと/

export function findKinLater(lexed: Lexed, history: readonly Utterance[], current: Utterance): Draft | undefined {
  const { text } = lexed
  if (text.length > 70 || history.length === 0 || OWN.test(text)) return undefined
  const back = history.slice(-4)
  const of = back.findLast(
    (each) => speaksOfKin(factsOf(each.lexed)) || /お嬢さん|お子さん/.test(each.text.slice(0, 60)),
  )
  if (of === undefined || NOT_CHILD.test(of.text)) return undefined
  const asks = back.findLast((each) => !each.sameSpeaker(current))
  const row = asks !== undefined && HOW_MANY.test(asks.text.slice(-30)) ? NAMES_ROW.exec(text) : null
  const names = row?.groups?.row
  if (row !== null && names !== undefined && !NO_NAMES.test(names)) return kinDraft(0, row[0].length, 0.85)
  const partner = PARTNER.exec(text)
  const house = organisationsIn(lexed).find(({ start }) => start <= (partner?.[0].length ?? 0) + 4)
  const facts = factsOf(lexed)
  const firm = facts.all('firm').find(({ start }) => start <= (partner?.[0].length ?? 0) + 4)
  const of1 = house ?? firm
  if (partner !== null && of1 !== undefined && !ONLY_TALK.test(text.slice(of1.end)))
    return kinDraft(partner.index, of1.end, 0.86)
  // 「進路決まったの?娘さん」 – 「なんとか推薦で」 – 金城学院の薬学
  const school =
    CHILD.test(of.text) &&
    /進路|受験|入試|合格|進学|志望|推薦|何習|習い事|部活|学校どこ|どこの(園|学校|保育)/.test(
      back.map((each) => each.text.slice(0, 60)).join(' '),
    )
  const one = school ? (organisationsIn(lexed)[0] ?? firm) : undefined
  if (
    one !== undefined &&
    one.start <= 10 &&
    /^(学院|大|高)?(の|に|で|です|だよ|や|、|。|$)/.test(text.slice(one.end)) &&
    !ONLY_TALK.test(text.slice(one.end))
  )
    return kinDraft(one.start, one.end, 0.85)
  const club = school ? CLUB.exec(text) : null
  return club === null ? undefined : kinDraft(club.index, club.index + club[0].length, 0.86)
}
const CLUB = new RegExp(
  `(${list(KIN_MARKS.teams)})[^。、!?]{0,8}(じゅにあ|ゆーす|すくーる|少年団|u-?1[0-9])[^。!?]{0,10}(い(る|ます|て|ん)|お(る|り)|通|入|背番号|やって)`,
)

export const findKinMarks = (facts: Facts, kins: readonly FactWord[]): Draft | undefined =>
  kins
    .flatMap((kin) => [
      marked(facts, kin),
      addedBetween(facts.lexed, kin),
      pupil(facts.lexed, kin),
      teaches(facts.lexed, kin),
    ])
    .reduce(surest, undefined)
