import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { operatorRoute } from '../shell-routes.tsx'

export const operatorRoutes = [
  createRoute({
    getParentRoute: () => operatorRoute,
    path: '/desk',
    component: lazyRouteComponent(() => import('./index.tsx'), 'Desk'),
  }),
] as const
