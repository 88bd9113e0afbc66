import { type Facts, type FactWord, factsOf, speaksOfKin } from '../facts.ts'
import { isHiragana, type Lexed } from '../lex.ts'
import type { Organisation } from '../organisations.ts'
import { namesIn, type Person } from '../people.ts'
import { type Place, placesIn, placesOf } from '../places.ts'
import { ASKS, NAMED_IN_ANSWER, NOT_THEIRS, OFFICE_POST } from '../tables/kin-answers.ts'
import { type Draft, type Scene, surest, type Utterance } from '../utterance.ts'
import { asked } from './asked.ts'
import { clubIn } from './kin-club.ts'

/**
 * Kin told over several breaths: the work first and the house or the place after it (`消防士なんです。調布の署で…`), children by age and name, and the answer to
 * a question about them, where nobody says again of whom it is.
 */
export const kinDraft = (from: number, to: number, confidence: number): Draft => ({
  category: 'privacy.family',
  from,
  to,
  confidence,
  reasons: ['gives-family'],
})

/** The speaker comes in: what follows is no longer of the kin. */
const OWN =
  /(俺|私|わたし|あたし|僕|自分|わし|うち)(は|が|も|の(会社|職場|店|仕事|こと|作)|中学|高校|大学|[0-9]年)|継い|の跡|の代から|と二人で|と(開|始め|同じ|いっしょ|一緒|同僚)|寮母|じゃない方/
const LINK = /^(さん|たち|ら)?([^。!?]{0,14}?)(は|が|も|の|、|と|って|ね|な|ん|で|。|!|[0-9]|[一-鿿])/
const TOLD = /^[」』]?(さん)?(の|に|で|さ|って|いう|という|です|だ|や|、|。|!|$|じゃ|ね|よ|勤|所属|[0-9一二三四五六]年)/

const isHouse = ({ how, start, end }: Organisation) => how !== 'quoted' || end - start <= 10

/** The kin and a house with a name, with what they do there in between or behind. */
function withHouse(facts: Facts, kin: FactWord, all: readonly Organisation[]): Draft | undefined {
  const { text } = facts.lexed
  for (const one of all) {
    const apart = one.start - kin.end
    if (apart < 1 || apart > 40 || !isHouse(one)) continue
    const between = text.slice(kin.end, one.start)
    const after = text.slice(one.after, one.after + 24)
    if (!TOLD.test(after) || NOT_THEIRS.test(between) || NOT_THEIRS.test(after) || OWN.test(between)) continue
    const does = (['working', 'job', 'trade', 'rarePost', 'schoolClass'] as const)
      .map((list) => facts.in(list, kin.end, one.end + 20))
      .find((word) => word !== undefined)
    // what is told of the speaker in the next clause takes nothing back
    if (does === undefined || OWN.test(/^[^。、]*/.exec(after)?.[0] ?? '')) continue
    if (
      one.how === 'quoted' &&
      /^[」』](って|と|とか)[^。、]{0,8}(叫|言|怒|泣|笑|送|書|聞|返|歌|寝言|うるさ|呼)/.test(text.slice(one.end))
    )
      continue
    if (one.how === 'quoted' && !/^[」』](って|という|っていう|と?いう|の|で|を|や)/.test(text.slice(one.end))) continue
    return kinDraft(kin.start, Math.max(one.end, does.end), one.how === 'quoted' ? 0.8 : 0.87)
  }
  return undefined
}

/** The kin, a place, and what they do: `佐賀の神埼で町議`, `調布の署`, `今治のタオル会社で工場長`. */
function withPlace(facts: Facts, kin: FactWord, places: readonly Place[]): Draft | undefined {
  const { text } = facts.lexed
  for (const place of places) {
    const apart = place.start - kin.end
    if (place.kind === 'region' || apart < 1 || apart > 28) continue
    const between = text.slice(kin.end, place.start)
    const rest = text.slice(place.end, place.end + 26)
    if (!/^(市|町|区|村|駅前|駅)?[^、。]{0,6}(で|の|に)/.test(rest) || NOT_THEIRS.test(rest) || OWN.test(between))
      continue
    if (
      place.kind === 'weak' ||
      /から|まで|近く|隣|そば|裏の|旅行|帰|行|転勤|法事|喧嘩|誘|見つか|継|住/.test(between + rest.slice(0, 8))
    )
      continue
    const shop = /^[^。]{0,10}?[一-鿿]{1,3}屋(さん)?(を)?(して|しと|やっ|営)/.exec(rest)
    if (shop !== null) return kinDraft(kin.start, place.end + shop[0].length, 0.86)
    for (const list of ['trade', 'job', 'rarePost', 'branch', 'firm'] as const) {
      const does =
        facts.in(list, place.end, place.end + 18) ??
        (/[。!、]/.test(between) && list !== 'trade' ? facts.in(list, kin.end, place.start) : undefined)
      if (does === undefined) continue
      const told =
        /^(屋|さん|屋さん|会社|所|長)*[^。、!?]{0,8}(やっ|して|しと|しよ|しちょ|です|だ|なん|な?の|や|じゃ|営|勤め|つとめ|働|おる|いる|おり|い(て|ます)|経営|を|で|、|。|$)/
      if (!told.test(text.slice(does.end, does.end + 16)) && does.start > place.end) continue
      return kinDraft(kin.start, Math.max(place.end, does.end), 0.86)
    }
  }
  return undefined
}

/** `警視庁につとめてる`, `全日空の客室乗務員`: a firm that everybody knows. */
function withFirm(facts: Facts, kin: FactWord): Draft | undefined {
  const { text } = facts.lexed
  for (const firm of [...facts.all('firm'), ...facts.all('chain')]) {
    if (firm.start <= kin.end || firm.start - kin.end > 16) continue
    if (NOT_THEIRS.test(text.slice(firm.end, firm.end + 20)) || OWN.test(text.slice(kin.end, firm.start))) continue
    const does =
      facts.in('working', firm.end, firm.end + 16) ??
      facts.in('job', firm.end, firm.end + 16) ??
      facts.in('rarePost', firm.end, firm.end + 16)
    if (does !== undefined) return kinDraft(kin.start, does.end, 0.86)
  }
  return undefined
}

/** `県立病院の医者`, `税務署に勤めてる`: an office of which there is one in a place. */
function atOffice(facts: Facts, kin: FactWord): Draft | undefined {
  const { text } = facts.lexed
  for (const office of facts.all('branch')) {
    if (office.start < kin.end || office.start - kin.end > 10) continue
    const after = text.slice(office.end, office.end + 20)
    if (!/^(の|で|に)/.test(after) || NOT_THEIRS.test(after) || OWN.test(text.slice(kin.end, office.start))) continue
    if (
      !/^(県立|市立|市民|町立|国立|中央|労災|県病院|日赤|済生会|警察署|消防署|税務署|裁判所|地裁|検察庁|刑務所|税関)/.test(
        text.slice(office.start),
      )
    )
      continue
    const does = facts.in('job', office.end, office.end + 8) ?? facts.in('working', office.end, office.end + 8)
    if (does !== undefined) return kinDraft(kin.start, does.end, 0.79)
  }
  return undefined
}

const SCHOOL =
  /([^\s、。!?はがのをにでもと「」]{1,7}(?:[小中高]|大学?|女子高?|工業|商業|農業|学園|付属|附属|高専|幼稚園|保育園|こども園)(?:校|学校|部)?)(の|に|で|って|へ|が|、)?(医局|院|[1-6１-６一二三四五六]年|年[長中少]|[^。、]{0,6}(組|部で|先生|教師|教頭|校長|担任|教授|助教|講師|教え|行かせ|通わせ|入れ|預け|やっと|通っ|通う|通い|受か|合格|入っ|入学|進学|進ん|行って|行っと|いってる|いっとる|受け|生徒会|卒|第一志望|志望))/
/** No school of their own: 今年中, 最大, 小さい. */
const NO_SCHOOL =
  /^(今|いま|もう|まだ|今年|来年|春|反抗期|最|年|一日|夜|世の|真ん|途|背|女|普通|地元|公立|私立|同じ|近所|有名|どこ|全寮制|通信|夜間|定時|結構|一番|第一志望|志望|上|下|昼|家|中|高|小|大|国立|県立|市立|看護|進学|名門|難関|東京|地方|医|薬|美|音|短|女子|男子|工業|商業|農業|保育園|幼稚園|小学|中学|高等|なんとか|やっと|ようやく|無事|[0-9一二三四五六七八九十人歳才]+)+(年|校|学校|大学?|高|中|小|部|生|園|子|子高|工業|商業|農業|学)?$|[がはをも]|(この|その|あの)$/

function withSchool({ text }: Lexed, kin: FactWord): Draft | undefined {
  const rest = text.slice(kin.end, kin.end + 40)
  const stop = rest.search(/[。!?]/)
  const joint = /^(さん|たち|ら)?[^。、!?]{0,10}?(は|が|も|、|って|ね|な|ん|と|の|を)/.exec(rest)
  if (joint === null) return undefined
  const found = SCHOOL.exec(rest.slice(joint[0].length, stop < 0 ? 40 : stop + 1))
  if (found === null || NO_SCHOOL.test(found[1] as string) || (found[1] as string).length < 2) return undefined
  if (!/[一-鿿ァ-ヴぁ-んA-Za-z]/.test((found[1] as string).slice(0, -1)) || NOT_THEIRS.test(rest)) return undefined
  return kinDraft(kin.start, kin.end + joint[0].length + found.index + found[0].length, 0.78)
}

const isGiven = ({ kind, start, end }: Person, plain: string) =>
  kind === 'given' && end - start >= (isHiragana(plain[start]) ? 2 : 1)

/** `むすめ2さい、こころちゃん`, `双子なの。りくとかい`, `子ども二人、海斗と美月`. */
function counted({ text, plain }: Lexed, people: readonly Person[], kin: FactWord): Draft | undefined {
  const rest = text.slice(kin.end, kin.end + 30)
  const count =
    /^(さん|の(男の子|女の子|姉妹|兄弟))?(は|が|も)?[ 、]?(今|もう|まだ)?((上から|[0-9一二三四五]人(とも)?|ふたり|ひとり|みんな|[0-9一二三四五六七八九十]+(歳|さい|才|か月|ヶ月)|なんです|なんだ|なの|です|だよ|いて|いる|おって|おる|いるよ|いるんだ|が居て|や)(です|だ|なの|で|ね|な|よ|いて|おって|いる|おる|や|さ|んよ|ねん|んです|けど|。)*)?[、。!…♪ ]+(名前は|名は|上が|上は|上から|長男が|それぞれ)?[ 「]?/.exec(
      rest,
    )
  if (count === null) return undefined
  const start = kin.end + count[0].length
  // 「りくとかい」: two names in kana of which a reading would make one
  const pair = /^[ぁ-ん]{2,4}と[ぁ-ん]{2,4}(です|だよ|って|。|、|!|$)/.exec(text.slice(start, start + 14))
  if (pair !== null && /双子|ふたご|二人|ふたり|三人|姉妹|兄弟|子/.test(text.slice(kin.start, start)))
    return kinDraft(kin.start, start + pair[0].length, 0.8)
  const first = people.find((person) => person.start === start && isGiven(person, plain))
  if (first === undefined) return undefined
  const after = text.slice(first.end, first.end + 12)
  const second = people.find(
    (person) => isGiven(person, plain) && person.start > first.end && person.start - first.end <= 6,
  )
  if (second !== undefined && /^(ちゃん|くん|君)?(と|、|,|・|が|に)/.test(after))
    return kinDraft(kin.start, second.end, 0.86)
  if (/^[」]?(ちゃん|くん|君|っていう|という|って(名|言|いい)|といい)/.test(after))
    return kinDraft(kin.start, first.end, 0.86)
  if (count[5] !== undefined && /^(です|だよ|なの|や[。で]|。|!|$)/.test(after) && first.end - first.start >= 2)
    return kinDraft(kin.start, first.end, 0.76)
  return undefined
}

/** How far back the kin may have been named whom a question goes on about. */
const KIN_BACK = 5
/** 「子どもさんいるの?」 – 「うん」 – 「野球とかする?」 – 「緑ヶ丘FCのキーパーで…」 */
function ofSameChild(lexed: Lexed, history: readonly Utterance[]): Draft | undefined {
  const named = NAMED_IN_ANSWER.exec(lexed.text)
  const club = clubIn(lexed)
  if ((club === undefined && named === null) || OWN.test(lexed.text)) return undefined
  if (
    !history
      .slice(-KIN_BACK)
      .some(({ lexed: earlier, text }) => speaksOfKin(factsOf(earlier)) || /赤ちゃん|あかちゃん|夜泣き/.test(text))
  )
    return undefined
  if (club !== undefined) return kinDraft(club.start, club.end, 0.86)
  return named === null ? undefined : kinDraft(named.index, named.index + named[0].length, 0.8)
}

/** `お父さん何してるの?` – `小学校の教員。緑ヶ丘小で2年生の担任` */
function asAnswer(facts: Facts, all: readonly Organisation[], { current, history }: Scene): Draft | undefined {
  const before = asked(history, current)
  if (before === undefined || before.text.length > 70) return undefined
  const asking = factsOf(before.lexed)
  const { lexed } = facts
  const { text, plain } = lexed
  if (
    !ASKS.test(before.text) ||
    text.length > 90 ||
    /^(あ、|あっ)?(そうだ|そういえば|ところで|話変わ|それより)|^(俺|私|わし|僕)/.test(text)
  )
    return undefined
  if (/(おじさん|おばさん|おっちゃん)(や|だ)から/.test(before.text)) return undefined
  if (!speaksOfKin(asking)) return ofSameChild(lexed, history)
  // the question itself must be about the kin; a remark that only ends as one must be short
  const last = /[^。!?]*[?。!笑w ]*$/.exec(before.text.trimEnd())?.[0] ?? ''
  const from = before.text.length - last.length
  const about = asking
    .all('kin')
    .some(({ end }) => end > from && !/^(が|に|も|だけ|の(時|頃|前|夢))/.test(before.text.slice(end)))
  if (!about || (!/[?]/.test(last) && before.text.length > 24)) return undefined
  const mine = OWN.exec(text)
  if (mine !== null || /^(内緒|秘密|ひみつ|ないしょ|言えない|教えない)/.test(text)) return undefined
  const one = all.find(
    (each) =>
      isHouse(each) && TOLD.test(text.slice(each.after)) && !NOT_THEIRS.test(text.slice(each.start, each.after + 20)),
  )
  if (one !== undefined) return kinDraft(Math.min(0, one.start), one.end, one.how === 'quoted' ? 0.78 : 0.86)
  const post = OFFICE_POST.exec(text.slice(0, 40))
  if (post !== null) return kinDraft(post.index, post.index + post[0].length, 0.82)
  const office = facts.all('branch').find(({ start }) => /^(県立|市立|市民病|町立)/.test(text.slice(start)))
  if (office !== undefined && facts.in('job', office.end, office.end + 10) !== undefined)
    return kinDraft(office.start, office.end, 0.86)
  // 枚方の私立の教頭先生やねん、常翔啓光の
  const last1 = /[。、 ]([一-鿿ァ-ヴーぁ-ん]{2,8})の(ね|よ|ほう|方)?[。!笑]*$/.exec(text)
  if (
    last1 !== null &&
    (facts.has('rarePost') || facts.has('job')) &&
    !/地元|近所|普通|仕事|自分|みんな/.test(last1[1] as string)
  )
    return kinDraft(last1.index + 1, text.length, 0.85)
  const posts = facts.all('rarePost')[0] ?? facts.all('firm')[0]
  if (posts !== undefined && /^(の|で|に|です|だ|や|して|やっ|、|。|$)/.test(text.slice(posts.end)))
    return kinDraft(posts.start, posts.end, 0.76)
  if (facts.has('job') || facts.has('trade') || facts.has('branch')) {
    const place = placesIn(lexed, 0, Math.min(80, text.length)).find(({ kind }) => kind !== 'region')
    if (place !== undefined && /^(市|町|区|村|駅前)?[^、。]{0,6}(で|の|に)/.test(text.slice(place.end)))
      return kinDraft(place.start, place.end, 0.8)
  }
  const school = SCHOOL.exec(text.slice(0, 50))
  if (school !== null && !NO_SCHOOL.test(school[1] as string) && (school[1] as string).length >= 3)
    return kinDraft(school.index, school.index + school[0].length, 0.76)
  const club = clubIn(lexed)
  if (club !== undefined) return kinDraft(club.start, club.end, 0.8)
  const given = namesIn(lexed).find(
    (person) => isGiven(person, plain) && person.end - person.start >= 2 && person.start <= 12,
  )
  if (
    /^(元気|そう|うん|いい|みんな|まあ|ええ|はい|りんご|みかん|もも|いちご|ゆず|うめ)/.test(
      text.slice(given?.start ?? 0),
    )
  )
    return undefined
  if (
    given !== undefined &&
    /^[」]?(ちゃん|くん|君)?(です|だよ|っていう|という|いう(名|ん|て)|ゆう|って(名|言|いい)|と[^い]|、|。|の[0-9一二三四五六]年|は|や[。で]|ちゃん|くん|$)/.test(
      text.slice(given.end),
    )
  )
    return kinDraft(given.start, given.end, 0.76)
  return undefined
}

/** 「お母さんから電話」 – 「大病院の看護部長に決まったって」: the speaker goes on about the kin of the message before. */
function goingOn(facts: Facts, all: readonly Organisation[], { current, history }: Scene): Draft | undefined {
  const before = history.slice(-2).findLast((each) => each.sameSpeaker(current))
  const { text } = facts.lexed
  if (before === undefined || before.text.length > 30 || text.length > 60) return undefined
  if (all.length === 0 || !speaksOfKin(factsOf(before.lexed)) || OWN.test(text) || facts.has('kin')) return undefined
  const house = all.find(
    ({ start, end, after }) =>
      start <= 12 &&
      TOLD.test(text.slice(after)) &&
      !NOT_THEIRS.test(text.slice(start, after + 16)) &&
      (['working', 'job', 'rarePost', 'schoolClass'] as const).some((list) => facts.in(list, end, end + 14)),
  )
  return house && kinDraft(house.start, house.end, 0.74)
}

/** Kin told without the words standing together. */
export function findKinTold(
  facts: Facts,
  kins: readonly FactWord[],
  people: readonly Person[],
  all: readonly Organisation[],
  scene: Scene,
): Draft | undefined {
  const { lexed } = facts
  const places = kins.length > 0 ? placesOf(lexed) : []
  let best = asAnswer(facts, all, scene) ?? goingOn(facts, all, scene)
  for (const kin of kins) {
    if (!LINK.test(lexed.text.slice(kin.end, kin.end + 20))) continue
    best = [
      withHouse(facts, kin, all),
      withPlace(facts, kin, places),
      withFirm(facts, kin),
      atOffice(facts, kin),
      withSchool(lexed, kin),
      counted(lexed, people, kin),
    ].reduce(surest, best)
  }
  return best
}
