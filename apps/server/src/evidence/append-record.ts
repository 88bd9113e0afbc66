import { randomBytes } from 'node:crypto'
import { canonicalJson, commitRecord, type Json, leafHash, RECORD_VERSION, SALT_BYTES } from '@sekisho/evidence'
import { sql } from 'kysely'
import type { Tx } from '../db/connect.ts'
import { newId } from '../ids.ts'
import { type About, aboutOf } from './about.ts'
import { staffActionOf } from './staff-action.ts'

/** What is put on record. The name says what happened; the body says to whom, by whom and why. */
export type RecordKind =
  | 'account.created'
  | 'consent.given'
  | 'age.submitted'
  | 'age.decided'
  | 'password.changed'
  | 'name.decided'
  | 'profile.decided'
  | 'chat.started'
  | 'chat.ended'
  | 'message.decided'
  | 'message.insisted'
  | 'message.withdrawn'
  | 'message.released'
  | 'message.disputed'
  | 'block.made'
  | 'block.lifted'
  | 'report.made'
  | 'case.opened'
  | 'sign.added'
  | 'case.read'
  | 'case.claimed'
  | 'case.released'
  | 'case.handed_over'
  | 'case.escalated'
  | 'case.decided'
  | 'decision.undone'
  | 'self_report.made'
  | 'strike.given'
  | 'strike.removed'
  | 'sanction.given'
  | 'sanction.lifted'
  | 'withdrawal.proposed'
  | 'withdrawal.confirmed'
  | 'withdrawal.refused'
  | 'appeal.opened'
  | 'appeal.read'
  | 'appeal.written'
  | 'appeal.decided'
  | 'policy.published'
  | 'policy.withdrawn'
  | 'policy.tried'
  | 'draft.saved'
  | 'draft.discarded'
  | 'templates.published'
  | 'statistics.exported'
  | 'staff.signed_in'
  | 'terms.published'
  | 'credit.given'
  | 'notice.sent'
  | 'backup.made'
  | 'restore.made'
  | 'key.rotated'
  | 'key.retired'
  | 'export.asked'
  | 'export.made'
  | 'export.downloaded'
  | 'export.cancelled'
  | 'nondisclosure.set'
  | 'nondisclosure.lifted'
  | 'hold.placed'
  | 'hold.reviewed'
  | 'hold.lifted'
  | 'erasure.asked'
  | 'erasure.confirmed'
  | 'erasure.taken_back'
  | 'erasure.settled'
  | 'erasure.done'
  | 'retention.applied'

/** What happened, in the words of the record. `v`, `kind` and `at` are the record's own: a fact of that name would overwrite them. */
export type Facts = {
  readonly [name: string]: Json | undefined
  readonly v?: never
  readonly kind?: never
  readonly at?: never
}

export type EvidenceRow = About & {
  kind: RecordKind
  at: Date
  body: string
  salt: Buffer
  commitment: Buffer
  leaf: Buffer
}

/** Pure but for the salt: the row that a transaction stores beside what it records (R3). */
export function makeRecord(kind: RecordKind, at: Date, facts: Facts): EvidenceRow {
  const fields = { ...facts, v: RECORD_VERSION, kind, at: at.toISOString() }
  const salt = randomBytes(SALT_BYTES)
  const commitment = commitRecord(fields, salt)
  return {
    kind,
    at,
    body: canonicalJson(fields),
    salt,
    commitment: Buffer.from(commitment),
    leaf: Buffer.from(leafHash(commitment)),
    ...aboutOf(facts),
  }
}

/**
 * Puts a record into the transaction of what it records: either both are kept or neither (R3). What staff did can be
 * looked up in the audit from then on.
 * @returns the record's id, for who waits for its place in the log
 */
export async function appendRecord(tx: Tx, kind: RecordKind, at: Date, facts: Facts): Promise<number> {
  const record = makeRecord(kind, at, facts)
  const action = staffActionOf(facts)
  if (!action) {
    const { id } = await tx.insertInto('evidence_record').values(record).returning('id').executeTakeFirstOrThrow()
    return id
  }
  const { rows } = await sql<{ id: number }>`
    with kept as (
      insert into evidence_record (kind, at, body, salt, commitment, leaf, conversation_id, case_id, person_id, other_id)
      values (${kind}, ${at}, ${record.body}, ${record.salt}, ${record.commitment}, ${record.leaf},
        ${record.conversation_id}, ${record.case_id}, ${record.person_id}, ${record.other_id})
      returning id
    ), acted as (
    insert into staff_action (id, at, operator_id, kind, case_id, person_id, reason, facts)
    select ${newId()}, ${at}, operator.id, ${kind}, ${action.caseId}::uuid,
      coalesce((select id from account where id = ${action.personId}::uuid), (select subject_id from review_case where id = ${action.caseId}::uuid)),
      ${action.reason}, ${JSON.stringify(action.facts)}
    from account operator
    where operator.id = ${action.operatorId} and operator.role in ('moderator', 'administrator', 'auditor')
    )
    select id from kept`.execute(tx)
  const [kept] = rows
  if (!kept) throw new Error('a record was not kept')
  return kept.id
}
