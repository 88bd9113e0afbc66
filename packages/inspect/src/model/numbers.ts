import type { Numeral } from '../numerals.ts'
import { firstFrom } from '../sorted.ts'
import type { Utterance } from '../utterance.ts'
import { hashKind, hashText, step, unitCode } from './hashes.ts'
import { addRound } from './round.ts'
import type { Sink } from './sinks.ts'

/**
 * What a number may be by its size: n-grams take all digits for the same, and so cannot tell sixteen from twenty-six, a year from a price, a day
 * from a score.
 */
function kindOf(digits: string): string {
  const value = Number(digits)
  if (digits.length > 8) return digits.startsWith('0') ? 'long0' : 'long'
  if (digits.length > 4) return digits.startsWith('0') ? 'some0' : 'some'
  if (digits.length === 4) {
    if (value >= 1930 && value <= 2019) return 'year'
    const [month, day] = [Math.floor(value / 100), value % 100]
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? 'day' : 'four'
  }
  if (digits.length === 3) return digits.startsWith('0') ? 'three0' : 'three'
  if (digits.startsWith('0')) return 'zero'
  if (value < 4) return `${value}`
  if (value < 13) return value < 10 ? 'few' : 'ten'
  if (value < 18) return 'teen'
  if (value < 32) return value < 20 ? 'eighteen' : value < 25 ? 'twenty' : 'thirty'
  return value < 60 ? 'forty' : 'sixty'
}

const NUMBER = hashText('number:')
const NUMBERS = hashText('numbers:')
/** A list says no more than its beginning. */
const MOST = 12
/** So far from one another two still belong together. */
const FAR = 6

/** The numbers of a stretch by their size, with the letters round them and the next number. */
export function addNumbers(out: Sink, { text, numerals }: Utterance, from: number, to: number): void {
  if (numerals.length === 0) return
  const first = firstFrom(numerals, from)
  for (let i = first; i < numerals.length && i < first + MOST; i++) {
    const { start, end, digits } = numerals[i] as Numeral
    if (end > to) break
    const kind = step(NUMBER, hashKind('', kindOf(digits)))
    out.add(kind, start, end - start)
    addRound(out, kind, { start, end }, { text, from, to }, { behind: 3, joined: 1 })
    const next = numerals[i + 1]
    if (next === undefined || next.start - end > FAR || next.end > to) continue
    const both = step(step(NUMBERS, kind), hashKind('', kindOf(next.digits)))
    out.add(step(both, unitCode(text.charCodeAt(end))), start, next.end - start)
  }
  out.close(0.7)
}
