import type { Actor } from '../accounts/index.ts'
import { endSessions } from '../accounts/index.ts'
import { type ChatDeps, takeOffSite } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { lockSubject, withdrawAccount } from '../safety/index.ts'
import { publishOutcome } from './publish-outcome.ts'
import { listSigns, messagesOf } from './signs.db.ts'
import { findWithdrawal, type StoredWithdrawal } from './withdrawals.db.ts'

/**
 * R9: a second administrator puts a forced withdrawal in force. The account cannot be signed in to any more; what it
 * earned is paid out as it stands, since nothing here touches the ledger.
 * @throws Refusal not_found | own_decision | already_decided
 */
export async function confirmWithdrawal(deps: ChatDeps, operator: Actor, id: string, reason: string): Promise<void> {
  const policy = await deps.policies.current()
  const at = deps.now()
  const outcome = await deps.db.transaction().execute(async (tx) => {
    const found = await settle(tx, operator, id, { confirmed_by: operator.accountId, confirmed_at: at }, reason)
    const { case_id: caseId, subject_id: accountId, clause } = found
    await appendRecord(tx, 'withdrawal.confirmed', at, {
      withdrawal: id,
      case: caseId,
      subject: accountId,
      by: operator.accountId,
      reason,
    })
    const evidence = messagesOf(await listSigns(tx, [caseId]))
    const { sanctionId, notice } = await withdrawAccount(tx, policy, {
      accountId,
      clause,
      evidence,
      caseId,
      by: operator.accountId,
      at,
    })
    await tx.updateTable('withdrawal').set({ sanction_id: sanctionId }).where('id', '=', id).execute()
    await tx.updateTable('review_case').set({ step: 'withdrawal' }).where('id', '=', caseId).execute()
    await endSessions({ db: tx }, accountId)
    return {
      subjectId: accountId,
      otherId: null,
      changed: [],
      told: [{ to: accountId, notice }],
      ended: await takeOffSite(tx, accountId, at),
      suspended: true,
      reopened: [],
      accountChanged: true,
      openedCases: [],
    }
  })
  await publishOutcome(deps, outcome)
  deps.publish('staff', 'desk', { caseId: null })
}

/**
 * The membership goes on; the suspension that waited for this ends.
 * @throws Refusal not_found | own_decision | already_decided
 */
export async function refuseWithdrawal(deps: ChatDeps, operator: Actor, id: string, reason: string): Promise<void> {
  const at = deps.now()
  const told = await deps.db.transaction().execute(async (tx) => {
    const found = await settle(tx, operator, id, { refused_by: operator.accountId, refused_at: at }, reason)
    await appendRecord(tx, 'withdrawal.refused', at, {
      withdrawal: id,
      case: found.case_id,
      subject: found.subject_id,
      by: operator.accountId,
      reason,
    })
    const waiting = await tx
      .selectFrom('sanction')
      .select('id')
      .where('case_id', '=', found.case_id)
      .where('step', '=', 'withdrawal_review')
      .where('lifted_at', 'is', null)
      .execute()
    // The violation and its points stand: only the suspension ends.
    for (const sanction of waiting) await liftOnly(tx, sanction.id, found.subject_id, operator.accountId, at)
    const notice = await addNotice(tx, found.subject_id, { kind: 'withdrawal_refused' }, at)
    return { to: found.subject_id, notice }
  })
  deps.publish([told.to], 'notice', told.notice)
  deps.publish([told.to], 'account', {})
  deps.publish('staff', 'desk', { caseId: null })
}

async function liftOnly(tx: Tx, sanctionId: string, account: string, by: string, at: Date): Promise<void> {
  await tx.updateTable('sanction').set({ lifted_at: at }).where('id', '=', sanctionId).execute()
  await appendRecord(tx, 'sanction.lifted', at, { sanction: sanctionId, account, by })
}

/** The database lets one administrator settle it, and never the one who proposed it. */
async function settle(
  tx: Tx,
  operator: Actor,
  id: string,
  as: { confirmed_by: string; confirmed_at: Date } | { refused_by: string; refused_at: Date },
  reason: string,
): Promise<StoredWithdrawal> {
  const before = await findWithdrawal(tx, id)
  if (!before) throw new Refusal('not_found')
  await lockSubject(tx, before.subject_id)
  const settled = await tx
    .updateTable('withdrawal')
    .set({ ...as, settled_reason: reason })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('refused_at', 'is', null)
    .where('proposed_by', '<>', operator.accountId)
    .returning('id')
    .executeTakeFirst()
  if (!settled) throw new Refusal(before.proposed_by === operator.accountId ? 'own_decision' : 'already_decided')
  return before
}
