import type { MemberView, PerformerView } from '@sekisho/protocol'
import { sql } from 'kysely'
import { isAdmitted, mannerOf, mannerRank } from '../accounts/index.ts'
import type { Db } from '../db/connect.ts'
import { GONE_MS } from './presence.ts'

const LIST_LIMIT = 200

/** SQL `like` pattern for "contains", with the search word's own signs taken literally. */
const containing = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

/** Neither side of a block finds the other (R11); the one who made it sees it in the list of blocks. */
const notBlocked = (me: string, column: string) =>
  sql<boolean>`not exists (select 1 from block where (blocker_id = ${me} and blocked_id = ${sql.ref(column)}) or (blocked_id = ${me} and blocker_id = ${sql.ref(column)}))`

function performers(db: Db, memberId: string, at: Date) {
  return db
    .selectFrom('account as a')
    .innerJoin('performer_profile as p', 'p.account_id', 'a.id')
    .leftJoin('waiting as w', 'w.performer_id', 'a.id')
    .leftJoin('chat as live', (join) => join.onRef('live.performer_id', '=', 'a.id').on('live.ended_at', 'is', null))
    .leftJoin('conversation as c', 'c.id', 'live.conversation_id')
    .select([
      'a.id',
      'a.display_name',
      'p.headline',
      'p.about',
      'p.rate_per_minute',
      'p.party_rate_per_minute',
      'p.mail_price',
      'w.since',
      'c.kind',
    ])
    .where('a.role', '=', 'performer')
    .where(isAdmitted('a.id', at))
    .where(notBlocked(memberId, 'a.id'))
}

type PerformerRow = Awaited<ReturnType<ReturnType<typeof performers>['executeTakeFirstOrThrow']>>

function toPerformer(row: PerformerRow): PerformerView {
  const presence = row.kind === 'party' ? 'party' : row.kind === 'two_shot' ? 'busy' : row.since ? 'waiting' : 'away'
  return {
    id: row.id,
    displayName: row.display_name,
    headline: row.headline,
    about: row.about,
    ratePerMinute: row.rate_per_minute,
    partyRatePerMinute: row.party_rate_per_minute,
    mailPrice: row.mail_price,
    presence,
    waitingSince: row.since?.toISOString() ?? null,
    blockedByMe: false,
  }
}

/** Who waits or holds a party, longest waiting first; with a search word, everyone whose name or headline has it. */
export async function listPerformers(
  db: Db,
  memberId: string,
  search: string | undefined,
  at: Date,
): Promise<PerformerView[]> {
  const word = search?.trim()
  const rows = await performers(db, memberId, at)
    .$if(!word, (q) => q.where((eb) => eb.or([eb('w.since', 'is not', null), eb('c.kind', '=', 'party')])))
    .$if(Boolean(word), (q) =>
      q.where((eb) =>
        eb.or([
          eb('a.display_name', 'ilike', containing(word as string)),
          eb('p.headline', 'ilike', containing(word as string)),
        ]),
      ),
    )
    .orderBy(sql`w.since is null`)
    .orderBy('w.since')
    .orderBy('a.display_name')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(toPerformer)
}

export async function findPerformer(
  db: Db,
  memberId: string,
  performerId: string,
  at: Date,
): Promise<PerformerView | undefined> {
  const row = await performers(db, memberId, at).where('a.id', '=', performerId).executeTakeFirst()
  return row && toPerformer(row)
}

/** Members she has talked with or who are here now, good manner first, then those who are here. */
export async function listMembers(
  db: Db,
  performerId: string,
  search: string | undefined,
  at: Date,
): Promise<MemberView[]> {
  const word = search?.trim()
  const here = sql<boolean>`exists (select 1 from presence where presence.account_id = a.id and seen_at > ${new Date(at.getTime() - GONE_MS)})`
  const lastChat = sql<Date | null>`(select max(joined_at) from seat join chat on chat.id = seat.chat_id where chat.performer_id = ${performerId} and seat.member_id = a.id)`
  const rows = await db
    .selectFrom('account as a')
    .select(['a.id', 'a.display_name', mannerRank('a.id', at).as('manner'), here.as('here'), lastChat.as('last_chat')])
    .where('a.role', '=', 'member')
    .where(notBlocked(performerId, 'a.id'))
    .where(
      sql<boolean>`(${here} or ${lastChat} is not null or exists (select 1 from conversation where performer_id = ${performerId} and member_id = a.id and last_shown_at is not null))`,
    )
    .$if(Boolean(word), (q) => q.where('a.display_name', 'ilike', containing(word as string)))
    .orderBy('manner')
    .orderBy('here', 'desc')
    .orderBy(sql`last_chat desc nulls last`)
    .limit(LIST_LIMIT)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    displayName: row.display_name,
    manner: mannerOf(row.manner),
    online: row.here,
    lastChatAt: row.last_chat?.toISOString() ?? null,
    blockedByMe: false,
  }))
}
