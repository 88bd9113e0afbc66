import { type Facts, type FactWord, factsOf, sentenceAt } from '../facts.ts'
import { isHiragana, isKanji, isKatakana, type Lexed } from '../lex.ts'
import { beginsHere, isBetter, namesIn, type Person, personAt, personBefore } from '../people.ts'
import { placeAt } from '../places.ts'
import { ADDRESS_BIT } from '../spelling.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import { asked } from './asked.ts'
import { isKnownName as isKnown, isOfAnother, nameFound } from './name-draft.ts'
import { ASKS, COMMON, LINK, OF_OTHERS, PRONOUN, SAID, TAIL } from './name-patterns.ts'
import { inEnglish, spelledOut } from './name-spelled.ts'
import { findNameInTalk } from './name-talk.ts'

const NOT_KANA =
  /^(のか|かな|から|けど|ので|まで|より|だけ|ひみつ|ないしょ|いしょ|いえ|いわ|おしえ|なん|いい|わか|ん|まだ|ちょっと|やめ|だめ|むり|ごめん|べつ|ふつう|いう|いま|あり|ある|ない|どう|そう|こう|そのまま|ぜったい|さすがに|よく|もう|すごく|かわい|めずらし|みんな|ほんと|じつは|さん|ちゃん|つけ|よん|きい|しら|しり|おぼえ|わす)/

/** An unknown name in hiragana goes as far as the word that ends it: `むらくもゆいです`. */
function unknownKana({ plain, text }: Lexed, start: number): Person | undefined {
  if (!isHiragana(plain[start]) || NOT_KANA.test(text.slice(start))) return undefined
  let end = start
  while (end - start < 9 && (isHiragana(plain[end]) || plain[end] === '　')) {
    end++
    if (end - start >= 3 && /^(です|だよ|っていう|と申|といい|なの|やで|$|[。、!])/.test(text.slice(end, end + 4))) {
      return { start, end, kind: 'shape' }
    }
  }
  return undefined
}

/** `本名は大野圭介`, `苗字は長尾やで`, `保険証の名前、三島由梨` */
function behindNoun(lexed: Lexed, noun: FactWord): Draft | undefined {
  const { text } = lexed
  if (isOfAnother(lexed, noun)) return undefined
  // 源氏名はるる
  if (text[noun.start - 1] === '源' && text.startsWith('氏名', noun.start)) return undefined
  // 本名はナカガワ: な is no part of the link where it is written as ナ
  let most = noun.end
  while (most < noun.end + 24 && most < text.length && !isKatakana(lexed.plain[most])) most++
  const link = LINK.exec(text.slice(noun.end, most))?.[0] ?? ''
  const start = noun.end + link.length
  const linked = link !== ''
  const known = personAt(lexed, start)
  // くどうさちお: behind a known family name in hiragana an unknown given one
  const longer =
    known !== undefined && isHiragana(lexed.plain[start]) && !TAIL.test(text.slice(known.end, known.end + 12))
      ? unknownKana(lexed, start)
      : undefined
  const person =
    longer ?? (known !== undefined && known.kind !== 'given' ? known : (unknownKana(lexed, start) ?? known))
  if (person === undefined) return undefined
  // 苗字餅田なんよ: without a word between only a known one, said as one
  if (
    !linked &&
    (!isKnown(person) || person.end - person.start < 2 || !SAID.test(text.slice(person.end, person.end + 8)))
  )
    return undefined
  const after = text.slice(person.end, person.end + 12)
  if (ASKS.test(after) || OF_OTHERS.test(after) || !TAIL.test(after)) return undefined
  if (
    /(先輩|同僚|上司|友達|推し|主人公|俳優|漫画|あにめ|部長|先生|作家|芸能人|選手|きゃら|犬|猫|わんこ|にゃんこ|ぺっと|うさぎ|はむすたー|いんこ|ぬい|人形|彼)[のが、][^。]{0,3}$/.test(
      text.slice(Math.max(0, noun.start - 8), noun.start),
    )
  )
    return undefined
  const { from } = sentenceAt(text, noun.start)
  const own = /(俺|おれ|私|わたし|わたくし|僕|ぼく|わし|うち|自分)の$/.test(text.slice(0, noun.start))
  if (!own && factsOf(lexed).in('kin', from, noun.start) !== undefined) return undefined
  if (person.kind === 'shape' && (/も/.test(link) || (/^(が|って)/.test(link) && /^(に|だから|な|[。、])/.test(after))))
    return undefined
  const confidence = isKnown(person) ? 0.9 : person.kind === 'shape' ? 0.72 : 0.55
  return nameFound(person, lexed, confidence, noun.start)
}

function othersNear(facts: Facts, from: number, to: number): boolean {
  return facts.in('notSelf', from, to) !== undefined
}

/** `野口進と申します`, `堀内って呼ばれてる` */
function beforeCue(facts: Facts, cue: FactWord): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  // 太宰の本名…津島修治っていうんだって
  if (
    /んだ(っ)?て[。!w笑]*$|んやて|らしい/.test(text.slice(cue.start, cue.end + 8)) &&
    /[^俺私僕分ちし]の(本名|実名)/.test(text)
  )
    return undefined
  let end = cue.start
  while (end > 0 && '」』" ）)'.includes(plain[end - 1] as string)) end--
  const honorific = /(さん|さま|様|ちゃん|くん|君|先生|主任|部長|ー)$/.exec(text.slice(Math.max(0, end - 3), end))
  const person =
    personBefore(lexed, end) ?? (honorific === null ? undefined : personBefore(lexed, end - honorific[0].length))
  if (person === undefined) return undefined
  const after = text.slice(cue.end, cue.end + 8)
  if (/^((だ|ん)?って[。!]?$|の人|の方|の先輩|が多|人|の友|の子|きゃら|店|会社|\?|か\?|なん\?|の\?|こと)/.test(after))
    return undefined
  if (
    COMMON.test(text.slice(cue.end, cue.end + 24)) &&
    !PRONOUN.test(text.slice(0, person.start)) &&
    !/うちだけ|自分|本名/.test(text)
  )
    return undefined
  // 担当の美容師さんが長谷川さんっていうの
  if (
    honorific !== null &&
    /(さん|先生|人|子|方|担当|課長|大家|お隣|客|店員|医者)(が|は|の名前が)[「『]?$/.test(text.slice(0, person.start))
  )
    return undefined
  const { from, to } = sentenceAt(text, cue.start)
  if (
    (facts.in('kin', from, person.start) !== undefined && !PRONOUN.test(text.slice(0, person.start))) ||
    othersNear(facts, from, person.start) ||
    OF_OTHERS.test(text.slice(person.end, person.end + 8))
  )
    return undefined
  const says = text.slice(cue.start, cue.end)
  const surely = /本名|実名|名字|苗字|の名前/.test(says)
  const reveals = facts.in('reveals', from, to) !== undefined || facts.has('nameNoun')
  if (cue.list === 'nameCalled' && honorific === null && !(reveals && isKnown(person))) return undefined
  if (/って書いて|と書いて/.test(says) && !reveals) return undefined
  if (person.kind === 'full') return nameFound(person, lexed, 0.88, person.start, cue.end)
  if (person.kind === 'family') {
    // 62になる相馬といいます
    const presents =
      /^(といいます|と言います|っていいます|って言います)/.test(says) &&
      !/[がはのもに]$|さん/.test(text.slice(from, person.start))
    const sure = surely || reveals || says.includes('申') || PRONOUN.test(text.slice(0, person.start)) || presents
    return nameFound(person, lexed, sure && person.end - person.start > 1 ? 0.82 : 0.55, person.start, cue.end)
  }
  if (
    PRONOUN.test(text.slice(0, person.start)) &&
    person.kind === 'shape' &&
    person.end - person.start <= 4 &&
    isKanji(plain[person.start]) &&
    /^(いう|言う|ゆう|と申|って申|っていう|といい|と言い|ちゅう)/.test(says)
  )
    return nameFound(person, lexed, 0.72, person.start, cue.end)
  if (surely && !says.startsWith('は') && person.kind === 'shape' && isKanji(plain[person.start]))
    return nameFound(person, lexed, 0.72, person.start, cue.end)
  // 名前負けしてるけど獅子堂剛って言います
  if (
    person.kind === 'shape' &&
    person.end - person.start >= 4 &&
    isKanji(plain[person.start]) &&
    /^(って言います|っていいます|といいます|と言います|って申)/.test(says) &&
    /名前|名字|苗字|名乗|自己紹介/.test(text)
  )
    return nameFound(person, lexed, 0.74, person.start, cue.end)
  if (says.includes('申') && person.kind === 'shape' && person.end - person.start >= 3 && isKanji(plain[person.start]))
    return nameFound(person, lexed, 0.72, person.start, cue.end)
  return undefined
}

/** Why somebody is named so. */
const WHY_SO =
  /^(は|って|も)?(ね|な|さ)?[、 ]?(父|母|親|お父さん|お母さん|じいちゃん|ばあちゃん|祖父|祖母|両親|姉|兄)(ちゃん|さん)?(が|の)[^。!?「]{1,16}(で|けど|から|ので|て|けん|き|、)[ 「]*$/
/** A known name in a sentence that sets the truth against a stage name, or says where the name is written. */
function besideCue(facts: Facts): Draft | undefined {
  const { lexed } = facts
  const { text } = lexed
  let best: { person: Person; confidence: number } | undefined
  const seen = new Set<number>()
  for (const cue of [...facts.all('nameNoun'), ...facts.all('reveals'), ...facts.all('nameLabel')]) {
    // 寅さんの本名
    if (isOfAnother(lexed, cue)) continue
    if (cue.list !== 'nameLabel' && /(さん|氏|先生|選手)の$/.test(text.slice(Math.max(0, cue.start - 3), cue.start)))
      continue
    const from = cue.list === 'nameLabel' ? cue.end : Math.max(0, cue.start - 28)
    const to = Math.min(text.length, cue.end + 26)
    for (let at = from; at < to; at++) {
      if ((at >= cue.start && at < cue.end) || seen.has(at)) continue
      if (seen.size > 60) break
      seen.add(at)
      if (!beginsHere(lexed, at)) continue
      const person = personAt(lexed, at)
      if (person === undefined || !isKnown(person) || person.end - person.start < 2) continue
      if (isHiragana(lexed.plain[at]) && person.kind !== 'full') continue
      if (person.end > cue.start && person.start < cue.end) continue
      const after = text.slice(person.end, person.end + 12)
      // 相沢か青木: any of them
      if (/[かや]$/.test(text.slice(0, at))) continue
      const asks = ASKS.test(after)
      if (asks || OF_OTHERS.test(after) || !TAIL.test(after) || COMMON.test(text.slice(person.end, person.end + 30)))
        continue
      const sentence = sentenceAt(text, at)
      // 社長って呼ばれてるけど柴田でいいよ
      const asked = /^(さん)?で(いい|ええ|よか|お願い|よろしく|頼)/.test(after)
      // 本名はね、父が釣り好きで三上なぎさ
      const explained = person.kind === 'full' && cue.list === 'nameNoun' && WHY_SO.test(text.slice(cue.end, at))
      if (
        (!asked && othersNear(facts, sentence.from, sentence.to)) ||
        (!explained && facts.in('kin', sentence.from, at) !== undefined)
      )
        continue
      if (
        cue.list !== 'nameNoun' &&
        person.kind === 'family' &&
        (placeAt(lexed, at) !== undefined || person.end - at < (isKatakana(lexed.plain[at]) ? 4 : 2))
      )
        continue
      const confidence = person.kind === 'full' ? 0.82 : cue.list === 'reveals' && cue.start > person.start ? 0.6 : 0.74
      if (
        best === undefined ||
        confidence > best.confidence ||
        (confidence === best.confidence && isBetter(person, best.person))
      )
        best = { person, confidence }
    }
  }
  return best === undefined ? undefined : nameFound(best.person, lexed, best.confidence)
}

/** `俺、瀬川です` */
function behindPronoun(facts: Facts): Draft | undefined {
  const { lexed } = facts
  const { text, plain } = lexed
  for (let at = 1; at < text.length && at < 60; at++) {
    if (!beginsHere(lexed, at) || isHiragana(plain[at])) continue
    if (!PRONOUN.test(text.slice(Math.max(0, at - 14), at))) continue
    const person = personAt(lexed, at)
    if (person === undefined || !isKnown(person) || person.end - person.start < 2) continue
    const after = text.slice(person.end, person.end + 10)
    const ends =
      /^[」]*(です(?!ね|か)|だよ|だ[。!]|と申|とい|いう|言う|っちゅ|ちゅう|ゆう|っていう|って言|や[。!]|やで|や$|じゃ(?!な)|なん|っす|$|[。!])/.test(
        after,
      ) ||
      (person.kind === 'full' && /^、/.test(after))
    if (!ends || OF_OTHERS.test(after)) continue
    if (person.kind === 'family' && placeAt(lexed, at) !== undefined) continue
    return nameFound(person, lexed, person.kind === 'full' ? 0.85 : 0.65, at)
  }
  return undefined
}

const FILLER =
  /^(えっと|ええと|えーと|んー|うーん|うん|あ、|あー|はい|しゃーない|仕方ない|しょうがない|わかった|いいよ|普通に|実は|じつは|ほんとは|内緒だけど|内緒ね|特別に|じゃあ|では|まあ|まあ|もう)?[ 、,。…~ー!]*(普通に|実は|私は|俺は|僕は|「)?/
const WEAK_ASK = /^(お名前|おなまえ|なんて呼べ|何て呼べ|何と呼べ|なんとお呼び|何とお呼び|名前は|名前なに|名前何)/

/** `本名教えて` – `浅野だよ` */
function asAnswer(lexed: Lexed, before: Utterance | undefined, current: Utterance): Draft | undefined {
  if (before === undefined || before.sameSpeaker(current) || before.text.length > 60) return undefined
  const asked = factsOf(before.lexed).all('nameAsk')
  if (asked.length === 0 || !/[?]|教え|聞|知りた|伺|うかが|何|なに|なんて|は$/.test(before.text)) return undefined
  const { text } = lexed
  if (text.length > 60) return undefined
  const start = FILLER.exec(text)?.[0].length ?? 0
  const person = personAt(lexed, start)
  if (person === undefined || person.kind === 'given') return undefined
  const after = text.slice(person.end, person.end + 8)
  if (!TAIL.test(after) || ASKS.test(after)) return undefined
  const weak = asked.every((word) => WEAK_ASK.test(before.text.slice(word.start)))
  if (isKnown(person) && person.end - person.start > 1) return nameFound(person, lexed, weak ? 0.72 : 0.85)
  return !weak && person.kind === 'shape' && isKanji(lexed.plain[start]) ? nameFound(person, lexed, 0.6) : undefined
}

/** A real name, the speaker's or the other's. */
export function findRealName(scene: Scene): Draft | undefined {
  const { current, history } = scene
  const { lexed } = current
  const facts = factsOf(lexed)
  const drafts: (Draft | undefined)[] = [
    ...facts.all('nameNoun').map((noun) => behindNoun(lexed, noun)),
    ...[...facts.all('nameTold'), ...facts.all('nameCalled')].map((cue) => beforeCue(facts, cue)),
    facts.has('reveals') || facts.has('nameLabel') || facts.has('nameNoun') ? besideCue(facts) : undefined,
    facts.has('nameNoun') || /漢字|って書|と書|名前|の[一-鿿][にとで、]/.test(lexed.text)
      ? spelledOut(facts)
      : undefined,
    /俺|おれ|私|わたし|わたくし|あたし|僕|ぼく|わし|うち|自分|こちら|こっち|当方|拙者|わい/.test(lexed.text)
      ? behindPronoun(facts)
      : undefined,
    asAnswer(lexed, asked(history, current), current),
    ...findNameInTalk(scene),
    (lexed.openings.any & ADDRESS_BIT) !== 0 && /name|i'm |i am |this is/.test(lexed.text)
      ? inEnglish(lexed)
      : undefined,
  ]
  const best = drafts.reduce(
    (most, draft) => (draft !== undefined && draft.confidence > (most?.confidence ?? 0) ? draft : most),
    undefined,
  )
  return best === undefined ? undefined : inKanji(best, lexed)
}

/** `くすだこうへい、漢字だと楠田浩平`, `ふしみ(伏見)`: the reading is said, and how it is written. */
function inKanji(draft: Draft, lexed: Lexed): Draft {
  if (draft.value === undefined || /[一-鿿]/.test(draft.value) || !/[一-鿿]/.test(lexed.plain)) return draft
  const latin = /^[A-Za-z]/.test(draft.value)
  const written = namesIn(lexed).find(
    ({ start, kind }) =>
      (latin && kind === 'full' && isKanji(lexed.plain[start])) ||
      (kind !== 'given' &&
        isKanji(lexed.plain[start]) &&
        /(漢字(だと|で|は|に|なら)[^。]{0,8}|書くと|書いて|[(「（])$/.test(
          lexed.text.slice(Math.max(0, start - 12), start),
        )),
  )
  return written === undefined ? draft : { ...draft, value: lexed.plain.slice(written.start, written.end) }
}
