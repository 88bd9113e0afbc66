import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { memberRoute } from '../shell-routes.tsx'

export const memberRoutes = [
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/waiting',
    component: lazyRouteComponent(() => import('./waiting-list.tsx'), 'WaitingList'),
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/performers/$id',
    component: lazyRouteComponent(() => import('./performer-page.tsx'), 'PerformerPage'),
  }),
  createRoute({
    getParentRoute: () => memberRoute,
    path: '/points',
    component: lazyRouteComponent(() => import('./points-page.tsx'), 'PointsPage'),
  }),
] as const
