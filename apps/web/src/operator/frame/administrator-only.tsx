import type { ReactNode } from 'react'
import { useMe } from '../../api/queries.ts'
import { Lead } from '../../ui/lead.tsx'

/** Leads others back to the desk; the server would refuse them anyway. */
export function AdministratorOnly({ children }: { children: ReactNode }) {
  return useMe().role === 'administrator' ? children : <Lead to="/desk" />
}
