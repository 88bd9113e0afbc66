import type { Person } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import { findLinksToFlag, flagLinks, lockSubject } from '../safety/index.ts'
import type { ChatDeps } from './chat-deps.ts'

/**
 * R11: when someone turns to a person for the first time and is linked to an account that she has blocked, or that the
 * site keeps away, the desk is told, in the transaction of the contact. Nobody is kept from anything by a link alone.
 */
export async function prepareContact(deps: ChatDeps, person: Person, otherId: string, at: Date) {
  const links = await findLinksToFlag(deps.db, person.accountId, otherId, at)
  const policy = links.length > 0 ? await deps.policies.current() : undefined
  let caseId: string | undefined
  return {
    /** First of all locks. */
    async lock(tx: Tx): Promise<void> {
      if (policy) await lockSubject(tx, person.accountId)
    },
    async flag(tx: Tx, conversationId: string): Promise<void> {
      if (policy)
        caseId = await flagLinks(tx, policy, { personId: person.accountId, otherId, conversationId, at }, links)
    },
    publish(): void {
      if (caseId) deps.publish('staff', 'desk', { caseId })
    },
  }
}
