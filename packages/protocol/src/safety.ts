import { z } from 'zod'
import { Id, Timestamp } from './ids.ts'
import { staffText } from './text.ts'

export const TONES = ['friendly', 'firm', 'rules', 'playful', 'formal'] as const
export const Tone = z.enum(TONES)
export const ALTERNATIVES = ['none', 'mail', 'next_login'] as const

export const PhraseView = z.object({
  id: z.string(),
  tone: Tone,
  /** What it answers. */
  about: z.enum(['contact', 'offsite', 'harm']),
  alternative: z.enum(ALTERNATIVES),
  /** With the other's name filled in. */
  text: z.string(),
})
export type PhraseView = z.infer<typeof PhraseView>

export const BLOCK_REASONS = ['contact_request', 'offsite_request', 'threat', 'rude', 'other'] as const
export const BlockBody = z.object({
  accountId: Id,
  reason: z.enum(BLOCK_REASONS),
  /** Whether the other side is told that, and why, they were blocked. */
  tell: z.boolean(),
})
export const BlockView = z.object({
  accountId: Id,
  displayName: z.string(),
  reason: z.enum(BLOCK_REASONS),
  told: z.boolean(),
  at: Timestamp,
})

export const REPORT_REASONS = [
  'contact_request',
  'offsite_request',
  'threat',
  'stalking',
  'minor',
  'scam',
  'recording',
  'rude',
  'other',
] as const
export const ReportReason = z.enum(REPORT_REASONS)
export const ReportBody = z.object({
  conversationId: Id,
  accountId: Id,
  reason: ReportReason,
  note: staffText(1_000),
  /** The part of the conversation to attach, as positions, both ends included; without it, the last 20 messages. */
  part: z.object({ from: z.number().int().min(0), to: z.number().int().min(0) }).optional(),
})

/** Reporting one's own exchange: it takes one step off the ladder, whatever is decided. */
export const SelfReportBody = z.object({
  conversationId: Id,
  note: staffText(1_000),
  part: ReportBody.shape.part,
})
export const SelfReportReply = z.object({
  done: z.literal(true),
  /** How many steps milder than the ladder says. */
  stepsOff: z.number().int(),
})

export const DisputeBody = z.object({ note: staffText(1_000) })
