import { foldWord, isDigit } from '../lex.ts'
import { phoneShape } from '../phone-shape.ts'
import { NUMBER_SYSTEMS } from '../tables/number-systems.ts'
import { buildTrie, longestAt, type Trie } from '../trie.ts'
import type { Draft, Utterance } from '../utterance.ts'

const SYSTEMS: readonly Trie<string>[] = Object.values(NUMBER_SYSTEMS).map((row) =>
  buildTrie(
    row
      .split(' ')
      .flatMap((words, digit) =>
        words === '-' ? [] : words.split('/').map((word) => [foldWord(word), String(digit)] as const),
      ),
  ),
)

/** By code unit: the systems in which a word of some digit begins with it, a bit each, and those in which a zero does. */
const OPENS = new Uint32Array(0x10000)
const OPENS_ZERO = new Uint32Array(0x10000)
Object.values(NUMBER_SYSTEMS).forEach((row, system) => {
  row.split(' ').forEach((words, digit) => {
    if (words === '-') return
    for (const word of words.split('/')) {
      const first = foldWord(word).charCodeAt(0)
      OPENS[first] = (OPENS[first] as number) | (1 << system)
      if (digit === 0) OPENS_ZERO[first] = (OPENS_ZERO[first] as number) | (1 << system)
    }
  })
})

const COUNT = SYSTEMS.length
if (COUNT > 32) throw new Error('a bit for each system: no more than 32')

/** Two zeros of whatever system: without them there is no number, and nothing has to be counted. */
function mayHoldZeros(text: string): boolean {
  let zeros = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code === 48 || OPENS_ZERO[code] !== 0) && ++zeros === 2) return true
  }
  return false
}

/**
 * Most messages end here: a system is tried only where as many of its words may begin as a number needs, two zeros among them. One walk over
 * the text counts for all systems.
 */
function systemsIn(text: string): number[] {
  if (!mayHoldZeros(text)) return []
  const begins = new Uint8Array(COUNT)
  const zeros = new Uint8Array(COUNT)
  let digits = 0
  let plainZeros = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) {
      digits++
      if (code === 48) plainZeros++
      continue
    }
    const opens = OPENS[code] as number
    if (opens === 0) continue
    const opensZero = OPENS_ZERO[code] as number
    for (let left = opens; left !== 0; left &= left - 1) {
      const number = 31 - Math.clz32(left & -left)
      begins[number] = (begins[number] as number) + 1
      if ((opensZero & (1 << number)) !== 0) zeros[number] = (zeros[number] as number) + 1
    }
  }
  const found: number[] = []
  for (let number = 0; number < COUNT; number++) {
    if ((begins[number] as number) + digits >= DIGITS && (zeros[number] as number) + plainZeros >= 2) found.push(number)
  }
  return found
}

/** A number in another system is most of what a message says; longer ones are talk. */
const MAX_UNITS = 120
const DIGITS = 11
/** This many of the eleven must be in the system, or it is only noise among digits. */
const LEAST_IN_SYSTEM = 5
/** … and of everyday syllables nearly all. */
const LEAST_IN_KANA = 9
const KANA_PAD = Object.keys(NUMBER_SYSTEMS).indexOf('kana pad')

/** What may stand between two digits. */
const BETWEEN = 6

type Run = { digits: string; from: number; to: number; inSystem: number }

/** Runs of digits of one system and plain ones, parted where too much stands between two. */
function runsIn(text: string, system: Trie<string>): Run[] {
  const runs: Run[] = []
  let run: Run = { digits: '', from: 0, to: 0, inSystem: 0 }
  let at = 0
  while (at < text.length) {
    const word = isDigit(text[at]) ? undefined : longestAt(system, text, at)
    if (word === undefined && !isDigit(text[at])) {
      at++
      continue
    }
    const end = word?.end ?? at + 1
    if (run.digits !== '' && at - run.to > BETWEEN) {
      runs.push(run)
      run = { digits: '', from: at, to: at, inSystem: 0 }
    }
    if (run.digits === '') run.from = at
    run.digits += word?.value ?? (text[at] as string)
    run.to = end
    if (word !== undefined) run.inSystem++
    at = end
  }
  runs.push(run)
  return runs
}

/** Digits beside the number: `(12時はゼロ)`, `Aが1`. */
const BESIDE = 5

function mobileIn(digits: string): string | undefined {
  for (let at = 0; at + DIGITS <= digits.length; at++) {
    const window = digits.slice(at, at + DIGITS)
    if (phoneShape(window) === 'mobile') return window
  }
  return undefined
}

/** `🕛🕘🕛 🕐🕑…`, `零、葉月、零、弥生…`, `〇IX〇、I I II II`: a mobile number in a system of its own. */
export function phoneInSystem({ text }: Utterance): Draft | undefined {
  if (text.length < DIGITS || text.length > MAX_UNITS) return undefined
  for (const number of systemsIn(text)) {
    const system = SYSTEMS[number] as Trie<string>
    for (const { digits, from, to, inSystem } of runsIn(text, system)) {
      if (
        digits.length < DIGITS ||
        digits.length > DIGITS + BESIDE ||
        inSystem < (number === KANA_PAD ? LEAST_IN_KANA : LEAST_IN_SYSTEM)
      )
        continue
      const value = mobileIn(digits)
      if (value === undefined) continue
      return { category: 'contact.phone', from, to, confidence: 0.8, value, reasons: ['phone-worked-out'] }
    }
  }
  return undefined
}
