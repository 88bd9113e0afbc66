import { isDigit, isKatakana, isLatin } from '../lex.ts'
import { wordAt } from '../openings.ts'
import { firstFrom } from '../sorted.ts'
import { ADDRESS_BIT } from '../spelling.ts'
import { NUMERIC_ID_CUES } from '../tables/id-words.ts'
import type { Draft, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'
import { isNetworkAt } from './messenger-networks.ts'
import { reasonsFor, searchedOf } from './messenger-parts.ts'

const NUMERIC_CUE = searchedOf(NUMERIC_ID_CUES)

/** What may stand between a cue and its number: `フレンドIDは `, `コード→` */
const TO_NUMBER = 12
const LEAST_DIGITS = 8
const MOST_DIGITS = 13

/** A time, a price, a code of entry. */
const COUNTED = /^[0-9]{1,4}(?:時|分|日|月|円|歳|:|人)/

type Code = { readonly value: string; readonly end: number }

/** A code of eight to thirteen digits, in groups or not, that begins within a few units from `from` on. */
function codeAfter({ lexed, text, numerals }: Utterance, from: number): Code | undefined {
  let at = from
  while (at < text.length && at - from < TO_NUMBER && !isDigit(text[at]) && !text.startsWith('sw-', at)) at++
  const friendCode = text.startsWith('sw-', at)
  let end = friendCode ? at + 3 : at
  let digits = ''
  let hyphens = 0
  for (let i = end; i < text.length && i - end <= 1; i++) {
    // 「571 038 2294 23時」
    if (digits.length > LEAST_DIGITS && !isDigit(text[i - 1]) && COUNTED.test(text.slice(i, i + 5))) break
    if (isDigit(text[i])) {
      digits += text[i]
      end = i + 1
    } else if (text[i] === '-') hyphens++
    else if (text[i] !== ' ' && !(text[i] === ',' && isDigit(text[i + 1]))) break
  }
  if (digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS) {
    // 六八三〇二二七四
    const near = numerals.slice(firstFrom(numerals, from), firstFrom(numerals, from + TO_NUMBER))
    const kanji = near.find(({ kind }) => kind === 'kanji')
    const fits = kanji !== undefined && kanji.digits.length >= LEAST_DIGITS && kanji.digits.length <= MOST_DIGITS
    return fits ? { value: kanji.digits, end: kanji.end } : undefined
  }
  return { value: friendCode || hyphens > 1 ? lexed.plain.slice(at, end) : digits, end }
}

/** Says that the number behind it is an ID: `Zoomのミーティング番号`, `Steamのフレンドコード`. */
const LABEL = /id|あいでぃー?|番号|こーど|なんばー|no\./
const MAX_LABEL = 20

/** `Zoom ID 571 6038 2294`, `荒野のID 640219783`, `フレコ SW-1157-6203-9948`: IDs that are numbers. */
export function numericId(utterance: Utterance, mark: Mark): Draft | undefined {
  const { text } = utterance
  const after = text.slice(mark.end, mark.end + MAX_LABEL)
  const digit = after.search(/[0-9]{3}/)
  const label = LABEL.exec(digit < 0 ? after : after.slice(0, digit))
  // 「Zoom 842 1193 7720」
  const beside = /^[ :→のは]{0,2}[0-9]{3}[ -][0-9]{3,4}[ -][0-9]{3,4}(?![0-9])/.test(after)
  const cue = wordAt(NUMERIC_CUE, utterance.lexed, mark.start) !== undefined || label !== null || beside
  const code = cue ? codeAfter(utterance, mark.end + (label === null ? 0 : label.index + label[0].length)) : undefined
  if (code === undefined) return undefined
  return {
    category: 'contact.sns',
    from: mark.start,
    to: code.end,
    confidence: 0.85,
    value: code.value,
    reasons: reasonsFor(mark),
  }
}

/** `雀魂、フレンドID118204477`: the cue says enough, whatever the game is. */
export function numericIdByCue(utterance: Utterance): Draft | undefined {
  const { text, lexed } = utterance
  // a friend code says itself what it is
  const sw = text.indexOf('sw-')
  const code = sw < 0 || isLatin(text[sw - 1]) ? undefined : codeAfter(utterance, sw)
  if (code?.value.length === 'sw-0000-0000-0000'.length)
    return {
      category: 'contact.sns',
      from: sw,
      to: code.end,
      confidence: 0.97,
      value: code.value,
      reasons: ['messenger-id'],
    }
  if ((lexed.openings.any & (NUMERIC_CUE.bit | ADDRESS_BIT)) === 0) return undefined
  for (let at = 0; at < text.length; at++) {
    const cue = wordAt(NUMERIC_CUE, lexed, at)
    const label = text.startsWith('のid', at) ? 3 : text.startsWith('id', at) && isKatakana(lexed.plain[at - 1]) ? 2 : 0
    const named = cue === undefined && label > 0 && isNetworkAt(lexed, at)
    const end = cue?.end ?? (named ? at + label : -1)
    const code = end < 0 ? undefined : codeAfter(utterance, end)
    if (code === undefined) continue
    return {
      category: 'contact.sns',
      from: at,
      to: code.end,
      confidence: 0.75,
      value: code.value,
      reasons: ['messenger-id'],
    }
  }
  return undefined
}
