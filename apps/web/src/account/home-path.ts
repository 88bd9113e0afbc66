import type { Role } from '@sekisho/protocol'

/** Where an account belongs after signing in. */
export function homePath(role: Role): '/waiting' | '/home' | '/desk' {
  switch (role) {
    case 'member':
      return '/waiting'
    case 'performer':
      return '/home'
    case 'moderator':
    case 'administrator':
      return '/desk'
  }
}
