import { isDigit, isLatin } from './lex.ts'
import { BEFORE, ROMAN, SIGNS } from './recital-lexicon.ts'
import { type Part, soundsLike } from './recital-parts.ts'
import { longestAt } from './trie.ts'

/** Brackets beside a name that is told: how the word before is written, a sign, or what to do. */

export const GLOSS_OPENS = '(〔[【'
const CLOSES = ')〕]】'
/** 「(あわゆきはawayuki)」: the name explains itself. */
const EXPLAINED = /^[ぁ-んァ-ー]{2,}(?:は|=|→|のとこは|を|って|が)[a-z0-9_.-]{3,}$/i

type Gloss = {
  /** How many of the last parts it says again. */
  readonly drop: number
  readonly part?: Part
  readonly evidence: number
  /** Where reading goes on. */
  readonly end: number
}

const isName = (inside: string) =>
  inside !== '' && [...inside].every((unit) => isLatin(unit) || isDigit(unit) || '._-'.includes(unit))

/** Whether this sign was written, not told, in the name so far. */
const holds = (parts: readonly Part[], sign: string) =>
  parts.some(({ kind, text, start, end }) => kind === 'sign' && text.startsWith(sign) && end - start === text.length)

/** `くらた(kurata)`, `さいこう(3150)`: what stands in brackets is how the word before is written. */
export function glossAt(text: string, plain: string, at: number, to: number, parts: readonly Part[]): Gloss {
  let close = at + 1
  while (close < to && !CLOSES.includes(text[close] as string)) close++
  const behind = Math.min(close + 1, to)
  const inside = plain.slice(at + 1, close).trim()
  const last = parts[parts.length - 1]
  if (['_', '-', '.'].includes(inside))
    return { drop: 0, part: { kind: 'sign', text: inside, start: at, end: close + 1 }, evidence: 2, end: close + 1 }
  if (isName(inside) && last?.kind !== 'sign') {
    const isWhole = parts.length > 1 && soundsLike(parts.map((part) => part.text).join(''), inside)
    const drop = isWhole ? parts.length : Math.min(parts.length, 1)
    const start = (isWhole ? parts[0] : last)?.start ?? at
    return { drop, part: { kind: 'quoted', text: inside, start, end: close }, evidence: 1, end: behind }
  }
  const sign = longestAt(SIGNS, text, at + 1)
  // 「yume__k(アンダーバー2本)」
  const saidAgain = sign !== undefined && (last?.text.endsWith(sign.value) || holds(parts, sign.value))
  const instructs =
    sign !== undefined ||
    longestAt(ROMAN, text, at + 1) !== undefined ||
    longestAt(BEFORE, text, at + 1) !== undefined ||
    EXPLAINED.test(plain.slice(at + 1, close))
  return { drop: 0, evidence: 0, end: instructs && !saidAgain ? at + 1 : behind }
}
