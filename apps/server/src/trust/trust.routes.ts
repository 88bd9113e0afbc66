import type { FastifyInstance } from 'fastify'
import { viewMe } from '../accounts/index.ts'
import type { Deps } from '../deps.ts'
import { answer } from '../respond.ts'
import { giveConsent } from './give-consent.ts'

export function trustRoutes(app: FastifyInstance, deps: Deps): void {
  answer(app, 'terms', async () => {
    const { publishedAt, ...terms } = await deps.terms.current()
    return { ...terms, publishedAt: publishedAt.toISOString() }
  })
  answer(app, 'consent', async ({ actor, body }) => {
    await giveConsent(deps, actor, body.version)
    return viewMe(deps, actor)
  })
}
