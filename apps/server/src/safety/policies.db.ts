import type { Db, Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { freshValue } from '../fresh-value.ts'
import { Policy, type PolicyBody } from './policy.ts'

export type PolicySource = { current(): Promise<Policy> }

/** The newest policy. */
export function policySource(db: Db, now: () => Date): PolicySource {
  async function read(): Promise<Policy> {
    const row = await db
      .selectFrom('policy')
      .select(['version', 'body'])
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return { ...Policy.parse(row.body), version: row.version }
  }
  return { current: freshValue(read, now) }
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
