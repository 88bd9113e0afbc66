import type { FastifyInstance, FastifyRequest } from 'fastify'
import { requirePassword, type SessionDeps } from '../accounts/index.ts'
import type { ChatDeps } from '../chat/index.ts'
import { answer } from '../respond.ts'
import { askErasure, settleEarnings, takeBackErasure } from './ask-erasure.ts'
import { listErasures } from './erasures.db.ts'
import { liftHold, placeHold, reviewHold } from './hold-case.ts'
import { listHolds } from './holds.db.ts'
import { cancelErasure, confirmErasure, orderErasure } from './order-erasure.ts'
import { previewErasure } from './preview-erasure.ts'
import { previewRetention } from './preview-retention.ts'
import { listRuns } from './runs.db.ts'
import { viewOwnErasure } from './view-own-erasure.ts'

export function retentionRoutes(app: FastifyInstance, deps: ChatDeps & SessionDeps): void {
  const when = async () => ({ at: deps.now(), retention: (await deps.policies.current()).retention })

  answer(app, 'ownErasure', ({ actor }) => viewOwnErasure(deps, actor))
  answer(app, 'askErasure', async ({ actor, body, request }) => {
    await requirePassword(deps, sessionOf(request), body.password)
    await askErasure(deps, actor)
    return viewOwnErasure(deps, actor)
  })
  answer(app, 'takeBackErasure', async ({ actor }) => {
    await takeBackErasure(deps, actor)
    return viewOwnErasure(deps, actor)
  })

  answer(app, 'retentionPreview', ({ query }) =>
    previewRetention(deps, query.at === undefined ? undefined : new Date(query.at)),
  )
  answer(app, 'retentionRuns', async () => ({ runs: await listRuns(deps.db) }))

  answer(app, 'erasures', async ({ query }) => {
    const current = await when()
    const found = await deps.db
      .transaction()
      .execute((tx) => listErasures(tx, { ...query, limit: query.limit + 1 }, current))
    const erasures = found.slice(0, query.limit)
    return { erasures, next: found.length > query.limit ? (erasures.at(-1)?.id ?? null) : null }
  })
  answer(app, 'erasurePreview', ({ query }) => previewErasure(deps, query.accountId))
  answer(app, 'orderErasure', ({ actor, body }) => orderErasure(deps, actor, body))
  answer(app, 'confirmErasure', ({ actor, params, body }) => confirmErasure(deps, actor, params.id, body.reason))
  answer(app, 'cancelErasure', ({ actor, params, body }) => cancelErasure(deps, actor, params.id, body.reason))
  answer(app, 'settleEarnings', ({ actor, params, body }) => settleEarnings(deps, actor, params.id, body.reason))

  answer(app, 'holds', async ({ query }) => {
    const inForce = await listHolds(deps.db, { state: 'in_force' }, deps.now())
    return {
      holds: await listHolds(deps.db, query, deps.now()),
      due: inForce.filter(({ reviewDue }) => reviewDue).length,
    }
  })
  answer(app, 'placeHold', ({ actor, body }) => placeHold(deps, actor, body))
  answer(app, 'reviewHold', ({ actor, params, body }) => reviewHold(deps, actor, params.id, body.reason))
  answer(app, 'liftHold', ({ actor, params, body }) => liftHold(deps, actor, params.id, body.reason))
}

const sessionOf = (request: FastifyRequest) => new Headers({ cookie: request.headers.cookie ?? '' })
