import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'

/** The two sides of the counter. */
export type Pair = { performerId: string; memberId: string }

/**
 * Whoever makes or breaks what brings two people together takes this first: block, pause, opening mail, starting,
 * joining. So none of them can slip in between another's look and its write. Order of locks everywhere: subject and case, pair,
 * conversation, chat, seat, ledger.
 */
export async function lockPair(tx: Tx, { performerId, memberId }: Pair): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pair:${performerId}:${memberId}`}, 0))`.execute(tx)
}

/** What stands between the two: a block, whoever made it (R11), or a pause until a person has looked (R13). */
export async function findBarrier(db: Db | Tx, pair: Pair): Promise<'blocked' | 'paused' | undefined> {
  const { rows } = await sql<{ blocked: boolean; paused: boolean }>`
    select exists (select 1 from block where (blocker_id = ${pair.performerId} and blocked_id = ${pair.memberId})
                                          or (blocker_id = ${pair.memberId} and blocked_id = ${pair.performerId})) as blocked,
           exists (select 1 from pause where performer_id = ${pair.performerId} and member_id = ${pair.memberId}) as paused`.execute(
    db,
  )
  return rows[0]?.blocked ? 'blocked' : rows[0]?.paused ? 'paused' : undefined
}

/** Says that what stands between the two has changed; the ids of their lasting conversations. */
export async function touchPair(tx: Tx, pair: Pair): Promise<string[]> {
  const rows = await tx
    .updateTable('conversation')
    .set({ revision: sql`revision + 1` })
    .where('performer_id', '=', pair.performerId)
    .where('member_id', '=', pair.memberId)
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function pausePair(tx: Tx, pair: Pair, at: Date): Promise<void> {
  await tx
    .insertInto('pause')
    .values({ performer_id: pair.performerId, member_id: pair.memberId, at })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

export async function liftPause(tx: Tx, pair: Pair): Promise<boolean> {
  const lifted = await tx
    .deleteFrom('pause')
    .where('performer_id', '=', pair.performerId)
    .where('member_id', '=', pair.memberId)
    .returning('at')
    .executeTakeFirst()
  return lifted !== undefined
}
