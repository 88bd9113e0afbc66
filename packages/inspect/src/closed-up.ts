import { isKana, isKanji, type Lexed } from './lex.ts'
import type { Draft } from './utterance.ts'

/** What people put between the letters of a word so that no list of words knows it. */
const BETWEEN = ' ・.-_*/|、,…☆★♡♥~'
/** So many letters with the same sign between them are no list and no initials. */
const LEAST_LETTERS = 4
/** A message that is spaced out altogether is hardly longer. */
const MOST_UNITS = 300

const isLetter = (unit: string | undefined) => isKana(unit) || isKanji(unit)

/** Where a stretch of single letters with one sign between them ends; `from` where there is none. */
function stretchEnd(text: string, from: number): number {
  const sign = text[from + 1] ?? ''
  if (sign === '' || !BETWEEN.includes(sign) || !isLetter(text[from])) return from
  let last = from
  while (text[last + 1] === sign && isLetter(text[last + 2])) last += 2
  return (last - from) / 2 + 1 >= LEAST_LETTERS ? last + 1 : from
}

/** A text without the signs between its letters, and where each unit of it stood. */
export type Closed = { readonly text: string; readonly places: readonly number[] }

/** 「こ・ろ・す・ぞ」, 「三 鷹 に 住 ん で ま す」 as they would stand without the signs; undefined where no letters are set apart. */
export function closedUp({ text, plain }: Lexed): Closed | undefined {
  const most = Math.min(text.length, MOST_UNITS)
  let first = 0
  while (first < most && stretchEnd(text, first) === first) first++
  // nearly always: nothing is made of such a message
  if (first === most) return undefined
  const places: number[] = []
  for (let at = 0; at < most; ) {
    const end = stretchEnd(text, at)
    for (let unit = at; unit < end; unit += 2) places.push(unit)
    if (end === at) places.push(at++)
    // し・も・き・た に住んでる
    else at = text[end] === ' ' ? end + 1 : end
  }
  return { text: places.map((at) => plain[at]).join(''), places }
}

/** A finding of the closed text, where its units stand in the message. */
export const atPlaces = ({ places }: Closed, draft: Draft): Draft => ({
  ...draft,
  from: places[draft.from] as number,
  to: (places[draft.to - 1] as number) + 1,
})
