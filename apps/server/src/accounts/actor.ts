import type { Access, ErrorCode, Role } from '@sekisho/protocol'

/** Who is acting, from the session and never from a body. */
export type Actor = {
  accountId: string
  sessionId: string
  role: Role
  displayName: string
  locale: 'ja' | 'en'
  /** The newest terms this person accepted; 0 for none. */
  acceptedTerms: number
  age: 'missing' | 'pending' | 'approved' | 'rejected'
  suspendedUntil: Date | null
  restrictedUntil: Date | null
  /** Has asked to leave: when what can go is erased (R10). */
  leavingOn: Date | null
}

/** An actor who chats. */
export type Person = Actor & { role: 'member' | 'performer' }

export const isPerson = (actor: Actor): actor is Person => actor.role === 'member' || actor.role === 'performer'
/** Who reads and decides cases; an auditor does neither. */
export const isStaff = (actor: Actor): boolean => actor.role === 'moderator' || actor.role === 'administrator'

/**
 * Pure: may this actor use something with this access? Undefined for yes, otherwise why not, the first hindrance
 * that the person can do something about.
 */
export function whyDenied(
  actor: Actor | undefined,
  access: Access,
  currentTerms: number,
  at: Date,
): ErrorCode | undefined {
  if (access === 'public') return undefined
  if (!actor) return 'unauthenticated'
  if (!access.roles.includes(actor.role)) return 'forbidden'
  if (!access.ready) return undefined
  if (actor.leavingOn) return 'leaving'
  if (actor.suspendedUntil && actor.suspendedUntil > at) return 'suspended'
  if (actor.acceptedTerms < currentTerms) return 'consent_needed'
  if (actor.age !== 'approved') return 'age_needed'
  return undefined
}
