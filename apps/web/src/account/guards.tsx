import type { Role } from '@sekisho/protocol'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { meQuery, useMe } from '../api/queries.ts'
import { LiveUpdates } from '../live-updates.tsx'
import { ErrorCard } from '../ui/error-card.tsx'
import { Lead } from '../ui/lead.tsx'
import { PageSkeleton } from '../ui/skeletons.tsx'
import { homePath } from './home-path.ts'
import { PeopleShell } from './people-shell.tsx'
import { SuspendedCard } from './suspended-card.tsx'

/** Draws nothing for someone who is not signed in: the server would refuse anyway; this only leads the way. */
export function SignedIn() {
  const me = useQuery(meQuery)
  const router = useRouter()
  const signedOut = me.data === null
  // Once, with the page that was asked for: a <Navigate> would follow the address that it changes itself.
  useEffect(() => {
    if (signedOut) void router.navigate({ to: '/sign-in', search: { next: router.state.location.href }, replace: true })
  }, [signedOut, router])
  if (me.isPending) return <PageSkeleton />
  if (me.data === undefined) return <ErrorCard error={me.error} onRetry={() => me.refetch()} />
  if (me.data === null) return <PageSkeleton />
  return (
    <>
      <LiveUpdates />
      <Outlet />
    </>
  )
}

/** What stays open at the door and while suspended (notices tell why). */
const ALWAYS_OPEN = ['/notices', '/decisions', '/appeals', '/settings', '/points', '/earnings']

export function PeopleOnly() {
  const me = useMe()
  const { pathname } = useLocation()
  if (me.role !== 'member' && me.role !== 'performer') return <Lead to={homePath(me.role)} />
  const open = ALWAYS_OPEN.some((path) => pathname.startsWith(path))
  if (!open && me.termsToAccept !== null) return <Lead to="/start/terms" />
  if (!open && me.age !== 'approved') return <Lead to="/start/age" />
  // While leaving there is one thing to do, wherever one wanted to go: to take it back.
  if (!open && me.leavingOn !== null) return <Lead to="/settings/leave" />
  const suspended = me.suspendedUntil !== null && Date.parse(me.suspendedUntil) > Date.now()
  return (
    <PeopleShell>{suspended && !open ? <SuspendedCard until={me.suspendedUntil as string} /> : <Outlet />}</PeopleShell>
  )
}

function Only({ roles, children }: { roles: readonly Role[]; children: ReactNode }) {
  const me = useMe()
  return roles.includes(me.role) ? children : <Lead to={homePath(me.role)} />
}

export const MemberOnly = () => (
  <Only roles={['member']}>
    <Outlet />
  </Only>
)
export const PerformerOnly = () => (
  <Only roles={['performer']}>
    <Outlet />
  </Only>
)
export const StaffOnly = () => (
  <Only roles={['moderator', 'administrator', 'auditor']}>
    <Outlet />
  </Only>
)
