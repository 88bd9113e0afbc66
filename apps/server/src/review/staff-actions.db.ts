import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'

/** What staff read and decided, latest first. */
export async function listStaffActions(db: Db, from: string | undefined) {
  const { rows } = await sql<{ at: Date; operator: string; kind: string; case_id: string | null; reason: string }>`
    select a.at, account.display_name as operator, a.kind, a.case_id, a.reason from (
      select at, operator_id, 'case.read' as kind, case_id, reason from case_opening
      union all
      select decided_at, decided_by, 'case.decided', id, decision || ': ' || decision_reason from review_case where decided_at is not null
      union all
      select decided_at, decided_by, 'age.decided', null, state || ': ' || coalesce(reason, '') from age_proof where decided_at is not null
    ) a join account on account.id = a.operator_id
    where ${from === undefined ? sql`true` : sql`a.at >= ${from}::date`}
    order by a.at desc limit 200`.execute(db)
  return rows.map((row) => ({
    at: row.at.toISOString(),
    operator: row.operator,
    kind: row.kind,
    caseId: row.case_id,
    reason: row.reason,
  }))
}
