import { foldWord, isDigit, isHiragana, isLatin, type Lexed } from './lex.ts'
import { HOST_WORDS, MAIL_PROVIDERS, NOT_SIGNS, SPELLED_SIGNS } from './tables/spelled-signs.ts'
import { buildTrie, longestAt } from './trie.ts'

/**
 * The text with signs and parts of addresses that were written as words put back: `risu_3アットやふーのシーオージェーピー` →
 * `risu_3@{yahoo}.co.jp`. Units that spell nothing are `BARRIER`.
 */
export type Spelling = {
  readonly text: string
  /** Folded offsets of each unit. */
  readonly starts: Int32Array
  readonly ends: Int32Array
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

const ENTRIES = buildTrie<Entry>([
  ...NOT_SIGNS.map((word) => [foldWord(word), { kind: 'none' }] as const),
  ...SPELLED_SIGNS.flatMap(([sign, strong, weak]) => [
    ...words(strong).map((word) => [word, { kind: 'sign', sign, weak: false }] as const),
    ...words(weak).map((word) => [word, { kind: 'sign', sign, weak: true }] as const),
  ]),
  ...MAIL_PROVIDERS.flatMap(([domain, names]) =>
    words(names).map((word) => [word, { kind: 'provider', domain }] as const),
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
  return undefined
}

const spells = (unit: string | undefined) => isLatin(unit) || isDigit(unit)

/** Linear: each place looks ahead no farther than the longest word of the tables. */
export function spell(lexed: Lexed): Spelling {
  const { text, plain } = lexed
  const out = new Writer()
  const providers = new Map<number, { domain: string; end: number }>()
  let worded = false
  let at = 0
  while (at < text.length) {
    const unit = text[at] as string
    const english = unit === 'a' || unit === 'd' || unit === 'u' ? englishSign(text, at) : undefined
    if (english !== undefined) {
      out.write(english.sign, at, english.end)
      worded = true
      at = english.end
      continue
    }
    const insideWord = isLatin(unit) && isLatin(text[at - 1])
    const found = insideWord ? undefined : longestAt(ENTRIES, text, at)
    if (found !== undefined && found.value.kind !== 'none') {
      const { value, end } = found
      const before = out.last
      if (value.kind === 'sign' && (!value.weak || (spells(before) && !isHiragana(text[at - 1])))) {
        out.write(value.sign, at, end)
        worded = true
        at = end
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
    } else if (isAddressUnit(unit)) out.write(plain[at] as string, at, at + 1)
    else if (unit === ' ' || unit === '\n') out.write(' ', at, at + 1)
    // あっと、じーめーる: a pause behind a spelled sign
    else if ((unit === '、' || unit === ',') && (out.last === '@' || out.last === '.')) out.write(' ', at, at + 1)
    // やふー の しーおー: the particle stands for the dot, or for nothing
    else if (unit === 'の' && providers.size > 0 && spells(out.last)) out.write(' ', at, at + 1)
    else out.write(BARRIER, at, at + 1)
    at++
  }
  return {
    text: out.units.join(''),
    starts: Int32Array.from(out.starts),
    ends: Int32Array.from(out.ends),
    providers,
    worded,
  }
}
