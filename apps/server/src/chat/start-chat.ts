import { isAdmitted, type Person } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { bookEntry, chargePostings, findBalance } from '../points/index.ts'
import { Refusal, violatedConstraint } from '../refusal.ts'
import type { ChatDeps } from './chat-deps.ts'
import { viewChat } from './chat-view.db.ts'
import { ensureConversation, findSeated, lockLiveChat, raiseRevision } from './conversations.db.ts'
import { prepareContact } from './first-contact.ts'
import { findBarrier, lockPair, type Pair } from './pair.db.ts'

export const MINUTE_MS = 60_000

/**
 * A member starts a two-person chat with a waiting performer; its first minute is charged at once.
 * @throws Refusal not_found | not_waiting | already_chatting | points_short | restricted | paused
 */
export async function startTwoShot(
  deps: ChatDeps,
  member: Person,
  performerId: string,
  price?: number,
): Promise<{ conversationId: string; chatId: string }> {
  const at = deps.now()
  const contact = await prepareContact(deps, member, performerId, at)
  const started = await starting(() =>
    deps.db.transaction().execute(async (tx) => {
      await contact.lock(tx)
      const rate = await requireReachable(tx, member, performerId, at)
      requirePrice(price, rate.rate_per_minute)
      const waiting = await tx
        .deleteFrom('waiting')
        .where('performer_id', '=', performerId)
        .returning('performer_id')
        .executeTakeFirst()
      if (!waiting) throw new Refusal('not_waiting')
      const conversation = await ensureConversation(tx, 'two_shot', performerId, member.accountId, at)
      await requireNotRestricted(tx, member, performerId, at)
      const chatId = newId()
      await tx
        .insertInto('chat')
        .values({
          id: chatId,
          conversation_id: conversation.id,
          performer_id: performerId,
          started_at: at,
          end_reason: null,
        })
        .execute()
      await takeSeat(tx, {
        chatId,
        memberId: member.accountId,
        performerId,
        rate: rate.rate_per_minute,
        share: rate.share_percent,
        at,
      })
      await raiseRevision(tx, conversation.id)
      await appendRecord(tx, 'chat.started', at, {
        chat: chatId,
        conversation: conversation.id,
        talk: 'two_shot',
        performer: performerId,
        member: member.accountId,
        rate: rate.rate_per_minute,
      })
      await contact.flag(tx, conversation.id)
      return { chatId, conversationId: conversation.id }
    }),
  )
  contact.publish()
  await tellStarted(deps, started, performerId, member.accountId)
  return started
}

/** @throws Refusal already_chatting */
export async function startParty(deps: ChatDeps, performer: Person): Promise<{ conversationId: string }> {
  const at = deps.now()
  const started = await starting(() =>
    deps.db.transaction().execute(async (tx) => {
      await tx.deleteFrom('waiting').where('performer_id', '=', performer.accountId).execute()
      const conversationId = newId()
      await tx
        .insertInto('conversation')
        .values({
          id: conversationId,
          kind: 'party',
          performer_id: performer.accountId,
          member_id: null,
          created_at: at,
        })
        .execute()
      const chatId = newId()
      await tx
        .insertInto('chat')
        .values({
          id: chatId,
          conversation_id: conversationId,
          performer_id: performer.accountId,
          started_at: at,
          end_reason: null,
        })
        .execute()
      await appendRecord(tx, 'chat.started', at, {
        chat: chatId,
        conversation: conversationId,
        talk: 'party',
        performer: performer.accountId,
      })
      return { chatId, conversationId }
    }),
  )
  await tellStarted(deps, started, performer.accountId)
  return started
}

/** @throws Refusal not_found | chat_ended | already_chatting | points_short | restricted */
export async function joinParty(
  deps: ChatDeps,
  member: Person,
  performerId: string,
  price?: number,
): Promise<{ conversationId: string }> {
  const at = deps.now()
  const contact = await prepareContact(deps, member, performerId, at)
  const joined = await starting(() =>
    deps.db.transaction().execute(async (tx) => {
      await contact.lock(tx)
      const rate = await requireReachable(tx, member, performerId, at)
      requirePrice(price, rate.party_rate_per_minute)
      await requireNotRestricted(tx, member, performerId, at)
      const chat = await tx
        .selectFrom('chat')
        .innerJoin('conversation', 'conversation.id', 'chat.conversation_id')
        .select(['chat.id', 'conversation_id'])
        .where('chat.performer_id', '=', performerId)
        .where('kind', '=', 'party')
        .where('ended_at', 'is', null)
        .executeTakeFirst()
      if (!chat) throw new Refusal('chat_ended')
      if (!(await lockLiveChat(tx, chat.conversation_id, chat.id))) throw new Refusal('chat_ended')
      await takeSeat(tx, {
        chatId: chat.id,
        memberId: member.accountId,
        performerId,
        rate: rate.party_rate_per_minute,
        share: rate.share_percent,
        at,
      })
      await appendRecord(tx, 'chat.started', at, {
        chat: chat.id,
        conversation: chat.conversation_id,
        talk: 'party',
        performer: performerId,
        member: member.accountId,
        rate: rate.party_rate_per_minute,
      })
      await contact.flag(tx, chat.conversation_id)
      return { chatId: chat.id, conversationId: chat.conversation_id }
    }),
  )
  contact.publish()
  await tellStarted(deps, joined, performerId, member.accountId)
  return joined
}

/**
 * Her rates, with the pair locked: nothing can come between the two from here to the commit.
 * @throws Refusal not_found for no such performer, one who may not work now, and one behind a block alike (R11, R13) | paused
 */
async function requireReachable(tx: Tx, member: Person, performerId: string, at: Date) {
  await requireNoBarrier(tx, { performerId, memberId: member.accountId })
  const rate = await tx
    .selectFrom('performer_profile')
    .select(['rate_per_minute', 'party_rate_per_minute', 'share_percent'])
    .where('account_id', '=', performerId)
    .where(isAdmitted('performer_profile.account_id', at))
    .executeTakeFirst()
  if (!rate) throw new Refusal('not_found')
  return rate
}

/** @throws Refusal not_found | paused */
export async function requireNoBarrier(tx: Tx, pair: Pair): Promise<void> {
  await lockPair(tx, pair)
  const barrier = await findBarrier(tx, pair)
  if (barrier) throw new Refusal(barrier === 'blocked' ? 'not_found' : 'paused')
}

/** Nobody pays another price than the one they saw. */
function requirePrice(seen: number | undefined, now: number): void {
  if (seen !== undefined && seen !== now) throw new Refusal('price_changed')
}

/** A restricted member goes on with those he knows, but starts with nobody new. */
export async function requireNotRestricted(tx: Tx, member: Person, performerId: string, at: Date): Promise<void> {
  if (!member.restrictedUntil || member.restrictedUntil <= at) return
  const known = await tx
    .selectFrom('conversation')
    .select('id')
    .where('performer_id', '=', performerId)
    .where('member_id', '=', member.accountId)
    .where('last_shown_at', 'is not', null)
    .executeTakeFirst()
  if (!known) throw new Refusal('restricted')
}

async function takeSeat(
  tx: Tx,
  seat: { chatId: string; memberId: string; performerId: string; rate: number; share: number; at: Date },
): Promise<void> {
  const id = newId()
  await tx
    .insertInto('seat')
    .values({
      id,
      chat_id: seat.chatId,
      member_id: seat.memberId,
      rate_per_minute: seat.rate,
      share_percent: seat.share,
      joined_at: seat.at,
      paid_until: new Date(seat.at.getTime() + MINUTE_MS),
      minutes: 1,
      leave_reason: null,
    })
    .execute()
  const booked = await bookMinute(tx, {
    id,
    memberId: seat.memberId,
    performerId: seat.performerId,
    chatId: seat.chatId,
    rate: seat.rate,
    share: seat.share,
    minute: 1,
    at: seat.at,
  })
  if (booked === 'points_short') throw new Refusal('points_short')
}

/** The n-th started minute of a seat; its key makes a second charge of the same minute impossible. */
export function bookMinute(
  tx: Tx,
  m: {
    id: string
    memberId: string
    performerId: string
    chatId: string
    rate: number
    share: number
    minute: number
    at: Date
  },
) {
  return bookEntry(tx, {
    kind: 'minute',
    key: `minute:${m.id}:${m.minute}`,
    reference: { member: m.memberId, performer: m.performerId, chat: m.chatId },
    postings: chargePostings(m.memberId, m.performerId, m.rate, m.share),
    at: m.at,
  })
}

/** The database says who is in a chat already; its words become ours. */
async function starting<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const constraint = violatedConstraint(error)
    if (constraint === 'chat_live_performer') throw new Refusal('not_waiting')
    if (constraint === 'seat_live_member') throw new Refusal('already_chatting')
    throw error
  }
}

async function tellStarted(
  deps: ChatDeps,
  chat: { chatId: string; conversationId: string },
  performerId: string,
  memberId?: string,
): Promise<void> {
  deps.scenes.forget(chat.conversationId)
  const people = [
    { accountId: performerId, role: 'performer' },
    ...(await findSeated(deps.db, chat.conversationId)).map((accountId) => ({ accountId, role: 'member' })),
  ]
  for (const person of people) {
    const view = await viewChat(deps.db, chat.chatId, person)
    if (view) deps.publish([person.accountId], 'chat', view)
  }
  if (memberId) deps.publish([memberId], 'points', { balance: await findBalance(deps.db, memberId) })
  deps.publish('members', 'waiting', {})
}
