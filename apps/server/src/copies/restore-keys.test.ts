import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContainerHeader } from './container.ts'
import { keySections, writeCopy } from './copy-file.ts'
import { planRestoreKeys } from './restore-keys.ts'
import { markKeys, type SiteKeys } from './site-keys.ts'

const PASSPHRASE = '鍵だけの合言葉は別にする'
const KEYS: SiteKeys = { 'session-secret': 's'.repeat(64), 'log-key': 'PRIVATE+KEY+a.example/log+…' }
const header: ContainerHeader = {
  format: 1,
  madeAt: '2026-11-22T04:00:00.000Z',
  migrations: [],
  log: null,
  pending: 0,
  keys: markKeys(KEYS),
  leftOut: [],
}
const NO_SETTINGS = { secret: undefined, logKey: undefined, logKeyFile: undefined }
const now = () => new Date('2026-11-23T00:00:00Z')

let dataDir: string
let file: string
beforeEach(async () => {
  const base = await mkdtemp(path.join(tmpdir(), 'sekisho-keys-'))
  dataDir = path.join(base, 'data')
  await mkdir(dataDir)
  file = path.join(base, 'keys.sekisho')
  const parts: Buffer[] = []
  await writeCopy(header, keySections(KEYS), { kind: 'keys', passphrase: PASSPHRASE, cost: 2 ** 14 }, async (bytes) => {
    parts.push(bytes)
  })
  await writeFile(file, Buffer.concat(parts))
})
afterEach(() => rm(path.dirname(dataDir), { recursive: true, force: true }))

const plan = (changed: Partial<Parameters<typeof planRestoreKeys>[1]> = {}) =>
  planRestoreKeys(header, { config: NO_SETTINGS, dataDir, source: { file, passphrase: PASSPHRASE }, now, ...changed })

test('keys come out of their file into the data folder, for their owner alone', async () => {
  const keys = await plan()
  expect(await readdir(dataDir)).toEqual([])
  await keys.place(undefined)
  for (const [name, text] of Object.entries(KEYS)) {
    expect(await readFile(path.join(dataDir, name), 'utf8')).toBe(`${text}\n`)
    expect((await stat(path.join(dataDir, name))).mode & 0o777).toBe(0o600)
  }
  // A second restore finds them in their place.
  expect((await plan()).files).toEqual([])
})

test('a log that goes on under a new name gets its new key; the old one is put aside', async () => {
  await (await plan()).place(undefined)
  await (await plan()).place('new key')
  expect(await readFile(path.join(dataDir, 'log-key'), 'utf8')).toBe('new key\n')
  expect(await readFile(path.join(dataDir, 'log-key.before-20261123T000000Z'), 'utf8')).toBe(`${KEYS['log-key']}\n`)
  // A second loss on the same day keeps both.
  await (await plan({ source: 'none', now: () => new Date('2026-11-23T05:00:00Z') })).place('newer key')
  expect((await readdir(dataDir)).filter((name) => name.startsWith('log-key.before-'))).toHaveLength(2)
  const fixed = await plan({ config: { ...NO_SETTINGS, logKey: KEYS['log-key'] } })
  await expect(fixed.place('another')).rejects.toMatchObject({ problem: 'log_key_fixed' })
})

test('what is wrong with keys is named before anything is written', async () => {
  await expect(plan({ source: undefined })).rejects.toMatchObject({ problem: 'keys_missing' })
  await expect(plan({ source: { file, passphrase: 'not the passphrase' } })).rejects.toMatchObject({
    problem: 'wrong_passphrase',
  })
  await expect(plan({ dataDir: undefined })).rejects.toMatchObject({ problem: 'keys_nowhere' })
  await writeFile(path.join(dataDir, 'session-secret'), 'another')
  await expect(plan()).rejects.toMatchObject({ problem: 'keys_differ_here' })
})
