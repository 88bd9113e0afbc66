import { CATEGORIES } from '@sekisho/inspect/categories'
import { REASON_CODES } from '@sekisho/inspect/reasons'
import { z } from 'zod'

/** What a message meets at the gate; `../../inspect` names the categories. */
export const OUTCOMES = ['deliver', 'bounce', 'hold', 'refuse'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const OutcomeSchema = z.enum(OUTCOMES)

export const CategorySchema = z.enum(CATEGORIES)

/** A finding as its own author and the desk see it. Spans are half-open UTF-16 offsets into the text. */
export const FindingView = z.object({
  category: CategorySchema,
  start: z.number().int(),
  end: z.number().int(),
  confidence: z.number(),
  reasons: z.array(z.enum(REASON_CODES)),
  /** Ids of earlier messages that this finding was put together from. */
  drawnFrom: z.array(z.string()).optional(),
})
export type FindingView = z.infer<typeof FindingView>
