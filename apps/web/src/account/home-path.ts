import type { Role } from '@sekisho/protocol'

/** Where an account belongs after signing in. */
export function homePath(role: Role): '/waiting' | '/home' | '/desk' | '/desk/audit' {
  switch (role) {
    case 'member':
      return '/waiting'
    case 'performer':
      return '/home'
    case 'moderator':
    case 'administrator':
      return '/desk'
    case 'auditor':
      return '/desk/audit'
  }
}
