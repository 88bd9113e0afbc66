import { PolicyShape, SANCTION_STEPS } from '@sekisho/protocol'
import { findContradictions } from './policy-problems.ts'

export type { PolicyRule as Rule } from '@sekisho/protocol'
export { SANCTION_STEPS }

/** How the gate and the desk act on findings. Kept in versions; every decision names the one it used. */
export const Policy = PolicyShape.superRefine((policy, context) => {
  for (const { path, problem } of findContradictions(policy))
    context.addIssue({ code: 'custom', path: path.split('.'), message: problem })
})
export type PolicyBody = PolicyShape
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
