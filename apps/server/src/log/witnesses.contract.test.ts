import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cosign, generateKey, openNote, parseSignerKey, parseVerifierKey, splitNote } from '@sekisho/evidence'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { attestDeps } from '../../../../tests/setup/attest-site.ts'
import { createLogSite, TEST_ORIGIN } from '../../../../tests/setup/log-site.ts'
import { startWitness, type TestWitness } from '../../../../tests/setup/witness.ts'
import { attestCheckpoints, attestNow } from './attest-now.ts'
import type { Witness } from './attesters.ts'
import { newestCheckpoint, noteOf } from './checkpoints.db.ts'
import { fixedKeys, newKey } from './log-keys.ts'
import { sequenceAll } from './sequence-records.ts'
import { viewLog } from './view-log.ts'
import { listWitnessKeys, pruneCosignatures } from './witnesses.db.ts'

const KEY = newKey(TEST_ORIGIN)
const OPEN = new AbortController().signal
let site: Awaited<ReturnType<typeof createLogSite>>
let east: TestWitness
const servers: Server[] = []
beforeEach(async () => {
  site = await createLogSite(fixedKeys(KEY.signerKey))
  east = await startWitness('east.example/witness', [KEY.verifierKey])
})
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  await east.close()
  await site.close()
})

async function grow(count: number): Promise<void> {
  await site.write(count)
  await sequenceAll(site.deps)
}

async function head() {
  const newest = await newestCheckpoint(site.db)
  if (!newest) throw new Error('no head')
  return newest
}

/** Something at an address that is no witness. */
async function answering(name: string, listener: RequestListener): Promise<Witness> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    name,
    verifier: parseVerifierKey(generateKey(name, new Uint8Array(32).fill(3), 'cosignature/v1').verifierKey),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/add-checkpoint`,
  }
}

const down = (name: string): Witness => ({
  name,
  verifier: parseVerifierKey(generateKey(name, new Uint8Array(32).fill(9), 'cosignature/v1').verifierKey),
  url: 'http://127.0.0.1:1/add-checkpoint',
})

test('the newest checkpoint is cosigned as the log grows; each is verified and published with it', async () => {
  const { deps, forward } = attestDeps(site.deps, { witnesses: [east.asked] })
  await attestCheckpoints(deps, OPEN)
  for (const count of [1, 2, 300]) {
    await grow(count)
    forward(10_000)
    await attestCheckpoints(deps, OPEN)
    const newest = await head()
    const { verified } = openNote(noteOf(newest), [
      parseVerifierKey(KEY.verifierKey),
      parseVerifierKey(east.verifierKey),
    ])
    expect(verified.map(({ name }) => name)).toEqual([TEST_ORIGIN, 'east.example/witness'])
  }
  expect(east.refused).toEqual([])
  expect(await listWitnessKeys(site.db)).toEqual([east.verifierKey])
  // Nothing new: nobody is asked.
  const before = await site.db.selectFrom('log_witness').selectAll().execute()
  await attestCheckpoints(deps, OPEN)
  expect(await site.db.selectFrom('log_witness').selectAll().execute()).toEqual(before)
})

test('one of two witnesses is down: the other cosigns, the log grows, and staff see which fails and since when', async () => {
  const west = down('west.example/witness')
  const { deps, forward } = attestDeps(site.deps, { witnesses: [east.asked, west] })
  await grow(3)
  await attestCheckpoints(deps, OPEN)
  const [first] = (await viewLog(deps)).witnesses.filter(({ name }) => name === west.name)
  expect(first).toMatchObject({ size: null, error: 'unreachable' })
  await grow(3)
  forward(10_000)
  await attestCheckpoints(deps, OPEN)
  expect((await viewLog(deps)).witnesses).toMatchObject([
    { name: east.asked.name, size: 6, error: null, failingSince: null },
    { name: west.name, size: null, error: 'unreachable', failingSince: first?.failingSince },
  ])
  const tries = async () => {
    const { failures } = await site.db
      .selectFrom('log_witness')
      .select('failures')
      .where('name', '=', west.name)
      .executeTakeFirstOrThrow()
    return failures
  }
  expect(await tries()).toBe(2)
  // Left alone for longer each time.
  forward(15_000)
  await attestCheckpoints(deps, OPEN)
  expect(await tries()).toBe(2)
  forward(6_000)
  await attestCheckpoints(deps, OPEN)
  expect(await tries()).toBe(3)
})

test('a witness that comes back is asked from where it was; its error goes', async () => {
  const { deps, forward } = attestDeps(site.deps, { witnesses: [{ ...east.asked, url: down('x').url }] })
  await grow(3)
  await attestCheckpoints(deps, OPEN)
  deps.attesters = { ...deps.attesters, witnesses: [east.asked] }
  forward(10_000)
  await attestCheckpoints(deps, OPEN)
  expect((await viewLog(deps)).witnesses).toMatchObject([{ name: east.asked.name, size: 3, error: null }])
})

test('several servers at once: each witness is asked once', async () => {
  let asked = 0
  const slow = await answering('slow.example/witness', (_request, response) => {
    asked += 1
    setTimeout(() => response.writeHead(500).end(), 200)
  })
  const { deps } = attestDeps(site.deps, { witnesses: [slow] })
  await grow(1)
  await Promise.all(Array.from({ length: 5 }, () => attestCheckpoints(deps, OPEN)))
  expect(asked).toBe(1)
})

test('what this database forgot of a witness, it learns from its answer', async () => {
  const { deps, forward } = attestDeps(site.deps, { witnesses: [east.asked] })
  await grow(5)
  await attestCheckpoints(deps, OPEN)
  await sql`delete from log_cosignature`.execute(site.db)
  await grow(2)
  forward(10_000)
  await attestCheckpoints(deps, OPEN)
  expect((await head()).cosignatures.map(({ witness }) => witness)).toEqual([east.asked.name])
  expect(east.refused.map(({ refused }) => refused.why)).toEqual(['other-size'])
})

test('[issue 5] a log that is continued from an old copy: first smaller, then with another history, of which the witness keeps signed proof', async () => {
  const { deps, forward, logged } = attestDeps(site.deps, { witnesses: [east.asked] })
  await grow(3)
  const old = await createLogSite(site.deps.logKeys)
  try {
    // An operator's copy of the first three, with the same key; then the true log goes on.
    await copyLog(site.db, old.db)
    await grow(4)
    await attestCheckpoints(deps, OPEN)
    const restored = attestDeps(old.deps, { witnesses: [east.asked] })
    await old.write(1)
    await sequenceAll(old.deps)
    await attestCheckpoints(restored.deps, OPEN)
    expect((await viewLog(restored.deps)).witnesses).toMatchObject([{ error: 'ahead', size: null }])
    await old.write(9)
    await sequenceAll(old.deps)
    restored.forward(20_000)
    await attestCheckpoints(restored.deps, OPEN)
    expect((await viewLog(restored.deps)).witnesses).toMatchObject([{ error: 'other_history', size: null }])
    expect(restored.logged.map(({ facts }) => facts.problem)).toEqual(['ahead', 'other_history'])
    expect(east.refused.at(-1)).toMatchObject({
      refused: { status: 422, why: 'wrong-proof' },
      kept: expect.any(String),
    })
    const page = await (await fetch(east.url)).text()
    expect(page).toContain('二つの履歴')
    // The true log is not held up by it.
    await grow(1)
    forward(10_000)
    await attestCheckpoints(deps, OPEN)
    expect((await viewLog(deps)).witnesses).toMatchObject([{ error: null, size: 8 }])
    expect(logged).toEqual([])
  } finally {
    await old.close()
  }
})

async function copyLog(from: typeof site.db, to: typeof site.db): Promise<void> {
  for (const table of ['log_tile', 'log_checkpoint', 'log_key', 'evidence_record'] as const) {
    const rows = await from.selectFrom(table).selectAll().execute()
    if (table === 'evidence_record')
      for (const { id: _, ...row } of rows as { id: number }[])
        await to
          .insertInto(table)
          .values(row as never)
          .execute()
    else
      await to
        .insertInto(table)
        .values(rows as never)
        .execute()
  }
}

test.each<[string, RequestListener, string]>([
  ['does not know the log', (_, response) => response.writeHead(404).end(), 'unknown_log'],
  ['does not know the key', (_, response) => response.writeHead(403).end(), 'not_trusted'],
  ['breaks', (_, response) => response.writeHead(500).end(), 'refused'],
  ['finds the proof wrong', (_, response) => response.writeHead(422).end(), 'other_history'],
  ['answers without a cosignature', (_, response) => response.writeHead(200).end('ok\n'), 'wrong_answer'],
  ['names no size', (_, response) => response.writeHead(409).end('many\n'), 'wrong_answer'],
  ['names the size that it was asked with', (_, response) => response.writeHead(409).end('0\n'), 'wrong_answer'],
  ['knows another tree of this size', (_, response) => response.writeHead(409).end('5\n'), 'other_history'],
  ['knows a larger tree', (_, response) => response.writeHead(409).end('6\n'), 'ahead'],
  ['says far too much', (_, response) => response.writeHead(200).end('x'.repeat(200_000)), 'unreachable'],
  ['sends us elsewhere', (_, response) => response.writeHead(307, { location: '/' }).end(), 'unreachable'],
])('a witness that %s: nothing is kept', async (_, listener, error) => {
  const { deps } = attestDeps(site.deps, { witnesses: [await answering('odd.example/witness', listener)] })
  await grow(5)
  await attestCheckpoints(deps, OPEN)
  expect((await viewLog(deps)).witnesses).toMatchObject([{ error, size: null }])
  expect((await head()).cosignatures).toEqual([])
})

test('a cosignature over another checkpoint, by another key, or of another day is not kept', async () => {
  await grow(5)
  const { note } = await head()
  const seed = new Uint8Array(32).fill(3)
  const own = parseSignerKey(generateKey('odd.example/witness', seed, 'cosignature/v1').signerKey)
  const other = parseSignerKey(generateKey('other.example/w', seed, 'cosignature/v1').signerKey)
  const text = splitNote(note).text
  const today = Math.floor(Date.now() / 1_000)
  const wrong = [
    cosign(text.replace('\n5\n', '\n6\n'), own, today),
    cosign(text, other, today),
    cosign(text, own, today - 90_000),
    cosign(text, own, Number.MAX_SAFE_INTEGER),
  ]
  for (const line of wrong) {
    const odd = await answering('odd.example/witness', (_, response) => response.writeHead(200).end(line))
    const { deps } = attestDeps(site.deps, { witnesses: [odd] })
    await sql`delete from log_witness`.execute(site.db)
    await attestCheckpoints(deps, OPEN)
    expect((await viewLog(deps)).witnesses).toMatchObject([{ error: 'wrong_answer' }])
  }
  expect((await head()).cosignatures).toEqual([])
})

test('attestNow waits for those who answer, names those who do not, and waits no longer than it was told', async () => {
  const silent = await answering('silent.example/witness', () => {})
  const west = down('west.example/witness')
  const { deps } = attestDeps(site.deps, { witnesses: [east.asked, west, silent] })
  expect(await attestNow(deps, 1, 500)).toBeUndefined()
  await grow(5)
  expect(await attestNow(deps, 6, 500)).toBeUndefined()
  const started = performance.now()
  const attested = await attestNow(deps, 5, 500)
  expect(performance.now() - started).toBeLessThan(2_000)
  expect(attested).toMatchObject({
    checkpoint: { size: 5, cosignatures: [{ witness: east.asked.name }] },
    stampedBy: [],
    missing: [west.name, silent.name],
  })
})

test('cosignatures of the last thirty days stay, of older ones the last of each hour and witness', async () => {
  const start = Date.parse('2026-01-01T00:00:00Z')
  const made: { size: number; minute: number }[] = [0, 10, 59, 60, 61, 130].map((minute, i) => ({
    size: i + 1,
    minute,
  }))
  for (const { size, minute } of made) {
    await grow(1)
    for (const witness of ['a', 'b'])
      await site.db
        .insertInto('log_cosignature')
        .values({ size, witness, line: '', at: new Date(start + minute * 60_000) })
        .execute()
  }
  const left = async () => {
    const rows = await site.db
      .selectFrom('log_cosignature')
      .select('size')
      .where('witness', '=', 'a')
      .orderBy('size')
      .execute()
    return rows.map(({ size }) => size)
  }
  const thirtyDays = 30 * 86_400_000
  const after = (minutes: number) => ({ db: site.db, now: () => new Date(start + thirtyDays + minutes * 60_000) })
  expect(await pruneCosignatures(after(0))).toBe(0)
  // Two of the first hour have become old.
  expect(await pruneCosignatures(after(15))).toBe(2)
  expect(await left()).toEqual([2, 3, 4, 5, 6])
  await pruneCosignatures(after(300))
  expect(await left()).toEqual([3, 5, 6])
})

test('attestNow while another server shows the witness a newer checkpoint: that one serves as well', async () => {
  const { deps } = attestDeps(site.deps, { witnesses: [east.asked] })
  await grow(5)
  // Between the newest checkpoint's being read and the question, the log grows and is cosigned.
  const overtaken: Witness = {
    ...east.asked,
    url: (
      await answering('between.example', (request, response) => {
        const pieces: Buffer[] = []
        request.on('data', (piece: Buffer) => pieces.push(piece))
        request.on('end', async () => {
          if ((await head()).size === 5) {
            await grow(2)
            await attestNow(deps, 7)
          }
          const answer = await fetch(east.asked.url, { method: 'POST', body: Buffer.concat(pieces) })
          response.writeHead(answer.status).end(await answer.text())
        })
      })
    ).url,
  }
  const attested = await attestNow({ ...deps, attesters: { ...deps.attesters, witnesses: [overtaken] } }, 5)
  expect(attested).toMatchObject({ checkpoint: { size: 7, cosignatures: [{}] }, missing: [] })
})

test('nobody configured: attestNow gives the newest checkpoint at once', async () => {
  const { deps } = attestDeps(site.deps, {})
  await grow(2)
  expect(await attestNow(deps, 2)).toMatchObject({ checkpoint: { size: 2 }, stampedBy: [], missing: [] })
})
