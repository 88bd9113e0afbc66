import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { operatorRoute } from '../shell-routes.tsx'

const ID = /^[0-9a-f-]{36}$/i
const idIn = (search: Record<string, unknown>, name: string): string | undefined =>
  typeof search[name] === 'string' && ID.test(search[name]) ? search[name] : undefined

/** Which list, and which case of it. In the address, so that a colleague can be sent there and Back works on a phone. */
export type DeskSearch = { state?: 'decided'; case?: string }
export type CreditsSearch = { account?: string }

/** The frame with the desk's own navigation; what the desk grows by later hangs here. */
const frameRoute = createRoute({
  getParentRoute: () => operatorRoute,
  id: 'desk-frame',
  component: lazyRouteComponent(() => import('./frame/desk-frame.tsx'), 'DeskFrame'),
})

export const deskRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk',
  validateSearch: (search: Record<string, unknown>): DeskSearch => {
    const id = idIn(search, 'case')
    return { ...(search.state === 'decided' && { state: 'decided' }), ...(id && { case: id }) }
  },
  component: lazyRouteComponent(() => import('./desk.tsx'), 'Desk'),
})

const ageProofsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/age-proofs',
  component: lazyRouteComponent(() => import('./age-proofs/age-proofs.tsx'), 'AgeProofs'),
})
const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/audit',
  component: lazyRouteComponent(() => import('./audit/audit.tsx'), 'Audit'),
})
const creditsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/credits',
  validateSearch: (search: Record<string, unknown>): CreditsSearch => {
    const account = idIn(search, 'account')
    return account ? { account } : {}
  },
  component: lazyRouteComponent(() => import('./credits/credits.tsx'), 'Credits'),
})

export const operatorRoutes = [frameRoute.addChildren([deskRoute, ageProofsRoute, auditRoute, creditsRoute])] as const
