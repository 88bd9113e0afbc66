import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'

/** A record that has its place in the log. Body and salt are null once its content was destroyed (R10). */
export type LoggedRecord = {
  leaf: number
  kind: string
  at: Date
  body: string | null
  salt: Buffer | null
  commitment: Buffer
  person: string | null
}

/** Where to look: one column and one value of it, or the rules. `elsewhere`: another case. */
export type Place =
  | { source: 'conversation'; id: string }
  | { source: 'case'; id: string }
  | { source: 'person'; id: string; kinds: readonly string[] }
  | { source: 'elsewhere'; id: string; kinds: readonly string[] }
  | { source: 'rules' }

const PAGE = 500
const COLUMNS = sql`leaf_index as leaf, kind, at, body, salt, commitment, person_id as person`

/** The records of a place below a leaf, in the order of the log, in pages. */
export async function* pageRecords(db: Db, place: Place, below: number): AsyncGenerator<LoggedRecord[]> {
  for (let after = -1; ; ) {
    const { rows } = await sql<LoggedRecord>`
      select ${COLUMNS} from evidence_record
      where ${whereOf(place)} and leaf_index > ${after} and leaf_index < ${below}
      order by leaf_index limit ${PAGE}`.execute(db)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last.leaf
  }
}

function whereOf(place: Place) {
  switch (place.source) {
    case 'conversation':
      return sql`conversation_id = ${place.id}`
    case 'case':
      return sql`case_id = ${place.id}`
    case 'person':
      return sql`(person_id = ${place.id} and kind = any(${[...place.kinds]}))`
    case 'elsewhere':
      return sql`(case_id = ${place.id} and kind = any(${[...place.kinds]}))`
    case 'rules':
      return sql`kind in ('policy.published', 'terms.published')`
  }
}

/** The records of these leaves, in this order, in pages. */
export async function* pageLeaves(db: Db, leaves: readonly number[]): AsyncGenerator<LoggedRecord[]> {
  for (let at = 0; at < leaves.length; at += PAGE) {
    const { rows } = await sql<LoggedRecord>`
      select ${COLUMNS} from evidence_record where leaf_index = any(${leaves.slice(at, at + PAGE)}::bigint[])
      order by leaf_index`.execute(db)
    yield rows
  }
}

export async function findRecord(db: Db, id: number): Promise<Omit<LoggedRecord, 'leaf'>> {
  return db
    .selectFrom('evidence_record')
    .select(['kind', 'at', 'body', 'salt', 'commitment', 'person_id as person'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}
