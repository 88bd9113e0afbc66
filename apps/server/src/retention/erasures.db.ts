import type { ErasureRow } from '@sekisho/protocol'
import type { Db, Tx } from '../db/connect.ts'
import type { Schema } from '../db/schema.ts'
import { findBalance } from '../points/index.ts'
import type { When } from './kept.db.ts'
import { findStays } from './person-stays.db.ts'

type State = ErasureRow['state']
type Stored = Pick<Schema['erasure']['erased_at'], '__select__'>['__select__']

/** Pure: where an erasure stands. */
export function stateOf(row: {
  taken_back_at: Stored
  in_force_at: Stored
  erased_at: Stored
  done_at: Stored
}): State {
  if (row.taken_back_at) return 'taken_back'
  if (!row.in_force_at) return 'ordered'
  if (row.done_at) return 'done'
  return row.erased_at ? 'partly' : 'waiting'
}

export const toErasure = (row: {
  id: string
  asked_at: Date
  due_at: Date
  taken_back_at: Stored
  in_force_at: Stored
  erased_at: Stored
  done_at: Stored
}) => ({
  id: row.id,
  state: stateOf(row),
  askedAt: row.asked_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  erasedAt: row.erased_at?.toISOString() ?? null,
  doneAt: row.done_at?.toISOString() ?? null,
})

/** The erasure of a person that is in force: confirmed if it was ordered, and not taken back. */
export async function findErasureOf(db: Db | Tx, accountId: string) {
  return db
    .selectFrom('erasure')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('taken_back_at', 'is', null)
    .where('in_force_at', 'is not', null)
    .executeTakeFirst()
}

type Filter = { state?: State | undefined; before?: string | undefined; limit: number } | { id: string }

/** Latest first, with what stays now and why. */
export async function listErasures(tx: Tx, filter: Filter, when: When): Promise<ErasureRow[]> {
  const rows = await tx
    .selectFrom('erasure as e')
    .innerJoin('account as a', 'a.id', 'e.account_id')
    .leftJoin('account as orderer', 'orderer.id', 'e.ordered_by')
    .leftJoin('account as confirmer', 'confirmer.id', 'e.confirmed_by')
    .selectAll('e')
    .select(['a.display_name', 'a.role', 'orderer.display_name as orderer_name'])
    .select('confirmer.display_name as confirmer_name')
    .$if('id' in filter, (q) => q.where('e.id', '=', (filter as { id: string }).id))
    .$if('before' in filter && filter.before !== undefined, (q) =>
      q.where('e.id', '<', (filter as { before: string }).before),
    )
    .$call((q) => {
      const state = 'state' in filter ? filter.state : undefined
      if (state === undefined) return q
      if (state === 'taken_back') return q.where('e.taken_back_at', 'is not', null)
      const asked = q.where('e.taken_back_at', 'is', null)
      if (state === 'ordered') return asked.where('e.in_force_at', 'is', null)
      const going = asked.where('e.in_force_at', 'is not', null)
      if (state === 'done') return going.where('e.done_at', 'is not', null)
      return going.where('e.done_at', 'is', null).where('e.erased_at', state === 'partly' ? 'is not' : 'is', null)
    })
    .orderBy('e.id', 'desc')
    .limit('limit' in filter ? filter.limit : 1)
    .execute()
  const found: ErasureRow[] = []
  for (const row of rows) {
    const { stays } = await findStays(tx, row.account_id, row.settled_at !== null, when)
    const isPerformer = row.role === 'performer'
    found.push({
      ...toErasure(row),
      person: { id: row.account_id, displayName: row.display_name, role: row.role as 'member' | 'performer' },
      orderedBy: row.ordered_by ? { id: row.ordered_by, displayName: row.orderer_name ?? '' } : null,
      confirmedBy: row.confirmed_by ? { id: row.confirmed_by, displayName: row.confirmer_name ?? '' } : null,
      objected: row.ordered_by !== null && row.taken_back_by === row.account_id,
      reason: row.reason,
      stays: row.taken_back_at ? [] : stays,
      earningsOpen: isPerformer && row.settled_at === null ? await findBalance(tx, row.account_id) : 0,
    })
  }
  return found
}
