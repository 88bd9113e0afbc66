import type { CaseCounts, CaseRow, Parsed, Routes } from '@sekisho/protocol'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../accounts/index.ts'
import type { Db, Tx } from '../db/connect.ts'
import { fromCursor, toPage } from './cursor.ts'

/** Someone who has not touched a case for this long no longer keeps it from others. */
const CLAIM_IDLE_MS = 10 * 60_000
export const idleSince = (at: Date): Date => new Date(at.getTime() - CLAIM_IDLE_MS)

/** SQL, of a case or an appeal: nobody has it, this operator has, or whoever had it has been idle. */
export const isFreeFor = (operatorId: string, at: Date, table = 'review_case'): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${table}.claimed_by`)} is null or ${sql.ref(`${table}.claimed_by`)} = ${operatorId}
    or ${sql.ref(`${table}.claimed_at`)} < ${idleSince(at)})`

const selectCases = (db: Db | Tx) =>
  db
    .selectFrom('review_case as c')
    .innerJoin('account as subject', 'subject.id', 'c.subject_id')
    .leftJoin('account as other', 'other.id', 'c.other_id')
    .leftJoin('account as claimer', 'claimer.id', 'c.claimed_by')
    .leftJoin('account as decider', 'decider.id', 'c.decided_by')
    .selectAll('c')
    .select([
      'subject.display_name as subject_name',
      'subject.role as subject_role',
      'other.display_name as other_name',
      'other.role as other_role',
      'claimer.display_name as claimer_name',
      'decider.display_name as decider_name',
    ])

export type StoredCase = Awaited<ReturnType<ReturnType<typeof selectCases>['executeTakeFirstOrThrow']>>

export function toCaseRow(row: StoredCase, operatorId: string, at: Date): CaseRow {
  const claimed = row.claimed_by !== null && row.claimed_at !== null && row.claimed_at >= idleSince(at)
  return {
    id: row.id,
    kind: row.kind,
    category: row.category,
    reportReason: row.report_reason as CaseRow['reportReason'],
    urgency: row.urgency,
    level: row.level,
    signs: row.sign_count,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    subject: { id: row.subject_id, displayName: row.subject_name, role: row.subject_role },
    other:
      row.other_id && row.other_name !== null && row.other_role
        ? { id: row.other_id, displayName: row.other_name, role: row.other_role }
        : null,
    claimedBy:
      claimed && row.claimed_by && row.claimer_name !== null
        ? { id: row.claimed_by, displayName: row.claimer_name }
        : null,
    claimedAt: claimed ? (row.claimed_at?.toISOString() ?? null) : null,
    claimedByMe: claimed && row.claimed_by === operatorId,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedBy:
      row.decided_by && row.decider_name !== null ? { id: row.decided_by, displayName: row.decider_name } : null,
    decision: row.decision,
    undoneAt: row.undone_at?.toISOString() ?? null,
  }
}

/** Open: what is due first, so what is late leads. Decided: latest first. By key, so that a page costs the same anywhere. */
export async function listCases(db: Db, query: Parsed<Routes['cases'], 'query'>, operatorId: string, at: Date) {
  const { state, urgency, kind, level, subject, mine, late, free, limit } = query
  const after = fromCursor(query.after)
  const open = state === 'open'
  const rows = await selectCases(db)
    .where('c.decided_at', open ? 'is' : 'is not', null)
    .$if(urgency !== undefined, (q) => q.where('c.urgency', '=', urgency as 'urgent'))
    .$if(kind !== undefined, (q) => q.where('c.kind', '=', kind as CaseRow['kind']))
    .$if(level !== undefined, (q) => q.where('c.level', '=', level as 'moderator'))
    .$if(subject !== undefined, (q) => q.where('c.subject_id', '=', subject as string))
    .$if(mine !== undefined, (q) =>
      open
        ? q.where('c.claimed_by', '=', operatorId).where('c.claimed_at', '>=', idleSince(at))
        : q.where('c.decided_by', '=', operatorId),
    )
    .$if(late !== undefined, (q) => (open ? q.where('c.due_at', '<', at) : q.whereRef('c.decided_at', '>', 'c.due_at')))
    .$if(free !== undefined && open, (q) =>
      q.where((eb) => eb.or([eb('c.claimed_by', 'is', null), eb('c.claimed_at', '<', idleSince(at))])),
    )
    .$if(after !== undefined, (q) =>
      open
        ? q.where(sql<boolean>`(c.due_at, c.id) > (${after?.at}, ${after?.id})`)
        : q.where(sql<boolean>`(c.decided_at, c.id) < (${after?.at}, ${after?.id})`),
    )
    .orderBy(open ? 'c.due_at' : 'c.decided_at', open ? 'asc' : 'desc')
    .orderBy('c.id', open ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute()
  const { page, next } = toPage(rows, limit, (row) => ({
    at: (open ? row.due_at : row.decided_at) as Date,
    id: row.id,
  }))
  return { cases: page.map((row) => toCaseRow(row, operatorId, at)), next }
}

/** For the header. Open cases and appeals are few; their partial indexes hold nothing else. */
export async function countCases(db: Db, operatorId: string, at: Date): Promise<z.infer<typeof CaseCounts>> {
  const idle = idleSince(at)
  const { rows } = await sql<z.infer<typeof CaseCounts>>`
    select count(*) as open, count(*) filter (where urgency = 'urgent') as urgent, count(*) filter (where due_at < ${at}) as late,
      count(*) filter (where claimed_by = ${operatorId} and claimed_at >= ${idle}) as mine,
      count(*) filter (where claimed_by is null or claimed_at < ${idle}) as free,
      count(*) filter (where level = 'administrator') as administrator,
      (select count(*) from appeal where state = 'open') as appeals,
      (select count(*) from appeal where state = 'open' and due_at < ${at}) as "lateAppeals",
      (select count(*) from withdrawal where confirmed_at is null and refused_at is null) as withdrawals
    from review_case where decided_at is null`.execute(db)
  return rows[0] as z.infer<typeof CaseCounts>
}

export async function findCase(db: Db | Tx, id: string): Promise<StoredCase | undefined> {
  return selectCases(db).where('c.id', '=', id).executeTakeFirst()
}

/** The database decides who is first: false when someone else works on it, it is decided, or it waits for an administrator. */
export async function claimCase(
  tx: Tx,
  id: string,
  operator: Pick<Actor, 'accountId' | 'role'>,
  at: Date,
): Promise<boolean> {
  const claimed = await tx
    .updateTable('review_case')
    .set({ claimed_by: operator.accountId, claimed_at: at })
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .$if(operator.role !== 'administrator', (q) => q.where('level', '=', 'moderator'))
    .where(isFreeFor(operator.accountId, at))
    .returning('id')
    .executeTakeFirst()
  return claimed !== undefined
}

/** Gives it to nobody, or to a colleague; false when it is not this operator's any more. */
export async function passCase(
  tx: Tx,
  id: string,
  operatorId: string,
  to: { claimed_by: string | null; claimed_at: Date | null; level?: 'administrator' },
): Promise<boolean> {
  const passed = await tx
    .updateTable('review_case')
    .set(to)
    .where('id', '=', id)
    .where('claimed_by', '=', operatorId)
    .where('decided_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return passed !== undefined
}

/** How many signs the case had when this operator last read it, with a reason on record (R6); undefined for never. */
export async function signsSeen(tx: Tx, caseId: string, operatorId: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('case_opening')
    .select((eb) => eb.fn.max('signs').as('signs'))
    .where('case_id', '=', caseId)
    .where('operator_id', '=', operatorId)
    .executeTakeFirst()
  return row?.signs ?? undefined
}
