import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { performerRoute } from '../shell-routes.tsx'

export const performerRoutes = [
  createRoute({
    getParentRoute: () => performerRoute,
    path: '/home',
    component: lazyRouteComponent(() => import('./home.tsx'), 'Home'),
  }),
  createRoute({
    getParentRoute: () => performerRoute,
    path: '/earnings',
    component: lazyRouteComponent(() => import('./earnings-page.tsx'), 'EarningsPage'),
  }),
  createRoute({
    getParentRoute: () => performerRoute,
    path: '/profile',
    component: lazyRouteComponent(() => import('./profile-edit.tsx'), 'ProfileEdit'),
  }),
] as const
