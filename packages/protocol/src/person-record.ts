import { z } from 'zod'
import { Manner, RoleSchema } from './accounts.ts'
import { CategorySchema } from './findings.ts'
import { Id, Timestamp } from './ids.ts'
import { CASE_KINDS, DECISIONS, SANCTIONS } from './sanctions.ts'

export const LINK_REASONS = ['contact_value', 'device', 'address', 'name', 'joined_after'] as const
export const LinkStrength = z.enum(['strong', 'medium', 'weak'])

/** Another account that may belong to the same person, with the reasons to think so. */
export const LinkedAccountView = z.object({
  id: Id,
  displayName: z.string(),
  role: RoleSchema,
  joinedAt: Timestamp,
  /** 0 to 1; strong from 0.7, medium from 0.4. */
  score: z.number(),
  strength: LinkStrength,
  /** Each with its own weight, 0 to 1. */
  reasons: z.array(z.object({ kind: z.enum(LINK_REASONS), weight: z.number(), at: Timestamp.nullable() })),
  /** The strictest sanction in force. */
  sanction: z.enum(SANCTIONS).nullable(),
  /** Blocked by the other person of this case (R11). */
  blockedByOther: z.boolean(),
})
export type LinkedAccountView = z.infer<typeof LinkedAccountView>

export const PastCase = z.object({
  id: Id,
  kind: z.enum(CASE_KINDS),
  category: CategorySchema.nullable(),
  openedAt: Timestamp,
  decidedAt: Timestamp.nullable(),
  decision: z.enum(DECISIONS).nullable(),
  step: z.enum(SANCTIONS).nullable(),
  undone: z.boolean(),
  /** Whether it was between the same two. */
  samePair: z.boolean(),
})
export const PastSanction = z.object({
  id: Id,
  step: z.enum(SANCTIONS),
  clause: z.string(),
  startsAt: Timestamp,
  endsAt: Timestamp.nullable(),
  liftedAt: Timestamp.nullable(),
  byProgram: z.boolean(),
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
  /** Latest first, 20 at most. */
  cases: z.array(PastCase),
  sanctions: z.array(PastSanction),
  /** Strongest first. */
  links: z.array(LinkedAccountView),
})
