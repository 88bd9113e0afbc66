import type { Actor } from '../accounts/index.ts'
import {
  findBarrier,
  findConversation,
  findMessage,
  liftPause,
  lockPair,
  type Pair,
  raiseRevision,
  setState,
  showMessage,
  touchPair,
} from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { type Policy, undoStrikes } from '../safety/index.ts'
import type { StoredCase } from './cases.db.ts'
import type { StoredSign } from './signs.db.ts'

/** How one message of a case is judged. */
export type Verdict = 'clear' | 'note' | 'violation'
export type Settled = { cleared: string[]; strikeRemoved: boolean }

type Settling = {
  found: StoredCase
  signs: readonly StoredSign[]
  verdicts: ReadonlyMap<string, Verdict>
  operator: Pick<Actor, 'accountId'>
  at: Date
}

/**
 * `clear` undoes what the gate did: the message is shown, its strikes go. `violation` lets it stand, and what was
 * insisted on goes from the other's list. `note` does the same without points.
 */
export async function settleMessages(tx: Tx, policy: Policy, settling: Settling): Promise<Settled> {
  const { found, signs, verdicts, operator, at } = settling
  const barred = await findBarred(tx, settling)
  const cleared: string[] = []
  const freed: string[] = []
  for (const [id, verdict] of verdicts) {
    const message = await findMessage(tx, id)
    if (!message) continue
    if (verdict !== 'violation') freed.push(id)
    if (verdict === 'clear') {
      cleared.push(id)
      // A withdrawn message stays withdrawn: its sender no longer wants it said.
      const stopped = message.state === 'held' || message.state === 'refused' || message.state === 'bounced'
      if (!stopped || barred.has(message.conversationId)) continue
      await appendRecord(tx, 'message.released', at, {
        message: id,
        conversation: message.conversationId,
        by: operator.accountId,
        case: found.id,
      })
      await showMessage(tx, message, at)
      continue
    }
    const insisted = signs.some((sign) => sign.message_id === id && sign.kind === 'insisted')
    // What was insisted on was seen once; it goes from her list too.
    if (message.state === 'held' || (insisted && message.state === 'shown')) await setState(tx, message, 'refused')
  }
  const strikeRemoved =
    freed.length > 0 && (await undoStrikes(tx, policy, { messageIds: freed }, operator.accountId, at))
  return { cleared, strikeRemoved }
}

/** Pairs, then conversations, then messages, so that a withdrawal and a release cannot both win. */
export async function lockTalks(
  tx: Tx,
  cases: readonly { found: StoredCase; signs: readonly StoredSign[] }[],
): Promise<void> {
  const pairs = new Map<string, Pair>()
  for (const one of cases) {
    const own = pairOf(one.found)
    for (const pair of [...(own ? [own] : []), ...(await pairsByTalk(tx, one)).values()])
      pairs.set(`${pair.performerId} ${pair.memberId}`, pair)
  }
  for (const [, pair] of [...pairs].sort(([a], [b]) => (a < b ? -1 : 1))) await lockPair(tx, pair)
  const conversations = cases.flatMap(({ signs }) =>
    signs.flatMap((sign) => (sign.message_id ? (sign.conversation_id ?? []) : [])),
  )
  for (const id of [...new Set(conversations)].sort()) await raiseRevision(tx, id)
}

/** Conversations into which nothing of this case goes: not across a block, also not what should never have been stopped (R11). */
async function findBarred(tx: Tx, of: Pick<Settling, 'found' | 'signs'>): Promise<Set<string>> {
  const barred = new Set<string>()
  for (const [conversationId, pair] of await pairsByTalk(tx, of))
    if ((await findBarrier(tx, pair)) === 'blocked') barred.add(conversationId)
  return barred
}

/** By conversation, who stand on both sides of the case's messages: a case about the subject alone (a party, the ladder) names no other. */
async function pairsByTalk(tx: Tx, { found, signs }: Pick<Settling, 'found' | 'signs'>): Promise<Map<string, Pair>> {
  const pairs = new Map<string, Pair>()
  for (const { message_id: messageId, conversation_id: id } of signs) {
    if (!messageId || !id || pairs.has(id)) continue
    const conversation = await findConversation(tx, id)
    const memberId = conversation?.memberId ?? (found.subject_role === 'member' ? found.subject_id : undefined)
    if (conversation && memberId) pairs.set(id, { performerId: conversation.performerId, memberId })
  }
  return pairs
}

/** The two whom a case is about, when they are of both sides. */
export function pairOf(found: Pick<StoredCase, 'subject_id' | 'subject_role' | 'other_id'>): Pair | undefined {
  if (!found.other_id) return undefined
  return found.subject_role === 'performer'
    ? { performerId: found.subject_id, memberId: found.other_id }
    : { performerId: found.other_id, memberId: found.subject_id }
}

/** The pause of two people ends when the last sign that asked for it is cleared; the conversations it opens again. */
export async function endPause(tx: Tx, found: StoredCase, signs: readonly StoredSign[]): Promise<string[]> {
  const pair = pairOf(found)
  if (!pair || !signs.some((sign) => sign.category === 'harm.minor')) return []
  const both = [pair.performerId, pair.memberId]
  const open = await tx
    .selectFrom('case_sign')
    .innerJoin('review_case', 'review_case.id', 'case_sign.case_id')
    .select('case_sign.id')
    .where('case_sign.category', '=', 'harm.minor')
    .where('settled_at', 'is', null)
    .where('review_case.subject_id', 'in', both)
    .where('review_case.other_id', 'in', both)
    .executeTakeFirst()
  return !open && (await liftPause(tx, pair)) ? touchPair(tx, pair) : []
}
