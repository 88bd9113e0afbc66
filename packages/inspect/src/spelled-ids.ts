import { foldWord, isDigit, isHiragana, isLatin } from './lex.ts'
import { ID_DIGITS, ID_SIGNS, KANJI_NAMES, LETTER_READINGS, ROMAJI } from './tables/letter-readings.ts'
import { buildTrie, longestAt } from './trie.ts'

const split = (words: string) => words.split(' ').map(foldWord)

const SOUNDS = buildTrie<{ readonly text: string; readonly sign: boolean }>([
  ...LETTER_READINGS.flatMap(([letter, words]) =>
    split(words).map((word) => [word, { text: letter, sign: false }] as const),
  ),
  ...ID_SIGNS.flatMap(([sign, words]) => split(words).map((word) => [word, { text: sign, sign: true }] as const)),
  ...ID_DIGITS.flatMap(([digit, words]) => split(words).map((word) => [word, { text: digit, sign: false }] as const)),
])
const KANA = buildTrie(Object.entries(ROMAJI))
const KANJI = buildTrie(Object.entries(KANJI_NAMES))

export type SpelledId = { readonly value: string; readonly start: number; readonly end: number }

const GAPS = ' 、,・-/「」『』"\''
/** Everyday words between the parts of a spelled ID. */
const FILLERS = buildTrie(
  [
    'のあとに',
    'のあと',
    'そのあと',
    'あとに',
    'あと',
    'つぎ',
    '次',
    'そして',
    'にして',
    'にしたやつ',
    'にすると',
    'に直して',
    'に変えて',
    'それから',
    'から',
    'と',
    'の',
    'に',
    'は',
    'で',
    '最後に',
    '最後',
    'まんなか',
    '間は',
    '間に',
  ].map((word) => [word, true] as const),
)

/** A spelled ID is looked for no farther than this. */
const MAX_SPELLED = 80

/** `えむ、あい、けー、いー、いち、に` → mike12, from `at` on; at least three parts, each a letter, a digit or a sign read aloud. */
export function readSpelledId(text: string, at: number): SpelledId | undefined {
  let value = ''
  let sounds = 0
  let parts = 0
  let start = -1
  let end = at
  let i = at
  const limit = Math.min(text.length, at + MAX_SPELLED)
  while (i < limit) {
    const sound = longestAt(SOUNDS, text, i)
    if (sound !== undefined) {
      if (start < 0) start = i
      value += sound.value.text
      parts++
      sounds++
      i = sound.end
      end = i
      continue
    }
    const unit = text[i] as string
    if (isLatin(unit) || isDigit(unit) || unit === '_') {
      if (start < 0) start = i
      value += unit
      parts++
      i++
      end = i
      continue
    }
    if (!GAPS.includes(unit)) break
    if (start >= 0 && i - end >= 3) break
    i++
  }
  const letters = /[a-z]/.test(value)
  return parts >= 3 && sounds >= 1 && letters && start >= 0 ? { value, start, end } : undefined
}

/** Kana and spelled signs of a name right before a sign that closes it: `なな・点・るーむ` → nana.rumu. */
export function readKanaName(text: string, from: number, to: number): string {
  let value = ''
  let at = from
  while (at < to) {
    const sign = longestAt(SOUNDS, text, at)
    if (sign !== undefined && sign.end <= to && (sign.value.sign || sign.end - at >= 2)) {
      value += sign.value.text
      at = sign.end
      continue
    }
    const kana = longestAt(KANA, text, at) ?? longestAt(KANJI, text, at)
    const unit = text[at] as string
    if (kana !== undefined && kana.end <= to) value += kana.value
    else if (isLatin(unit) || isDigit(unit) || '._-'.includes(unit)) value += unit
    at = kana?.end ?? at + 1
  }
  return value
}

const ROMAN_WORDS = ['ろーま字', 'ろうま字', 'ろーまじ', '英字', 'えいじ', 'あるふぁべっと']

/** `「ねこまる」をローマ字にして最後に5`: kana parts to be written in Latin letters, with spelled signs and digits beside them. */
export function readRomanized(text: string, from: number): SpelledId | undefined {
  const limit = Math.min(text.length, from + MAX_SPELLED)
  const near = text.slice(from, limit)
  const said = ROMAN_WORDS.map((word) => near.indexOf(word)).filter((place) => place >= 0)
  if (said.length === 0) return undefined
  const roman = from + Math.min(...said)
  let value = ''
  let start = -1
  let end = from
  let i = from
  let romanized = false
  while (i < limit && !'。!?\n'.includes(text[i] as string)) {
    const roma = ROMAN_WORDS.find((word) => text.startsWith(word, i))
    if (roma !== undefined) {
      i += roma.length
      end = i
      romanized = true
      continue
    }
    const sign = longestAt(SOUNDS, text, i)
    if (sign !== undefined && (sign.value.sign || (sign.end - i >= 2 && (romanized || isLong(text, i, sign.end))))) {
      value += sign.value.text
      if (start < 0) start = i
      i = sign.end
      end = i
      continue
    }
    const filler = longestAt(FILLERS, text, i)
    if (filler !== undefined && (value !== '' || text[i] === 'は') && isWordEdge(text, i, filler.end)) {
      i = filler.end
      continue
    }
    const unit = text[i] as string
    if (isLatin(unit) || isDigit(unit) || unit === '_') {
      value += unit
      if (start < 0) start = i
      i++
      end = i
      continue
    }
    const kana = romanized && i > roman ? undefined : (longestAt(KANA, text, i) ?? longestAt(KANJI, text, i))
    if (kana !== undefined && text[i] !== 'を') {
      value += kana.value
      if (start < 0) start = i
      i = kana.end
      end = i
      continue
    }
    i++
  }
  return value.length >= 3 && start >= 0 ? { value, start, end } : undefined
}

const isLong = (text: string, from: number, to: number) => text.slice(from, to).includes('ー')
const isWordEdge = (text: string, from: number, to: number) => !isHiragana(text[to]) || !isHiragana(text[from - 1])
