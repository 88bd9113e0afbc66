import { CompiledQuery } from 'kysely'
import type { Pool } from 'pg'
import type { Tx } from '../db/connect.ts'
import { makeRecord } from '../evidence/index.ts'
import type { Message } from './message.ts'

/**
 * Message, place in the conversation and evidence record in one statement, so in one transaction (R3, R4), and
 * only if nothing happened in the conversation since the gate looked: `revision` is what the decision was made on.
 * Whatever closes, ends or changes a conversation raises its revision, so a write that was decided on the state
 * before finds no row and is decided anew.
 */
const COMMIT = {
  name: 'commit-message',
  text: `
  with place as (
    update conversation set revision = $9::bigint, last_shown_at = coalesce($12::timestamptz, last_shown_at)
    where id = $2::uuid and revision = $9::bigint - 1
      and not exists (select 1 from message where sender_id = $3::uuid and client_id = $4::uuid)
    returning id
  ), kept as (
    insert into message (id, conversation_id, sender_id, client_id, text, outcome, state, findings, policy_version, position, revision, created_at, shown_at)
    select $1::uuid, id, $3::uuid, $4::uuid, $5, $6, $7, $8::jsonb, $10::int, $9::bigint, $9::bigint, $11::timestamptz, $12::timestamptz from place
  )
  insert into evidence_record (kind, at, body, salt, commitment, leaf)
  select $13, $11::timestamptz, $14, $15::bytea, $16::bytea, $17::bytea from place
  returning id`,
}

function valuesOf(message: Message): unknown[] {
  const record = makeRecord('message.decided', message.createdAt, {
    message: message.id,
    conversation: message.conversationId,
    sender: message.senderId,
    position: message.position,
    text: message.text,
    outcome: message.outcome,
    findings: message.findings as never,
    policyVersion: message.policyVersion,
  })
  return [
    message.id,
    message.conversationId,
    message.senderId,
    message.clientId,
    message.text,
    message.outcome,
    message.state,
    JSON.stringify(message.findings),
    message.revision,
    message.policyVersion,
    message.createdAt,
    message.shownAt,
    record.kind,
    record.body,
    record.salt,
    record.commitment,
    record.leaf,
  ]
}

/** By itself, in a transaction of its own. False when the conversation moved on or this client id is known. */
export async function commitMessage(pool: Pool, message: Message): Promise<boolean> {
  const { rowCount } = await pool.query({ ...COMMIT, values: valuesOf(message) })
  return rowCount === 1
}

/** Inside a transaction that also keeps what follows from it (strike, case, charge). */
export async function commitMessageWith(tx: Tx, message: Message): Promise<boolean> {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(COMMIT.text, valuesOf(message)))
  return rows.length === 1
}
