import type { ReactNode } from 'react'
import { useMe } from '../../api/queries.ts'
import { Lead } from '../../ui/lead.tsx'

/** Administrators, and auditors who see who did what; a moderator is led back to the desk. */
export function AuditorsToo({ children }: { children: ReactNode }) {
  const { role } = useMe()
  return role === 'administrator' || role === 'auditor' ? children : <Lead to="/desk" />
}
