import type { Category } from './categories.ts'
import type { Speaker } from './finding.ts'
import { foldWord } from './lex.ts'
import { buildSearched, type Searched } from './openings.ts'
import type { ReasonCode } from './reasons.ts'
import { verbForms } from './verb-forms.ts'

/**
 * A table of word classes and of rules that say how they must stand to each other. The notation is made for people who write no code:
 *
 * Classes. Words are parted by white space; a line that begins with `#` is a note.
 * `_` is a space, `$` the end of a clause (a sign, a space, the end), `0` any run of digits; `払う/will` stands for forms of a verb (see
 * verb-forms.ts); `@name` takes in another class; `-word` is no word of the class, and hides those inside it.
 *
 * Rules, one a line: `0.85 wallet 12> give | refusal` – confidence; classes in order with the most units between them (`>` alone is 8,
 * `>>` may pass over the end of a sentence); `a/b` is either class, `12&` instead of `12>` either order; after `|` the classes of which
 * no word may stand in the same sentences. `m:` or `p:` before the first class is a condition on the speaker. After `+`, classes of
 * which one must stand somewhere in the message.
 */
/** Classes of words by name. */
export type Words = Readonly<Record<string, string>>

export type PhraseTable = {
  readonly words: readonly Words[]
  readonly rules: readonly RuleSet[]
}

export type RuleSet = {
  readonly category: Category
  readonly reason: ReasonCode
  readonly lines: string
}

export type Gap = { readonly within: number; readonly across: boolean }

export type Rule = {
  readonly category: Category
  readonly reason: ReasonCode
  readonly confidence: number
  readonly speaker: Speaker | undefined
  readonly parts: readonly (readonly number[])[]
  readonly gaps: readonly Gap[]
  readonly unless: readonly number[]
  readonly needs: readonly number[]
}

/** A word: its classes, and those in which it hides what lies within. */
type Entry = { readonly classes: number[]; readonly hides: number[] }

/** Lists of numbers one behind the other, since a message that waits for memory waits for each list of its own. */
export type Phrases = {
  /** For each word, where in `entries` it is told of: how many classes it has, in how many it hides what lies within, and which. */
  readonly words: Searched<number>
  readonly entries: Int32Array
  /** Numbers of the classes. */
  readonly names: ReadonlyMap<string, number>
  /** Rules in the order of the class that they begin with, and by class, the first of them. */
  readonly rules: readonly Rule[]
  readonly firstRules: Int32Array
  /** By class, where in `seconds` its rules stand: how many classes the second part of each has, and which. Most are passed by with this. */
  readonly firstSeconds: Int32Array
  readonly seconds: Int32Array
}

const CLAUSE_ENDS = ['\n', '?', ' ', 'w', '笑', '(']

const isPlain = (code: number) =>
  (code >= 0x3041 && code <= 0x3096) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x30fc || // ー
  code === 0x3005 || // 々
  code === 0x3f || // ?
  code === 0x25 ||
  code === 0x28 ||
  code === 0x40 ||
  code === 0x20 ||
  code === 0x7e ||
  code === 0x27

/** How a unit is read here: digits alike, all that is no letter an end. */
export const READ = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  if (code >= 0x30 && code <= 0x39) return 0x30
  return isPlain(code) ? code : 0x0a
})

/** A word as the scan reads it: digits alike, a run of them one. */
const readWord = (word: string) => foldWord(word).replace(/[0-9]+/g, '0')

function variants(word: string): string[] {
  const form = /^(.+)\/([a-z]+)$/.exec(word)
  const spelled = form === null ? [word] : verbForms(form[1] as string, form[2] as string)
  return spelled
    .flatMap((one) =>
      one.endsWith('$') ? CLAUSE_ENDS.map((end) => readWord(one.slice(0, -1)) + end) : [readWord(one)],
    )
    .map((one) => one.replaceAll('_', ' '))
}

/** The words of a class, those of the classes that it takes in among them. @throws {Error} when one is not there. */
function wordsOf(words: Words, name: string): string[] {
  const text = words[name]
  if (text === undefined) throw new Error(`no word class "${name}"`)
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== '')
    .flatMap((word) => (word.startsWith('@') ? wordsOf(words, word.slice(1)) : [word]))
}

const SPEAKERS: Readonly<Record<string, Speaker>> = { m: 'member', p: 'performer' }

/** @throws {Error} naming a line that does not read as a rule. */
function readRule(line: string, { category, reason }: RuleSet, number: (name: string) => number): Rule[] {
  const shape = /^([0-9.]+)\s+(?:([mp]):\s*)?([^|+]+)(?:\+([^|]+))?(?:\|(.+))?$/.exec(line)
  if (shape === null) throw new Error(`not a rule: ${line}`)
  const list = (names: string | undefined) =>
    (names ?? '')
      .split(/[\s/]+/)
      .filter((name) => name !== '')
      .map(number)
  const parts: number[][] = []
  const gaps: Gap[] = []
  const loose: boolean[] = []
  for (const token of (shape[3] as string).trim().split(/\s+/)) {
    const gap = /^([0-9]*)(>>?|&&?)$/.exec(token)
    if (gap === null) parts.push(list(token))
    else {
      gaps.push({ within: gap[1] === '' ? 8 : Number(gap[1]), across: (gap[2] as string).length === 2 })
      loose.push((gap[2] as string).startsWith('&'))
    }
  }
  if (gaps.length !== parts.length - 1) throw new Error(`a gap is missing: ${line}`)
  const rule = {
    category,
    reason,
    confidence: Number(shape[1]),
    speaker: shape[2] === undefined ? undefined : SPEAKERS[shape[2]],
    needs: list(shape[4]),
    unless: list(shape[5]),
  }
  const made: Rule[] = [{ ...rule, parts, gaps }]
  const swap = loose.indexOf(true)
  if (swap >= 0) {
    const other = [...parts]
    other[swap] = parts[swap + 1] as number[]
    other[swap + 1] = parts[swap] as number[]
    made.push({ ...rule, parts: other, gaps })
  }
  return made
}

/** Tables as one. @throws {Error} where two of them give a class the same name: one would silently take the other's words. */
function joined(tables: readonly Words[]): Words {
  const all: Record<string, string> = {}
  for (const table of tables) {
    for (const [name, words] of Object.entries(table)) {
      if (name in all) throw new Error(`two word classes "${name}"`)
      all[name] = words
    }
  }
  return all
}

/** @throws {Error} naming what the tables lack, or have twice. */
export function compilePhrases({ words: tables, rules }: PhraseTable): Phrases {
  const words = joined(tables)
  const names = new Map(Object.keys(words).map((name, i) => [name, i]))
  const number = (name: string) => {
    const found = names.get(name)
    if (found === undefined) throw new Error(`no word class "${name}"`)
    return found
  }
  const entries = new Map<string, Entry>()
  for (const [name, kind] of names) {
    for (const word of wordsOf(words, name)) {
      for (const spelled of variants(word)) {
        const hides = spelled.length > 1 && spelled.startsWith('-')
        const one = hides ? spelled.slice(1) : spelled
        const entry = entries.get(one) ?? { classes: [], hides: [] }
        entries.set(one, entry)
        const into = hides ? entry.hides : entry.classes
        if (!into.includes(kind)) into.push(kind)
      }
    }
  }
  const byFirst: Rule[][] = [...names].map(() => [])
  for (const set of rules) {
    for (const line of set.lines.split('\n').map((one) => one.trim())) {
      if (line === '' || line.startsWith('#')) continue
      for (const rule of readRule(line, set, number)) {
        for (const kind of rule.parts[0] as readonly number[]) byFirst[kind]?.push(rule)
      }
    }
  }
  // what is likelier is tried first, so that what is less likely need not be
  for (const list of byFirst) list.sort((a, b) => b.confidence - a.confidence)
  return { ...inOneList(entries), names, ...byClass(byFirst) }
}

/** Words of the same classes have one entry. */
function inOneList(entries: ReadonlyMap<string, Entry>): Pick<Phrases, 'words' | 'entries'> {
  const list: number[] = []
  const known = new Map<string, number>()
  const places = [...entries].map(([word, { classes, hides }]): [string, number] => {
    const key = `${classes.join()} ${hides.join()}`
    const place = known.get(key) ?? list.length
    if (place === list.length) list.push(classes.length, hides.length, ...classes, ...hides)
    known.set(key, place)
    return [word, place]
  })
  return { words: buildSearched(places), entries: Int32Array.from(list) }
}

function byClass(
  byFirst: readonly (readonly Rule[])[],
): Pick<Phrases, 'rules' | 'firstRules' | 'firstSeconds' | 'seconds'> {
  const rules: Rule[] = []
  const seconds: number[] = []
  const firstRules: number[] = []
  const firstSeconds: number[] = []
  for (const list of byFirst) {
    firstRules.push(rules.length)
    firstSeconds.push(seconds.length)
    rules.push(...list)
    for (const { parts } of list) seconds.push(parts[1]?.length ?? 0, ...(parts[1] ?? []))
  }
  firstRules.push(rules.length)
  return {
    rules,
    firstRules: Int32Array.from(firstRules),
    firstSeconds: Int32Array.from(firstSeconds),
    seconds: Int32Array.from(seconds),
  }
}
