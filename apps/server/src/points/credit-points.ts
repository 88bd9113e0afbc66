import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { newId } from '../ids.ts'
import { addNotice } from '../notify/index.ts'
import { Refusal } from '../refusal.ts'
import { bookEntry, findBalance } from './ledger.db.ts'

/**
 * @param by the administrator, or null for the program (the demo)
 * @throws Refusal not_found when there is no such member
 */
export async function creditPoints(
  deps: Deps,
  by: { accountId: string } | null,
  credit: { accountId: string; points: number; reason: string },
): Promise<void> {
  const at = deps.now()
  const notice = await deps.db.transaction().execute(async (tx) => {
    const member = await tx
      .selectFrom('account')
      .select('id')
      .where('id', '=', credit.accountId)
      .where('role', '=', 'member')
      .executeTakeFirst()
    if (!member) throw new Refusal('not_found')
    const id = newId()
    await bookEntry(tx, {
      kind: 'credit',
      key: `credit:${id}`,
      reference: { member: member.id, reason: credit.reason },
      postings: [
        { owner: null, kind: 'points_issued', amount: -credit.points },
        { owner: member.id, kind: 'member_points', amount: credit.points },
      ],
      at,
    })
    await appendRecord(tx, 'credit.given', at, {
      member: member.id,
      points: credit.points,
      reason: credit.reason,
      by: by?.accountId ?? null,
    })
    return addNotice(tx, member.id, { kind: 'points_added', points: credit.points }, at)
  })
  deps.publish([credit.accountId], 'notice', notice)
  deps.publish([credit.accountId], 'points', { balance: await findBalance(deps.db, credit.accountId) })
}
