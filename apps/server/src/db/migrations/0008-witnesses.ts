import { type Kysely, sql } from 'kysely'

/** Witnesses that were ever asked: their keys, which packages carry, and when to ask again. */
const STATEMENTS = [
  `create table log_witness (
     verifier_key text primary key, name text not null, added_at timestamptz not null,
     next_try_at timestamptz not null, failures integer not null default 0, error text, failing_since timestamptz,
     check ((failures = 0) = (error is null)), check ((error is null) = (failing_since is null)))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
