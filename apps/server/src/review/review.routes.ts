import type { FastifyInstance } from 'fastify'
import type { Actor } from '../accounts/index.ts'
import type { ChatDeps } from '../chat/index.ts'
import type { Tx } from '../db/connect.ts'
import { Refusal } from '../refusal.ts'
import { answer } from '../respond.ts'
import { claimCase, findCase, listCases, releaseCase, toCaseRow } from './cases.db.ts'
import { decideCase } from './decide-case.ts'
import { readCase } from './read-case.ts'
import { reportPerson } from './report-person.ts'
import { listStaffActions } from './staff-actions.db.ts'

export function reviewRoutes(app: FastifyInstance, deps: ChatDeps): void {
  const row = async (id: string, operator: Actor) => {
    const found = await findCase(deps.db, id)
    if (!found) throw new Refusal('not_found')
    return toCaseRow(found, operator.accountId)
  }
  /** Claims and releases alike: change it, or say that someone else has it. */
  const changeClaim = async (id: string, operator: Actor, change: (tx: Tx) => Promise<boolean>) => {
    const changed = await deps.db.transaction().execute(change)
    const now = await row(id, operator)
    if (!changed) throw new Refusal(now.decidedAt ? 'already_decided' : 'claimed')
    deps.publish('staff', 'desk', { caseId: id })
    return now
  }

  answer(app, 'report', async ({ actor, body }) => {
    await reportPerson(deps, actor, body)
    return { done: true }
  })
  answer(app, 'cases', async ({ actor, query }) => ({
    cases: (await listCases(deps.db, query.state)).map((found) => toCaseRow(found, actor.accountId)),
  }))
  answer(app, 'claimCase', ({ actor, params }) =>
    changeClaim(params.id, actor, (tx) => claimCase(tx, params.id, actor.accountId, deps.now())),
  )
  answer(app, 'releaseCase', ({ actor, params }) =>
    changeClaim(params.id, actor, (tx) => releaseCase(tx, params.id, actor.accountId)),
  )
  answer(app, 'openCase', ({ actor, params, body }) => readCase(deps, actor, params.id, body.reason))
  answer(app, 'decideCase', async ({ actor, params, body }) => {
    await decideCase(deps, actor, params.id, body)
    return row(params.id, actor)
  })
  answer(app, 'staffActions', async ({ query }) => ({ actions: await listStaffActions(deps.db, query.from) }))
}
