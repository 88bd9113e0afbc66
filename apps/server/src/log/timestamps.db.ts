import type { AttestProblem } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import { backOffMs, LEASE_MS } from './back-off.ts'

/** How things stand with an authority. */
export type StampState = {
  /** The largest tree that it stamped; 0: none. */
  stampedSize: number
  /** When it was asked for its last stamp. */
  stampedAt: Date | null
  /** A stamp that was asked for and is not there. */
  pending: { attempts: number; nextTryAt: Date } | undefined
}

/** Pure: whether to ask now, for a tree of this size. */
export function isStampDue(state: StampState, size: number, now: Date, everyMs: number): boolean {
  if (size <= state.stampedSize) return false
  if (state.pending) return state.pending.nextTryAt <= now
  return state.stampedAt === null || now.getTime() - state.stampedAt.getTime() >= everyMs
}

/**
 * Makes this server the one that asks the authority, when it is due or when somebody waits for it (`always`). What is still
 * asked for moves to the newest tree: a stamp over it says more than a late one over an older.
 * @returns how often it was asked with this, or undefined
 */
export function claimStamp(
  db: Db,
  authority: string,
  size: number,
  { now, everyMs, always = false }: { now: Date; everyMs: number; always?: boolean },
): Promise<number | undefined> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${authority}, 3161))`.execute(tx)
    const rows = await tx
      .selectFrom('log_timestamp')
      .selectAll()
      .where('authority', '=', authority)
      .orderBy('size', 'desc')
      .limit(20)
      .execute()
    const stamped = rows.find(({ response }) => response !== null)
    const waiting = rows.find(({ response }) => response === null)
    const state: StampState = {
      stampedSize: stamped?.size ?? 0,
      stampedAt: stamped?.asked_at ?? null,
      pending: waiting && { attempts: waiting.attempts, nextTryAt: waiting.next_try_at ?? waiting.asked_at },
    }
    if (size <= state.stampedSize || !(always || isStampDue(state, size, now, everyMs))) return undefined
    const attempts = (state.pending?.attempts ?? 0) + 1
    await tx.deleteFrom('log_timestamp').where('authority', '=', authority).where('response', 'is', null).execute()
    await tx
      .insertInto('log_timestamp')
      .values({
        size,
        authority,
        asked_at: now,
        attempts,
        next_try_at: new Date(now.getTime() + LEASE_MS),
        response: null,
        at: null,
        error: waiting?.error ?? null,
      })
      .execute()
    return attempts
  })
}

/** Also when somebody else has asked again meanwhile. */
export async function keepStamp(
  db: Db,
  {
    authority,
    size,
    askedAt,
    response,
    at,
  }: { authority: string; size: number; askedAt: Date; response: Uint8Array; at: Date },
): Promise<void> {
  const kept = { response: Buffer.from(response), at, error: null, next_try_at: null }
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('log_timestamp')
      .values({ size, authority, asked_at: askedAt, attempts: 1, ...kept })
      .onConflict((on) =>
        on.columns(['size', 'authority']).doUpdateSet(kept).where('log_timestamp.response', 'is', null),
      )
      .execute()
    await tx
      .deleteFrom('log_timestamp')
      .where('authority', '=', authority)
      .where('response', 'is', null)
      .where('size', '<', size)
      .execute()
  })
}

export async function noteStampFailure(
  db: Db,
  authority: string,
  attempts: number,
  error: AttestProblem,
  now: Date,
): Promise<void> {
  await db
    .updateTable('log_timestamp')
    .set({ error, next_try_at: new Date(now.getTime() + backOffMs(attempts)) })
    .where('authority', '=', authority)
    .where('response', 'is', null)
    .execute()
}
