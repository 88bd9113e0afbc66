import type { Me } from '@sekisho/protocol'
import type { Deps } from '../deps.ts'
import { countUnreadNotices } from '../notify/index.ts'
import { findBalance } from '../points/index.ts'
import { Refusal } from '../refusal.ts'
import type { Actor } from './actor.ts'
import { findActor } from './actors.db.ts'

/** The account of a session as its own person sees it now, read anew. */
export async function viewMe(deps: Deps, actor: Actor): Promise<Me> {
  const at = deps.now()
  const [now, account, waiting, balance, unreadNotices, terms] = await Promise.all([
    findActor(deps.db, actor.accountId, actor.sessionId, at),
    deps.db
      .selectFrom('account')
      .innerJoin('auth_user', 'auth_user.id', 'account.id')
      .select(['show_typing', 'show_read', 'auth_user.email'])
      .where('account.id', '=', actor.accountId)
      .executeTakeFirstOrThrow(),
    deps.db.selectFrom('waiting').select('since').where('performer_id', '=', actor.accountId).executeTakeFirst(),
    findBalance(deps.db, actor.accountId),
    countUnreadNotices(deps.db, actor.accountId),
    deps.terms.current(),
  ])
  if (!now) throw new Refusal('unauthenticated')
  return {
    id: now.accountId,
    role: now.role,
    displayName: now.displayName,
    email: account.email,
    locale: now.locale,
    termsToAccept: now.acceptedTerms < terms.version ? terms.version : null,
    age: now.age,
    balance,
    unreadNotices,
    showTyping: account.show_typing,
    showRead: account.show_read,
    suspendedUntil: now.suspendedUntil?.toISOString() ?? null,
    restrictedUntil: now.restrictedUntil?.toISOString() ?? null,
    leavingOn: now.leavingOn?.toISOString() ?? null,
    waiting: waiting !== undefined,
  }
}
