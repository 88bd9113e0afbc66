import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { addNotice } from '../notify/index.ts'
import { addSign } from './add-sign.ts'
import type { Decision } from './decide-delivery.ts'
import { giveStrike } from './give-strike.ts'
import { suspends } from './ladder.ts'
import type { Policy } from './policy.ts'

export type Stopped = {
  decision: Decision
  /** The version that the decision was made by; read before the transaction. */
  policy: Policy
  messageId: string
  conversationId: string
  senderId: string
  from: 'member' | 'performer'
  /** The other of the two; null in a party. */
  otherId: string | null
  at: Date
}

/** `publish` is to be called after the commit; who was `suspended` is then to be disconnected. */
export type Consequences = { publish: (() => void)[]; suspended: boolean }

/** Strike and sign that a decision of the gate brings with it, in the transaction that keeps the message; it holds the sender's lock. */
export async function takeConsequences(deps: Pick<Deps, 'publish'>, tx: Tx, stopped: Stopped): Promise<Consequences> {
  const { decision, policy, messageId, conversationId, senderId, from, otherId, at } = stopped
  const publish: (() => void)[] = []
  let suspended = false
  if (decision.review) {
    const caseId = await addSign(tx, policy, {
      kind: 'held',
      category: decision.review.category,
      urgency: decision.review.urgency,
      subjectId: senderId,
      otherId,
      conversationId,
      messageId,
      at,
    })
    if (caseId) publish.push(() => deps.publish('staff', 'desk', { caseId }))
    // Her screen offers block and help; a member learns nothing of a stopped message (R2).
    if (from === 'member' && otherId && decision.review.urgency === 'urgent' && decision.review.category) {
      const notice = await addNotice(
        tx,
        otherId,
        { kind: 'danger_held', conversationId, category: decision.review.category },
        at,
      )
      publish.push(() => deps.publish([otherId], 'notice', notice))
    }
  }
  if (decision.strike > 0 && decision.clause) {
    const { notice, step, until, topCase } = await giveStrike(tx, policy, {
      accountId: senderId,
      points: decision.strike,
      clause: decision.clause,
      evidence: [messageId],
      caseId: null,
      conversationId,
      by: null,
      at,
      opensTop: true,
    })
    suspended = suspends(step)
    if (notice) publish.push(() => deps.publish([senderId], 'notice', notice))
    if (topCase) publish.push(() => deps.publish('staff', 'desk', { caseId: topCase }))
    // The screen asks /me again; a suspended person's next message is turned down by the session itself.
    if (until) publish.push(() => deps.publish([senderId], 'account', {}))
  }
  return { publish, suspended }
}
