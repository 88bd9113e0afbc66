import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { ErrorCard } from './ui/error-card.tsx'
import { NotFound } from './ui/not-found.tsx'
import { PageSkeleton } from './ui/skeletons.tsx'

/** The trunk that the areas hang their routes on: each guard lets in whom it names and sends others where they belong. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
  pendingComponent: PageSkeleton,
  errorComponent: ({ error, reset }) => <ErrorCard error={error} onRetry={reset} />,
})

/** Signed in, not more: the steps at the door, and what stays open to a suspended account. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: lazyRouteComponent(() => import('./account/guards.tsx'), 'SignedIn'),
})

/** Members and performers, with navigation, through the door. */
export const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'people',
  component: lazyRouteComponent(() => import('./account/guards.tsx'), 'PeopleOnly'),
})

export const memberRoute = createRoute({
  getParentRoute: () => peopleRoute,
  id: 'member',
  component: lazyRouteComponent(() => import('./account/guards.tsx'), 'MemberOnly'),
})

export const performerRoute = createRoute({
  getParentRoute: () => peopleRoute,
  id: 'performer',
  component: lazyRouteComponent(() => import('./account/guards.tsx'), 'PerformerOnly'),
})

/** Moderators and administrators. The desk brings its own frame. */
export const operatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'operator',
  component: lazyRouteComponent(() => import('./account/guards.tsx'), 'StaffOnly'),
})
