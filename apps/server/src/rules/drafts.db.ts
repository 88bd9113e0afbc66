import { type DraftRow, PolicyShape, type PolicyTrial } from '@sekisho/protocol'
import type { Db, Tx } from '../db/connect.ts'
import type { PolicyBody } from '../safety/index.ts'
import type { KeptSample } from './trial-tally.ts'

/** A trial as it is kept: with the messages behind its samples, which only the server knows. */
export type KeptTrial = PolicyTrial & { samples: KeptSample[] }

/** A server that went away in the middle of a trial says nothing any more. */
const SILENT_MS = 60_000
const LISTED = 100

const selectDrafts = (db: Db | Tx) =>
  db
    .selectFrom('policy_draft as d')
    .innerJoin('account as creator', 'creator.id', 'd.created_by')
    .innerJoin('account as updater', 'updater.id', 'd.updated_by')
    .selectAll('d')
    .select(['creator.display_name as creator_name', 'updater.display_name as updater_name'])

export type StoredDraft = Awaited<ReturnType<ReturnType<typeof selectDrafts>['executeTakeFirstOrThrow']>>

export const findDraft = (db: Db | Tx, id: string): Promise<StoredDraft | undefined> =>
  selectDrafts(db).where('d.id', '=', id).executeTakeFirst()

/** The latest ones. */
export const listDrafts = (db: Db): Promise<StoredDraft[]> =>
  selectDrafts(db).orderBy('d.updated_at', 'desc').orderBy('d.id').limit(LISTED).execute()

/** Nobody changes a draft while it is locked. */
export async function lockDraft(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('policy_draft').select('id').where('id', '=', id).forUpdate().execute()
}

export const bodyOf = (draft: StoredDraft): PolicyBody => PolicyShape.parse(draft.body)

/** The draft's trial as it stands: one that fell silent has failed. */
export function trialOf(draft: StoredDraft, now: Date): KeptTrial | null {
  const trial = draft.trial as KeptTrial | null
  if (trial?.state !== 'running') return trial
  const silent = now.getTime() - (draft.trial_seen_at?.getTime() ?? 0) > SILENT_MS
  return silent ? { ...trial, state: 'failed' } : trial
}

export function toDraftRow(draft: StoredDraft, now: Date): DraftRow {
  return {
    id: draft.id,
    title: draft.title,
    revision: draft.revision,
    createdBy: { id: draft.created_by, displayName: draft.creator_name },
    updatedBy: { id: draft.updated_by, displayName: draft.updater_name },
    updatedAt: draft.updated_at.toISOString(),
    trialState: trialOf(draft, now)?.state ?? null,
    publishedVersion: draft.published_version,
  }
}

/** Keeps how far a trial is; false when it no longer counts (the draft was changed, thrown away, or tried anew). */
export async function keepTrial(db: Db | Tx, trialId: string, trial: KeptTrial, at: Date): Promise<boolean> {
  const kept = await db
    .updateTable('policy_draft')
    .set({ trial: JSON.stringify(trial), trial_state: trial.state, trial_seen_at: at })
    .where('trial_id', '=', trialId)
    .where('trial_state', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}
