import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { ContainerHeader, Section } from './container.ts'
import { copyOutOf, LEFT_OUT, listTables, SAME_EVERYWHERE, type Table } from './tables.db.ts'

/** What a database held at one instant. */
export type Snapshot = {
  header: Pick<ContainerHeader, 'migrations' | 'log' | 'pending' | 'leftOut'>
  /** Each table as it was at that instant; to be read one after the other, to its end. */
  sections(): AsyncGenerator<Section>
  close(): Promise<void>
}

/**
 * Opens one transaction that sees the database as it is now, however long it is read and whatever is written meanwhile.
 * Blocks nobody.
 */
export async function openSnapshot(databaseUrl: string): Promise<Snapshot> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'sekisho-backup',
    connectionTimeoutMillis: 10_000,
  })
  // A connection that breaks shows in the query under way; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(SAME_EVERYWHERE)
    await client.query('begin isolation level repeatable read read only')
    const tables = (await listTables(client)).filter(({ name }) => !LEFT_OUT.includes(name))
    const { rows: migrations } = await client.query<{ name: string }>('select name from kysely_migration order by name')
    const header = {
      migrations: migrations.map(({ name }) => name),
      leftOut: [...LEFT_OUT],
      ...(await readLogHead(client)),
    }
    return { header, sections: () => copyTables(client, tables), close: () => client.end() }
  } catch (error) {
    await client.end()
    throw error
  }
}

async function* copyTables(client: pg.Client, tables: readonly Table[]): AsyncGenerator<Section> {
  for (const table of tables) yield { kind: 'table', ...table, data: client.query(copyTo(copyOutOf(table))) }
}

async function readLogHead(client: pg.Client): Promise<Pick<ContainerHeader, 'log' | 'pending'>> {
  const { rows: heads } = await client.query<{ size: number; root: Buffer; note: string }>(
    'select size, root, note from log_checkpoint order by size desc limit 1',
  )
  const { rows: counts } = await client.query<{ pending: number }>(
    'select count(*)::int as pending from evidence_record where leaf_index is null',
  )
  const [head] = heads
  return {
    pending: counts[0]?.pending ?? 0,
    log: head
      ? {
          origin: head.note.slice(0, head.note.indexOf('\n')),
          size: Number(head.size),
          root: head.root.toString('base64'),
          note: head.note,
        }
      : null,
  }
}
