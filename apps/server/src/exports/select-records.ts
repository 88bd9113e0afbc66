import { idIn } from '../evidence/index.ts'
import { noticeBody, type RecordFacts } from './record-facts.ts'

/** Where a candidate was found. */
export type Source = 'conversation' | 'case' | 'elsewhere' | 'person' | 'rules'
/** Whether a record goes in. Asked in the order of the log within a source: what a later one needs, an earlier one tells. */
export type Takes = (source: Source, facts: RecordFacts) => boolean

/** Kinds about a person that may concern the two, so that nobody's whole history is read for them. */
export const CASE_PERSON_KINDS = [
  'block.made',
  'block.lifted',
  'report.made',
  'strike.given',
  'strike.removed',
  'sanction.given',
  'sanction.lifted',
  'notice.sent',
  'consent.given',
] as const
/** Who saw or took along what, in another case too. */
export const CUSTODY_KINDS = [
  'case.read',
  'appeal.read',
  'export.asked',
  'export.made',
  'export.downloaded',
  'export.cancelled',
] as const
export const OWN_PERSON_KINDS = ['block.made', 'block.lifted', 'notice.sent', 'consent.given'] as const

/** Notices that tell of a decision; a chat's end or new mail is none. */
const TOLD_DECISIONS = new Set([
  'message_cleared',
  'message_upheld',
  'note',
  'self_report_decided',
  'decision_undone',
  'report_decided',
  'danger_held',
  'partner_decided',
  'sanction',
  'appeal_decided',
  'blocked',
])

type CaseSelection = {
  caseId: string
  /** The one the case is about, and the other if there is one. */
  pair: ReadonlySet<string>
  messages: ReadonlySet<string>
  conversations: ReadonlySet<string>
}

/** Pure but for what it learns on the way: what a package about a case holds. */
export function takesForCase({ caseId, pair, messages, conversations }: CaseSelection): Takes {
  const strikes = new Set<string>()
  const sanctions = new Set<string>()
  const exports = new Set<string>()
  const rules = rulesUsed()
  const names = (facts: RecordFacts, ...keys: string[]) => keys.every((key) => pair.has(idIn(facts[key]) ?? ''))
  const aboutCase = (facts: RecordFacts) => idIn(facts.case) === caseId || messages.has(idIn(facts.message) ?? '')

  const takesOf: Record<Source, (facts: RecordFacts) => boolean> = {
    conversation(facts) {
      const kind = String(facts.kind)
      if (kind.startsWith('message.')) return messages.has(idIn(facts.message) ?? '')
      // Of a party its opening, and that one of the two joined it.
      if (kind === 'chat.started')
        return facts.member === undefined ? names(facts, 'performer') : names(facts, 'member')
      // Of a party only the end, or that one of the two left it.
      if (kind === 'chat.ended') return facts.over === true || membersOf(facts).some((id) => pair.has(id))
      if (kind === 'report.made') return names(facts, 'by', 'against')
      if (kind === 'self_report.made') return names(facts, 'account')
      return kind.startsWith('export.')
    },
    case: () => true,
    // Whatever of these conversations, or of what is in this package, was seen there.
    elsewhere: (facts) =>
      conversationsIn(facts).some((id) => conversations.has(id)) ||
      listOf(facts.messages).some((id) => messages.has(id)) ||
      exports.has(idIn(facts.export) ?? ''),
    person(facts) {
      switch (facts.kind) {
        case 'block.made':
        case 'block.lifted':
          return names(facts, 'by', 'blocked')
        case 'report.made':
          return names(facts, 'by', 'against')
        case 'strike.given':
          return aboutCase(facts)
        case 'sanction.given':
          return aboutCase(facts) || listOf(facts.evidence).some((id) => messages.has(id))
        case 'strike.removed':
          return strikes.has(idIn(facts.strike) ?? '') || aboutCase(facts)
        case 'sanction.lifted':
          return sanctions.has(idIn(facts.sanction) ?? '')
        case 'notice.sent': {
          const about = noticeBody(facts)
          return (
            TOLD_DECISIONS.has(String(about.kind)) &&
            (idIn(about.caseId) === caseId ||
              sanctions.has(idIn(about.sanctionId) ?? '') ||
              listOf(about.evidence).some((id) => messages.has(id)))
          )
        }
        case 'consent.given':
          return names(facts, 'account')
        default:
          return false
      }
    },
    rules: rules.takes,
  }
  return (source, facts) => {
    const takes = takesOf[source](facts)
    if (!takes) return false
    rules.learn(facts)
    if (facts.kind === 'export.asked') exports.add(String(facts.export))
    if (facts.kind === 'strike.given') strikes.add(String(facts.strike))
    if (facts.kind === 'sanction.given') sanctions.add(String(facts.sanction))
    return true
  }
}

type OwnSelection = {
  me: string
  conversationId: string
  /** The other side: one person, or all members of an own party. */
  others: ReadonlySet<string>
  /** Messages that this person can see today. */
  visible: ReadonlySet<string>
  /** Those of them that this person wrote. */
  written: ReadonlySet<string>
}

/** Pure but for what it learns on the way: what a person's own package holds, no more than they could see (R2). */
export function takesForOwn({ me, conversationId, others, visible, written }: OwnSelection): Takes {
  const rules = rulesUsed()
  const takesOf: Record<Source, (facts: RecordFacts) => boolean> = {
    conversation(facts) {
      const message = idIn(facts.message) ?? ''
      switch (facts.kind) {
        case 'message.decided':
          return visible.has(message)
        case 'message.insisted':
        case 'message.withdrawn':
        case 'message.disputed':
        case 'message.released':
          return written.has(message)
        case 'chat.started':
          return idIn(facts.member) === me || idIn(facts.performer) === me
        case 'chat.ended':
          return facts.over === true || membersOf(facts).includes(me)
        case 'report.made':
          return idIn(facts.by) === me
        case 'self_report.made':
          return idIn(facts.account) === me
        case 'export.asked':
        case 'export.made':
        case 'export.downloaded':
          return idIn(facts.by) === me
        default:
          return false
      }
    },
    case: () => false,
    elsewhere: () => false,
    person(facts) {
      const [by, blocked] = [idIn(facts.by) ?? '', idIn(facts.blocked) ?? '']
      switch (facts.kind) {
        case 'block.made':
        case 'block.lifted':
          return by === me && others.has(blocked)
        case 'notice.sent': {
          const about = noticeBody(facts)
          return (
            idIn(facts.account) === me &&
            TOLD_DECISIONS.has(String(about.kind)) &&
            (idIn(about.conversationId) === conversationId || listOf(about.evidence).some((id) => written.has(id)))
          )
        }
        case 'consent.given':
          return idIn(facts.account) === me
        default:
          return false
      }
    },
    // How the site looks for things is not theirs to take along; the terms they accepted are.
    rules: (facts) => facts.kind === 'terms.published' && rules.takes(facts),
  }
  return (source, facts) => {
    const takes = takesOf[source](facts)
    if (takes) rules.learn(facts)
    return takes
  }
}

/** The versions of terms and policy that the records so far rest on. */
function rulesUsed() {
  const terms = new Set<unknown>()
  const policies = new Set<unknown>()
  return {
    learn(facts: RecordFacts) {
      if (facts.kind === 'consent.given') terms.add(facts.version)
      if (facts.kind === 'message.decided') policies.add(facts.policyVersion)
    },
    takes: (facts: RecordFacts) =>
      (facts.kind === 'terms.published' && terms.has(facts.version)) ||
      (facts.kind === 'policy.published' && policies.has(facts.version)),
  }
}

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
const conversationsIn = (facts: RecordFacts): string[] =>
  Array.isArray(facts.parts)
    ? facts.parts.flatMap((part) => idIn((part as RecordFacts | null)?.conversation) ?? [])
    : []
const membersOf = (facts: RecordFacts) => listOf(facts.members)
