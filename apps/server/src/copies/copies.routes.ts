import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { answer } from '../respond.ts'
import { viewCopies } from './view-copies.ts'

export function copiesRoutes(app: FastifyInstance, deps: Deps): void {
  answer(app, 'copyStatus', () => viewCopies(deps))
}
