import { z } from 'zod'
import { Id, Points, Timestamp } from './ids.ts'
import { staffReason } from './text.ts'

export const ENTRY_KINDS = ['credit', 'minute', 'mail'] as const
/** A movement as its owner sees it: positive in, negative out. */
export const StatementRow = z.object({
  id: Id,
  /** Ask for older rows with `before` this. */
  seq: z.number().int(),
  kind: z.enum(ENTRY_KINDS),
  amount: Points,
  balance: Points,
  at: Timestamp,
  /** Display name of the other side of a charge. */
  with: z.string().nullable(),
})
export const Statement = z.object({ balance: Points, rows: z.array(StatementRow), more: z.boolean() })

/** For a performer: what was earned, and what the talk outside would have been worth. */
export const Earnings = z.object({
  balance: Points,
  today: Points,
  last30Days: Points,
  minutes30Days: z.number().int(),
  sharePercent: z.number().int(),
})

export const CreditBody = z.object({ accountId: Id, points: Points.min(1).max(1_000_000), reason: staffReason(200) })
