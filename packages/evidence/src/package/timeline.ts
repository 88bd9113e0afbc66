import type { Json } from '../canonical.ts'
import type { ShownField } from '../record.ts'
import type { ExportInfo, PackagePerson, PackageRecord, Seal, ShownRecord } from './format.ts'
import { dayInJst } from './jst.ts'
import { isTime } from './reader.ts'
import {
  FIELD_WORDS,
  KIND_WORDS,
  type Language,
  pick,
  VALUE_WORDS,
  WITHHELD_WORDS,
  type Words,
  YES_NO,
} from './timeline-words.ts'

/** Raised with every change of what timeline.html or custody.jsonl look like: a verifier compares only what it writes alike. */
export const TIMELINE_VERSION = 3

export type TimelineEntry = {
  readonly kind: 'entry'
  readonly leaf: number
  /** The site's own time of the record; undefined when that is not shown. */
  readonly at: string | undefined
  /** Who did it, as the package calls them. */
  readonly who: string | undefined
  readonly what: string
  /** The words that were said. */
  readonly text: string | undefined
  readonly details: readonly { readonly label: string; readonly value: string }[]
  /** What is withheld, and why. */
  readonly withheld: readonly string[]
}
export type TimelineLine =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'seal'; readonly seal: Seal }
  | TimelineEntry

/** Pure: the records as a diary, in the order of the log, with a line for each day and each seal. */
export function timelineOf(
  info: ExportInfo,
  records: readonly PackageRecord[],
  language: Language = info.language,
): TimelineLine[] {
  const nameOf = namesOf(info)
  const seals = [...info.seals]
  const lines: TimelineLine[] = []
  const setSeals = (before: number) => {
    while (seals[0] !== undefined && seals[0].size <= before) lines.push({ kind: 'seal', seal: seals.shift() as Seal })
  }
  let day: string | undefined
  for (const record of records) {
    setSeals(record.leaf)
    const entry = entryOf(record, info, nameOf, language)
    const its = entry.at === undefined ? day : dayInJst(entry.at, language)
    if (its !== undefined && its !== day) lines.push({ kind: 'day', day: its })
    day = its
    lines.push(entry)
  }
  setSeals(Number.POSITIVE_INFINITY)
  return lines
}

/** How the package calls the person with this id: 会員A（みる）. Undefined for ids of other things. */
export type NameOf = (id: string) => string | undefined

export function namesOf(info: ExportInfo): NameOf {
  const names = new Map<string, string>()
  for (const person of info.people) if (person.id !== undefined) names.set(person.id, callPerson(person))
  return (id) => names.get(id)
}

export const callPerson = ({ label, name }: Pick<PackagePerson, 'label' | 'name'>): string =>
  name === undefined ? label : `${label}（${name}）`

/** Someone whom a record names but the package does not: the site's word alone, and drawn so. */
export const callWithheld = (label: string): string => `〔${label}〕`

/** Facts that say who acted, the likeliest first. */
const ACTORS = ['sender', 'by', 'operator']
/** Kinds in which `account` says it; in the others it is the one concerned. */
const BY_ACCOUNT: ReadonlySet<unknown> = new Set([
  'account.created',
  'consent.given',
  'age.submitted',
  'name.decided',
  'profile.decided',
  'self_report.made',
])

/** The person whom the record names first as acting, and by which field. A label of a withheld field is the site's word alone. */
export function actorOf(record: ShownRecord, nameOf: NameOf): { field: string; who: string } | undefined {
  for (const field of BY_ACCOUNT.has(shown(record, 'kind')) ? ['account'] : ACTORS) {
    const label = record.withheld[field]?.label
    if (label !== undefined && label !== '') return { field, who: callWithheld(label) }
    const value = shown(record, field)
    if (typeof value === 'string') return { field, who: nameOf(value) ?? value }
  }
  return undefined
}

/** The value of a field; undefined when it is withheld or not there. */
export function shown(record: ShownRecord, name: string): Json | undefined {
  const field = Object.hasOwn(record.fields, name) ? record.fields[name] : undefined
  return field !== undefined && 'value' in field ? (field as ShownField).value : undefined
}

function entryOf(record: PackageRecord, info: ExportInfo, nameOf: NameOf, language: Language): TimelineEntry {
  const words = (why: string) => pick(WITHHELD_WORDS[why] ?? [why, why], language)
  if (!('fields' in record)) {
    const what = pick(['内容を伏せた記録', 'A record whose content is withheld'], language)
    const nothing = { at: undefined, who: undefined, text: undefined, details: [] }
    return { kind: 'entry', leaf: record.leaf, ...nothing, what, withheld: [words(record.withheld)] }
  }
  const kind = shown(record, 'kind')
  const at = shown(record, 'at')
  const text = shown(record, 'text')
  const actor = actorOf(record, nameOf)
  const apart = new Set(['v', 'kind', 'at', actor?.field, typeof text === 'string' ? 'text' : undefined])
  return {
    kind: 'entry',
    leaf: record.leaf,
    at: isTime(at) ? at : undefined,
    who: actor?.who,
    what: typeof kind === 'string' ? wordFor(KIND_WORDS, kind, language) : '–',
    text: typeof text === 'string' ? text : undefined,
    details: namesIn(record).flatMap((name) => {
      const value = shown(record, name)
      if (apart.has(name) || value === undefined || value === null || isMere(value, name, info, nameOf)) return []
      const told = short(valueText(value, name, nameOf, language), language)
      return [{ label: fieldWord(name, language), value: told }]
    }),
    withheld: namesIn(record).flatMap((name) => {
      const note = record.withheld[name]
      if (note === undefined) return []
      const label = note.label === undefined ? '' : pick([`、${note.label}`, `, ${note.label}`], language)
      return pick(
        [
          `${fieldWord(name, 'ja')}（${words(note.why)}${label}）`,
          `${fieldWord(name, 'en')} (${words(note.why)}${label})`,
        ],
        language,
      )
    }),
  }
}

const namesIn = (record: ShownRecord) => Object.keys(record.fields).sort()

export const fieldWord = (name: string, language: Language): string => wordFor(FIELD_WORDS, name, language)

/** A name without words is shown as it is. Names come from packages: `constructor` is one as well. */
const wordFor = (table: Readonly<Record<string, Words>>, name: string, language: Language): string =>
  pick((Object.hasOwn(table, name) ? table[name] : undefined) ?? [name, name], language)

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Ids that help nobody who reads: they stand in records.jsonl. Those of another conversation or case tell something. */
function isMere(value: Json, name: string, info: ExportInfo, nameOf: NameOf): boolean {
  if (name === 'policyVersion') return true
  if (typeof value !== 'string' || !UUID.test(value) || nameOf(value) !== undefined) return false
  return !(name === 'conversation' && info.conversations.length > 1) && !(name === 'case' && value !== info.case)
}

/** What is longer stands in records.jsonl alone. */
const SHORT = 1500

const short = (text: string, language: Language) =>
  text.length <= SHORT
    ? text
    : pick(
        [
          `（${text.length}字。全文は records.jsonl にあります）`,
          `(${text.length} characters; the whole is in records.jsonl)`,
        ],
        language,
      )

/** What of a finding is for readers: where it begins and how sure it is stands in records.jsonl. */
const OF_FINDINGS: ReadonlySet<string> = new Set(['category', 'value'])

function valueText(value: Json, name: string, nameOf: NameOf, language: Language): string {
  if (typeof value === 'string') {
    const person = nameOf(value)
    if (person !== undefined || !Object.hasOwn(VALUE_WORDS, name)) return person ?? value
    return wordFor(VALUE_WORDS[name] ?? {}, value, language)
  }
  if (typeof value === 'boolean') return pick(value ? YES_NO[0] : YES_NO[1], language)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) {
    const ids = value.filter((item) => typeof item === 'string' && UUID.test(item) && nameOf(item) === undefined)
    if (ids.length > 0 && ids.length === value.length) return pick([`${ids.length}件`, String(ids.length)], language)
    const items = (value as readonly Json[]).map((item) => valueText(item, name, nameOf, language))
    return items.length === 0 ? pick(['なし', 'none'], language) : items.join(pick(['、', ', '], language))
  }
  // Sorted: what was read from JSON has its members in another order than what was put together.
  const told = name === 'findings' ? OF_FINDINGS : undefined
  return Object.entries(value)
    .filter(([member]) => told === undefined || told.has(member))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, member]) => member !== undefined && member !== null)
    .map(([member, its]) => `${fieldWord(member, language)}: ${valueText(its as Json, member, nameOf, language)}`)
    .join(' / ')
}
