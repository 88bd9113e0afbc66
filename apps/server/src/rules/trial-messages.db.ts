import type { HistoryMessage } from '@sekisho/inspect'
import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'

/** What the gate is given of the talk before a message (chat/scenes.ts). */
const HISTORY_MESSAGES = 20
const HISTORY_MINUTES = 30

export type Range = { first: string; last: string; count: number }

/** The last messages that are stored now; undefined when there are none. */
export async function findRange(db: Db, messages: number): Promise<Range | undefined> {
  const { rows } = await sql<{ first: string | null; last: string | null; count: number }>`
    select min(id::text) as first, max(id::text) as last, count(*) as count
    from (select id from message where erased_at is null order by id desc limit ${messages}) newest`.execute(db)
  const row = rows[0]
  return row?.first && row.last ? { first: row.first, last: row.last, count: row.count } : undefined
}

export type StoredMessage = {
  id: string
  sender_id: string
  role: 'member' | 'performer'
  text: string
  created_at: Date
  cleared: boolean
  history: HistoryMessage[]
}

/** Some messages of a range in order of time, each with what was shown before it. */
export async function findSlice(
  db: Db,
  after: string | undefined,
  range: Range,
  limit: number,
): Promise<StoredMessage[]> {
  const { rows } = await sql<StoredMessage>`
    select m.id, m.sender_id, a.role, m.text, m.created_at, (m.outcome <> 'deliver' and m.state = 'shown') as cleared,
      coalesce((
        select json_agg(json_build_object('from', h.role, 'speaker', h.sender_id, 'text', h.text,
          'at', (extract(epoch from h.shown_at) * 1000)::bigint) order by h.position)
        from (
          select b.sender_id, s.role, b.text, b.shown_at, b.position from message b join account s on s.id = b.sender_id
          where b.conversation_id = m.conversation_id and b.position < m.position and b.state = 'shown'
            and b.shown_at > m.created_at - make_interval(mins => ${HISTORY_MINUTES}) and b.shown_at <= m.created_at
          order by b.position desc limit ${HISTORY_MESSAGES}) h), '[]') as history
    from message m join account a on a.id = m.sender_id
    where m.id >= ${range.first}::uuid and m.id <= ${range.last}::uuid and ${after === undefined ? sql`true` : sql`m.id > ${after}::uuid`}
    and m.erased_at is null
    order by m.id limit ${limit}`.execute(db)
  return rows
}

export type SampleText = { text: string; caseId: string; opened: boolean }

/** Of these messages those that a case is about, with their text; `opened`: this operator has opened that case since the message came to it (R6). */
export async function findSampleTexts(
  db: Db,
  messageIds: readonly string[],
  operatorId: string,
): Promise<Map<string, SampleText>> {
  if (messageIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; text: string; case_id: string; opened: boolean }>`
    select distinct on (m.id) m.id, m.text, s.case_id,
      exists (select 1 from case_opening o where o.case_id = s.case_id and o.operator_id = ${operatorId} and o.at >= s.at) as opened
    from message m join case_sign s on s.message_id = m.id
    where m.id in (${sql.join(messageIds)})
    order by m.id, opened desc, s.at desc`.execute(db)
  return new Map(rows.map((row) => [row.id, { text: row.text, caseId: row.case_id, opened: row.opened }]))
}
