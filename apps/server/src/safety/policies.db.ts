import { PolicyShape } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { freshValue } from '../fresh-value.ts'
import type { Policy, PolicyBody } from './policy.ts'

export type PolicySource = { current(): Promise<Policy> }

type Due = { version: number; effectiveAt: Date }

/**
 * The policy in force. What is planned is known beforehand, so that it comes into force at its time and not a moment
 * later; what another server publishes is followed within two seconds. A version never changes, so each is read once.
 */
export function policySource(db: Db, now: () => Date): PolicySource {
  const known = new Map<number, Promise<Policy>>()
  const dues = freshValue(() => findDue(db, now()), now)

  function read(version: number): Promise<Policy> {
    const held = known.get(version)
    if (held) return held
    const reading = findPolicy(db, version).then((policy) => {
      if (!policy) throw new Error(`policy ${version} is gone`)
      return policy
    })
    known.set(version, reading)
    reading.catch(() => known.delete(version))
    return reading
  }

  return {
    async current() {
      const at = now().getTime()
      const all = await dues()
      const due = all.find(({ effectiveAt }) => effectiveAt.getTime() <= at) ?? all.at(-1)
      if (!due) throw new Error('there is no policy: run prepareSite first')
      const policy = await read(due.version)
      for (const version of known.keys()) if (!all.some((one) => one.version === version)) known.delete(version)
      return policy
    },
  }
}

/** The version in force at a time, after those that will follow it, latest first. */
async function findDue(db: Db | Tx, at: Date): Promise<Due[]> {
  const rows = await db
    .selectFrom('policy')
    .select(['version', 'effective_at'])
    .where('withdrawn_at', 'is', null)
    .where(
      'effective_at',
      '>=',
      sql<Date>`coalesce((select max(effective_at) from policy where withdrawn_at is null and effective_at <= ${at}), '-infinity')`,
    )
    .orderBy('effective_at', 'desc')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ version: row.version, effectiveAt: row.effective_at }))
}

/** The number of the version in force now. */
export async function findLiveVersion(db: Db | Tx, at: Date): Promise<number | undefined> {
  return (await findDue(db, at)).find(({ effectiveAt }) => effectiveAt <= at)?.version
}

/** One version, in force or not. Only its form is checked: what was in force stays readable when checks are added. */
export async function findPolicy(db: Db | Tx, version: number): Promise<Policy | undefined> {
  const row = await db.selectFrom('policy').select('body').where('version', '=', version).executeTakeFirst()
  return row && { ...PolicyShape.parse(row.body), version }
}

/** Nobody else publishes until this transaction ends: two at once get two numbers, and each sees what was in force before it. */
export async function lockPolicies(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7305702)`.execute(tx)
}

export type Publication = { reason?: string; effectiveAt?: Date; restores?: number }

/** Puts a new version on record; it comes into force at its time, or at once. */
export async function publishPolicy(
  tx: Tx,
  body: PolicyBody,
  by: string | null,
  at: Date,
  { reason = '', effectiveAt = at, restores }: Publication = {},
): Promise<number> {
  await lockPolicies(tx)
  const last = await tx.selectFrom('policy').select('version').orderBy('version', 'desc').limit(1).executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('policy')
    .values({
      version,
      body: JSON.stringify(body),
      published_by: by,
      published_at: at,
      effective_at: effectiveAt,
      reason,
      restores: restores ?? null,
    })
    .execute()
  await appendRecord(tx, 'policy.published', at, {
    version,
    by,
    reason,
    effectiveAt: effectiveAt.toISOString(),
    restores,
    policy: body as never,
  })
  return version
}
