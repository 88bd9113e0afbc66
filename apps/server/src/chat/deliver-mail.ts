import type { Person } from '../accounts/index.ts'
import type { Tx } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { addNotice, hasUnreadMailNotice } from '../notify/index.ts'
import { bookEntry, chargePostings } from '../points/index.ts'
import { Refusal } from '../refusal.ts'
import type { ConversationRow } from './conversations.db.ts'
import type { Message } from './message.ts'

type Mailbox = Pick<ConversationRow, 'id' | 'performerId' | 'memberId'>

/**
 * What a site mail brings with it once it is shown: his charge, and a notice for the other side. In the transaction that
 * shows it.
 * @returns to be called after the commit
 * @throws Refusal points_short; the mail is then not shown either
 */
export async function deliverMail(
  deps: Pick<Deps, 'publish'>,
  tx: Tx,
  sender: Person,
  mailbox: Mailbox,
  message: Message,
): Promise<(() => void)[]> {
  if (sender.role === 'member') await chargeMail(tx, sender, mailbox, message)
  const other = sender.accountId === mailbox.performerId ? mailbox.memberId : mailbox.performerId
  if (!other || (await hasUnreadMailNotice(tx, other, mailbox.id))) return []
  const body = { kind: 'new_mail' as const, conversationId: mailbox.id, from: sender.displayName }
  const notice = await addNotice(tx, other, body, message.shownAt ?? message.createdAt)
  return [() => deps.publish([other], 'notice', notice)]
}

async function chargeMail(tx: Tx, sender: Person, { performerId }: Mailbox, message: Message): Promise<void> {
  const profile = await tx
    .selectFrom('performer_profile')
    .select(['mail_price', 'share_percent'])
    .where('account_id', '=', performerId)
    .executeTakeFirstOrThrow()
  if (profile.mail_price === 0) return
  const booked = await bookEntry(tx, {
    kind: 'mail',
    key: `mail:${message.id}`,
    reference: { member: sender.accountId, performer: performerId, message: message.id },
    postings: chargePostings(sender.accountId, performerId, profile.mail_price, profile.share_percent),
    at: message.shownAt ?? message.createdAt,
  })
  if (booked === 'points_short') throw new Refusal('points_short')
}
