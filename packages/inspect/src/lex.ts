import { type Openings, openingsOf } from './openings.ts'
import { LETTER_SIGNS, NUMBER_SIGNS } from './tables/look-alikes.ts'

/**
 * A text as the detectors read it. Every unit of `text` and `plain` remembers which part of the original it came from, so that a
 * finding's span is always given in the original.
 */
export class Lexed {
  readonly original: string
  /** Width, case, kana kind, small vowels and disguised signs folded; invisible signs gone. Tables are matched against this. */
  readonly text: string
  /** Unit for unit beside `text`, but with case and kana kind kept, for values. */
  readonly plain: string
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** What was read of it, by who reads: see `once`. */
  readonly readings: unknown[] = []
  #openings: Openings | undefined

  /** `starts` and `ends` may go on behind the text. */
  constructor(original: string, text: string, plain: string, starts: Int32Array, ends: Int32Array) {
    this.original = original
    this.text = text
    this.plain = plain
    this.starts = starts
    this.ends = ends
  }

  /** Which words of the searched sets may begin where in `text`. */
  get openings(): Openings {
    this.#openings ??= openingsOf(this.text)
    return this.#openings
  }
}

const SIGNS: ReadonlyMap<number, string> = new Map([
  ...LETTER_SIGNS.flatMap(([signs, letters]) =>
    [...signs].map((sign, i): [number, string] => [sign.codePointAt(0) ?? 0, letters[i] ?? '']),
  ),
  ...NUMBER_SIGNS.flatMap(([first, count, number]) =>
    Array.from({ length: count }, (_, i): [number, string] => [first + i, String(number + i)]),
  ),
  // 🅰 and 🅐: white letters on black
  ...Array.from({ length: 26 }, (_, i): [number, string] => [0x1f170 + i, String.fromCharCode(97 + i)]),
  ...Array.from({ length: 26 }, (_, i): [number, string] => [0x1f150 + i, String.fromCharCode(97 + i)]),
  ...Array.from({ length: 26 }, (_, i): [number, string] => [0x249c + i, String.fromCharCode(97 + i)]),
  ...Array.from('‐‑‒–—―−⁃﹣─━', (sign): [number, string] => [sign.codePointAt(0) ?? 0, '-']),
  ...Array.from('〜～∼˜', (sign): [number, string] => [sign.codePointAt(0) ?? 0, '~']),
  ...Array.from('　\u00a0\u3164\u2800\u1680', (sign): [number, string] => [sign.codePointAt(0) ?? 0, ' ']),
  [0x2026, '…'], // NFKC would make three dots of it, and a dot means something in an address
  [0x00b7, '・'],
])

const SMALL_VOWELS: Readonly<Record<string, string>> = { ぁ: 'あ', ぃ: 'い', ぅ: 'う', ぇ: 'え', ぉ: 'お' }

function isInvisible(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0x0300 && code <= 0x036f) ||
    code === 0x20e3 || // the frame of a keycap: 0️⃣ is 0, variation selector, frame
    code === 0xfeff ||
    code === 0x00ad ||
    code === 0x061c ||
    code === 0x180e ||
    (code >= 0xe0000 && code <= 0xe01ef)
  )
}

/** Width only: `Ａ` → `A`, `ｶ` → `カ`, `𝟎` → `0`, `⓪` → `0`. */
function widthFolded(code: number, char: string): string {
  if (code >= 0xff01 && code <= 0xff5e) return code === 0xff5e ? '~' : String.fromCharCode(code - 0xfee0)
  const sign = SIGNS.get(code)
  if (sign !== undefined) return sign
  return char.normalize('NFKC')
}

/** One unit → how tables see it. */
function caseFolded(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32)
  if (code < 0x80) return unit
  const kana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : unit
  if (kana >= 'ぁ' && kana <= 'ぉ') return SMALL_VOWELS[kana] ?? kana
  if (code >= 0x80 && code < 0x0530) {
    const lower = unit.toLowerCase()
    return lower.length === 1 ? lower : unit
  }
  return kana
}

const VOICING: Readonly<Record<number, string>> = {
  12441: '\u3099',
  12443: '\u3099',
  65438: '\u3099',
  12442: '\u309a',
  12444: '\u309a',
  65439: '\u309a',
}

/** By code unit, what it folds to where that is one unit, whatever stands beside it: nearly every unit of a text. 0 asks for the long way. */
const PLAIN_UNITS = new Uint16Array(0x10000)
const TEXT_UNITS = new Uint16Array(0x10000)

/** Its width is the usual one already. */
const isSimple = (code: number): boolean =>
  code < 0x80 || (code >= 0x3001 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff)

for (let code = 1; code <= 0xffee; code++) {
  if (isInvisible(code) || VOICING[code] !== undefined || !(isSimple(code) || code >= 0xff01)) continue
  const char = String.fromCharCode(code)
  const wide = isSimple(code) ? char : widthFolded(code, char)
  if (wide.length !== 1) continue
  const unit = wide === '〜' ? '~' : wide
  PLAIN_UNITS[code] = unit.charCodeAt(0)
  TEXT_UNITS[code] = caseFolded(unit).charCodeAt(0)
}

/** Units and where they came from, filled one by one. */
class Units {
  #text: Uint16Array
  #plain: Uint16Array
  #starts: Int32Array
  #ends: Int32Array
  count = 0

  constructor(size: number) {
    this.#text = new Uint16Array(size)
    this.#plain = new Uint16Array(size)
    this.#starts = new Int32Array(size)
    this.#ends = new Int32Array(size)
  }

  add(text: number, plain: number, start: number, end: number): void {
    if (this.count === this.#text.length) this.#grow()
    this.#text[this.count] = text
    this.#plain[this.count] = plain
    this.#starts[this.count] = start
    this.#ends[this.count++] = end
  }

  #grow(): void {
    const size = this.#text.length * 2
    const wider = <T extends Uint16Array | Int32Array>(made: T, from: T): T => {
      made.set(from)
      return made
    }
    this.#text = wider(new Uint16Array(size), this.#text)
    this.#plain = wider(new Uint16Array(size), this.#plain)
    this.#starts = wider(new Int32Array(size), this.#starts)
    this.#ends = wider(new Int32Array(size), this.#ends)
  }

  /** The last unit, as it is written. */
  get last(): string {
    return String.fromCharCode(this.#plain[this.count - 1] as number)
  }

  replaceLast(unit: string): void {
    this.#plain[this.count - 1] = unit.charCodeAt(0)
    this.#text[this.count - 1] = caseFolded(unit).charCodeAt(0)
  }

  extendLast(end: number): void {
    if (this.count > 0) this.#ends[this.count - 1] = end
  }

  done(original: string): Lexed {
    const { count } = this
    const text = decode(this.#text.subarray(0, count))
    const plain = decode(this.#plain.subarray(0, count))
    return new Lexed(original, text, plain, this.#starts.slice(0, count), this.#ends.slice(0, count))
  }
}

/** So many arguments a call takes everywhere. */
const ARGUMENTS = 4096

export function decode(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += ARGUMENTS) {
    text += String.fromCharCode.apply(null, units.subarray(at, at + ARGUMENTS) as unknown as number[])
  }
  return text
}

/** first, first + 1 …: where the units of a text stand in which each folds to one. */
function placesFrom(first: number, count: number): Int32Array {
  const places = new Int32Array(count)
  for (let i = 0; i < count; i++) places[i] = first + i
  return places
}

/** A usual message has no more units; its places are not listed for each anew. */
const USUAL = 1024
const STARTS = placesFrom(0, USUAL)
const ENDS = placesFrom(1, USUAL)

/** Where the units of a usual message are put together. */
const TEXT = new Uint16Array(USUAL)
const PLAIN = new Uint16Array(USUAL)

/** A text in which every unit folds to one, as nearly all do; undefined for others. */
function lexPlain(original: string): Lexed | undefined {
  const { length } = original
  const usual = length <= USUAL
  const text = usual ? TEXT : new Uint16Array(length)
  const plain = usual ? PLAIN : new Uint16Array(length)
  let same = true
  for (let at = 0; at < length; at++) {
    const code = original.charCodeAt(at)
    const kanji = isKanjiCode(code)
    const unit = kanji ? code : (PLAIN_UNITS[code] as number)
    if (unit === 0) return undefined
    same &&= unit === code
    text[at] = kanji ? code : (TEXT_UNITS[code] as number)
    plain[at] = unit
  }
  return new Lexed(
    original,
    decode(text.subarray(0, length)),
    same ? original : decode(plain.subarray(0, length)),
    usual ? STARTS : placesFrom(0, length),
    usual ? ENDS : placesFrom(1, length),
  )
}

/** Linear in the length of the text; takes any string, lone surrogates included. */
export function lex(original: string): Lexed {
  return lexPlain(original) ?? lexLong(original)
}

/** 🇱🇮🇳🇪: three or more letters of flags in a row spell a word; two are a flag. */
const FLAG_A = 0x1f1e6
const isFlagLetter = (code: number) => code >= FLAG_A && code < FLAG_A + 26
const LEAST_FLAGS = 3

function flagsFrom(original: string, from: number): number {
  let at = from
  while (isFlagLetter(original.codePointAt(at) ?? 0)) at += 2
  return at - from >= LEAST_FLAGS * 2 ? at : from
}

function lexLong(original: string): Lexed {
  const units = new Units(original.length + 8)
  let at = 0
  let flagsTo = 0
  while (at < original.length) {
    const plain = PLAIN_UNITS[original.charCodeAt(at)] as number
    if (plain !== 0) {
      units.add(TEXT_UNITS[original.charCodeAt(at)] as number, plain, at, at + 1)
      at++
      continue
    }
    const code = original.codePointAt(at) as number
    const end = at + (code > 0xffff ? 2 : 1)
    const mark = VOICING[code]
    if (isFlagLetter(code) && at >= flagsTo) flagsTo = flagsFrom(original, at)
    if (isInvisible(code)) units.extendLast(end)
    else if (at < flagsTo) {
      const letter = 97 + code - FLAG_A
      units.add(letter, letter, at, end)
    } else if (mark !== undefined && units.count > 0 && isKana(units.last)) {
      // ｶﾞ: two signs, one letter
      const voiced = (units.last + mark).normalize('NFC')
      if (voiced.length === 1) units.replaceLast(voiced)
      units.extendLast(end)
    } else {
      const char = original.slice(at, end)
      const wide = isSimple(code) ? char : widthFolded(code, char)
      for (let i = 0; i < wide.length; i++) {
        const unit = wide[i] === '〜' ? '~' : (wide[i] as string)
        units.add(caseFolded(unit).charCodeAt(0), unit.charCodeAt(0), at, end)
      }
    }
    at = end
  }
  return units.done(original)
}

/** The original span of folded units `from` up to, not with, `to`. */
export function originalSpan(lexed: Lexed, from: number, to: number): { start: number; end: number } {
  return { start: lexed.starts[from] as number, end: lexed.ends[to - 1] as number }
}

/** Folds a table's word the way texts are folded, so that tables may be written as people write. */
export function foldWord(word: string): string {
  return lex(word).text
}

/** A code unit that is a kanji, and so what it is whatever is folded. */
export const isKanjiCode = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

export const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9'
export const isLatin = (unit: string | undefined): boolean =>
  unit !== undefined && ((unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z'))
export const isHiragana = (unit: string | undefined): boolean => unit !== undefined && unit >= 'ぁ' && unit <= 'ゖ'
export const isKatakana = (unit: string | undefined): boolean =>
  unit !== undefined && ((unit >= 'ァ' && unit <= 'ヶ') || unit === 'ー')
export const isKana = (unit: string | undefined): boolean => isHiragana(unit) || isKatakana(unit)
export const isKanji = (unit: string | undefined): boolean => unit !== undefined && unit >= '一' && unit <= '鿿'
