import type { NoticeBody, NoticeView } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { findTemplates } from './templates.db.ts'
import { hasWording, wordNotice } from './word-notice.ts'

/** Keeps a notice for someone; send the returned view as `notice` after the commit. */
export async function addNotice(tx: Tx, accountId: string, body: NoticeBody, at: Date): Promise<NoticeView> {
  const id = newId()
  const wording = await findWording(tx, accountId, body)
  // That mail has come is no act of the site; the mail has a record of its own.
  if (body.kind !== 'new_mail')
    await appendRecord(tx, 'notice.sent', at, { notice: id, account: accountId, about: body as never, wording })
  await tx
    .insertInto('notice')
    .values({ id, account_id: accountId, body: JSON.stringify(body), at, wording: wording ?? null })
    .execute()
  return { id, at: at.toISOString(), read: false, body, ...(wording !== undefined && { wording }) }
}

/** What the notice says in the words of the desk, in its reader's language, as of now: a later wording does not change it. */
async function findWording(tx: Tx, accountId: string, body: NoticeBody): Promise<string | undefined> {
  if (!hasWording(body)) return undefined
  const found = await findTemplates(tx)
  const account = await tx.selectFrom('account').select('locale').where('id', '=', accountId).executeTakeFirst()
  return found && account && wordNotice(found.texts, body, account.locale)
}

/** Whether an unread notice of new mail in this conversation is there already: one is enough until it is read. */
export async function hasUnreadMailNotice(tx: Tx, accountId: string, conversationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('notice')
    .select('id')
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .where(sql<boolean>`body ->> 'kind' = 'new_mail' and body ->> 'conversationId' = ${conversationId}`)
    .executeTakeFirst()
  return row !== undefined
}

/** The 100 latest. */
export async function listNotices(db: Db, accountId: string): Promise<NoticeView[]> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    read: row.read_at !== null,
    body: row.body,
    ...(row.wording !== null && { wording: row.wording }),
  }))
}

export async function countUnreadNotices(db: Db, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export async function markNoticesRead(db: Db, accountId: string, at: Date): Promise<void> {
  await db
    .updateTable('notice')
    .set({ read_at: at })
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .execute()
}
