import type { Retention } from '@sekisho/protocol'
import { type RawBuilder, sql } from 'kysely'

/** What decides what stays: the time, and the periods in force. */
export type When = { at: Date; retention: Retention }

/** What the desk sees around a message that a sign is about (review/read-case.ts): a case stays readable as a whole. */
const AROUND = 10

// SQL conditions. They speak of fixed aliases: c review_case, m message, cv conversation.

/** A legal hold is on the case. */
export const isHeldCase = sql<boolean>`exists (select 1 from legal_hold h where h.case_id = c.id and h.lifted_at is null)`

/** Undecided, or its appeal or the second administrator's word is awaited. */
export const isOpenCase = sql<boolean>`(c.decided_at is null
  or exists (select 1 from withdrawal w where w.case_id = c.id and w.confirmed_at is null and w.refused_at is null)
  or exists (select 1 from appeal a where a.case_id = c.id and a.state = 'open')
  or exists (select 1 from sanction s join appeal a on a.sanction_id = s.id where s.case_id = c.id and a.state = 'open'))`

/** The decision that counts: a duplicate has that of the case it is one of; an undone one was none. */
const decision = sql`case when c.undone_at is null then coalesce((select lead.decision from review_case lead where lead.id = c.duplicate_of), c.decision) end`

/**
 * Until when a closed case keeps the messages it rests on, whoever asks for their erasure: what she needs to prove a
 * threat does not vanish with the one who made it. Null for a case that found nothing and that nobody reported.
 */
export const caseKeptUntil = ({ retention }: When): RawBuilder<Date | null> => sql<Date | null>`case
  when c.decided_at is null then null
  when ${decision} = 'violation' then c.decided_at + make_interval(days => ${retention.cases})
  when exists (select 1 from case_sign rs where rs.case_id = c.id and rs.kind = 'report') then c.decided_at + make_interval(days => ${retention.reports}) end`

/** Held, open, or with a period of its own that runs. */
export const keepsMessages = (when: When): RawBuilder<boolean> =>
  sql<boolean>`(${isHeldCase} or ${isOpenCase} or ${caseKeptUntil(when)} > ${when.at})`

/** Of a party (no one member): the person was there at the time, or, without a time, ever. Whose party it is always is. */
const satThere = (
  person: RawBuilder<unknown>,
  at?: RawBuilder<unknown>,
) => sql<boolean>`(${person} = cv.performer_id or exists (
  select 1 from seat join chat on chat.id = seat.chat_id where chat.conversation_id = cv.id and seat.member_id = ${person}
    ${at === undefined ? sql`` : sql`and ${at} between seat.joined_at and coalesce(seat.left_at, 'infinity')`}))`

/**
 * What the two of a case had to do with each other. Between two people that is all of it; in a party what either said while
 * both sat there. A case without another side is about what its subject said where its signs come from.
 * @param m what is known of the message: undefined for what belongs to the conversation and to no message
 */
const isOfTheTwo = (m?: {
  sender: RawBuilder<unknown>
  at: RawBuilder<unknown>
}): RawBuilder<boolean> => sql<boolean>`case
  when c.other_id is null then ${m ? sql`${m.sender} = c.subject_id and` : sql``}
    exists (select 1 from case_sign ws where ws.case_id = c.id and ws.conversation_id = cv.id)
  when cv.member_id is not null then c.subject_id in (cv.performer_id, cv.member_id) and c.other_id in (cv.performer_id, cv.member_id)
  else ${m ? sql`${m.sender} in (c.subject_id, c.other_id) and` : sql``}
    ${satThere(sql`c.subject_id`, m?.at)} and ${satThere(sql`c.other_id`, m?.at)} end`

/** As `isOfTheTwo`, of the message `m`. */
export const isMessageOfTheTwo = isOfTheTwo({ sender: sql`m.sender_id`, at: sql`m.created_at` })

const isWhole = sql<boolean>`(${isHeldCase} or ${isOpenCase})`

/** A hold or an open case keeps what belongs to the conversation itself: that the two talked, and when. */
export const isKeptConversation = sql<boolean>`exists (
  select 1 from (
    select cv.performer_id as id union all select cv.member_id
    union all select seat.member_id from seat join chat on chat.id = seat.chat_id where cv.member_id is null and chat.conversation_id = cv.id
  ) there join review_case c on c.subject_id = there.id where ${isWhole} and ${isOfTheTwo()})`

/** The message belongs to what the sign `s` is about: itself, the part it names, what stands around, what it was put together from. */
export const belongsToSign = sql<boolean>`(s.message_id = m.id or m.position between s.part_from and s.part_to
  or exists (select 1 from message sm where sm.id = s.message_id
    and (m.position between sm.position - ${sql.lit(AROUND)} and sm.position + ${sql.lit(AROUND)}
      or sm.findings @> jsonb_build_array(jsonb_build_object('drawnFrom', jsonb_build_array(m.id::text))))))`

/** Something keeps the message's content: a hold, a case, an appeal. */
export const isKeptMessage = (when: When): RawBuilder<boolean> => sql<boolean>`(exists (
    select 1 from review_case c
    where (c.subject_id in (cv.performer_id, cv.member_id, m.sender_id) or c.other_id = m.sender_id) and ${isWhole} and ${isMessageOfTheTwo})
  or exists (select 1 from case_sign s join review_case c on c.id = s.case_id
    where s.conversation_id = m.conversation_id and ${belongsToSign} and ${keepsMessages(when)})
  or exists (select 1 from sanction s join appeal a on a.sanction_id = s.id
    where s.account_id = m.sender_id and a.state = 'open' and s.evidence ? m.id::text))`

/** A hold is on a case of this person's, on either side. */
export const isHeldPerson = (column: string): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from legal_hold h join review_case hc on hc.id = h.case_id
  where h.lifted_at is null and ${sql.ref(column)} in (hc.subject_id, hc.other_id))`

/** A suspension or the end of the membership is in force. */
export const isSanctioned = (column: string, at: Date): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from sanction sa where sa.account_id = ${sql.ref(column)} and sa.lifted_at is null
    and (sa.step in ('suspension', 'withdrawal_review') and sa.ends_at > ${at} or sa.step = 'withdrawal'))`

export const hasOpenAppeal = (column: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from appeal oa where oa.appellant_id = ${sql.ref(column)} and oa.state = 'open')`
