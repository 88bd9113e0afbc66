import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { peopleRoute, rootRoute, signedInRoute } from '../shell-routes.tsx'

/** Only a path of our own: never a way to send somebody elsewhere after signing in. */
export const safeNext = (next: unknown): string | undefined =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined

const publicRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./welcome.tsx'), 'Welcome'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: (search: Record<string, unknown>): { next?: string } => {
      const next = safeNext(search.next)
      return next ? { next } : {}
    },
    component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-up',
    component: lazyRouteComponent(() => import('./sign-up.tsx'), 'SignUp'),
  }),
] as const

const doorRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/start/terms',
    component: lazyRouteComponent(() => import('./terms-step.tsx'), 'TermsStep'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/start/age',
    component: lazyRouteComponent(() => import('./age-step.tsx'), 'AgeStep'),
  }),
] as const

const settingsRoutes = [
  createRoute({
    getParentRoute: () => peopleRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('./settings.tsx'), 'Settings'),
  }),
  createRoute({
    getParentRoute: () => peopleRoute,
    path: '/settings/blocks',
    component: lazyRouteComponent(() => import('./blocks.tsx'), 'Blocks'),
  }),
  createRoute({
    getParentRoute: () => peopleRoute,
    path: '/settings/password',
    component: lazyRouteComponent(() => import('./password.tsx'), 'Password'),
  }),
  createRoute({
    getParentRoute: () => peopleRoute,
    path: '/settings/records',
    validateSearch: (search: Record<string, unknown>): { conversation?: string } =>
      typeof search.conversation === 'string' ? { conversation: search.conversation } : {},
    component: lazyRouteComponent(() => import('./records/records.tsx'), 'Records'),
  }),
  createRoute({
    getParentRoute: () => peopleRoute,
    path: '/settings/leave',
    component: lazyRouteComponent(() => import('./leaving/leave.tsx'), 'Leave'),
  }),
  createRoute({
    getParentRoute: () => peopleRoute,
    path: '/notices',
    component: lazyRouteComponent(() => import('./notices.tsx'), 'Notices'),
  }),
  createRoute({
    getParentRoute: () => peopleRoute,
    path: '/decisions',
    component: lazyRouteComponent(() => import('./appeals/decisions.tsx'), 'Decisions'),
  }),
  createRoute({
    getParentRoute: () => peopleRoute,
    path: '/decisions/$id',
    component: lazyRouteComponent(() => import('./appeals/decision-page.tsx'), 'DecisionPage'),
  }),
  createRoute({
    getParentRoute: () => peopleRoute,
    path: '/appeals/$id',
    component: lazyRouteComponent(() => import('./appeals/appeal-page.tsx'), 'AppealPage'),
  }),
] as const

export const accountRoutes = { publicRoutes, doorRoutes, settingsRoutes }
