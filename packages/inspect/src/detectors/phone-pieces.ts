import { isDigit } from '../lex.ts'
import { isEnclosed, type Numeral } from '../numerals.ts'
import { MOBILE_DIGITS, nationalForm, phoneShape } from '../phone-shape.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import { digitAloud, inPlaces, saysFirst } from './phone-variants.ts'
import { countsSomething, hasPhoneWord } from './phone-words.ts'

/** The numbers of a message without those that only count or label pieces: `3回に分けて`, `②→`, `3つめ`, `最後の4桁`. */
function pieceNumerals(utterance: Utterance): readonly Numeral[] {
  const { numerals, text } = utterance
  if (numerals.length === 0) return syllable(utterance)
  if (isLabelled(utterance)) return numerals.slice(1)
  return numerals.filter(({ digits, end, start }) => {
    if (digits.length > 2) return true
    const next = text[end] ?? ''
    return (
      !('回桁つ個番'.includes(next) && next !== '') &&
      !(digits.length === 1 && next === '→') &&
      !(start === 0 && ':/)'.includes(next) && next !== '') &&
      // 「壱:ゼロキュー」, but not 「9:30」
      !(digits.length === 1 && next === ':' && !isDigit(text[end + 1]))
    )
  })
}

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

/** Digits read aloud one by one as the blocks that they make. */
function blocksOf(numerals: readonly Numeral[]): Numeral[] {
  const blocks: Numeral[] = []
  for (const numeral of numerals) {
    const last = blocks[blocks.length - 1]
    if (last !== undefined && numeral.start - last.end <= 1)
      blocks[blocks.length - 1] = { ...last, digits: last.digits + numeral.digits, end: numeral.end }
    else blocks.push(numeral)
  }
  return blocks
}

/** How far back the pieces of one number are looked for. */
const PIECES = 12

/**
 * `090` … `3182` … `7465`, one speaker's messages with the other's between. The number must end with the last digits of this message
 * and take in every number that the speaker wrote since its first piece.
 */
export function overMessages({ current, history }: Scene): Draft | undefined {
  const own = pieceNumerals(current)
  if (own.length === 0) return undefined
  let digits = own.map((numeral) => numeral.digits).join('')
  // earlier messages are read only where this one is little more than its digits
  if (digits.length >= MOBILE_DIGITS || current.text.length > 12 + 6 * digits.length) return undefined
  const drawnFrom: number[] = []
  let said = hasPhoneWord(current.lexed)
  let looked = 0
  for (let i = history.length - 1; i >= 0 && looked < PIECES; i--) {
    const earlier = history[i] as Utterance
    if (!earlier.sameSpeaker(current)) continue
    looked++
    said ||= hasPhoneWord(earlier.lexed)
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
      confidence: shape === 'mobile' ? 0.97 : 0.7,
      value: national,
      reasons: ['in-pieces', 'phone-number'],
      drawnFrom,
    }
  }
  return undefined
}

/** `八〇` … `九四六二` … `七一五三` … `頭に0ね` */
function zeroLast(history: Scene['history'], current: Utterance, zero: Numeral): Draft | undefined {
  let digits = ''
  const drawnFrom: number[] = []
  for (let i = history.length - 1; i >= 0 && i >= history.length - PIECES && digits.length < 10; i--) {
    const earlier = history[i] as Utterance
    if (!earlier.sameSpeaker(current)) continue
    const piece = pieceNumerals(earlier).reduce((all, numeral) => all + numeral.digits, '')
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

/** `3184` … `あと6295` … `最初は070`: the pieces come in another order, each with its place beside it or in the order of writing. */
export function overMessagesByPlace({ current, history }: Scene): Draft | undefined {
  const own = blocksOf(pieceNumerals(current))
  const [prefix] = own
  if (own.length === 1 && prefix?.digits === '0' && saysFirst(current.text)) return zeroLast(history, current, prefix)
  if (own.length !== 1 || prefix?.digits.length !== 3 || phoneShape(`${prefix.digits}12345678`) === undefined)
    return undefined
  const blocks = [{ text: current.text, numeral: prefix }]
  const drawnFrom: number[] = []
  for (let i = history.length - 1; i >= 0 && i >= history.length - PIECES && blocks.length < 5; i--) {
    const earlier = history[i] as Utterance
    if (!earlier.sameSpeaker(current)) continue
    const numerals = blocksOf(pieceNumerals(earlier))
    if (numerals.length === 0) continue
    blocks.unshift(...numerals.map((numeral) => ({ text: earlier.text, numeral })))
    drawnFrom.unshift(earlier.index)
    const value = inPlaces(blocks)
    if (value === undefined) continue
    return {
      category: 'contact.phone',
      from: prefix.start,
      to: prefix.end,
      confidence: 0.85,
      value,
      reasons: ['in-pieces', 'phone-number'],
      drawnFrom,
    }
  }
  return undefined
}
