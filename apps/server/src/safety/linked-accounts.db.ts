import type { Role, SanctionStep } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import { type Link, linkStrength } from './link-strength.ts'

/** Who joined within these days of a block or a sanction joined soon after it. */
const SOON_DAYS = 7
const CANDIDATES = 50

export type LinkedAccount = Link & {
  id: string
  displayName: string
  role: Role
  joinedAt: Date
  /** The strictest sanction in force. */
  sanction: SanctionStep | null
}

/**
 * Accounts that may be of the same person, strongest first. A contact value links people of one side only: she may
 * repeat what he wrote.
 */
export async function findLinkedAccounts(db: Db | Tx, accountId: string, at: Date): Promise<LinkedAccount[]> {
  const { rows } = await sql<{
    id: string
    role: Role
    display_name: string
    joined_at: Date
    own_name: string
    contact_at: Date | null
    device_at: Date | null
    address_at: Date | null
    address_shared: number
    joined_after: Date | null
    sanction: SanctionStep | null
  }>`
    with me as (select id, role, display_name, joined_at from account where id = ${accountId}),
    contacts as (
      select other.account_id as id, max(greatest(mine.at, other.at)) as at
      from contact_value mine join contact_value other on other.hash = mine.hash and other.account_id <> mine.account_id
      join account a on a.id = other.account_id join me on me.role = a.role
      where mine.account_id = ${accountId} group by 1 limit ${CANDIDATES}
    ),
    marks as (
      select other.account_id as id, mine.kind, max(least(mine.last_at, other.last_at)) as at, max(crowd.count) as crowd
      from account_mark mine
      cross join lateral (select count(*) as count from (select 1 from account_mark c where c.kind = mine.kind and c.mark = mine.mark limit ${CANDIDATES}) few) crowd
      cross join lateral (select account_id, last_at from account_mark o
                          where o.kind = mine.kind and o.mark = mine.mark and o.account_id <> mine.account_id limit ${CANDIDATES}) other
      where mine.account_id = ${accountId} group by 1, 2
    ),
    candidates as (select id from contacts union select id from marks limit ${2 * CANDIDATES}),
    trouble as (
      select c.id, b.at from candidates c join block b on b.blocked_id = c.id
      union all select c.id, s.starts_at from candidates c join sanction s on s.account_id = c.id and s.step in ('restriction','suspension','withdrawal_review','withdrawal')
    ),
    own_trouble as (
      select at from block where blocked_id = ${accountId}
      union all select starts_at from sanction where account_id = ${accountId} and step in ('restriction','suspension','withdrawal_review','withdrawal')
    )
    select a.id, a.role, a.display_name, a.joined_at, me.display_name as own_name,
      contacts.at as contact_at, device.at as device_at, address.at as address_at, coalesce(address.crowd, 0) as address_shared,
      greatest(
        (select max(t.at) from trouble t where t.id = a.id and me.joined_at between t.at and t.at + make_interval(days => ${SOON_DAYS})),
        (select max(t.at) from own_trouble t where a.joined_at between t.at and t.at + make_interval(days => ${SOON_DAYS}))
      ) as joined_after,
      (select s.step from sanction s where s.account_id = a.id and s.lifted_at is null and (s.ends_at > ${at} or s.step = 'withdrawal')
       order by array_position(array['notice','warning','restriction','suspension','withdrawal_review','withdrawal'], s.step) desc limit 1) as sanction
    from candidates join account a on a.id = candidates.id cross join me
    left join contacts on contacts.id = a.id
    left join marks device on device.id = a.id and device.kind = 'device'
    left join marks address on address.id = a.id and address.kind = 'address'
    where a.role in ('member','performer')`.execute(db)
  return rows
    .flatMap((row) => {
      const link = linkStrength({
        contactAt: row.contact_at,
        deviceAt: row.device_at,
        addressAt: row.address_at,
        addressShared: row.address_shared,
        names: [row.own_name, row.display_name],
        joinedAfter: row.joined_after,
      })
      return link
        ? [
            {
              ...link,
              id: row.id,
              displayName: row.display_name,
              role: row.role,
              joinedAt: row.joined_at,
              sanction: row.sanction,
            },
          ]
        : []
    })
    .sort((a, b) => b.score - a.score)
}

/** Of these accounts, those that this person has blocked, with the reason. */
export async function findBlockedAmong(db: Db | Tx, blockerId: string, accountIds: readonly string[]) {
  if (accountIds.length === 0) return new Map<string, string>()
  const rows = await db
    .selectFrom('block')
    .select(['blocked_id', 'reason'])
    .where('blocker_id', '=', blockerId)
    .where('blocked_id', 'in', [...accountIds])
    .execute()
  return new Map(rows.map((row) => [row.blocked_id, row.reason as string]))
}

/** Seen with this device or at this address. */
export async function keepMark(
  db: Db | Tx,
  kind: 'device' | 'address',
  mark: Buffer,
  accountId: string,
  at: Date,
): Promise<void> {
  await db
    .insertInto('account_mark')
    .values({ kind, mark, account_id: accountId, first_at: at, last_at: at })
    .onConflict((oc) => oc.columns(['kind', 'mark', 'account_id']).doUpdateSet({ last_at: at }))
    .execute()
}
