import { isDigit } from '../lex.ts'
import { digitsOf, isEnclosed, type Numeral } from '../numerals.ts'
import { MOBILE_DIGITS, nationalForm, phoneShape } from '../phone-shape.ts'
import { BACKWARDS_WORDS, CORRECTION_WORDS, MIDDLE_PLACES } from '../tables/number-hints.ts'
import { type Draft, oncePerMessage, type Scene, type Utterance } from '../utterance.ts'
import {
  blocksOf,
  digitAloud,
  inPlaces,
  saysFirst,
  saysLast,
  saysLeading,
  withoutNegated,
  withoutOrdinals,
} from './phone-variants.ts'
import { countsSomething, hasPhoneWord } from './phone-words.ts'

/** The numbers of a message without those that only count or label pieces: `3回に分けて`, `②→`, `3つめ`, `最後の4桁`. */
const pieceNumerals = oncePerMessage((utterance): readonly Numeral[] => {
  const { text } = utterance
  if (utterance.numerals.length === 0) return syllable(utterance)
  if (isLabelled(utterance)) return utterance.numerals.slice(1)
  const numerals = withoutNegated(text, withoutOrdinals(text, utterance.numerals))
  return numerals.filter(({ digits, end, start }) => {
    if (digits.length > 2 || digits === '0') return true
    const next = text[end] ?? ''
    return (
      !('回桁つ個番'.includes(next) && next !== '') &&
      !(digits.length === 1 && next === '→') &&
      !(digits.length === 1 && PART_OF.test(text.slice(Math.max(0, start - 4), start))) &&
      !(start === 0 && ':/)'.includes(next) && next !== '') &&
      // 「壱:ゼロキュー」, but not 「9:30」
      !(digits.length === 1 && next === ':' && !isDigit(text[end + 1]))
    )
  })
})

/** 「その2」, 「パート1」: counts the pieces. */
const PART_OF = /(その|ぱーと|パート|part|ピース|ぴーす|かけら|ヒント|ひんと|第)$/

/** `②5281`: a sign that only numbers the piece. */
function isLabelled({ lexed, numerals }: Utterance): boolean {
  const [label, piece] = numerals
  if (label?.digits.length !== 1 || piece === undefined || piece.start > label.end + 1) return false
  return isEnclosed(lexed, label.start) && !isEnclosed(lexed, piece.start) && piece.digits.length > 1
}

/** `に`, `ご`: alone in a message, a syllable may be a digit among others. */
function syllable({ text }: Utterance): Numeral[] {
  const digits = text.length <= 3 ? digitAloud(text) : undefined
  return digits === undefined ? [] : [{ digits, start: 0, end: text.length, kind: 'reading' }]
}

/** How far back the pieces of one number are looked for. */
const PIECES = 12

/** What one message adds to a number that comes in pieces. */
type Piece = { readonly digits: string; readonly corrects: boolean; readonly leads: boolean }

const NO_PIECE: Piece = { digits: '', corrects: false, leads: false }

const isCorrection = (text: string) => CORRECTION_WORDS.some((word) => text.includes(word))

/** With `bare`, numbers that count something and those inside talk are none. */
function pieceOf(utterance: Utterance, bare: boolean): Piece {
  const { text, lexed } = utterance
  const all = pieceNumerals(utterance)
  const numerals = bare ? all.filter((numeral) => !countsSomething(lexed, numeral)) : all
  const digits = digitsOf(numerals)
  if (digits === '' || (bare && text.length > MOST_BESIDE + digits.length)) return NO_PIECE
  // 「頭に0つけて、続き5517」: this zero stands before all that was told
  const leads = numerals[0]?.digits === '0' && saysLeading(text)
  return { digits: leads ? digits.slice(1) : toldOnce(numerals, digits), corrects: isCorrection(text), leads }
}

/** 「2271だよ、にーにーななイチ」, 「花屋さんで8783」: a block that is written, beside words that read it again or say a syllable of it. */
function toldOnce(numerals: readonly Numeral[], digits: string): string {
  const written = digitsOf(numerals.filter(({ kind }) => kind !== 'reading'))
  const aloud = digitsOf(numerals.filter(({ kind }) => kind === 'reading'))
  return aloud === written || (written.length === BLOCK && aloud.length < BLOCK / 2) ? written : digits
}
const BLOCK = 4

const saysBackwards = (text: string) => BACKWARDS_WORDS.some((word) => text.includes(word))

/** Beside a piece that is told by itself stands no more than this. */
const MOST_BESIDE = 14

/**
 * `090` … `3182` … `7465`, one speaker's messages with the other's between. The number must end with the last digits of this message
 * and take in every number that the speaker wrote since its first piece; what is taken back (`あ、間違えた3386`) is none of it.
 */
function overMessages({ current, history }: Scene, bare = false): Draft | undefined {
  const own = pieceNumerals(current)
  if (own.length === 0) return undefined
  const last = pieceOf(current, bare)
  let { digits, leads } = last
  // earlier messages are read only where this one is little more than its digits
  if (digits === '' || digits.length >= MOBILE_DIGITS || current.text.length > 12 + 6 * digits.length) return undefined
  const drawnFrom: number[] = []
  let said = hasPhoneWord(current.lexed)
  let looked = 0
  let backwards = saysBackwards(current.text)
  let takenBack = last.corrects ? digits.length : 0
  for (let i = history.length - 1; i >= 0 && looked < PIECES; i--) {
    const earlier = history[i] as Utterance
    if (!earlier.sameSpeaker(current)) continue
    looked++
    said ||= hasPhoneWord(earlier.lexed)
    const piece = pieceOf(earlier, bare)
    if (piece.digits === '') continue
    if (piece.digits.length === takenBack) {
      takenBack = 0
      continue
    }
    if (piece.corrects) takenBack = piece.digits.length
    leads ||= piece.leads
    digits = piece.digits + digits
    drawnFrom.unshift(earlier.index)
    if (digits.length > MOBILE_DIGITS + 3) break
    backwards ||= saysBackwards(earlier.text)
    const order = backwards ? [...digits].reverse().join('') : digits
    const national = nationalForm(leads ? `0${order}` : order, false)
    const shape = phoneShape(national)
    if (shape === undefined || (shape === 'fixed' && !said)) continue
    const counted = [current, ...history.slice(i).filter((message) => message.sameSpeaker(current))].some((message) =>
      pieceNumerals(message).some((numeral) => countsSomething(message.lexed, numeral)),
    )
    if (counted && !bare && !said && drawnFrom.length < 2) return undefined
    return {
      category: 'contact.phone',
      from: (own[0] as Numeral).start,
      to: (own[own.length - 1] as Numeral).end,
      confidence: shape === 'mobile' ? (bare ? 0.85 : 0.97) : 0.7,
      value: national,
      reasons: ['in-pieces', 'phone-number'],
      drawnFrom,
    }
  }
  return bare || looked < 2 ? undefined : overMessages({ current, history } as Scene, true)
}

/** How many digits two blocks share, place by place. */
const likeness = (a: string, b: string) => [...a].filter((digit, at) => b[at] === digit).length

/** `080` … `3368` … `7415` … `ごめん、真ん中3386だった`: a piece, or the end of a whole number, told once more. */
function takenBack({ current, history }: Scene): Draft | undefined {
  const { digits } = pieceOf(current, false)
  const own = pieceNumerals(current)
  if (digits.length < 1 || digits.length > 8 || !isCorrection(current.text) || current.text.length > 40)
    return undefined
  const pieces: { digits: string; index: number }[] = []
  for (let i = history.length - 1; i >= 0 && pieces.length < PIECES; i--) {
    const earlier = history[i] as Utterance
    if (!earlier.sameSpeaker(current)) continue
    const piece = pieceOf(earlier, true)
    if (piece.digits === '') continue
    pieces.unshift({ digits: piece.digits, index: earlier.index })
    const value = mended(
      pieces.map((one) => one.digits),
      digits,
      current.text,
    )
    if (value === undefined) continue
    return {
      category: 'contact.phone',
      from: (own[0] as Numeral).start,
      to: (own[own.length - 1] as Numeral).end,
      confidence: 0.85,
      value,
      reasons: ['in-pieces', 'phone-number'],
      drawnFrom: pieces.map(({ index }) => index),
    }
  }
  return undefined
}

/** The number with one block changed: the one that is named, else the one most like what is told now, else its end. */
function mended(pieces: readonly string[], fresh: string, text: string): string | undefined {
  const whole = pieces.join('')
  if (phoneShape(whole) !== 'mobile') return undefined
  const blocks = pieces.length === 1 ? [whole.slice(0, 3), whole.slice(3, 7), whole.slice(7)] : [...pieces]
  const fitting = blocks.flatMap((block, at) => (block.length === fresh.length ? [at] : []))
  const atEnd = saysLast(text) || fitting.length === 0
  if (atEnd) return whole.slice(0, whole.length - fresh.length) + fresh
  const middle = MIDDLE_PLACES.some((word) => text.includes(word)) && fitting.includes(1) ? 1 : undefined
  const best = fitting.reduce((a, b) =>
    likeness(blocks[b] as string, fresh) > likeness(blocks[a] as string, fresh) ? b : a,
  )
  const value = blocks.map((block, at) => (at === (middle ?? best) ? fresh : block)).join('')
  return value === whole || phoneShape(value) !== 'mobile' ? undefined : value
}

/** `八〇` … `九四六二` … `七一五三` … `頭に0ね` */
function zeroLast(history: Scene['history'], current: Utterance, zero: Numeral): Draft | undefined {
  let digits = ''
  const drawnFrom: number[] = []
  for (let i = history.length - 1; i >= 0 && i >= history.length - PIECES && digits.length < 10; i--) {
    const earlier = history[i] as Utterance
    if (!earlier.sameSpeaker(current)) continue
    const piece = digitsOf(pieceNumerals(earlier))
    if (piece !== '') drawnFrom.unshift(earlier.index)
    digits = piece + digits
  }
  const value = `0${digits}`
  if (phoneShape(value) !== 'mobile') return undefined
  return {
    category: 'contact.phone',
    from: zero.start,
    to: zero.end,
    confidence: 0.85,
    value,
    reasons: ['in-pieces', 'phone-number'],
    drawnFrom,
  }
}

/**
 * `3184` … `あと6295` … `最初は070`: the pieces come in another order, each with its place beside it or in the order of writing. Where the
 * last one is not the prefix, places must be told.
 */
function overMessagesByPlace({ current, history }: Scene): Draft | undefined {
  const own = blocksOf(pieceNumerals(current), 1)
  const [last] = own
  if (last === undefined || own.length > 2 || last.digits.length > 8) return undefined
  if (last.digits === '0' && own.length === 1 && saysFirst(current.text)) return zeroLast(history, current, last)
  const prefix = own.some(({ digits }) => digits.length === 3 && phoneShape(`${digits}12345678`) !== undefined)
  if (!prefix && (last.digits.length < 2 || current.text.length > MOST_BESIDE + last.digits.length)) return undefined
  if (history.some((earlier) => earlier.sameSpeaker(current) && saysBackwards(earlier.text))) return undefined
  const blocks = own.map((numeral) => ({ text: current.text, numeral }))
  const drawnFrom: number[] = []
  for (let i = history.length - 1; i >= 0 && i >= history.length - PIECES && blocks.length < 5; i--) {
    const earlier = history[i] as Utterance
    if (!earlier.sameSpeaker(current)) continue
    const numerals = blocksOf(pieceNumerals(earlier), 1)
    if (numerals.length === 0) continue
    blocks.unshift(...numerals.map((numeral) => ({ text: earlier.text, numeral })))
    drawnFrom.unshift(earlier.index)
    const value = inPlaces(blocks)
    if (value === undefined) continue
    if ((!prefix || own.length > 1) && value === digitsOf(blocks.map(({ numeral }) => numeral))) return undefined
    return {
      category: 'contact.phone',
      from: last.start,
      to: (own[own.length - 1] as Numeral).end,
      confidence: 0.85,
      value,
      reasons: ['in-pieces', 'phone-number'],
      drawnFrom,
    }
  }
  return undefined
}

/** Without a number there is nothing that earlier ones could be joined to. */
export const mayBePiece = (current: Utterance): boolean => pieceNumerals(current).length > 0

/** A number of which earlier messages hold a part. */
export const inPieces = (scene: Scene): Draft | undefined =>
  takenBack(scene) ?? overMessagesByPlace(scene) ?? overMessages(scene)
