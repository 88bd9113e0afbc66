import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedKeys, newKey } from '../../apps/server/src/log/index.ts'
import { createLogSite, findFlaws, TEST_ORIGIN } from '../setup/log-site.ts'

/** Two whole servers on one database; whichever is sequencing is killed without warning. */
const ROOT = path.resolve(import.meta.dirname, '../..')
const { signerKey } = newKey(TEST_ORIGIN)
const servers = new Map<string, ChildProcess>()
let site: Awaited<ReturnType<typeof createLogSite>>

beforeAll(async () => {
  site = await createLogSite(fixedKeys(signerKey))
  await start('east')
  await start('west')
}, 60_000)
afterAll(async () => {
  for (const server of servers.values()) await end(server, 'SIGTERM')
  await site?.close()
})

async function start(name: string): Promise<void> {
  const url = new URL(site.url)
  url.searchParams.set('application_name', name)
  const child = spawn(path.join(ROOT, 'node_modules/.bin/node'), ['apps/cli/src/main.ts', 'serve'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_URL: url.href,
      SEKISHO_SECRET: 'test-secret-test-secret-test-secret!',
      SEKISHO_LOG_KEY: signerKey,
      SEKISHO_LOG: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  servers.set(name, child)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => String(chunk).includes('Ctrl-C') && resolve())
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

async function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill(signal)
  await gone
}

/** The name of the server that holds the sequencer's lock, in the middle of its transaction. */
async function catchSequencer(): Promise<string> {
  const until = performance.now() + 10_000
  while (performance.now() < until) {
    const { rows } = await sql<{ name: string }>`
      select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.objid = 7305704 and l.granted
        and l.database = (select oid from pg_database where datname = current_database())`.execute(site.db)
    if (rows[0]) return rows[0].name
  }
  throw new Error('nobody sequenced')
}

const countSequenced = async () => (await site.order()).length

test('the sequencer is killed amid load; the other server takes over within two seconds, and every record is there once', async () => {
  const written: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const load = (async () => {
      for (let i = 0; i < 8; i += 1) written.push(...(await site.write(1_000)))
    })()
    const name = await catchSequencer()
    const server = servers.get(name)
    if (!server) throw new Error(`no server is called ${name}`)
    await end(server, 'SIGKILL')
    const killedAt = performance.now()
    const before = await countSequenced()
    while ((await countSequenced()) === before) expect(performance.now() - killedAt).toBeLessThan(2_000)
    await load
    await start(name)
  }
  const until = performance.now() + 10_000
  while ((await countSequenced()) < written.length) expect(performance.now()).toBeLessThan(until)
  // The servers' own records are among them.
  const order = (await site.order()).filter((id) => written.includes(id))
  expect(order).toEqual(written)
  expect(await findFlaws(site.db, site.deps.logKeys)).toEqual([])
}, 90_000)
