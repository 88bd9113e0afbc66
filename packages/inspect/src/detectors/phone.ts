import type { Lexed } from '../lex.ts'
import { foldWord, isLatin } from '../lex.ts'
import { type Numeral, readNumerals } from '../numerals.ts'
import { FIXED_DIGITS, MOBILE_DIGITS, nationalForm, phoneShape } from '../phone-shape.ts'
import type { ReasonCode } from '../reasons.ts'
import { PHONE_WORDS, UNITS } from '../tables/phone-words.ts'
import { buildTrie, longestAt } from '../trie.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import { phoneInSystem } from './number-systems.ts'
import { correctedPhone, workOutPhone } from './phone-hints.ts'

const PHONE_WORD = buildTrie(PHONE_WORDS.map((word) => [foldWord(word), true] as const))
const UNIT = buildTrie(UNITS.map((word) => [foldWord(word), true] as const))

/** Stands between the blocks of a number as it is usually written. */
const SEPARATORS = ' -ー・./()_~:;、,。の+…|*\'"＼\\〔〕[]'
/** Longer than this, what stands between two digits is a story, not a disguise. */
const MAX_GAP = 14

export function hasPhoneWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (longestAt(PHONE_WORD, text, at) !== undefined) return true
  return false
}

/** How a number may begin: an area or mobile prefix, or a way of writing the country code. */
const OPENINGS: readonly string[] = [...'123456789'].map((digit) => `0${digit}`).concat('0081', '00810', '008', '81')

type Candidate = { readonly first: number; readonly last: number; readonly digits: string; readonly tight: boolean }

function isTight(gap: string): boolean {
  if (gap.length > 3) return false
  for (const unit of gap) if (!SEPARATORS.includes(unit)) return false
  return true
}

/** Runs of whole numerals that come to the length and prefix of a telephone number. At most a dozen steps for each numeral. */
function candidates(lexed: Lexed, numerals: readonly Numeral[]): Candidate[] {
  const found: Candidate[] = []
  for (let first = 0; first < numerals.length; first++) {
    const opening = (numerals[first] as Numeral).digits[0]
    if (opening !== '0' && opening !== '8') continue
    const plus = lexed.text[(numerals[first] as Numeral).start - 1] === '+'
    let digits = ''
    let tight = true
    for (let last = first; last < numerals.length && digits.length <= 15; last++) {
      const numeral = numerals[last] as Numeral
      if (last > first) {
        const gap = lexed.text.slice((numerals[last - 1] as Numeral).end, numeral.start)
        if (gap.length > MAX_GAP) break
        tight &&= isTight(gap)
      }
      digits += numeral.digits
      if (digits.length >= 3 && !OPENINGS.some((opening) => digits.startsWith(opening))) break
      if (digits.length < FIXED_DIGITS) continue
      const national = nationalForm(digits, plus)
      if (phoneShape(national) !== undefined) found.push({ first, last, digits: national, tight })
    }
  }
  return found
}

function countsSomething(lexed: Lexed, numeral: Numeral): boolean {
  return longestAt(UNIT, lexed.text, numeral.end) !== undefined && !isLatin(lexed.text[numeral.end + 2])
}

/** The block sizes in which fixed-line numbers are written; ten digits in one are an order number as often. */
function isFixedLayout(numerals: readonly Numeral[]): boolean {
  if (numerals.length < 3 || numerals.length > 4) return numerals.every((numeral) => numeral.digits.length === 1)
  const last = numerals[numerals.length - 1] as Numeral
  return last.digits.length === 4 || last.digits.length === 3
}

function confidenceOf(candidate: Candidate, lexed: Lexed, numerals: readonly Numeral[], said: boolean): number {
  const used = numerals.slice(candidate.first, candidate.last + 1)
  const all = used.length === numerals.length
  const mobile = phoneShape(candidate.digits) === 'mobile'
  const readings = used.filter((numeral) => numeral.kind === 'reading').length
  if (candidate.tight && mobile) return 0.97
  if (candidate.tight) {
    if (used.length === 1) return said || lexed.text.length < 30 ? 0.75 : 0.5
    if (isFixedLayout(used) && (said || all)) return readings > 0 && !said ? 0.6 : 0.85
    return said ? 0.7 : 0
  }
  if (used.some((numeral) => countsSomething(lexed, numeral)) && !said) return 0
  if (mobile && (all || said)) return said ? 0.9 : 0.8
  return 0
}

function bestCandidate(
  lexed: Lexed,
  numerals: readonly Numeral[],
): { candidate: Candidate; confidence: number } | undefined {
  let best: { candidate: Candidate; confidence: number } | undefined
  const possible = candidates(lexed, numerals)
  const said = possible.length > 0 && hasPhoneWord(lexed.text)
  for (const candidate of possible) {
    const confidence = confidenceOf(candidate, lexed, numerals, said)
    if (confidence >= 0.5 && (best === undefined || confidence > best.confidence)) best = { candidate, confidence }
  }
  return best
}

function reasonsFor(used: readonly Numeral[], tight: boolean): ReasonCode[] {
  if (used.some((numeral) => numeral.kind === 'look-alike')) return ['phone-lookalike']
  const reasons: ReasonCode[] = []
  if (used.some((numeral) => numeral.kind === 'reading')) reasons.push('phone-read-aloud')
  if (!tight) reasons.push('phone-scattered')
  return reasons.length === 0 ? ['phone-number'] : reasons
}

/** `+` and an opening bracket belong to the number that follows. */
function withSign(lexed: Lexed, from: number): number {
  return lexed.text[from - 1] === '+' || lexed.text[from - 1] === '(' ? from - 1 : from
}

function inOneMessage(lexed: Lexed, numerals: readonly Numeral[]): Draft | undefined {
  const best = bestCandidate(lexed, numerals)
  if (best === undefined) return undefined
  const { candidate, confidence } = best
  const used = numerals.slice(candidate.first, candidate.last + 1)
  return {
    category: 'contact.phone',
    from: withSign(lexed, (used[0] as Numeral).start),
    to: (used[used.length - 1] as Numeral).end,
    confidence,
    value: candidate.digits,
    reasons: reasonsFor(used, candidate.tight),
  }
}

/** Fewer numbers than this are an everyday message that happens to fit. */
const MANY = 6

/** `・0時に起きる ・7時に飯 ・0点…`: the numbers of a message, all of them and in their order, are exactly a mobile number. */
function allTogether({ numerals }: Utterance): Draft | undefined {
  if (numerals.length < MANY || numerals.length > MOBILE_DIGITS) return undefined
  const value = numerals.map((numeral) => numeral.digits).join('')
  if (phoneShape(value) !== 'mobile') return undefined
  return {
    category: 'contact.phone',
    from: (numerals[0] as Numeral).start,
    to: (numerals[numerals.length - 1] as Numeral).end,
    confidence: 0.75,
    value,
    reasons: ['phone-scattered'],
  }
}

/** Letters for digits: only mobile numbers in the usual blocks with real digits among them; `DA-7714-0392` is a part number. */
function withLookAlikes(lexed: Lexed): Draft | undefined {
  const numerals = readNumerals(lexed, true)
  for (const candidate of candidates(lexed, numerals)) {
    const used = numerals.slice(candidate.first, candidate.last + 1)
    let real = 0
    for (const { start, end } of used)
      for (let i = start; i < end; i++) if ((lexed.text[i] as string) >= '0' && (lexed.text[i] as string) <= '9') real++
    if (!candidate.tight || real < 4 || phoneShape(candidate.digits) !== 'mobile') continue
    return {
      category: 'contact.phone',
      from: withSign(lexed, (used[0] as Numeral).start),
      to: (used[used.length - 1] as Numeral).end,
      confidence: 0.9,
      value: candidate.digits,
      reasons: ['phone-lookalike'],
    }
  }
  return undefined
}

/** The numbers of a message without those that only count or label pieces: `3回に分けて`, `②→`, `3つめ`, `最後の4桁`. */
function pieceNumerals(utterance: Utterance): readonly Numeral[] {
  const { numerals, text } = utterance
  return numerals.filter(({ digits, end, start }) => {
    if (digits.length > 2) return true
    const next = text[end] ?? ''
    return (
      !('回桁つ個番'.includes(next) && next !== '') &&
      !(digits.length === 1 && next === '→') &&
      !(start === 0 && ':/)'.includes(next) && next !== '')
    )
  })
}

/** How far back the pieces of one number are looked for. */
const PIECES = 12

/**
 * `090` … `3182` … `7465`, one speaker's messages with the other's between. The number must end with the last digits of this message
 * and take in every number that the speaker wrote since its first piece.
 */
function overMessages({ current, history }: Scene): Draft | undefined {
  const own = pieceNumerals(current)
  if (own.length === 0) return undefined
  let digits = own.map((numeral) => numeral.digits).join('')
  // earlier messages are read only where this one is little more than its digits
  if (digits.length >= MOBILE_DIGITS || current.text.length > 12 + 6 * digits.length) return undefined
  const drawnFrom: number[] = []
  let said = hasPhoneWord(current.text)
  let looked = 0
  for (let i = history.length - 1; i >= 0 && looked < PIECES; i--) {
    const earlier = history[i] as Utterance
    if (!earlier.sameSpeaker(current)) continue
    looked++
    said ||= hasPhoneWord(earlier.text)
    const piece = pieceNumerals(earlier)
      .map((numeral) => numeral.digits)
      .join('')
    if (piece === '') continue
    digits = piece + digits
    drawnFrom.unshift(earlier.index)
    if (digits.length > MOBILE_DIGITS + 3) return undefined
    const national = nationalForm(digits, false)
    const shape = phoneShape(national)
    if (shape === undefined || (shape === 'fixed' && !said)) continue
    const counted = [current, ...history.slice(i).filter((message) => message.sameSpeaker(current))].some((message) =>
      pieceNumerals(message).some((numeral) => countsSomething(message.lexed, numeral)),
    )
    if (counted && !said && drawnFrom.length < 2) return undefined
    return {
      category: 'contact.phone',
      from: (own[0] as Numeral).start,
      to: (own[own.length - 1] as Numeral).end,
      confidence: shape === 'mobile' ? 0.9 : 0.7,
      value: national,
      reasons: ['in-pieces', 'phone-number'],
      drawnFrom,
    }
  }
  return undefined
}

/** Telephone numbers, however written. */
export function findPhones(scene: Scene): Draft[] {
  const { lexed, numerals } = scene.current
  const found =
    correctedPhone(lexed.text, numerals) ??
    inOneMessage(lexed, numerals) ??
    workOutPhone(lexed, numerals) ??
    withLookAlikes(lexed) ??
    phoneInSystem(scene.current) ??
    allTogether(scene.current) ??
    overMessages(scene)
  return found === undefined ? [] : [found]
}
