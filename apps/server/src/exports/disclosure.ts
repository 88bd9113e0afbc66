import type { WithheldNote, WithheldReason } from '@sekisho/evidence/package'
import { type ExportPurpose, IS_PRIVATE, NAMES_SUBJECT, SEES_STAFF } from '@sekisho/protocol'
import { idIn } from '../evidence/index.ts'
import { hiddenFrom } from './private-rules.ts'
import { authorIn, PERSON_FACTS, type RecordFacts } from './record-facts.ts'

/** Someone whom records name. */
export type Known = {
  id: string
  role: 'member' | 'performer' | 'moderator' | 'administrator' | 'auditor'
  /** What they were called then (names.db.ts); undefined when nothing says it. */
  name: string | undefined
}

/** For whom and about whom a package is made. */
export type Audience = {
  purpose: ExportPurpose
  /** Whose request it is; null for an office's. */
  requestedBy: string | null
  /** The one whose conduct is in question; null in a person's own package. */
  subject: string | null
  /** The two whom it is about; in an own party of a performer also its members. */
  parties: ReadonlySet<string>
  nondisclosed: ReadonlySet<string>
  /** Messages that the gate stopped and that were shown after all: insisted on, or released by the desk. */
  shownLater: ReadonlySet<string>
  /** This case and the others of the same two: who opened and exported these, and why, is about nobody else. */
  cases: ReadonlySet<string>
  /** Everyone whom its records name. */
  known: ReadonlyMap<string, Known>
  /** What this package calls them. */
  labels: ReadonlyMap<string, string>
}

/** Either some fields are withheld, each with its reason, or the whole record but for its commitment. */
export type Disclosure =
  | { readonly withheld: { readonly [field: string]: WithheldNote } }
  | { readonly whole: WithheldReason }

/** Pure: why this person is not named in the package; undefined when they are (ADR 14). */
export function whyUnnamed(id: string, audience: Audience): WithheldReason | undefined {
  const role = audience.known.get(id)?.role
  if (role === 'moderator' || role === 'administrator' || role === 'auditor')
    return SEES_STAFF.has(audience.purpose) ? undefined : 'staff'
  if (!audience.parties.has(id)) return 'other-person'
  const isOwnAffair = id === audience.requestedBy || (id === audience.subject && NAMES_SUBJECT.has(audience.purpose))
  return audience.nondisclosed.has(id) && !isOwnAffair ? 'nondisclosure' : undefined
}

export const isPrivate = (purpose: ExportPurpose): boolean => IS_PRIVATE.has(purpose)

/** Pure: facts that this purpose does not need; undefined when nothing of the record may be shown. */
export const unneededOf = (
  facts: RecordFacts,
  { purpose, requestedBy }: Pick<Audience, 'purpose' | 'requestedBy'>,
): string[] | undefined => (isPrivate(purpose) ? hiddenFrom(requestedBy, facts) : [])

/** Pure: what of a record is left out, and why (ADR 14). */
export function decideDisclosure(facts: RecordFacts, audience: Audience): Disclosure {
  const unneeded = unneededOf(facts, audience)
  // One reason for all of them: another would tell what kind of record it is.
  if (unneeded === undefined) return { whole: 'other-person' }
  const withheld: Record<string, WithheldNote> = {}
  for (const name of unneeded) withheld[name] = { why: 'not-needed' }
  for (const name of PERSON_FACTS) {
    const id = idIn(facts[name])
    const why = id === null ? undefined : whyUnnamed(id, audience)
    if (id !== null && why !== undefined) withheld[name] = { why, label: audience.labels.get(id) ?? '' }
  }
  if (Array.isArray(facts.members)) {
    const why = facts.members.map((id) => whyUnnamed(String(id), audience)).find((reason) => reason !== undefined)
    if (why !== undefined) withheld.members = { why }
  }
  // Another account of the same person, as it seems: a guess about someone else.
  if (facts.linked !== undefined && facts.linked !== null && audience.purpose !== 'internal')
    withheld.linked = { why: 'other-person' }
  for (const [name, why] of whyTexts(facts, audience)) if (facts[name] !== undefined) withheld[name] = { why }
  return { withheld }
}

/** Openings and exports of a case between other people that held some of the same conversation: why and for whom is theirs. */
const OF_ITS_CASE = ['reason', 'recipient', 'parts', 'messages', 'files'] as const

function whyCustody(facts: RecordFacts, { cases }: Audience): [name: string, why: WithheldReason][] {
  const its = idIn(facts.case)
  if (its === null || cases.has(its)) return []
  return OF_ITS_CASE.map((name) => [name, 'other-person'])
}

function whyTexts(facts: RecordFacts, audience: Audience): [name: string, why: WithheldReason][] {
  const { purpose, requestedBy } = audience
  const author = authorIn(facts)
  const why = author === undefined || author === null ? undefined : whyUnnamed(author, audience)
  switch (facts.kind) {
    case 'message.decided':
      if (why !== undefined && why !== 'staff')
        return [
          ['text', why],
          ['findings', why],
        ]
      if (purpose === 'own') return whyOwnMessage(facts, author === requestedBy)
      return isPrivate(purpose) && author !== requestedBy ? whyStopped(facts, audience) : []
    case 'case.opened':
    case 'sign.added':
      return why === undefined ? [] : [['note', why]]
    case 'appeal.written':
      return why === undefined || why === 'staff' ? [] : [['text', why]]
    case 'case.read':
    case 'appeal.read':
    case 'export.asked':
    case 'export.made':
    case 'export.downloaded':
    case 'export.cancelled':
      return whyCustody(facts, audience)
    case 'report.made':
    case 'message.disputed':
    case 'message.released':
    case 'self_report.made':
      return purpose === 'own' ? [['case', 'not-shown']] : []
    case 'notice.sent':
      // Words of the other side stand in some: whoever may not be named is not named by a notice either.
      return namesHidden(audience)
        ? [
            ['about', 'nondisclosure'],
            ['wording', 'nondisclosure'],
          ]
        : []
    default:
      return []
  }
}

/**
 * R2: what the other side was never shown does not reach them through a package: it may be her telephone number. A threat that
 * was stopped is what a lawyer is asked for.
 */
function whyStopped(facts: RecordFacts, { purpose, shownLater }: Audience): [string, WithheldReason][] {
  if (facts.outcome === 'deliver' || shownLater.has(String(facts.message))) return []
  const findings = Array.isArray(facts.findings) ? (facts.findings as readonly RecordFacts[]) : []
  const isThreat = findings.length > 0 && findings.every(({ category }) => String(category).startsWith('harm.'))
  if (purpose === 'lawyer' && isThreat) return []
  return [
    ['text', 'not-shown'],
    ['findings', 'not-shown'],
  ]
}

/** R2: of others' messages what was seen, and not what the gate thought of them; of delivered own ones neither. */
function whyOwnMessage(facts: RecordFacts, own: boolean): [string, WithheldReason][] {
  if (own) return facts.outcome === 'deliver' ? [['findings', 'not-shown']] : []
  return [
    ['outcome', 'not-shown'],
    ['findings', 'not-shown'],
    ['policyVersion', 'not-shown'],
  ]
}

const namesHidden = (audience: Audience) =>
  [...audience.parties].some((id) => whyUnnamed(id, audience) === 'nondisclosure')
