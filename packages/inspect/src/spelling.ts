import { isDigit, isHiragana, isLatin, type Lexed } from './lex.ts'
import { addOpening, newBit, wordAt } from './openings.ts'
import { ENTRIES } from './spelling-lexicon.ts'

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

/** Units of an address that stand for themselves. */
export const isAddressUnit = (unit: string | undefined): boolean =>
  unit !== undefined && (isLatin(unit) || isDigit(unit) || '._-+@/:#~?=&%'.includes(unit))

const EXPANDED: Readonly<Record<string, string>> = { cojp: '.co.jp', nejp: '.ne.jp' }

class Writer {
  readonly units: string[] = []
  readonly starts: number[] = []
  readonly ends: number[] = []

  write(text: string, start: number, end: number): void {
    for (let i = 0; i < text.length; i++) {
      this.units.push(text[i] as string)
      this.starts.push(start)
      this.ends.push(end)
    }
  }

  /** Whether the last word has a dot in it. */
  get dotted(): boolean {
    for (let i = this.units.length - 1; i >= 0 && i > this.units.length - 40; i--) {
      if (this.units[i] === '.') return true
      if (this.units[i] === BARRIER || (this.units[i] === ' ' && i < this.units.length - 1)) return false
    }
    return false
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
  if (text.startsWith('(at mark)', at)) return { sign: '@', end: at + 9 }
  if (text[at - 1] !== ' ') return undefined
  if (text.startsWith('at mark ', at)) return { sign: '@', end: at + 7 }
  if (text.startsWith('at ', at)) return { sign: '@', end: at + 2 }
  if (text.startsWith('dot ', at)) return { sign: '.', end: at + 3 }
  if (text.startsWith('underscore ', at)) return { sign: '_', end: at + 10 }
  if (text.startsWith('slash ', at)) return { sign: '/', end: at + 5 }
  return undefined
}

const STYLED: readonly (readonly [word: string, sign: string])[] = [
  ['at', '@'],
  ['dot', '.'],
  ['underscore', '_'],
]

/** `kuro𝗮𝘁example𝗱𝗼𝘁org`: a sign's word between others, in letters of another kind. */
function styledSign({ text, starts, ends }: Lexed, at: number): { sign: string; end: number } | undefined {
  const isStyled = (place: number) => isLatin(text[place]) && (ends[place] as number) - (starts[place] as number) === 2
  if (!isStyled(at) || isStyled(at - 1)) return undefined
  let end = at
  while (end < at + 12 && isStyled(end)) end++
  const found = STYLED.find(([word]) => word.length === end - at && text.startsWith(word, at))
  return found === undefined ? undefined : { sign: found[1], end }
}

/** Between the name of a page of links and what stands behind its slash; a host that is written out anyway is none. */
const HUB_LEAD =
  /^ ?(?:のアドレス|のurl|のid|の|で|は|が)?(?: |:|→|、|「)*(?:\/|すらっしゅ)? ?(?=[a-z0-9_-]{3}(?![a-z0-9_-]*[.:]))/
const MAX_HUB_LEAD = 40

/** 「やまびこ点example」: behind a word for a dot stands how hosts end. */
const endsHost = (sign: string, text: string, at: number): boolean =>
  sign === '.' && HOST_ENDS.some((word) => text.startsWith(word, at) && !isLatin(text[at + word.length]))

/** `あっと まーく`: a space or a bar in the midst of the word. */
function restOfMark(text: string, at: number): number {
  const from = ' ・、-ー/'.includes(text[at] ?? 'x') ? at + 1 : at
  return text.startsWith('まーく', from) ? from + 3 : at
}

/** Whether an ending of hosts stands here: `com`, `jp`, and behind the sign of an address also `ねっと`. */
function dotsHost(lexed: Lexed, at: number, signed: boolean): boolean {
  const { text } = lexed
  const top = HOST_TOPS.find((word) => text.startsWith(word, at) && !isLatin(text[at + word.length]))
  if (
    top !== undefined &&
    (signed || /^[、, ]?(?:の)?(?:\/|すらっしゅ|すら)/.test(text.slice(at + top.length, at + top.length + 8)))
  )
    return true
  return signed && wordAt(ENTRIES, lexed, at)?.value.kind === 'host'
}

const PATH_AHEAD = /^ ?[a-z0-9_-]{1,12}\/[a-z0-9]|^ ?\/[a-z0-9]/
const SLASH_AHEAD = /^の?(?:あと|後ろ|後|次|うしろ)?(?:に|は)? ?(?=すらっしゅ|\/)/
const isBackslash = (unit: string) => unit === '\\' || unit === '¥'

const HOST_TOPS = ['com', 'net', 'co.jp', 'jp', 'org', 'ly', 'gg', 'link', 'info']
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
  let signed = false
  let at = 0
  while (at < text.length) {
    const unit = text[at] as string
    signed ||= unit === '@' || out.last === '@'
    const opensSign = unit === 'a' || unit === 'd' || unit === 'u' || unit === 's' || unit === '('
    const english = opensSign ? (englishSign(text, at) ?? styledSign(lexed, at)) : undefined
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
        const dotless = value.sign === 'www' && /^ ?[a-z0-9]/.test(text.slice(rest, rest + 2))
        out.write(dotless ? 'www.' : value.sign, at, dotless && text[rest] === ' ' ? rest + 1 : rest)
        if (dotless && text[rest] === ' ') {
          at = rest + 1
          worded = true
          continue
        }
        worded = true
        at = rest
        continue
      }
      const lead = value.kind === 'hub' ? HUB_LEAD.exec(text.slice(end, end + MAX_HUB_LEAD)) : null
      if (value.kind === 'hub' && lead !== null) {
        out.write(`${value.host}/`, at, end + lead[0].length)
        worded = true
        at = end + lead[0].length
        continue
      }
      if (
        value.kind === 'provider' &&
        !(isLatin(unit) && isLatin(text[end])) &&
        (!isHiragana(plain[at]) ||
          end - at > 3 ||
          before === '@' ||
          (text[at - 1] === ' ' && spells(before)) ||
          wordAt(ENTRIES, lexed, end)?.value.kind === 'host')
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
        (before === '.' ||
          (providers.size > 0 && spells(before)) ||
          (value.part === 'com' && spells(text[at - 1])) ||
          // example コム スラッシュ f
          (text[at - 1] === ' ' && spells(before) && /^ ?(?:\/|すら)/.test(text.slice(end, end + 3))) ||
          // example しーおーじぇーぴー
          (signed && end - at > 2 && (spells(before) || (before === '@' && value.part === 'example'))))
      ) {
        const expanded = EXPANDED[value.part] ?? `${before === '.' || before === '@' ? '' : '.'}${value.part}`
        out.write(before === '.' && expanded.startsWith('.') ? expanded.slice(1) : expanded, at, end)
        worded = true
        at = end
        continue
      }
    }
    // @[example.net]
    if ('([「{'.includes(unit) && out.last === '@') {
      at++
      continue
    }
    // example(ドットコム): the bracket says nothing where an address goes on in it
    if (unit === '(' && signed && spells(text[at - 1]) && wordAt(ENTRIES, lexed, at + 1)?.value.kind === 'sign') {
      at++
      continue
    }
    if (isBackslash(unit) && out.dotted && spells(text[at - 1]) && spells(text[at + 1])) out.write('/', at, at + 1)
    else if (
      (unit === '。' || (signed && (unit === '・' || unit === '、' || unit === ','))) &&
      spells(text[at - 1]) &&
      spells(text[at + 1])
    ) {
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
    // 「スラッシュの yc2r」
    else if (unit === 'の' && out.last === '/' && isAddressUnit(text[at + 1] === ' ' ? text[at + 2] : text[at + 1]))
      out.write(' ', at, at + 1)
    // exampleのcom, exampleのねっと: the particle stands for the dot
    else if (unit === 'の' && spells(text[at - 1]) && dotsHost(lexed, at + 1, signed)) out.write('.', at, at + 1)
    // bbs.example.org の t/204
    else if (unit === 'の' && out.dotted && PATH_AHEAD.test(text.slice(at + 1, at + 20))) {
      const behind = text[at + 1] === ' ' ? at + 2 : at + 1
      if (text[behind] !== '/') out.write('/', at, behind)
      at = behind - 1
    }
    // bit.ly のあとスラッシュ
    else if ((unit === 'の' || unit === 'に') && out.dotted && SLASH_AHEAD.test(text.slice(at, at + 14)))
      at += (SLASH_AHEAD.exec(text.slice(at, at + 14))?.[0].length ?? 1) - 1
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
