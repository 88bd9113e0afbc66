import type { Parsed, Reply, Routes, StaffActionRow } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import { dayEnd, dayStart } from '../japan-days.ts'

type Search = Parsed<Routes['staffActions'], 'body'>

/** What staff did, latest first, a page by key. A word is looked for in the reasons, as it stands. */
export async function findStaffActions(db: Db, search: Search): Promise<Reply<Routes['staffActions']>> {
  const rows = await db
    .selectFrom('staff_action as a')
    .innerJoin('account as operator', 'operator.id', 'a.operator_id')
    .leftJoin('account as person', 'person.id', 'a.person_id')
    .select(['a.id', 'a.at', 'a.operator_id', 'a.kind', 'a.case_id', 'a.person_id', 'a.reason', 'a.facts'])
    .select(['operator.display_name as operator', 'person.display_name as person'])
    .$if(search.operatorId !== undefined, (q) => q.where('a.operator_id', '=', search.operatorId as string))
    .$if(search.kind !== undefined, (q) => q.where('a.kind', '=', search.kind as string))
    .$if(search.caseId !== undefined, (q) => q.where('a.case_id', '=', search.caseId as string))
    .$if(search.personId !== undefined, (q) => q.where('a.person_id', '=', search.personId as string))
    .$if(search.from !== undefined, (q) => q.where('a.at', '>=', dayStart(search.from as string)))
    .$if(search.to !== undefined, (q) => q.where('a.at', '<', dayEnd(search.to as string)))
    // Not a pattern: % and _ mean themselves.
    .$if(search.text !== undefined, (q) =>
      q.where(sql<boolean>`strpos(lower(a.reason), lower(${search.text as string})) > 0`),
    )
    .$if(search.before !== undefined, (q) =>
      q.where(sql<boolean>`(a.at, a.id) < (select at, id from staff_action where id = ${search.before as string})`),
    )
    .orderBy('a.at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(search.limit + 1)
    .execute()
  const page = rows.slice(0, search.limit)
  return {
    actions: page.map(
      (row): StaffActionRow => ({
        id: row.id,
        at: row.at.toISOString(),
        operator: row.operator,
        operatorId: row.operator_id,
        kind: row.kind,
        caseId: row.case_id,
        person: row.person_id !== null ? { id: row.person_id, displayName: row.person ?? '' } : null,
        reason: row.reason,
        facts: Object.entries(row.facts).map(([name, value]) => ({ name, value })),
      }),
    ),
    next: rows.length > search.limit ? (page.at(-1)?.id ?? null) : null,
    kinds: await listKinds(db),
  }
}

/** From one kind to the next through the index, so that a million rows cost no more than a handful. */
async function listKinds(db: Db): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    with recursive step as (
      (select kind from staff_action order by kind limit 1)
      union all
      select (select a.kind from staff_action a where a.kind > step.kind order by a.kind limit 1) from step where step.kind is not null
    ) select kind from step where kind is not null`.execute(db)
  return rows.map((row) => row.kind)
}

/** Everyone on the staff, by name. */
export async function listStaff(db: Db) {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'display_name', 'role'])
    .where('role', 'in', ['moderator', 'administrator', 'auditor'])
    .orderBy('display_name')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ id: row.id, displayName: row.display_name, role: row.role }))
}
