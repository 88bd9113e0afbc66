import type { Parsed, Routes } from '@sekisho/protocol'
import type { Person } from '../accounts/index.ts'
import { type ConversationRow, findConversation } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { addSign, lockSubject } from '../safety/index.ts'

/** Attached when the reporter names no part. */
const LAST_MESSAGES = 20
const URGENT = ['threat', 'stalking', 'minor']

/**
 * Brings the part of the conversation to the desk by its positions, as it stands in the log. Reporting is
 * possible after a block and after the end of a chat.
 * @throws Refusal not_found when the reporter has no part in the conversation, or the reported one has none
 */
export async function reportPerson(
  deps: Deps,
  reporter: Person,
  report: Parsed<Routes['report'], 'body'>,
): Promise<void> {
  const at = deps.now()
  const policy = await deps.policies.current()
  const accused = report.accountId
  const done = await deps.db.transaction().execute(async (tx) => {
    await lockSubject(tx, accused)
    const conversation = await findConversation(tx, report.conversationId)
    const people = conversation ? await peopleOf(tx, conversation) : []
    if (
      !conversation ||
      accused === reporter.accountId ||
      !people.includes(reporter.accountId) ||
      !people.includes(accused)
    )
      throw new Refusal('not_found')
    const part = report.part ?? lastPart(conversation)
    const caseId = await addSign(tx, policy, {
      kind: 'report',
      reportReason: report.reason,
      // A sign of a minor is looked at like the gate's own (R13).
      ...(report.reason === 'minor' && { category: 'harm.minor' as const }),
      urgency: URGENT.includes(report.reason) ? 'urgent' : 'normal',
      subjectId: accused,
      otherId: reporter.accountId,
      conversationId: conversation.id,
      part,
      reporterId: reporter.accountId,
      note: report.note,
      at,
    })
    await appendRecord(tx, 'report.made', at, {
      case: caseId,
      by: reporter.accountId,
      against: accused,
      reason: report.reason,
      conversation: conversation.id,
      part,
    })
    return { caseId: caseId ?? null, notice: await addNotice(tx, reporter.accountId, { kind: 'report_received' }, at) }
  })
  deps.publish([reporter.accountId], 'notice', done.notice)
  deps.publish('staff', 'desk', { caseId: done.caseId })
}

/** The last messages of a conversation, by positions. */
export const lastPart = (conversation: ConversationRow) => ({
  from: Math.max(0, conversation.revision - LAST_MESSAGES),
  to: conversation.revision,
})

/** Everyone who has ever had a part in it. */
export async function peopleOf(tx: Tx, conversation: ConversationRow): Promise<string[]> {
  const seated = await tx
    .selectFrom('seat')
    .innerJoin('chat', 'chat.id', 'seat.chat_id')
    .select('member_id')
    .distinct()
    .where('chat.conversation_id', '=', conversation.id)
    .execute()
  return [
    conversation.performerId,
    ...(conversation.memberId ? [conversation.memberId] : []),
    ...seated.map((row) => row.member_id),
  ]
}
