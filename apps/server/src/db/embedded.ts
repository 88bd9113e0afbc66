import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import {
  chooseAccount,
  copyServer,
  findPackage,
  nameFor,
  PORT,
  prepareDataDir,
  prepareSocketDir,
} from './embedded-files.ts'
import { lockDataDir, stopLeftover } from './embedded-lock.ts'
import { type Place, spawnOptions, startServer, stopServer } from './embedded-server.ts'

export { defaultDataDir } from './embedded-files.ts'
export { DataDirInUse } from './embedded-lock.ts'

export type EmbeddedOptions = {
  /** Absolute. Holds the cluster, a copy of the server, the password, the log and, if its path is short enough, the socket. */
  dataDir: string
  /** False only for tests: a crash may lose or damage data. */
  durable?: boolean
  /** Called before each step that may take long. */
  onProgress?: (step: 'copying' | 'initialising' | 'recovering' | 'starting') => void
}

export type Embedded = {
  /** Fits pg.PoolConfig. */
  connection: { host: string; port: number; user: string; password: string; database: string }
  /** The same as a DATABASE_URL; the socket's directory is in the query. */
  url: string
  /** Ends sessions, writes everything down, gives the directory back. May be called twice. */
  stop(): Promise<void>
}

const USER = 'sekisho'
const DATABASE = 'sekisho'
const URL_FILE = 'postgres-url'

/** Starts the real PostgreSQL of this machine's npm package on `dataDir`, making the database on the first start. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { native, version } = findPackage()
  const account = chooseAccount(path.join(options.dataDir, 'cluster'))
  const dataDir = await prepareDataDir(options.dataDir, account)
  const unlock = lockDataDir(path.join(dataDir, 'sekisho.lock'))
  try {
    const place: Place = {
      clusterDir: path.join(dataDir, 'cluster'),
      clusterName: `sekisho-${nameFor(dataDir)}`,
      serverDir: path.join(dataDir, `postgres-${version}`),
      logFile: path.join(dataDir, 'postgres.log'),
      socketDir: await prepareSocketDir(dataDir, account),
      account,
    }
    if (!existsSync(place.serverDir)) {
      options.onProgress?.('copying')
      await copyServer(native, place.serverDir)
    }
    const password = await preparePassword(dataDir, place)
    const durable = options.durable ?? true
    if (existsSync(place.clusterDir)) await requireSameMajor(place.clusterDir, version)
    else {
      options.onProgress?.('initialising')
      await initialise(place, password, durable)
    }
    const recovering = await clearLeftover(place)
    options.onProgress?.(recovering ? 'recovering' : 'starting')
    const server = await startServer(place, durable)
    const connection = { host: place.socketDir, port: PORT, user: USER, password, database: DATABASE }
    try {
      await ensureDatabase(connection)
      await removeOldServers(dataDir, place.serverDir)
    } catch (error) {
      await stopServer(server)
      throw error
    }
    // For the command line beside a running server; as secret as the password beside it.
    const urlFile = path.join(dataDir, URL_FILE)
    await writeFile(urlFile, connectionUrl(connection), { mode: 0o600 })
    const stop = async () => {
      await rm(urlFile, { force: true })
      await stopServer(server)
      if (path.dirname(place.socketDir) !== dataDir) await rm(place.socketDir, { recursive: true, force: true })
      unlock()
    }
    let stopping: Promise<void> | undefined
    return {
      connection,
      url: connectionUrl(connection),
      stop: () => {
        stopping ??= stop()
        return stopping
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The address of the database that a living Sekisho runs on this data directory. */
export async function findRunning(dataDir: string): Promise<string> {
  return (await readFile(path.join(dataDir, URL_FILE), 'utf8')).trim()
}

function connectionUrl({ host, port, user, password, database }: Embedded['connection']): string {
  return `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}

/** Kept beside the database, readable for the user who runs Sekisho only. */
async function preparePassword(dataDir: string, place: Place): Promise<string> {
  const file = path.join(dataDir, 'postgres-password')
  if (!existsSync(file)) {
    if (existsSync(place.clusterDir)) throw new Error(`${file} is missing: put it back from your backup.`)
    const draft = `${file}.new` // a crash here must not leave an empty password
    await writeFile(draft, randomBytes(24).toString('hex'), { mode: 0o600, flush: true })
    await rename(draft, file)
  }
  return (await readFile(file, 'utf8')).trim()
}

async function requireSameMajor(clusterDir: string, version: string): Promise<void> {
  const made = (await readFile(path.join(clusterDir, 'PG_VERSION'), 'utf8')).trim()
  if (made === version.split('.')[0]) return
  throw new Error(
    `The database in ${clusterDir} was made by PostgreSQL ${made}; this Sekisho brings ${version}. ` +
      'Export it with the Sekisho that made it (sekisho backup), then restore it into an empty SEKISHO_DATA.',
  )
}

/** Works in a draft directory: a crash here loses nothing, as the next start begins anew. */
async function initialise(place: Place, password: string, durable: boolean): Promise<void> {
  const draft = `${place.clusterDir}.new`
  // In a file of the account's own, as it may not read ours.
  const passwordFile = `${draft}.password`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  try {
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (place.account) {
      await chown(draft, place.account.uid, place.account.gid)
      await chown(passwordFile, place.account.uid, place.account.gid)
    }
    const options = [`--pgdata=${draft}`, `--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    // The builtin provider sorts the same on every machine and after every update of its C library.
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8']
    const initdb = spawn(
      path.join(place.serverDir, 'bin/initdb'),
      [...options, ...locale, '--lc-messages=C', ...(durable ? [] : ['--no-sync'])],
      { ...spawnOptions(place), stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let output = ''
    for (const stream of [initdb.stdout, initdb.stderr]) stream.on('data', (chunk) => (output += chunk))
    const failure = await new Promise<unknown>((resolve) => {
      initdb.once('error', resolve)
      initdb.once('close', (code) => resolve(code === 0 ? undefined : `exit code ${code}`))
    })
    if (failure !== undefined) throw new Error(`PostgreSQL could not make its database: ${failure}\n${output.trim()}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(draft, place.clusterDir)
}

/** True when the last run did not end in order. Holding the lock, whatever is still here has lost its Sekisho. */
async function clearLeftover(place: Place): Promise<boolean> {
  const pidFile = path.join(place.clusterDir, 'postmaster.pid')
  if (!existsSync(pidFile)) return false
  await stopLeftover(place.clusterDir, place.clusterName)
  // PostgreSQL would stop at these when their process number now belongs to some other program of this user.
  await rm(pidFile, { force: true })
  for (const suffix of ['', '.lock']) await rm(path.join(place.socketDir, `.s.PGSQL.${PORT}${suffix}`), { force: true })
  return true
}

async function ensureDatabase(connection: Embedded['connection']): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

async function removeOldServers(dataDir: string, current: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const dir = path.join(dataDir, name)
    if (/^postgres-\d/.test(name) && dir !== current) await rm(dir, { recursive: true, force: true })
  }
}
