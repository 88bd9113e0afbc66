import type { Category } from '@sekisho/inspect'
import type { PLAYBOOKS } from '@sekisho/protocol'
import type { Policy } from '../safety/index.ts'
import type { StoredCase } from './cases.db.ts'

const BY_REPORT: Readonly<Record<string, string>> = {
  contact_request: 'contact',
  offsite_request: 'offsite',
  threat: 'harm',
  stalking: 'harm',
  scam: 'harm',
  recording: 'harm',
  minor: 'minor',
}

/** Pure: key of the clause that a case is about: that of the category, or of conduct for a report without one. */
export function clauseOf(
  found: Pick<StoredCase, 'category' | 'report_reason' | 'subject_role'>,
  policy: Policy,
): string {
  const rules = policy.rules[found.subject_role === 'performer' ? 'performer' : 'member']
  const byCategory = found.category && rules.find((rule) => rule.categories.includes(found.category as Category))
  if (byCategory) return byCategory.clause
  const key = BY_REPORT[found.report_reason ?? ''] ?? 'conduct'
  // A policy may name its clauses otherwise; its first one is better than none.
  return policy.clauses[key] ? key : (Object.keys(policy.clauses)[0] ?? key)
}

type Playbook = (typeof PLAYBOOKS)[number]
const PAGE_BY_REPORT: Readonly<Record<string, Playbook>> = {
  contact_request: 'contact',
  offsite_request: 'offsite',
  threat: 'threat',
  stalking: 'stalking',
  scam: 'scam',
  recording: 'recording',
  minor: 'minor',
}

/** Pure: which page of the handbook helps with this case. */
export function playbookOf(found: Pick<StoredCase, 'kind' | 'category' | 'report_reason'>): Playbook {
  if (found.kind === 'self_report' || found.kind === 'linked' || found.kind === 'ladder') return found.kind
  const [group, detail] = found.category?.split('.') ?? []
  // A case keeps both what was found and what was reported: a danger leads.
  if (group === 'harm') return detail as Playbook
  if (found.report_reason) return PAGE_BY_REPORT[found.report_reason] ?? 'conduct'
  if (group === 'contact' || group === 'offsite' || group === 'privacy') return group
  return 'conduct'
}
