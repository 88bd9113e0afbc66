import { type RawBuilder, sql } from 'kysely'

/** Talks that it takes, without a strike, to be known as good company. */
const GOOD_AFTER_CHATS = 3

/** SQL: a member's manner mark, 0 good · 1 plain · 2 caution, so that sorting by it puts good manner first. */
export function mannerRank(accountColumn: string, at: Date): RawBuilder<number> {
  const account = sql.ref(accountColumn)
  return sql<number>`case
    when exists (select 1 from strike where strike.account_id = ${account} and removed_at is null and expires_at > ${at}) then 2
    when (select count(*) from seat where seat.member_id = ${account} and left_at is not null) >= ${GOOD_AFTER_CHATS} then 0
    else 1 end`
}

export const MANNER_BY_RANK = ['good', 'plain', 'caution'] as const
export const mannerOf = (rank: number): (typeof MANNER_BY_RANK)[number] => MANNER_BY_RANK[rank] ?? 'plain'
