import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { splitNote } from '@sekisho/evidence'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLogSite, findFlaws, TEST_ORIGIN } from '../../../../tests/setup/log-site.ts'
import { ConfigError } from '../config.ts'
import { newestCheckpoint } from './checkpoints.db.ts'
import { listKeys } from './keys.db.ts'
import { fileKeys, fixedKeys, newKey, REREAD_MS } from './log-keys.ts'
import { requireOurLog } from './open-head.ts'
import { retireKey, rotateKey } from './rotate-key.ts'
import { sequenceAll } from './sequence-records.ts'

const first = newKey(TEST_ORIGIN)
let folder: string
let file: string
let elapsedMs: number
let site: Awaited<ReturnType<typeof createLogSite>>
beforeEach(async () => {
  folder = await mkdtemp('/tmp/sekisho-log-key-')
  file = path.join(folder, 'log-key')
  await writeFile(file, `${first.signerKey}\n`, { mode: 0o600 })
  elapsedMs = 0
  site = await createLogSite(fileKeys(file, () => elapsedMs))
})
afterEach(async () => {
  await site.close()
  await rm(folder, { recursive: true })
})

/** A record is written and put into the log, by servers that have had time to read the file again. */
async function grow(): Promise<void> {
  elapsedMs += REREAD_MS
  await site.write(1)
  await sequenceAll(site.deps)
}

const signaturesOfHead = async () =>
  splitNote((await newestCheckpoint(site.db))?.note ?? '').signatures.map(({ id }) => id)

async function announcements(): Promise<unknown[]> {
  const rows = await site.db
    .selectFrom('evidence_record')
    .select('body')
    .where('kind', 'like', 'key.%')
    .orderBy('id')
    .execute()
  return rows.map(({ body }) => JSON.parse(body ?? '')).map(({ kind, from, to, key }) => ({ kind, from, to, key }))
}

test('a new key signs beside the old one until that retires; the log announces both, and every key is remembered', async () => {
  await grow()
  const [old = 0] = await signaturesOfHead()
  const added = await rotateKey(site.deps)
  // Whoever has not read the file yet signs with the old key alone: still a head that everyone can verify.
  await site.write(1)
  await sequenceAll(site.deps)
  expect(await signaturesOfHead()).toEqual([old])
  await expect(retireKey(site.deps)).rejects.toThrow('10秒')
  await grow()
  const both = await signaturesOfHead()
  expect(both).toHaveLength(2)
  expect(both[1]).toBe(old)
  expect(await retireKey(site.deps)).toBe(first.verifierKey)
  await grow()
  expect(await signaturesOfHead()).toEqual([both[0]])
  expect(await announcements()).toEqual([
    { kind: 'key.rotated', from: first.verifierKey, to: added },
    { kind: 'key.retired', key: first.verifierKey },
  ])
  expect(await listKeys(site.db)).toMatchObject([
    { verifierKey: added, retiredAt: null },
    { verifierKey: first.verifierKey, retiredAt: expect.any(Date) },
  ])
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(1)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await findFlaws(site.db, fileKeys(file))).toEqual([])
})

test('a rotation that was cut off after its announcement goes on with the same key, announced once', async () => {
  await grow()
  const next = newKey(TEST_ORIGIN)
  await writeFile(`${file}.next`, `${next.signerKey}\n${first.signerKey}\n`)
  const cutOff = site.db.transaction().execute(async (tx) => {
    const { rememberKeys } = await import('./keys.db.ts')
    await rememberKeys(tx, [next.verifierKey], new Date())
  })
  await cutOff
  expect(await rotateKey(site.deps)).toBe(next.verifierKey)
  expect(await announcements()).toHaveLength(1)
  await grow()
  expect(await signaturesOfHead()).toHaveLength(2)
})

test('a key that never signed has nothing to hand over', async () => {
  await expect(rotateKey(site.deps)).rejects.toThrow('まだ署名していません')
  expect(await listKeys(site.db)).toEqual([])
})

test('what is left of an older rotation is not used again', async () => {
  await grow()
  const stale = newKey(TEST_ORIGIN)
  await writeFile(`${file}.next`, `${stale.signerKey}\n${newKey(TEST_ORIGIN).signerKey}\n`)
  expect(await rotateKey(site.deps)).not.toBe(stale.verifierKey)
})

test.each([
  [
    'a third key',
    async () => {
      await rotateKey(site.deps)
      await rotateKey(site.deps)
    },
    'もう二つ',
  ],
  ['the only key', () => retireKey(site.deps), '一つだけ'],
  [
    'keys that are in no file',
    () => rotateKey({ ...site.deps, logKeys: fixedKeys(first.signerKey) }),
    'SEKISHO_LOG_KEY',
  ],
])('%s: refused, with what to do', async (_, change, message) => {
  await grow()
  await expect(change()).rejects.toThrow(ConfigError)
  expect((await readFile(file, 'utf8')).includes(first.signerKey)).toBe(true)
  await expect(change()).rejects.toThrow(message)
})

test('a key that was put beside the old one by hand is announced all the same', async () => {
  await grow()
  const byHand = newKey(TEST_ORIGIN)
  await sequenceAll({ ...site.deps, logKeys: fixedKeys(`${byHand.signerKey} ${first.signerKey}`) })
  await site.write(1)
  await sequenceAll({ ...site.deps, logKeys: fixedKeys(`${byHand.signerKey} ${first.signerKey}`) })
  expect(await announcements()).toEqual([{ kind: 'key.rotated', from: first.verifierKey, to: byHand.verifierKey }])
})

test('a server with the wrong key or name does not start', async () => {
  await requireOurLog(site.url, fixedKeys(newKey('new.example/log').signerKey))
  await grow()
  await requireOurLog(site.url, site.deps.logKeys)
  for (const name of [TEST_ORIGIN, 'other.example/log'])
    await expect(requireOurLog(site.url, fixedKeys(newKey(name).signerKey))).rejects.toThrow(ConfigError)
})
