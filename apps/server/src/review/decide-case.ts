import { type DecideCaseBody, type DecisionPreview, MODERATOR_SUSPENSION_DAYS } from '@sekisho/protocol'
import type { z } from 'zod'
import type { Actor } from '../accounts/index.ts'
import { type ChatDeps, findMessage, takeOffSite } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import {
  type ChosenStep,
  countStrikePoints,
  giveStrike,
  lockSubject,
  type Policy,
  requireNoDetail,
  SELF_REPORT_STEPS_OFF,
  type Struck,
  suspends,
} from '../safety/index.ts'
import { claimCase, findCase, type StoredCase, signsSeen } from './cases.db.ts'
import { refusalFor } from './claim-case.ts'
import { clauseOf } from './clauses.ts'
import { decidedMyself } from './own-decision.db.ts'
import { type Outcome, publishOutcome } from './publish-outcome.ts'
import { endPause, lockTalks, settleMessages, type Verdict } from './settle-messages.ts'
import { ALL_SIGNS, listSigns, messagesOf, type StoredSign, settleSigns } from './signs.db.ts'
import { tellOther, tellSubject } from './tell-decision.ts'

const SUSPENSION_DAYS = 7

/**
 * A person decides a case that they have claimed and read. Both sides are told, with the reason.
 * @throws Refusal not_found | already_decided | claimed | administrator_needed | own_decision | not_opened | case_changed |
 *   invalid | conflict (a withdrawal of this person waits already) | gate_stopped
 */
export async function decideCase(deps: ChatDeps, operator: Actor, caseId: string, body: DecideCaseBody): Promise<void> {
  const policy = await prepare(deps, body)
  const at = deps.now()
  const outcome = await deps.db
    .transaction()
    .execute(async (tx) => (await decide(tx, policy, operator, caseId, body, at)).outcome)
  await publishOutcome(deps, outcome)
  deps.publish('staff', 'desk', { caseId })
}

/** Ends a transaction whose work is only to be seen. */
class Unwanted<T> extends Error {
  readonly seen: T
  constructor(seen: T) {
    super('rolled back on purpose')
    this.seen = seen
  }
}

/**
 * What a decision would bring, by making it and taking the transaction back: so the preview cannot differ from it.
 * @throws as decideCase
 */
export async function previewDecision(
  deps: ChatDeps,
  operator: Actor,
  caseId: string,
  body: DecideCaseBody,
): Promise<z.infer<typeof DecisionPreview>> {
  const policy = await prepare(deps, body)
  const at = deps.now()
  try {
    await deps.db.transaction().execute(async (tx) => {
      const decided = await decide(tx, policy, operator, caseId, body, at)
      throw new Unwanted(await viewPreview(tx, decided, at))
    })
  } catch (error) {
    if (error instanceof Unwanted) return error.seen as z.infer<typeof DecisionPreview>
    throw error
  }
  throw new Error('a preview ended without being taken back')
}

async function prepare(deps: Deps & Pick<ChatDeps, 'inspect'>, body: DecideCaseBody): Promise<Policy> {
  if (body.decision !== 'violation' && (body.strike > 0 || body.step))
    throw new Refusal('invalid', { field: body.strike > 0 ? 'strike' : 'step' })
  // "No violation, but this one is": then it is a violation, and the others are the exceptions.
  if (body.decision === 'clear' && body.exceptions.some((one) => one.decision === 'violation'))
    throw new Refusal('invalid', { field: 'exceptions' })
  requireNoDetail(deps, body.reason, 'reason')
  const policy = await deps.policies.current()
  if (body.clause !== undefined && !policy.clauses[body.clause]) throw new Refusal('invalid', { field: 'clause' })
  return policy
}

type Decided = {
  found: StoredCase
  signs: readonly StoredSign[]
  struck: Struck | undefined
  withdrawal: boolean
  outcome: Outcome
}

async function decide(
  tx: Tx,
  policy: Policy,
  operator: Actor,
  caseId: string,
  body: DecideCaseBody,
  at: Date,
): Promise<Decided> {
  const found = await requireMine(tx, operator, caseId, at)
  const signs = await listSigns(tx, [caseId], ALL_SIGNS)
  const verdicts = verdictsOf(signs, body)
  await lockTalks(tx, [{ found, signs }])
  const clause = body.clause ?? clauseOf(found, policy)
  const withdrawal = body.step?.choose === 'withdrawal'
  if (needsAdministrator(body) && operator.role !== 'administrator')
    throw new Refusal('administrator_needed', { field: 'step' })
  await tx
    .updateTable('review_case')
    .set({
      decided_at: at,
      decided_by: operator.accountId,
      decision: body.decision,
      decision_reason: body.reason,
      clause: body.decision === 'clear' ? null : clause,
    })
    .where('id', '=', caseId)
    .execute()
  await appendRecord(tx, 'case.decided', at, {
    case: caseId,
    by: operator.accountId,
    subject: found.subject_id,
    decision: body.decision,
    reason: body.reason,
    strike: body.strike,
    clause,
    step: body.step?.choose,
    stepReason: body.step?.reason,
    verdicts: [...verdicts].map(([message, verdict]) => ({ message, verdict })),
  })
  await settleSigns(tx, caseId, at)
  const settled = await settleMessages(tx, policy, { found, signs, verdicts, operator, at })
  const told = await tellSubject(tx, policy, { found, signs, body, clause, settled, at })
  const struck = await strikeFor(tx, policy, { found, signs, verdicts, operator, body, clause, at })
  if (struck?.notice) told.push({ to: found.subject_id, notice: struck.notice })
  if (struck?.step) await tx.updateTable('review_case').set({ step: struck.step }).where('id', '=', caseId).execute()
  if (withdrawal) await proposeWithdrawal(tx, { found, operator, clause, reason: body.reason, at })
  told.push(...(await tellOther(tx, found, signs, body, at)))
  const suspended = suspends(struck?.step)
  const outcome: Outcome = {
    subjectId: found.subject_id,
    otherId: found.other_id,
    changed: [...verdicts.keys()],
    told,
    ended: suspended ? await takeOffSite(tx, found.subject_id, at) : undefined,
    suspended,
    reopened: body.decision === 'clear' ? await endPause(tx, found, signs) : [],
    accountChanged: settled.strikeRemoved || struck?.until != null,
    openedCases: struck?.topCase ? [struck.topCase] : [],
  }
  return { found, signs, struck, withdrawal, outcome }
}

/** The case, locked, claimed and read by this operator, with all its signs seen; the database says so, not an earlier look. */
async function requireMine(tx: Tx, operator: Actor, caseId: string, at: Date): Promise<StoredCase> {
  const before = await findCase(tx, caseId)
  if (!before) throw new Refusal('not_found')
  await lockSubject(tx, before.subject_id)
  if (!(await claimCase(tx, caseId, operator, at))) throw refusalFor(await findCase(tx, caseId), operator, at)
  if (await decidedMyself(tx, caseId, operator.accountId)) throw new Refusal('own_decision')
  const found = await findCase(tx, caseId)
  if (!found) throw new Refusal('not_found')
  const seen = await signsSeen(tx, caseId, operator.accountId)
  if (seen === undefined) throw new Refusal('not_opened')
  if (seen < found.sign_count) throw new Refusal('case_changed')
  return found
}

/** Pure: how each message of the case is judged. @throws Refusal invalid for one that is not of the case */
function verdictsOf(signs: readonly StoredSign[], body: DecideCaseBody): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>(messagesOf(signs).map((id) => [id, body.decision]))
  for (const { messageId, decision } of body.exceptions) {
    if (!verdicts.has(messageId)) throw new Refusal('invalid', { field: 'exceptions' })
    if (decision === 'clear') verdicts.set(messageId, 'clear')
  }
  return verdicts
}

type Deciding = {
  found: StoredCase
  signs: readonly StoredSign[]
  verdicts: ReadonlyMap<string, Verdict>
  operator: Actor
  body: DecideCaseBody
  clause: string
  at: Date
}

async function strikeFor(tx: Tx, policy: Policy, deciding: Deciding): Promise<Struck | undefined> {
  const { found, signs, verdicts, operator, body, clause, at } = deciding
  const chosen = chosenStep(policy, body)
  if (body.strike === 0 && !chosen?.step) return undefined
  const evidence = [...verdicts].filter(([, verdict]) => verdict === 'violation').map(([id]) => id)
  return giveStrike(tx, policy, {
    accountId: found.subject_id,
    points: body.strike,
    clause,
    evidence,
    caseId: found.id,
    conversationId: signs.find((sign) => sign.conversation_id)?.conversation_id ?? null,
    by: operator.accountId,
    at,
    stepsOff: signs.some((sign) => sign.kind === 'self_report') ? SELF_REPORT_STEPS_OFF : 0,
    chosen,
    // Where people decide on the top already, it is not put before them again.
    opensTop: body.step === undefined && !signs.some((sign) => sign.kind === 'ladder'),
  })
}

/** Pure: what a moderator escalates (R9). */
const needsAdministrator = ({ step }: DecideCaseBody): boolean =>
  step?.choose === 'withdrawal' || (step?.choose === 'suspension' && (step.days ?? 0) > MODERATOR_SUSPENSION_DAYS)

/** Pure: a person's choice of step, with its length. */
function chosenStep(policy: Policy, body: DecideCaseBody): ChosenStep | undefined {
  if (!body.step) return undefined
  const { choose, days, reason: because } = body.step
  const usual = policy.ladder.steps.find((step) => step.step === choose)?.days ?? null
  switch (choose) {
    case 'none':
      return { step: undefined, days: null, because }
    case 'notice':
    case 'warning':
      return { step: choose, days: null, because }
    case 'restriction':
    case 'suspension':
      return { step: choose, days: days ?? usual ?? SUSPENSION_DAYS, because }
    case 'withdrawal':
      // Until the second administrator has decided, no longer than a program may suspend (R9).
      return { step: 'withdrawal_review', days: policy.programMaxDays, because }
  }
}

async function proposeWithdrawal(
  tx: Tx,
  { found, operator, clause, reason, at }: Pick<Deciding, 'found' | 'operator' | 'clause' | 'at'> & { reason: string },
): Promise<void> {
  const id = newId()
  const proposed = await tx
    .insertInto('withdrawal')
    .values({
      id,
      case_id: found.id,
      subject_id: found.subject_id,
      clause,
      reason,
      proposed_by: operator.accountId,
      proposed_at: at,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!proposed) throw new Refusal('conflict', { field: 'step' })
  await appendRecord(tx, 'withdrawal.proposed', at, {
    withdrawal: id,
    case: found.id,
    subject: found.subject_id,
    by: operator.accountId,
    clause,
    reason,
  })
}

async function viewPreview(tx: Tx, decided: Decided, at: Date): Promise<z.infer<typeof DecisionPreview>> {
  const { found, struck, outcome } = decided
  const people = [
    { id: found.subject_id, displayName: found.subject_name, role: found.subject_role },
    ...(found.other_id && found.other_name !== null && found.other_role
      ? [{ id: found.other_id, displayName: found.other_name, role: found.other_role }]
      : []),
  ]
  const messages: { id: string; state: 'shown' | 'bounced' | 'held' | 'refused' | 'withdrawn' }[] = []
  for (const id of outcome.changed) {
    const message = await findMessage(tx, id)
    if (message) messages.push({ id, state: message.state })
  }
  return {
    notices: outcome.told.flatMap(({ to, notice }) => {
      const person = people.find((one) => one.id === to)
      return person ? [{ to: person, body: notice.body, ...(notice.wording && { wording: notice.wording }) }] : []
    }),
    messages,
    points: await countStrikePoints(tx, found.subject_id, at),
    step: struck?.step ?? null,
    until: struck?.until?.toISOString() ?? null,
    withdrawal: decided.withdrawal,
  }
}
