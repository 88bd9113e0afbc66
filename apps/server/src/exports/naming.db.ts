import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import type { StoredExport } from './exports.db.ts'

export type Naming = Pick<StoredExport, 'id' | 'case_id' | 'conversation_id' | 'purpose' | 'requested_by'>

/**
 * Packages that are there or under way in which this person may stand and would not if they were marked: the table of
 * `whyUnnamed`, told in SQL. Too many rather than too few: whoever needs one asks again.
 */
export async function findNaming(tx: Tx, personId: string): Promise<Naming[]> {
  const inConversation = sql`(cv.performer_id = ${personId} or cv.member_id = ${personId} or exists (
    select 1 from chat join seat on seat.chat_id = chat.id where chat.conversation_id = cv.id and seat.member_id = ${personId}))`
  const { rows } = await sql<Naming>`
    select e.id, e.case_id, e.conversation_id, e.purpose, e.requested_by
    from evidence_export e left join review_case c on c.id = e.case_id
    where e.state in ('queued','collecting','writing','recording','proving','packing','ready')
      and e.requested_by is distinct from ${personId}
      and not (e.purpose in ('police', 'court', 'internal') and c.subject_id is not distinct from ${personId})
      and (c.subject_id = ${personId} or c.other_id = ${personId}
        or exists (select 1 from conversation cv where cv.id = e.conversation_id and ${inConversation}))
    order by e.id`.execute(tx)
  return rows
}
