import { CATEGORIES } from '@sekisho/inspect/categories'
import { z } from 'zod'
import { OUTCOMES } from './findings.ts'
import { DEFAULT_RETENTION, Retention } from './retention-periods.ts'
import { noticeText, staffReason, staffText, textAudience } from './text.ts'

const share = z.number().min(0).max(1)
const days = z.number().int().min(1).max(3_650)
const minutes = z.number().int().min(1).max(525_600)
/** Names a clause or a term; it stands in findings, records and the addresses of problems. */
const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/)
  .register(textAudience, { audience: 'staff' })

const Effect = z.object({
  outcome: z.enum(OUTCOMES),
  /** Points on the ladder; 0 for none. */
  strike: z.number().int().min(0).max(100).default(0),
})

export const PolicyRule = z.object({
  categories: z.array(z.enum(CATEGORIES)).min(1).max(CATEGORIES.length),
  /** Key into `clauses`. */
  clause: key,
  ...Effect.shape,
  /** Opens a case of this urgency. */
  case: z.enum(['urgent', 'normal']).optional(),
  /** Nobody writes in the conversations of these two until a person has looked. */
  pause: z.boolean().default(false),
  /** From the n-th stopped message of these categories within the days on. */
  repeat: z.object({ from: z.number().int().min(2).max(1_000), withinDays: days, ...Effect.shape }).optional(),
})
export type PolicyRule = z.infer<typeof PolicyRule>

/** From mild to severe. */
export const SANCTION_STEPS = ['notice', 'warning', 'restriction', 'suspension', 'withdrawal_review'] as const

export const PolicyTerm = z.object({
  id: key,
  text: staffReason(100),
  /** `folded`: width, case and kana make no difference. */
  match: z.enum(['exact', 'folded']).default('folded'),
  /** Longer words that hold it and mean something else (ライン in オンライン). */
  except: z.array(staffReason(100)).max(50).default([]),
  category: z.enum(CATEGORIES),
  /** Why it is here, for colleagues. */
  note: staffText(200).default(''),
})
export type PolicyTerm = z.infer<typeof PolicyTerm>

export const MAX_TERMS = 2_000
/** Each is inspected twice when a draft is kept; the server does nothing else meanwhile. */
const MAX_CLAUSES = 100

/**
 * How the gate and the desk act on findings, as a form says it. Kept in versions. That its parts do not contradict each
 * other is checked on the server; what it says then stands in POLICY_PROBLEMS.
 */
export const PolicyShape = z.object({
  /** What people are told that a decision rests on. */
  clauses: z
    .record(key, z.object({ ja: noticeText(200), en: noticeText(200) }))
    .refine((clauses) => Object.keys(clauses).length <= MAX_CLAUSES, { error: 'too_long' }),
  /** Findings below these are not acted on, by group. */
  confidence: z.object({ contact: share, offsite: share, harm: share, privacy: share }),
  rules: z.object({ member: z.array(PolicyRule).max(50), performer: z.array(PolicyRule).max(50) }),
  /** The site's own terms, beside what the gate finds by itself. */
  terms: z.array(PolicyTerm).max(MAX_TERMS).default([]),
  ladder: z.object({
    expireDays: days,
    steps: z
      .array(
        z.object({
          step: z.enum(SANCTION_STEPS),
          /** Reached at this many points that have not expired. */
          points: z.number().int().min(1).max(1_000),
          days: days.nullable(),
        }),
      )
      .min(1)
      .max(SANCTION_STEPS.length),
  }),
  /** Time limits of cases by urgency, in minutes; `byKind` is shorter or longer for cases that are not urgent. */
  caseMinutes: z.object({
    urgent: minutes,
    normal: minutes,
    byKind: z
      .object({
        held: minutes,
        dispute: minutes,
        insisted: minutes,
        report: minutes,
        self_report: minutes,
        linked: minutes,
        ladder: minutes,
      })
      .partial()
      .default({}),
  }),
  /** A case with this many signs within the days is urgent. */
  urgentFrom: z
    .object({ signs: z.number().int().min(2).max(1_000), withinDays: days })
    .default({ signs: 5, withinDays: 7 }),
  appealDays: days.default(30),
  /** R9: a program suspends for no longer than this. */
  programMaxDays: z.number().int().min(1).max(7),
  /** A draft that stops more than this share of messages that pass now is refused at its trial. */
  trialMaxShare: z.number().min(0.001).max(0.5).default(0.2),
  /** How long each kind is kept, in days; what is held stays longer (R10). */
  retention: Retention.default(DEFAULT_RETENTION),
})
export type PolicyShape = z.infer<typeof PolicyShape>

/** How a policy can contradict itself, or fail its trial; what staff are told, with the place. */
export const POLICY_PROBLEMS = {
  shape: ['値の形が正しくありません。', 'This value is not in the right form.'],
  unknown_clause: ['この条文はありません。', 'There is no such clause.'],
  two_rules: ['同じ種類に2つの決まりがあります。', 'One category has two rules.'],
  strike_without_stop: [
    '届けるメッセージに点数を付けることはできません。',
    'A message that is delivered cannot cost points.',
  ],
  milder_repeat: [
    '繰り返しの扱いが、初回より軽くなっています。',
    'Repeating is treated more mildly than the first time.',
  ],
  hold_without_case: [
    '保留するのに案件が作られません。だれも確認しないままになります。',
    'It holds messages without a case: nobody would look at them.',
  ],
  pause_without_case: [
    '会話を止めるのに案件が作られません。だれも再開できません。',
    'It pauses people without a case: nobody would end the pause.',
  ],
  minor_not_urgent: [
    '未成年のおそれは、保留して急ぎの案件にします（R13）。',
    'A sign of a minor is held as an urgent case (R13).',
  ],
  ladder_points: [
    '段が上がるごとに、必要な点数を増やしてください。',
    'Each step needs more points than the one before.',
  ],
  ladder_order: [
    '段は軽いものから重いものへ並べ、同じ段は1つだけにしてください。',
    'Steps go from mild to severe, each once.',
  ],
  ladder_end: ['この段には期限が必要です（R9）。', 'This step needs an end (R9).'],
  program_days: [
    'プログラムが決める一時停止の上限を超えています（R9）。',
    'It is longer than a program may suspend (R9).',
  ],
  urgent_slower: ['急ぎの時間の上限が、通常より長くなっています。', 'Urgent cases have more time than normal ones.'],
  term_twice: ['同じ語がほかにもあります。', 'The same term is there twice.'],
  term_bad: ['この語では探せません。', 'This term cannot be looked for.'],
  term_except: ['除外する語に、元の語が含まれていません。', 'The exception does not hold the term.'],
  term_without_rule: ['この種類を扱う決まりがありません。', 'No rule acts on this category.'],
  matches_everything: [
    '問題のないメッセージの多くに当たります。',
    'It is found in a large part of messages that have nothing wrong.',
  ],
  stops_too_much: ['いま届いているメッセージを止めすぎます。', 'It stops too many of the messages that pass now.'],
  kept_too_short: [
    '異議を申し立てられる間や、点数の残る間より短く、根拠が先に消えます（R9）。',
    'It is shorter than the time to appeal, or than points last: the grounds would be gone first (R9).',
  ],
  case_too_short: [
    '案件は、その異議や通報の記録より短くできません。',
    'Cases cannot be kept for less than their appeals and reports.',
  ],
  unknown_field: ['この差し込み項目はありません。', 'There is no such field.'],
  missing_field: ['この差し込み項目が必要です。', 'This field is needed.'],
  bad_braces: ['「{」と「}」が対になっていません。', 'The braces do not match.'],
} as const satisfies Record<string, readonly [ja: string, en: string]>
export type PolicyProblemCode = keyof typeof POLICY_PROBLEMS
export const POLICY_PROBLEM_CODES = Object.keys(POLICY_PROBLEMS) as [PolicyProblemCode, ...PolicyProblemCode[]]
export const policyProblemText = (code: PolicyProblemCode, locale: 'ja' | 'en'): string =>
  POLICY_PROBLEMS[code][locale === 'ja' ? 0 : 1]

/** What is wrong, and where: `rules.member.3.repeat`, `terms.12.except.0`. With a trial: in how many of how many messages. */
export const PolicyProblem = z.object({
  path: z.string(),
  problem: z.enum(POLICY_PROBLEM_CODES),
  count: z.number().int().optional(),
  of: z.number().int().optional(),
})
export type PolicyProblem = z.infer<typeof PolicyProblem>
