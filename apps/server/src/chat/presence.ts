import { sql } from 'kysely'
import type { Person } from '../accounts/index.ts'
import type { Db } from '../db/connect.ts'
import { Refusal } from '../refusal.ts'
import type { ChatDeps } from './chat-deps.ts'
import { endByClock } from './end-chat.ts'

/** How often a server writes who holds a socket on it. */
export const HEARTBEAT_MS = 15_000
/** Without a sign for this long a person is gone: long enough for a tunnel, short enough not to charge for it. */
export const GONE_MS = 60_000

/** These people are here now. */
export async function markPresent(db: Db, accountIds: readonly string[], at: Date): Promise<void> {
  if (accountIds.length === 0) return
  await db
    .insertInto('presence')
    .values(accountIds.map((account_id) => ({ account_id, seen_at: at })))
    .onConflict((oc) => oc.column('account_id').doUpdateSet({ seen_at: at }))
    .execute()
}

/**
 * 待機中 on or off. On needs her here and in no chat.
 * @throws Refusal already_chatting
 */
export async function setWaiting(deps: ChatDeps, performer: Person, on: boolean): Promise<void> {
  const at = deps.now()
  await deps.db.transaction().execute(async (tx) => {
    if (!on) return void (await tx.deleteFrom('waiting').where('performer_id', '=', performer.accountId).execute())
    const live = await tx
      .selectFrom('chat')
      .select('id')
      .where('performer_id', '=', performer.accountId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (live) throw new Refusal('already_chatting')
    await tx
      .insertInto('waiting')
      .values({ performer_id: performer.accountId, since: at })
      .onConflict((oc) => oc.doNothing())
      .execute()
    await tx
      .insertInto('presence')
      .values({ account_id: performer.accountId, seen_at: at })
      .onConflict((oc) => oc.column('account_id').doUpdateSet({ seen_at: at }))
      .execute()
  })
  deps.publish('members', 'waiting', {})
}

/** Ends waiting and chats of people who have been gone too long. */
export async function sweepGone(deps: ChatDeps): Promise<void> {
  const goneBefore = new Date(deps.now().getTime() - GONE_MS)
  const isGone = (column: string) =>
    sql<boolean>`not exists (select 1 from presence where account_id = ${sql.ref(column)} and seen_at > ${goneBefore})`
  const stopped = await deps.db
    .deleteFrom('waiting')
    .where(isGone('waiting.performer_id'))
    .returning('performer_id')
    .execute()
  if (stopped.length > 0) deps.publish('members', 'waiting', {})
  const hers = await deps.db
    .selectFrom('chat')
    .select('id')
    .where('ended_at', 'is', null)
    .where('started_at', '<', goneBefore)
    .where(isGone('chat.performer_id'))
    .execute()
  for (const { id } of hers) await endByClock(deps, id, 'performer_gone')
  const his = await deps.db
    .selectFrom('seat')
    .select(['chat_id', 'member_id'])
    .where('left_at', 'is', null)
    .where('joined_at', '<', goneBefore)
    .where(isGone('seat.member_id'))
    .execute()
  for (const { chat_id, member_id } of his) await endByClock(deps, chat_id, 'member_gone', member_id)
}
