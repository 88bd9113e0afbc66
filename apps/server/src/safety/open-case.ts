import type { Category } from '@sekisho/inspect'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import type { Policy } from './policy.ts'

export type NewCase = {
  kind: 'held' | 'dispute' | 'insisted' | 'report'
  category?: Category | undefined
  reportReason?: string
  urgency: 'urgent' | 'normal'
  /** Whose conduct is in question. */
  subjectId: string
  otherId: string | null
  conversationId: string
  messageId?: string
  part?: { from: number; to: number }
  /** Written for staff. */
  note?: string
  at: Date
}

/** Puts a case into the desk's queue, with its time limit by the policy; undefined when this message has one of the kind. */
export async function openCase(tx: Tx, policy: Policy, made: NewCase): Promise<string | undefined> {
  const id = newId()
  const row = await tx
    .insertInto('review_case')
    .values({
      id,
      kind: made.kind,
      category: made.category ?? null,
      report_reason: made.reportReason ?? null,
      urgency: made.urgency,
      subject_id: made.subjectId,
      other_id: made.otherId,
      conversation_id: made.conversationId,
      message_id: made.messageId ?? null,
      part_from: made.part?.from ?? null,
      part_to: made.part?.to ?? null,
      note: made.note ?? '',
      opened_at: made.at,
      due_at: new Date(made.at.getTime() + policy.caseMinutes[made.urgency] * 60_000),
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return undefined
  await appendRecord(tx, 'case.opened', made.at, {
    case: id,
    kind: made.kind,
    category: made.category,
    reportReason: made.reportReason,
    urgency: made.urgency,
    subject: made.subjectId,
    other: made.otherId,
    conversation: made.conversationId,
    message: made.messageId,
    note: made.note,
  })
  return id
}
