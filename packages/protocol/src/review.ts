import { z } from 'zod'
import { AGE_DOCUMENTS, RoleSchema } from './accounts.ts'
import { DateOnly, Id, Timestamp } from './ids.ts'
import { noticeText } from './text.ts'

export const AgeProofRow = z.object({
  accountId: Id,
  displayName: z.string(),
  role: RoleSchema,
  birthDate: DateOnly,
  document: z.enum(AGE_DOCUMENTS),
  submittedAt: Timestamp,
})
export const DecideAgeProofBody = z.object({ approve: z.boolean(), reason: noticeText(500) })
