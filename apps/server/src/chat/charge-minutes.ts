import { findBalance } from '../points/index.ts'
import type { ChatDeps } from './chat-deps.ts'
import { viewChat } from './chat-view.db.ts'
import { endByClock } from './end-chat.ts'
import { bookMinute, MINUTE_MS } from './start-chat.ts'

/** Seats charged in one round; what is left over is taken in the next. */
const ROUND = 200

/**
 * Charges every seat whose paid time is over, for one more started minute, or ends it when points are out. Any
 * number of servers may run it at once: each takes seats that no other holds.
 * @returns how many seats were due
 */
export async function chargeDueMinutes(deps: ChatDeps): Promise<number> {
  const due = await deps.db
    .selectFrom('seat')
    .select('id')
    .where('left_at', 'is', null)
    .where('paid_until', '<=', deps.now())
    .orderBy('paid_until')
    .limit(ROUND)
    .execute()
  for (const { id } of due) {
    try {
      await chargeSeat(deps, id)
    } catch (error) {
      // One seat that fails must not keep the others from being charged; it is due again in the next round.
      deps.log.error({ error, seatId: id }, 'could not charge a minute')
    }
  }
  return due.length
}

async function chargeSeat(deps: ChatDeps, seatId: string): Promise<void> {
  const at = deps.now()
  const charged = await deps.db.transaction().execute(async (tx) => {
    const seat = await tx
      .selectFrom('seat')
      .innerJoin('chat', 'chat.id', 'seat.chat_id')
      .select([
        'seat.id',
        'chat_id',
        'member_id',
        'performer_id',
        'rate_per_minute',
        'share_percent',
        'minutes',
        'paid_until',
      ])
      .where('seat.id', '=', seatId)
      .where('left_at', 'is', null)
      .where('paid_until', '<=', at)
      .forUpdate('seat')
      .skipLocked()
      .executeTakeFirst()
    if (!seat) return undefined
    const minute = seat.minutes + 1
    const booked = await bookMinute(tx, {
      id: seat.id,
      memberId: seat.member_id,
      performerId: seat.performer_id,
      chatId: seat.chat_id,
      rate: seat.rate_per_minute,
      share: seat.share_percent,
      minute,
      at,
    })
    if (booked !== 'points_short') {
      // After an outage only the time of use is charged: the next minute counts from now, not from the past.
      const from = Math.max(seat.paid_until.getTime(), at.getTime() - MINUTE_MS)
      await tx
        .updateTable('seat')
        .set({ minutes: minute, paid_until: new Date(from + MINUTE_MS) })
        .where('id', '=', seat.id)
        .execute()
    }
    return { chatId: seat.chat_id, memberId: seat.member_id, performerId: seat.performer_id, booked }
  })
  if (!charged) return
  const { chatId, memberId, performerId, booked } = charged
  if (booked === 'points_short') return endByClock(deps, chatId, 'points_out', memberId)
  for (const person of [
    { accountId: memberId, role: 'member' },
    { accountId: performerId, role: 'performer' },
  ]) {
    const view = await viewChat(deps.db, chatId, person)
    if (view) deps.publish([person.accountId], 'chat', view)
    deps.publish([person.accountId], 'points', { balance: await findBalance(deps.db, person.accountId) })
  }
}
