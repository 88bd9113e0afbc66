import { HOLD_REVIEW_DAYS, type HoldRow } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'

const DAY_MS = 86_400_000

type Filter = { state: 'in_force' | 'lifted'; caseId?: string | undefined } | { id: string }

/** In force: what is longest without a look first. Lifted: latest first. */
export async function listHolds(db: Db | Tx, filter: Filter, at: Date): Promise<HoldRow[]> {
  const rows = await db
    .selectFrom('legal_hold as h')
    .innerJoin('review_case as c', 'c.id', 'h.case_id')
    .innerJoin('account as subject', 'subject.id', 'c.subject_id')
    .leftJoin('account as other', 'other.id', 'c.other_id')
    .innerJoin('account as placer', 'placer.id', 'h.placed_by')
    .leftJoin('account as lifter', 'lifter.id', 'h.lifted_by')
    .selectAll('h')
    .select([
      'c.subject_id',
      'subject.display_name as subject_name',
      'subject.role as subject_role',
      'c.other_id',
      'other.display_name as other_name',
      'other.role as other_role',
      'placer.display_name as placer_name',
      'lifter.display_name as lifter_name',
    ])
    .$if('id' in filter, (q) => q.where('h.id', '=', (filter as { id: string }).id))
    .$if('state' in filter, (q) =>
      q.where('h.lifted_at', 'state' in filter && filter.state === 'lifted' ? 'is not' : 'is', null),
    )
    .$if('caseId' in filter && filter.caseId !== undefined, (q) =>
      q.where('h.case_id', '=', (filter as { caseId: string }).caseId),
    )
    .orderBy(sql`h.lifted_at desc nulls first`)
    .orderBy(sql`coalesce(h.reviewed_at, h.placed_at)`)
    .limit(500)
    .execute()
  return rows.map((row) => {
    const reviewDueAt = new Date((row.reviewed_at ?? row.placed_at).getTime() + HOLD_REVIEW_DAYS * DAY_MS)
    return {
      id: row.id,
      caseId: row.case_id,
      subject: { id: row.subject_id, displayName: row.subject_name, role: row.subject_role as 'member' | 'performer' },
      other:
        row.other_id && row.other_name !== null
          ? { id: row.other_id, displayName: row.other_name, role: row.other_role as 'member' | 'performer' }
          : null,
      placedBy: { id: row.placed_by, displayName: row.placer_name },
      placedAt: row.placed_at.toISOString(),
      reason: row.reason,
      reviewedAt: row.reviewed_at?.toISOString() ?? null,
      reviewDueAt: reviewDueAt.toISOString(),
      reviewDue: row.lifted_at === null && reviewDueAt <= at,
      ageDays: Math.floor(((row.lifted_at ?? at).getTime() - row.placed_at.getTime()) / DAY_MS),
      lifted:
        row.lifted_at && row.lifted_by
          ? {
              by: { id: row.lifted_by, displayName: row.lifter_name ?? '' },
              at: row.lifted_at.toISOString(),
              reason: row.lifted_reason ?? '',
            }
          : null,
    }
  })
}
