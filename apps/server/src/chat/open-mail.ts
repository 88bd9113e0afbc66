import { isAdmitted, type Person } from '../accounts/index.ts'
import { Refusal } from '../refusal.ts'
import type { ChatDeps } from './chat-deps.ts'
import { type ConversationRow, ensureConversation } from './conversations.db.ts'
import { prepareContact } from './first-contact.ts'
import { requireNoBarrier, requireNotRestricted } from './start-chat.ts'

/**
 * The site mail conversation with someone of the other side, made when there is none.
 * @throws Refusal not_found (no such person, or behind a block: R11) | restricted
 */
export async function openMail(deps: ChatDeps, person: Person, accountId: string): Promise<ConversationRow> {
  const fromMember = person.role === 'member'
  const performerId = fromMember ? accountId : person.accountId
  const memberId = fromMember ? person.accountId : accountId
  const at = deps.now()
  const contact = await prepareContact(deps, person, accountId, at)
  const opened = await deps.db.transaction().execute(async (tx) => {
    await contact.lock(tx)
    await requireNoBarrier(tx, { performerId, memberId })
    const other = await tx
      .selectFrom('account')
      .select('id')
      .where('id', '=', accountId)
      .where('role', '=', fromMember ? 'performer' : 'member')
      .where(isAdmitted('account.id', at))
      .executeTakeFirst()
    if (!other) throw new Refusal('not_found')
    if (fromMember) await requireNotRestricted(tx, person, performerId, at)
    const mailbox = await ensureConversation(tx, 'mail', performerId, memberId, at)
    await contact.flag(tx, mailbox.id)
    return mailbox
  })
  contact.publish()
  return opened
}
