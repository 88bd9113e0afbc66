import { type Kysely, sql } from 'kysely'

/** Evidence packages: who asked for what, how far it is, its files; and whose data stay out of them. */
const STATEMENTS = [
  `create table evidence_export (
     id uuid primary key, asked_by uuid not null references account, asked_at timestamptz not null,
     asked_record_id bigint not null references evidence_record,
     case_id uuid references review_case, conversation_id uuid references conversation,
     purpose text not null check (purpose in ('police','lawyer','court','person','internal','own')),
     recipient text not null, reason text not null, requested_by uuid references account,
     scope text not null check (scope in ('needed','whole','chosen')), parts jsonb not null,
     state text not null check (state in ('queued','collecting','writing','recording','proving','packing','ready','failed','cancelled','expired')),
     done integer not null default 0, total integer not null default 0,
     claimed_by uuid, beat_at timestamptz, attempts integer not null default 0,
     records integer, withheld jsonb, record_id bigint references evidence_record, attestation text check (attestation in ('fresh','earlier','none')),
     bytes bigint, failure text, ready_at timestamptz, expires_at timestamptz, downloads integer not null default 0,
     check ((purpose = 'own') = (case_id is null)), check ((purpose = 'own') = (conversation_id is not null)),
     check ((state = 'failed') = (failure is not null)), check (state <> 'ready' or (expires_at is not null and bytes is not null)))`,
  `create index evidence_export_due on evidence_export (asked_at) where state in ('queued','collecting','writing','recording','proving','packing')`,
  `create index evidence_export_ready on evidence_export (expires_at) where state = 'ready'`,
  `create index evidence_export_case on evidence_export (case_id, id desc) where case_id is not null`,
  `create index evidence_export_asker on evidence_export (asked_by, id desc)`,
  // One at a time of the same: a second would only hold the same again.
  `create unique index evidence_export_own on evidence_export (asked_by, conversation_id)
     where purpose = 'own' and state in ('queued','collecting','writing','recording','proving','packing')`,
  // Files of a package while it is made, and in the end the ZIP, in pieces of 1 MiB.
  `create table export_chunk (
     export_id uuid not null references evidence_export, file text, n integer, bytes bytea not null, primary key (export_id, file, n))`,
  // Most of it is compressed already: to try again costs time and gains nothing.
  `alter table export_chunk alter column bytes set storage external`,
  // The versions that a package rests on are found without reading the whole log; the send path writes none of it.
  `create index evidence_rules on evidence_record (leaf_index) where leaf_index is not null and kind in ('policy.published','terms.published')`,
  `create table nondisclosure (
     person_id uuid primary key references account, reason text not null, by_id uuid not null references account, at timestamptz not null)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
