import type { ClientBase } from 'pg'

/**
 * Tables whose rows are not kept in a backup: who is here this minute, sessions and codes (one that was ended after the backup
 * must not come back to life), and files that can be made again.
 */
export const LEFT_OUT: readonly string[] = ['presence', 'waiting', 'auth_session', 'auth_verification', 'export_chunk']

/** kysely's own: what it says is in the header, and a restore migrates anew. */
const BOOKKEEPING: readonly string[] = ['kysely_migration', 'kysely_migration_lock']

export type Table = { name: string; columns: string[] }

/** Every table of the site, by name: what a backup leaves out is named, so that a table added yesterday is kept. */
export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       and c.relname <> all($1::text[])
     group by c.relname order by c.relname`,
    [BOOKKEEPING],
  )
  return rows
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const columnList = ({ columns }: Table) => columns.map(quoted).join(', ')

/** Text, as it is the same in every version of PostgreSQL. */
export const copyOutOf = (table: Table): string => `copy ${quoted(table.name)} (${columnList(table)}) to stdout`
export const copyInto = (table: Table): string => `copy ${quoted(table.name)} (${columnList(table)}) from stdin`

/** How values are written: the same on every server, whatever its settings. */
export const SAME_EVERYWHERE = [
  `set client_encoding = 'UTF8'`,
  `set datestyle = 'ISO, YMD'`,
  `set intervalstyle = 'iso_8601'`,
  `set timezone = 'UTC'`,
  `set bytea_output = 'hex'`,
  'set extra_float_digits = 1',
  `set search_path = public`,
  // A long table is no fault; a server that does not answer is found by TCP.
  'set statement_timeout = 0',
  'set lock_timeout = 0',
  'set idle_in_transaction_session_timeout = 0',
].join('; ')

type ForeignKey = { table: string; name: string; definition: string }

/**
 * Takes away what the order of rows would trip over (foreign keys; triggers, which a restore checks in other ways) and gives
 * it back: foreign keys are then checked over all rows at once. Needs no more than to own the tables.
 * @returns puts everything back; throws when a row points nowhere
 */
export async function liftConstraints(client: ClientBase): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`,
  )
  const { rows: triggers } = await client.query<{ table: string; name: string }>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as name from pg_trigger t
     join pg_class c on c.oid = t.tgrelid
     where not tgisinternal and tgenabled <> 'D' and c.relnamespace = 'public'::regnamespace order by 1, 2`,
  )
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { table, name } of triggers) await client.query(`alter table ${table} disable trigger ${name}`)
  return async () => {
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
    for (const { table, name } of triggers) await client.query(`alter table ${table} enable trigger ${name}`)
  }
}

/** Rows that migrations put there themselves: the backup brings its own. */
export async function emptyTables(client: ClientBase, tables: readonly Table[]): Promise<void> {
  if (tables.length > 0) await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')}`)
}

/** The next number of every identity column follows the highest that was loaded. */
export async function setIdentities(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> '' and not a.attisdropped`,
  )
  for (const { table, column } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column)}), 1), max(${quoted(column)}) is not null)
       from ${quoted(table)}`,
      [quoted(table), column],
    )
}

/** Whether nobody has ever used this database: no tables, or only what migrations and a first start put there. */
export async function isUnused(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','p','v','m')
     and relname <> all($1::text[])`,
    [BOOKKEEPING],
  )
  const names = rows.map(({ name }) => name)
  if (names.length === 0) return true
  // Somebody else's tables.
  if (!names.includes('evidence_record')) return false
  const { rows: used } = await client.query<{ used: boolean }>(
    'select exists (select from auth_user) or exists (select from account) or exists (select from evidence_record) as used',
  )
  return used[0]?.used === false
}
