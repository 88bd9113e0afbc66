import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import { kindsOfPeriod } from './record-rules.ts'

/** What stays of findings: that something was found and how surely, for statistics; nothing of the text. */
const BARE_FINDINGS = sql`(select coalesce(jsonb_agg(jsonb_build_object(
  'category', f -> 'category', 'confidence', f -> 'confidence', 'start', 0, 'end', 0, 'reasons', '[]'::jsonb)), '[]')
  from jsonb_array_elements(m.findings) f)`

type Newest = { leaf: number | null }
const newest = (rows: readonly Newest[]) => rows[0]?.leaf ?? null

/**
 * Destroys content and salt of records. Commitment, leaf and place stay: the tree is whole, and nobody can try out what
 * was said (R10).
 * @returns leaf of the newest of them
 */
export async function eraseRecords(tx: Tx, ids: readonly (string | number)[]): Promise<number | null> {
  const { rows } = await sql<Newest>`
    with emptied as (update evidence_record set body = null, salt = null where id = any(${ids}::bigint[]) returning leaf_index)
    select max(leaf_index) as leaf from emptied`.execute(tx)
  return newest(rows)
}

/** Messages with their records of being decided: text, what was found, and the marks of contact details in them. */
export async function eraseDecided(tx: Tx, recordIds: readonly (string | number)[], at: Date): Promise<number | null> {
  const { rows } = await sql<Newest>`
    with due as (
      select id, (body::jsonb ->> 'message')::uuid as message_id from evidence_record where id = any(${recordIds}::bigint[])
    ), blanked as (
      update message m set text = '', findings = ${BARE_FINDINGS}, erased_at = ${at} from due where m.id = due.message_id
    ), forgotten as (
      delete from contact_value using due where contact_value.message_id = due.message_id
    ), emptied as (
      update evidence_record r set body = null, salt = null from due where r.id = due.id returning r.leaf_index
    )
    select max(leaf_index) as leaf from emptied`.execute(tx)
  return newest(rows)
}

/** Messages whose records are gone already, or never were. */
export async function eraseMessages(tx: Tx, messageIds: readonly string[], at: Date): Promise<void> {
  await sql`
    with blanked as (
      update message m set text = '', findings = ${BARE_FINDINGS}, erased_at = ${at} where m.id = any(${messageIds}::uuid[])
    )
    delete from contact_value where message_id = any(${messageIds}::uuid[])`.execute(tx)
}

/** Everything that was written about closed cases. That they were, who decided, when and how stays, for statistics. */
export async function eraseCases(tx: Tx, caseIds: readonly string[], at: Date): Promise<number | null> {
  const ids = sql`any(${caseIds}::uuid[])`
  await sql`update review_case set decision_reason = '', undone_reason = case when undone_reason is not null then '' end, erased_at = ${at} where id = ${ids}`.execute(
    tx,
  )
  await sql`update case_sign set note = '' where case_id = ${ids} and note <> ''`.execute(tx)
  await sql`update case_opening set reason = '' where case_id = ${ids}`.execute(tx)
  await sql`update withdrawal set reason = '', settled_reason = case when settled_reason is not null then '' end where case_id = ${ids}`.execute(
    tx,
  )
  await sql`update sanction set chosen_because = null where case_id = ${ids} and chosen_because is not null`.execute(tx)
  await sql`update staff_action set reason = '' where case_id = ${ids} and reason <> ''`.execute(tx)
  const { rows } = await sql<Newest>`
    with emptied as (
      update evidence_record set body = null, salt = null
      where case_id = ${ids} and leaf_index is not null and body is not null
        and kind = any(${[...kindsOfPeriod('cases'), ...kindsOfPeriod('appeals'), ...kindsOfPeriod('reports')]})
      returning leaf_index)
    select max(leaf_index) as leaf from emptied`.execute(tx)
  return newest(rows)
}

/** The dialogue and the answer; that there was an appeal, and how it ended, stays. */
export async function eraseAppeals(tx: Tx, appealIds: readonly string[], at: Date): Promise<null> {
  const ids = sql`any(${appealIds}::uuid[])`
  await sql`update appeal set reason = '', erased_at = ${at} where id = ${ids}`.execute(tx)
  await sql`update appeal_message set text = '' where appeal_id = ${ids}`.execute(tx)
  await sql`update case_opening set reason = '' where appeal_id = ${ids}`.execute(tx)
  return null
}

/** What reporters wrote, by the records of the reports; the signs of these reports carry the same words. */
export async function eraseReports(tx: Tx, recordIds: readonly (string | number)[]): Promise<number | null> {
  const { rows } = await sql<Newest>`
    with due as (select id, case_id from evidence_record where id = any(${recordIds}::bigint[])
    ), blanked as (
      update case_sign s set note = '' from due where s.case_id = due.case_id and s.kind = 'report'
    ), emptied as (
      update evidence_record r set body = null, salt = null
      where r.leaf_index is not null and r.body is not null and (r.id in (select id from due)
        or r.case_id in (select case_id from due) and r.kind in ('case.opened', 'sign.added') and r.body::jsonb ->> 'sign' = 'report')
      returning r.leaf_index
    )
    select max(leaf_index) as leaf from emptied`.execute(tx)
  return newest(rows)
}

/** The birth date and the document; whose membership has ended needs no proof any more. */
export async function eraseAgeProofs(tx: Tx, accountIds: readonly string[]): Promise<number | null> {
  const { rows } = await sql<Newest>`
    with gone as (delete from age_proof where account_id = any(${accountIds}::uuid[])
    ), emptied as (
      update evidence_record set body = null, salt = null
      where person_id = any(${accountIds}::uuid[]) and leaf_index is not null and body is not null and kind in ('age.submitted', 'age.decided')
      returning leaf_index
    )
    select max(leaf_index) as leaf from emptied`.execute(tx)
  return newest(rows)
}

/** The stored files of evidence packages: who asked for them and when stays. */
export async function eraseExportFiles(tx: Tx, exportIds: readonly string[]): Promise<null> {
  await sql`
    with gone as (delete from export_chunk where export_id = any(${exportIds}::uuid[]))
    update evidence_export set state = 'expired' where id = any(${exportIds}::uuid[]) and state = 'ready'`.execute(tx)
  return null
}
