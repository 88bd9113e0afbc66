import { type Kysely, sql } from 'kysely'

/** An erasure that the desk orders is in force with a second administrator's word (R9). */
const STATEMENTS = [
  `alter table erasure add column in_force_at timestamptz, add column confirmed_by uuid references account,
     add check (confirmed_by <> ordered_by), add check (in_force_at is not null or erased_at is null)`,
  // What one administrator ordered before waits for the second now, unless it has begun.
  `update erasure set in_force_at = asked_at where ordered_by is null or identity is not null or erased_at is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
