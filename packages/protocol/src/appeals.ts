import { z } from 'zod'
import { RoleSchema } from './accounts.ts'
import { CaseMessage, pageAfter } from './cases.ts'
import { Id, Timestamp } from './ids.ts'
import { DECISIONS, SANCTIONS } from './sanctions.ts'
import { noticeText, staffReason, unseenText } from './text.ts'

export const APPEAL_STATES = ['open', 'upheld', 'overturned'] as const
const AppealState = z.enum(APPEAL_STATES)
const Named = z.object({ id: Id, displayName: z.string() })

/** What an appeal is about: exactly one of the two ids is set. */
const appealed = {
  caseId: Id.nullable(),
  sanctionId: Id.nullable(),
  decidedAt: Timestamp,
  decision: z.enum(DECISIONS).nullable(),
  step: z.enum(SANCTIONS).nullable(),
  clause: z.string(),
  /** What the decider wrote; null when the program decided. */
  reason: z.string().nullable(),
}

/** A decision about oneself, and whether it can still be appealed. */
export const OwnDecision = z.object({
  ...appealed,
  endsAt: Timestamp.nullable(),
  /** Taken back, or lifted. */
  undone: z.boolean(),
  appealUntil: Timestamp,
  mayAppeal: z.boolean(),
  appeal: z.object({ id: Id, state: AppealState }).nullable(),
})

/** Read by the desk alone, and by its writer. */
const toDesk = staffReason(2_000)
export const OpenAppealBody = z.object({ caseId: Id.optional(), sanctionId: Id.optional(), text: toDesk })
export const WriteAppealBody = z.object({ text: toDesk })

export const AppealMessageView = z.object({ id: Id, from: z.enum(['person', 'desk']), text: z.string(), at: Timestamp })

/** The appeal as the person sees it: no operator is named. */
export const AppealView = z.object({
  id: Id,
  ...appealed,
  state: AppealState,
  openedAt: Timestamp,
  dueAt: Timestamp,
  answeredAt: Timestamp.nullable(),
  /** Why it was upheld or overturned. */
  answer: z.string().nullable(),
  messages: z.array(AppealMessageView),
})
export type AppealView = z.infer<typeof AppealView>

export const AppealRow = z.object({
  id: Id,
  appellant: Named.extend({ role: RoleSchema }),
  caseId: Id.nullable(),
  sanctionId: Id.nullable(),
  decision: z.enum(DECISIONS).nullable(),
  step: z.enum(SANCTIONS).nullable(),
  state: AppealState,
  openedAt: Timestamp,
  dueAt: Timestamp,
  /** The last word was the person's. */
  waitsForDesk: z.boolean(),
  claimedBy: Named.nullable(),
  claimedByMe: z.boolean(),
  decidedBy: Named.nullable(),
  decidedAt: Timestamp.nullable(),
  /** False for whoever took part in the first decision. */
  mayDecide: z.boolean(),
})
export type AppealRow = z.infer<typeof AppealRow>

export const AppealsQuery = z.object({ state: z.enum(['open', 'decided']).default('open'), ...pageAfter })
export const AppealsPage = z.object({ appeals: z.array(AppealRow), next: z.string().nullable() })

export const OpenAppealForDeskBody = z.object({ reason: staffReason(500) })
/** An appeal that has been opened with a reason (R6). For the conversation of a case, open the case. */
export const DeskAppeal = AppealRow.extend({
  clause: z.string(),
  firstDecider: Named.nullable(),
  firstReason: z.string().nullable(),
  decidedFirstAt: Timestamp,
  answer: z.string().nullable(),
  messages: z.array(AppealMessageView.extend({ author: z.string() })),
  /** For a sanction of the program: the messages it rests on, with a few around each. */
  evidence: z.array(CaseMessage),
})
export type DeskAppeal = z.infer<typeof DeskAppeal>

export const AnswerAppealBody = z.object({ text: noticeText(2_000) })
export const DecideAppealBody = z.object({ overturn: z.boolean(), reason: noticeText(1_000) })

/** For someone who can no longer sign in: the appeal against a forced withdrawal. */
const credentials = { email: unseenText(3, 254), password: unseenText(1, 128) }
export const WithdrawnBody = z.object(credentials)
export const WithdrawnAppealBody = z.object({ ...credentials, text: toDesk })
export const WithdrawnView = z.object({
  clause: z.string(),
  reason: z.string(),
  at: Timestamp,
  appealUntil: Timestamp,
  mayAppeal: z.boolean(),
  appeal: AppealView.nullable(),
})
