/** Why a case exists; each sign has one. */
export const CASE_KINDS = [
  /** The gate held a message. */
  'held',
  /** The sender disputes a refusal. */
  'dispute',
  /** The sender insisted past a bounce. */
  'insisted',
  'report',
  /** Someone reports their own exchange. */
  'self_report',
  /** An account that is linked to a blocked or sanctioned one makes a first contact (R11). */
  'linked',
  /** The ladder's top was reached: people decide from there (R9). */
  'ladder',
] as const
export const URGENCIES = ['urgent', 'normal'] as const
export const DECISIONS = ['clear', 'note', 'violation', 'duplicate'] as const

/** From mild to strict. `withdrawal_review` lasts until people have decided; `withdrawal` (強制退会) has no end. */
export const SANCTIONS = ['notice', 'warning', 'restriction', 'suspension', 'withdrawal_review', 'withdrawal'] as const
export type SanctionStep = (typeof SANCTIONS)[number]
