import { z } from 'zod'
import { LocaleSchema } from './errors.ts'
import { Timestamp } from './ids.ts'
import { StaffRef } from './rules.ts'
import { noticeText, staffReason, staffText } from './text.ts'

/** What a template may name in braces; the program fills it in. */
export const TEMPLATE_FIELDS = ['reason', 'clause', 'until', 'appeal', 'step', 'points', 'category'] as const
export type TemplateField = (typeof TEMPLATE_FIELDS)[number]

/** Each notice of a decision: fields it may use, and those it must (R9: clause, end, appeal). */
export const NOTICE_TEMPLATES = {
  message_cleared: { may: ['reason'], must: ['reason'] },
  message_upheld: { may: ['reason', 'clause', 'category', 'appeal'], must: ['reason', 'clause', 'appeal'] },
  gentle_note: { may: ['reason', 'clause'], must: ['reason'] },
  sanction: {
    may: ['clause', 'until', 'appeal', 'step', 'points'],
    must: ['clause', 'until', 'appeal', 'step'],
  },
  self_report: { may: ['reason', 'appeal'], must: ['reason', 'appeal'] },
  decision_undone: { may: ['reason'], must: ['reason'] },
  report_violation: { may: ['reason'], must: ['reason'] },
  report_noted: { may: ['reason'], must: ['reason'] },
  report_clear: { may: ['reason'], must: ['reason'] },
  partner_violation: { may: ['reason'], must: ['reason'] },
  partner_clear: { may: ['reason'], must: ['reason'] },
  appeal_upheld: { may: ['reason'], must: ['reason'] },
  appeal_overturned: { may: ['reason'], must: ['reason'] },
  withdrawal: { may: ['clause', 'appeal', 'step', 'points', 'until'], must: ['clause', 'appeal'] },
} as const satisfies Record<string, { may: readonly TemplateField[]; must: readonly TemplateField[] }>
export type TemplateKind = keyof typeof NOTICE_TEMPLATES
export const TEMPLATE_KINDS = Object.keys(NOTICE_TEMPLATES) as [TemplateKind, ...TemplateKind[]]
export const TemplateKindSchema = z.enum(TEMPLATE_KINDS)

export const TemplatesRow = z.object({
  version: z.number().int(),
  publishedBy: StaffRef.nullable(),
  publishedAt: Timestamp,
  reason: z.string(),
})
export const TemplateText = z.object({
  kind: TemplateKindSchema,
  ja: z.string(),
  en: z.string(),
  may: z.array(z.enum(TEMPLATE_FIELDS)),
  must: z.array(z.enum(TEMPLATE_FIELDS)),
})
export const TemplatesView = TemplatesRow.extend({
  texts: z.array(TemplateText),
  /** Newest first. */
  versions: z.array(TemplatesRow),
})
export type TemplatesView = z.infer<typeof TemplatesView>

const TEMPLATE_LENGTH = 2_000
export const SaveTemplatesBody = z.object({
  /** The version that was edited. */
  version: z.number().int().min(1),
  reason: staffReason(500),
  /** Those that change; the others stay. */
  texts: z
    .array(z.object({ kind: TemplateKindSchema, locale: LocaleSchema, text: noticeText(TEMPLATE_LENGTH) }))
    .min(1)
    .max(TEMPLATE_KINDS.length * 2),
})
export const PreviewTemplateBody = z.object({
  kind: TemplateKindSchema,
  locale: LocaleSchema,
  /** Unsaved wording; without it, the one in force. */
  text: staffText(TEMPLATE_LENGTH).optional(),
})
