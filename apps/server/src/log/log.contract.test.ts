import {
  decodeEntries,
  leafHash,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  rootOf,
  tilePath,
} from '@sekisho/evidence'
import { ROUTES } from '@sekisho/protocol'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeRecords } from '../../../../tests/setup/log-site.ts'
import { createTestSite, type TestSite } from '../../../../tests/setup/test-site.ts'
import { checkpointFrom, newestCheckpoint, pruneCheckpoints } from './checkpoints.db.ts'
import { sequenceAll, sequenceRecords } from './sequence-records.ts'

let site: TestSite
beforeAll(async () => {
  site = await createTestSite()
})
afterAll(() => site?.close())

const get = (url: string) => site.app.http.inject({ url })

test('before its first record the log shows its name and its keys, and no tree', async () => {
  expect((await get('/log/checkpoint')).statusCode).toBe(404)
  expect((await get('/log/keys')).json()).toEqual({ origin: 'test.example/log', keys: [] })
})

test('a stranger rebuilds the tree from the public addresses alone', async () => {
  await site.member('会員たろう')
  await writeRecords(site.app.deps.db, 300)
  // So that no time that is public is also that of a record.
  site.clock.forward(1_000)
  await sequenceAll(site.app.deps)
  const response = await get('/log/checkpoint')
  expect(response.headers).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'public, max-age=1',
  })
  const { origin, keys } = (await get('/log/keys')).json()
  const verifiers = keys.map(({ verifierKey }: { verifierKey: string }) => parseVerifierKey(verifierKey))
  const head = parseCheckpoint(openNote(response.body, verifiers).text)
  expect(head.origin).toBe(origin)
  expect(head.size).toBeGreaterThan(256)
  const root = await rootOf(head.size, (tiles) =>
    Promise.all(
      tiles.map(async (tile) => {
        const answer = await get(`/log/${tilePath(tile)}`)
        expect(answer.headers).toMatchObject({
          'content-type': 'application/octet-stream',
          'cache-control': 'public, max-age=31536000, immutable',
        })
        return answer.rawPayload
      }),
    ),
  )
  expect(Buffer.from(root)).toEqual(Buffer.from(head.root))
  const entries = decodeEntries((await get('/log/tile/entries/000')).rawPayload)
  const leaves = (await get('/log/tile/0/000')).rawPayload
  expect(Buffer.concat(entries.map(leafHash))).toEqual(leaves)
})

test.each([
  '/log/tile/0/001',
  '/log/tile/0/000.p/0',
  '/log/tile/0/000.p/256',
  '/log/tile/0/000.p/01',
  '/log/tile/0/00',
  '/log/tile/00/000',
  '/log/tile/1/000',
  '/log/tile/9/000.p/1',
  '/log/tile/-1/000',
  '/log/tile/0/x000/000',
  '/log/tile/entries/001',
  '/log/tile/entries/x001/000.p/1',
  '/log/tile/entries/..%2f..%2fkeys',
  '/log/tile/',
  `/log/tile/0/${'x001/'.repeat(10)}000`,
])('%s is not there, and that is not kept in caches', async (url) => {
  const answer = await get(url)
  expect(answer.statusCode).toBe(404)
  expect(answer.headers['cache-control'] ?? 'no-store').toBe('no-store')
})

test('a part of a tile stays what it was when the tile has grown', async () => {
  const before = await get('/log/tile/1/000.p/1')
  expect(before.rawPayload).toHaveLength(32)
  const part = (await get('/log/tile/0/001.p/7')).rawPayload
  await writeRecords(site.app.deps.db, 30)
  await sequenceAll(site.app.deps)
  expect((await get('/log/tile/0/001.p/7')).rawPayload).toEqual(part)
  expect((await get('/log/tile/1/000.p/1')).rawPayload).toEqual(before.rawPayload)
})

test('what is public tells nothing of what is on record', async () => {
  const { db } = site.app.deps
  const size = (await newestCheckpoint(db))?.size ?? 0
  const answers = await Promise.all(
    ['checkpoint', 'keys', 'tile/0/000', 'tile/entries/000', `tile/entries/001.p/${size - 256}`].map((path) =>
      get(`/log/${path}`),
    ),
  )
  const shown = Buffer.concat(answers.map(({ rawPayload }) => rawPayload))
  const rows = await db.selectFrom('evidence_record').select(['body', 'salt', 'person_id']).execute()
  for (const { body, salt, person_id } of rows) {
    if (salt) expect(shown.includes(salt)).toBe(false)
    if (person_id) expect(shown.includes(person_id)).toBe(false)
    for (const value of Object.values(JSON.parse(body ?? '{}')))
      if (typeof value === 'string' && value.length > 3 && !site.app.deps.logKeys.origin.includes(value))
        expect(shown.includes(value)).toBe(false)
  }
  expect(rows.length).toBe(size)
})

test('the public log is counted against an address like everything else', async () => {
  const strict = await createTestSite({
    limits: { messagesPerMinute: 10, requestsPerMinute: 3, signInsPerMinute: 10 },
  })
  const codes: number[] = []
  for (let i = 0; i < 5; i += 1) codes.push((await strict.app.http.inject({ url: '/log/keys' })).statusCode)
  await strict.close()
  expect(codes).toEqual([200, 200, 200, 429, 429])
})

test('staff see how the log does; cosignatures and time stamps are named', async () => {
  const moderator = await site.staff('moderator')
  await sequenceAll(site.app.deps)
  const { db } = site.app.deps
  const head = await newestCheckpoint(db)
  if (!head) throw new Error('no head')
  // Any signature line: what a witness's key is worth, readers decide.
  const line = `— witness.example/one ${Buffer.alloc(76, 7).toString('base64')}\n`
  await db
    .insertInto('log_cosignature')
    .values({ size: head.size, witness: 'witness.example/one', line, at: site.clock.now() })
    .execute()
  const stamp = { size: head.size, asked_at: site.clock.now(), at: null, response: null }
  await db
    .insertInto('log_timestamp')
    .values([
      { ...stamp, authority: 'tsa.example', error: 'unreachable' },
      { ...stamp, authority: 'tsa2.example', error: null, response: Buffer.from('x'), at: site.clock.now() },
    ])
    .execute()
  await writeRecords(db, 2)
  const status = await moderator.call(ROUTES.logStatus, {})
  expect(status).toMatchObject({
    origin: 'test.example/log',
    size: head.size,
    checkpointAt: head.at.toISOString(),
    pending: 2,
    keys: [{ retiredAt: null }],
    witnesses: [{ name: 'witness.example/one', size: head.size }],
    authorities: [
      { name: 'tsa.example', size: null, at: null, waiting: 1, error: 'unreachable' },
      { name: 'tsa2.example', size: head.size, waiting: 0, error: null },
    ],
  })
  expect((await get('/log/checkpoint')).body).toBe(head.note + line)
  const metrics = await site.app.http.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })
  expect(metrics.body).toContain(`sekisho_log_size ${head.size}`)
  expect(metrics.body).toContain('sekisho_log_pending 2')
})

test('old checkpoints go, but for one an hour, those that others vouch for, and the newest', async () => {
  const { db, now } = site.app.deps
  // On the hour, so that a quarter of an hour is in the same one.
  site.clock.forward(3_600_000 - (now().getTime() % 3_600_000))
  await sequenceAll(site.app.deps)
  const made: number[] = []
  for (let quarter = 0; quarter < 12; quarter += 1) {
    await writeRecords(db, 1)
    await sequenceRecords(site.app.deps)
    made.push((await newestCheckpoint(db))?.size ?? 0)
    site.clock.forward(900_000)
  }
  const [vouched = 0, stamped = 0] = [made[5], made[9]]
  await db.insertInto('log_cosignature').values({ size: vouched, witness: 'w', line: '', at: now() }).execute()
  await db
    .insertInto('log_timestamp')
    .values({ size: stamped, authority: 'a', asked_at: now(), response: null, at: null, error: null })
    .execute()
  expect(await pruneCheckpoints(site.app.deps)).toBe(0)
  site.clock.forward(86_400_000)
  await pruneCheckpoints(site.app.deps)
  const { rows } = await sql<{ size: number }>`select size from log_checkpoint order by size`.execute(db)
  const kept = rows.map(({ size }) => size).filter((size) => made.includes(size))
  expect(kept).toEqual([3, 5, 7, 9, 11].map((i) => made[i]))
  expect(await pruneCheckpoints(site.app.deps)).toBe(0)
  expect((await checkpointFrom(db, (made[5] ?? 0) + 1))?.size).toBe(made[7])
  expect(await checkpointFrom(db, (made[11] ?? 0) + 1)).toBeUndefined()
})
