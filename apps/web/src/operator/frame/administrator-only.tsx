import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '../../api/queries.ts'

/** Leads others back to the desk; the server would refuse them anyway. */
export function AdministratorOnly({ children }: { children: ReactNode }) {
  return useMe().role === 'administrator' ? children : <Navigate to="/desk" replace />
}
