import type { CaseMessage, CasePart, CaseView, ContextView, Parsed, Routes } from '@sekisho/protocol'
import type { z } from 'zod'
import type { Actor } from '../accounts/index.ts'
import { findConversation, findMessage, findPart, type Message } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { type Policy, SELF_REPORT_STEPS_OFF, stepFor } from '../safety/index.ts'
import { claimCase, findCase, type StoredCase, signsSeen, toCaseRow } from './cases.db.ts'
import { refusalFor } from './claim-case.ts'
import { clauseOf, playbookOf } from './clauses.ts'
import { decidedMyself } from './own-decision.db.ts'
import { recordOf } from './person-record.db.ts'
import { listSigns, messagesOf, type StoredSign, toSignView } from './signs.db.ts'
import { findWithdrawalOf } from './withdrawals.db.ts'

/** What a sign about one message needs at first: this many messages around it (R6: no more). */
const AROUND = 10
const PART_LIMIT = 100
const MORE = 20

type PartView = z.infer<typeof CasePart>
type MessageInCase = z.infer<typeof CaseMessage>

/**
 * Opens a case: who read what and why is on record before anything is shown (R3, R6).
 * @throws Refusal not_found | claimed | administrator_needed
 */
export async function readCase(deps: Deps, operator: Actor, caseId: string, reason: string): Promise<CaseView> {
  const at = deps.now()
  const policy = await deps.policies.current()
  return deps.db.transaction().execute(async (tx) => {
    const found = await takeToRead(tx, operator, caseId, at)
    const signs = await listSigns(tx, [caseId])
    const { parts, messages } = await partsOf(tx, signs)
    await tx
      .insertInto('case_opening')
      .values({
        id: newId(),
        case_id: caseId,
        appeal_id: null,
        operator_id: operator.accountId,
        reason,
        at,
        signs: found.sign_count,
      })
      .execute()
    await tx
      .updateTable('review_case')
      .set({ first_read_at: at, first_read_by: operator.accountId })
      .where('id', '=', caseId)
      .where('first_read_at', 'is', null)
      .execute()
    await appendRecord(tx, 'case.read', at, {
      case: caseId,
      operator: operator.accountId,
      reason,
      parts: parts.map(({ conversationId, from, to }) => ({ conversation: conversationId, from, to })),
    })
    return viewCase(tx, policy, operator, { found, signs, parts, messages, at })
  })
}

/** Who reads an open case works on it: two do not read the same one. */
async function takeToRead(tx: Tx, operator: Actor, caseId: string, at: Date): Promise<StoredCase> {
  const before = await findCase(tx, caseId)
  if (!before) throw new Refusal('not_found')
  if (before.decided_at) return before
  if (!(await claimCase(tx, caseId, operator, at))) {
    const now = await findCase(tx, caseId)
    if (now?.decided_at) return now
    throw refusalFor(now, operator, at)
  }
  return (await findCase(tx, caseId)) ?? before
}

type Opened = {
  found: StoredCase
  signs: readonly StoredSign[]
  parts: PartView[]
  messages: MessageInCase[]
  at: Date
}

async function viewCase(tx: Tx, policy: Policy, operator: Actor, opened: Opened): Promise<CaseView> {
  const { found, signs, parts, messages, at } = opened
  const { locale } = operator
  const clauseKey = found.clause ?? clauseOf(found, policy)
  const clauseIn = (key: string) => policy.clauses[key]?.[locale] ?? key
  const record = (id: string, other: string | null) => recordOf(tx, id, { id: found.id, other }, policy, locale, at)
  const subjectRecord = await record(found.subject_id, found.other_id)
  const leniency = signs.some((sign) => sign.kind === 'self_report')
  const proposedStrike = (await hasStrike(tx, messagesOf(signs))) ? 0 : 1
  const proposed = stepFor(
    subjectRecord.strikePoints + proposedStrike,
    policy,
    leniency && proposedStrike > 0 ? SELF_REPORT_STEPS_OFF : 0,
  )
  const appeal = await tx.selectFrom('appeal').select('id').where('case_id', '=', found.id).executeTakeFirst()
  return {
    ...toCaseRow(found, operator.accountId, at),
    signList: signs.map(toSignView),
    parts,
    messages,
    conversationKind: parts[0]?.conversationKind ?? null,
    note: signs.findLast((sign) => sign.note !== '')?.note ?? '',
    subjectRecord,
    otherRecord: found.other_id ? await record(found.other_id, found.subject_id) : null,
    clause: clauseIn(clauseKey),
    clauseKey,
    clauses: Object.keys(policy.clauses).map((key) => ({ key, text: clauseIn(key) })),
    playbook: playbookOf(found),
    proposedStrike,
    proposedStep: proposed?.step ?? null,
    leniency,
    ladder: policy.ladder.steps,
    policyVersion: policy.version,
    decisionReason: found.decision_reason,
    decidedStep: found.step,
    duplicateOf: found.duplicate_of,
    withdrawal: await findWithdrawalOf(tx, found.id, operator, policy),
    appealId: appeal?.id ?? null,
    mayDecide: !(await decidedMyself(tx, found.id, operator.accountId)),
  }
}

/** A message that has cost its sender points is not struck a second time. */
async function hasStrike(tx: Tx, messageIds: readonly string[]): Promise<boolean> {
  if (messageIds.length === 0) return false
  const row = await tx
    .selectFrom('strike')
    .select('id')
    .where('message_id', 'in', [...messageIds])
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

type Range = { from: number; to: number }

/** The stretches that the signs need, in their conversations; what overlaps is one. */
async function partsOf(
  tx: Tx,
  signs: readonly StoredSign[],
): Promise<{ parts: PartView[]; messages: MessageInCase[] }> {
  const focusIds = new Set(messagesOf(signs))
  const ranges = new Map<string, Range[]>()
  const drawn: string[] = []
  for (const sign of signs) {
    if (!sign.conversation_id) continue
    const focus = sign.message_id ? await findMessage(tx, sign.message_id) : undefined
    drawn.push(...(focus?.findings ?? []).flatMap((finding) => finding.drawnFrom ?? []))
    const around = focus && { from: Math.max(0, focus.position - AROUND), to: focus.position + AROUND }
    const named = sign.part_from !== null && sign.part_to !== null && { from: sign.part_from, to: sign.part_to }
    // A link says nothing of any message: the conversation is read on request.
    const range = named || around || { from: 0, to: 0 }
    ranges.set(sign.conversation_id, [...(ranges.get(sign.conversation_id) ?? []), range])
  }
  const parts: PartView[] = []
  const messages = new Map<string, Message>()
  for (const [conversationId, wanted] of ranges)
    for (const range of joinRanges(wanted)) {
      const found = await findPart(tx, conversationId, range.from, range.to, PART_LIMIT)
      for (const message of found) messages.set(message.id, message)
      parts.push(await viewPart(tx, conversationId, range, found))
    }
  // What a finding was put together from belongs to it, even when it was said earlier.
  for (const id of new Set(drawn)) {
    const earlier = messages.has(id) ? undefined : await findMessage(tx, id)
    if (earlier) messages.set(id, earlier)
  }
  const inOrder = [...messages.values()].sort(
    (a, b) => a.conversationId.localeCompare(b.conversationId) || a.position - b.position,
  )
  return { parts, messages: inOrder.map((message) => toCaseMessage(message, focusIds)) }
}

async function viewPart(tx: Tx, conversationId: string, range: Range, found: readonly Message[]): Promise<PartView> {
  const conversation = await findConversation(tx, conversationId)
  if (!conversation) throw new Error('a sign names a conversation that is not there')
  const from = found[0]?.position ?? range.from
  const to = found.at(-1)?.position ?? range.to
  const [before] = await findPart(tx, conversationId, 0, from - 1, 1)
  const [after] = await findPart(tx, conversationId, to + 1, Number.MAX_SAFE_INTEGER, 1)
  return {
    conversationId,
    conversationKind: conversation.kind,
    from,
    to,
    more: { before: before !== undefined, after: after !== undefined },
  }
}

/** Pure: ranges in order, those that touch made one. */
function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && range.from <= last.to + 1) last.to = Math.max(last.to, range.to)
    else joined.push({ ...range })
  }
  return joined
}

/**
 * Reads on beyond a part, with a reason of its own on record (R6).
 * @throws Refusal not_found | claimed | administrator_needed | not_opened
 */
export async function readMore(
  deps: Deps,
  operator: Actor,
  caseId: string,
  { reason, conversationId, side, position }: Parsed<Routes['moreContext'], 'body'>,
): Promise<z.infer<typeof ContextView>> {
  const at = deps.now()
  return deps.db.transaction().execute(async (tx) => {
    await takeToRead(tx, operator, caseId, at)
    const seen = await signsSeen(tx, caseId, operator.accountId)
    if (seen === undefined) throw new Refusal('not_opened')
    const signs = await listSigns(tx, [caseId])
    if (!signs.some((sign) => sign.conversation_id === conversationId)) throw new Refusal('not_found')
    const [from, to] = side === 'before' ? [0, position - 1] : [position + 1, Number.MAX_SAFE_INTEGER]
    const found = await findPart(tx, conversationId, from, to, MORE + 1, side === 'after' ? 'first' : 'last')
    const messages = side === 'before' ? found.slice(-MORE) : found.slice(0, MORE)
    await tx
      .insertInto('case_opening')
      .values({
        id: newId(),
        case_id: caseId,
        appeal_id: null,
        operator_id: operator.accountId,
        reason,
        at,
        signs: seen,
      })
      .execute()
    await appendRecord(tx, 'case.read', at, {
      case: caseId,
      operator: operator.accountId,
      reason,
      parts: [
        {
          conversation: conversationId,
          from: messages[0]?.position ?? position,
          to: messages.at(-1)?.position ?? position,
        },
      ],
    })
    const focusIds = new Set(messagesOf(signs))
    return { messages: messages.map((message) => toCaseMessage(message, focusIds)), more: found.length > MORE }
  })
}

export function toCaseMessage(message: Message, focusIds: ReadonlySet<string>): MessageInCase {
  return {
    id: message.id,
    conversationId: message.conversationId,
    senderId: message.senderId,
    text: message.text,
    at: message.createdAt.toISOString(),
    position: message.position,
    outcome: message.outcome,
    state: message.state,
    findings: [...message.findings],
    policyVersion: message.policyVersion,
    focus: focusIds.has(message.id),
  }
}
