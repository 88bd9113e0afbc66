import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'
import type { SenderRecord } from './decide-delivery.ts'

/** As far back as any rule of the policy counts. */
const RECORD_DAYS = 180

/**
 * The sender's messages with findings, but for those that a moderator cleared or that wait to be; the 200 latest.
 * @param before id of a message: only what is older than it counts
 */
export async function findSenderRecord(db: Db, senderId: string, at: Date, before?: string): Promise<SenderRecord> {
  const rows = await db
    .selectFrom('message')
    .select(['created_at', 'findings'])
    .where('sender_id', '=', senderId)
    .where(sql<boolean>`findings <> '[]'::jsonb`)
    .where(sql<boolean>`(outcome = 'deliver' or state <> 'shown')`)
    .where('created_at', '>', new Date(at.getTime() - RECORD_DAYS * 86_400_000))
    .$if(before !== undefined, (q) => q.where('id', '<', before as string))
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute()
  return { stops: rows.map((row) => ({ at: row.created_at, categories: row.findings.map((f) => f.category) })) }
}
