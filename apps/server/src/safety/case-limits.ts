import { CASE_KINDS, type CaseKind } from '@sekisho/protocol'
import type { Policy } from './policy.ts'

const MINUTE_MS = 60_000

export type Urgency = 'urgent' | 'normal'
type Summary = { kind: CaseKind; urgency: Urgency }

/** From heaviest to lightest: what a case with several signs is named after. */
const WEIGHT: readonly CaseKind[] = ['ladder', 'report', 'held', 'dispute', 'linked', 'insisted', 'self_report']

/** Pure: whether a sign says more about a case than what it is named after now. Of equals the first stays. */
export function isWeightier(sign: Summary, than: Summary): boolean {
  if (sign.urgency !== than.urgency) return sign.urgency === 'urgent'
  return WEIGHT.indexOf(sign.kind) < WEIGHT.indexOf(than.kind)
}

/** Pure: until when a case with this sign is to be decided. */
export function dueAt(sign: Summary, at: Date, policy: Pick<Policy, 'caseMinutes'>): Date {
  const { urgent, normal, byKind } = policy.caseMinutes
  const minutes = sign.urgency === 'urgent' ? urgent : (byKind[sign.kind] ?? normal)
  return new Date(at.getTime() + minutes * MINUTE_MS)
}

/** Pure: repetition makes urgent what alone would not be. `recent` counts the signs within the policy's days, this one included. */
export function urgencyOf(given: Urgency, recent: number, policy: Pick<Policy, 'urgentFrom'>): Urgency {
  return given === 'urgent' || recent >= policy.urgentFrom.signs ? 'urgent' : 'normal'
}

/** Signs that say something about the subject; what a person says of themselves, or the program of the ladder, does not add up. */
export const COUNTED_KINDS: readonly CaseKind[] = CASE_KINDS.filter(
  (kind) => kind !== 'self_report' && kind !== 'ladder',
)
