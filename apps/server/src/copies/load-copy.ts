import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { ContainerHeader, Part, SectionEnd } from './container.ts'
import { CopyError } from './copy-error.ts'
import { copyInto, emptyTables, liftConstraints, listTables, setIdentities, type Table } from './tables.db.ts'

/**
 * Fills the migrated, unused database of an open transaction with the rows of a backup.
 * @param parts what comes after the header
 * @throws CopyError `wrong_content` when tables, rows or sums do not fit; the database's error when a row points nowhere
 */
export async function loadCopy(
  client: ClientBase,
  header: ContainerHeader,
  parts: AsyncGenerator<Part>,
  { onTable, onConstraints }: { onTable: (name: string) => void; onConstraints: () => void },
): Promise<{ rows: number }> {
  const tables = new Map((await listTables(client)).map((table) => [table.name, table]))
  const giveBack = await liftConstraints(client)
  await emptyTables(client, [...tables.values()])
  const missing = new Set(tables.keys())
  for (const name of header.leftOut) missing.delete(name)
  let rows = 0
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    if (next.value.type !== 'section') continue
    const { head } = next.value
    const known = tables.get(head.name)
    if (head.kind !== 'table' || !known || !head.columns?.every((column) => known.columns.includes(column)))
      throw new CopyError('wrong_content', head.name)
    onTable(head.name)
    rows += await loadTable(client, { name: head.name, columns: head.columns }, parts)
    missing.delete(head.name)
  }
  const [absent] = missing
  if (absent !== undefined) throw new CopyError('wrong_content', absent)
  onConstraints()
  await giveBack()
  await requireBalanced(client)
  await setIdentities(client)
  return { rows }
}

async function loadTable(client: ClientBase, table: Table, parts: AsyncGenerator<Part>): Promise<number> {
  let end: SectionEnd | undefined
  async function* data() {
    for (let next = await parts.next(); !next.done; next = await parts.next()) {
      if (next.value.type === 'data') yield next.value.bytes
      if (next.value.type !== 'end') continue
      end = next.value.end
      return
    }
  }
  const into = client.query(copyFrom(copyInto(table)))
  await pipeline(Readable.from(data(), { objectMode: false }), into)
  if (end === undefined || into.rowCount !== end.rows) throw new CopyError('wrong_content', table.name)
  return into.rowCount
}

/** What the trigger that was lifted watches over: every entry's postings sum to zero. */
async function requireBalanced(client: ClientBase): Promise<void> {
  const { rowCount } = await client.query(
    'select entry_id from ledger_posting group by entry_id having sum(amount) <> 0 limit 1',
  )
  if (rowCount !== 0) throw new CopyError('wrong_content', 'ledger_posting')
}
