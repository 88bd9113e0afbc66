import type { Parsed, Routes } from '@sekisho/protocol'
import type { Person } from '../accounts/index.ts'
import { findConversation } from '../chat/index.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { addSign, lockSubject, SELF_REPORT_STEPS_OFF } from '../safety/index.ts'
import { lastPart, peopleOf } from './report-person.ts'

/**
 * Someone reports their own exchange: the desk looks, and the ladder goes one step milder. Always: an answer that depended
 * on whether the desk knew already would tell whether someone else had reported them.
 * @throws Refusal not_found | conflict (one about this conversation waits already)
 */
export async function reportSelf(
  deps: Deps,
  person: Person,
  report: Parsed<Routes['selfReport'], 'body'>,
): Promise<{ stepsOff: number }> {
  const at = deps.now()
  const policy = await deps.policies.current()
  const { caseId, notice } = await deps.db.transaction().execute(async (tx) => {
    await lockSubject(tx, person.accountId)
    const conversation = await findConversation(tx, report.conversationId)
    if (!conversation || !(await peopleOf(tx, conversation)).includes(person.accountId)) throw new Refusal('not_found')
    const part = report.part ?? lastPart(conversation)
    const opened = await addSign(tx, policy, {
      kind: 'self_report',
      urgency: 'normal',
      subjectId: person.accountId,
      otherId: conversation.performerId === person.accountId ? conversation.memberId : conversation.performerId,
      conversationId: conversation.id,
      part,
      reporterId: person.accountId,
      note: report.note,
      at,
    })
    if (!opened) throw new Refusal('conflict')
    await appendRecord(tx, 'self_report.made', at, {
      case: opened,
      account: person.accountId,
      conversation: conversation.id,
      part,
    })
    const body = { kind: 'self_report_received' as const, stepsOff: SELF_REPORT_STEPS_OFF }
    return { caseId: opened, notice: await addNotice(tx, person.accountId, body, at) }
  })
  deps.publish([person.accountId], 'notice', notice)
  deps.publish('staff', 'desk', { caseId })
  return { stepsOff: SELF_REPORT_STEPS_OFF }
}
