import type { NoticeView } from '@sekisho/protocol'
import type { Actor } from '../accounts/index.ts'
import {
  type ChatDeps,
  findBarrier,
  findMessage,
  liftPause,
  lockPair,
  type Pair,
  publishChange,
  publishEnds,
  raiseRevision,
  setState,
  showMessage,
  takeOffSite,
  touchPair,
} from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { giveStrike, type Policy, removeStrikesFor, requireNoDetail, suspends } from '../safety/index.ts'
import { claimCase, findCase, hasOpened, type StoredCase } from './cases.db.ts'
import { clauseOf } from './read-case.ts'

export type CaseDecision = { decision: 'clear' | 'violation'; reason: string; strike: number }

type Told = { to: string; notice: NoticeView }

/**
 * A person decides a case that they have claimed and read. `clear` undoes what the gate did: the message is shown,
 * strikes are removed. `violation` lets it stand and may add points. Both sides are told, with the reason.
 * @throws Refusal not_found | already_decided | claimed | not_opened | invalid | gate_stopped
 */
export async function decideCase(
  deps: ChatDeps,
  operator: Actor,
  caseId: string,
  decision: CaseDecision,
): Promise<void> {
  if (decision.decision === 'clear' && decision.strike > 0) throw new Refusal('invalid', { field: 'strike' })
  requireNoDetail(deps, decision.reason, 'reason')
  const at = deps.now()
  const policy = await deps.policies.current()
  const done = await deps.db.transaction().execute(async (tx) => {
    await tx.selectFrom('review_case').select('id').where('id', '=', caseId).forUpdate().execute()
    const found = await findCase(tx, caseId)
    if (!found) throw new Refusal('not_found')
    if (found.decided_at) throw new Refusal('already_decided')
    if (!(await claimCase(tx, caseId, operator.accountId, at))) throw new Refusal('claimed')
    if (!(await hasOpened(tx, caseId, operator.accountId))) throw new Refusal('not_opened')
    const pair = pairOf(found)
    if (pair) await lockPair(tx, pair)
    // Conversation before message, so that a withdrawal and a release cannot both win.
    if (found.conversation_id) await raiseRevision(tx, found.conversation_id)
    await tx
      .updateTable('review_case')
      .set({
        decided_at: at,
        decided_by: operator.accountId,
        decision: decision.decision,
        decision_reason: decision.reason,
      })
      .where('id', '=', caseId)
      .execute()
    await appendRecord(tx, 'case.decided', at, {
      case: caseId,
      by: operator.accountId,
      ...decision,
      subject: found.subject_id,
      message: found.message_id,
    })
    const told =
      decision.decision === 'clear'
        ? await clear(tx, policy, found, operator, decision, at)
        : await uphold(tx, policy, found, decision, at)
    const struck = decision.strike > 0 ? await strike(tx, policy, found, operator, decision.strike, at) : undefined
    told.push(...(await tellOther(tx, found, decision, at)))
    const reopened = decision.decision === 'clear' ? await endPause(tx, found) : []
    return { found, told, struck, reopened }
  })

  const { found, told, struck, reopened } = done
  if (found.message_id) await publishChange(deps, found.message_id)
  for (const { to, notice } of [...told, ...(struck ? [struck.told] : [])]) deps.publish([to], 'notice', notice)
  if (struck?.ended) {
    await publishEnds(deps, struck.ended)
    deps.disconnect({ accountId: found.subject_id })
  }
  const both = [found.subject_id, ...(found.other_id ? [found.other_id] : [])]
  for (const conversationId of reopened) deps.publish(both, 'conversation', { conversationId })
  deps.publish('staff', 'desk', { caseId })
}

async function clear(
  tx: Tx,
  policy: Policy,
  found: StoredCase,
  operator: Actor,
  { reason }: CaseDecision,
  at: Date,
): Promise<Told[]> {
  if (!found.message_id || found.kind === 'report') return []
  const message = await findMessage(tx, found.message_id)
  if (!message) return []
  // A withdrawn message stays withdrawn: its sender no longer wants it said.
  const stopped = message.state === 'held' || message.state === 'refused' || message.state === 'bounced'
  const pair = pairOf(found)
  // Nothing goes across a block, also not what should never have been stopped (R11).
  const barred = pair && (await findBarrier(tx, pair)) === 'blocked'
  if (stopped && !barred) {
    await showMessage(tx, message, at)
    await appendRecord(tx, 'message.released', at, { message: message.id, by: operator.accountId })
  }
  const strikeRemoved = await removeStrikesFor(tx, policy, message.id, operator.accountId, at)
  const notice = await addNotice(
    tx,
    found.subject_id,
    { kind: 'message_cleared', conversationId: message.conversationId, reason, strikeRemoved },
    at,
  )
  return [{ to: found.subject_id, notice }]
}

async function uphold(tx: Tx, policy: Policy, found: StoredCase, { reason }: CaseDecision, at: Date): Promise<Told[]> {
  if (!found.conversation_id) return []
  const message = found.message_id ? await findMessage(tx, found.message_id) : undefined
  // What was insisted on was seen once; it goes from her list too.
  if (message?.state === 'held' || (found.kind === 'insisted' && message?.state === 'shown'))
    await setState(tx, message, 'refused')
  const { locale } = await tx
    .selectFrom('account')
    .select('locale')
    .where('id', '=', found.subject_id)
    .executeTakeFirstOrThrow()
  const clause = policy.clauses[clauseOf(found, policy)]?.[locale] ?? ''
  const notice = await addNotice(
    tx,
    found.subject_id,
    { kind: 'message_upheld', conversationId: found.conversation_id, category: found.category, reason, clause },
    at,
  )
  return [{ to: found.subject_id, notice }]
}

/** The reporter hears the outcome; so does a performer about her partner's message. A member is told nothing (R2). */
async function tellOther(tx: Tx, found: StoredCase, { decision, reason }: CaseDecision, at: Date): Promise<Told[]> {
  const to = found.other_id
  if (!to) return []
  const violation = decision === 'violation'
  if (found.kind === 'report')
    return [{ to, notice: await addNotice(tx, to, { kind: 'report_decided', violation, reason }, at) }]
  if (found.subject_role !== 'member' || !found.conversation_id) return []
  const body = { kind: 'partner_decided' as const, conversationId: found.conversation_id, violation, reason }
  return [{ to, notice: await addNotice(tx, to, body, at) }]
}

async function strike(tx: Tx, policy: Policy, found: StoredCase, operator: Actor, points: number, at: Date) {
  const { notice, step } = await giveStrike(tx, policy, {
    accountId: found.subject_id,
    points,
    clause: clauseOf(found, policy),
    messageId: found.message_id,
    caseId: found.id,
    by: operator.accountId,
    at,
  })
  const ended = suspends(step) ? await takeOffSite(tx, found.subject_id, at) : undefined
  return { told: { to: found.subject_id, notice }, ended }
}

/** The two whom a case is about, when they are of both sides. */
function pairOf(found: StoredCase): Pair | undefined {
  if (!found.other_id) return undefined
  return found.subject_role === 'performer'
    ? { performerId: found.subject_id, memberId: found.other_id }
    : { performerId: found.other_id, memberId: found.subject_id }
}

/** The pause of two people ends when the last case that asked for it is cleared; the conversations it opens again. */
async function endPause(tx: Tx, found: StoredCase): Promise<string[]> {
  const pair = pairOf(found)
  if (found.category !== 'harm.minor' || !pair) return []
  const both = [pair.performerId, pair.memberId]
  const open = await tx
    .selectFrom('review_case')
    .select('id')
    .where('category', '=', 'harm.minor')
    .where('decided_at', 'is', null)
    .where('subject_id', 'in', both)
    .where('other_id', 'in', both)
    .executeTakeFirst()
  return !open && (await liftPause(tx, pair)) ? touchPair(tx, pair) : []
}
