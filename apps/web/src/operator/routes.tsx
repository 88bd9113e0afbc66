import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { operatorRoute } from '../shell-routes.tsx'
import { type QueueSearch, queueSearchOf } from './queue/queue-filter.ts'
import { auditSearchOf } from './staff/audit-search.ts'

const ID = /^[0-9a-f-]{36}$/i
const idIn = (search: Record<string, unknown>, name: string): string | undefined =>
  typeof search[name] === 'string' && ID.test(search[name]) ? search[name] : undefined

const DAY = /^\d{4}-\d{2}-\d{2}$/
const dayIn = (search: Record<string, unknown>, name: string): string | undefined =>
  typeof search[name] === 'string' && DAY.test(search[name]) ? search[name] : undefined

/** Which list, and which case of it. In the address, so that a colleague can be sent there and Back works on a phone. */
export type DeskSearch = QueueSearch & { case?: string }
export type AppealsSearch = { state?: 'decided'; appeal?: string }
export type CreditsSearch = { account?: string }
export type StatisticsSearch = { from?: string; to?: string }

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
    const subject = idIn(search, 'subject')
    return { ...queueSearchOf(search), ...(subject && { subject }), ...(id && { case: id }) }
  },
  component: lazyRouteComponent(() => import('./desk.tsx'), 'Desk'),
})

const appealsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/appeals',
  validateSearch: (search: Record<string, unknown>): AppealsSearch => {
    const id = idIn(search, 'appeal')
    return { ...(search.state === 'decided' && { state: 'decided' }), ...(id && { appeal: id }) }
  },
  component: lazyRouteComponent(() => import('./appeals/appeals.tsx'), 'Appeals'),
})
const withdrawalsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/withdrawals',
  component: lazyRouteComponent(() => import('./withdrawals/withdrawals.tsx'), 'Withdrawals'),
})

const ageProofsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/age-proofs',
  component: lazyRouteComponent(() => import('./age-proofs/age-proofs.tsx'), 'AgeProofs'),
})
const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/audit',
  validateSearch: auditSearchOf,
  component: lazyRouteComponent(() => import('./staff/audit.tsx'), 'Audit'),
})
const rulesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/rules',
  component: lazyRouteComponent(() => import('./rules/rules.tsx'), 'Rules'),
})
const draftRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/rules/drafts/$id',
  component: lazyRouteComponent(() => import('./rules/draft-page.tsx'), 'DraftPage'),
})
const templatesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/rules/templates',
  component: lazyRouteComponent(() => import('./rules/templates.tsx'), 'Templates'),
})
const statisticsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/statistics',
  validateSearch: (search: Record<string, unknown>): StatisticsSearch => {
    const [from, to] = [dayIn(search, 'from'), dayIn(search, 'to')]
    return { ...(from && { from }), ...(to && { to }) }
  },
  component: lazyRouteComponent(() => import('./statistics/statistics.tsx'), 'Statistics'),
})
const transparencyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/statistics/transparency',
  validateSearch: (search: Record<string, unknown>): { year?: number } =>
    Number.isInteger(search.year) ? { year: search.year as number } : {},
  component: lazyRouteComponent(() => import('./statistics/transparency.tsx'), 'Transparency'),
})
const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/settings',
  component: lazyRouteComponent(() => import('./staff/settings.tsx'), 'Settings'),
})
const passwordRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/password',
  component: lazyRouteComponent(() => import('./staff/password.tsx'), 'Password'),
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
const copiesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/copies',
  component: lazyRouteComponent(() => import('./copies/copies.tsx'), 'Copies'),
})

const evidenceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/evidence',
  component: lazyRouteComponent(() => import('./exports/evidence.tsx'), 'Evidence'),
})
const logRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/evidence/log',
  component: lazyRouteComponent(() => import('./exports/log-state.tsx'), 'LogState'),
})
const nondisclosuresRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/evidence/people',
  component: lazyRouteComponent(() => import('./exports/nondisclosures.tsx'), 'Nondisclosures'),
})
const caseExportsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/evidence/cases/$id',
  component: lazyRouteComponent(() => import('./exports/case-exports.tsx'), 'CaseExports'),
})

const retentionRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/retention',
  component: lazyRouteComponent(() => import('./retention/periods.tsx'), 'Periods'),
})
const erasuresRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/retention/erasures',
  component: lazyRouteComponent(() => import('./retention/erasures.tsx'), 'Erasures'),
})
const erasePersonRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/retention/people/$id',
  component: lazyRouteComponent(() => import('./retention/erase-person.tsx'), 'ErasePerson'),
})
const holdsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/desk/retention/holds',
  component: lazyRouteComponent(() => import('./retention/holds.tsx'), 'Holds'),
})

export const operatorRoutes = [
  frameRoute.addChildren([
    deskRoute,
    appealsRoute,
    withdrawalsRoute,
    ageProofsRoute,
    auditRoute,
    rulesRoute,
    draftRoute,
    templatesRoute,
    statisticsRoute,
    transparencyRoute,
    settingsRoute,
    passwordRoute,
    creditsRoute,
    copiesRoute,
    evidenceRoute,
    logRoute,
    nondisclosuresRoute,
    caseExportsRoute,
    retentionRoute,
    erasuresRoute,
    erasePersonRoute,
    holdsRoute,
  ]),
] as const
