import { sql } from 'kysely'
import type { Db } from '../db/connect.ts'

/** Moves a person's mark forward, never back. False when it stood there already. */
export async function moveReadMark(
  db: Db,
  conversationId: string,
  accountId: string,
  position: number,
  at: Date,
): Promise<boolean> {
  const moved = await db
    .insertInto('read_mark')
    .values({ conversation_id: conversationId, account_id: accountId, position, at })
    .onConflict((oc) =>
      oc
        .columns(['conversation_id', 'account_id'])
        .doUpdateSet({ position, at })
        .where(sql<boolean>`read_mark.position < ${position}`),
    )
    .returning('position')
    .executeTakeFirst()
  return moved !== undefined
}
