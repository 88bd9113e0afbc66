import { z } from 'zod'
import { AGE_DOCUMENTS, Manner, RoleSchema } from './accounts.ts'
import { ConversationKind, MESSAGE_STATES } from './chat.ts'
import { CategorySchema, FindingView, OutcomeSchema } from './findings.ts'
import { DateOnly, Id, Timestamp } from './ids.ts'
import { ReportReason } from './safety.ts'
import { noticeText, staffReason } from './text.ts'

/** Why a case exists: a message was held, its sender disputes a refusal or insisted past a bounce, or someone reported. */
export const CASE_KINDS = ['held', 'dispute', 'insisted', 'report'] as const
export const CaseKind = z.enum(CASE_KINDS)
export const URGENCIES = ['urgent', 'normal'] as const

export const CaseRow = z.object({
  id: Id,
  kind: CaseKind,
  category: CategorySchema.nullable(),
  reportReason: ReportReason.nullable(),
  urgency: z.enum(URGENCIES),
  openedAt: Timestamp,
  dueAt: Timestamp,
  /** Whose conduct is in question. */
  subject: z.object({ id: Id, displayName: z.string(), role: RoleSchema }),
  claimedBy: z.object({ id: Id, displayName: z.string() }).nullable(),
  claimedByMe: z.boolean(),
  decidedAt: Timestamp.nullable(),
  decision: z.enum(['clear', 'violation']).nullable(),
})
export type CaseRow = z.infer<typeof CaseRow>

export const CaseMessage = z.object({
  id: Id,
  senderId: Id,
  text: z.string(),
  at: Timestamp,
  position: z.number().int(),
  outcome: OutcomeSchema,
  state: z.enum(MESSAGE_STATES),
  findings: z.array(FindingView),
  /** The message that the case is about. */
  focus: z.boolean(),
})

export const PersonRecord = z.object({
  id: Id,
  displayName: z.string(),
  role: RoleSchema,
  joinedAt: Timestamp,
  manner: Manner.nullable(),
  strikePoints: z.number().int(),
  ladderStep: z.string().nullable(),
  earlierCases: z.number().int(),
  stopped30Days: z.number().int(),
})

/** A case that has been opened with a reason (R6): the part of the conversation it needs, and no more. */
export const CaseView = CaseRow.extend({
  conversationKind: ConversationKind.nullable(),
  note: z.string(),
  messages: z.array(CaseMessage),
  subjectRecord: PersonRecord,
  otherRecord: PersonRecord.nullable(),
  /** The policy clause that speaks of this, and what the ladder proposes. */
  clause: z.string(),
  proposedStrike: z.number().int(),
  proposedStep: z.string().nullable(),
  policyVersion: z.number().int(),
  decisionReason: z.string().nullable(),
})
export type CaseView = z.infer<typeof CaseView>

export const OpenCaseBody = z.object({ reason: staffReason(500) })
export const DecideCaseBody = z.object({
  /** `clear`: no violation, a stopped message is released, a strike undone. `violation`: it stays stopped. */
  decision: z.enum(['clear', 'violation']),
  /** Goes to both sides: what was found, in plain words. */
  reason: noticeText(1_000),
  /** Points on the ladder; 0 for a gentle note. Only with `violation`. */
  strike: z.number().int().min(0).max(5),
})

export const AgeProofRow = z.object({
  accountId: Id,
  displayName: z.string(),
  role: RoleSchema,
  birthDate: DateOnly,
  document: z.enum(AGE_DOCUMENTS),
  submittedAt: Timestamp,
})
export const DecideAgeProofBody = z.object({ approve: z.boolean(), reason: noticeText(500) })

export const StaffActionRow = z.object({
  at: Timestamp,
  operator: z.string(),
  kind: z.string(),
  caseId: Id.nullable(),
  reason: z.string(),
})
