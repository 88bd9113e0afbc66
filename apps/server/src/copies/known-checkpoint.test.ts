import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { formatCheckpoint, generateKey, parseSignerKey, parseVerifierKey, signNote } from '@sekisho/evidence'
import { expect, test } from 'vitest'
import { CopyError } from './copy-error.ts'
import { type Continuation, compareWithKnown, readKnownCheckpoint, requireOwn } from './known-checkpoint.ts'

const root = (fill: number) => new Uint8Array(32).fill(fill)
/** The restored log: 10 in the tree, 3 waiting; the root at size n is filled with n. */
const rootAt = (size: number) => (size <= 13 ? root(size) : undefined)

test.each<[{ size: number; root: Uint8Array }, Continuation, string]>([
  [{ size: 10, root: root(10) }, { kind: 'continues' }, 'the same'],
  [{ size: 4, root: root(4) }, { kind: 'continues' }, 'a beginning of it'],
  [{ size: 0, root: root(0) }, { kind: 'continues' }, 'nothing seen yet'],
  [{ size: 12, root: root(12) }, { kind: 'continues' }, 'what waits makes it up'],
  [{ size: 4, root: root(99) }, { kind: 'contradicts' }, 'another beginning'],
  [{ size: 10, root: root(99) }, { kind: 'contradicts' }, 'another tree of the same size'],
  [{ size: 12, root: root(99) }, { kind: 'behind', missing: 0 }, 'what waited got other places'],
  [{ size: 20, root: root(20) }, { kind: 'behind', missing: 7 }, 'seven gone'],
])('seen %j → %j (%s)', (known, expected) => {
  expect(compareWithKnown(known, { size: 10, pending: 3 }, rootAt)).toEqual(expected)
})

const keyOf = (name: string, fill: number) => generateKey(name, new Uint8Array(32).fill(fill))
const noteOf = (name: string, fill: number) =>
  signNote(formatCheckpoint({ origin: name, size: 3, root: root(1), extensions: [] }), [
    parseSignerKey(keyOf(name, fill).signerKey),
  ])

test('a checkpoint is read from a file, a folder of a mirror and an address; what is none is named', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'sekisho-known-'))
  const note = noteOf('a.example/log', 1)
  const server = createServer((request, response) =>
    response.writeHead(request.url === '/log/checkpoint' ? 200 : 404).end(note),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await writeFile(path.join(folder, 'checkpoint'), note)
    await writeFile(path.join(folder, 'other'), 'not a note')
    for (const place of [folder, path.join(folder, 'checkpoint'), `${address}/log`, `${address}/log/checkpoint`])
      expect((await readKnownCheckpoint(place)).checkpoint).toMatchObject({ origin: 'a.example/log', size: 3 })
    for (const place of [path.join(folder, 'other'), path.join(folder, 'absent'), `${address}/elsewhere`])
      await expect(readKnownCheckpoint(place)).rejects.toMatchObject({ problem: 'known_unreadable' })
  } finally {
    server.close()
    await rm(folder, { recursive: true })
  }
})

test('only a checkpoint of this log, signed by one of its keys, counts', async () => {
  const known = (note: string) => ({
    place: 'p',
    note,
    checkpoint: { origin: note.split('\n')[0] ?? '', size: 3, root: root(1), extensions: [] },
  })
  const keys = [parseVerifierKey(keyOf('a.example/log', 1).verifierKey)]
  expect(() => requireOwn(known(noteOf('a.example/log', 1)), 'a.example/log', keys)).not.toThrow()
  for (const note of [noteOf('b.example/log', 1), noteOf('a.example/log', 2)])
    expect(() => requireOwn(known(note), 'a.example/log', keys)).toThrow(CopyError)
})
