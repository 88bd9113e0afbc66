import { isHiragana, isKanji, isKatakana, isLatin, type Lexed } from './lex.ts'
import { GIVEN, NAMES, SURNAME } from './name-table.ts'
import { oncePerText } from './once.ts'
import { ENDS_GIVEN, ENDS_GIVEN_KATAKANA, ENDS_HOUSE, ENDS_SURNAME, NOT_GIVEN, TITLES } from './tables/name-forms.ts'
import { NOT_PERSON_NAMES } from './tables/not-person-names.ts'
import { mayBegin, ROOT, stepFrom, valueAt } from './trie.ts'

const NOT_NAME = new Set(NOT_PERSON_NAMES.trim().split(/\s+/))

/**
 * A stretch that may be a person's name. `full`: family and given name; `family`: a known family name, `given`: a known given name; `shape`: written as a
 * name may be, and no word that is known to be something else.
 */
export type Person = {
  readonly start: number
  readonly end: number
  readonly kind: 'full' | 'family' | 'given' | 'shape'
}

const NO_ENDS: readonly number[] = []

/** Whether a known name may begin here: at nearly all places none does. */
const mayBeKnown = (text: string, start: number) =>
  start < text.length &&
  mayBegin(NAMES, text.charCodeAt(start), start + 1 < text.length ? text.charCodeAt(start + 1) : 0)

function namesAt(text: string, start: number, kind: number): readonly number[] {
  if (!mayBeKnown(text, start)) return NO_ENDS
  const ends: number[] = []
  let node = ROOT
  for (let at = start; at < text.length; at++) {
    node = stepFrom(NAMES, node, text.charCodeAt(at))
    if (node === -1) break
    if (((valueAt(NAMES, node) ?? 0) & kind) !== 0) ends.push(at + 1)
  }
  return ends
}

const isNameKanji = (unit: string | undefined) => isKanji(unit) || unit === '々' || unit === 'ヶ' || unit === 'ケ'
/** 井ノ上 goes on behind its ノ. */
const isInName = (unit: string | undefined) => isNameKanji(unit) || unit === 'ノ'
/** 三ツ矢 goes on behind its ツ. */
const nameRunEnd = (plain: string, start: number): number => {
  const end = runEnd(plain, start, isInName, 8)
  return (plain[end] === 'ツ' || plain[end] === 'ッ') && isNameKanji(plain[end + 1])
    ? runEnd(plain, end + 1, isNameKanji, 4)
    : end
}
const isGap = (unit: string | undefined) => unit === ' ' || unit === '・'

function runEnd(plain: string, start: number, inRun: (unit: string | undefined) => boolean, most: number): number {
  let end = start
  while (end - start < most && inRun(plain[end])) end++
  return end
}

/** The given name that follows a family name, with or without a gap; -1 if there is none. */
function givenEnd(lexed: Lexed, end: number): number {
  const { text, plain } = lexed
  const from = isGap(plain[end]) ? end + 1 : end
  const latin = isLatin(plain[from])
  // 小松原 友里恵: behind a gap an unknown one, by its last letter
  if (from > end && isKanji(plain[from])) {
    const to = runEnd(plain, from, isNameKanji, 5)
    if (to - from >= 2 && to - from <= 3 && ENDS_GIVEN.includes(plain[to - 1] as string)) {
      return mayBeGiven(plain.slice(from, to)) ? to : -1
    }
  }
  const ends = namesAt(text, from, GIVEN).filter(
    (to) => !(latin && isLatin(plain[to])) && (to - from > 1 || !isKanji(plain[from]) || !isKanji(plain[to])),
  )
  // しおり, not しお; in hiragana the longest reading may have eaten a particle, which is rare
  return ends.at(-1) ?? -1
}

const mayBeGiven = (word: string) => !NOT_GIVEN.test(word) && !ENDS_HOUSE.test(word) && !NOT_NAME.has(word)

/** What may stand behind a family name and is no given name: 長尾やねん, 鵜飼っていう, 早坂さん. */
const NOT_GIVEN_KANA =
  /^([ではがのにをともやっじんぁぃぅぇぉゃゅょ]|です|だ[よしっけねなかとがも]|なん|なの|なり|なら|さん|さま|ちゃん|くん|いう|いい|いえ|いま|より|から|まで|だけ|しか|ほど|みたい|かも|かな|けど|けん|こと|とか|さえ|する|しま|した|して|らしい|らへん|よね|よろ|あたり|あって|ある|ない|い[たてるま]|った|うち|おれ|ぼく|わし|わた|そう|たち|ばい|たい|くる|いく|いる|おる|すき|ちゅう|ゆう[のねけよ]|あるある|すご|やば|かっこ|かわい|えら[いく]|つよ[いく]|うまい|がんば|おもしろ|すばら|おつかれ|まじ|ほんと|めっちゃ)/
const ENDS_GIVEN_KANA =
  /^(です|でーす|でした|でしょ|と申|って(いう|言|名|書|の|呼)|という|っていう|が本|は本|が私|が俺|が僕|だよ|だから|だし|なの|なん|やで|やねん|や[。!]|さん|さま|さー|様|殿|ちゃん|くん|[。!?」』)(]|$|、(です|って|これ|それ|本名|私|俺|僕|よろ|改))/

/** `雨宮しほり。`: a given name that no table has, in hiragana, as far as the word that ends it; -1 if there is none. */
function unknownGivenEnd({ text, plain }: Lexed, from: number): number {
  if (!isHiragana(plain[from]) || NOT_GIVEN_KANA.test(text.slice(from, from + 6))) return -1
  for (let end = from + 1; end <= from + 4 && isHiragana(plain[end - 1]); end++) {
    if (
      end - from >= 2 &&
      !/(たい|ない|ます|いる|てる|した|そう|かな|のか)$/.test(text.slice(from, end)) &&
      ENDS_GIVEN_KANA.test(text.slice(end, end + 6))
    )
      return end
  }
  return -1
}

/** What a name may stand right behind in kanji. */
const NOUNS = new Set(['本名', '苗字', '名字', '実名', '旧姓', '氏名', '名前', '代々'])
const NOUN_ENDS = '名字姓前々'

function kanjiPerson(lexed: Lexed, start: number): Person | undefined {
  const { text, plain } = lexed
  const end = nameRunEnd(plain, start)
  // 本名水野香澄: the noun is no part of the name
  if (end - start > 3 && NOUNS.has(plain.slice(start, start + 2))) return undefined
  if (end - start > 7 || NOT_NAME.has(plain.slice(start, end))) return undefined
  const surnames = namesAt(text, start, SURNAME).filter((to) => to <= end)
  for (const surname of surnames.toReversed()) {
    const known = givenEnd(lexed, surname)
    // しほり, not しほ
    const given = surname - start >= 2 && known !== end ? Math.max(known, unknownGivenEnd(lexed, surname)) : known
    // 水野 + ひかり, 佐々木 + 涼太
    if (given >= end && (given > end || given - surname <= 4)) return { start, end: given, kind: 'full' }
    // 瀬川ヒデトシ
    if (surname === end && end - start >= 2 && isKatakana(plain[end])) {
      const to = runEnd(plain, end, isKatakana, 6)
      if (to - end >= 3 && to - end <= 5 && ENDS_GIVEN_KATAKANA.test(plain.slice(end, to)))
        return { start, end: to, kind: 'full' }
    }
    if (surname === end) return { start, end, kind: 'family' }
    // 醍醐味 ends as no name does
    if (
      end - surname <= 3 &&
      surname - start >= 2 &&
      ENDS_GIVEN.includes(plain[end - 1] as string) &&
      mayBeGiven(plain.slice(surname, end))
    )
      return { start, end, kind: 'full' }
  }
  // 漆間様, 稲見先輩: the title is no part of the name
  const titled = surnames.at(-1)
  if (titled !== undefined && titled - start >= 2 && TITLES.test(plain.slice(titled, end)))
    return { start, end: titled, kind: 'family' }
  if (namesAt(text, start, GIVEN).includes(end)) return { start, end, kind: 'given' }
  const given = givenEnd(lexed, end)
  if (end - start >= 2 && end - start <= 3 && given > end && given - end >= 3 && !isKanji(plain[given]))
    return { start, end: given, kind: 'shape' }
  // 田之迫 良一: a family name that no table has, a gap, a known given one
  if (end - start >= 2 && end - start <= 4 && plain[end] === ' ' && given >= end + 3 && !isNameKanji(plain[given]))
    return { start, end: given, kind: 'shape' }
  return end - start >= 2 && end - start <= 5 ? { start, end, kind: 'shape' } : undefined
}

/** ゆで卵, この子, あの子: no first half of a name. */
const NOT_MIXED =
  /^(この|その|あの|どの|うちの|いい|わるい|かわい|ちび|かわ|まい|おな|ほか|よその|いた|みな|した|うえ|となり|ある|いろ|きの|あま|から|まで|より|だけ|もの|こと|ひと)|[のなにをはがでとも]$/
function kanaPerson(lexed: Lexed, start: number): Person | undefined {
  const { text, plain } = lexed
  const katakana = isKatakana(plain[start])
  if (!katakana && !mayBeKnown(text, start)) return undefined
  const end = runEnd(plain, start, katakana ? isKatakana : isHiragana, 12)
  if (NOT_NAME.has(plain.slice(start, end))) return undefined
  for (const surname of namesAt(text, start, SURNAME).toReversed()) {
    const given = givenEnd(lexed, surname)
    const gap = given >= 0 && isGap(plain[surname])
    // ちばしおり。
    const clause =
      surname - start >= 2 &&
      given - surname >= 3 &&
      given - start >= 5 &&
      !isHiragana(plain[start - 1]) &&
      /^($|[。、!?」』 ]|です|だよ|でーす|っていう|といい|と申)/.test(text.slice(given, given + 4))
    const long = surname - start >= 3 || gap || clause
    if (given >= 0 && (katakana ? given === end || gap : long)) return { start, end: given, kind: 'full' }
    // さくら and やだ are words before they are names
    const alone = namesAt(text, start, GIVEN).includes(surname) || surname - start < 3 ? 'given' : 'family'
    if (surname - start >= 2 && (!katakana || surname === end)) return { start, end: surname, kind: alone }
  }
  if (katakana) {
    if (namesAt(text, start, GIVEN).includes(end)) return { start, end, kind: 'given' }
    return end - start >= 3 && end - start <= 9 && !NOT_NAME.has(plain.slice(start, end))
      ? { start, end, kind: 'shape' }
      : undefined
  }
  const given = namesAt(text, start, GIVEN).at(-1)
  // さち子, ゆう香
  if (
    end - start >= 2 &&
    end - start <= 3 &&
    '子美江代枝恵香奈乃'.includes(plain[end] ?? ' ') &&
    !isKanji(plain[end + 1])
  )
    return NOT_MIXED.test(text.slice(start, end)) ? undefined : { start, end: end + 1, kind: 'given' }
  return given === undefined ? undefined : { start, end: given, kind: 'given' }
}

function latinPerson(lexed: Lexed, start: number): Person | undefined {
  const { text, plain } = lexed
  let end = runEnd(plain, start, isLatin, 14)
  const known = namesAt(text, start, SURNAME | GIVEN).includes(end)
  let words = 1
  let surname = namesAt(text, start, SURNAME).includes(end)
  if ((plain[end] === ' ' || plain[end] === '.') && /[A-Z]/.test(plain[end + 1] ?? '')) {
    const last = runEnd(plain, end + 1, isLatin, 14)
    surname ||= namesAt(text, end + 1, SURNAME).includes(last)
    end = last
    words = 2
  }
  if (end - start < 2 || NOT_NAME.has(text.slice(start, end))) return undefined
  if (words === 2)
    return /[A-Z]/.test(plain[start] as string) ? { start, end, kind: surname ? 'full' : 'shape' } : undefined
  if (surname) return { start, end, kind: 'family' }
  return known ? { start, end, kind: 'given' } : undefined
}

/** The name that begins at a place, if one may. */
export function personAt(lexed: Lexed, start: number): Person | undefined {
  const unit = lexed.plain[start]
  if (isNameKanji(unit)) return kanjiPerson(lexed, start)
  if (isHiragana(unit) || isKatakana(unit)) return kanaPerson(lexed, start)
  return isLatin(unit) && !isLatin(lexed.plain[start - 1]) ? latinPerson(lexed, start) : undefined
}

const PARTICLES = 'はがのをにとも、'
const isPronoun = (unit: string | undefined) => unit === '俺' || unit === '僕'

/** Whether a name may begin here: not inside a run of its own script. */
export function beginsHere({ plain }: Lexed, start: number): boolean {
  const unit = plain[start]
  const before = plain[start - 1]
  // 俺小田武やけど
  if (isNameKanji(unit) && isNameKanji(before) && NOUN_ENDS.includes(before as string)) {
    if (NOUNS.has(plain.slice(start - 2, start))) return true
  }
  if (isNameKanji(unit)) return !isNameKanji(before) || (isPronoun(before) && !isNameKanji(plain[start - 2]))
  if (isKatakana(unit)) return !isKatakana(before)
  // 涼しいの涼: behind a kanji stands its ending
  if (isHiragana(unit) && isKanji(before)) return isPronoun(before) || before === '私' || before === '君'
  if (isHiragana(unit)) return !isHiragana(before) || PARTICLES.includes(before as string)
  return isLatin(unit) && !isLatin(before)
}

const RANK = { full: 3, family: 2, shape: 1, given: 0 } as const
export const isBetter = (a: Person, b: Person | undefined): boolean => b === undefined || RANK[a.kind] > RANK[b.kind]

/** The best name that ends at a place. */
export function personBefore(lexed: Lexed, end: number): Person | undefined {
  let best: Person | undefined
  for (let start = end - 1; start >= Math.max(0, end - 14); start--) {
    if (!beginsHere(lexed, start)) continue
    const person = personAt(lexed, start)
    if (person?.end === end && isBetter(person, best)) best = person
  }
  return best
}

/** Whether its last letters are a given name: 西園千鶴. */
export const endsInGivenName = ({ text }: Lexed, { start, end }: Person): boolean =>
  [2, 3, 4, 5].some((length) => end - length >= start + 2 && namesAt(text, end - length, GIVEN).includes(end)) ||
  (end - start === 3 && ENDS_SURNAME.includes(text[end - 2] as string) && namesAt(text, end - 1, GIVEN).includes(end))

/** 深津, 宮園: two letters of which the second ends many family names. */
export const isLikeSurname = ({ plain }: Lexed, { kind, start, end }: Person): boolean =>
  kind === 'shape' && end - start === 2 && isKanji(plain[start]) && ENDS_SURNAME.includes(plain[start + 1] as string)

/** A long message tells names at its beginning, or not at all. */
const MOST_UNITS = 160

/** Every stretch that may be a name, in order; read once, however many detectors ask. */
export const namesIn = oncePerText((lexed): readonly Person[] => {
  const found: Person[] = []
  for (let at = 0; at < Math.min(lexed.text.length, MOST_UNITS); at++) {
    if (!beginsHere(lexed, at)) continue
    const person = personAt(lexed, at)
    if (person === undefined) continue
    found.push(person)
    if (!isHiragana(lexed.plain[at])) at = person.end - 1
  }
  return found
})
