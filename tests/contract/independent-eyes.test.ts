import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { checkpointOf, openNote, parseVerifierKey } from '@sekisho/evidence'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { attestCheckpoints, fixedKeys, newKey, sequenceAll } from '../../apps/server/src/log/index.ts'
import { attestDeps } from '../setup/attest-site.ts'
import { createLogSite, writeRecords } from '../setup/log-site.ts'
import { MEMORY_KEY, MemoryLog } from '../setup/memory-log.ts'
import { buildSumdb } from '../setup/sumdb.ts'
import { createTestSite, type TestSite } from '../setup/test-site.ts'

/** `sekisho witness` and `sekisho mirror` as others run them: processes of their own, beside a real server. */
const ROOT = path.resolve(import.meta.dirname, '../..')
let folder: string
const running: ChildProcess[] = []
beforeAll(async () => {
  folder = await mkdtemp('/tmp/sekisho-eyes-')
})
afterEach(async () => {
  for (const child of running.splice(0)) await end(child, 'SIGKILL')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const sekishoWith = (env: Record<string, string>, ...args: string[]) =>
  spawn(path.join(ROOT, 'node_modules/.bin/node'), ['apps/cli/src/main.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  })
const sekisho = (...args: string[]) => sekishoWith({}, ...args)

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

/** A witness that listens; its address and key as it prints them. */
async function startWitness(name: string, logKey: string) {
  const at = (file: string) => path.join(folder, file)
  const child = sekisho(
    'witness',
    '--key',
    at(`${name}.key`),
    '--name',
    `${name}.example/witness`,
    '--state',
    at(name),
    '--log',
    logKey,
    '--listen',
    '127.0.0.1:0',
  )
  running.push(child)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk
      if (said.includes('Ctrl-C')) resolve()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    child.once('exit', () => reject(new Error(said)))
  })
  const url = /http:\/\/127\.0\.0\.1:[0-9]+/.exec(said)?.[0] ?? ''
  const verifierKey = /^ {4}(\S+\+[0-9a-f]{8}\+\S+)$/m.exec(said)?.[1] ?? ''
  return { child, url, verifierKey }
}

async function run(...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = sekisho(...args)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, said }
}

test('[issue 5] a witness that is killed amid its work has seen the checkpoint or has not; what it signed it remembers', async () => {
  const log = new MemoryLog()
  let [signed, asked] = [0, 0]
  for (let round = 0; round < 4; round += 1) {
    const witness = await startWitness('killed', MEMORY_KEY)
    const send = async (body: string) => {
      const answer = await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body })
      return { status: answer.status, text: await answer.text() }
    }
    const fork = new MemoryLog().grow(log.size + 3, 'fork')
    const known = await send(await fork.request(fork.size))
    const size = Number(known.text)
    // Old or new, and nothing that was answered is forgotten.
    expect([signed, asked]).toContain(size)
    expect(known.status).toBe(409)
    if (size > 0) expect((await send(await fork.request(size))).status).toBe(422)
    asked = size
    const kill = setTimeout(150 + round * 90).then(() => end(witness.child, 'SIGKILL'))
    try {
      while (witness.child.signalCode === null) {
        const from = asked
        log.grow(log.size < from ? from - log.size : 1)
        asked = log.size
        const answer = await send(await log.request(from))
        expect(answer.status).toBe(200)
        signed = asked
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
    await kill
  }
  expect(signed).toBeGreaterThan(10)
}, 60_000)

test('[issue 5] beside a real server: two witnesses cosign what it publishes, Go’s sumdb verifies them, a mirror copies it and checks alone', async () => {
  const site = await createTestSite()
  try {
    const { db, logKeys, metrics } = site.app.deps
    const [{ verifierKey: logKey } = { verifierKey: '' }] = await logKeys.current()
    const [east, west] = [await startWitness('east', logKey), await startWitness('west', logKey)]
    await end(west.child, 'SIGTERM')
    const asked = [east, west].map(({ url, verifierKey }) => {
      const verifier = parseVerifierKey(verifierKey)
      return { name: verifier.name, verifier, url: `${url}/add-checkpoint` }
    })
    const { deps, forward } = attestDeps({ db, logKeys, metrics, now: site.clock.now }, { witnesses: asked })
    await writeRecords(db, 700)
    await sequenceAll(site.app.deps)
    await attestCheckpoints(deps, new AbortController().signal)

    const published = await (await fetch(`${site.url}/log/checkpoint`)).text()
    const keys = [logKey, east.verifierKey, west.verifierKey]
    expect(openNote(published, keys.map(parseVerifierKey)).verified).toHaveLength(2)
    const askGo = await buildSumdb<{ opened: { error: string; text: string; verified: string[] }[] }>(folder)
    const [opened] = askGo({ open: [{ note: published, verifierKeys: keys }] }).opened
    const idOf = (key: string) => key.split('+').slice(0, 2).join('+')
    expect(opened).toMatchObject({ error: '', verified: [idOf(logKey), idOf(east.verifierKey)] })

    const to = (name: string) => ['--to', path.join(folder, name)]
    const mirror = ['mirror', '--key', logKey, ...to('one'), ...to('two')]
    const first = await run(...mirror, '--log', `${site.url}/log`)
    expect(first, first.said).toMatchObject({ code: 0 })
    expect(await run(...mirror, '--check')).toMatchObject({ code: 0 })
    expect(await readFile(path.join(folder, 'two/checkpoint'), 'utf8')).toBe(published)

    // The operator goes back to an old copy of the database, and goes on differently.
    await rewriteLast(site)
    forward(20_000)
    await attestCheckpoints(deps, new AbortController().signal)
    expect((await (await fetch(east.url)).text()).match(/TWO HISTORIES|two histories/)).not.toBeNull()
    const second = await run(...mirror, '--log', `${site.url}/log`)
    expect(second, second.said).toMatchObject({ code: 3 })
    expect(second.said).toContain('二つの履歴')
    expect(await run(...mirror, '--check')).toMatchObject({ code: 3 })
    expect((await run('mirror', '--key', logKey, ...to('one'), '--log', 'http://127.0.0.1:1')).code).toBe(2)
    // What was seen outside tells which of the two was there first.
    const seen = await (await fetch(`${east.url}/log/${encodeURIComponent(logKeys.origin)}/checkpoint`)).text()
    expect(checkpointOf(seen)).toEqual(checkpointOf(published))
  } finally {
    await site.close()
  }
}, 120_000)

test('a server that is told of a witness in its settings has its newest checkpoint cosigned by the clock', async () => {
  const { signerKey, verifierKey: logKey } = newKey('settings.example/log')
  const witness = await startWitness('settings', logKey)
  const site = await createLogSite(fixedKeys(signerKey))
  try {
    await site.write(3)
    const server = sekishoWith(
      {
        PORT: '0',
        DATABASE_URL: site.url,
        SEKISHO_SECRET: 'test-secret-test-secret-test-secret!',
        SEKISHO_LOG_KEY: signerKey,
        SEKISHO_WITNESSES: `${witness.verifierKey}@${witness.url}/`,
      },
      'serve',
    )
    running.push(server)
    const until = performance.now() + 40_000
    const cosigned = () => site.db.selectFrom('log_cosignature').select('witness').execute()
    while ((await cosigned()).length === 0 && performance.now() < until) await setTimeout(200)
    expect((await cosigned())[0]).toEqual({ witness: 'settings.example/witness' })
    await end(server, 'SIGTERM')
    expect(server.exitCode).toBe(0)
  } finally {
    await site.close()
  }
}, 60_000)

/** As after a restore of the database from before its last records: other records get their places. */
async function rewriteLast({ app: { deps } }: TestSite): Promise<void> {
  const { db } = deps
  for (const table of ['log_cosignature', 'log_checkpoint', 'log_tile'] as const) await db.deleteFrom(table).execute()
  await db.updateTable('evidence_record').set({ leaf_index: null }).execute()
  const { id } = await db
    .selectFrom('evidence_record')
    .select('id')
    .orderBy('id', 'desc')
    .offset(40)
    .limit(1)
    .executeTakeFirstOrThrow()
  await db.deleteFrom('evidence_record').where('id', '=', id).execute()
  await writeRecords(db, 60)
  await sequenceAll(deps)
}
