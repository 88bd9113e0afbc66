import { z } from 'zod'

/** What has a period of its own. Money and the proof (leaves, tree, checkpoints) have none: they stay. */
export const RETENTION_KINDS = [
  'messages',
  'mail',
  'notices',
  'cases',
  'appeals',
  'reports',
  'ageProofs',
  'signIns',
  'exports',
  'audit',
] as const
export type RetentionKind = (typeof RETENTION_KINDS)[number]

/** In days. Proposals for the counsel of the site; why each is so long stands in docs/adr/0015-retention-and-erasure.md. */
export const DEFAULT_RETENTION = {
  messages: 365,
  mail: 365,
  notices: 365,
  cases: 1_825,
  appeals: 1_825,
  reports: 1_095,
  ageProofs: 1_095,
  signIns: 180,
  exports: 90,
  audit: 1_825,
} as const satisfies Record<RetentionKind, number>

const days = z.number().int().min(1).max(10_950)

/** Days by kind. What an older version of the policy does not say has the default. */
export const Retention = z.object({
  /** Content of two-person chat and party, from when it was written. */
  messages: days.default(DEFAULT_RETENTION.messages),
  /** Content of site mail, from when it was written. */
  mail: days.default(DEFAULT_RETENTION.mail),
  /** From when it was sent. */
  notices: days.default(DEFAULT_RETENTION.notices),
  /** Closed cases, their notes and the messages they rest on, from the decision. */
  cases: days.default(DEFAULT_RETENTION.cases),
  /** Decided appeals with their dialogue, from the decision. */
  appeals: days.default(DEFAULT_RETENTION.appeals),
  /** What reporters wrote, from when it was settled. */
  reports: days.default(DEFAULT_RETENTION.reports),
  /** From when the site ended the membership. Whoever leaves takes the proof along. */
  ageProofs: days.default(DEFAULT_RETENTION.ageProofs),
  /** Sessions, and marks of devices and address blocks, from their last use. */
  signIns: days.default(DEFAULT_RETENTION.signIns),
  /** Files of evidence packages, from when they were made. */
  exports: days.default(DEFAULT_RETENTION.exports),
  /** What staff did. */
  audit: days.default(DEFAULT_RETENTION.audit),
})
export type Retention = z.infer<typeof Retention>
