import type { EndReason } from '@sekisho/protocol'
import type { z } from 'zod'
import type { Person } from '../accounts/index.ts'
import type { Db, Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import type { ChatDeps } from './chat-deps.ts'
import { viewChat } from './chat-view.db.ts'
import { findSeated, lockLiveChat } from './conversations.db.ts'

type Reason = z.infer<typeof EndReason>

/** What ended, so that the people can be told after the commit. */
export type Ended = { chatId: string; conversationId: string; performerId: string; memberIds: string[]; over: boolean }

type LiveChat = { id: string; conversationId: string; performerId: string; kind: 'two_shot' | 'party' | 'mail' }

const liveChats = (db: Db | Tx) =>
  db
    .selectFrom('chat')
    .innerJoin('conversation', 'conversation.id', 'chat.conversation_id')
    .select([
      'chat.id',
      'chat.conversation_id as conversationId',
      'chat.performer_id as performerId',
      'conversation.kind',
    ])
    .where('chat.ended_at', 'is', null)

/**
 * Ends a whole chat, or one member's seat of a party. Locks conversation and chat, in this order, so that two who end it at once agree.
 * Undefined when it was over already.
 */
export async function endChat(
  tx: Tx,
  chat: LiveChat,
  reason: Reason,
  at: Date,
  onlyMember?: string,
): Promise<Ended | undefined> {
  if (!(await lockLiveChat(tx, chat.conversationId, chat.id))) return undefined
  const over = chat.kind !== 'party' || onlyMember === undefined
  const left = await tx
    .updateTable('seat')
    .set({ left_at: at, leave_reason: reason })
    .where('chat_id', '=', chat.id)
    .where('left_at', 'is', null)
    .$if(!over, (q) => q.where('member_id', '=', onlyMember as string))
    .returning(['member_id', 'minutes', 'rate_per_minute'])
    .execute()
  if (!over && left.length === 0) return undefined
  if (over) await tx.updateTable('chat').set({ ended_at: at, end_reason: reason }).where('id', '=', chat.id).execute()
  await appendRecord(tx, 'chat.ended', at, {
    chat: chat.id,
    conversation: chat.conversationId,
    reason,
    members: left.map((seat) => seat.member_id),
    over,
  })
  return {
    chatId: chat.id,
    conversationId: chat.conversationId,
    performerId: chat.performerId,
    memberIds: left.map((seat) => seat.member_id),
    over,
  }
}

/** All live chats that a person takes part in: her own, or the one he sits in. Without a reason they have left. */
async function endChatsOf(tx: Tx, accountId: string, reason: Reason | undefined, at: Date): Promise<Ended[]> {
  const hers = await liveChats(tx).where('chat.performer_id', '=', accountId).execute()
  const his = await liveChats(tx)
    .innerJoin('seat', 'seat.chat_id', 'chat.id')
    .where('seat.member_id', '=', accountId)
    .where('seat.left_at', 'is', null)
    .execute()
  const ended: Ended[] = []
  for (const [chat, seat] of [
    ...hers.map((c) => [c, undefined] as const),
    ...his.map((c) => [c, accountId] as const),
  ]) {
    const left = seat === undefined ? 'performer_left' : 'member_left'
    const one = await endChat(tx, chat, reason ?? left, at, seat)
    if (one) ended.push(one)
  }
  return ended
}

/** A suspended person is off the site: no chat, no waiting. */
export async function takeOffSite(tx: Tx, accountId: string, at: Date): Promise<Ended[]> {
  await tx.deleteFrom('waiting').where('performer_id', '=', accountId).execute()
  return endChatsOf(tx, accountId, 'sanction', at)
}

/** Someone has signed out: their chats end as if they had left them, and she waits no more. */
export async function leaveEverything(deps: ChatDeps, accountId: string): Promise<void> {
  const at = deps.now()
  const ended = await deps.db.transaction().execute(async (tx) => {
    await tx.deleteFrom('waiting').where('performer_id', '=', accountId).execute()
    return endChatsOf(tx, accountId, undefined, at)
  })
  await publishEnds(deps, ended)
}

/** Whatever live chat brings the two together. */
export async function endPairChats(
  tx: Tx,
  performerId: string,
  memberId: string,
  reason: Reason,
  at: Date,
): Promise<Ended[]> {
  const chats = await liveChats(tx)
    .innerJoin('seat', 'seat.chat_id', 'chat.id')
    .where('chat.performer_id', '=', performerId)
    .where('seat.member_id', '=', memberId)
    .where('seat.left_at', 'is', null)
    .execute()
  const ended: Ended[] = []
  for (const chat of chats) {
    const one = await endChat(tx, chat, reason, at, memberId)
    if (one) ended.push(one)
  }
  return ended
}

/** Tells everyone who was in it or still is (how many are left), each with their own view; to be called after the commit. */
export async function publishEnds(deps: ChatDeps, ended: readonly Ended[]): Promise<void> {
  for (const end of ended) {
    deps.scenes.forget(end.conversationId)
    await tellOne(deps, end)
  }
}

async function tellOne(deps: ChatDeps, end: Ended): Promise<void> {
  const staying = end.over ? [] : await findSeated(deps.db, end.conversationId)
  const people = [
    { accountId: end.performerId, role: 'performer' },
    ...[...end.memberIds, ...staying].map((accountId) => ({ accountId, role: 'member' })),
  ]
  for (const person of people) {
    const view = await viewChat(deps.db, end.chatId, person)
    if (view) deps.publish([person.accountId], 'chat', view)
  }
  if (end.over) deps.publish('members', 'waiting', {})
}

/**
 * A person ends their chat: she ends it for all, he leaves his seat.
 * @throws Refusal not_found | chat_ended
 */
export async function leaveChat(deps: ChatDeps, person: Person, chatId: string): Promise<{ conversationId: string }> {
  const at = deps.now()
  const ended = await deps.db.transaction().execute(async (tx) => {
    const chat = await liveChats(tx).where('chat.id', '=', chatId).executeTakeFirst()
    if (!chat) throw new Refusal('chat_ended')
    if (chat.performerId === person.accountId) return endChat(tx, chat, 'performer_left', at)
    const seat = await tx
      .selectFrom('seat')
      .select('id')
      .where('chat_id', '=', chatId)
      .where('member_id', '=', person.accountId)
      .where('left_at', 'is', null)
      .executeTakeFirst()
    if (!seat) throw new Refusal('not_found')
    return endChat(tx, chat, 'member_left', at, person.accountId)
  })
  if (!ended) throw new Refusal('chat_ended')
  await publishEnds(deps, [ended])
  return ended
}

/** For the clock (jobs): ends what it found over, with a notice to the member of what it cost. */
export async function endByClock(deps: ChatDeps, chatId: string, reason: Reason, memberId?: string): Promise<void> {
  const at = deps.now()
  const told = await deps.db.transaction().execute(async (tx) => {
    const chat = await liveChats(tx).where('chat.id', '=', chatId).executeTakeFirst()
    const ended = chat && (await endChat(tx, chat, reason, at, memberId))
    if (!ended) return undefined
    const notices: { to: string; notice: Awaited<ReturnType<typeof addNotice>> }[] = []
    for (const member of ended.memberIds) {
      const view = await viewChat(tx, chatId, { accountId: member, role: 'member' })
      const { display_name } = await tx
        .selectFrom('account')
        .select('display_name')
        .where('id', '=', ended.performerId)
        .executeTakeFirstOrThrow()
      if (view)
        notices.push({
          to: member,
          notice: await addNotice(
            tx,
            member,
            {
              kind: 'chat_ended',
              conversationId: ended.conversationId,
              with: display_name,
              reason,
              minutes: view.minutes,
              amount: view.amount,
            },
            at,
          ),
        })
    }
    return { ended, notices }
  })
  if (!told) return
  await publishEnds(deps, [told.ended])
  for (const { to, notice } of told.notices) deps.publish([to], 'notice', notice)
}
