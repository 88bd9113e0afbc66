import { foldWord, isDigit, isHiragana, isKatakana, isLatin, type Lexed } from './lex.ts'
import { buildSearched, holds } from './openings.ts'
import { ADDRESS_BIT } from './spelling.ts'
import { ID_SIGNS } from './tables/letter-readings.ts'
import {
  BETWEEN_AFTER,
  BETWEEN_BEFORE,
  FILLERS,
  JOINTS,
  ROMAN_WORDS,
  TAILS,
  WEAK_ROMAN_WORDS,
} from './tables/recital-words.ts'
import { buildTrie, longestAt } from './trie.ts'

/** The words in which people tell an ID, and how its parts end. Offsets are folded units. */

export const SIGNS = buildTrie(
  ID_SIGNS.flatMap(([sign, words]) => words.split(' ').map((word) => [foldWord(word), sign] as const)),
)
const wordSet = (words: readonly string[]) => buildTrie(words.map((word) => [foldWord(word), true] as const))
export const ROMAN = buildTrie([
  ...ROMAN_WORDS.map((word) => [foldWord(word), 2] as const),
  ...WEAK_ROMAN_WORDS.map((word) => [foldWord(word), 1] as const),
])
export const JOINT = wordSet(JOINTS)
export const FILLER = wordSet(FILLERS)
export const BEFORE = wordSet(BETWEEN_BEFORE)
const AFTER = wordSet(BETWEEN_AFTER)
export const TAIL = new Set(TAILS.map(foldWord))
const MAX_TAIL = Math.max(...TAILS.map((tail) => tail.length))

/** Most messages with a service or a mail provider in them tell nothing aloud, and end here. */
const TRIGGER = buildSearched([
  ...ID_SIGNS.flatMap(([, words]) => words.split(' ')).map((word) => [foldWord(word), true] as const),
  ...[...ROMAN_WORDS, ...WEAK_ROMAN_WORDS, ...JOINTS].map((word) => [foldWord(word), true] as const),
  ...'えー びー しー でぃー えふ じー えいち えっち じぇー けー える えむ えぬ おー ぴー あーる えす てぃー ゆー わい'
    .split(' ')
    .map((word) => [foldWord(word), true] as const),
  ...'+ ( _'.split(' ').map((sign) => [sign, true] as const),
])

export function mayRecite(lexed: Lexed): boolean {
  const { text } = lexed
  if (holds(TRIGGER, lexed)) return true
  if ((lexed.openings.any & ADDRESS_BIT) === 0) return false
  let initials = 0
  for (let at = 0; at < text.length; at++) {
    // さくらのs、ひまわりのh
    if (text[at] === 'の' && isLatin(text[at + 1]) && !isLatin(text[at + 2]) && ++initials >= 2) return true
  }
  return spacedOut(text, 0, text.length)
}

const isPart = (unit: string | undefined) => isLatin(unit) || isDigit(unit) || unit === '_'

/** `s o r a _ 7`, `y/u/k/i/0/9`: five letters with the same sign between all of them. */
function spacedOut(text: string, from: number, to: number): boolean {
  let run = 0
  for (let at = from + 1; at < to; at++) {
    const sign = text[at] as string
    const parts = !isPart(sign) && isPart(text[at - 1]) && isPart(text[at + 1])
    run = !parts ? (isPart(sign) ? run : 0) : run > 0 && text[at - 2] !== sign ? 1 : run + 1
    if (run >= (sign === ' ' ? 5 : 4)) return true
  }
  return false
}

export function signAt(text: string, at: number): { value: string; end: number } | undefined {
  if ('_-.'.includes(text[at] ?? ' ') && !isLatin(text[at + 1]) && !isDigit(text[at + 1]))
    return { value: text[at] as string, end: at + 1 }
  return longestAt(SIGNS, text, at)
}

/** 「間に下線」, 「点で区切って」: the sign goes between all parts. */
export function joinerAt(text: string, place: number): { sign: string; end: number } | undefined {
  const before = longestAt(BEFORE, text, place)
  if (before !== undefined) {
    for (let at = before.end; at <= before.end + 3; at++) {
      const sign = signAt(text, at)
      if (sign !== undefined) return { sign: sign.value, end: sign.end }
    }
  }
  const sign = signAt(text, place)
  const after = sign === undefined ? undefined : longestAt(AFTER, text, sign.end)
  if (sign === undefined || after === undefined) return undefined
  let end = after.end
  while (isHiragana(text[end])) end++
  return { sign: sign.value, end }
}

/** The run itself, then without the particles at its end. */
export function cuts(text: string, from: number, end: number): number[] {
  const cuts = [end]
  for (let size = 1; size <= MAX_TAIL && end - size > from; size++)
    if (TAIL.has(text.slice(end - size, end))) cuts.push(end - size)
  return cuts
}

/** A name keeps its last kana where a sign or a pause follows (ふね, …), and loses a particle before other words. */
export function nameEnd(text: string, from: number, end: number): number {
  const pause = '、,・(」』_-.+ '.includes(text[end] ?? ' ') || signAt(text, end) !== undefined
  return cuts(text, from, end)
    .filter((cut) => cut === end || end - cut >= 2 || (!pause && 'をにはがもでとの'.includes(text[cut] as string)))
    .reduce((least, cut) => (cut - from >= 2 || least === end ? Math.min(least, cut) : least), end)
}

/** `おじさんのくつ` → おじさん, の, くつ */
export function splitAtNo(text: string, from: number, to: number): (readonly [number, number])[] {
  const middle = text.indexOf('の', from + 2)
  if (middle < 0 || middle > to - 2) return [[from, to]]
  return [[from, middle] as const, [middle, middle + 1] as const, ...splitAtNo(text, middle + 1, to)]
}

/** A bracket, a sign or 「のあとに」 follows. */
export function leads(text: string, at: number): boolean {
  return '_-.('.includes(text[at] ?? ' ') || isDigit(text[at]) || longestAt(JOINT, text, at) !== undefined
}

/** 「点は抜いて」: the sign is no part of the name. */
export const TAKEN_OUT = /^(?:は|を|も|とか)?(?:抜|ぬい|取|とっ|なし|無|消|除|いら|省|飛ば)/

export const isScript = (unit: string | undefined, katakana: boolean) =>
  unit === 'ー' || (katakana ? isKatakana(unit) : isHiragana(unit))
