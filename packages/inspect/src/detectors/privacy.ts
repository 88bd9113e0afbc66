import { foldWord, isDigit, isHiragana, isKanji, isKatakana, type Lexed } from '../lex.ts'
import { NOT_NAMES, ORGANISATION_ENDINGS } from '../tables/organisations.ts'
import { NOT_PLACES, REGIONS } from '../tables/regions.ts'
import { buildTrie, longestAt } from '../trie.ts'
import type { Draft, Scene } from '../utterance.ts'
import { findBirthdate } from './birthdate.ts'

const setOf = (words: readonly string[]) => new Set(words)
const REGION = setOf(REGIONS)
const NOT_PLACE = setOf(NOT_PLACES)
const NOT_NAME = setOf(NOT_NAMES)

const isNameUnit = (unit: string | undefined): boolean =>
  unit !== undefined && (isKanji(unit) || isKatakana(unit) || unit === '々' || unit === 'ヶ' || unit === 'ケ')

/** A place or family name is written in kanji or katakana, and is this long at most. */
const NAME_UNITS = 12

function nameBefore(plain: string, end: number): number {
  let start = end
  while (start > 0 && end - start < NAME_UNITS && isNameUnit(plain[start - 1])) start--
  return start
}

function nameAfter(plain: string, start: number): number {
  let end = start
  while (end < plain.length && end - start < NAME_UNITS && isNameUnit(plain[end])) end++
  return end
}

function draft(
  category: Draft['category'],
  lexed: Lexed,
  from: number,
  to: number,
  valueFrom: number,
  valueTo: number,
  confidence: number,
): Draft {
  const reason = {
    'privacy.name': 'gives-real-name',
    'privacy.address': 'gives-home',
    'privacy.workplace': 'gives-workplace',
  } as const
  return {
    category,
    from,
    to,
    confidence,
    value: lexed.plain.slice(valueFrom, valueTo),
    reasons: [reason[category as keyof typeof reason]],
  }
}

const familyDraft = (from: number, to: number, confidence: number): Draft => ({
  category: 'privacy.family',
  from,
  to,
  confidence,
  reasons: ['gives-family'],
})

const places = (text: string, word: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found.push(at)
  return found
}

const LIVING = ['に住んで', 'に住ん', 'に住んど', 'に住まい', 'でひとり暮らし', 'で一人暮らし', 'に実家があって']
const NEAREST = ['最寄りは', '最寄り駅は', '最寄駅は', 'もより駅は', '最寄りが', '最寄り駅が']
/** Wishes, the past and other people's homes tell nothing about where the speaker lives. */
const NOT_LIVING = [
  '住んでみたい',
  '住みたい',
  '住んでた',
  '住んでいた',
  '住んでました',
  '住んだこと',
  '住んでいました',
  '住んでる人',
  '住んでいる人',
  '住んでる?',
  '住んでるの?',
  '住んでますか',
]

function findHome(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  for (const word of LIVING) {
    for (const at of places(text, word)) {
      if (NOT_LIVING.some((other) => text.startsWith(other, at + (other.startsWith('住') ? 1 : 0)))) continue
      const start = nameBefore(plain, at)
      const place = plain.slice(start, at)
      if (place.length < 2 || REGION.has(place) || NOT_PLACE.has(place) || /[県都府]$/.test(place)) continue
      if (
        /(友達|彼|親|姉|兄|弟|妹|母|父|娘|息子|おば|おじ|先輩|人)(が|は|も)/.test(
          text.slice(Math.max(0, start - 12), start),
        )
      )
        continue
      return draft('privacy.address', lexed, start, at + word.length, start, at, 0.8)
    }
  }
  for (const word of NEAREST) {
    for (const at of places(text, word)) {
      const start = at + word.length
      const end = nameAfter(plain, start)
      if (end - start < 2 || NOT_PLACE.has(plain.slice(start, end))) continue
      return draft('privacy.address', lexed, at, end, start, end, 0.85)
    }
  }
  return findPostalAddress(lexed)
}

/** `〒730-0853`, and a town with house numbers: `世田谷区桜丘9-14-2`. */
function findPostalAddress(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  for (const at of places(text, '〒')) {
    const code = text.slice(at + 1, at + 9)
    if (/^\d{3}-?\d{4}/.test(code)) {
      const to = at + 1 + (code[3] === '-' ? 8 : 7)
      return draft('privacy.address', lexed, at, to, at + 1, to, 0.8)
    }
  }
  for (let at = 1; at < text.length; at++) {
    if (!isDigit(text[at]) || !isNameUnit(plain[at - 1])) continue
    const numbers = /^(\d{1,4}-\d{1,4}(-\d{1,4})?|\d{1,2}丁目)/.exec(text.slice(at, at + 14))
    const start = nameStartOfTown(plain, at)
    if (numbers === null || !/[市区町村郡]/.test(plain.slice(start, at))) continue
    return draft('privacy.address', lexed, start, at + numbers[0].length, start, at + numbers[0].length, 0.85)
  }
  return undefined
}

function nameStartOfTown(plain: string, end: number): number {
  let start = end
  while (start > 0 && end - start < 20 && (isNameUnit(plain[start - 1]) || isHiragana(plain[start - 1]))) start--
  while (start < end && isHiragana(plain[start])) start++
  return start
}

const REAL_NAME = [
  '本名は',
  '本名、',
  '本名が',
  '実名は',
  'フルネームは',
  '本当の名前は',
  'ほんとの名前は',
  'ほんとうの名前は',
  '本物の名前は',
  '苗字は',
  '苗字が',
  '名字は',
  '名字が',
  '名字、',
  '苗字、',
  '戸籍上の名前は',
  '旧姓は',
  '本名:',
  '氏名:',
  'my real name is ',
].map(foldWord)
const NOT_REAL = [
  '秘密',
  '内緒',
  '非公開',
  '言え',
  '教え',
  '何',
  '誰',
  '別',
  '全然',
  '違',
  '無理',
  '禁止',
  '普通',
  '珍',
  '名前',
  '個人情報',
  '変',
]

function findName(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  for (const cue of REAL_NAME) {
    for (const at of places(text, cue)) {
      const start = at + cue.length
      let end = nameAfter(plain, start)
      if (/^[a-z]/.test(text.slice(start, start + 1)))
        while (/[a-z ]/i.test(plain[end] ?? '。') && end - start < 24) end++
      const name = plain.slice(start, end).trim()
      if (name.length < 2 || NOT_REAL.some((word) => name.startsWith(word))) continue
      return draft('privacy.name', lexed, at, start + name.length, start, start + name.length, 0.85)
    }
  }
  for (const word of ['と申します', 'が本名', 'って名字', 'って苗字']) {
    for (const at of places(text, word)) {
      const start = nameBefore(plain, at)
      const name = plain.slice(start, at)
      // a single name with と申します may be a stage name; a full one is four units or so
      if (/^(の人|が多|の方|多)/.test(text.slice(at + word.length))) continue
      if (name.length < (word === 'と申します' ? 3 : 2) || !isKanji(name[0])) continue
      return draft('privacy.name', lexed, start, at + word.length, start, at, word === 'と申します' ? 0.65 : 0.75)
    }
  }
  return undefined
}

const ENDING = buildTrie(ORGANISATION_ENDINGS.map((word) => [foldWord(word), true] as const))
const WORKING =
  /^(の[^。、!?]{1,8})?(に勤め|勤務|で働い|で働き|ではたらい|でバイト|でパート|に通っ|の(受付|店長|店員|看護師|営業|事務|フロント|レジ|工場で|学生|[1-4一二三四]年)|で(看護師|先生|事務|営業|受付|店長|美容師|数学|教頭|教師|教え)|の[^。、!?]{1,6}(で働|に勤|に通|してます|してる|やってる|やってます|しとる|やっとる|におります))/
const FAMILY =
  /(嫁|妻|旦那|夫|息子|娘|父|母|親父|お袋|おかん|お母さん|お父さん|パパ|ママ|長男|次男|三男|長女|次女|うちの子|両親|かみさん|弟|妹|姉|兄|主人)(は|が|の|も|、|で)/
const OTHERS = /(友達|友だち|友人|同僚|知り合い|先輩|後輩|彼氏|彼女|同級生|推し|ドラマ|主人公)/

function findOrganisation(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  for (let at = 1; at < text.length; at++) {
    const ending = longestAt(ENDING, text, at)
    if (ending === undefined) continue
    const after = text.slice(ending.end, ending.end + 24)
    if (!/^[のにで]/.test(after) && !after.startsWith('勤務')) continue
    const start = nameStart(plain, at)
    const name = plain.slice(start, at)
    if (name.length < 2 || NOT_NAME.has(name) || REGION.has(name) || NOT_PLACE.has(name)) continue
    const before = text.slice(Math.max(0, start - 16), start)
    const family = FAMILY.exec(before)
    if (OTHERS.test(before)) continue
    if (family !== null && (WORKING.test(after) || /^(の|で|に)/.test(after))) {
      return familyDraft(start - before.length + family.index, ending.end, 0.75)
    }
    if (WORKING.test(after) && !/(たい|たかった|てた|ていた|ました)/.test(after.slice(0, 16))) {
      return draft('privacy.workplace', lexed, start, ending.end, start, ending.end, 0.75)
    }
  }
  for (const word of ['株式会社', '有限会社', '合同会社']) {
    for (const at of places(text, word)) {
      const end = nameAfter(plain, at + word.length)
      const start = end === at + word.length ? nameBefore(plain, at) : at
      const to = Math.max(end, at + word.length)
      if (to - start < word.length + 2 || OTHERS.test(text.slice(Math.max(0, start - 12), start))) continue
      return draft('privacy.workplace', lexed, start, to, start, to, 0.75)
    }
  }
  return undefined
}

/** Names of shops also hold hiragana: `ひだまり保育園`; a particle before them does not belong to the name. */
function nameStart(plain: string, end: number): number {
  let start = nameBefore(plain, end)
  if (end - start >= 2) return start
  while (start > 0 && end - start < 8 && isHiragana(plain[start - 1])) start--
  while (start < end && 'はがをにのでともやへか'.includes(plain[start] as string) && end - start > 2) start++
  return start
}

/** `息子の名前は陸` */
function findFamilyName(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  for (const at of places(text, '名前は')) {
    const before = text.slice(Math.max(0, at - 12), at + 3)
    const who = /(息子|娘|長男|次男|長女|次女|嫁|妻|旦那|夫|子ども|子供)(の|は)?[^。!?]{0,6}名前は$/.exec(before)
    const start = at + 3
    const end = nameAfter(plain, start)
    if (who === null || end - start < 1 || NOT_REAL.some((word) => plain.startsWith(word, start))) continue
    const from = Math.max(0, at - 12) + who.index
    return familyDraft(from, end, 0.7)
  }
  return undefined
}

/** What tells who the speaker is. */
export function findPrivate({ current }: Scene): Draft[] {
  const { lexed } = current
  return [
    findName(lexed),
    findHome(lexed),
    findOrganisation(lexed),
    findFamilyName(lexed),
    findBirthdate(lexed),
  ].filter((found): found is Draft => found !== undefined)
}
