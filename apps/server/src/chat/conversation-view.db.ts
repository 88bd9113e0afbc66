import type { ConversationView } from '@sekisho/protocol'
import { sql } from 'kysely'
import { mannerRank } from '../accounts/index.ts'
import type { Db } from '../db/connect.ts'
import { viewChat } from './chat-view.db.ts'
import { saidInHisTime } from './messages.db.ts'

type Viewer = { accountId: string; role: 'member' | 'performer' }

/** The longest list that a phone shows before one searches instead. */
const LIST_LIMIT = 100

/**
 * Conversations that this person takes or took part in. Behind a block: still there for the one who made it (to
 * lift it), gone for the other (R11).
 */
function conversationsOf(db: Db, viewer: Viewer) {
  const me = viewer.accountId
  return db
    .selectFrom('conversation as c')
    .innerJoin('account as performer', 'performer.id', 'c.performer_id')
    .leftJoin('account as member', 'member.id', 'c.member_id')
    .leftJoin('performer_profile as profile', 'profile.account_id', 'c.performer_id')
    .select([
      'c.id',
      'c.kind',
      'c.performer_id',
      'c.member_id',
      sql<'blocked' | 'paused' | null>`case
          when exists (select 1 from block where (blocker_id = c.performer_id and blocked_id = c.member_id) or (blocker_id = c.member_id and blocked_id = c.performer_id)) then 'blocked'
          when exists (select 1 from pause where pause.performer_id = c.performer_id and pause.member_id = c.member_id) then 'paused' end`.as(
        'closed',
      ),
      'performer.display_name as performer_name',
      'performer.show_read as performer_show_read',
      'member.display_name as member_name',
      'member.show_read as member_show_read',
      'profile.mail_price',
      sql<
        string | null
      >`(select id from chat where chat.conversation_id = c.id and (ended_at is null or ${viewer.role === 'member'}) order by started_at desc limit 1)`.as(
        'last_chat',
      ),
      sql<boolean>`exists (select 1 from chat where chat.conversation_id = c.id and ended_at is null)`.as('live'),
      sql<{
        text: string
        at: string
        sender: string
        erased: boolean
      } | null>`(select jsonb_build_object('text', text, 'at', shown_at, 'sender', sender_id, 'erased', erased_at is not null) from message where message.conversation_id = c.id and state = 'shown' and ${viewer.role === 'member' ? saidInHisTime(me, 'message') : sql`true`} order by position desc limit 1)`.as(
        'last',
      ),
      sql<number>`(select count(*) from message where message.conversation_id = c.id and state = 'shown' and sender_id <> ${me} and ${viewer.role === 'member' ? saidInHisTime(me, 'message') : sql`true`}
          and position > coalesce((select position from read_mark where read_mark.conversation_id = c.id and account_id = ${me}), 0))`.as(
        'unread',
      ),
      sql<
        number | null
      >`(select max(position) from read_mark where read_mark.conversation_id = c.id and account_id <> ${me})`.as(
        'read_by_other',
      ),
      sql<boolean>`exists (select 1 from seat join chat on chat.id = seat.chat_id where chat.conversation_id = c.id and member_id = ${me} and left_at is null)`.as(
        'seated',
      ),
    ])
    .where((eb) =>
      eb.or([
        eb('c.performer_id', '=', me),
        eb('c.member_id', '=', me),
        sql<boolean>`exists (select 1 from seat join chat on chat.id = seat.chat_id where chat.conversation_id = c.id and member_id = ${me})`,
      ]),
    )
    .where(
      sql<boolean>`not exists (select 1 from block where blocked_id = ${me} and blocker_id in (c.performer_id, c.member_id))`,
    )
}

type Row = Awaited<ReturnType<ReturnType<typeof conversationsOf>['executeTakeFirstOrThrow']>>

async function toView(db: Db, row: Row, viewer: Viewer): Promise<ConversationView> {
  const lastChat = row.last_chat ? await viewChat(db, row.last_chat, viewer) : undefined
  const chat = lastChat && (lastChat.endedAt === null ? lastChat : null)
  const present = viewer.role === 'performer' || row.kind !== 'party' || row.seated
  const running = row.kind === 'mail' || (row.live && present)
  const otherShowsRead = viewer.role === 'performer' ? row.member_show_read : row.performer_show_read
  return {
    id: row.id,
    kind: row.kind,
    performer: { id: row.performer_id, displayName: row.performer_name, role: 'performer' },
    member:
      row.member_id && row.member_name !== null
        ? { id: row.member_id, displayName: row.member_name, role: 'member' }
        : null,
    people: row.kind === 'party' ? await partyPeople(db, row.id) : [],
    chat: chat ?? null,
    open: row.closed === null && running,
    closedReason: row.closed ?? (running ? null : 'ended'),
    pricePerMessage: row.kind === 'mail' && viewer.role === 'member' ? (row.mail_price ?? 0) : 0,
    lastMessage: row.last && {
      text: row.last.text,
      at: new Date(row.last.at).toISOString(),
      mine: row.last.sender === viewer.accountId,
      ...(row.last.erased && { erased: true as const }),
    },
    unread: row.unread,
    readByOther: otherShowsRead === false ? null : row.read_by_other,
  }
}

/** Everyone who has been in a party, for the names beside their messages. */
async function partyPeople(db: Db, conversationId: string) {
  const rows = await db
    .selectFrom('seat')
    .innerJoin('chat', 'chat.id', 'seat.chat_id')
    .innerJoin('account', 'account.id', 'seat.member_id')
    .select(['account.id', 'account.display_name'])
    .distinct()
    .where('chat.conversation_id', '=', conversationId)
    .execute()
  return rows.map((row) => ({ id: row.id, displayName: row.display_name, role: 'member' as const }))
}

export async function findConversationView(db: Db, id: string, viewer: Viewer): Promise<ConversationView | undefined> {
  const row = await conversationsOf(db, viewer).where('c.id', '=', id).executeTakeFirst()
  return row && toView(db, row, viewer)
}

/** Latest first; in a performer's mail and talks, good manner first. Empty ones (opened, nothing said) are left out unless live. */
export async function listConversationViews(
  db: Db,
  viewer: Viewer,
  kind: Row['kind'] | undefined,
  at: Date,
): Promise<ConversationView[]> {
  const rows = await conversationsOf(db, viewer)
    .$if(kind !== undefined, (q) => q.where('c.kind', '=', kind as Row['kind']))
    .where(
      sql<boolean>`(c.last_shown_at is not null or exists (select 1 from chat where chat.conversation_id = c.id and ended_at is null))`,
    )
    .$if(viewer.role === 'performer', (q) => q.orderBy(mannerRank('c.member_id', at)))
    .orderBy(sql`coalesce(c.last_shown_at, c.created_at)`, 'desc')
    .limit(LIST_LIMIT)
    .execute()
  return Promise.all(rows.map((row) => toView(db, row, viewer)))
}
