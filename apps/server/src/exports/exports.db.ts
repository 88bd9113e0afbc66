import { EXPORT_STEPS, type ExportState } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import { fromCursor, toPage } from '../review/index.ts'
import type { Export } from './export.ts'

/** A job that has not said anything for this long is taken over. */
const SILENT_MS = 30_000

const select = (db: Db | Tx) =>
  db
    .selectFrom('evidence_export as e')
    .innerJoin('account as asker', 'asker.id', 'e.asked_by')
    .leftJoin('account as requester', 'requester.id', 'e.requested_by')
    .leftJoin('evidence_record as record', 'record.id', 'e.record_id')
    .selectAll('e')
    .select([
      'asker.display_name as asker_name',
      'asker.role as asker_role',
      'requester.display_name as requester_name',
      'requester.role as requester_role',
      'record.leaf_index as leaf',
    ])

export type StoredExport = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

export const toExport = (row: StoredExport): Export => ({
  id: row.id,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  askedRecord: row.asked_record_id,
  caseId: row.case_id,
  conversationId: row.conversation_id,
  purpose: row.purpose,
  recipient: row.recipient,
  reason: row.reason,
  requestedBy: row.requested_by,
  scope: row.scope,
  parts: row.parts,
})

export async function insertExport(tx: Tx, wanted: Export): Promise<void> {
  await tx
    .insertInto('evidence_export')
    .values({
      id: wanted.id,
      asked_by: wanted.askedBy,
      asked_at: wanted.askedAt,
      asked_record_id: wanted.askedRecord,
      case_id: wanted.caseId,
      conversation_id: wanted.conversationId,
      purpose: wanted.purpose,
      recipient: wanted.recipient,
      reason: wanted.reason,
      requested_by: wanted.requestedBy,
      scope: wanted.scope,
      parts: JSON.stringify(wanted.parts),
      state: 'queued',
    })
    .execute()
}

export const findExport = (db: Db | Tx, id: string): Promise<StoredExport | undefined> =>
  select(db).where('e.id', '=', id).executeTakeFirst()

export const listCaseExports = (db: Db | Tx, caseId: string): Promise<StoredExport[]> =>
  select(db).where('e.case_id', '=', caseId).orderBy('e.id', 'desc').limit(100).execute()

export const listOwnExports = (db: Db, accountId: string): Promise<StoredExport[]> =>
  select(db)
    .where('e.asked_by', '=', accountId)
    .where('e.purpose', '=', 'own')
    .where('e.state', 'not in', ['cancelled', 'expired'])
    .orderBy('e.id', 'desc')
    .limit(100)
    .execute()

/** Latest first. */
export async function listExports(
  db: Db,
  query: { state?: ExportState | undefined; after?: string | undefined; limit: number },
): Promise<{ rows: StoredExport[]; next: string | null }> {
  const after = fromCursor(query.after)
  const rows = await select(db)
    .$if(query.state !== undefined, (q) => q.where('e.state', '=', query.state as ExportState))
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(e.asked_at, e.id) < (${after?.at as Date}, ${after?.id as string}::uuid)`),
    )
    .orderBy('e.asked_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const { page, next } = toPage(rows, query.limit, (row) => ({ at: row.asked_at, id: row.id }))
  return { rows: page, next }
}

/** How many packages of their own this person has asked for since then, whatever became of them. */
export async function countOwnSince(tx: Db | Tx, accountId: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('evidence_export')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('asked_by', '=', accountId)
    .where('purpose', '=', 'own')
    .where('asked_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * The longest waiting one that nobody is making, or whose maker has fallen silent, taken by this maker; those of cases first:
 * however many people ask for their own, an office does not wait for them.
 */
export async function claimExport(db: Db, maker: string, at: Date): Promise<StoredExport | undefined> {
  const { rows } = await sql<{ id: string }>`
    update evidence_export set claimed_by = ${maker}, beat_at = ${at}, attempts = attempts + 1
    where id = (
      select id from evidence_export
      where state in ('queued','collecting','writing','recording','proving','packing')
        and (beat_at is null or beat_at < ${new Date(at.getTime() - SILENT_MS)})
      order by purpose = 'own', asked_at limit 1 for update skip locked)
    returning id`.execute(db)
  return rows[0] && findExport(db, rows[0].id)
}

export type Change = Partial<{
  state: ExportState
  done: number
  total: number
  records: number
  withheld: string
  attestation: 'fresh' | 'earlier' | 'none'
  record_id: number
  bytes: number
  failure: string
  ready_at: Date
  expires_at: Date
  /** Null gives it back, for another maker to take at once. */
  beat_at: Date | null
}>

/** Changes an export that this maker still makes. False when it was cancelled or another has taken it over. */
export async function changeMade(
  db: Db | Tx,
  { exportId, maker }: { exportId: string; maker: string },
  change: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('evidence_export')
    .set(change)
    .where('id', '=', exportId)
    .where('claimed_by', '=', maker)
    .where('state', 'in', [...EXPORT_STEPS])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Ends an export that is under way or ready. False when it had ended. */
export async function endExport(tx: Tx, id: string, as: 'cancelled' | 'expired'): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('evidence_export')
    .set({ state: as, claimed_by: null })
    .where('id', '=', id)
    .where('state', 'in', as === 'expired' ? ['ready'] : [...EXPORT_STEPS, 'ready'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Begins one under way anew, for any maker to take. False when it is on record already, or has ended. */
export async function restartExport(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('evidence_export')
    .set({ state: 'queued', done: 0, total: 0, claimed_by: null, beat_at: null, attempts: 0 })
    .where('id', '=', id)
    .where('record_id', 'is', null)
    .where('state', 'in', [...EXPORT_STEPS])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Until the end of the transaction no export is asked for, taken on or ended elsewhere. */
export async function lockExports(tx: Tx): Promise<void> {
  await sql`lock table evidence_export in share row exclusive mode`.execute(tx)
}

export async function findExpired(db: Db, at: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence_export')
    .select('id')
    .where('state', '=', 'ready')
    .where('expires_at', '<=', at)
    .limit(100)
    .execute()
  return rows.map(({ id }) => id)
}

export async function countDownload(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('evidence_export').set({ downloads: sql`downloads + 1` }).where('id', '=', id).execute()
}

/** Whether one of the same case with the same purpose is under way. */
export async function isUnderWay(tx: Tx, caseId: string, purpose: Export['purpose']): Promise<boolean> {
  const row = await tx
    .selectFrom('evidence_export')
    .select('id')
    .where('case_id', '=', caseId)
    .where('purpose', '=', purpose)
    .where('state', 'in', [...EXPORT_STEPS])
    .executeTakeFirst()
  return row !== undefined
}
