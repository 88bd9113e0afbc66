import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { checkpointOf, openNote, parseContradiction, parseVerifierKey, type Signer, toHex } from '@sekisho/evidence'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MEMORY_KEY, MEMORY_ORIGIN, MemoryLog } from '../../../../tests/setup/memory-log.ts'
import { startWitness } from '../../../../tests/setup/witness.ts'
import { UserError } from '../fail.ts'
import { parseLogKeys } from '../parse-log-keys.ts'
import { openWitness } from './witness.ts'
import { openWitnessKey } from './witness-key.ts'
import { folderOf, lockState } from './witness-state.ts'

const LOGS = parseLogKeys([MEMORY_KEY], 'log')
let state: string
let signer: Signer
beforeEach(async () => {
  state = await mkdtemp('/tmp/sekisho-witness-')
  signer = (await openWitnessKey(path.join(state, 'key'), 'w.example')).signer
})
afterEach(() => rm(state, { recursive: true }))

const open = (now = () => new Date()) => openWitness({ signer, state, logs: LOGS, now })
const statusOf = async (witness: Awaited<ReturnType<typeof open>>, log: MemoryLog, oldSize: number) =>
  (await witness.add(await log.request(oldSize))).status

test('its key is made once, for its owner alone', async () => {
  const file = path.join(state, 'key')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const again = await openWitnessKey(file, 'another.name')
  expect(again).toMatchObject({ isNew: false, signer: { verifierKey: signer.verifierKey, name: 'w.example' } })
  await writeFile(file, `${(await readFile(file, 'utf8')).trim()}x`)
  await expect(openWitnessKey(file, 'w')).rejects.toThrow(UserError)
})

test('a cosignature tells the time, and outlives the process', async () => {
  const log = new MemoryLog().grow(3)
  const answer = await (await open(() => new Date(1_700_000_000_900))).add(await log.request(0))
  if (answer.status !== 200) throw new Error('refused')
  const { verified } = openNote(log.note() + answer.lines, [parseVerifierKey(signer.verifierKey)])
  expect(verified).toMatchObject([{ name: 'w.example', time: 1_700_000_000 }])
  const again = await open()
  expect(await again.view()).toMatchObject([
    { origin: MEMORY_ORIGIN, last: { checkpoint: { size: 3 }, time: 1_700_000_000 } },
  ])
  expect(await statusOf(again, log, 0)).toBe(409)
  expect(await statusOf(again, log.grow(4), 3)).toBe(200)
})

test('a state that it did not write stops it, instead of being nothing', async () => {
  await statusOf(await open(), new MemoryLog().grow(3), 0)
  const file = path.join(folderOf(state, MEMORY_ORIGIN), 'checkpoint')
  await writeFile(file, (await readFile(file, 'utf8')).replace('\n3\n', '\n1\n'))
  await expect(open()).rejects.toThrow(UserError)
})

test('[issue 5] whatever is asked, in whatever order and at once: never two roots of one size, never a tree that does not go on', async () => {
  const base = new MemoryLog().grow(6)
  const family = [base, base.copy().grow(3), base.copy().grow(9)]
  const rebels = [
    new MemoryLog().grow(4).grow(2, 'x'),
    new MemoryLog().grow(4).grow(5, 'x'),
    new MemoryLog().grow(15, 'y'),
  ]
  const logs = [new MemoryLog().grow(2), ...family, ...rebels]
  const ask = fc.record({ log: fc.nat(logs.length - 1), old: fc.constantFrom(0, 2, 6, 9, 15) })
  await fc.assert(
    fc.asyncProperty(fc.array(ask, { minLength: 1, maxLength: 12 }), async (asked) => {
      await rm(path.join(state, 'logs'), { recursive: true, force: true })
      const witness = await open()
      const signed: { size: number; root: string; log: MemoryLog }[] = []
      const askAgainAt = async (log: MemoryLog, old: number) => {
        const answer = await witness.add(await log.request(old))
        if (answer.status !== 200) return
        const { size, root } = checkpointOf(log.note())
        signed.push({ size, root: toHex(root), log })
      }
      await Promise.all(asked.map(({ log, old }) => askAgainAt(logs[log] as MemoryLog, old)))
      const roots = new Map<number, string>()
      for (const { size, root } of signed) {
        expect(roots.get(size) ?? root).toBe(root)
        roots.set(size, root)
      }
      const isRebel = (log: MemoryLog) => rebels.includes(log)
      const beyond = signed.filter(({ size }) => size > 4)
      expect(
        new Set(beyond.map(({ log }) => (isRebel(log) ? `rebel ${log === rebels[2]}` : 'true'))).size,
      ).toBeLessThan(2)
      const last = (await witness.view())[0]?.last?.checkpoint.size ?? 0
      expect(Math.max(0, ...signed.map(({ size }) => size))).toBe(last)
    }),
    { numRuns: 40 },
  )
})

test('two histories: both signed notes are kept, once, with a proof that anyone can verify', async () => {
  const witness = await open()
  await statusOf(witness, new MemoryLog().grow(5), 0)
  const fork = new MemoryLog().grow(3).grow(6, 'other')
  expect(await statusOf(witness, fork, 5)).toBe(422)
  expect(await statusOf(witness, fork, 5)).toBe(422)
  const folder = path.join(folderOf(state, MEMORY_ORIGIN), 'conflicts')
  const files = await readdir(folder)
  expect(files.map((file) => file.replace(/^5-9-[0-9a-f]{16}/, ''))).toEqual(['.json', '.newer.note', '.older.note'])
  const [json = ''] = files.filter((file) => file.endsWith('.json'))
  const kept = parseContradiction(await readFile(path.join(folder, json), 'utf8'), LOGS.get(MEMORY_ORIGIN) ?? [])
  expect(kept.newer).toBe(fork.note())
  expect(await witness.view()).toMatchObject([{ conflicts: 1, last: { checkpoint: { size: 5 } } }])
})

test('one witness at a time over a folder; one that died does not count', async () => {
  const unlock = await lockState(state)
  await expect(lockState(state)).rejects.toThrow(UserError)
  await unlock()
  await writeFile(path.join(state, 'running'), '')
  await (await lockState(state))()
})

test('over HTTP: status, type and size as the specification has them; bodies are limited; people get a page', async () => {
  const served = await startWitness('w.example/http', [MEMORY_KEY])
  try {
    const post = (body: string) => fetch(`${served.url}/add-checkpoint`, { method: 'POST', body })
    const log = new MemoryLog().grow(3)
    const cosigned = await post(await log.request(0))
    expect([cosigned.status, (await cosigned.text()).startsWith('— w.example/http ')]).toEqual([200, true])
    const behind = await post(await log.grow(1).request(0))
    expect([behind.status, behind.headers.get('content-type'), await behind.text()]).toEqual([
      409,
      'text/x.tlog.size',
      '3\n',
    ])
    expect((await post('x'.repeat(70_000))).status).toBe(413)
    expect((await fetch(`${served.url}/add-checkpoint`)).status).toBe(405)
    expect((await fetch(`${served.url}/elsewhere`)).status).toBe(404)
    expect((await fetch(`${served.url}/log/%2e%2e/checkpoint`)).status).toBe(404)
    const page = await (await fetch(served.url)).text()
    expect(page).toContain(MEMORY_ORIGIN)
    expect(page).toContain('3 件')
    const last = await fetch(`${served.url}/log/${encodeURIComponent(MEMORY_ORIGIN)}/checkpoint`)
    expect(checkpointOf(await last.text()).size).toBe(3)
  } finally {
    await served.close()
  }
})
