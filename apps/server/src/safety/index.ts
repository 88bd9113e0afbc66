export { addSign, lockSubject, type Sign } from './add-sign.ts'
export { dueAt } from './case-limits.ts'
export { actedOn, type Decision, decideDelivery, holdUninspected, type SenderRecord } from './decide-delivery.ts'
export { findLinksToFlag, flagLinks } from './flag-linked.ts'
export { type GateDeps, passGate, requireCleanText, requireNoDetail, viewFinding } from './gate.ts'
export {
  appealUntil,
  type ChosenStep,
  clauseText,
  countStrikePoints,
  giveStrike,
  type Struck,
  withdrawAccount,
} from './give-strike.ts'
export { SELF_REPORT_STEPS_OFF, stepFor, suspends } from './ladder.ts'
export { findBlockedAmong, findLinkedAccounts, keepMark } from './linked-accounts.db.ts'
export { termsOf } from './own-terms.ts'
export { fillPhrases } from './phrases.ts'
export {
  findLiveVersion,
  findPolicy,
  lockPolicies,
  type PolicySource,
  policySource,
  publishPolicy,
} from './policies.db.ts'
export { DEFAULT_POLICY, type Policy, type PolicyBody } from './policy.ts'
export { findContradictions } from './policy-problems.ts'
export { findSenderRecord } from './sender-record.db.ts'
export { type Consequences, takeConsequences } from './take-consequences.ts'
export { undoStrikes } from './undo-strikes.ts'
