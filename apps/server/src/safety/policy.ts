import { CATEGORIES, type Category } from '@sekisho/inspect/categories'
import { OUTCOMES } from '@sekisho/protocol'
import { z } from 'zod'

const both = z.object({ ja: z.string().min(1), en: z.string().min(1) })
const share = z.number().min(0).max(1)

const Effect = z.object({
  outcome: z.enum(OUTCOMES),
  /** Points on the ladder; 0 for none. */
  strike: z.number().int().min(0).default(0),
})

const Rule = z.object({
  categories: z.array(z.enum(CATEGORIES)).min(1),
  /** Key into `clauses`. */
  clause: z.string(),
  ...Effect.shape,
  /** Opens a case of this urgency. */
  case: z.enum(['urgent', 'normal']).optional(),
  /** Nobody writes in the conversations of these two until a person has looked. */
  pause: z.boolean().default(false),
  /** From the n-th stopped message of these categories within the days on. */
  repeat: z.object({ from: z.number().int().min(2), withinDays: z.number().int().min(1), ...Effect.shape }).optional(),
})
export type Rule = z.infer<typeof Rule>

export const SANCTION_STEPS = ['notice', 'warning', 'restriction', 'suspension', 'withdrawal_review'] as const
const LadderStep = z.object({
  step: z.enum(SANCTION_STEPS),
  /** Reached at this many points that have not expired. */
  points: z.number().int().min(1),
  days: z.number().int().min(1).nullable(),
})

/** How the gate and the desk act on findings. Kept in versions; every decision names the one it used. */
export const Policy = z
  .object({
    clauses: z.record(z.string(), both),
    /** Findings below these are not acted on, by group. */
    confidence: z.object({ contact: share, offsite: share, harm: share, privacy: share }),
    rules: z.object({ member: z.array(Rule), performer: z.array(Rule) }),
    ladder: z.object({ expireDays: z.number().int().min(1), steps: z.array(LadderStep).min(1) }),
    caseMinutes: z.object({ urgent: z.number().int().min(1), normal: z.number().int().min(1) }),
    /** R9: a program suspends for no longer than this. */
    programMaxDays: z.number().int().min(1).max(7),
  })
  .superRefine((policy, context) => {
    const problem = (message: string) => context.addIssue({ code: 'custom', message })
    for (const [role, rules] of Object.entries(policy.rules)) {
      const seen = new Set<Category>()
      for (const rule of rules) {
        if (!policy.clauses[rule.clause]) problem(`${role}: clause ${rule.clause} does not exist`)
        for (const category of rule.categories) {
          if (seen.has(category)) problem(`${role}: ${category} has two rules`)
          seen.add(category)
        }
      }
    }
    const points = policy.ladder.steps.map((step) => step.points)
    if (points.some((p, i) => i > 0 && p <= (points[i - 1] ?? 0)))
      problem('ladder: each step needs more points than the one before')
    for (const step of policy.ladder.steps)
      if (
        (step.step === 'suspension' || step.step === 'withdrawal_review') &&
        (step.days ?? Number.POSITIVE_INFINITY) > policy.programMaxDays
      )
        problem(`ladder: a program suspends for at most ${policy.programMaxDays} days (R9)`)
  })
export type PolicyBody = z.infer<typeof Policy>
export type Policy = PolicyBody & { version: number }

const DETAILS = ['contact.phone', 'contact.email', 'contact.line', 'contact.sns', 'contact.url'] as const
const OFFSITE = ['offsite.payment', 'offsite.meet'] as const
const DANGER = ['harm.threat', 'harm.stalking'] as const
const LURES = ['harm.scam', 'harm.recording'] as const
const PRIVACY = ['privacy.name', 'privacy.address', 'privacy.workplace', 'privacy.birthdate', 'privacy.family'] as const

/** The policy of a new site; source: the table in the product's description of outcomes. */
export const DEFAULT_POLICY: PolicyBody = Policy.parse({
  clauses: {
    contact: { ja: '第4条 連絡先を交換しないこと', en: 'Article 4: no exchange of contact details' },
    offsite: {
      ja: '第5条 サイトの外での支払いや面会をしないこと',
      en: 'Article 5: no payment or meeting outside the site',
    },
    harm: {
      ja: '第6条 相手を脅かす行為、勧誘、無断の記録をしないこと',
      en: 'Article 6: no threats, lures or recording without leave',
    },
    minor: { ja: '第2条 18歳未満は利用できないこと', en: 'Article 2: adults only' },
    privacy: { ja: '第7条 個人が特定される情報を書かないこと', en: 'Article 7: nothing that identifies a person' },
    conduct: { ja: '第8条 相手を尊重すること', en: 'Article 8: respect for the other person' },
  },
  confidence: { contact: 0.5, offsite: 0.5, harm: 0.5, privacy: 0.5 },
  rules: {
    member: [
      { categories: DETAILS, clause: 'contact', outcome: 'refuse', strike: 1 },
      {
        categories: ['contact.solicit'],
        clause: 'contact',
        outcome: 'bounce',
        repeat: { from: 3, withinDays: 30, outcome: 'refuse', strike: 1 },
      },
      {
        categories: OFFSITE,
        clause: 'offsite',
        outcome: 'bounce',
        repeat: { from: 2, withinDays: 30, outcome: 'refuse', strike: 1 },
      },
      { categories: DANGER, clause: 'harm', outcome: 'hold', case: 'urgent' },
      { categories: ['harm.minor'], clause: 'minor', outcome: 'hold', case: 'urgent', pause: true },
      { categories: LURES, clause: 'harm', outcome: 'hold', case: 'normal' },
      {
        categories: PRIVACY,
        clause: 'privacy',
        outcome: 'deliver',
        repeat: { from: 2, withinDays: 30, outcome: 'bounce' },
      },
    ],
    performer: [
      {
        categories: DETAILS,
        clause: 'contact',
        outcome: 'refuse',
        repeat: { from: 2, withinDays: 30, outcome: 'refuse', strike: 1 },
      },
      { categories: ['contact.solicit'], clause: 'contact', outcome: 'bounce' },
      { categories: OFFSITE, clause: 'offsite', outcome: 'bounce' },
      { categories: DANGER, clause: 'harm', outcome: 'hold', case: 'normal' },
      { categories: ['harm.minor'], clause: 'minor', outcome: 'hold', case: 'urgent', pause: true },
      { categories: LURES, clause: 'harm', outcome: 'hold', case: 'normal' },
      { categories: PRIVACY, clause: 'privacy', outcome: 'bounce' },
    ],
  },
  ladder: {
    expireDays: 180,
    steps: [
      { step: 'notice', points: 1, days: null },
      { step: 'warning', points: 2, days: null },
      { step: 'restriction', points: 3, days: 14 },
      { step: 'suspension', points: 5, days: 7 },
      { step: 'withdrawal_review', points: 8, days: 7 },
    ],
  },
  caseMinutes: { urgent: 30, normal: 24 * 60 },
  programMaxDays: 7,
})
