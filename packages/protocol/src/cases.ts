import { z } from 'zod'
import { RoleSchema } from './accounts.ts'
import { ConversationKind, MESSAGE_STATES } from './chat.ts'
import { CategorySchema, FindingView, OutcomeSchema } from './findings.ts'
import { Id, Timestamp } from './ids.ts'
import { NoticeBody } from './notices.ts'
import { PersonRecord } from './person-record.ts'
import { ReportReason } from './safety.ts'
import { CASE_KINDS, DECISIONS, SANCTIONS, URGENCIES } from './sanctions.ts'
import { noticeText, staffReason, unseenText } from './text.ts'

export const CaseKind = z.enum(CASE_KINDS)
export type CaseKind = z.infer<typeof CaseKind>
const Decision = z.enum(DECISIONS)

/** Which operators it waits for; `administrator` after an escalation, or when the ladder's top was reached. */
export const CASE_LEVELS = ['moderator', 'administrator'] as const
export const CaseLevel = z.enum(CASE_LEVELS)

const Named = z.object({ id: Id, displayName: z.string() })
const NamedPerson = Named.extend({ role: RoleSchema })

/** One line of the queue. It carries no text of any message (R6). */
export const CaseRow = z.object({
  id: Id,
  /** Of its weightiest sign; so are category and report reason. */
  kind: CaseKind,
  category: CategorySchema.nullable(),
  reportReason: ReportReason.nullable(),
  urgency: z.enum(URGENCIES),
  level: CaseLevel,
  /** How many signs feed it. */
  signs: z.number().int(),
  openedAt: Timestamp,
  dueAt: Timestamp,
  /** Whose conduct is in question. */
  subject: NamedPerson,
  /** The other of the two; null when it is about the subject alone. */
  other: NamedPerson.nullable(),
  /** Who works on it; null also when the claim has lain idle for ten minutes. */
  claimedBy: Named.nullable(),
  claimedAt: Timestamp.nullable(),
  claimedByMe: z.boolean(),
  decidedAt: Timestamp.nullable(),
  decidedBy: Named.nullable(),
  decision: Decision.nullable(),
  /** When the decision was taken back, by an administrator or by an appeal. */
  undoneAt: Timestamp.nullable(),
})
export type CaseRow = z.infer<typeof CaseRow>

const yes = z.literal('true').optional()
/** Where a page ended: comes from the page before, means nothing else. */
export const Cursor = unseenText(1, 120)
export const pageAfter = { after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(50).default(50) }

export const CasesQuery = z.object({
  state: z.enum(['open', 'decided']).default('open'),
  urgency: z.enum(URGENCIES).optional(),
  kind: CaseKind.optional(),
  level: CaseLevel.optional(),
  /** Cases about this person, as subject. */
  subject: Id.optional(),
  /** Open: claimed by me. Decided: decided by me. */
  mine: yes,
  /** Past their limit. */
  late: yes,
  /** Nobody works on them. */
  free: yes,
  ...pageAfter,
})
/** Open: what is due first comes first, so what is late leads. Decided: latest first. `next` is null on the last page. */
export const CasesPage = z.object({ cases: z.array(CaseRow), next: z.string().nullable() })

const count = z.number().int()
export const CaseCounts = z.object({
  open: count,
  urgent: count,
  late: count,
  mine: count,
  free: count,
  administrator: count,
  appeals: count,
  lateAppeals: count,
  withdrawals: count,
})

/** What brought a case to the desk. */
export const SignView = z.object({
  id: Id,
  kind: CaseKind,
  category: CategorySchema.nullable(),
  reportReason: ReportReason.nullable(),
  urgency: z.enum(URGENCIES),
  at: Timestamp,
  /** Written for staff by the one who disputes, reports or reports themselves. */
  note: z.string(),
  reporter: NamedPerson.nullable(),
  conversationId: Id.nullable(),
  messageId: Id.nullable(),
})

export const CaseMessage = z.object({
  id: Id,
  conversationId: Id,
  senderId: Id,
  text: z.string(),
  at: Timestamp,
  position: z.number().int(),
  outcome: OutcomeSchema,
  state: z.enum(MESSAGE_STATES),
  findings: z.array(FindingView),
  policyVersion: z.number().int(),
  /** A message that a sign is about: it can be judged by itself. */
  focus: z.boolean(),
  /** Its content was erased (R10). */
  erased: z.literal(true).optional(),
})

/** A part of a conversation as the desk may see it: ask for more on either side with a reason (R6). */
export const CasePart = z.object({
  conversationId: Id,
  conversationKind: ConversationKind,
  from: z.number().int(),
  to: z.number().int(),
  more: z.object({ before: z.boolean(), after: z.boolean() }),
})

/** Key of the trouble handbook's page for a case. */
export const PLAYBOOKS = [
  'contact',
  'offsite',
  'threat',
  'stalking',
  'scam',
  'recording',
  'minor',
  'privacy',
  'conduct',
  'self_report',
  'linked',
  'ladder',
] as const

export const WithdrawalView = z.object({
  id: Id,
  caseId: Id,
  subject: NamedPerson,
  clause: z.string(),
  reason: z.string(),
  proposedBy: Named,
  proposedAt: Timestamp,
  /** `confirmed`: in force; `refused`: the membership goes on. */
  state: z.enum(['proposed', 'confirmed', 'refused']),
  settledBy: Named.nullable(),
  settledAt: Timestamp.nullable(),
  /** Proposed by me: the other administrator decides (R9). */
  mine: z.boolean(),
})
export type WithdrawalView = z.infer<typeof WithdrawalView>

/** A case that has been opened with a reason (R6): the part of the conversation it needs, and no more. */
export const CaseView = CaseRow.extend({
  signList: z.array(SignView),
  parts: z.array(CasePart),
  /** All parts together, by conversation and position. */
  messages: z.array(CaseMessage),
  /** Of the first part. */
  conversationKind: ConversationKind.nullable(),
  /** The latest note that is not empty. */
  note: z.string(),
  subjectRecord: PersonRecord,
  otherRecord: PersonRecord.nullable(),
  /** The policy clause that speaks of this, and the others to choose from. */
  clause: z.string(),
  clauseKey: z.string(),
  clauses: z.array(z.object({ key: z.string(), text: z.string() })),
  playbook: z.enum(PLAYBOOKS),
  /** What the ladder proposes; with `leniency` one step lower, for a self-report. */
  proposedStrike: z.number().int(),
  proposedStep: z.enum(SANCTIONS).nullable(),
  leniency: z.boolean(),
  ladder: z.array(z.object({ step: z.enum(SANCTIONS), points: z.number().int(), days: z.number().int().nullable() })),
  policyVersion: z.number().int(),
  /** It was cleared before, and that was taken back: the latest time. */
  reopened: z.object({ by: Named, at: Timestamp, reason: z.string() }).nullable(),
  decisionReason: z.string().nullable(),
  decidedStep: z.enum(SANCTIONS).nullable(),
  /** The case whose decision closed this one as a duplicate. */
  duplicateOf: Id.nullable(),
  withdrawal: WithdrawalView.nullable(),
  appealId: Id.nullable(),
  /** False when it is about a decision of one's own: someone else decides it. */
  mayDecide: z.boolean(),
})
export type CaseView = z.infer<typeof CaseView>

export const OpenCaseBody = z.object({ reason: staffReason(500) })
/** Up to 20 more messages on one side of what has been read. */
export const ContextBody = z.object({
  reason: staffReason(500),
  conversationId: Id,
  side: z.enum(['before', 'after']),
  /** The outermost position read so far on that side. */
  position: z.number().int().min(0),
})
export const ContextView = z.object({ messages: z.array(CaseMessage), more: z.boolean() })
export const HandOverBody = z.object({ to: Id, note: staffReason(500) })
export const EscalateBody = z.object({ reason: staffReason(500) })

/** A step that a person may choose instead of the ladder's. `withdrawal` is proposed to a second administrator (R9). */
export const CHOOSABLE_STEPS = ['none', 'notice', 'warning', 'restriction', 'suspension', 'withdrawal'] as const

/** Days of a suspension, the longest that anyone chooses and the longest that a moderator does: beyond, an administrator. */
export const SUSPENSION_MAX_DAYS = 365
export const MODERATOR_SUSPENSION_DAYS = 30

export const DecideCaseBody = z.object({
  /**
   * `clear`: no violation; stopped messages are released, strikes undone. `note`: a gentle note to the subject, no
   * strike, what was stopped stays so. `violation`: it stays stopped, and counts.
   */
  decision: z.enum(['clear', 'note', 'violation']),
  /** Goes to both sides: what was found, in plain words. */
  reason: noticeText(1_000),
  /** Points on the ladder. Only with `violation`. */
  strike: z.number().int().min(0).max(5).default(0),
  /** Key of a clause of the policy; without it, the one that the category stands under. */
  clause: unseenText(1, 40).optional(),
  /** Only with `violation`; without it, the step that the ladder proposes. */
  step: z
    .object({
      choose: z.enum(CHOOSABLE_STEPS),
      /** Length, for restriction and suspension; without it, the ladder's. */
      days: z.number().int().min(1).max(SUSPENSION_MAX_DAYS).optional(),
      /** Why not the ladder's step. For the record. */
      reason: staffReason(500),
    })
    .optional(),
  /** Single messages of the case that are judged otherwise. */
  exceptions: z
    .array(z.object({ messageId: Id, decision: z.enum(['clear', 'violation']) }))
    .max(50)
    .default([]),
})
export type DecideCaseBody = z.infer<typeof DecideCaseBody>

/** What a decision would do and say, without doing it. */
export const DecisionPreview = z.object({
  notices: z.array(
    z.object({
      to: NamedPerson,
      body: NoticeBody,
      /** In the words of the desk and the reader's language. */
      wording: z.string().optional(),
    }),
  ),
  /** How each message of the signs would stand afterwards. */
  messages: z.array(z.object({ id: Id, state: z.enum(MESSAGE_STATES) })),
  /** The subject's points afterwards, and what the decision adds to them. */
  points: z.number().int(),
  step: z.enum(SANCTIONS).nullable(),
  until: Timestamp.nullable(),
  /** A second administrator has to confirm. */
  withdrawal: z.boolean(),
})

export const DuplicatesBody = z.object({
  /** `subject`: open cases about the same person of the same category. `text`: whose messages say the very same. */
  by: z.enum(['subject', 'text']),
  /** Counts and changes nothing. */
  dryRun: z.boolean(),
})
export const DuplicatesReply = z.object({
  count: z.number().int(),
  /** Left out because a colleague works on them. */
  claimed: z.number().int(),
  caseIds: z.array(Id),
  closed: z.boolean(),
})

/** So long a `clear` can be taken back: later, people have relied on it. */
export const REOPEN_MINUTES = 30
export const ReopenBody = z.object({ reason: staffReason(500) })
export const UndoBody = z.object({ reason: noticeText(1_000) })
export const SettleWithdrawalBody = z.object({ reason: staffReason(1_000) })
