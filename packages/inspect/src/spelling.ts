import { foldWord, isDigit, isHiragana, isLatin, type Lexed } from './lex.ts'
import { addOpening, buildSearched, newBit, wordAt } from './openings.ts'
import { MAIL_NICKNAMES } from './tables/mail-nicknames.ts'
import { HOST_WORDS, MAIL_PROVIDERS, NOT_SIGNS, SPELLED_SIGNS } from './tables/spelled-signs.ts'

/**
 * The text with signs and parts of addresses that were written as words put back: `kani_9アットどこものエヌイージェーピー` →
 * `kani_9@{docomo}.ne.jp`. Units that spell nothing are `BARRIER`.
 */
export type Spelling = {
  readonly text: string
  /** Folded offsets of each unit. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** By place in `text`: the domain that a provider's name there stands for. */
  readonly providers: ReadonlyMap<number, { readonly domain: string; readonly end: number }>
  /** Whether anything was written as a word. */
  readonly worded: boolean
}

export const BARRIER = '\u0001'

type Entry =
  | { readonly kind: 'sign'; readonly sign: string; readonly weak: boolean }
  | { readonly kind: 'host'; readonly part: string }
  | { readonly kind: 'provider'; readonly domain: string }
  | { readonly kind: 'none' }

const words = (list: string | undefined) =>
  (list ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map(foldWord)

/** `d◯c◯m◯`, `gm*il`: a name with one letter, or all its vowels, covered. */
function masked(word: string): string[] {
  const covered = [...word].map((_, i) => `${word.slice(0, i)}○${word.slice(i + 1)}`)
  return [...covered.slice(1), word.replace(/[aiueo]/g, '○'), word.replaceAll('o', '○')].flatMap((hidden) =>
    [...'○◯●〇*×'].map((mask) => hidden.replaceAll('○', mask)),
  )
}

const BRACKETS = ['()', '[]', '{}', '<>', '【】', '「」', '『』', '〔〕', '《》', '〈〉', '""', "''", '**', '__', '||']

const ENTRIES = buildSearched<Entry>([
  ...NOT_SIGNS.map((word) => [foldWord(word), { kind: 'none' }] as const),
  ...SPELLED_SIGNS.flatMap(([sign, strong, weak]) => [
    ...words(strong).map((word) => [word, { kind: 'sign', sign, weak: false }] as const),
    ...words(weak).map((word) => [word, { kind: 'sign', sign, weak: true }] as const),
  ]),
  // 【.】, 「ドット」: a sign in brackets of any kind
  ...SPELLED_SIGNS.flatMap(([sign, strong, weak]) =>
    [sign, ...words(strong), ...words(weak)]
      .filter((word) => word.length <= 6 && (word === sign || isHiragana(word[0]) || isLatin(word[0]) || word === '点'))
      .flatMap((word) => BRACKETS.map((pair) => `${pair[0]}${word}${pair[1]}`))
      .map((word) => [foldWord(word), { kind: 'sign', sign, weak: false }] as const),
  ),
  ...MAIL_PROVIDERS.flatMap(([domain, names]) =>
    words(names).map((word) => [word, { kind: 'provider', domain }] as const),
  ),
  ...MAIL_NICKNAMES.flatMap(([domain, names]) =>
    names.map((word) => [foldWord(word), { kind: 'provider', domain }] as const),
  ),
  ...MAIL_PROVIDERS.flatMap(([domain, names]) =>
    words(names)
      .filter((word) => isLatin(word[0]) && word.length >= 5)
      .flatMap((word) => masked(word).map((hidden) => [hidden, { kind: 'provider', domain }] as const)),
  ),
  ...HOST_WORDS.flatMap(([part, names]) => words(names).map((word) => [word, { kind: 'host', part }] as const)),
])

/** Units of an address that stand for themselves. */
export const isAddressUnit = (unit: string | undefined): boolean =>
  unit !== undefined && (isLatin(unit) || isDigit(unit) || '._-+@/:#~?=&%'.includes(unit))

const EXPANDED: Readonly<Record<string, string>> = { cojp: '.co.jp', nejp: '.ne.jp' }

class Writer {
  readonly units: string[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []

  write(text: string, start: number, end: number): void {
    for (const unit of text) {
      this.units.push(unit)
      this.starts.push(start)
      this.ends.push(end)
    }
  }

  /** The last unit that is not a space. */
  get last(): string | undefined {
    for (let i = this.units.length - 1; i >= 0 && i > this.units.length - 4; i--) {
      if (this.units[i] !== ' ') return this.units[i]
    }
    return undefined
  }
}

/** ` at ` and ` dot ` between words of an address. */
function englishSign(text: string, at: number): { sign: string; end: number } | undefined {
  if (text[at - 1] !== ' ') return undefined
  if (text.startsWith('at ', at)) return { sign: '@', end: at + 2 }
  if (text.startsWith('dot ', at)) return { sign: '.', end: at + 3 }
  if (text.startsWith('underscore ', at)) return { sign: '_', end: at + 10 }
  if (text.startsWith('slash ', at)) return { sign: '/', end: at + 5 }
  return undefined
}

/** 「やまびこ点example」: behind a word for a dot stands how hosts end. */
const endsHost = (sign: string, text: string, at: number): boolean =>
  sign === '.' && HOST_ENDS.some((word) => text.startsWith(word, at) && !isLatin(text[at + word.length]))

/** `あっと まーく`: a space or a bar in the midst of the word. */
function restOfMark(text: string, at: number): number {
  const from = ' ・、-ー/'.includes(text[at] ?? 'x') ? at + 1 : at
  return text.startsWith('まーく', from) ? from + 3 : at
}

const HOST_ENDS = ['example', 'com', 'co.jp', 'jp', 'net', 'org']

const spells = (unit: string | undefined) => isLatin(unit) || isDigit(unit)

/** Set where a letter, a digit or a sign stands by which there may be an address, a link or an ID; a question mark is also talk. */
export const ADDRESS_BIT = newBit()
for (let code = 0x20; code < 0x7f; code++) {
  const unit = String.fromCharCode(code)
  if (isAddressUnit(unit) && !':?=&%~#'.includes(unit)) addOpening(ADDRESS_BIT, unit)
}

/** Of a text in which nothing can be a part of an address. */
const NOTHING: Spelling = { text: '', starts: [], ends: [], providers: new Map(), worded: false }

/** Linear: each place looks ahead no farther than the longest word of the tables. */
export function spell(lexed: Lexed): Spelling {
  const { text, plain, openings } = lexed
  if ((openings.any & (ENTRIES.bit | ADDRESS_BIT)) === 0) return NOTHING
  const out = new Writer()
  const providers = new Map<number, { domain: string; end: number }>()
  let worded = false
  let at = 0
  while (at < text.length) {
    const unit = text[at] as string
    const english = unit === 'a' || unit === 'd' || unit === 'u' || unit === 's' ? englishSign(text, at) : undefined
    if (english !== undefined) {
      out.write(english.sign, at, english.end)
      worded = true
      at = english.end
      continue
    }
    const insideWord = isLatin(unit) && isLatin(text[at - 1])
    const found = insideWord ? undefined : wordAt(ENTRIES, lexed, at)
    const cutsWord = found !== undefined && isLatin(text[found.end - 1]) && isLatin(text[found.end])
    if (found !== undefined && found.value.kind !== 'none' && !(cutsWord && found.value.kind === 'sign')) {
      const { value, end } = found
      const before = out.last
      if (
        value.kind === 'sign' &&
        (!value.weak || (spells(before) && !isHiragana(text[at - 1])) || endsHost(value.sign, text, end))
      ) {
        const rest = value.sign === '@' ? restOfMark(text, end) : end
        out.write(value.sign, at, rest)
        worded = true
        at = rest
        continue
      }
      if (
        value.kind === 'provider' &&
        !(isLatin(unit) && isLatin(text[end])) &&
        (!isHiragana(plain[at]) || end - at > 3 || before === '@')
      ) {
        const start = out.units.length
        const name = value.domain.slice(0, value.domain.indexOf('.'))
        // a provider in Latin letters is kept as written; its host follows by itself
        out.write(isLatin(unit) ? plain.slice(at, end) : name, at, end)
        providers.set(start, { domain: value.domain, end: out.units.length })
        worded ||= !isLatin(unit)
        at = end
        continue
      }
      if (
        value.kind === 'host' &&
        (before === '.' || (providers.size > 0 && spells(before)) || (value.part === 'com' && spells(text[at - 1])))
      ) {
        const expanded = EXPANDED[value.part] ?? `${before === '.' ? '' : '.'}${value.part}`
        out.write(before === '.' && expanded.startsWith('.') ? expanded.slice(1) : expanded, at, end)
        worded = true
        at = end
        continue
      }
    }
    if (unit === '。' && spells(text[at - 1]) && spells(text[at + 1])) {
      out.write('.', at, at + 1)
      worded = true
    } else if (unit === 'ー' && spells(text[at - 1]) && spells(text[at + 1])) out.write('-', at, at + 1)
    else if (isAddressUnit(unit)) out.write(plain[at] as string, at, at + 1)
    else if (unit === ' ' || unit === '\n') out.write(' ', at, at + 1)
    // あっと、じーめーる: a pause behind a spelled sign
    else if ((unit === '、' || unit === ',') && (out.last === '@' || out.last === '.')) out.write(' ', at, at + 1)
    // そら、どっと、…: a pause before a sign
    else if (unit === '、' && spells(out.last) && wordAt(ENTRIES, lexed, at + 1)?.value.kind === 'sign')
      out.write(' ', at, at + 1)
    // やふー の しーおー: the particle stands for the dot, or for nothing
    else if (unit === 'の' && providers.size > 0 && spells(out.last)) out.write(' ', at, at + 1)
    else out.write(BARRIER, at, at + 1)
    at++
  }
  return {
    text: out.units.join(''),
    starts: out.starts,
    ends: out.ends,
    providers,
    worded,
  }
}

/** Fewer single letters than this in a row are initials. */
const LEAST_SINGLES = 8
/** … but beside the sign of an address a provider is enough: `@ g m a i l`. */
const LEAST_WITH_SIGN = 5

/** Whether four units in a row stand alone; most texts are done with at this. */
function hasSingles(text: string): boolean {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
    if (text[at + 2] === ' ' && text[at + 4] === ' ' && text[at + 6] === ' ') return true
  return false
}

/** `s o r a @ g m a i l . c o m`: without the spaces between single units; undefined where there is no such row. */
export function closeUp(spelling: Spelling): Spelling | undefined {
  const { text } = spelling
  if (!hasSingles(text)) return undefined
  const kept: number[] = []
  let singles = 0
  let longest = 0
  for (let at = 0; at < text.length; at++) {
    const single = text[at] !== ' ' && text[at] !== BARRIER && (text[at + 1] === ' ' || at + 1 === text.length)
    const alone = single && (at === 0 || text[at - 1] === ' ')
    if (text[at] === ' ' && singles > 0 && isAddressUnit(text[at + 1]) && (text[at + 2] ?? ' ') === ' ') continue
    if (text[at] !== ' ') singles = alone ? singles + 1 : 0
    if (singles > longest) longest = singles
    kept.push(at)
  }
  if (longest < (text.includes('@') ? LEAST_WITH_SIGN : LEAST_SINGLES)) return undefined
  return {
    text: kept.map((at) => text[at]).join(''),
    starts: kept.map((at) => spelling.starts[at] as number),
    ends: kept.map((at) => spelling.ends[at] as number),
    providers: new Map(),
    worded: true,
  }
}
