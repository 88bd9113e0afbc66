import { foldWord, isHiragana, isLatin, type Lexed } from './lex.ts'
import type { Numeral } from './numerals.ts'
import { buildSearched, wordAt } from './openings.ts'
import { NUMBER_READINGS, REPEATERS } from './tables/number-readings.ts'

/** A digit, or a few, that a word reads as. Offsets are folded units. */
type Spoken = { readonly digits: string; readonly start: number; readonly end: number; readonly strong: boolean }

const words = (list: string) =>
  list
    .split(' ')
    .filter((word) => word !== '')
    .map(foldWord)

type Reading = { readonly digit: string; readonly weak: boolean }

const READ_WORDS: readonly (readonly [word: string, reading: Reading])[] = NUMBER_READINGS.flatMap(
  ({ digit, strong, weak }) => [
    ...words(strong).map((word) => [word, { digit, weak: false }] as const),
    ...words(weak).map((word) => [word, { digit, weak: true }] as const),
  ],
)

export const READINGS = buildSearched<Reading>([
  ...READ_WORDS,
  ...Object.entries(REPEATERS).flatMap(([often, times]) =>
    READ_WORDS.filter(([word, { weak }]) => !weak && isLatin(word[0]) === isLatin(often[0])).map(
      ([word, { digit }]) => [foldWord(often) + word, { digit: digit.repeat(times), weak: false }] as const,
    ),
  ),
])

/** What may stand between two readings of one number without ending it. */
const BETWEEN_READINGS = ' 、,・-ー~!?.…。/の\n♪「」()'

/** や, よ, な, right before で, ね, ん: how a sentence ends. */
const isSpeechEnd = (text: string, { start, end }: Spoken, at: number) =>
  end === at &&
  end - start === 1 &&
  'やよな'.includes(text[start] as string) &&
  'でねんのわぁあか'.includes(text[at] as string)

/** Signs between the blocks of a number, told in words. */
const SIGN_WORDS = /はいふん|だっしゅ|すぺーす|よこぼう/y

/** Units of the sign told in words at a place of a text; 0 where there is none. */
function signWordAt(text: string, at: number): number {
  SIGN_WORDS.lastIndex = at
  return SIGN_WORDS.test(text) ? SIGN_WORDS.lastIndex - at : 0
}

/** `きゅうじゅう` → 90, `さんじゅうはち` → 38: takes the tens behind the digit that was read last, and its unit. */
function tensFrom(lexed: Lexed, at: number, numerals: Spoken[]): number {
  const { text } = lexed
  if (!text.startsWith('じゅう', at) && !text.startsWith('じゅー', at)) return at
  const { digits, start, strong } = numerals.pop() as Spoken
  const unit = wordAt(READINGS, lexed, at + 3)
  const end = unit === undefined || unit.value.digit === '0' ? at + 3 : unit.end
  numerals.push({ digits: digits + (end === at + 3 ? '0' : (unit?.value.digit ?? '0')), start, end, strong })
  return end
}

type Stretch = { readonly numerals: readonly Numeral[]; readonly end: number }

/** Everyday syllables are no number unless they hold three digits, a third of them strong, or nothing but strong ones. */
const isWeak = (count: number, strong: number) => (count < 3 ? strong < count : strong * 3 < count)

/** So many digits the end of a stretch may lose or gain with where it began. */
const LOOSE = 3
/** A shorter stretch is read again from each of its words. */
const LEAST_AGAIN = 12
/** So often a stretch is read again from a later start that nearly stands. */
const MOST_AGAIN = 16

/** Where in everyday syllables no number begins, found in one walk: read again from each word of a long text they would take for ever. */
export class WeakStarts {
  readonly #starts = new Set<number>()
  #again = 0

  /** Keeps the later starts of a stretch that was none: all but those whose rest would stand, or nearly. */
  keep(numerals: readonly Spoken[]): void {
    const loose = this.#again++ < MOST_AGAIN ? LOOSE : 0
    let strong = 0
    for (let i = numerals.length - 1; i > 0; i--) {
      const one = numerals[i] as Spoken
      if (one.strong) strong++
      if (isWeak(numerals.length - i - loose, strong)) this.#starts.add(one.start)
    }
  }

  has(at: number): boolean {
    return this.#starts.has(at)
  }
}

/** `ぜろはちぜろ、よんにーななろく` → 0 8 0 4 2 7 6. Reads on while words are readings. */
export function readAloud(lexed: Lexed, from: number, weak: WeakStarts): Stretch | undefined {
  const { text } = lexed
  const numerals: Spoken[] = []
  let strong = 0
  let at = from
  let end = from
  let wordCount = 0
  while (at < text.length) {
    // ゼロハイフン6834: the は of a sign told in words is no 8
    const sign = numerals.length === 0 ? 0 : signWordAt(text, at)
    if (sign > 0) {
      at += sign
      wordCount = 0
      continue
    }
    const reading = wordAt(READINGS, lexed, at)
    if (reading === undefined) {
      const unit = text[at] as string
      if (!BETWEEN_READINGS.includes(unit)) {
        // the word went on as something else: its weak beginning was no number (にわ, goro)
        const goesOn = isLatin(unit) ? isLatin(text[at - 1]) : isHiragana(unit) && wordCount < 3
        while (goesOn && wordCount > 0) {
          numerals.pop()
          wordCount--
        }
        // きゅうやで: the last syllable is no 8
        const tail = numerals[numerals.length - 1]
        if (tail !== undefined && numerals.length > 3 && isSpeechEnd(text, tail, at)) numerals.pop()
        break
      }
      if (at - end > 8) break
      at++
      wordCount = 0
      continue
    }
    if (isLatin(text[at] as string) && isLatin(text[at - 1]) && wordCount === 0) break
    if (numerals.length === 0 && weak.has(at)) return undefined
    const { digit, weak: isWeakWord } = reading.value
    numerals.push({ digits: digit, start: at, end: reading.end, strong: !isWeakWord })
    if (!isWeakWord) strong++
    wordCount++
    at = tensFrom(lexed, reading.end, numerals)
    end = at
  }
  if (numerals.length === 0) return undefined
  if (isWeak(numerals.length, strong)) {
    if (numerals.length > LEAST_AGAIN) weak.keep(numerals)
    return undefined
  }
  return {
    numerals: numerals.map(({ digits, start, end }) => ({ digits, start, end, kind: 'reading' })),
    end: (numerals[numerals.length - 1] as Spoken).end,
  }
}
