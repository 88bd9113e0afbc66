const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const DAY = /^\d{4}-\d{2}-\d{2}$/
const KIND = /^[a-z_.]{1,40}$/
const MOST_TEXT = 100

/** What is looked for; in the address, so that a colleague can be sent there. Words in reasons are not: they may be anything (`ui/use-search-word.ts`). */
export type AuditSearch = {
  from?: string
  to?: string
  operator?: string
  kind?: string
  case?: string
  person?: string
}

export const isId = (value: string): boolean => ID.test(value)

const SHAPES: Readonly<Record<keyof AuditSearch, RegExp>> = {
  from: DAY,
  to: DAY,
  operator: ID,
  kind: KIND,
  case: ID,
  person: ID,
}

/** Pure: what of an address is a search; the rest is dropped. */
export function auditSearchOf(search: Record<string, unknown>): AuditSearch {
  const found: AuditSearch = {}
  for (const [name, shape] of Object.entries(SHAPES) as [keyof AuditSearch, RegExp][]) {
    const value = search[name]
    if (typeof value === 'string' && shape.test(value)) found[name] = value
  }
  return found
}

/** As the route wants it. */
export const toBody = (search: AuditSearch, text: string) => ({
  ...(search.from && { from: search.from }),
  ...(search.to && { to: search.to }),
  ...(search.operator && { operatorId: search.operator }),
  ...(search.kind && { kind: search.kind }),
  ...(search.case && { caseId: search.case }),
  ...(search.person && { personId: search.person }),
  ...(text.trim() !== '' && { text: text.trim().slice(0, MOST_TEXT) }),
})
