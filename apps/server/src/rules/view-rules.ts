import { type DraftView, PolicyShape, type PolicyVersionView, type TrialSample } from '@sekisho/protocol'
import type { Actor } from '../accounts/index.ts'
import type { Deps } from '../deps.ts'
import { Refusal } from '../refusal.ts'
import { findLiveVersion, findPolicy, type PolicyBody } from '../safety/index.ts'
import { diffPolicies } from './diff-policies.ts'
import { bodyOf, findDraft, toDraftRow, trialOf } from './drafts.db.ts'
import { findVersion } from './policy-versions.db.ts'
import { findSampleTexts } from './trial-messages.db.ts'
import type { KeptSample } from './trial-tally.ts'

/** @throws Refusal not_found */
export async function viewDraft(deps: Deps, operator: Actor, id: string): Promise<DraftView> {
  const at = deps.now()
  const draft = await findDraft(deps.db, id)
  if (!draft) throw new Refusal('not_found')
  const policy = bodyOf(draft)
  const version = draft.published_version === null ? await findLiveVersion(deps.db, at) : undefined
  const live = version === undefined ? undefined : await findPolicy(deps.db, version)
  const kept = trialOf(draft, at)
  const { samples, ...trial } = kept ?? { samples: [] }
  return {
    ...toDraftRow(draft, at),
    policy,
    changes: live ? diffPolicies(withoutVersion(live), policy) : [],
    trial: kept ? (trial as DraftView['trial']) : null,
    samples: await viewSamples(deps, operator, samples),
  }
}

/** R6: the text only of what this operator has read in a case before; of the rest what was found, and how long it is. */
async function viewSamples(deps: Deps, operator: Actor, samples: readonly KeptSample[]): Promise<TrialSample[]> {
  const ids = samples.map(({ messageId }) => messageId)
  const texts = await findSampleTexts(deps.db, ids, operator.accountId)
  return samples.map(({ messageId, ...sample }) => {
    const found = texts.get(messageId)
    return { ...sample, caseId: found?.caseId ?? null, text: found?.opened ? found.text : null }
  })
}

/** @throws Refusal not_found */
export async function viewPolicy(deps: Deps, version: number): Promise<PolicyVersionView> {
  const at = deps.now()
  const live = await findLiveVersion(deps.db, at)
  const [row, policy, before] = await Promise.all([
    findVersion(deps.db, version, live, at),
    findPolicy(deps.db, version),
    findPolicy(deps.db, version - 1),
  ])
  if (!row || !policy) throw new Refusal('not_found')
  const body = withoutVersion(policy)
  return { ...row, policy: body, changes: before ? diffPolicies(withoutVersion(before), body) : [] }
}

const withoutVersion = (policy: PolicyBody): PolicyBody => PolicyShape.parse(policy)
