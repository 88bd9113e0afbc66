import type { CaseRow } from '@sekisho/protocol'
import type { Db, Tx } from '../db/connect.ts'

const LIST_LIMIT = 200
/** Someone who has not touched a case for this long no longer keeps it from others. */
const CLAIM_IDLE_MS = 10 * 60_000

const selectCases = (db: Db | Tx) =>
  db
    .selectFrom('review_case as c')
    .innerJoin('account as subject', 'subject.id', 'c.subject_id')
    .leftJoin('account as claimer', 'claimer.id', 'c.claimed_by')
    .selectAll('c')
    .select([
      'subject.display_name as subject_name',
      'subject.role as subject_role',
      'claimer.display_name as claimer_name',
    ])

export type StoredCase = Awaited<ReturnType<ReturnType<typeof selectCases>['executeTakeFirstOrThrow']>>

export function toCaseRow(row: StoredCase, operatorId: string): CaseRow {
  return {
    id: row.id,
    kind: row.kind,
    category: row.category,
    reportReason: row.report_reason as CaseRow['reportReason'],
    urgency: row.urgency,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    subject: { id: row.subject_id, displayName: row.subject_name, role: row.subject_role },
    claimedBy:
      row.claimed_by && row.claimer_name !== null ? { id: row.claimed_by, displayName: row.claimer_name } : null,
    claimedByMe: row.claimed_by === operatorId,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decision: row.decision,
  }
}

/** Open: urgent first, then what is due first. Decided: latest first. */
export async function listCases(db: Db, state: 'open' | 'decided'): Promise<StoredCase[]> {
  const cases = selectCases(db).limit(LIST_LIMIT)
  return state === 'open'
    ? cases.where('decided_at', 'is', null).orderBy('urgency', 'desc').orderBy('due_at').execute()
    : cases.where('decided_at', 'is not', null).orderBy('decided_at', 'desc').execute()
}

export async function findCase(db: Db | Tx, id: string): Promise<StoredCase | undefined> {
  return selectCases(db).where('c.id', '=', id).executeTakeFirst()
}

/** False when someone else has it, or it is decided. */
export async function claimCase(tx: Tx, id: string, operatorId: string, at: Date): Promise<boolean> {
  const claimed = await tx
    .updateTable('review_case')
    .set({ claimed_by: operatorId, claimed_at: at })
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('claimed_by', 'is', null),
        eb('claimed_by', '=', operatorId),
        eb('claimed_at', '<', new Date(at.getTime() - CLAIM_IDLE_MS)),
      ]),
    )
    .returning('id')
    .executeTakeFirst()
  return claimed !== undefined
}

/** False when it was not this operator's. */
export async function releaseCase(tx: Tx, id: string, operatorId: string): Promise<boolean> {
  const released = await tx
    .updateTable('review_case')
    .set({ claimed_by: null, claimed_at: null })
    .where('id', '=', id)
    .where('claimed_by', '=', operatorId)
    .where('decided_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return released !== undefined
}

/** Whether this operator has read the case, with a reason on record (R6). */
export async function hasOpened(tx: Tx, caseId: string, operatorId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('case_opening')
    .select('id')
    .where('case_id', '=', caseId)
    .where('operator_id', '=', operatorId)
    .executeTakeFirst()
  return row !== undefined
}
