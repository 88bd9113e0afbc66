import { z } from 'zod'
import { CategorySchema, OutcomeSchema } from './findings.ts'
import { Id, Timestamp } from './ids.ts'
import { PolicyProblem, PolicyShape } from './policy.ts'
import { staffReason } from './text.ts'

/** A colleague, by name. */
export const StaffRef = z.object({ id: Id, displayName: z.string() })
const count = z.number().int()

/** One difference of two policies: `rules.member.contact.solicit.outcome`, `terms.kakao.text`, `ladder.steps.warning.points`. */
export const PolicyChange = z.object({
  path: z.string(),
  /** What stood there as JSON; null when there was nothing. */
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type PolicyChange = z.infer<typeof PolicyChange>

export const POLICY_STATES = ['planned', 'live', 'past', 'withdrawn'] as const
export const PolicyVersionRow = z.object({
  version: z.number().int(),
  state: z.enum(POLICY_STATES),
  /** Null for the policy that the site began with. */
  publishedBy: StaffRef.nullable(),
  publishedAt: Timestamp,
  effectiveAt: Timestamp,
  reason: z.string(),
  /** The older version that this one brought back. */
  restores: z.number().int().nullable(),
})
export type PolicyVersionRow = z.infer<typeof PolicyVersionRow>
export const PolicyVersionView = PolicyVersionRow.extend({
  policy: PolicyShape,
  /** Against the version before. */
  changes: z.array(PolicyChange),
})
export type PolicyVersionView = z.infer<typeof PolicyVersionView>

const Outcomes = z.object({ deliver: count, bounce: count, hold: count, refuse: count })
export const MAX_TRIAL_MESSAGES = 20_000
export const TRIAL_STATES = ['running', 'passed', 'refused', 'failed'] as const
/** A draft against the policy in force, on the last stored messages. Numbers only: no text and no name (R6). */
export const PolicyTrial = z.object({
  /** `refused`: it stops too much, see `problems`. `failed`: it broke off; try again. */
  state: z.enum(TRIAL_STATES),
  done: count,
  of: count,
  /** The version in force that it was tried against. */
  against: z.number().int(),
  by: StaffRef,
  startedAt: Timestamp,
  finishedAt: Timestamp.nullable(),
  live: Outcomes,
  draft: Outcomes,
  /** Messages that would meet another outcome, by kind of change. */
  changes: z.array(z.object({ live: OutcomeSchema, draft: OutcomeSchema, count })),
  changed: count,
  /** Messages that pass now with nothing found, and how many of them the draft stops. */
  clean: count,
  cleanStopped: count,
  /** Messages acted on, by category. */
  categories: z.array(z.object({ category: CategorySchema, live: count, draft: count })),
  /** Messages in which a term of the draft is found. */
  terms: z.array(z.object({ id: z.string(), count, clean: count })),
  problems: z.array(PolicyProblem),
})
export type PolicyTrial = z.infer<typeof PolicyTrial>

/** One message that would be treated otherwise. Its text only if this operator has opened a case that holds it (R6). */
export const TrialSample = z.object({
  from: z.enum(['member', 'performer']),
  live: OutcomeSchema,
  draft: OutcomeSchema,
  categories: z.array(CategorySchema),
  /** The term of the draft that was found in it, and how many characters it covers. */
  term: z.object({ id: z.string(), length: count }).nullable(),
  caseId: Id.nullable(),
  text: z.string().nullable(),
})
export type TrialSample = z.infer<typeof TrialSample>

export const DraftRow = z.object({
  id: Id,
  title: z.string(),
  /** Grows with each save; a save names the one it was made on. */
  revision: z.number().int(),
  createdBy: StaffRef,
  updatedBy: StaffRef,
  updatedAt: Timestamp,
  trialState: z.enum(TRIAL_STATES).nullable(),
  publishedVersion: z.number().int().nullable(),
})
export type DraftRow = z.infer<typeof DraftRow>
export const DraftView = DraftRow.extend({
  policy: PolicyShape,
  /** Against the version in force. */
  changes: z.array(PolicyChange),
  /** Of exactly this revision; null when there is none yet. */
  trial: PolicyTrial.nullable(),
  samples: z.array(TrialSample),
})
export type DraftView = z.infer<typeof DraftView>

export const SaveDraftBody = z.object({
  title: staffReason(100),
  /** The revision that was edited; 0 for a new draft. */
  revision: z.number().int().min(0),
  policy: PolicyShape,
})
export const TryDraftBody = z.object({
  revision: z.number().int().min(1),
  messages: z.number().int().min(1).max(MAX_TRIAL_MESSAGES).default(2_000),
})
export const PublishDraftBody = z.object({
  revision: z.number().int().min(1),
  reason: staffReason(500),
  /** Not in the past; without it, at once. */
  effectiveAt: Timestamp.optional(),
})
export const RuleReasonBody = z.object({ reason: staffReason(500) })
