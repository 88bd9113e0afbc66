import { createHash } from 'node:crypto'
import { canonicalJson } from '@sekisho/evidence'
import type { Parsed, Routes } from '@sekisho/protocol'
import type { Actor } from '../accounts/index.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { Refusal } from '../refusal.ts'
import { type PolicyBody, requireNoDetail } from '../safety/index.ts'
import { findDraft, lockDraft, trialOf } from './drafts.db.ts'
import { requireSound } from './require-sound.ts'

/** Names a body on record without repeating it: a policy with all its terms is long, and is published as a whole once. */
export const digestOf = (policy: PolicyBody): string =>
  createHash('sha256')
    .update(canonicalJson(policy as never))
    .digest('hex')

/**
 * Keeps a draft that makes sense. Whatever was tried before no longer counts.
 * @throws Refusal policy_contradicts | gate_stopped | draft_changed | conflict (it has been published)
 */
export async function saveDraft(
  deps: Deps,
  operator: Actor,
  id: string,
  { title, revision, policy }: Parsed<Routes['saveDraft'], 'body'>,
): Promise<void> {
  requireSound(policy)
  // People read these in their notices (R1).
  for (const [key, clause] of Object.entries(policy.clauses))
    for (const locale of ['ja', 'en'] as const) requireNoDetail(deps, clause[locale], `policy.clauses.${key}.${locale}`)
  const at = deps.now()
  const by = operator.accountId
  const changed = { title, body: JSON.stringify(policy), updated_by: by, updated_at: at }
  await deps.db.transaction().execute(async (tx) => {
    const saved =
      revision === 0
        ? await tx
            .insertInto('policy_draft')
            .values({ id, ...changed, created_by: by, created_at: at })
            .onConflict((oc) => oc.doNothing())
            .returning('revision')
            .executeTakeFirst()
        : await tx
            .updateTable('policy_draft')
            .set({
              ...changed,
              revision: revision + 1,
              trial_id: null,
              trial_state: null,
              trial: null,
              trial_seen_at: null,
            })
            .where('id', '=', id)
            .where('revision', '=', revision)
            .where('published_version', 'is', null)
            .returning('revision')
            .executeTakeFirst()
    if (!saved) {
      const found = await findDraft(tx, id)
      if (!found) throw new Refusal('not_found')
      throw new Refusal(found.published_version !== null ? 'conflict' : 'draft_changed')
    }
    await appendRecord(tx, 'draft.saved', at, {
      by,
      draft: id,
      title,
      revision: saved.revision,
      digest: digestOf(policy),
    })
  })
  deps.publish('staff', 'rules', { draftId: id })
}

/** @throws Refusal not_found | conflict (it has been published) | trial_running */
export async function discardDraft(deps: Deps, operator: Actor, id: string): Promise<void> {
  const at = deps.now()
  await deps.db.transaction().execute(async (tx) => {
    await lockDraft(tx, id)
    const found = await findDraft(tx, id)
    if (!found) throw new Refusal('not_found')
    if (found.published_version !== null) throw new Refusal('conflict')
    if (trialOf(found, at)?.state === 'running') throw new Refusal('trial_running')
    await appendRecord(tx, 'draft.discarded', at, { by: operator.accountId, draft: id, title: found.title })
    await tx.deleteFrom('policy_draft').where('id', '=', id).execute()
  })
  deps.publish('staff', 'rules', { draftId: id })
}
