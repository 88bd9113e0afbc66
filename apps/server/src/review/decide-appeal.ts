import type { DeskAppeal } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Actor } from '../accounts/index.ts'
import {
  type ChatDeps,
  findBarrier,
  findConversation,
  findMessage,
  findPart,
  lockPair,
  type Message,
  raiseRevision,
  showMessage,
} from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { lockSubject, type Policy, requireNoDetail, undoStrikes } from '../safety/index.ts'
import { claimAppeal, findAppeal, listAppealMessages, type StoredAppeal, toAppealRow, tookPart } from './appeals.db.ts'
import { idleSince } from './cases.db.ts'
import { addMessage } from './open-appeal.ts'
import { type Outcome, publishOutcome } from './publish-outcome.ts'
import { toCaseMessage } from './read-case.ts'
import { undoCase } from './undo-decision.ts'

/** What the evidence of a program's sanction needs around it (R6: no more). */
const AROUND = 5

/** @throws Refusal not_found | own_decision | already_decided | claimed */
export async function takeAppeal(deps: Deps, operator: Actor, id: string): Promise<void> {
  await deps.db.transaction().execute((tx) => requireClaim(tx, operator, id, deps.now()))
  deps.publish('staff', 'desk', { caseId: null })
}

/** @throws Refusal not_found | claimed */
export async function releaseAppeal(deps: Deps, operator: Actor, id: string): Promise<void> {
  const released = await deps.db
    .updateTable('appeal')
    .set({ claimed_by: null, claimed_at: null })
    .where('id', '=', id)
    .where('claimed_by', '=', operator.accountId)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  if (!released) throw new Refusal((await findAppeal(deps.db, id)) ? 'claimed' : 'not_found')
  deps.publish('staff', 'desk', { caseId: null })
}

/** Claims it, and says why not. */
async function requireClaim(tx: Tx, operator: Actor, id: string, at: Date): Promise<StoredAppeal> {
  const claimed = await claimAppeal(tx, id, operator.accountId, at)
  const found = await findAppeal(tx, id)
  if (!found) throw new Refusal('not_found')
  if (claimed) return found
  if (found.state !== 'open') throw new Refusal('already_decided')
  const { own } = await tx
    .selectFrom('appeal as a')
    .select(tookPart(operator.accountId).as('own'))
    .where('a.id', '=', id)
    .executeTakeFirstOrThrow()
  throw new Refusal(own ? 'own_decision' : 'claimed')
}

/**
 * Opens an appeal; who read it and why is on record first (R3, R6). Whoever decided first may read it too, but not take it.
 * @throws Refusal not_found | claimed
 */
export async function readAppeal(deps: Deps, operator: Actor, id: string, reason: string): Promise<DeskAppeal> {
  const policy = await deps.policies.current()
  const at = deps.now()
  return deps.db.transaction().execute(async (tx) => {
    const before = await findAppeal(tx, id)
    if (!before) throw new Refusal('not_found')
    if (before.state === 'open') await claimAppeal(tx, id, operator.accountId, at)
    await tx
      .insertInto('case_opening')
      .values({ id: newId(), case_id: null, appeal_id: id, operator_id: operator.accountId, reason, at })
      .execute()
    // Of a case, the conversation is read through the case.
    const evidence = before.case_id === null ? await evidenceOf(tx, before) : []
    await appendRecord(tx, 'appeal.read', at, {
      appeal: id,
      case: before.case_id,
      operator: operator.accountId,
      account: before.appellant_id,
      reason,
      messages: evidence.map((message) => message.id),
    })
    return viewDeskAppeal(tx, policy, operator, id, evidence, at)
  })
}

async function evidenceOf(tx: Tx, { evidence }: StoredAppeal): Promise<Message[]> {
  const found = new Map<string, Message>()
  for (const id of evidence) {
    const message = await findMessage(tx, id)
    if (!message) continue
    const { conversationId, position } = message
    const around = await findPart(tx, conversationId, Math.max(0, position - AROUND), position + AROUND, 2 * AROUND + 1)
    for (const one of around) found.set(one.id, one)
  }
  return [...found.values()]
}

async function viewDeskAppeal(
  tx: Tx,
  policy: Policy,
  operator: Actor,
  id: string,
  evidence: readonly Message[],
  at: Date,
): Promise<DeskAppeal> {
  const row = await findAppeal(tx, id)
  if (!row) throw new Refusal('not_found')
  const first = row.first_by
    ? await tx
        .selectFrom('account')
        .select(['id', 'display_name as displayName'])
        .where('id', '=', row.first_by)
        .executeTakeFirst()
    : undefined
  const focusIds = new Set(row.evidence)
  return {
    ...(await toAppealRow(tx, row, operator.accountId, at)),
    clause: policy.clauses[row.clause]?.[operator.locale] ?? row.clause,
    firstDecider: first ?? null,
    firstReason: row.first_reason,
    decidedFirstAt: row.first_at.toISOString(),
    answer: row.reason,
    messages: (await listAppealMessages(tx, id)).map((message) => ({
      id: message.id,
      from: message.author_id === row.appellant_id ? ('person' as const) : ('desk' as const),
      author: message.author_name,
      text: message.text,
      at: message.at.toISOString(),
    })),
    evidence: evidence.map((message) => toCaseMessage(message, focusIds)),
  }
}

/** Writes to the person. @throws Refusal not_found | own_decision | already_decided | claimed | not_opened | gate_stopped */
export async function answerAppeal(deps: ChatDeps, operator: Actor, id: string, text: string): Promise<void> {
  requireNoDetail(deps, text, 'text')
  const at = deps.now()
  const { to, notice } = await deps.db.transaction().execute(async (tx) => {
    const found = await requireClaim(tx, operator, id, at)
    await requireOpened(tx, operator, id)
    await addMessage(tx, found, operator.accountId, text, at)
    await tx.updateTable('appeal').set({ desk_spoke_last: true }).where('id', '=', id).execute()
    const body = { kind: 'appeal_answer' as const, appealId: id }
    return { to: found.appellant_id, notice: await addNotice(tx, found.appellant_id, body, at) }
  })
  deps.publish([to], 'notice', notice)
  deps.publish('staff', 'desk', { caseId: null })
}

async function requireOpened(tx: Tx, operator: Actor, id: string): Promise<void> {
  const opened = await tx
    .selectFrom('case_opening')
    .select('id')
    .where('appeal_id', '=', id)
    .where('operator_id', '=', operator.accountId)
    .executeTakeFirst()
  if (!opened) throw new Refusal('not_opened')
}

/**
 * Decided by someone who did not decide first; the database sees to that. Overturning undoes everything.
 * @throws Refusal not_found | own_decision | already_decided | claimed | not_opened | gate_stopped
 */
export async function decideAppeal(
  deps: ChatDeps,
  operator: Actor,
  id: string,
  { overturn, reason }: { overturn: boolean; reason: string },
): Promise<void> {
  requireNoDetail(deps, reason, 'reason')
  const policy = await deps.policies.current()
  const at = deps.now()
  const { outcome, to, notice } = await deps.db.transaction().execute(async (tx) => {
    const before = await findAppeal(tx, id)
    if (!before) throw new Refusal('not_found')
    await lockSubject(tx, before.appellant_id)
    const found = await requireClaim(tx, operator, id, at)
    await requireOpened(tx, operator, id)
    const decided = await tx
      .updateTable('appeal as a')
      .set({ state: overturn ? 'overturned' : 'upheld', decided_by: operator.accountId, decided_at: at, reason })
      .where('a.id', '=', id)
      .where('a.state', '=', 'open')
      .where('a.claimed_by', '=', operator.accountId)
      .where('a.claimed_at', '>=', idleSince(at))
      .where(sql<boolean>`not ${tookPart(operator.accountId)}`)
      .returning('a.id')
      .executeTakeFirst()
    if (!decided) throw new Refusal('conflict')
    await appendRecord(tx, 'appeal.decided', at, {
      appeal: id,
      case: found.case_id,
      sanction: found.sanction_id,
      subject: found.appellant_id,
      by: operator.accountId,
      state: overturn ? 'overturned' : 'upheld',
      reason,
    })
    const undone = overturn ? await undoAppealed(tx, policy, operator, found, reason, at) : undefined
    const body = { kind: 'appeal_decided' as const, appealId: id, overturned: overturn, reason }
    return {
      outcome: undone,
      to: found.appellant_id,
      notice: await addNotice(tx, found.appellant_id, body, at),
    }
  })
  if (outcome) await publishOutcome(deps, outcome)
  deps.publish([to], 'notice', notice)
  deps.publish('staff', 'desk', { caseId: null })
}

async function undoAppealed(
  tx: Tx,
  policy: Policy,
  operator: Actor,
  appeal: StoredAppeal,
  reason: string,
  at: Date,
): Promise<Outcome | undefined> {
  if (appeal.sanction_id) return undoSanction(tx, policy, operator, appeal, appeal.sanction_id, reason, at)
  if (!appeal.case_id) return undefined
  const first = await tx
    .selectFrom('review_case')
    .select('undone_at')
    .where('id', '=', appeal.case_id)
    .executeTakeFirstOrThrow()
  // An administrator may have undone it while the appeal was open: then there is nothing left to do.
  return first.undone_at ? undefined : undoCase(tx, policy, operator, appeal.case_id, reason, at)
}

/** A sanction of the program: the strike behind it goes, and what it stopped is shown where nothing stands between the two. */
async function undoSanction(
  tx: Tx,
  policy: Policy,
  operator: Actor,
  appeal: StoredAppeal,
  sanctionId: string,
  reason: string,
  at: Date,
): Promise<Outcome> {
  const ofProgram = appeal.step !== 'withdrawal'
  const released = ofProgram ? await releaseEvidence(tx, operator, appeal.evidence, at) : []
  const strikeRemoved = await undoStrikes(tx, policy, { sanctionId }, operator.accountId, at)
  const apology = await addNotice(
    tx,
    appeal.appellant_id,
    { kind: 'decision_undone', conversationId: released[0]?.conversationId ?? null, reason, strikeRemoved },
    at,
  )
  return {
    subjectId: appeal.appellant_id,
    otherId: null,
    changed: released.map((message) => message.id),
    told: [{ to: appeal.appellant_id, notice: apology }],
    ended: undefined,
    suspended: false,
    reopened: [],
    accountChanged: true,
    openedCases: [],
  }
}

async function releaseEvidence(tx: Tx, operator: Actor, ids: readonly string[], at: Date): Promise<Message[]> {
  const released: Message[] = []
  for (const id of ids) {
    const message = await findMessage(tx, id)
    if (message?.state !== 'refused') continue
    const conversation = await findConversation(tx, message.conversationId)
    // In a party the sender is the member; a performer's own message there is not across anything.
    const memberId =
      conversation?.memberId ?? (message.senderId === conversation?.performerId ? undefined : message.senderId)
    const pair = conversation && memberId ? { performerId: conversation.performerId, memberId } : undefined
    if (pair) await lockPair(tx, pair)
    await raiseRevision(tx, message.conversationId)
    if (pair && (await findBarrier(tx, pair)) === 'blocked') continue
    await appendRecord(tx, 'message.released', at, {
      message: id,
      conversation: message.conversationId,
      by: operator.accountId,
    })
    released.push(await showMessage(tx, message, at))
  }
  return released
}
