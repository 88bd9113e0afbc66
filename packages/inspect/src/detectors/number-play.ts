import { foldWord, isDigit, isHiragana, isKatakana, type Lexed } from '../lex.ts'
import type { Numeral } from '../numerals.ts'
import { buildSearched, holds } from '../openings.ts'
import { MOBILE_DIGITS, phoneShape } from '../phone-shape.ts'
import { NUMBER_PLAY } from '../tables/number-readings.ts'
import { buildTrie, longestAt } from '../trie.ts'
import type { Draft } from '../utterance.ts'

const PLAY = buildTrie(Object.entries(NUMBER_PLAY))

/** Says that words are to be read as digits; behind a written prefix nobody needs to. */
const CUES = [
  '語呂',
  'ごろ',
  '番号',
  '数字',
  'すうじ',
  '発信',
  '電話',
  'でんわ',
  'けーたい',
  '携帯',
  '読める',
  '読んで',
  'つなが',
  'かけて',
  '覚え',
]
const CUE = buildSearched(CUES.map((word) => [foldWord(word), true] as const))
const LEADS = 'のはでとにがを'

type Word = {
  readonly digits: string | undefined
  readonly start: number
  readonly end: number
  readonly written: boolean
}

const isBar = (unit: string | undefined) => unit === 'ー' || unit === '~'

/** A word that is number play as a whole: よろしく, ミナミニ. */
function played(text: string, from: number, to: number): string | undefined {
  let digits = ''
  for (let at = from; at < to; ) {
    const syllable = longestAt(PLAY, text, at)
    if (syllable === undefined || syllable.end > to) {
      if (digits === '' || !(isBar(text[at]) || text[at] === 'っ')) return undefined
      at++
      continue
    }
    digits += syllable.value
    at = syllable.end
  }
  return digits
}

const MAX_WORDS = 30

/** The kana words and digits of a text from `from` on. */
function wordsOf({ text, plain }: Lexed, from: number): Word[] {
  const words: Word[] = []
  for (let at = from; at < text.length && words.length < MAX_WORDS; ) {
    let end = at
    if (isDigit(text[at])) {
      while (isDigit(text[end])) end++
      words.push({ digits: text.slice(at, end), start: at, end, written: true })
    } else if (isHiragana(plain[at]) || isKatakana(plain[at])) {
      const script = isKatakana(plain[at]) ? isKatakana : isHiragana
      while (script(plain[end]) || isBar(plain[end])) end++
      const lead = LEADS.includes(text[at] as string) && end - at > 2 ? played(text, at + 1, end) : undefined
      // 080と3と3と…: a particle is no digit
      const particle = end - at === 1 && LEADS.includes(text[at] as string)
      if (!particle) words.push({ digits: played(text, at, end) ?? lead, start: at, end, written: false })
    }
    at = Math.max(end, at + 1)
  }
  return words
}

/** `しごとは(45108)`: the digits beside a word say again what it means, or say it where it cannot be read. */
const saysAgain = (word: Word, last: Word | undefined) =>
  word.written && last?.digits !== undefined && !last.written && word.digits === last.digits

function fill(words: readonly Word[], start: string, strict: boolean): { value: string; end: number } | undefined {
  let value = start
  let last: Word | undefined
  for (const word of words) {
    if (word.digits === undefined) {
      if (strict && value.length > start.length) return undefined
    } else if (!saysAgain(word, last)) value += word.digits
    last = word
    if (value.length > MOBILE_DIGITS) return undefined
    if (value.length === MOBILE_DIGITS) return phoneShape(value) === 'mobile' ? { value, end: word.end } : undefined
  }
  return undefined
}

const draft = (from: number, to: number, value: string): Draft => ({
  category: 'contact.phone',
  from,
  to,
  confidence: 0.8,
  value,
  reasons: ['phone-worked-out'],
})

const MAX_UNITS = 160

/** Number play (語呂合わせ): `090のよろしくいいにく`, `おくお、しごとは(45108)…`. */
export function phoneInPlay(lexed: Lexed, numerals: readonly Numeral[]): Draft | undefined {
  const { text } = lexed
  if (text.length > MAX_UNITS) return undefined
  const cue = holds(CUE, lexed)
  const prefix = numerals.find(({ digits }) => phoneShape(`${digits}12345678`) === 'mobile')
  if (prefix !== undefined) {
    const found = fill(wordsOf(lexed, prefix.end), prefix.digits, !cue)
    if (found !== undefined) return draft(prefix.start, found.end, found.value)
  }
  if (!cue) return undefined
  const words = wordsOf(lexed, 0)
  for (const [i, word] of words.entries()) {
    if (word.digits?.[0] !== '0') continue
    const found = fill(words.slice(i), '', false)
    if (found !== undefined) return draft(word.start, found.end, found.value)
  }
  return undefined
}
