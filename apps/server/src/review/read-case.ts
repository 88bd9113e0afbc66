import type { CaseView } from '@sekisho/protocol'
import { sql } from 'kysely'
import { type Actor, mannerOf, mannerRank } from '../accounts/index.ts'
import { findConversation, findMessage, findPart, type Message } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { countStrikePoints, type Policy, stepFor } from '../safety/index.ts'
import { claimCase, findCase, type StoredCase, toCaseRow } from './cases.db.ts'

/** What a case about one message needs at first: this many messages around it (R6: no more). */
const AROUND = 10
const PART_LIMIT = 100

/**
 * Opens a case: who read what and why is on record before anything is shown (R3, R6).
 * @throws Refusal not_found | claimed
 */
export async function readCase(deps: Deps, operator: Actor, caseId: string, reason: string): Promise<CaseView> {
  const at = deps.now()
  const policy = await deps.policies.current()
  return deps.db.transaction().execute(async (tx) => {
    const before = await findCase(tx, caseId)
    if (!before) throw new Refusal('not_found')
    // Who reads an open case works on it: two do not read the same one.
    if (!before.decided_at && !(await claimCase(tx, caseId, operator.accountId, at))) throw new Refusal('claimed')
    const found = (await findCase(tx, caseId)) ?? before
    const focus = found.message_id ? await findMessage(tx, found.message_id) : undefined
    const { messages, from, to } = await partOf(tx, found, focus)
    await tx
      .insertInto('case_opening')
      .values({ id: newId(), case_id: caseId, operator_id: operator.accountId, reason, at })
      .execute()
    await appendRecord(tx, 'case.read', at, {
      case: caseId,
      operator: operator.accountId,
      reason,
      conversation: found.conversation_id,
      from,
      to,
    })
    const conversation = found.conversation_id ? await findConversation(tx, found.conversation_id) : undefined
    const subjectRecord = await recordOf(tx, found.subject_id, found.id, policy, at)
    const clause = clauseOf(found, policy)
    const proposedStrike = (await hasStrike(tx, found.message_id)) ? 0 : 1
    return {
      ...toCaseRow(found, operator.accountId),
      conversationKind: conversation?.kind ?? null,
      note: found.note,
      messages: messages.map((message) => toCaseMessage(message, found.message_id)),
      subjectRecord,
      otherRecord: found.other_id ? await recordOf(tx, found.other_id, found.id, policy, at) : null,
      clause: policy.clauses[clause]?.[operator.locale] ?? clause,
      proposedStrike,
      proposedStep: stepFor(subjectRecord.strikePoints + proposedStrike, policy)?.step ?? null,
      policyVersion: policy.version,
      decisionReason: found.decision_reason,
    }
  })
}

/** Key of the clause that a case is about: that of the category, or of conduct for a report without one. */
export function clauseOf(
  found: Pick<StoredCase, 'category' | 'report_reason' | 'subject_role'>,
  policy: Policy,
): string {
  const rules = policy.rules[found.subject_role === 'performer' ? 'performer' : 'member']
  const byCategory = found.category && rules.find((rule) => rule.categories.includes(found.category as never))
  if (byCategory) return byCategory.clause
  const byReport: Record<string, string> = {
    contact_request: 'contact',
    offsite_request: 'offsite',
    threat: 'harm',
    stalking: 'harm',
    scam: 'harm',
    recording: 'harm',
    minor: 'minor',
  }
  return byReport[found.report_reason ?? ''] ?? 'conduct'
}

/** A message that has cost its sender points is not struck a second time. */
async function hasStrike(tx: Tx, messageId: string | null): Promise<boolean> {
  if (!messageId) return false
  const row = await tx
    .selectFrom('strike')
    .select('id')
    .where('message_id', '=', messageId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

async function partOf(tx: Tx, found: StoredCase, focus: Message | undefined) {
  if (!found.conversation_id) return { messages: [], from: 0, to: 0 }
  const from = found.part_from ?? Math.max(0, (focus?.position ?? 0) - AROUND)
  const to = found.part_to ?? (focus?.position ?? 0) + AROUND
  const messages = await findPart(tx, found.conversation_id, from, to, PART_LIMIT)
  // What the finding was put together from belongs to it, even when it was said earlier.
  const seen = new Set(messages.map((message) => message.id))
  const drawn = (focus?.findings ?? []).flatMap((finding) => finding.drawnFrom ?? []).filter((id) => !seen.has(id))
  const earlier = await Promise.all(drawn.map((id) => findMessage(tx, id)))
  const all = [...earlier.filter((message) => message !== undefined), ...messages]
  return { messages: all.sort((a, b) => a.position - b.position), from, to }
}

function toCaseMessage(message: Message, focusId: string | null): CaseView['messages'][number] {
  return {
    id: message.id,
    senderId: message.senderId,
    text: message.text,
    at: message.createdAt.toISOString(),
    position: message.position,
    outcome: message.outcome,
    state: message.state,
    findings: [...message.findings],
    focus: message.id === focusId,
  }
}

async function recordOf(
  tx: Tx,
  accountId: string,
  caseId: string,
  policy: Policy,
  at: Date,
): Promise<CaseView['subjectRecord']> {
  const monthAgo = new Date(at.getTime() - 30 * 86_400_000)
  const row = await tx
    .selectFrom('account')
    .select([
      'id',
      'display_name',
      'role',
      'joined_at',
      mannerRank('account.id', at).as('manner'),
      sql<number>`(select count(*) from review_case where subject_id = account.id and review_case.id <> ${caseId})`.as(
        'cases',
      ),
      sql<number>`(select count(*) from message where sender_id = account.id and outcome <> 'deliver' and (state <> 'shown' or insisted) and created_at > ${monthAgo})`.as(
        'stopped',
      ),
    ])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const strikePoints = await countStrikePoints(tx, accountId, at)
  return {
    id: row.id,
    displayName: row.display_name,
    role: row.role,
    joinedAt: row.joined_at.toISOString(),
    manner: row.role === 'member' ? mannerOf(row.manner) : null,
    strikePoints,
    ladderStep: stepFor(strikePoints, policy)?.step ?? null,
    earlierCases: row.cases,
    stopped30Days: row.stopped,
  }
}
