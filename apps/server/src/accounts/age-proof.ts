import type { AGE_DOCUMENTS } from '@sekisho/protocol'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { requireNoDetail } from '../safety/index.ts'
import type { Actor } from './actor.ts'

const ADULT_YEARS = 18

/** Pure: completed years on a day, both as calendar days in Japan. */
export function ageOn(birthDate: string, day: string): number {
  const [birthYear = 0, birthMonth = 0, birthDay = 0] = birthDate.split('-').map(Number)
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const hadBirthday = month > birthMonth || (month === birthMonth && dayOfMonth >= birthDay)
  return year - birthYear - (hadBirthday ? 0 : 1)
}

/** The calendar day in Japan, `YYYY-MM-DD`. */
export const dayInJapan = (at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' })

export type AgeProof = { birthDate: string; document: (typeof AGE_DOCUMENTS)[number] }

/**
 * A recorded step that staff approve (R13). A rejected proof may be handed in again; an approved one stands.
 * @throws Refusal under_age | conflict
 */
export async function submitAgeProof(deps: Deps, actor: Actor, proof: AgeProof): Promise<void> {
  const at = deps.now()
  if (ageOn(proof.birthDate, dayInJapan(at)) < ADULT_YEARS) throw new Refusal('under_age', { field: 'birthDate' })
  await deps.db.transaction().execute(async (tx) => {
    const values = {
      state: 'pending',
      birth_date: proof.birthDate,
      document: proof.document,
      submitted_at: at,
    } as const
    const kept = await tx
      .insertInto('age_proof')
      .values({ account_id: actor.accountId, ...values })
      .onConflict((oc) =>
        oc
          .column('account_id')
          .doUpdateSet({ ...values, reason: null })
          .where('age_proof.state', '=', 'rejected'),
      )
      .returning('account_id')
      .executeTakeFirst()
    if (!kept) throw new Refusal('conflict')
    await appendRecord(tx, 'age.submitted', at, {
      account: actor.accountId,
      document: proof.document,
      birthDate: proof.birthDate,
    })
  })
  deps.publish('staff', 'desk', { caseId: null })
}

/** @throws Refusal already_decided | gate_stopped */
export async function decideAgeProof(
  deps: Deps,
  operator: Actor,
  accountId: string,
  decision: { approve: boolean; reason: string },
): Promise<void> {
  requireNoDetail(deps, decision.reason, 'reason')
  const at = deps.now()
  const notice = await deps.db.transaction().execute(async (tx) => {
    const decided = await tx
      .updateTable('age_proof')
      .set({
        state: decision.approve ? 'approved' : 'rejected',
        decided_by: operator.accountId,
        decided_at: at,
        reason: decision.reason,
      })
      .where('account_id', '=', accountId)
      .where('state', '=', 'pending')
      .returning('account_id')
      .executeTakeFirst()
    if (!decided) throw new Refusal('already_decided')
    await appendRecord(tx, 'age.decided', at, {
      account: accountId,
      approved: decision.approve,
      reason: decision.reason,
      by: operator.accountId,
    })
    return addNotice(
      tx,
      accountId,
      decision.approve ? { kind: 'age_approved' } : { kind: 'age_rejected', reason: decision.reason },
      at,
    )
  })
  deps.publish([accountId], 'notice', notice)
  deps.publish([accountId], 'account', {})
  deps.publish('staff', 'desk', { caseId: null })
}

/** Proofs that wait for staff, oldest first. */
export async function listPendingAgeProofs(deps: Pick<Deps, 'db'>) {
  const rows = await deps.db
    .selectFrom('age_proof')
    .innerJoin('account', 'account.id', 'age_proof.account_id')
    .select(['account.id', 'account.display_name', 'account.role', 'birth_date', 'document', 'submitted_at'])
    .where('state', '=', 'pending')
    .orderBy('submitted_at')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    accountId: row.id,
    displayName: row.display_name,
    role: row.role,
    birthDate: row.birth_date,
    document: row.document,
    submittedAt: row.submitted_at.toISOString(),
  }))
}
