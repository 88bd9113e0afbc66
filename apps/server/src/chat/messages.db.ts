import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import type { Message } from './message.ts'

/** The last messages that everyone saw, oldest first: what the next one is inspected with. */
export async function findShownBefore(db: Db | Tx, conversationId: string, since: Date, limit: number) {
  const rows = await db
    .selectFrom('message')
    .innerJoin('account', 'account.id', 'message.sender_id')
    .select(['message.id', 'sender_id', 'account.role', 'text', 'shown_at', 'position'])
    .where('conversation_id', '=', conversationId)
    .where('state', '=', 'shown')
    .where('shown_at', '>', since)
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
  return rows.reverse()
}

const selectMessages = (db: Db | Tx) =>
  db
    .selectFrom('message')
    .selectAll('message')
    .select([
      sql<
        string[]
      >`array(select kind from case_sign where case_sign.message_id = message.id and settled_at is null and kind <> 'ladder')`.as(
        'open_cases',
      ),
      sql<boolean>`exists (select 1 from case_sign where case_sign.message_id = message.id and kind = 'dispute')`.as(
        'disputed',
      ),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectMessages>['executeTakeFirstOrThrow']>>

const toMessage = (row: Row): Message => ({
  id: row.id,
  conversationId: row.conversation_id,
  senderId: row.sender_id,
  clientId: row.client_id,
  text: row.text,
  outcome: row.outcome,
  state: row.state,
  findings: row.findings,
  policyVersion: row.policy_version,
  position: row.position,
  revision: row.revision,
  insisted: row.insisted,
  createdAt: row.created_at,
  shownAt: row.shown_at,
  openCases: row.open_cases,
  disputed: row.disputed,
  erased: row.erased_at !== null,
})

export async function findMessage(db: Db | Tx, id: string): Promise<Message | undefined> {
  const row = await selectMessages(db).where('id', '=', id).executeTakeFirst()
  return row && toMessage(row)
}

/** Those of them that are there, in no order. */
export async function findMessages(db: Db | Tx, ids: readonly string[]): Promise<Message[]> {
  if (ids.length === 0) return []
  const rows = await selectMessages(db)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(toMessage)
}

/** What this sender sent under this client id before, if anything (R4: a resend is answered). */
export async function findByClientId(db: Db, senderId: string, clientId: string): Promise<Message | undefined> {
  const row = await selectMessages(db)
    .where('sender_id', '=', senderId)
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  return row && toMessage(row)
}

/**
 * Messages that this person may see anything of. Others' stopped ones are left out here already for members, so
 * that pages and counts tell nothing of them (R2).
 */
/** SQL: in a party a member sees what was said while he sat in it, and no more; elsewhere everything that was shown. */
export const saidInHisTime = (memberId: string, messageTable: string) => sql<boolean>`(
  not exists (select 1 from conversation where conversation.id = ${sql.ref(`${messageTable}.conversation_id`)} and conversation.kind = 'party')
  or exists (select 1 from seat join chat on chat.id = seat.chat_id
             where chat.conversation_id = ${sql.ref(`${messageTable}.conversation_id`)} and seat.member_id = ${memberId}
               and seat.joined_at <= ${sql.ref(`${messageTable}.shown_at`)} and (seat.left_at is null or ${sql.ref(`${messageTable}.shown_at`)} <= seat.left_at)))`

function visibleTo(db: Db, conversationId: string, viewer: { accountId: string; role: string }) {
  return selectMessages(db)
    .where('conversation_id', '=', conversationId)
    .$if(viewer.role === 'member', (q) =>
      q.where((eb) => eb.or([eb('sender_id', '=', viewer.accountId), saidInHisTime(viewer.accountId, 'message')])),
    )
    .where((eb) =>
      eb.or([
        eb('state', '=', 'shown'),
        eb('sender_id', '=', viewer.accountId),
        ...(viewer.role === 'performer' ? [eb('state', 'in', ['bounced', 'held', 'refused'])] : []),
      ]),
    )
}

/** Newest first, before a position. */
export async function findPage(
  db: Db,
  conversationId: string,
  viewer: { accountId: string; role: string },
  before: number | undefined,
  limit: number,
): Promise<Message[]> {
  const rows = await visibleTo(db, conversationId, viewer)
    .$if(before !== undefined, (q) => q.where('position', '<', before as number))
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toMessage)
}

/** What changed after a revision, oldest change first. A withdrawn message of another is among them only for its sender. */
export async function findChanges(
  db: Db,
  conversationId: string,
  viewer: { accountId: string; role: string },
  after: number,
  limit: number,
): Promise<Message[]> {
  const rows = await visibleTo(db, conversationId, viewer)
    .where('revision', '>', after)
    .orderBy('revision')
    .limit(limit)
    .execute()
  return rows.map(toMessage)
}

/** Part of a conversation for the desk, everything in it, oldest first: its last messages, or its first. Only through a case (R6). */
export async function findPart(
  tx: Tx,
  conversationId: string,
  from: number,
  to: number,
  limit: number,
  which: 'first' | 'last' = 'last',
): Promise<Message[]> {
  const rows = await selectMessages(tx)
    .where('conversation_id', '=', conversationId)
    .where('position', '>=', from)
    .where('position', '<=', to)
    .orderBy('position', which === 'last' ? 'desc' : 'asc')
    .limit(limit)
    .execute()
  const found = rows.map(toMessage)
  return which === 'last' ? found.reverse() : found
}

/** Where a part lies: in what kind of conversation, and whether anything was said before and after it. */
export async function findPartEdges(tx: Tx, conversationId: string, from: number, to: number) {
  return tx
    .selectFrom('conversation')
    .select([
      'kind',
      sql<boolean>`exists (select 1 from message where conversation_id = conversation.id and position < ${from})`.as(
        'before',
      ),
      sql<boolean>`exists (select 1 from message where conversation_id = conversation.id and position > ${to})`.as(
        'after',
      ),
    ])
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow()
}
