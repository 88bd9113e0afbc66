import { type Kysely, sql } from 'kysely'

/** Forgetting that keeps the proof whole (R10): legal holds, erasures of people, nightly runs, and what was erased. */
const STATEMENTS = [
  // A person looks again from time to time whether it is still needed.
  `create table legal_hold (
     id uuid primary key, case_id uuid not null references review_case, placed_by uuid not null references account,
     placed_at timestamptz not null, reason text not null, reviewed_by uuid references account, reviewed_at timestamptz,
     lifted_by uuid references account, lifted_at timestamptz, lifted_reason text,
     check ((lifted_at is null) = (lifted_by is null)))`,
  `create unique index legal_hold_in_force on legal_hold (case_id) where lifted_at is null`,

  // \`identity\`: name, address and proof of age, sealed for what stays; null when nothing needs it any more.
  `create table erasure (
     id uuid primary key, account_id uuid not null references account, ordered_by uuid references account, reason text not null default '',
     asked_at timestamptz not null, due_at timestamptz not null, taken_back_at timestamptz, taken_back_by uuid references account,
     erased_at timestamptz, done_at timestamptz, tried_at timestamptz, identity jsonb, counts jsonb not null default '{}',
     settled_at timestamptz, settled_by uuid references account, settled_reason text,
     check (taken_back_at is null or erased_at is null), check (done_at is null or (erased_at is not null and identity is null)))`,
  `create unique index erasure_of on erasure (account_id) where taken_back_at is null`,
  `create index erasure_open on erasure (due_at) where taken_back_at is null and done_at is null`,

  // A keyed hash of the address: whoever was suspended or whose membership was ended does not come back by leaving (R9, R11).
  `create table return_bar (mark bytea, account_id uuid references account, until timestamptz, primary key (mark, account_id))`,
  `create index on return_bar (account_id)`,

  `create table retention_run (
     id uuid primary key, day date not null unique, started_at timestamptz not null, finished_at timestamptz,
     counts jsonb not null default '{}', newest_leaf bigint)`,

  `alter table message add column erased_at timestamptz`,
  `alter table review_case add column erased_at timestamptz`,
  `alter table appeal add column erased_at timestamptz`,

  // What can be past its period, by kind and age. Only what has its leaf, so that the send path writes nothing of it.
  `create index evidence_content on evidence_record (kind, at, id) where leaf_index is not null and body is not null`,
  `create index case_sign_conversation on case_sign (conversation_id) where conversation_id is not null`,
  `create index notice_time on notice using brin (at)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
