import type { FastifyInstance } from 'fastify'
import type { Actor } from '../accounts/index.ts'
import type { ChatDeps } from '../chat/index.ts'
import { Refusal } from '../refusal.ts'
import { answer } from '../respond.ts'
import { countCases, findCase, listCases, toCaseRow } from './cases.db.ts'
import { escalateCase, handOverCase, releaseCase, takeCase } from './claim-case.ts'
import { closeDuplicates } from './close-duplicates.ts'
import { decideCase, previewDecision } from './decide-case.ts'
import { readCase, readMore } from './read-case.ts'
import { reopenCase } from './reopen-case.ts'
import { reportPerson } from './report-person.ts'
import { reportSelf } from './report-self.ts'
import { confirmWithdrawal, refuseWithdrawal } from './settle-withdrawal.ts'
import { undoDecision } from './undo-decision.ts'
import { findWithdrawal, listWithdrawals, toWithdrawalView } from './withdrawals.db.ts'

export function reviewRoutes(app: FastifyInstance, deps: ChatDeps): void {
  const row = async (id: string, operator: Actor) => {
    const found = await findCase(deps.db, id)
    if (!found) throw new Refusal('not_found')
    return toCaseRow(found, operator.accountId, deps.now())
  }
  const withdrawal = async (id: string, operator: Actor) => {
    const found = await findWithdrawal(deps.db, id)
    if (!found) throw new Refusal('not_found')
    return toWithdrawalView(found, operator, await deps.policies.current())
  }

  answer(app, 'report', async ({ actor, body }) => {
    await reportPerson(deps, actor, body)
    return { done: true }
  })
  answer(app, 'selfReport', async ({ actor, body }) => ({ done: true, ...(await reportSelf(deps, actor, body)) }))
  answer(app, 'cases', ({ actor, query }) => listCases(deps.db, query, actor.accountId, deps.now()))
  answer(app, 'caseCounts', ({ actor }) => countCases(deps.db, actor.accountId, deps.now()))
  answer(app, 'deskCase', ({ actor, params }) => row(params.id, actor))
  answer(app, 'claimCase', async ({ actor, params }) => {
    await takeCase(deps, actor, params.id)
    return row(params.id, actor)
  })
  answer(app, 'releaseCase', async ({ actor, params }) => {
    await releaseCase(deps, actor, params.id)
    return row(params.id, actor)
  })
  answer(app, 'handOverCase', async ({ actor, params, body }) => {
    await handOverCase(deps, actor, params.id, body)
    return row(params.id, actor)
  })
  answer(app, 'escalateCase', async ({ actor, params, body }) => {
    await escalateCase(deps, actor, params.id, body.reason)
    return row(params.id, actor)
  })
  answer(app, 'openCase', ({ actor, params, body }) => readCase(deps, actor, params.id, body.reason))
  answer(app, 'moreContext', ({ actor, params, body }) => readMore(deps, actor, params.id, body))
  answer(app, 'previewDecision', ({ actor, params, body }) => previewDecision(deps, actor, params.id, body))
  answer(app, 'decideCase', async ({ actor, params, body }) => {
    await decideCase(deps, actor, params.id, body)
    return row(params.id, actor)
  })
  answer(app, 'closeDuplicates', ({ actor, params, body }) => closeDuplicates(deps, actor, params.id, body))
  answer(app, 'undoDecision', async ({ actor, params, body }) => {
    await undoDecision(deps, actor, params.id, body.reason)
    return row(params.id, actor)
  })
  answer(app, 'reopenCase', async ({ actor, params, body }) => {
    await reopenCase(deps, actor, params.id, body.reason)
    return row(params.id, actor)
  })
  answer(app, 'withdrawals', async ({ actor }) => {
    const policy = await deps.policies.current()
    return { withdrawals: (await listWithdrawals(deps.db)).map((found) => toWithdrawalView(found, actor, policy)) }
  })
  answer(app, 'confirmWithdrawal', async ({ actor, params, body }) => {
    await confirmWithdrawal(deps, actor, params.id, body.reason)
    return withdrawal(params.id, actor)
  })
  answer(app, 'refuseWithdrawal', async ({ actor, params, body }) => {
    await refuseWithdrawal(deps, actor, params.id, body.reason)
    return withdrawal(params.id, actor)
  })
}
