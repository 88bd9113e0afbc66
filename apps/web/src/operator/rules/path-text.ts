import { CATEGORIES, type Category } from '@sekisho/inspect/categories'
import { categoryText } from '@sekisho/inspect/reasons'
import type { Locale, PolicyShape } from '@sekisho/protocol'
import type { rules } from '../texts/ja-rules.ts'

export type RulesTexts = typeof rules
type Words = { readonly t: RulesTexts; readonly locale: Locale }

const NUMBER = /^\d+$/
const isCategory = (value: string): value is Category => (CATEGORIES as readonly string[]).includes(value)
const listText = (words: readonly string[], locale: Locale) => words.join(locale === 'ja' ? '、' : ', ')

/**
 * Pure: a place in a policy as colleagues call it. `rules.member.contact.solicit.outcome` → 会員 › 連絡先の交換 › 扱い.
 * Takes paths of differences (by category, id and name) and of problems (by index).
 */
export function pathText(path: string, policy: PolicyShape, { t, locale }: Words): string {
  const parts = path.split('.')
  const named = (rest: readonly string[]) =>
    rest.filter((part) => !NUMBER.test(part)).map((part) => t.paths[part] ?? part)
  const [head = '', second = '', third = ''] = parts
  const line = (...words: string[]) => words.filter((word) => word !== '').join(' › ')
  switch (head) {
    case 'confidence':
      return line(t.paths.confidence ?? '', nameIn(t.thresholds.groups, second))
    case 'rules': {
      const role = nameIn(t.roles, second)
      if (NUMBER.test(third)) {
        const categories = policy.rules[second as 'member' | 'performer']?.[Number(third)]?.categories ?? []
        return line(
          role,
          listText(
            categories.map((one) => categoryText(one, locale)),
            locale,
          ),
          ...named(parts.slice(3)),
        )
      }
      const category = `${third}.${parts[3] ?? ''}`
      if (!isCategory(category)) return line(t.paths.rules ?? '', role)
      return line(role, categoryText(category, locale), ...named(parts.slice(4)))
    }
    case 'terms': {
      const term = NUMBER.test(second) ? policy.terms[Number(second)] : policy.terms.find((one) => one.id === second)
      return line(t.paths.terms ?? '', term ? term.text || t.terms.untitled : '', ...named(parts.slice(2)))
    }
    case 'ladder': {
      if (second !== 'steps') return line(t.paths.ladder ?? '', ...named([second]))
      const step = NUMBER.test(third) ? (policy.ladder.steps[Number(third)]?.step ?? third) : third
      return line(t.paths.ladder ?? '', nameIn(t.ladder.steps, step), ...named(parts.slice(3)))
    }
    case 'retention':
      return line(t.paths.retention ?? '', nameIn(t.retention.kinds, second))
    case 'caseMinutes':
      return line(
        t.paths.caseMinutes ?? '',
        second === 'byKind' ? nameIn(t.limits.kinds, third) : (t.paths[second] ?? second),
      )
    default:
      return line(t.paths[head] ?? head, ...(head === 'clauses' ? [second, ...named([third])] : named(parts.slice(1))))
  }
}

const nameIn = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key

/** What tells most comes first; the server writes names in order of the alphabet. */
const FIRST = ['text', 'outcome', 'category', 'clause']
const orderOf = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)

const DAYS = new Set(['days', 'expireDays', 'withinDays', 'appealDays', 'programMaxDays'])

/** Pure: what stood at a place, written as JSON, in words. `"refuse"` → 届けない. */
export function valueText(path: string, json: string | null, words: Words): string {
  return json === null ? words.t.values.none : wordOf(path, JSON.parse(json), words)
}

function wordOf(path: string, value: unknown, words: Words): string {
  const { t, locale } = words
  const last = path.slice(path.lastIndexOf('.') + 1)
  if (value === null || value === undefined) return last === 'days' ? t.ladder.noDays : t.values.none
  if (typeof value === 'boolean') return value ? t.values.yes : t.values.no
  if (typeof value === 'number') {
    if (DAYS.has(last) || path.startsWith('retention.')) return t.values.days(value)
    if (path.startsWith('caseMinutes')) return t.values.minutes(value)
    if (last === 'trialMaxShare') return t.values.percent(String(Math.round(value * 1_000) / 10))
    return String(value)
  }
  if (typeof value === 'string') {
    if (value === '') return t.values.empty
    if (isCategory(value)) return categoryText(value, locale)
    if (last === 'outcome') return nameIn(t.outcomes, value)
    if (last === 'match') return nameIn(t.terms.matches, value)
    if (last === 'case') return value === 'urgent' ? t.values.urgent : t.values.normal
    return value
  }
  if (Array.isArray(value)) {
    return value.length === 0
      ? t.values.none
      : listText(
          value.map((one) => wordOf(path, one, words)),
          locale,
        )
  }
  return Object.entries(value as Record<string, unknown>)
    .sort(([a], [b]) => orderOf(a) - orderOf(b))
    .filter(([, part]) => part !== undefined && part !== '' && !(Array.isArray(part) && part.length === 0))
    .map(([name, part]) => `${t.paths[name] ?? name}: ${wordOf(`${path}.${name}`, part, words)}`)
    .join(' · ')
}
