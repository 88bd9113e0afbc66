import type { ChatView, EndReason } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db, Tx } from '../db/connect.ts'

type Viewer = { accountId: string; role: string }

/** A chat as one of its people sees it: he his seat and what he paid, she all seats and what she earned. */
export async function viewChat(db: Db | Tx, chatId: string, viewer: Viewer): Promise<ChatView | undefined> {
  const chat = await db
    .selectFrom('chat')
    .innerJoin('conversation', 'conversation.id', 'chat.conversation_id')
    .innerJoin('performer_profile as profile', 'profile.account_id', 'chat.performer_id')
    .select([
      'chat.id',
      'chat.conversation_id',
      'conversation.kind',
      'started_at',
      'ended_at',
      'end_reason',
      'profile.rate_per_minute',
      'profile.party_rate_per_minute',
    ])
    .where('chat.id', '=', chatId)
    .executeTakeFirst()
  if (!chat || chat.kind === 'mail') return undefined
  const seats = await db
    .selectFrom('seat')
    .leftJoin('ledger_account', (join) =>
      join.onRef('ledger_account.owner_id', '=', 'seat.member_id').on('ledger_account.kind', '=', 'member_points'),
    )
    .select([
      'member_id',
      'seat.rate_per_minute',
      'share_percent',
      'minutes',
      'joined_at',
      'paid_until',
      'left_at',
      'leave_reason',
      'ledger_account.balance',
    ])
    .where('chat_id', '=', chatId)
    .$if(viewer.role === 'member', (q) => q.where('member_id', '=', viewer.accountId))
    .orderBy('joined_at')
    .execute()
  const { present } = await db
    .selectFrom('seat')
    .select(sql<number>`count(*)`.as('present'))
    .where('chat_id', '=', chatId)
    .where('left_at', 'is', null)
    .executeTakeFirstOrThrow()
  const base = { id: chat.id, conversationId: chat.conversation_id, kind: chat.kind, members: present }
  const listed = chat.kind === 'party' ? chat.party_rate_per_minute : chat.rate_per_minute
  if (viewer.role === 'member') {
    // He may have left and come back: the last seat says how it stands, all of them what it cost.
    const seat = seats.at(-1)
    if (!seat) return undefined
    return {
      ...base,
      startedAt: seat.joined_at.toISOString(),
      endedAt: (seat.left_at ?? chat.ended_at)?.toISOString() ?? null,
      endReason: (seat.leave_reason ?? chat.end_reason) as z.infer<typeof EndReason> | null,
      ratePerMinute: seat.rate_per_minute,
      minutes: sum(seats, (s) => s.minutes),
      amount: sum(seats, (s) => s.minutes * s.rate_per_minute),
      paidUntil: seat.paid_until.toISOString(),
      lastMinute: seat.left_at === null && (seat.balance ?? 0) < seat.rate_per_minute,
    }
  }
  const rate = seats[0]?.rate_per_minute ?? listed
  return {
    ...base,
    startedAt: chat.started_at.toISOString(),
    endedAt: chat.ended_at?.toISOString() ?? null,
    endReason: chat.end_reason as z.infer<typeof EndReason> | null,
    ratePerMinute: rate,
    minutes: sum(seats, (s) => s.minutes),
    amount: sum(seats, (s) => s.minutes * Math.floor((s.rate_per_minute * s.share_percent) / 100)),
    paidUntil: null,
    lastMinute: seats.some((s) => s.left_at === null && (s.balance ?? 0) < s.rate_per_minute),
  }
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) => rows.reduce((total, row) => total + of(row), 0)
