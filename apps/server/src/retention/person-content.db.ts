import { LEFT_NAME } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import type { SealedIdentity } from '../db/schema.ts'
import { eraseAppeals, eraseCases, eraseMessages } from './erase-content.db.ts'
import { isHeldCase, isKeptMessage, keepsMessages, type When } from './kept.db.ts'

/** Who this is, from where it lies now; names in use first. */
export async function readIdentity(tx: Tx, accountId: string): Promise<SealedIdentity> {
  const { rows } = await sql<SealedIdentity>`
    select u.email, p.birth_date as "birthDate", p.document,
      (select coalesce(jsonb_agg(distinct name), '[]') from (
        select a.display_name as name union select u.name
        union select r.body::jsonb ->> 'displayName' from evidence_record r
          where r.person_id = a.id and r.body is not null and r.kind in ('account.created', 'name.decided')) names
        where name is not null) as names,
      (select coalesce(jsonb_agg(jsonb_build_object('at', s.created_at, 'ipAddress', s.ip_address, 'userAgent', s.user_agent)), '[]')
        from auth_session s where s.user_id = a.id) as sessions
    from account a join auth_user u on u.id = a.id left join age_proof p on p.account_id = a.id where a.id = ${accountId}`.execute(
    tx,
  )
  const [found] = rows
  if (!found) throw new Error('an erasure of nobody')
  return found
}

/** Nobody signs in as this person any more, nobody finds them; the address is free for a new account. */
export async function closeDoor(tx: Tx, accountId: string, email: string): Promise<void> {
  await sql`delete from auth_session where user_id = ${accountId}`.execute(tx)
  await sql`delete from auth_credential where user_id = ${accountId}`.execute(tx)
  await sql`delete from auth_verification where identifier = ${email} or value = ${accountId}`.execute(tx)
  await sql`update auth_user set name = ${LEFT_NAME.ja}, email = ${`${accountId}@left.invalid`}, email_verified = false, image = null where id = ${accountId}`.execute(
    tx,
  )
  await sql`update account set display_name = ${LEFT_NAME.ja} where id = ${accountId}`.execute(tx)
  await sql`update performer_profile set headline = '', about = '' where account_id = ${accountId}`.execute(tx)
  await sql`delete from age_proof where account_id = ${accountId}`.execute(tx)
  await sql`delete from waiting where performer_id = ${accountId}`.execute(tx)
  await sql`delete from presence where account_id = ${accountId}`.execute(tx)
  await sql`delete from read_mark where account_id = ${accountId}`.execute(tx)
}

/** SQL: messages of this person that have content and that nothing keeps. */
export const ownMessages = (accountId: string, when: When) => sql`
  select m.id from message m join conversation cv on cv.id = m.conversation_id
  where m.sender_id = ${accountId} and m.erased_at is null and not ${isKeptMessage(when)}`

/** Messages whose records have no content any more. @returns how many */
export async function eraseLeftMessages(tx: Tx, accountId: string, when: When, limit: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`${ownMessages(accountId, when)} limit ${limit}`.execute(tx)
  if (rows.length > 0)
    await eraseMessages(
      tx,
      rows.map((row) => row.id),
      when.at,
    )
  return rows.length
}

/** What was said is read anew by every server: none goes on with words that are gone (chat/scenes.ts). */
export async function renewScenes(tx: Tx, accountId: string): Promise<void> {
  await sql`update conversation set revision = revision + 1 where id in (select distinct conversation_id from message where sender_id = ${accountId})`.execute(
    tx,
  )
}

/** SQL: appeals of this person that are decided and on no held case. */
export const ownAppeals = (accountId: string, when: When) => sql`
  select a.id from appeal a left join sanction s on s.id = a.sanction_id
  where a.appellant_id = ${accountId} and a.decided_at is not null and a.erased_at is null
    and not exists (select 1 from review_case c where c.id in (a.case_id, s.case_id) and ${keepsMessages(when)})`

/** SQL: closed cases about this person that keep nothing. */
export const ownCases = (accountId: string, when: When) => sql`
  select c.id from review_case c where c.subject_id = ${accountId} and c.decided_at is not null and c.erased_at is null and not ${keepsMessages(when)}`

/** The dialogues of appeals; what was written about them at the desk, and what they wrote to it. */
export async function eraseDesk(tx: Tx, accountId: string, when: When): Promise<{ appeals: number; notes: number }> {
  const appeals = await sql<{ id: string }>`${ownAppeals(accountId, when)}`.execute(tx)
  const cases = await sql<{ id: string }>`${ownCases(accountId, when)}`.execute(tx)
  if (appeals.rows.length > 0)
    await eraseAppeals(
      tx,
      appeals.rows.map((row) => row.id),
      when.at,
    )
  if (cases.rows.length > 0)
    await eraseCases(
      tx,
      cases.rows.map((row) => row.id),
      when.at,
    )
  // Of a case that is kept, what was written belongs to it.
  const kept = (caseId: ReturnType<typeof sql>) =>
    sql`exists (select 1 from review_case c where c.id = ${caseId} and ${keepsMessages(when)})`
  const signs =
    await sql`update case_sign g set note = '' where g.note <> '' and g.reporter_id = ${accountId} and not ${kept(sql`g.case_id`)}`.execute(
      tx,
    )
  const actions = await sql`
    update staff_action t set reason = '' where t.person_id = ${accountId} and t.reason <> '' and t.kind <> 'credit.given'
      and (t.case_id is null or not ${kept(sql`t.case_id`)})`.execute(tx)
  await sql`
    update sanction z set chosen_because = null where z.account_id = ${accountId} and z.chosen_because is not null
      and (z.case_id is null or not ${kept(sql`z.case_id`)})`.execute(tx)
  await sql`update nondisclosure set reason = '' where person_id = ${accountId}`.execute(tx)
  return {
    appeals: appeals.rows.length,
    notes: cases.rows.length + Number(signs.numAffectedRows ?? 0) + Number(actions.numAffectedRows ?? 0),
  }
}

/** SQL: everyone this person met: notices to them can name the person. */
const met = (accountId: string) => sql`(
  select case when performer_id = ${accountId} then member_id else performer_id end from conversation
    where ${accountId} in (performer_id, member_id) and member_id is not null
  union select seat.member_id from seat join chat on chat.id = seat.chat_id where chat.performer_id = ${accountId}
  union select blocked_id from block where blocker_id = ${accountId}
  union select person_id from evidence_record where person_id is not null and other_id = ${accountId} and leaf_index is not null
  union select other_id from evidence_record where person_id = ${accountId} and other_id is not null and leaf_index is not null and kind = 'block.made')`

/** Own notices; in notices to others the name gives way, and the records of those go, since a record cannot be changed. */
export async function eraseNotices(
  tx: Tx,
  accountId: string,
  names: readonly string[],
  held: boolean,
): Promise<number> {
  const own = held ? undefined : await sql`delete from notice where account_id = ${accountId}`.execute(tx)
  for (const [kind, field] of [
    ['new_mail', 'from'],
    ['chat_ended', 'with'],
    ['blocked', 'by'],
  ] as const) {
    await sql`
      update notice set body = jsonb_set(body, array[${field}::text], to_jsonb(${LEFT_NAME.ja}::text))
      where account_id in ${met(accountId)} and body ->> 'kind' = ${kind} and body ->> ${field}::text = any(${names}::text[])`.execute(
      tx,
    )
    await sql`
      update evidence_record set body = null, salt = null
      where person_id in ${met(accountId)} and kind = 'notice.sent' and body is not null
        and body::jsonb -> 'about' ->> 'kind' = ${kind} and body::jsonb -> 'about' ->> ${field}::text = any(${names}::text[])`.execute(
      tx,
    )
  }
  return Number(own?.numAffectedRows ?? 0)
}

/** Keyed hashes of devices, address blocks and contact details. */
export async function eraseMarks(tx: Tx, accountId: string): Promise<number> {
  const marks = await sql`delete from account_mark where account_id = ${accountId}`.execute(tx)
  const contacts = await sql`delete from contact_value where account_id = ${accountId}`.execute(tx)
  return Number(marks.numAffectedRows ?? 0) + Number(contacts.numAffectedRows ?? 0)
}

/**
 * Stored packages hold copies: those of this person's conversations and cases are thrown away, unless their case is held.
 * Ended first and emptied in a second statement, which sees the piece that was being written meanwhile (exports/files.db.ts).
 */
export async function eraseExports(tx: Tx, accountId: string): Promise<void> {
  await sql`
    with about as (
      select e.id from evidence_export e
      left join review_case c on c.id = e.case_id left join conversation cv on cv.id = e.conversation_id
      where (${accountId} in (e.asked_by, e.requested_by, c.subject_id, c.other_id, cv.performer_id, cv.member_id)
        or exists (select 1 from message m where m.conversation_id = e.conversation_id and m.sender_id = ${accountId}))
        and (c.id is null or not ${isHeldCase})
    )
    update evidence_export e set state = case e.state when 'ready' then 'expired' else 'cancelled' end
    from about where e.id = about.id and e.state not in ('failed', 'cancelled', 'expired')`.execute(tx)
  await eraseEndedExports(tx)
}

/** Files of exports that have ended: whatever left them behind, nobody can fetch them, and nothing must be in them. */
export async function eraseEndedExports(tx: Tx): Promise<void> {
  await sql`
    delete from export_chunk f using evidence_export e
    where e.id = f.export_id and e.state in ('failed', 'cancelled', 'expired')`.execute(tx)
}
