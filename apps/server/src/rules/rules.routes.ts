import type { FastifyInstance } from 'fastify'
import { viewTemplates } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { answer } from '../respond.ts'
import { findLiveVersion } from '../safety/index.ts'
import { previewTemplate, restoreTemplates, saveTemplates } from './change-templates.ts'
import { listDrafts, toDraftRow } from './drafts.db.ts'
import { listVersions } from './policy-versions.db.ts'
import { publishDraft, restorePolicy, withdrawPolicy } from './publish-policy.ts'
import { discardDraft, saveDraft } from './save-draft.ts'
import { startTrial, type TrialDeps } from './try-draft.ts'
import { viewDraft, viewPolicy } from './view-rules.ts'

export function rulesRoutes(app: FastifyInstance, deps: TrialDeps): void {
  /** Trials under way in this process: a server that stops ends them, and says so, before its database goes. */
  const trials = new Set<Promise<void>>()
  let stopping = false
  app.addHook('onClose', async () => {
    stopping = true
    await Promise.all(trials)
  })

  answer(app, 'policies', async ({ query }) => {
    const at = deps.now()
    const live = await findLiveVersion(deps.db, at)
    if (live === undefined) throw new Refusal('not_found')
    return { ...(await listVersions(deps.db, query, live, at)), live }
  })
  answer(app, 'policy', ({ params }) => viewPolicy(deps, params.version))
  answer(app, 'restorePolicy', ({ actor, params, body }) => restorePolicy(deps, actor, params.version, body.reason))
  answer(app, 'withdrawPolicy', ({ actor, params, body }) => withdrawPolicy(deps, actor, params.version, body.reason))

  answer(app, 'drafts', async () => {
    const at = deps.now()
    return { drafts: (await listDrafts(deps.db)).map((draft) => toDraftRow(draft, at)) }
  })
  answer(app, 'draft', ({ actor, params }) => viewDraft(deps, actor, params.id))
  answer(app, 'saveDraft', async ({ actor, params, body }) => {
    await saveDraft(deps, actor, params.id, body)
    return viewDraft(deps, actor, params.id)
  })
  answer(app, 'discardDraft', async ({ actor, params }) => {
    await discardDraft(deps, actor, params.id)
    return { done: true }
  })
  answer(app, 'tryDraft', async ({ actor, params, body }) => {
    const { ended } = await startTrial(deps, actor, params.id, body, () => stopping)
    trials.add(ended)
    void ended.then(() => trials.delete(ended))
    return viewDraft(deps, actor, params.id)
  })
  answer(app, 'publishDraft', ({ actor, params, body }) => publishDraft(deps, actor, params.id, body))

  answer(app, 'templates', () => viewTemplates(deps.db))
  answer(app, 'saveTemplates', async ({ actor, body }) => {
    await saveTemplates(deps, actor, body)
    return viewTemplates(deps.db)
  })
  answer(app, 'restoreTemplates', async ({ actor, params, body }) => {
    await restoreTemplates(deps, actor, params.version, body.reason)
    return viewTemplates(deps.db)
  })
  answer(app, 'previewTemplate', async ({ body }) => ({ text: await previewTemplate(deps, body) }))
}
