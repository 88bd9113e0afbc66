import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'

/** SQL: whoever has left has no name any more, though its records may be kept sealed for a while. */
const hasLeft = sql`exists (select 1 from erasure e where e.account_id = a.id and e.taken_back_at is null
  and (e.identity is not null or e.erased_at is not null))`
/** SQL: what a person was called before a place in the log; as the account says when nothing about names is on record. */
const nameBefore = sql`case when count(r.id) = 0 or ${hasLeft} then a.display_name
  else (array_agg(r.body::jsonb ->> 'displayName' order by r.leaf_index desc) filter (where r.leaf_index < at.leaf))[1] end`
const NAMING = sql`r.kind in ('account.created', 'name.decided') and r.leaf_index is not null and r.body is not null`

/**
 * What people were called then: their last name on record before a leaf. A package tells what was, and who has closed the door
 * behind them is not followed under a new name (R11).
 * @param before by person, the leaf
 * @returns undefined for whom no name of that time is on record
 */
export async function findNamesBefore(
  db: Db,
  before: ReadonlyMap<string, number>,
): Promise<Map<string, string | undefined>> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select a.id, ${nameBefore} as name
    from unnest(${[...before.keys()]}::uuid[], ${[...before.values()]}::bigint[]) as at(id, leaf)
    join account a on a.id = at.id
    left join evidence_record r on r.person_id = a.id and ${NAMING}
    group by a.id, a.display_name`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name ?? undefined]))
}

/** Of these people, those who have blocked this one, with their names as they were then (R11). */
export async function findBlockersNames(
  db: Db,
  blockedId: string,
  ids: readonly string[],
): Promise<Map<string, string | undefined>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; leaf: number | null }>`
    select blocker_id as id, (select max(r.leaf_index) from evidence_record r
        where r.person_id = blocker_id and r.other_id = blocked_id and r.kind = 'block.made' and r.leaf_index is not null) as leaf
    from block where blocked_id = ${blockedId} and blocker_id = any(${[...ids]}::uuid[])`.execute(db)
  // A block that is not in the log yet has no place: better no name than one that came after it.
  return findNamesBefore(db, new Map(rows.map(({ id, leaf }) => [id, leaf ?? 0])))
}
