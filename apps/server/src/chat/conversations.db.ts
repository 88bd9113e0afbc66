import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import { newId } from '../ids.ts'

export type ConversationRow = {
  id: string
  kind: 'two_shot' | 'party' | 'mail'
  performerId: string
  memberId: string | null
  revision: number
  /** When something was last shown in it; null while it is empty. */
  lastShownAt: Date | null
}

const COLUMNS = [
  'id',
  'kind',
  'performer_id as performerId',
  'member_id as memberId',
  'revision',
  'last_shown_at as lastShownAt',
] as const

export async function findConversation(db: Db | Tx, id: string): Promise<ConversationRow | undefined> {
  return db.selectFrom('conversation').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

/** The one conversation of this kind between the two, made when there is none. */
export async function ensureConversation(
  tx: Tx,
  kind: 'two_shot' | 'mail',
  performerId: string,
  memberId: string,
  at: Date,
): Promise<ConversationRow> {
  await tx
    .insertInto('conversation')
    .values({ id: newId(), kind, performer_id: performerId, member_id: memberId, created_at: at })
    .onConflict((oc) => oc.doNothing())
    .execute()
  return tx
    .selectFrom('conversation')
    .select(COLUMNS)
    .where('kind', '=', kind)
    .where('performer_id', '=', performerId)
    .where('member_id', '=', memberId)
    .executeTakeFirstOrThrow()
}

/** Says that something about a conversation changed, so that a message decided on the state before is decided anew. */
export async function raiseRevision(tx: Tx, conversationId: string): Promise<number> {
  const { revision } = await tx
    .updateTable('conversation')
    .set({ revision: sql`revision + 1` })
    .where('id', '=', conversationId)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}

/** The members who sit in a conversation's live chat now. */
export async function findSeated(db: Db | Tx, conversationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('chat', 'chat.id', 'seat.chat_id')
    .select('seat.member_id')
    .where('chat.conversation_id', '=', conversationId)
    .where('chat.ended_at', 'is', null)
    .where('seat.left_at', 'is', null)
    .execute()
  return rows.map((row) => row.member_id)
}

export async function hasLiveChat(db: Db | Tx, conversationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('chat')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Locks a chat that is to change, its conversation first as everywhere, and raises the revision. False when it is over.
 */
export async function lockLiveChat(tx: Tx, conversationId: string, chatId: string): Promise<boolean> {
  await raiseRevision(tx, conversationId)
  const locked = await tx
    .selectFrom('chat')
    .select('id')
    .where('id', '=', chatId)
    .where('ended_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return locked !== undefined
}
