import { createRoute, createRouter } from '@tanstack/react-router'
import { accountRoutes } from './account/routes.tsx'
import { queryClient } from './api/query-client.ts'
import { chatRoutes } from './chat/routes.tsx'
import { ConversationPage } from './conversation-page.tsx'
import { memberRoutes } from './member/routes.tsx'
import { operatorRoutes } from './operator/routes.tsx'
import { performerRoutes } from './performer/routes.tsx'
import { memberRoute, operatorRoute, peopleRoute, performerRoute, rootRoute, signedInRoute } from './shell-routes.tsx'
import { PageSkeleton } from './ui/skeletons.tsx'

const conversationRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '/conversations/$id',
  component: ConversationPage,
})

const routeTree = rootRoute.addChildren([
  ...accountRoutes.publicRoutes,
  signedInRoute.addChildren([
    ...accountRoutes.doorRoutes,
    peopleRoute.addChildren([
      ...accountRoutes.settingsRoutes,
      ...chatRoutes,
      conversationRoute,
      memberRoute.addChildren(memberRoutes),
      performerRoute.addChildren(performerRoutes),
    ]),
    operatorRoute.addChildren(operatorRoutes),
  ]),
])

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 200,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
