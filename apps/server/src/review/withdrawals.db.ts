import type { WithdrawalView } from '@sekisho/protocol'
import type { Actor } from '../accounts/index.ts'
import type { Db, Tx } from '../db/connect.ts'
import type { Policy } from '../safety/index.ts'

const selectWithdrawals = (db: Db | Tx) =>
  db
    .selectFrom('withdrawal as w')
    .innerJoin('account as subject', 'subject.id', 'w.subject_id')
    .innerJoin('account as proposer', 'proposer.id', 'w.proposed_by')
    .leftJoin('account as confirmer', 'confirmer.id', 'w.confirmed_by')
    .leftJoin('account as refuser', 'refuser.id', 'w.refused_by')
    .selectAll('w')
    .select([
      'subject.display_name as subject_name',
      'subject.role as subject_role',
      'proposer.display_name as proposer_name',
      'confirmer.display_name as confirmer_name',
      'refuser.display_name as refuser_name',
    ])

export type StoredWithdrawal = Awaited<ReturnType<ReturnType<typeof selectWithdrawals>['executeTakeFirstOrThrow']>>

export function toWithdrawalView(row: StoredWithdrawal, operator: Actor, policy: Policy): WithdrawalView {
  const named = (id: string | null, displayName: string | null) =>
    id && displayName !== null ? { id, displayName } : null
  return {
    id: row.id,
    caseId: row.case_id,
    subject: { id: row.subject_id, displayName: row.subject_name, role: row.subject_role },
    clause: policy.clauses[row.clause]?.[operator.locale] ?? row.clause,
    reason: row.reason,
    proposedBy: { id: row.proposed_by, displayName: row.proposer_name },
    proposedAt: row.proposed_at.toISOString(),
    state: row.confirmed_at ? 'confirmed' : row.refused_at ? 'refused' : 'proposed',
    settledBy: named(row.confirmed_by, row.confirmer_name) ?? named(row.refused_by, row.refuser_name),
    settledAt: (row.confirmed_at ?? row.refused_at)?.toISOString() ?? null,
    mine: row.proposed_by === operator.accountId,
  }
}

export const findWithdrawal = (db: Db | Tx, id: string) =>
  selectWithdrawals(db).where('w.id', '=', id).executeTakeFirst()

export async function findWithdrawalOf(tx: Tx, caseId: string, operator: Actor, policy: Policy) {
  const row = await selectWithdrawals(tx).where('w.case_id', '=', caseId).executeTakeFirst()
  return row ? toWithdrawalView(row, operator, policy) : null
}

/** Those that wait, oldest first. */
export const listWithdrawals = (db: Db) =>
  selectWithdrawals(db)
    .where('w.confirmed_at', 'is', null)
    .where('w.refused_at', 'is', null)
    .orderBy('w.proposed_at')
    .limit(200)
    .execute()
