import type { FastifyInstance } from 'fastify'
import type { Actor, SessionDeps } from '../accounts/index.ts'
import type { ChatDeps } from '../chat/index.ts'
import { Refusal } from '../refusal.ts'
import { answer } from '../respond.ts'
import { findAppeal, listAppeals, listOwnDecisions, toAppealRow } from './appeals.db.ts'
import { answerAppeal, decideAppeal, readAppeal, releaseAppeal, takeAppeal } from './decide-appeal.ts'
import { openAppeal, viewAppeal, writeAppeal } from './open-appeal.ts'
import { withdrawnAppeal, withdrawnWhy } from './withdrawn-door.ts'

export function appealRoutes(app: FastifyInstance, deps: ChatDeps & SessionDeps): void {
  const row = async (id: string, operator: Actor) => {
    const found = await findAppeal(deps.db, id)
    if (!found) throw new Refusal('not_found')
    return toAppealRow(deps.db, found, operator.accountId, deps.now())
  }

  answer(app, 'ownDecisions', async ({ actor }) => {
    const policy = await deps.policies.current()
    return { decisions: await listOwnDecisions(deps.db, actor.accountId, policy, actor.locale, deps.now()) }
  })
  answer(app, 'openAppeal', ({ actor, body }) => openAppeal(deps, actor, body))
  answer(app, 'ownAppeal', ({ actor, params }) => viewAppeal(deps, actor, params.id))
  answer(app, 'writeAppeal', ({ actor, params, body }) => writeAppeal(deps, actor, params.id, body.text))
  answer(app, 'withdrawnWhy', ({ body }) => withdrawnWhy(deps, body))
  answer(app, 'withdrawnAppeal', ({ body }) => withdrawnAppeal(deps, body))

  answer(app, 'appeals', ({ actor, query }) => listAppeals(deps.db, query, actor.accountId, deps.now()))
  answer(app, 'claimAppeal', async ({ actor, params }) => {
    await takeAppeal(deps, actor, params.id)
    return row(params.id, actor)
  })
  answer(app, 'releaseAppeal', async ({ actor, params }) => {
    await releaseAppeal(deps, actor, params.id)
    return row(params.id, actor)
  })
  answer(app, 'readAppeal', ({ actor, params, body }) => readAppeal(deps, actor, params.id, body.reason))
  answer(app, 'answerAppeal', async ({ actor, params, body }) => {
    await answerAppeal(deps, actor, params.id, body.text)
    return row(params.id, actor)
  })
  answer(app, 'decideAppeal', async ({ actor, params, body }) => {
    await decideAppeal(deps, actor, params.id, body)
    return row(params.id, actor)
  })
}
