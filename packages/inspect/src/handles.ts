import { isDigit, isLatin, type Lexed } from './lex.ts'
import { ADDRESS_BIT } from './spelling.ts'
import { NOT_HANDLES } from './tables/not-handles.ts'

/** Something that could be an ID: a run of Latin letters, digits and the signs that IDs take. Offsets are folded units. */
export type Handle = { readonly value: string; readonly start: number; readonly end: number; readonly signed: boolean }

const isHandleUnit = (unit: string | undefined): boolean =>
  unit !== undefined && (isLatin(unit) || isDigit(unit) || unit === '_' || unit === '.' || unit === '-')

const isWritten = (unit: string | undefined) => isLatin(unit) || isDigit(unit)

/** The `JP1` of `taka#JP1`. */
function isTag(plain: string, at: number): boolean {
  let end = at
  let marks = 0
  while (isWritten(plain[end]) && end - at < 6) {
    if (!(plain[end] as string).match(/[a-z]/)) marks++
    end++
  }
  return end - at >= 3 && end - at <= 5 && marks >= 2
}

/** All runs that could be IDs, in order, with `@` and service-like prefixes taken off the value (`live:` stays). */
export function readHandles(lexed: Lexed): Handle[] {
  const { plain, openings } = lexed
  const found: Handle[] = []
  if ((openings.any & ADDRESS_BIT) === 0) return found
  let at = 0
  while (at < plain.length) {
    if (!isHandleUnit(plain[at]) || plain[at] === '.' || plain[at] === '-') {
      at++
      continue
    }
    let end = at
    while (end < plain.length) {
      if (isHandleUnit(plain[end])) end++
      else if (plain[end] === 'ー' && isWritten(plain[end - 1]) && isWritten(plain[end + 1])) end++
      else if (plain[end] === ':' && plain.slice(at, end).toLowerCase() === 'live' && isHandleUnit(plain[end + 1]))
        end++
      else if (
        plain[end] === '#' &&
        end > at &&
        (isDigit(plain[end + 1]) ? isDigit(plain[end + 4]) : isTag(plain, end + 1))
      )
        end++
      else break
    }
    let last = end
    while (last > at && (plain[last - 1] === '.' || plain[last - 1] === '-')) last--
    const value = plain.slice(at, last).replaceAll('ー', '-')
    if (value.length >= 2) found.push({ value, start: at, end: last, signed: plain[at - 1] === '@' })
    at = end
  }
  return found
}

const NOT = new Set(NOT_HANDLES)
const MEASURES = new Set(
  'gb mb tb kb kg mg g cm km mm ml cc kcal cal hz ghz fps px mah inch min sec am pm th st nd rd yen nhk days'.split(
    ' ',
  ),
)

/** `EX-30B2`, `GTX1660`, `EOS_R5`: capitals, then digits. */
function isModelNumber(value: string): boolean {
  let capitals = 0
  while (capitals < value.length && (value[capitals] as string) >= 'A' && (value[capitals] as string) <= 'Z') capitals++
  if (capitals === 0 || capitals > 6) return false
  const next = value[capitals]
  if (next !== '-' && next !== '_') return isDigit(next)
  // EOS_R5
  return isDigit(value[capitals + 1]) || (isDigit(value[capitals + 2]) && value === value.toUpperCase())
}

/** `15GB`, `120fps`: an amount. */
function isAmount(value: string): boolean {
  let digits = 0
  while (isDigit(value[digits]) || (digits > 0 && value[digits] === '.')) digits++
  return digits > 0 && MEASURES.has(value.slice(digits).toLowerCase())
}

/** Looks like an ID by itself: letters with digits or joining signs, long enough, not a product or a word. */
export function isStrongHandle(value: string): boolean {
  if (value.length < 4 || value.length > 40 || NOT.has(value.toLowerCase()) || isModelNumber(value) || isAmount(value))
    return false
  let letters = 0
  let digits = 0
  let joints = 0
  for (let i = 0; i < value.length; i++) {
    const unit = value[i]
    if (isLatin(unit)) letters++
    else if (isDigit(unit)) digits++
    else joints++
  }
  if (letters < 2) return value.includes('_') && letters + digits >= 3 && letters > 0
  return joints > 0 || digits > 0
}

/** Could be an ID where something else says so: also letters alone. */
export function isPlainHandle(value: string): boolean {
  if (value.length < 3 || value.length > 40 || NOT.has(value.toLowerCase()) || isAmount(value)) return false
  let letters = 0
  for (let i = 0; i < value.length; i++) if (isLatin(value[i])) letters++
  return letters >= 2
}

/** `s.o.r.a._.7`: a dot between all units is there to break it up. */
export function closedUp(value: string): string {
  if (value.length < 7 || value.length % 2 === 0) return value
  for (let at = 1; at < value.length; at += 2)
    if (value[at] !== value[1] || !'.-_'.includes(value[at] as string)) return value
  return [...value].filter((_, at) => at % 2 === 0).join('')
}
