import { z } from 'zod'
import { PEOPLE_ROLES } from './accounts.ts'
import { Id, Points, Timestamp } from './ids.ts'
import { RETENTION_KINDS } from './retention-periods.ts'
import { StaffRef } from './rules.ts'
import { staffReason, unseenText } from './text.ts'

export * from './retention-periods.ts'

const count = z.number().int()
const Person = z.object({ id: Id, displayName: z.string(), role: z.enum(PEOPLE_ROLES) })

/** In which a person can take an erasure back. */
export const ERASURE_WAIT_DAYS = 14
/** After which someone should look again whether a hold is still needed. */
export const HOLD_REVIEW_DAYS = 180

/** What is shown in place of the name of someone who has left. */
export const LEFT_NAME = { ja: '退会した方', en: 'Someone who has left' } as const

// The daily run.

export const RetentionRow = z.object({
  kind: z.enum(RETENTION_KINDS),
  /** The period in force. */
  days: count,
  /** Everything before this time is past its period. */
  before: Timestamp,
  /** How many would go. */
  goes: count,
  /** Past the period, and kept: by a hold, an open case or appeal, or a case that still has its own period. */
  stays: count,
})
export type RetentionRow = z.infer<typeof RetentionRow>
export const RetentionPreviewQuery = z.object({
  /** As if it were then; now when left out. Not in the past. */
  at: Timestamp.optional(),
})
/** A dry run: nothing is changed by it. */
export const RetentionPreview = z.object({ at: Timestamp, policyVersion: count, rows: z.array(RetentionRow) })
export type RetentionPreview = z.infer<typeof RetentionPreview>

export const RetentionRun = z.object({
  id: Id,
  /** `YYYY-MM-DD` in Japan: the night it belongs to. */
  day: z.string(),
  startedAt: Timestamp,
  /** Null while it runs, or when it was cut short: the next night goes on with it. */
  finishedAt: Timestamp.nullable(),
  erased: z.array(z.object({ kind: z.enum(RETENTION_KINDS), count })),
  /** Leaf of the newest record whose content went. */
  newestLeaf: count.nullable(),
})
export type RetentionRun = z.infer<typeof RetentionRun>

// A person's erasure.

export const ERASED_KINDS = [
  'identity',
  'profile',
  'age_proof',
  'sign_in',
  'marks',
  'messages',
  'notices',
  'appeals',
  'notes',
  'records',
] as const
export type ErasedKind = (typeof ERASED_KINDS)[number]

export const STAY_REASONS = ['hold', 'open_case', 'open_appeal', 'case', 'earnings', 'sanction', 'money'] as const
/**
 * Why something stays: a legal hold; a case or an appeal that is open; a closed case with a violation or a report, for the
 * period of cases; pay that is not paid out; a sanction in force (a keyed mark only); movements of points, without a name.
 */
export type StayReason = (typeof STAY_REASONS)[number]

export const Going = z.object({ kind: z.enum(ERASED_KINDS), count })
export const Staying = z.object({
  reason: z.enum(STAY_REASONS),
  /** Messages (hold, cases), or things of the reason's own (movements of points, sanctions, points not paid out). */
  count,
  /** Null: as long as the reason lasts. */
  until: Timestamp.nullable(),
  caseId: Id.nullable(),
})
export type Staying = z.infer<typeof Staying>

/** A dry run of one person's erasure, for administrators: nothing is changed by it. */
export const ErasurePreview = z.object({
  person: Person,
  goes: z.array(Going),
  stays: z.array(Staying),
  /** Whether name and address would be sealed for what stays, instead of destroyed. */
  identitySealed: z.boolean(),
})
export type ErasurePreview = z.infer<typeof ErasurePreview>
export const ErasurePreviewQuery = z.object({ accountId: Id })

/**
 * `ordered`: by one administrator, and waits for the word of another: nothing has begun (R9) · `waiting`: can be taken back
 * until `dueAt` · `partly`: what could go is gone, the rest follows when its reason ends ·
 * `done` · `taken_back`.
 */
export const ERASURE_STATES = ['ordered', 'waiting', 'partly', 'done', 'taken_back'] as const
const erasure = {
  id: Id,
  state: z.enum(ERASURE_STATES),
  askedAt: Timestamp,
  /** While `ordered`, the earliest: it counts anew from when it is confirmed. */
  dueAt: Timestamp,
  /** When all but what had to stay was gone. */
  erasedAt: Timestamp.nullable(),
  doneAt: Timestamp.nullable(),
}

/** What the person is told stays. Of reports, open cases and holds they learn nothing here: `safety` is a rule that stands for everyone. */
export const OWN_STAY_REASONS = ['violation', 'open_appeal', 'earnings', 'sanction', 'money', 'safety'] as const
export type OwnStayReason = (typeof OWN_STAY_REASONS)[number]
export const OwnErasure = z.object({
  /** The one that waits, or null; `byDesk`: ordered by two administrators. The person takes back either, which is how they object. */
  erasure: z.object({ ...erasure, byDesk: z.boolean() }).nullable(),
  /** As if nothing kept it, and counted only where they can count too: no number tells of a report, a case or a hold. */
  goes: z.array(z.object({ kind: z.enum(ERASED_KINDS), count: count.nullable() })),
  stays: z.array(z.object({ reason: z.enum(OWN_STAY_REASONS), count: count.nullable(), until: Timestamp.nullable() })),
  /** Member: points that would be lost. Performer: pay that is not paid out, and is not lost. */
  balance: Points,
  waitDays: count,
})
export type OwnErasure = z.infer<typeof OwnErasure>
/** The password is asked again. */
export const AskErasureBody = z.object({ password: unseenText(1, 128) })

export const ErasureRow = z.object({
  ...erasure,
  /** By the name it had; after the erasure what others see. */
  person: Person,
  /** Who ordered it; null when the person asked. */
  orderedBy: StaffRef.nullable(),
  /** The second administrator, once there is one; null when the person asked. */
  confirmedBy: StaffRef.nullable(),
  /** Ordered by the desk, and its person said no. */
  objected: z.boolean(),
  /** Why it was ordered; empty when the person asked. */
  reason: z.string(),
  stays: z.array(Staying),
  /** Pay that was not paid out, which an administrator has not settled yet. */
  earningsOpen: Points,
})
export type ErasureRow = z.infer<typeof ErasureRow>
export const ErasuresQuery = z.object({
  state: z.enum(ERASURE_STATES).optional(),
  /** `next` of the page before. */
  before: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export const ErasuresPage = z.object({ erasures: z.array(ErasureRow), next: Id.nullable() })
export const OrderErasureBody = z.object({ accountId: Id, reason: staffReason(1_000) })
export const ReasonBody = z.object({ reason: staffReason(1_000) })

// Legal hold.

export const HoldRow = z.object({
  id: Id,
  caseId: Id,
  subject: Person,
  other: Person.nullable(),
  placedBy: StaffRef,
  placedAt: Timestamp,
  reason: z.string(),
  /** When someone last looked whether it is still needed. */
  reviewedAt: Timestamp.nullable(),
  /** From then on the desk is reminded. */
  reviewDueAt: Timestamp,
  reviewDue: z.boolean(),
  ageDays: count,
  lifted: z.object({ by: StaffRef, at: Timestamp, reason: z.string() }).nullable(),
})
export type HoldRow = z.infer<typeof HoldRow>
export const HoldsQuery = z.object({
  /** `in_force` ones, what is due for a second look first; or `lifted` ones, latest first. */
  state: z.enum(['in_force', 'lifted']).default('in_force'),
  caseId: Id.optional(),
})
export const PlaceHoldBody = z.object({ caseId: Id, reason: staffReason(1_000) })
