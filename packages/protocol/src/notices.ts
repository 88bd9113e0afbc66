import { z } from 'zod'
import { END_REASONS } from './chat.ts'
import { CategorySchema } from './findings.ts'
import { Id, Points, Timestamp } from './ids.ts'
import { BLOCK_REASONS } from './safety.ts'

/** What a notice tells. It never carries the text of a stopped message (R2). */
export const NoticeBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome') }),
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
  }),
  /** To the one who reported. */
  z.object({ kind: z.literal('report_received') }),
  z.object({ kind: z.literal('report_decided'), violation: z.boolean(), reason: z.string() }),
  /** To a performer whose partner's message was held as a danger. */
  z.object({ kind: z.literal('danger_held'), conversationId: Id, category: CategorySchema }),
  /** To a performer: how a moderator decided about a message of her partner's. */
  z.object({ kind: z.literal('partner_decided'), conversationId: Id, violation: z.boolean(), reason: z.string() }),
  /** R9: clause, evidence, end, and the way to appeal. */
  z.object({
    kind: z.literal('sanction'),
    step: z.enum(['notice', 'warning', 'restriction', 'suspension', 'withdrawal_review']),
    clause: z.string(),
    until: Timestamp.nullable(),
    points: z.number().int(),
    evidence: z.array(Id),
    by: z.enum(['program', 'moderator']),
  }),
])
export type NoticeBody = z.infer<typeof NoticeBody>

export const NoticeView = z.object({ id: Id, at: Timestamp, read: z.boolean(), body: NoticeBody })
export type NoticeView = z.infer<typeof NoticeView>
