import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

// bigint as number: positions, revisions and points stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// sum(bigint) is numeric.
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
// A date is a calendar day, not an instant in the server's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

export type Db = Kysely<Schema>
/** Either the database or a transaction on it. */
export type Tx = Transaction<Schema>

export type Connection = { db: Db; pool: pg.Pool; close(): Promise<void> }

/** @param url `postgres://…`; a unix socket directory may stand in `?host=` */
export function connect(url: string, { max = 16 }: { max?: number } = {}): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: 'sekisho',
    // Nothing may wait for ever: not for a connection, a lock or a statement, and no transaction may be left open.
    connectionTimeoutMillis: 10_000,
    lock_timeout: 5_000,
    statement_timeout: 20_000,
    idle_in_transaction_session_timeout: 20_000,
  })
  // An idle connection that breaks (server restart) is replaced on the next query; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}
