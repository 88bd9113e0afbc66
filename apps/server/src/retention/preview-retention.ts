import { RETENTION_KINDS, type RetentionPreview } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import type { When } from './kept.db.ts'
import { cutoffOf } from './night.ts'
import { SOURCES } from './sources.ts'

const PREVIEW_MS = 180_000

/**
 * A dry run: what the nightly run would erase then, by the policy in force now and by the queries of the run itself.
 * @throws Refusal invalid for a time in the past
 */
export async function previewRetention(
  deps: Pick<Deps, 'db' | 'now' | 'policies'>,
  at: Date = deps.now(),
): Promise<RetentionPreview> {
  if (at < deps.now()) throw new Refusal('invalid', { field: 'at' })
  const policy = await deps.policies.current()
  const when: When = { at, retention: policy.retention }
  const found = new Map(RETENTION_KINDS.map((kind) => [kind, { goes: 0, stays: 0 }]))
  await deps.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      // Years at once can be counted, too; it takes about a minute for a million messages.
      await sql`set local statement_timeout = ${sql.lit(PREVIEW_MS)}`.execute(tx)
      for (const source of SOURCES) {
        if (!source.counts) continue
        const { rows } = await sql<{ goes: number; stays: number }>`
          select count(*) filter (where not kept) as goes, count(*) filter (where kept) as stays
          from (${source.due(cutoffOf(when.retention, source.kind, at), when)}) due`.execute(tx)
        const sum = found.get(source.kind)
        if (!sum || !rows[0]) continue
        sum.goes += rows[0].goes
        sum.stays += rows[0].stays
      }
    })
  return {
    at: at.toISOString(),
    policyVersion: policy.version,
    rows: [...found].map(([kind, counts]) => ({
      kind,
      days: policy.retention[kind],
      before: cutoffOf(policy.retention, kind, at).toISOString(),
      ...counts,
    })),
  }
}
