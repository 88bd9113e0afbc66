import { type Kysely, sql } from 'kysely'

/** Backups: which were made, where they lie; and heads of the log that a restore could not continue (ADR 16). */
const STATEMENTS = [
  `create table copy_run (
     id uuid primary key, kind text not null check (kind in ('scheduled','asked')), slot timestamptz unique,
     state text not null check (state in ('running','done','partial','failed')),
     claimed_by uuid not null, attempts integer not null default 1,
     started_at timestamptz not null, beat_at timestamptz not null, finished_at timestamptz,
     bytes bigint, rows bigint, tree_size bigint, files jsonb not null default '[]', problem text,
     check ((kind = 'scheduled') = (slot is not null)), check ((state = 'running') = (finished_at is null)))`,
  `create index on copy_run (started_at desc)`,
  `create index copy_run_good on copy_run (finished_at desc) where state in ('done','partial')`,
  // With cosignatures in the note and time stamps beside it: what others vouched for stays provable.
  `create table log_past_checkpoint (
     origin text, size bigint, note text not null, at timestamptz not null, timestamps jsonb not null default '[]',
     primary key (origin, size))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
