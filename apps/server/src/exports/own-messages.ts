import type { ExportPart } from '@sekisho/protocol'
import { type ConversationRow, findPage, viewMessage } from '../chat/index.ts'
import type { Db, Tx } from '../db/connect.ts'

/** Whether a conversation is one of this person's: theirs by name, or a party that they sat in. */
export async function sitsIn(db: Db | Tx, conversation: ConversationRow, accountId: string): Promise<boolean> {
  if (conversation.performerId === accountId || conversation.memberId === accountId) return true
  if (conversation.kind !== 'party') return false
  const seat = await db
    .selectFrom('seat')
    .innerJoin('chat', 'chat.id', 'seat.chat_id')
    .select('seat.id')
    .where('chat.conversation_id', '=', conversation.id)
    .where('seat.member_id', '=', accountId)
    .executeTakeFirst()
  return seat !== undefined
}

const PAGE = 500

/**
 * The messages of a part that this person can see today, by the same rule as the screens (R2), and those of them that they
 * wrote. Read until more than `limit` are found.
 */
export async function findOwnMessages(
  db: Db,
  part: ExportPart,
  viewer: { accountId: string; role: string },
  limit: number,
): Promise<{ visible: Set<string>; written: Set<string>; senders: Set<string> }> {
  const [since, until] = [part.since, part.until].map((time) => time && new Date(time))
  const visible = new Set<string>()
  const written = new Set<string>()
  const senders = new Set<string>()
  for (let before: number | undefined; visible.size <= limit; ) {
    const page = await findPage(db, part.conversationId, viewer, before, PAGE)
    for (const message of page) {
      const view = viewMessage(message, viewer)
      const inTime = (!since || message.createdAt >= since) && (!until || message.createdAt <= until)
      if (!inTime || view === undefined || view.state === 'stopped') continue
      visible.add(message.id)
      senders.add(message.senderId)
      if (message.senderId === viewer.accountId) written.add(message.id)
    }
    before = page.at(-1)?.position
    if (page.length < PAGE) break
  }
  return { visible, written, senders }
}
