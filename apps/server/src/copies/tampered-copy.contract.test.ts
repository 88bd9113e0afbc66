import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  CHEAP,
  type CopySite,
  createCopySite,
  dataFileOf,
  dumpDatabase,
  PASSPHRASE,
} from '../../../../tests/setup/copy-site.ts'
import { MIGRATION_NAMES } from '../db/migrate.ts'
import type { ContainerHeader, Section } from './container.ts'
import { CopyError } from './copy-error.ts'
import { readCopy, writeCopy } from './copy-file.ts'

let copies: CopySite
beforeEach(async () => {
  copies = await createCopySite()
})
afterEach(() => copies.close())

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no problem',
    (error: unknown) => (error instanceof CopyError ? error.problem : error),
  )

/** The backup written anew by someone who has the passphrase. */
async function rewrite(
  name: string,
  {
    header: changeHeader = (header) => header,
    row = (line) => line,
    skip,
  }: {
    header?: (header: ContainerHeader) => ContainerHeader
    row?: (line: string, table: string) => string
    skip?: string
  },
): Promise<string> {
  const lock = { kind: 'data' as const, passphrase: PASSPHRASE, cost: CHEAP }
  const sections: Section[] = []
  let header: ContainerHeader | undefined
  for await (const part of readCopy(path.join(copies.folder, name), lock)) {
    if (part.type === 'header') header = changeHeader(part.header)
    if (part.type === 'section') sections.push({ ...part.head, data: [] })
    const last = sections.at(-1)
    if (part.type === 'data' && last) last.data = [...(last.data as Buffer[]), part.bytes]
  }
  for (const section of sections) {
    const text = Buffer.concat(section.data as Buffer[]).toString('utf8')
    section.data = [
      Buffer.from(
        text
          .split('\n')
          .filter(Boolean)
          .map((line) => `${row(line, section.name)}\n`)
          .join(''),
      ),
    ]
  }
  const parts: Buffer[] = []
  await writeCopy(
    header as ContainerHeader,
    sections.filter((one) => one.name !== skip),
    lock,
    async (bytes) => {
      parts.push(bytes)
    },
  )
  await writeFile(path.join(copies.folder, 'rewritten.sekisho'), Buffer.concat(parts))
  return 'rewritten.sekisho'
}

test('a backup of a newer program is refused; one that was tampered with by someone who has the passphrase does not pass', async () => {
  await copies.fill()
  const name = dataFileOf(await copies.backup())
  const url = await copies.bare()
  const outcome = async (change: Parameters<typeof rewrite>[1]) =>
    problemOf(copies.restore(await rewrite(name, change), url))
  const newer = [...MIGRATION_NAMES, '0999-later']
  expect(await outcome({ header: (header) => ({ ...header, migrations: newer }) })).toBe('newer_format')
  expect(await outcome({ skip: 'block' })).toBe('wrong_content')
  // A record whose leaf was exchanged, a tile that was changed, a checkpoint that nobody signed.
  const zeros = `\\\\\\\\x${'00'.repeat(32)}`
  expect(
    await outcome({
      row: (line, table) => {
        const cells = line.split('\t')
        return table === 'evidence_record' && cells[7] === '3'
          ? [...cells.slice(0, 6), zeros, ...cells.slice(7)].join('\t')
          : line
      },
    }),
  ).toBe('tree_differs')
  // The words themselves, with everything that is hashed left alone.
  expect(
    await outcome({
      row: (line, table) =>
        table === 'evidence_record' && line.split('\t')[7] === '3' ? line.replace('"v":2', '"v":3') : line,
    }),
  ).toBe('tree_differs')
  expect(await outcome({ row: (line, table) => (table === 'log_tile' ? `${line.slice(0, -4)}0000` : line) })).toBe(
    'tree_differs',
  )
  expect(
    await outcome({
      row: (line, table) =>
        table === 'log_checkpoint' ? line.replace(/\\n\\n— .{40}/, (note) => `${note.slice(0, -4)}AAAA`) : line,
    }),
  ).toBe('checkpoint_unsigned')
  // A posting that was changed; a row that points nowhere.
  expect(
    await outcome({
      row: (line, table) => (table === 'ledger_posting' ? line.replace(/\t10000\t/, '\t10001\t') : line),
    }),
  ).toBe('wrong_content')
  await expect(
    outcome({
      row: (line, table) =>
        table === 'message'
          ? line.replace(/^[^\t]+\t[^\t]+/, (ids) => `${ids.split('\t')[0]}\t00000000-0000-7000-8000-000000000000`)
          : line,
    }),
  ).resolves.toMatchObject({ code: '23503' })
  expect([...(await dumpDatabase(url)).keys()]).toEqual([])
})
