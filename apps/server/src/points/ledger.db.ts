import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import type { Schema } from '../db/schema.ts'
import { newId } from '../ids.ts'

type Kind = Schema['ledger_account']['kind']
export type Posting = { owner: string | null; kind: Kind; amount: number }
export type Entry = {
  kind: 'credit' | 'minute' | 'mail'
  /** Says what the entry is for; a second entry with the same key is not made. */
  key: string
  reference: Record<string, string>
  postings: readonly Posting[]
  at: Date
}

export async function openLedgerAccount(tx: Tx, owner: string | null, kind: Kind): Promise<void> {
  await tx
    .insertInto('ledger_account')
    .values({ owner_id: owner, kind })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

/**
 * Books one movement in double entry. People's balances are kept beside it; the site's own are sums, so that
 * charges of different people never wait for each other on one row.
 * @returns whether it was booked: `points_short` when a member's balance would go negative (nothing is written),
 *   `already` when this key was booked before
 * @throws when the postings do not sum to zero: a bug
 */
export async function bookEntry(tx: Tx, entry: Entry): Promise<'booked' | 'points_short' | 'already'> {
  if (entry.postings.reduce((sum, posting) => sum + posting.amount, 0) !== 0)
    throw new Error(`entry ${entry.key} does not sum to zero`)
  const postings = entry.postings.filter((posting) => posting.amount !== 0)
  // Money out first: a short balance ends it before anything is written.
  const ordered = [...postings].sort((a, b) => a.amount - b.amount)
  const payer = ordered.find((posting) => posting.kind === 'member_points' && posting.amount < 0)
  if (payer) {
    const { balance } = await tx
      .selectFrom('ledger_account')
      .select('balance')
      .where('owner_id', '=', payer.owner)
      .where('kind', '=', payer.kind)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (balance + payer.amount < 0) return 'points_short'
  }
  const id = newId()
  const made = await tx
    .insertInto('ledger_entry')
    .values({ id, kind: entry.kind, key: entry.key, reference: JSON.stringify(entry.reference), at: entry.at })
    .onConflict((oc) => oc.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return 'already'
  for (const posting of ordered) {
    const account = await moveBalance(tx, posting)
    await tx
      .insertInto('ledger_posting')
      .values({
        entry_id: id,
        ledger_account_id: account.id,
        amount: posting.amount,
        balance: posting.owner ? account.balance : null,
      })
      .execute()
  }
  return 'booked'
}

async function moveBalance(tx: Tx, { owner, kind, amount }: Posting): Promise<{ id: number; balance: number }> {
  if (owner === null)
    return tx
      .selectFrom('ledger_account')
      .select(['id', 'balance'])
      .where('owner_id', 'is', null)
      .where('kind', '=', kind)
      .executeTakeFirstOrThrow()
  return tx
    .updateTable('ledger_account')
    .set({ balance: sql`balance + ${amount}` })
    .where('owner_id', '=', owner)
    .where('kind', '=', kind)
    .returning(['id', 'balance'])
    .executeTakeFirstOrThrow()
}

/** Points to spend, or points earned and not yet paid out; 0 for staff. */
export async function findBalance(db: Db, owner: string): Promise<number> {
  const row = await db.selectFrom('ledger_account').select('balance').where('owner_id', '=', owner).executeTakeFirst()
  return row?.balance ?? 0
}

/** Pure: who pays and who gets what of a charge. The site takes the rounding. */
export function chargePostings(memberId: string, performerId: string, price: number, sharePercent: number): Posting[] {
  const earned = Math.floor((price * sharePercent) / 100)
  return [
    { owner: memberId, kind: 'member_points', amount: -price },
    { owner: performerId, kind: 'performer_earnings', amount: earned },
    { owner: null, kind: 'site_revenue', amount: price - earned },
  ]
}

/** Movements of one person, latest first; `before` is a row's `seq`. */
export async function listMovements(db: Db, owner: string, page: { before?: number | undefined; limit: number }) {
  const rows = await db
    .selectFrom('ledger_posting as p')
    .innerJoin('ledger_account as a', 'a.id', 'p.ledger_account_id')
    .innerJoin('ledger_entry as e', 'e.id', 'p.entry_id')
    .leftJoin('account as other', (join) =>
      join.on(
        sql<boolean>`other.id = (e.reference ->> (case when a.kind = 'member_points' then 'performer' else 'member' end))::uuid`,
      ),
    )
    .select(['p.seq', 'e.id', 'e.kind', 'p.amount', 'p.balance', 'e.at', 'other.display_name'])
    .where('a.owner_id', '=', owner)
    .$if(page.before !== undefined, (q) => q.where('p.seq', '<', page.before as number))
    .orderBy('p.seq', 'desc')
    .limit(page.limit + 1)
    .execute()
  return { rows: rows.slice(0, page.limit), more: rows.length > page.limit }
}

/** What a performer earned since a moment, and in how many minutes of chat. */
export async function sumEarnings(
  db: Db,
  performerId: string,
  since: Date,
): Promise<{ points: number; minutes: number }> {
  return db
    .selectFrom('ledger_posting as p')
    .innerJoin('ledger_account as a', 'a.id', 'p.ledger_account_id')
    .innerJoin('ledger_entry as e', 'e.id', 'p.entry_id')
    .select([
      sql<number>`coalesce(sum(p.amount), 0)`.as('points'),
      sql<number>`count(*) filter (where e.kind = 'minute')`.as('minutes'),
    ])
    .where('a.owner_id', '=', performerId)
    .where('a.kind', '=', 'performer_earnings')
    .where('e.at', '>=', since)
    .executeTakeFirstOrThrow()
}
