import type { Db } from '../db/connect.ts'

/** Whether someone with this address left during a suspension, or after the site ended the membership, that is still in force. */
export async function findBar(db: Db, mark: Buffer, at: Date): Promise<boolean> {
  const row = await db
    .selectFrom('return_bar')
    .select('account_id')
    .where('mark', '=', mark)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', at)]))
    .executeTakeFirst()
  return row !== undefined
}
