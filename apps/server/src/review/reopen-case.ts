import { REOPEN_MINUTES } from '@sekisho/protocol'
import type { Actor } from '../accounts/index.ts'
import { type ChatDeps, endPairChats, findMessage, pausePair, setState, touchPair } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { Refusal, violatedConstraint } from '../refusal.ts'
import { lockSubject } from '../safety/index.ts'
import { findCase, type StoredCase } from './cases.db.ts'
import { type Outcome, publishOutcome } from './publish-outcome.ts'
import { lockTalks, pairOf } from './settle-messages.ts'
import { ALL_SIGNS, listSigns, type StoredSign } from './signs.db.ts'

/**
 * A case that was wrongly closed as nothing found waits for a decision again, claimed by who reopens it: who decided it or
 * an administrator, within half an hour. What it released is stopped as it was; points and sanctions that it took back
 * stay back until somebody decides on them anew (R9), and nobody is told before that. What was closed with it as the same
 * is open again too, for everyone.
 * @throws Refusal not_found | forbidden | conflict (not cleared, or open again already) | reopen_late | open_elsewhere
 */
export async function reopenCase(deps: ChatDeps, operator: Actor, caseId: string, reason: string): Promise<void> {
  const at = deps.now()
  const reopen = (id: string, lead?: string) =>
    deps.db
      .transaction()
      .execute((tx) => reopenOne(tx, operator, { caseId: id, lead, reason, at }))
      .catch((error: unknown) => {
        // Newer signs of the same people have opened a case of their own: there is one open case for each two (ADR 10).
        if (violatedConstraint(error)) throw new Refusal('open_elsewhere')
        throw error
      })
  const outcomes = [await reopen(caseId)]
  // What is open elsewhere meanwhile, or was taken up otherwise, is looked at there.
  for (const id of await duplicatesOf(deps, caseId))
    await reopen(id, caseId).then(
      (outcome) => outcomes.push(outcome),
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      },
    )
  for (const outcome of outcomes) await publishOutcome(deps, outcome)
  deps.publish('staff', 'desk', { caseId: outcomes.length > 1 ? null : caseId })
}

type Reopening = { caseId: string; lead: string | undefined; reason: string; at: Date }

async function reopenOne(tx: Tx, operator: Actor, { caseId, lead, reason, at }: Reopening): Promise<Outcome> {
  const before = await findCase(tx, caseId)
  if (!before) throw new Refusal('not_found')
  await lockSubject(tx, before.subject_id)
  const found = await requireCleared(tx, operator, { caseId, lead, at })
  const signs = await listSigns(tx, [caseId], ALL_SIGNS)
  await lockTalks(tx, [{ found, signs }])
  await appendRecord(tx, 'decision.undone', at, {
    case: caseId,
    by: operator.accountId,
    decision: 'clear',
    // No subject: the reason is the desk's own, and is not part of what a person is given about themselves.
    reason,
  })
  await tx
    .updateTable('review_case')
    .set({
      decided_at: null,
      decided_by: null,
      decision: null,
      decision_reason: null,
      duplicate_of: null,
      claimed_by: lead ? null : operator.accountId,
      claimed_at: lead ? null : at,
    })
    .where('id', '=', caseId)
    .execute()
  await tx.updateTable('case_sign').set({ settled_at: null }).where('case_id', '=', caseId).execute()
  const paused = await pauseAgain(tx, found, signs, at)
  return {
    subjectId: found.subject_id,
    otherId: found.other_id,
    changed: await stopAgain(tx, found, signs),
    told: [],
    ended: paused?.ended,
    suspended: false,
    reopened: paused?.touched ?? [],
    accountChanged: false,
    openedCases: [],
  }
}

/** The case under its lock, if it may be reopened now by this operator. */
async function requireCleared(
  tx: Tx,
  operator: Actor,
  { caseId, lead, at }: Pick<Reopening, 'caseId' | 'lead' | 'at'>,
): Promise<StoredCase> {
  const found = await findCase(tx, caseId)
  const decidedAt = found?.decided_at
  const cleared = lead ? found?.duplicate_of === lead && found.clause === null : found?.decision === 'clear'
  if (!found || !decidedAt || !cleared) throw new Refusal('conflict')
  if (lead) return found
  if (found.decided_by !== operator.accountId && operator.role !== 'administrator') throw new Refusal('forbidden')
  if (at.getTime() - decidedAt.getTime() > REOPEN_MINUTES * 60_000) throw new Refusal('reopen_late')
  return found
}

async function duplicatesOf({ db }: ChatDeps, caseId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('review_case')
    .select('id')
    .where('duplicate_of', '=', caseId)
    .where('clause', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** What the decision let through, and nothing else, stands as it did before. */
async function stopAgain(tx: Tx, found: StoredCase, signs: readonly StoredSign[]): Promise<string[]> {
  const changed: string[] = []
  for (const sign of signs) {
    if (!sign.message_id || (sign.kind !== 'held' && sign.kind !== 'dispute')) continue
    changed.push(sign.message_id)
    const message = await findMessage(tx, sign.message_id)
    const released = message?.state === 'shown' && message.shownAt?.getTime() === found.decided_at?.getTime()
    if (message && released) await setState(tx, message, sign.kind === 'held' ? 'held' : 'refused')
  }
  return [...new Set(changed)]
}

/** A sign of a minor keeps the two apart until it is decided (R13). */
async function pauseAgain(tx: Tx, found: StoredCase, signs: readonly StoredSign[], at: Date) {
  const pair = pairOf(found)
  if (!pair || !signs.some((sign) => sign.category === 'harm.minor')) return undefined
  await pausePair(tx, pair, at)
  const ended = await endPairChats(tx, pair.performerId, pair.memberId, 'paused', at)
  return { ended, touched: await touchPair(tx, pair) }
}
