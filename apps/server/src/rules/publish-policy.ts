import type { Parsed, PolicyVersionRow, Routes } from '@sekisho/protocol'
import type { Actor } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { Refusal } from '../refusal.ts'
import { findLiveVersion, findPolicy, lockPolicies, publishPolicy } from '../safety/index.ts'
import { bodyOf, findDraft, lockDraft, trialOf } from './drafts.db.ts'
import { findVersion } from './policy-versions.db.ts'
import { requireSound } from './require-sound.ts'

/** Every server knows what is planned within two seconds; what comes into force sooner cannot be taken back any more. */
const LAST_MOMENT_MS = 5_000

/**
 * Puts a draft in force, at once or at a time, if exactly this body passed its trial against the policy in force now.
 * @throws Refusal not_found | draft_changed | conflict (published already) | trial_needed | trial_running | trial_refused |
 * invalid (a time in the past) | policy_contradicts
 */
export async function publishDraft(
  deps: Deps,
  operator: Actor,
  draftId: string,
  { revision, reason, effectiveAt }: Parsed<Routes['publishDraft'], 'body'>,
): Promise<PolicyVersionRow> {
  const at = deps.now()
  const from = effectiveAt === undefined ? at : new Date(effectiveAt)
  if (from < at) throw new Refusal('invalid', { field: 'effectiveAt' })
  const row = await deps.db.transaction().execute(async (tx) => {
    await lockPolicies(tx)
    await lockDraft(tx, draftId)
    const draft = await findDraft(tx, draftId)
    if (!draft) throw new Refusal('not_found')
    if (draft.published_version !== null) throw new Refusal('conflict')
    if (draft.revision !== revision) throw new Refusal('draft_changed')
    const trial = trialOf(draft, at)
    if (trial?.state === 'running') throw new Refusal('trial_running')
    if (trial?.state === 'refused') throw new Refusal('trial_refused', { problems: trial.problems })
    if (trial?.state !== 'passed' || trial.against !== (await findLiveVersion(tx, at)))
      throw new Refusal('trial_needed')
    const body = bodyOf(draft)
    requireSound(body)
    const version = await publishPolicy(tx, body, operator.accountId, at, { reason, effectiveAt: from })
    await tx.updateTable('policy_draft').set({ published_version: version }).where('id', '=', draftId).execute()
    return viewVersion(tx, version, at)
  })
  deps.publish('staff', 'rules', { draftId })
  return row
}

/**
 * Rolls back: an older version's body as a new version, at once. It was in force before, so it needs no trial.
 * @throws Refusal not_found | conflict (it is in force, or never was) | policy_contradicts
 */
export async function restorePolicy(
  deps: Deps,
  operator: Actor,
  version: number,
  reason: string,
): Promise<PolicyVersionRow> {
  const at = deps.now()
  const row = await deps.db.transaction().execute(async (tx) => {
    await lockPolicies(tx)
    const { state } = await viewVersion(tx, version, at)
    if (state !== 'past') throw new Refusal('conflict')
    const old = await findPolicy(tx, version)
    if (!old) throw new Refusal('not_found')
    const { version: _, ...body } = old
    requireSound(body)
    const restored = await publishPolicy(tx, body, operator.accountId, at, { reason, restores: version })
    return viewVersion(tx, restored, at)
  })
  deps.publish('staff', 'rules', { draftId: null })
  return row
}

/**
 * Takes a planned version back before it comes into force.
 * @throws Refusal not_found | conflict (it is not planned, or it is about to come into force)
 */
export async function withdrawPolicy(
  deps: Deps,
  operator: Actor,
  version: number,
  reason: string,
): Promise<PolicyVersionRow> {
  const at = deps.now()
  const row = await deps.db.transaction().execute(async (tx) => {
    await lockPolicies(tx)
    const withdrawn = await tx
      .updateTable('policy')
      .set({ withdrawn_at: at })
      .where('version', '=', version)
      .where('withdrawn_at', 'is', null)
      .where('effective_at', '>', new Date(at.getTime() + LAST_MOMENT_MS))
      .returning('version')
      .executeTakeFirst()
    const now = await viewVersion(tx, version, at)
    if (!withdrawn) throw new Refusal('conflict')
    await appendRecord(tx, 'policy.withdrawn', at, { by: operator.accountId, version, reason })
    return now
  })
  deps.publish('staff', 'rules', { draftId: null })
  return row
}

/** @throws Refusal not_found */
async function viewVersion(tx: Tx, version: number, at: Date): Promise<PolicyVersionRow> {
  const row = await findVersion(tx, version, await findLiveVersion(tx, at), at)
  if (!row) throw new Refusal('not_found')
  return row
}
