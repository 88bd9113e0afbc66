import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ContainerHeader, type Part, readContainer, type Section, writeContainer } from './container.ts'
import { CopyError } from './copy-error.ts'

const header: ContainerHeader = {
  format: 1,
  madeAt: '2026-11-22T04:00:00.000Z',
  migrations: ['0001-foundation'],
  log: null,
  pending: 0,
  keys: {},
  leftOut: [],
}

async function written(sections: Section[], changed: Partial<ContainerHeader> = {}): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of writeContainer({ ...header, ...changed }, sections)) parts.push(part)
  return Buffer.concat(parts)
}

async function read(bytes: Buffer, size = bytes.length || 1): Promise<Part[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const parts: Part[] = []
  for await (const part of readContainer(pieces())) parts.push(part)
  return parts
}

const problemOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'no problem',
    (error: unknown) => (error instanceof CopyError ? error.problem : error),
  )

const table = (name: string, ...lines: string[]): Section => ({
  kind: 'table',
  name,
  columns: ['a'],
  data: lines.map((line) => Buffer.from(line)),
})

test('any sections come out as they went in, however the bytes are cut', async () => {
  const section = fc.record({
    kind: fc.constantFrom('table' as const, 'file' as const),
    name: fc.stringMatching(/^[a-z_]{1,12}$/),
    data: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(section, { maxLength: 4 }), fc.integer({ min: 1, max: 900 }), async (sections, size) => {
      const parts = await read(await written(sections), size)
      const found = parts.filter((part) => part.type === 'end').map(({ head, end }) => [head.name, end.bytes, end.rows])
      expect(found).toEqual(
        sections.map(({ kind, name, data }) => {
          const bytes = Buffer.concat(data)
          const lines = kind === 'table' ? bytes.filter((byte) => byte === 0x0a).length : undefined
          return [name, bytes.length, lines]
        }),
      )
      const data = parts.flatMap((part) => (part.type === 'data' ? [part.bytes] : []))
      expect(Buffer.concat(data).equals(Buffer.concat(sections.flatMap((one) => one.data)))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('a row is a line', async () => {
  const parts = await read(await written([table('message', 'a\\nb\t1\n', 'c\t', '2\n')]))
  expect(parts.at(-1)).toMatchObject({ type: 'end', end: { rows: 2 } })
})

test.each<[string, (bytes: Buffer) => Buffer, string]>([
  ['a changed value', (bytes) => swap(bytes, 'eins', 'drei'), 'wrong_content'],
  ['a changed count', (bytes) => swap(bytes, '"rows":1', '"rows":2'), 'wrong_content'],
  ['a changed total', (bytes) => swap(bytes, '"sections":2', '"sections":3'), 'wrong_content'],
  ['no end', (bytes) => bytes.subarray(0, bytes.length - 40), 'truncated'],
  ['cut off between frames', (bytes) => bytes.subarray(0, bytes.indexOf('Z\0\0\0')), 'truncated'],
  [
    'a table after the end',
    (bytes) => Buffer.concat([bytes, bytes.subarray(bytes.indexOf('S\0\0\0'))]),
    'wrong_content',
  ],
  ['a later format', (bytes) => swap(bytes, '"format":1', '"format":9'), 'newer_format'],
])('%s → named', async (_name, change, problem) => {
  const bytes = await written([table('one', 'eins\n'), table('two', 'zwei\n')])
  expect(await problemOf(read(bytes))).toBe('no problem')
  expect(await problemOf(read(change(bytes)))).toBe(problem)
})

const swap = (bytes: Buffer, from: string, to: string) =>
  Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1')
