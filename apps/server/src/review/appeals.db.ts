import type { AppealRow, AppealView, OwnDecision, Parsed, Routes, SanctionStep } from '@sekisho/protocol'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Tx } from '../db/connect.ts'
import { appealUntil, type Policy } from '../safety/index.ts'
import { idleSince, isFreeFor } from './cases.db.ts'
import { fromCursor, toPage } from './cursor.ts'

/** SQL over `appeal as a`: whether this operator took part in what is appealed. Such a one never decides on it. */
export const tookPart = (operatorId: string): RawBuilder<boolean> => sql<boolean>`(
  exists (select 1 from review_case where review_case.id = a.case_id and decided_by = ${operatorId})
  or exists (select 1 from sanction where sanction.id = a.sanction_id and decided_by = ${operatorId})
  or exists (select 1 from withdrawal where (withdrawal.sanction_id = a.sanction_id or withdrawal.case_id = a.case_id)
             and (proposed_by = ${operatorId} or confirmed_by = ${operatorId})))`

const selectAppeals = (db: Db | Tx) =>
  db
    .selectFrom('appeal as a')
    .innerJoin('account as appellant', 'appellant.id', 'a.appellant_id')
    .leftJoin('review_case as c', 'c.id', 'a.case_id')
    .leftJoin('sanction as s', 's.id', 'a.sanction_id')
    .leftJoin('withdrawal as w', 'w.sanction_id', 'a.sanction_id')
    .leftJoin('account as claimer', 'claimer.id', 'a.claimed_by')
    .leftJoin('account as decider', 'decider.id', 'a.decided_by')
    .selectAll('a')
    .select([
      'appellant.display_name as appellant_name',
      'appellant.role as appellant_role',
      'claimer.display_name as claimer_name',
      'decider.display_name as decider_name',
      'c.decision as first_decision',
      sql<SanctionStep | null>`coalesce(c.step, s.step)`.as('step'),
      sql<string>`coalesce(c.clause, s.clause, '')`.as('clause'),
      sql<string | null>`coalesce(c.decision_reason, w.reason)`.as('first_reason'),
      sql<Date>`coalesce(c.decided_at, s.starts_at)`.as('first_at'),
      sql<string | null>`coalesce(c.decided_by, s.decided_by)`.as('first_by'),
      sql<string[]>`coalesce(s.evidence, '[]'::jsonb)`.as('evidence'),
    ])

export type StoredAppeal = Awaited<ReturnType<ReturnType<typeof selectAppeals>['executeTakeFirstOrThrow']>>

export const findAppeal = (db: Db | Tx, id: string) => selectAppeals(db).where('a.id', '=', id).executeTakeFirst()

export async function toAppealRow(db: Db | Tx, row: StoredAppeal, operatorId: string, at: Date): Promise<AppealRow> {
  const { own } = await db
    .selectFrom('appeal as a')
    .select(tookPart(operatorId).as('own'))
    .where('a.id', '=', row.id)
    .executeTakeFirstOrThrow()
  return viewRow(row, own, operatorId, at)
}

function viewRow(row: StoredAppeal, own: boolean, operatorId: string, at: Date): AppealRow {
  const claimed = row.claimed_at !== null && row.claimed_at >= idleSince(at) ? row.claimed_by : null
  return {
    id: row.id,
    appellant: { id: row.appellant_id, displayName: row.appellant_name, role: row.appellant_role },
    caseId: row.case_id,
    sanctionId: row.sanction_id,
    decision: row.first_decision,
    step: row.step,
    state: row.state,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    waitsForDesk: row.state === 'open' && !row.desk_spoke_last,
    claimedBy: claimed && row.claimer_name !== null ? { id: claimed, displayName: row.claimer_name } : null,
    claimedByMe: claimed === operatorId,
    decidedBy:
      row.decided_by && row.decider_name !== null ? { id: row.decided_by, displayName: row.decider_name } : null,
    decidedAt: row.decided_at?.toISOString() ?? null,
    mayDecide: !own,
  }
}

export async function listAppeals(db: Db, query: Parsed<Routes['appeals'], 'query'>, operatorId: string, at: Date) {
  const open = query.state === 'open'
  const after = fromCursor(query.after)
  const rows = await selectAppeals(db)
    .select(tookPart(operatorId).as('own'))
    .where('a.state', open ? '=' : '<>', 'open')
    .$if(after !== undefined, (q) =>
      open
        ? q.where(sql<boolean>`(a.due_at, a.id) > (${after?.at}, ${after?.id})`)
        : q.where(sql<boolean>`(a.decided_at, a.id) < (${after?.at}, ${after?.id})`),
    )
    .orderBy(open ? 'a.due_at' : 'a.decided_at', open ? 'asc' : 'desc')
    .orderBy('a.id', open ? 'asc' : 'desc')
    .limit(query.limit + 1)
    .execute()
  const place = (row: (typeof rows)[number]) => ({ at: (open ? row.due_at : row.decided_at) as Date, id: row.id })
  const { page, next } = toPage(rows, query.limit, place)
  return { appeals: page.map((row) => viewRow(row, row.own, operatorId, at)), next }
}

/** The dialogue, oldest first. */
export const listAppealMessages = (db: Db | Tx, appealId: string) =>
  db
    .selectFrom('appeal_message as m')
    .innerJoin('account as author', 'author.id', 'm.author_id')
    .select(['m.id', 'm.author_id', 'author.display_name as author_name', 'm.text', 'm.at'])
    .where('m.appeal_id', '=', appealId)
    .orderBy('m.at')
    .orderBy('m.id')
    .execute()

export async function viewOwnAppeal(
  db: Db | Tx,
  row: StoredAppeal,
  policy: Policy,
  locale: 'ja' | 'en',
): Promise<AppealView> {
  const messages = await listAppealMessages(db, row.id)
  return {
    id: row.id,
    caseId: row.case_id,
    sanctionId: row.sanction_id,
    decidedAt: row.first_at.toISOString(),
    decision: row.first_decision,
    step: row.step,
    clause: policy.clauses[row.clause]?.[locale] ?? row.clause,
    reason: row.first_reason,
    state: row.state,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    answeredAt: row.decided_at?.toISOString() ?? null,
    answer: row.reason,
    messages: messages.map((message) => ({
      id: message.id,
      from: message.author_id === row.appellant_id ? ('person' as const) : ('desk' as const),
      text: message.text,
      at: message.at.toISOString(),
    })),
  }
}

type Decision = z.infer<typeof OwnDecision>
const DECISIONS = 100

/** What was decided against someone, by people and by the program, latest first. */
export async function listOwnDecisions(
  db: Db | Tx,
  accountId: string,
  policy: Policy,
  locale: 'ja' | 'en',
  at: Date,
): Promise<Decision[]> {
  const { rows } = await sql<{
    case_id: string | null
    sanction_id: string | null
    at: Date
    decision: Decision['decision']
    step: SanctionStep | null
    clause: string
    reason: string | null
    ends_at: Date | null
    undone: boolean
    appeal_id: string | null
    appeal_state: 'open' | 'upheld' | 'overturned' | null
  }>`
    select d.*, a.id as appeal_id, a.state as appeal_state from (
      select c.id as case_id, null::uuid as sanction_id, c.decided_at as at, c.decision, c.step, c.clause, c.decision_reason as reason,
        (select max(ends_at) from sanction where case_id = c.id and step <> 'withdrawal') as ends_at, c.undone_at is not null as undone
      from review_case c
      where c.subject_id = ${accountId} and c.decided_at is not null and c.decision <> 'clear' and c.clause is not null
      union all
      select null, s.id, s.starts_at, null, s.step, s.clause, w.reason, s.ends_at, s.lifted_at is not null
      from sanction s left join withdrawal w on w.sanction_id = s.id
      where s.account_id = ${accountId} and (s.case_id is null or s.step = 'withdrawal')
    ) d left join appeal a on a.case_id = d.case_id or a.sanction_id = d.sanction_id
    order by d.at desc limit ${DECISIONS}`.execute(db)
  return rows.map((row) => {
    const until = appealUntil(policy, row.at)
    return {
      caseId: row.case_id,
      sanctionId: row.sanction_id,
      decidedAt: row.at.toISOString(),
      decision: row.decision,
      step: row.step,
      clause: policy.clauses[row.clause]?.[locale] ?? row.clause,
      reason: row.reason,
      endsAt: row.ends_at?.toISOString() ?? null,
      undone: row.undone,
      appealUntil: until.toISOString(),
      mayAppeal: row.appeal_id === null && !row.undone && at <= until,
      appeal: row.appeal_id && row.appeal_state ? { id: row.appeal_id, state: row.appeal_state } : null,
    }
  })
}

/** False when someone else has it, it is decided, or this operator took part in the first decision. */
export async function claimAppeal(tx: Tx, id: string, operatorId: string, at: Date): Promise<boolean> {
  const claimed = await tx
    .updateTable('appeal as a')
    .set({ claimed_by: operatorId, claimed_at: at })
    .where('a.id', '=', id)
    .where('a.state', '=', 'open')
    .where(isFreeFor(operatorId, at, 'a'))
    .where(sql<boolean>`not ${tookPart(operatorId)}`)
    .returning('a.id')
    .executeTakeFirst()
  return claimed !== undefined
}
