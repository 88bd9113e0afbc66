import { PageSkeleton } from '../ui/skeletons.tsx'

/** Placeholder: the desk goes here. */
export function Desk() {
  return <PageSkeleton />
}
