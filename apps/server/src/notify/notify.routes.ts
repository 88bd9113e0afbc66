import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { answer } from '../respond.ts'
import { listNotices, markNoticesRead } from './notices.db.ts'

export function notifyRoutes(app: FastifyInstance, deps: Deps): void {
  answer(app, 'notices', async ({ actor }) => ({ notices: await listNotices(deps.db, actor.accountId) }))
  answer(app, 'readNotices', async ({ actor }) => {
    await markNoticesRead(deps.db, actor.accountId, deps.now())
    return { done: true }
  })
}
