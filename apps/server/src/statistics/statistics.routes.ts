import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { answer } from '../respond.ts'
import { exportStatistics } from './export-statistics.ts'
import { viewStatistics, viewTransparency } from './view-statistics.ts'

export function statisticsRoutes(app: FastifyInstance, deps: Deps): void {
  answer(app, 'statistics', ({ query }) => viewStatistics(deps, query))
  answer(app, 'transparency', ({ query }) => viewTransparency(deps, query.year))
  answer(app, 'exportStatistics', ({ actor, body }) => exportStatistics(deps, actor, body))
}
