import { CompiledQuery } from 'kysely'
import type { Pool } from 'pg'
import type { Tx } from '../db/connect.ts'
import { makeRecord } from '../evidence/index.ts'
import type { MarkOf } from '../marks.ts'
import { violatedConstraint } from '../refusal.ts'
import type { Message } from './message.ts'

/**
 * Messages, their places and their evidence records in one statement, so in one transaction (R3, R4), and only if
 * nothing happened in a conversation since the gate looked: `base` is the revision that its first message here was
 * decided on. Whatever closes, ends or changes a conversation raises its revision, so what was decided on the state
 * before finds no row and is decided anew. Conversations are locked in the order of their ids: two servers that
 * write at once wait for each other, and never in a circle.
 */
const COMMIT = {
  name: 'commit-messages',
  text: `
  with said as (
    select * from json_to_recordset($1::json) as s(
      id uuid, conversation_id uuid, sender_id uuid, client_id uuid, text text, outcome text, state text, findings jsonb,
      policy_version int, revision bigint, created_at timestamptz, shown_at timestamptz, kind text, body text, salt bytea, commitment bytea, leaf bytea, contacts json)
  ), wanted as (
    select conversation_id as id, min(revision) - 1 as base, max(revision) as top, max(shown_at) as shown_at from said group by conversation_id
  ), free as (
    select c.id from conversation c join wanted w on w.id = c.id where c.revision = w.base order by c.id for update of c
  ), place as (
    update conversation c set revision = w.top, last_shown_at = coalesce(w.shown_at, c.last_shown_at)
    from wanted w join free f on f.id = w.id where c.id = w.id returning c.id
  ), kept as (
    insert into message (id, conversation_id, sender_id, client_id, text, outcome, state, findings, policy_version, position, revision, created_at, shown_at)
    select s.id, s.conversation_id, sender_id, client_id, text, outcome, state, findings, policy_version, revision, revision, created_at, shown_at
    from said s join place p on p.id = s.conversation_id
  ), recorded as (
    insert into evidence_record (kind, at, body, salt, commitment, leaf, conversation_id, person_id)
    select kind, created_at, body, salt, commitment, leaf, s.conversation_id, s.sender_id
    from said s join place p on p.id = s.conversation_id order by s.revision
  ), offered as (
    insert into contact_value (hash, account_id, message_id, at)
    select distinct decode(value, 'hex'), s.sender_id, s.id, s.created_at
    from said s join place p on p.id = s.conversation_id cross join lateral json_array_elements_text(s.contacts) as value
  )
  select id from place`,
}

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`

/** The details that a message offers, as marks: the same one from another account is then known, and none is kept twice. */
function contactMarks(message: Message, markOf: MarkOf): string[] {
  const findings: readonly (Message['findings'][number] & { value?: string })[] = message.findings
  return findings.flatMap((finding) =>
    finding.category.startsWith('contact.') && finding.value !== undefined
      ? [markOf('contact', finding.value.normalize('NFKC').toLowerCase()).toString('hex')]
      : [],
  )
}

/** The statement's one parameter. */
function toJson(messages: readonly Message[], markOf: MarkOf): string {
  return JSON.stringify(
    messages.map((message) => {
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
      return {
        id: message.id,
        conversation_id: message.conversationId,
        sender_id: message.senderId,
        client_id: message.clientId,
        text: message.text,
        outcome: message.outcome,
        state: message.state,
        findings: message.findings,
        policy_version: message.policyVersion,
        revision: message.revision,
        created_at: message.createdAt,
        shown_at: message.shownAt,
        kind: record.kind,
        body: record.body,
        salt: hex(record.salt),
        commitment: hex(record.commitment),
        leaf: hex(record.leaf),
        contacts: contactMarks(message, markOf),
      }
    }),
  )
}

/**
 * Inside a transaction that also keeps what follows from the message. False when the conversation moved on.
 * @throws the unique violation of a known client id, which ends the transaction
 */
export async function commitMessageWith(tx: Tx, message: Message, markOf: MarkOf): Promise<boolean> {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(COMMIT.text, [toJson([message], markOf)]))
  return rows.length === 1
}

/** The constraint that makes a resend impossible to store twice (R4). */
export const isKnownClientId = (error: unknown) => violatedConstraint(error) === 'message_sender_id_client_id_key'

/** Most messages of one statement: bounds its time and what a failed one has to repeat. */
const BATCH = 200

/** `false` when the conversation moved on meanwhile or this client id is known; rejects with the database's error. */
export type Committer = { commit(message: Message): Promise<boolean> }

/**
 * Commits messages that need nothing but themselves. What arrives while a statement is under way goes together into
 * the next one: under load many messages share one write to disk, and alone a message waits for nobody. Messages of
 * one conversation must come in the order of their revisions; they are then kept in it.
 */
export function createCommitter(pool: Pick<Pool, 'query'>, markOf: MarkOf): Committer {
  type Waiting = { message: Message; resolve: (kept: boolean) => void; reject: (error: unknown) => void }
  let waiting: Waiting[] = []
  let flushing = false

  async function placed(batch: readonly Waiting[]): Promise<ReadonlySet<string>> {
    const { rows } = await pool.query<{ id: string }>({
      ...COMMIT,
      values: [
        toJson(
          batch.map((w) => w.message),
          markOf,
        ),
      ],
    })
    return new Set(rows.map((row) => row.id))
  }

  async function flush(): Promise<void> {
    flushing = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH)
      waiting = waiting.slice(BATCH)
      await settle(batch)
    }
    flushing = false
  }

  async function settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const conversations = await placed(batch)
      for (const { message, resolve } of batch) resolve(conversations.has(message.conversationId))
    } catch (error) {
      const [only] = batch
      // A resend: what was sent first under this client id is kept already.
      if (batch.length === 1) return isKnownClientId(error) ? only?.resolve(false) : only?.reject(error)
      // One that cannot be kept must not take the others down with it.
      for (const one of batch) await settle([one])
    }
  }

  return {
    commit(message) {
      return new Promise((resolve, reject) => {
        waiting.push({ message, resolve, reject })
        if (!flushing) void flush()
      })
    },
  }
}
