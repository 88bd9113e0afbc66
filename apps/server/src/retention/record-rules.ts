import type { RetentionKind } from '@sekisho/protocol'
import type { RecordKind } from '../evidence/index.ts'

/**
 * What becomes of a record's content.
 * `period`: the period it goes by; `account`: as long as the account; `always`: it is what later readers check the others
 * by, or what the proof of forgetting rests on, and holds no one's words.
 * `leaving`: when its person leaves it `goes`; goes with the `identity`, which may be sealed for a while; or `stays`: ids,
 * codes and times that are the other side's as much, or money.
 */
type RecordRule = { period: RetentionKind | 'account' | 'always'; leaving: 'goes' | 'identity' | 'stays' }

const talk = { period: 'messages', leaving: 'goes' } as const
const identity = { period: 'account', leaving: 'identity' } as const
const bare = { period: 'account', leaving: 'stays' } as const
const desk = { period: 'cases', leaving: 'goes' } as const
const appeal = { period: 'appeals', leaving: 'goes' } as const
const audit = { period: 'audit', leaving: 'stays' } as const
const always = { period: 'always', leaving: 'stays' } as const

/** Every kind says what becomes of it: a new one that does not is a type error. */
export const RECORD_RULES = {
  'message.decided': talk,
  'message.insisted': talk,
  'message.withdrawn': talk,
  'message.released': talk,
  'message.disputed': talk,
  // The minutes that were paid for are hers as much as his.
  'chat.started': { period: 'messages', leaving: 'stays' },
  'chat.ended': { period: 'messages', leaving: 'stays' },

  'account.created': identity,
  'name.decided': identity,
  'profile.decided': identity,
  'age.submitted': { period: 'ageProofs', leaving: 'identity' },
  'age.decided': { period: 'ageProofs', leaving: 'identity' },
  'consent.given': bare,
  'password.changed': bare,
  'block.made': bare,
  'block.lifted': bare,
  'credit.given': bare,
  'notice.sent': { period: 'notices', leaving: 'goes' },

  'report.made': { period: 'reports', leaving: 'goes' },
  'self_report.made': desk,
  'case.opened': desk,
  'sign.added': desk,
  'case.read': desk,
  'case.claimed': desk,
  'case.released': desk,
  'case.handed_over': desk,
  'case.escalated': desk,
  'case.decided': desk,
  'decision.undone': desk,
  'strike.given': desk,
  'strike.removed': desk,
  'sanction.given': desk,
  'sanction.lifted': desk,
  'withdrawal.proposed': desk,
  'withdrawal.confirmed': desk,
  'withdrawal.refused': desk,
  'appeal.opened': appeal,
  'appeal.read': appeal,
  'appeal.written': appeal,
  'appeal.decided': appeal,

  'statistics.exported': audit,
  'staff.signed_in': audit,

  'policy.published': always,
  'policy.withdrawn': always,
  'policy.tried': always,
  'draft.saved': always,
  'draft.discarded': always,
  'templates.published': always,
  'terms.published': always,
  'hold.placed': always,
  'hold.reviewed': always,
  'hold.lifted': always,
  'erasure.asked': always,
  'erasure.confirmed': always,
  'erasure.taken_back': always,
  'erasure.settled': always,
  'erasure.done': always,
  'retention.applied': always,
  'backup.made': always,
  'restore.made': always,
  'key.rotated': always,
  'key.retired': always,
  // The custody log: who took evidence out, why and for whom.
  'export.asked': always,
  'export.made': always,
  'export.downloaded': always,
  'export.cancelled': always,
  'nondisclosure.set': identity,
  'nondisclosure.lifted': identity,
} as const satisfies Record<RecordKind, RecordRule>

const RULES = Object.entries(RECORD_RULES) as [RecordKind, RecordRule][]

/** Pure: the kinds that go by a period. */
export const kindsOfPeriod = (period: RecordRule['period']): RecordKind[] =>
  RULES.flatMap(([kind, rule]) => (rule.period === period ? [kind] : []))

/** Pure: the kinds of which a leaving person's own go, stay, or go with the identity. */
export const kindsOnLeaving = (leaving: RecordRule['leaving']): RecordKind[] =>
  RULES.flatMap(([kind, rule]) => (rule.leaving === leaving ? [kind] : []))
