import type { Json } from '@sekisho/evidence'
import { idIn } from './id-in.ts'

export type StaffAction = {
  operatorId: string
  caseId: string | null
  personId: string | null
  reason: string
  facts: Record<string, string>
}

/** Short facts that the audit shows and that carry no text of people. */
const SHOWN = [
  'outcome',
  'decision',
  'approved',
  'step',
  'strike',
  'points',
  'clause',
  'version',
  'restores',
  'effectiveAt',
  'until',
  'draft',
  'title',
  'messages',
  'state',
  'of',
  'from',
  'to',
  'category',
  'bulk',
  'purpose',
  'scope',
] as const

/**
 * Pure: what a record says of the one who acted, by the names that records use: `by` or `operator`, `case`, `subject`,
 * `account` or `member`, `reason`. Undefined when it names nobody. Whether it is staff, the database knows.
 */
export function staffActionOf(facts: { readonly [key: string]: Json | undefined }): StaffAction | undefined {
  const operatorId = idIn(facts.by) ?? idIn(facts.operator)
  if (operatorId === null) return undefined
  const shown: Record<string, string> = {}
  for (const name of SHOWN) {
    const value = facts[name]
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      shown[name] = String(value)
  }
  return {
    operatorId,
    caseId: idIn(facts.case),
    personId: idIn(facts.subject) ?? idIn(facts.account) ?? idIn(facts.member),
    reason: typeof facts.reason === 'string' ? facts.reason : '',
    facts: shown,
  }
}
