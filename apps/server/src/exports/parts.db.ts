import type { ExportPart } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'

/** The two of a case. */
export type Pair = { subject: string; other: string | null }
export type ConversationKind = 'two_shot' | 'party' | 'mail'
export type FoundConversation = { id: string; kind: ConversationKind; performerId: string; memberId: string | null }

/** Their own conversations, and those that the case's signs name: a party among them may hold other people too. */
export async function findCaseConversations(
  db: Db | Tx,
  caseId: string,
  { subject, other }: Pair,
): Promise<FoundConversation[]> {
  return db
    .selectFrom('conversation')
    .select(['id', 'kind', 'performer_id as performerId', 'member_id as memberId'])
    .where((eb) =>
      eb.or([
        eb(
          'id',
          'in',
          eb
            .selectFrom('case_sign')
            .select('conversation_id')
            .where('case_id', '=', caseId)
            .$castTo<{ conversation_id: string }>(),
        ),
        ...(other === null
          ? []
          : [
              eb.and([eb('performer_id', '=', other), eb('member_id', '=', subject)]),
              eb.and([eb('performer_id', '=', subject), eb('member_id', '=', other)]),
            ]),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** How much was said in each, and when; no text. */
export async function measureConversations(db: Db | Tx, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; messages: number; first: Date | null; last: Date | null; top: number }>`
    select conversation_id as id, count(*) as messages, min(created_at) as first, max(created_at) as last, max(position) as top
    from message where conversation_id = any(${[...ids]}::uuid[]) group by conversation_id`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

export type FoundMessage = { id: string; conversationId: string; senderId: string; at: Date }

/** The messages of a part, stopped ones too; `limit` bounds them. */
export async function findPartMessages(db: Db | Tx, part: ExportPart, limit: number): Promise<FoundMessage[]> {
  return db
    .selectFrom('message')
    .select(['id', 'conversation_id as conversationId', 'sender_id as senderId', 'created_at as at'])
    .where('conversation_id', '=', part.conversationId)
    .$if(part.from !== undefined, (q) => q.where('position', '>=', part.from as number))
    .$if(part.to !== undefined, (q) => q.where('position', '<=', part.to as number))
    .$if(part.since !== undefined, (q) => q.where('created_at', '>=', new Date(part.since as string)))
    .$if(part.until !== undefined, (q) => q.where('created_at', '<=', new Date(part.until as string)))
    .orderBy('position')
    .limit(limit)
    .execute()
}

export async function findMessagePlaces(db: Db | Tx, ids: readonly string[]): Promise<FoundMessage[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('message')
    .select(['id', 'conversation_id as conversationId', 'sender_id as senderId', 'created_at as at'])
    .where('id', 'in', [...ids])
    .execute()
}

export async function findRoles(db: Db | Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('account')
    .select(['id', 'role'])
    .where('id', 'in', [...ids])
    .execute()
}

/**
 * Other cases through which the same conversations may have been read or exported, and whether they are about the same two.
 */
export async function findCasesBeside(
  db: Db | Tx,
  caseId: string,
  conversationIds: readonly string[],
  { subject, other }: Pair,
): Promise<{ id: string; same: boolean }[]> {
  const ids = [...conversationIds]
  const pair = [subject, ...(other === null ? [] : [other])]
  const { rows } = await sql<{ id: string; same: boolean }>`
    select c.id, (c.subject_id = any(${pair}::uuid[]) and (c.other_id is null or c.other_id = any(${pair}::uuid[]))) as same
    from review_case c where c.id <> ${caseId} and c.id in (
      select case_id from case_sign where conversation_id = any(${ids}::uuid[])
      union select case_id from evidence_export e where case_id is not null
        and exists (select from jsonb_array_elements(e.parts) part where (part ->> 'conversationId')::uuid = any(${ids}::uuid[])))
    order by c.id`.execute(db)
  return rows
}

/** Which of these people are marked "do not disclose". */
export async function findNondisclosed(db: Db | Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('nondisclosure')
    .select('person_id')
    .where('person_id', 'in', [...ids])
    .execute()
  return new Set(rows.map((row) => row.person_id))
}
