import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { answer } from '../respond.ts'
import { creditPoints } from './credit-points.ts'
import { findBalance, listMovements, sumEarnings } from './ledger.db.ts'

const DAY_MS = 86_400_000
/** Japan keeps no summer time. */
const JST_OFFSET_MS = 9 * 3_600_000

/** Pure: the last midnight in Japan. */
export function midnightInJapan(at: Date): Date {
  return new Date(Math.floor((at.getTime() + JST_OFFSET_MS) / DAY_MS) * DAY_MS - JST_OFFSET_MS)
}

export function pointsRoutes(app: FastifyInstance, deps: Deps): void {
  answer(app, 'statement', async ({ actor, query }) => {
    const { rows, more } = await listMovements(deps.db, actor.accountId, query)
    return {
      balance: await findBalance(deps.db, actor.accountId),
      rows: rows.map((row) => ({
        id: row.id,
        seq: row.seq,
        kind: row.kind,
        amount: row.amount,
        balance: row.balance ?? 0,
        at: row.at.toISOString(),
        with: row.display_name,
      })),
      more,
    }
  })
  answer(app, 'earnings', async ({ actor }) => {
    const at = deps.now()
    const [balance, today, month, profile] = await Promise.all([
      findBalance(deps.db, actor.accountId),
      sumEarnings(deps.db, actor.accountId, midnightInJapan(at)),
      sumEarnings(deps.db, actor.accountId, new Date(at.getTime() - 30 * DAY_MS)),
      deps.db
        .selectFrom('performer_profile')
        .select('share_percent')
        .where('account_id', '=', actor.accountId)
        .executeTakeFirstOrThrow(),
    ])
    return {
      balance,
      today: today.points,
      last30Days: month.points,
      minutes30Days: month.minutes,
      sharePercent: profile.share_percent,
    }
  })
  answer(app, 'credit', async ({ actor, body }) => {
    await creditPoints(deps, actor, body)
    return { done: true }
  })
}
