import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps.ts'
import { answer } from '../respond.ts'
import { findStaffActions, listStaff } from './staff-actions.db.ts'
import { saveStaffSettings, viewStaffSettings } from './staff-settings.db.ts'

export function staffRoutes(app: FastifyInstance, deps: Deps): void {
  answer(app, 'staffActions', ({ body }) => findStaffActions(deps.db, body))
  answer(app, 'staffMembers', async () => ({ staff: await listStaff(deps.db) }))
  answer(app, 'staffSettings', ({ actor }) => viewStaffSettings(deps, actor.accountId))
  answer(app, 'saveStaffSettings', async ({ actor, body }) => {
    await saveStaffSettings(deps, actor.accountId, body)
    return viewStaffSettings(deps, actor.accountId)
  })
}
