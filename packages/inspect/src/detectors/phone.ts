import { isDigit, type Lexed, lex } from '../lex.ts'
import { digitsOf, type Numeral, readNumerals } from '../numerals.ts'
import { FIXED_DIGITS, MOBILE_DIGITS, nationalForm, phoneShape } from '../phone-shape.ts'
import type { ReasonCode } from '../reasons.ts'
import { DIGIT_LOOKS } from '../tables/look-alikes.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import { phoneInSystem } from './number-systems.ts'
import { correctedPhone, HOURS, workOutPhone } from './phone-hints.ts'
import { inPieces, mayBePiece } from './phone-pieces.ts'
import { blocksOf, phoneInCounts, saysLast, withoutOrdinals } from './phone-variants.ts'
import { countsSomething, hasPhoneWord } from './phone-words.ts'

/** Stands between the blocks of a number as it is usually written. */
const SEPARATORS = ' -ー・./()_~:;、,。の+…|*\'"＼\\〔〕[]'
/** Longer than this, what stands between two digits is a story, not a disguise. */
const MAX_GAP = 24

/** How a number may begin: an area or mobile prefix, or a way of writing the country code. */
const OPENING = /^(?:0[1-9]|008|81)/

type Candidate = { readonly first: number; readonly last: number; readonly digits: string; readonly tight: boolean }

function isTight(gap: string): boolean {
  if (gap.length > 3) return false
  for (const unit of gap) if (!SEPARATORS.includes(unit)) return false
  return true
}

/** A text with more is no message; the bound on time must hold for it as well. */
const MAX_CANDIDATES = 200

type Joint = 'tight' | 'loose' | 'broken'

/** What joins each numeral to the one before it. */
function jointsOf(text: string, numerals: readonly Numeral[]): Joint[] {
  return numerals.map(({ start }, i) => {
    const before = numerals[i - 1]
    if (before === undefined || start - before.end > MAX_GAP) return 'broken'
    return isTight(text.slice(before.end, start)) ? 'tight' : 'loose'
  })
}

/** Runs of whole numerals that come to the length and prefix of a telephone number. At most a dozen steps for each numeral. */
function candidates(lexed: Lexed, numerals: readonly Numeral[]): Candidate[] {
  const found: Candidate[] = []
  const joints = jointsOf(lexed.text, numerals)
  for (let first = 0; first < numerals.length && found.length < MAX_CANDIDATES; first++) {
    const opening = (numerals[first] as Numeral).digits[0]
    if (opening !== '0' && opening !== '8') continue
    const plus = lexed.text[(numerals[first] as Numeral).start - 1] === '+'
    let digits = ''
    let tight = true
    for (let last = first; last < numerals.length && digits.length <= 15; last++) {
      const numeral = numerals[last] as Numeral
      if (last > first && joints[last] === 'broken') break
      tight &&= last === first || joints[last] === 'tight'
      const before = digits.length
      digits += numeral.digits
      if (before < 3 && digits.length >= 3 && !OPENING.test(digits)) break
      if (digits.length < FIXED_DIGITS) continue
      const national = nationalForm(digits, plus)
      if (phoneShape(national) !== undefined) found.push({ first, last, digits: national, tight })
    }
  }
  return found
}

/** The block sizes in which fixed-line numbers are written; ten digits in one are an order number as often. */
function isFixedLayout(numerals: readonly Numeral[]): boolean {
  const blocks = blocksOf(numerals, 0)
  if (blocks.length < 3 || blocks.length > 4) return numerals.every((numeral) => numeral.digits.length === 1)
  const last = blocks[blocks.length - 1] as Numeral
  return last.digits.length === 4 || last.digits.length === 3
}

/** 「零八五二、それから二一、しまいが七七四六」: three blocks, and a word for the last one. */
function isToldAsFixed({ text }: Lexed, numerals: readonly Numeral[]): boolean {
  const [, middle, last, ...more] = blocksOf(numerals, 0)
  return last?.digits.length === 4 && more.length === 0 && saysLast(text.slice(middle?.end, last.start))
}

/** `03-5928-4471`: the layout itself says what it is, whatever else stands in the message. */
function isHyphened({ text }: Lexed, numerals: readonly Numeral[]): boolean {
  const joints = numerals.slice(1).map(({ start }, i) => text.slice((numerals[i] as Numeral).end, start))
  return numerals.length === 3 && joints.every((joint) => joint === '-') && numerals[2]?.digits.length === 4
}

/** Said beside the number of a house: it is one to be called. */
const AT_HOME = /自宅|実家の|家のほう|直通|内線|留守電|いつでもどうぞ|お困りの|ご連絡|出ます|出られます/

function confidenceOf(candidate: Candidate, lexed: Lexed, numerals: readonly Numeral[], said: boolean): number {
  const used = numerals.slice(candidate.first, candidate.last + 1)
  const all = used.length === numerals.length
  const mobile = phoneShape(candidate.digits) === 'mobile'
  const readings = used.filter((numeral) => numeral.kind === 'reading').length
  if (candidate.tight && mobile) return 0.97
  if (candidate.tight) {
    if (used.length === 1) return said || lexed.text.length < 30 || AT_HOME.test(lexed.text) ? 0.75 : 0.5
    if (isFixedLayout(used) && (said || all || isHyphened(lexed, used))) return readings > 0 && !said ? 0.6 : 0.85
    return said ? 0.7 : 0
  }
  if (used.some((numeral) => countsSomething(lexed, numeral)) && !said) return 0
  if (mobile && (all || said)) return said ? 0.9 : 0.8
  return all && !mobile && isToldAsFixed(lexed, used) ? 0.8 : 0
}

function bestCandidate(
  lexed: Lexed,
  numerals: readonly Numeral[],
): { candidate: Candidate; confidence: number } | undefined {
  let best: { candidate: Candidate; confidence: number } | undefined
  const possible = candidates(lexed, numerals)
  const said = possible.length > 0 && hasPhoneWord(lexed)
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

/** `090-7712-6083か080-3349-1527`: further mobile numbers behind the first, each written in one piece. */
function others(lexed: Lexed, numerals: readonly Numeral[], first: Draft): Draft[] {
  const rest = numerals.filter(({ start }) => start >= first.to)
  if (rest.reduce((sum, { digits }) => sum + digits.length, 0) < MOBILE_DIGITS) return []
  const found: Draft[] = []
  let past = first.to
  for (const { first: from, last, digits, tight } of candidates(lexed, rest)) {
    const [start, end] = [(rest[from] as Numeral).start, (rest[last] as Numeral).end]
    const known = digits === first.value || found.some(({ value }) => value === digits)
    if (!tight || start < past || known || phoneShape(digits) !== 'mobile') continue
    found.push({
      category: 'contact.phone',
      from: withSign(lexed, start),
      to: end,
      confidence: 0.97,
      value: digits,
      reasons: ['phone-number'],
    })
    past = end
  }
  return found
}

/** The mobile number of a text that says nothing else, or whose numbers all together are one. */
export function phoneIn(lexed: Lexed, numerals: readonly Numeral[]): string | undefined {
  const tight = candidates(lexed, numerals).find((one) => one.tight && phoneShape(one.digits) === 'mobile')
  const value = tight?.digits ?? digitsOf(numerals)
  return phoneShape(value) === 'mobile' ? value : undefined
}

/** Fewer numbers than this are an everyday message that happens to fit. */
const MANY = 6

/** `・0時に起きる ・7時に飯 ・0点…`: the numbers of a message, all of them and in their order, are exactly a mobile number. */
function allTogether({ numerals }: Utterance): Draft | undefined {
  if (numerals.length < MANY || numerals.length > MOBILE_DIGITS) return undefined
  const value = digitsOf(numerals)
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

const LOOKS = new RegExp(`[${Object.keys(DIGIT_LOOKS).join('')}]`, 'u')

/**
 * Letters for digits, and digits that were taken for ordinals (`9 0/5 5 2 1/3 8`): only mobile numbers in the usual blocks with real digits among
 * them; `DA-7714-0392` is a part number.
 */
function withLookAlikes({ lexed, numerals: all }: Utterance, plain: readonly Numeral[]): Draft | undefined {
  const written = plain.reduce((sum, { digits, kind }) => sum + (kind === 'reading' ? 0 : digits.length), 0)
  if (written < 4) return undefined
  const numerals = LOOKS.test(lexed.plain) ? readNumerals(lexed, true) : all
  if (numerals === plain) return undefined
  for (const candidate of candidates(lexed, numerals)) {
    const used = numerals.slice(candidate.first, candidate.last + 1)
    let real = 0
    for (const { start, end, kind } of used)
      for (let i = start; i < end; i++) if (kind === 'kanji' || isDigit(lexed.text[i])) real++
    if (!candidate.tight || real < 4 || phoneShape(candidate.digits) !== 'mobile') continue
    return {
      category: 'contact.phone',
      from: withSign(lexed, (used[0] as Numeral).start),
      to: (used[used.length - 1] as Numeral).end,
      confidence: 0.97,
      value: candidate.digits,
      reasons: ['phone-lookalike'],
    }
  }
  return undefined
}

/** Signs that are put between letters. */
const PARTING = [...' ・、/-.,|~☆★']

function countOf(text: string, sign: string): number {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++
  return count
}

/** `ゼ ロ ナ ナ ゼ ロ …`, `ぜ・ろ・な・な…`: kana with the same sign between all of them. */
function spacedOut(lexed: Lexed): Draft | undefined {
  const { text, original } = lexed
  if (original.length > MAX_SPACED || original.length < 2 * MOBILE_DIGITS) return undefined
  const sign = PARTING.find((one) => countOf(text, one) >= MOBILE_DIGITS)
  if (sign === undefined) return undefined
  const closed = lex(text.replaceAll(sign, ''))
  const digits = digitsOf(readNumerals(closed, false))
  if (phoneShape(digits) !== 'mobile') return undefined
  return {
    category: 'contact.phone',
    from: 0,
    to: text.length,
    confidence: 0.8,
    value: digits,
    reasons: ['phone-scattered'],
  }
}

const MAX_SPACED = 200

/** Telephone numbers, however written. */
export function findPhones(scene: Scene): Draft[] {
  const { lexed } = scene.current
  const numerals = withoutOrdinals(lexed.text, scene.current.numerals)
  const corrected = correctedPhone(lexed.text, numerals)
  const whole = corrected === undefined ? inOneMessage(lexed, numerals) : undefined
  if (whole !== undefined) return [whole, ...others(lexed, numerals, whole)]
  // office hours have as many digits as a number
  if (corrected === undefined && numerals.length > 0 && HOURS.test(lexed.text)) return []
  const found =
    corrected ??
    workOutPhone(lexed, numerals) ??
    withLookAlikes(scene.current, numerals) ??
    phoneInSystem(scene.current) ??
    allTogether(scene.current) ??
    phoneInCounts(lexed, numerals) ??
    spacedOut(lexed) ??
    (mayBePiece(scene.current) ? inPieces(scene) : undefined)
  return found === undefined ? [] : [found]
}
