import { canonicalJson, commitRecord, type Json, leafHash } from '@sekisho/evidence'
import { type Kysely, sql } from 'kysely'

/** The log: records find their place in a tree, in tiles; checkpoints, and who vouches for them. */
const STATEMENTS = [
  `alter table evidence_record add column leaf_index bigint, add column conversation_id uuid, add column case_id uuid,
     add column person_id uuid, add column other_id uuid`,
  // What waits for the sequencer. The indexes below hold only what has its place, so that the send path writes none of them.
  `create index evidence_pending on evidence_record (id) where leaf_index is null`,
  `create unique index evidence_leaf on evidence_record (leaf_index) where leaf_index is not null`,
  `create index evidence_conversation on evidence_record (conversation_id, leaf_index) where leaf_index is not null and conversation_id is not null`,
  `create index evidence_case on evidence_record (case_id, leaf_index) where leaf_index is not null and case_id is not null`,
  `create index evidence_person on evidence_record (person_id, leaf_index) where leaf_index is not null and person_id is not null`,
  `create index evidence_other on evidence_record (other_id, leaf_index) where leaf_index is not null and other_id is not null`,

  `create table log_tile (level smallint, n bigint, hashes bytea not null, primary key (level, n))`,
  // Hashes do not compress: to try costs time and gains nothing.
  `alter table log_tile alter column hashes set storage external`,
  `create table log_checkpoint (size bigint primary key, root bytea not null, note text not null, at timestamptz not null)`,
  `create table log_cosignature (
     size bigint references log_checkpoint, witness text, line text not null, at timestamptz not null, primary key (size, witness))`,
  `create table log_timestamp (
     size bigint references log_checkpoint, authority text, asked_at timestamptz not null, attempts integer not null default 0,
     next_try_at timestamptz, response bytea, at timestamptz, error text, primary key (size, authority),
     check ((response is null) = (at is null)))`,
  `create index on log_timestamp (next_try_at) where response is null`,
  `create table log_key (verifier_key text primary key, added_at timestamptz not null, retired_at timestamptz)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  await commitAgain(db)
}

type Old = { id: number; kind: string; at: Date; body: string; salt: Buffer }

/**
 * Records of the first form had one salt and hash over the whole, so that no part could be withheld; some facts called
 * `kind` stood in the place of the record's own. No tree and no copy holds them yet, so they are committed anew.
 */
async function commitAgain(db: Kysely<unknown>): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<Old>`
      select id, kind, at, body, salt from evidence_record
      where id > ${after} and body is not null and length(salt) = 32 order by id limit 1000`.execute(db)
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
    await sql`
      update evidence_record r
      set body = n.body, commitment = n.commitment, leaf = n.leaf,
        conversation_id = n.conversation_id, case_id = n.case_id, person_id = n.person_id, other_id = n.other_id
      from json_to_recordset(${JSON.stringify(rows.map(inNewForm))}::json) as n(
        id bigint, body text, commitment bytea, leaf bytea, conversation_id uuid, case_id uuid, person_id uuid, other_id uuid)
      where r.id = n.id`.execute(db)
  }
}

const hex = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`

function inNewForm({ id, kind, at, body, salt }: Old) {
  const { kind: written, ...facts } = JSON.parse(body) as Record<string, Json>
  const renamed = written === kind ? {} : { [kind === 'chat.started' ? 'talk' : 'sign']: written }
  const fields = { ...facts, ...renamed, v: 2, kind, at: at.toISOString() }
  const commitment = commitRecord(fields, salt)
  const first = (...names: readonly string[]) =>
    names.map((name) => facts[name]).find((value) => typeof value === 'string')
  return {
    id,
    body: canonicalJson(fields),
    commitment: hex(commitment),
    leaf: hex(leafHash(commitment)),
    conversation_id: first('conversation') ?? null,
    case_id: first('case') ?? null,
    person_id: first('subject', 'account', 'sender', 'member', 'by', 'operator') ?? null,
    other_id: first('other', 'blocked', 'against', 'performer') ?? null,
  }
}
