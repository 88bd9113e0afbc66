import type { Db, Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { Policy, type PolicyBody } from './policy.ts'

export type PolicySource = { current(): Promise<Policy> }

/** A policy published on another server is in force here after this time. */
const FRESH_MS = 2_000

/** Reads the newest policy, at most once in two seconds. */
export function policySource(db: Db, now: () => Date): PolicySource {
  let held: { value: Promise<Policy>; readAt: number } | undefined
  async function read(): Promise<Policy> {
    const row = await db
      .selectFrom('policy')
      .select(['version', 'body'])
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return { ...Policy.parse(row.body), version: row.version }
  }
  return {
    current() {
      const at = now().getTime()
      // One read for all who ask meanwhile; one that failed is not kept.
      if (!held || at - held.readAt >= FRESH_MS) {
        const value = read()
        held = { value, readAt: at }
        value.catch(() => {
          held = undefined
        })
      }
      return held.value
    },
  }
}

/** Puts a new version in force and on record. */
export async function publishPolicy(tx: Tx, body: PolicyBody, by: string | null, at: Date): Promise<number> {
  const last = await tx.selectFrom('policy').select('version').orderBy('version', 'desc').limit(1).executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('policy')
    .values({ version, body: JSON.stringify(body), published_by: by, published_at: at })
    .execute()
  await appendRecord(tx, 'policy.published', at, { version, by, policy: body as never })
  return version
}
