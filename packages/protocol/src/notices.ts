import { z } from 'zod'
import { END_REASONS } from './chat.ts'
import { CategorySchema } from './findings.ts'
import { Id, Points, Timestamp } from './ids.ts'
import { BLOCK_REASONS } from './safety.ts'
import { SANCTIONS } from './sanctions.ts'

/** How to appeal: the case, or for a program's sanction the sanction itself, and until when. Older notices have none. */
const appealable = { caseId: Id.optional(), appealUntil: Timestamp.optional() }

/** What a notice tells. It never carries the text of a stopped message (R2). */
export const NoticeBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome') }),
  z.object({ kind: z.literal('password_changed') }),
  z.object({ kind: z.literal('age_approved') }),
  z.object({ kind: z.literal('age_rejected'), reason: z.string() }),
  z.object({ kind: z.literal('new_mail'), conversationId: Id, from: z.string() }),
  z.object({
    kind: z.literal('chat_ended'),
    conversationId: Id,
    with: z.string(),
    reason: z.enum(END_REASONS),
    minutes: z.number().int(),
    amount: Points,
  }),
  z.object({ kind: z.literal('blocked'), by: z.string(), reason: z.enum(BLOCK_REASONS) }),
  z.object({ kind: z.literal('points_added'), points: Points }),
  /** To the one whose message it was. */
  z.object({ kind: z.literal('message_cleared'), conversationId: Id, reason: z.string(), strikeRemoved: z.boolean() }),
  z.object({
    kind: z.literal('message_upheld'),
    conversationId: Id,
    category: CategorySchema.nullable(),
    reason: z.string(),
    clause: z.string(),
    ...appealable,
  }),
  /** A gentle note: no strike, nothing to expire. */
  z.object({
    kind: z.literal('note'),
    conversationId: Id.nullable(),
    reason: z.string(),
    clause: z.string(),
    ...appealable,
  }),
  z.object({ kind: z.literal('self_report_received'), stepsOff: z.number().int() }),
  z.object({
    kind: z.literal('self_report_decided'),
    violation: z.boolean(),
    reason: z.string(),
    stepsOff: z.number().int(),
    ...appealable,
  }),
  /** A decision was wrong and is undone: an apology. */
  z.object({
    kind: z.literal('decision_undone'),
    conversationId: Id.nullable(),
    reason: z.string(),
    strikeRemoved: z.boolean(),
  }),
  z.object({ kind: z.literal('appeal_received'), appealId: Id, dueAt: Timestamp }),
  /** The desk wrote; the words are in the appeal. */
  z.object({ kind: z.literal('appeal_answer'), appealId: Id }),
  z.object({ kind: z.literal('appeal_decided'), appealId: Id, overturned: z.boolean(), reason: z.string() }),
  /** The second administrator did not confirm a forced withdrawal: the membership goes on. */
  z.object({ kind: z.literal('withdrawal_refused') }),
  /** R9: two administrators have ordered the erasure of the account; until then its person can object. */
  z.object({ kind: z.literal('erasure_ordered'), until: Timestamp }),
  /** To the one who reported. */
  z.object({ kind: z.literal('report_received') }),
  z.object({
    kind: z.literal('report_decided'),
    violation: z.boolean(),
    reason: z.string(),
    /** No violation, but the other was given a gentle note. */
    noted: z.boolean().optional(),
  }),
  /** To a performer whose partner's message was held as a danger. */
  z.object({ kind: z.literal('danger_held'), conversationId: Id, category: CategorySchema }),
  /** To a performer: how a moderator decided about a message of her partner's. */
  z.object({ kind: z.literal('partner_decided'), conversationId: Id, violation: z.boolean(), reason: z.string() }),
  /** R9: clause, evidence, end, and the way to appeal. */
  z.object({
    kind: z.literal('sanction'),
    step: z.enum(SANCTIONS),
    clause: z.string(),
    until: Timestamp.nullable(),
    points: z.number().int(),
    evidence: z.array(Id),
    by: z.enum(['program', 'moderator']),
    sanctionId: Id.optional(),
    ...appealable,
  }),
])
export type NoticeBody = z.infer<typeof NoticeBody>

export const NoticeView = z.object({
  id: Id,
  at: Timestamp,
  read: z.boolean(),
  body: NoticeBody,
  /** A notice of a decision in full, in the words of the desk and the reader's language. */
  wording: z.string().optional(),
})
export type NoticeView = z.infer<typeof NoticeView>
