import { type Facts, factsOf } from '../facts.ts'
import { isHiragana, isKanji, isKatakana, type Lexed } from '../lex.ts'
import { endsInGivenName, type Person } from '../people.ts'
import { placeAt } from '../places.ts'
import { NAME_ADDRESSED } from '../tables/name-addressed-words.ts'
import { anyOf } from '../tables/table.ts'
import type { Draft } from '../utterance.ts'
import { nameFound } from './name-draft.ts'
import { ofKin } from './name-outright.ts'

/**
 * Names in the mouth of others who speak to the speaker: 「長谷部さん、また来たの」って笑われた. The quote addresses somebody, and the verb behind it
 * says whom: what is suffered was said to the speaker, what is done by another who comes in was too.
 */

const OPENS =
  /[「『](お|あ|え|ねえ|おい|おーい|よお|よう|もしもし|あの|ちょっと|すみません|あら|次|[^」』「]{1,12}[、。!の ])?[、!? ー~…]*$/
const HONORIFIC =
  '(?:さ[ーぁあ~]*ん|さ[ーぁあ~]*ま|様|殿|くー*ん|君|ちゃー*ん|先生|せんせ[ーいぇえ]*|主任|係長|課長|部長|店長|所長|社長|先輩|氏|っち)'
/** A name is called: an honorific, a drawn-out sound, a mark, and how the quote goes on. */
const CALLED = new RegExp(
  `^(${HONORIFIC}|[ーぁあ~!?、, ]|[0-9]{2}(?:歳|才))[^」』]{0,30}[」』](って|と|とか|なんて|みたいに|て)`,
)
/** What the speaker suffers: any passive. */
const SUFFERED =
  /^[^。!?「]{0,14}?(呼ば|叫ば|拝ま|頼ま|囲ま|[わかさたなまらがば]|話しかけら|声かけら|かけら|止めら|褒めら|つけら|見つけら|届けら)れ(て|た|ちゃ|る|ん|ま|っぱな|がち|と|や)/
/** What another does who comes to the speaker, or says it too loud. */
const COMES =
  /^[^。!?「]{0,12}?(入って|来て|きて|くる|きた|来た|来る|きやが|手(を)?振|声(を)?かけ|話しかけ|呼んで(くる|きた|る|来)|呼びに|怒鳴って|叫んで|叫ぶ|叫び|わめい|ばら(す|し)|言って(き|く)|起こして|起こしに|電話(が)?(来|かか|きた)|ついて(来|く)|走って|駆け寄|覗い|のぞい|くれ(た|る|て))/
/** Somebody else is spoken to, or is who suffers it. */
const OF_ANOTHER =
  /^[^。!?]{0,18}れて(い|お)?[るた](人|子|新人|方|おじ|おば|客|先輩|後輩|同僚|友|店員|上司|男|女|の(を|が)(見|聞))/
const OTHER_SUFFERS =
  /(人|子|客|さん|くん|ちゃん|君|先輩|後輩|同僚|友達|新人|上司|店員|店長|先生|選手|彼|彼女|おじさん|おばさん|隣|誰か|あいつ|あの人|みんな)(が|は|も)[^「。、]{0,12}$/
const SELF = /(俺|おれ|私|わたし|僕|ぼく|うち|わし|自分|あたし)(が|は|も|って|だけ|まで|、)/
const NOT_MINE = /(じゃ|では)(ない|なかった)|違うけど|ちゃうけど|人違い|別の人|間違い電話/
const AGENT = /(に|から|が|まで|で)(も|は|、|ね|さ|よ|な)*[^。!?「」]{0,14}[「『][^」]{0,6}$/
const OTHERS = anyOf(NAME_ADDRESSED.others)
/** Of those who have no name but their trade: 患者さん, 奥さん. */
const TRADES = anyOf(NAME_ADDRESSED.trades)

/** Longer messages tell a story of others. */
const MOST_UNITS = 200

const isCallable = (lexed: Lexed, person: Person): 'full' | 'family' | 'shape' | undefined => {
  const { start, end, kind } = person
  const { plain } = lexed
  if (kind === 'full' || (kind === 'shape' && end - start >= 4 && endsInGivenName(lexed, person))) return 'full'
  const kana = isHiragana(plain[start]) || isKatakana(plain[start])
  if (kind === 'family' && end - start >= (kana ? 3 : 2)) return 'family'
  return kind === 'shape' && isKanji(plain[start]) && end - start <= 4 ? 'shape' : undefined
}

/** 「畠山さーん」って呼ばれた, 同期が「阿部〜」って入ってきた */
function findNameAddressed(lexed: Lexed, people: readonly Person[]): Draft | undefined {
  const { text } = lexed
  if (text.length > MOST_UNITS || !/[「『]/.test(text) || !/[」』](って|と|て|みた|なん)/.test(text)) return undefined
  for (const person of people) {
    const kind = isCallable(lexed, person)
    if (kind === undefined) continue
    const before = text.slice(Math.max(0, person.start - 34), person.start)
    if (!OPENS.test(before)) continue
    const after = text.slice(person.end, person.end + 70)
    const called = CALLED.exec(after)
    if (called === null || OF_ANOTHER.test(after.slice(called[0].length))) continue
    const rest = after.slice(called[0].length)
    if (
      kind === 'shape' &&
      (!new RegExp(`^${HONORIFIC}`).test(after) || TRADES.test(text.slice(person.start, person.end)))
    )
      continue
    const lead = before.replace(OPENS, '')
    if (OTHERS.test(text) || NOT_MINE.test(rest)) continue
    const isPlace =
      kind === 'family' && placeAt(lexed, person.start) !== undefined && !new RegExp(`^${HONORIFIC}`).test(after)
    if (isPlace) continue
    const own = SELF.test(text)
    if (SUFFERED.test(rest) && (own || !OTHER_SUFFERS.test(lead)))
      return nameFound(person, lexed, kind === 'full' ? 0.84 : kind === 'family' ? 0.78 : 0.66)
    if (COMES.test(rest) && AGENT.test(before))
      return nameFound(person, lexed, kind === 'full' ? 0.82 : kind === 'family' ? 0.74 : 0.6)
  }
  return undefined
}

const NICKNAMED = anyOf(NAME_ADDRESSED.nicknames)
/** How a nickname is led back to the name. */
const LED_BACK =
  /^[」』]?(ってこと|ってわけ|っていう(こと|わけ)|だから|やから|なので|なんで|だもん|やもん|じゃけ|だし|やし|なんだ(よ|わ)?[。!]?$|から(来|き|と|取|つけ|派生|でき)|が(由来|もと|元|そのまま)|を(もじ|縮|略|いじ|文字|崩|ひっくり|逆)|の(略|もじり|頭|上|下|一文字|二文字|最初|後ろ|「|『|[一-鿿](から|なの|です|だ|や|。|$)|[ぁ-ん]{1,3}(から|です|だよ|で|だけ|を|ね|。)))/

/** あだ名が「ずか」で、要するに石塚ってこと */
function findNameBehindNickname(facts: Facts, people: readonly Person[]): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  if (text.length > MOST_UNITS || !NICKNAMED.test(text) || OTHERS.test(text)) return undefined
  for (const person of people) {
    const kind = isCallable(lexed, person)
    if (kind === undefined || person.end - person.start < 2) continue
    const after = text.slice(person.end, person.end + 14)
    if (!LED_BACK.test(after) || /^[」』]?(さん|ちゃん|くん)/.test(after)) continue
    if (kind === 'shape' && !lexed.text.includes('苗字') && !lexed.text.includes('名字')) continue
    if (ofKin(facts, Math.max(0, person.start - 8), person.start)) continue
    const isPlace = kind === 'family' && placeAt(lexed, person.start) !== undefined
    return nameFound(person, lexed, kind === 'full' ? 0.82 : isPlace || kind === 'shape' ? 0.62 : 0.78)
  }
  return undefined
}

/** Whether anything of the two is looked for. */
export const findNameBySpeech = (lexed: Lexed, people: readonly Person[]): Draft | undefined =>
  findNameAddressed(lexed, people) ?? findNameBehindNickname(factsOf(lexed), people)
