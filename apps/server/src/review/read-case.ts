import type { CaseMessage, CasePart, CaseView, ContextView, Parsed, Routes } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../accounts/index.ts'
import { findMessages, findPart, findPartEdges, type Message } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { type Policy, SELF_REPORT_STEPS_OFF, stepFor } from '../safety/index.ts'
import { claimCase, findCase, type StoredCase, signsSeen, toCaseRow } from './cases.db.ts'
import { refusalFor } from './claim-case.ts'
import { clauseOf, playbookOf } from './clauses.ts'
import { disputesOwn } from './own-decision.db.ts'
import { recordsOf } from './person-record.db.ts'
import { ALL_SIGNS, listSigns, messagesOf, type StoredSign, toSignView } from './signs.db.ts'
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
    const signs = await listSigns(tx, [caseId], ALL_SIGNS)
    const { parts, messages, single } = await partsOf(tx, signs)
    await keepOpening(tx, operator, { caseId, reason, signs: found.sign_count, at })
    await appendRecord(tx, 'case.read', at, {
      case: caseId,
      operator: operator.accountId,
      reason,
      parts: parts.map(({ conversationId, from, to }) => ({ conversation: conversationId, from, to })),
      ...(single.length > 0 && { messages: single }),
    })
    return viewCase(tx, policy, operator, { found, signs, parts, messages, at })
  })
}

/** Who reads an open case works on it: two do not read the same one. */
async function takeToRead(tx: Tx, operator: Actor, caseId: string, at: Date): Promise<StoredCase> {
  const claimed = await claimCase(tx, caseId, operator, at)
  const found = await findCase(tx, caseId)
  if (!found) throw new Refusal('not_found')
  if (!claimed && !found.decided_at) throw refusalFor(found, operator, at)
  return found
}

/** That this operator has read it, and how many signs there were; the first look counts for the statistics. */
async function keepOpening(
  tx: Tx,
  { accountId }: Actor,
  { caseId, reason, signs, at }: { caseId: string; reason: string; signs: number; at: Date },
): Promise<void> {
  await tx
    .with('opening', (db) =>
      db
        .insertInto('case_opening')
        .values({ id: newId(), case_id: caseId, appeal_id: null, operator_id: accountId, reason, at, signs }),
    )
    .updateTable('review_case')
    .set({ first_read_at: at, first_read_by: accountId })
    .where('id', '=', caseId)
    .where('first_read_at', 'is', null)
    .execute()
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
  const { subject_id: subjectId, other_id: otherId } = found
  const people = [{ id: subjectId, other: otherId }, ...(otherId ? [{ id: otherId, other: subjectId }] : [])]
  const [subjectRecord, otherRecord = null] = await recordsOf(tx, people, found.id, policy, locale, at)
  if (!subjectRecord) throw new Error('a case has no subject')
  const facts = await factsOf(tx, found.id, operator, messagesOf(signs))
  const leniency = signs.some((sign) => sign.kind === 'self_report')
  // A message that has cost its sender points is not struck a second time.
  const proposedStrike = facts.struck ? 0 : 1
  const proposed = stepFor(
    subjectRecord.strikePoints + proposedStrike,
    policy,
    leniency && proposedStrike > 0 ? SELF_REPORT_STEPS_OFF : 0,
  )
  return {
    ...toCaseRow(found, operator.accountId, at),
    signList: signs.map(toSignView),
    parts,
    messages,
    conversationKind: parts[0]?.conversationKind ?? null,
    note: signs.findLast((sign) => sign.note !== '')?.note ?? '',
    subjectRecord,
    otherRecord,
    clause: clauseIn(clauseKey),
    clauseKey,
    clauses: Object.keys(policy.clauses).map((key) => ({ key, text: clauseIn(key) })),
    playbook: playbookOf(found),
    proposedStrike,
    proposedStep: proposed?.step ?? null,
    leniency,
    ladder: policy.ladder.steps,
    policyVersion: policy.version,
    reopened: await findReopened(tx, found.id),
    decisionReason: found.decision_reason,
    decidedStep: found.step,
    duplicateOf: found.duplicate_of,
    // Only a decision proposes one.
    withdrawal: found.decided_at ? await findWithdrawalOf(tx, found.id, operator, policy) : null,
    appealId: facts.appeal,
    mayDecide: !facts.own,
  }
}

/** Of a case that was undone and is decided again, only what is on record tells that it was cleared before. */
async function findReopened(tx: Tx, caseId: string): Promise<CaseView['reopened']> {
  const row = await tx
    .selectFrom('staff_action as a')
    .innerJoin('account as operator', 'operator.id', 'a.operator_id')
    .select(['a.at', 'a.reason', 'a.operator_id', 'operator.display_name'])
    .where('a.case_id', '=', caseId)
    .where('a.kind', '=', 'decision.undone')
    .where(sql<boolean>`a.facts ->> 'decision' = 'clear'`)
    .orderBy('a.at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row
    ? { by: { id: row.operator_id, displayName: row.display_name }, at: row.at.toISOString(), reason: row.reason }
    : null
}

/** What else stands around a case, in one look. */
async function factsOf(tx: Tx, caseId: string, operator: Actor, messageIds: readonly string[]) {
  return tx
    .selectNoFrom([
      sql<boolean>`exists (select 1 from strike where message_id = any(${messageIds}::uuid[]) and removed_at is null)`.as(
        'struck',
      ),
      sql<string | null>`(select id from appeal where case_id = ${caseId})`.as('appeal'),
      disputesOwn(caseId, operator.accountId).as('own'),
    ])
    .executeTakeFirstOrThrow()
}

type Range = { from: number; to: number }

/**
 * The stretches that the signs need, in their conversations; what overlaps is one. `single`: messages beside them; what a
 * finding was put together from belongs to it, even when it was said earlier.
 */
async function partsOf(
  tx: Tx,
  signs: readonly StoredSign[],
): Promise<{ parts: PartView[]; messages: MessageInCase[]; single: string[] }> {
  const focusIds = new Set(messagesOf(signs))
  const focus = await findMessages(tx, [...focusIds])
  const parts: PartView[] = []
  const messages = new Map<string, Message>()
  for (const [conversationId, wanted] of rangesOf(signs, focus))
    for (const range of joinRanges(wanted)) {
      const found = await findPart(tx, conversationId, range.from, range.to, PART_LIMIT)
      for (const message of found) messages.set(message.id, message)
      const from = found[0]?.position ?? range.from
      const to = found.at(-1)?.position ?? range.to
      const { kind, before, after } = await findPartEdges(tx, conversationId, from, to)
      parts.push({ conversationId, conversationKind: kind, from, to, more: { before, after } })
    }
  // Nobody decides on a message that a long part has cut off.
  const cutOff = focus.filter((message) => !messages.has(message.id))
  const sources = focus.flatMap((message) => message.findings.flatMap((finding) => finding.drawnFrom ?? []))
  const missing = new Set(sources.filter((id) => !messages.has(id) && !focusIds.has(id)))
  const single = [...cutOff, ...(await findMessages(tx, [...missing]))]
  for (const message of single) messages.set(message.id, message)
  const inOrder = [...messages.values()].sort(
    (a, b) => a.conversationId.localeCompare(b.conversationId) || a.position - b.position,
  )
  return {
    parts,
    messages: inOrder.map((message) => toCaseMessage(message, focusIds)),
    single: single.map((message) => message.id),
  }
}

/** What the signs of a case need, as an opening shows it, by positions: for an export. */
export async function findNeededParts(tx: Tx, caseId: string) {
  const { parts, single } = await partsOf(tx, await listSigns(tx, [caseId], ALL_SIGNS))
  return { parts: parts.map(({ conversationId, from, to }) => ({ conversationId, from, to })), messages: single }
}

/** Pure: by conversation, what each sign needs at first. */
function rangesOf(signs: readonly StoredSign[], focus: readonly Message[]): Map<string, Range[]> {
  const ranges = new Map<string, Range[]>()
  for (const sign of signs) {
    if (!sign.conversation_id) continue
    const position = focus.find((message) => message.id === sign.message_id)?.position
    const around = position !== undefined && { from: Math.max(0, position - AROUND), to: position + AROUND }
    const named = sign.part_from !== null && sign.part_to !== null && { from: sign.part_from, to: sign.part_to }
    // A link says nothing of any message: the conversation is read on request.
    const range = named || around || { from: 0, to: 0 }
    ranges.set(sign.conversation_id, [...(ranges.get(sign.conversation_id) ?? []), range])
  }
  return ranges
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
    const signs = await listSigns(tx, [caseId], ALL_SIGNS)
    if (!signs.some((sign) => sign.conversation_id === conversationId)) throw new Refusal('not_found')
    const [from, to] = side === 'before' ? [0, position - 1] : [position + 1, Number.MAX_SAFE_INTEGER]
    const found = await findPart(tx, conversationId, from, to, MORE + 1, side === 'after' ? 'first' : 'last')
    const messages = side === 'before' ? found.slice(-MORE) : found.slice(0, MORE)
    await keepOpening(tx, operator, { caseId, reason, signs: seen, at })
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
    ...(message.erased && { erased: true as const }),
  }
}
