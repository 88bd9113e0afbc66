import { type LinkProps, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { PageSkeleton } from './skeletons.tsx'

/**
 * Leads elsewhere, once. A <Navigate> would navigate anew with every render until the other page's code has come, and
 * that hangs the tab.
 */
export function Lead({ to }: { to: NonNullable<LinkProps['to']> }) {
  const router = useRouter()
  useEffect(() => {
    void router.navigate({ to, replace: true })
  }, [router, to])
  return <PageSkeleton />
}
