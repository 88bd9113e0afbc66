import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { peopleRoute } from '../shell-routes.tsx'

export const chatRoutes = [
  createRoute({
    getParentRoute: () => peopleRoute,
    path: '/talks',
    component: lazyRouteComponent(() => import('./conversation-list.tsx'), 'TalkList'),
  }),
  createRoute({
    getParentRoute: () => peopleRoute,
    path: '/mail',
    component: lazyRouteComponent(() => import('./conversation-list.tsx'), 'MailList'),
  }),
] as const
