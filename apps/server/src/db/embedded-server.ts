import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, PORT } from './embedded-files.ts'

/** What one start works with. */
export type Place = {
  clusterDir: string
  clusterName: string
  serverDir: string
  logFile: string
  socketDir: string
  account: Account
}

const START_TIMEOUT_MS = 5 * 60_000 // recovery after a crash under load may take a while
const LOG_LIMIT_BYTES = 4 * 1024 * 1024

// Nothing else of our environment: PG* variables would change its ways, and it needs none of our secrets.
const ENVIRONMENT = { PATH: process.env.PATH ?? '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' }

/** Account, directory and environment of the database's processes, away from the terminal's process group and its Ctrl-C. */
export function spawnOptions(place: Place): SpawnOptions {
  return { ...place.account, cwd: path.dirname(place.clusterDir), env: ENVIRONMENT, detached: true }
}

function settings(place: Place, durable: boolean): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '',
    port: PORT,
    unix_socket_directories: `"${place.socketDir.replaceAll('"', '""')}"`, // a list: quoted, as a path may hold commas
    unix_socket_permissions: '0700',
    cluster_name: place.clusterName,
    max_connections: 100,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // R8 and R10: no message text in logs. Statements, parameters and the rows that errors quote stay out; errors of statements
    // reach the server, which logs them by code.
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_min_duration_statement: -1,
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Starts the postmaster and waits until it takes connections. */
export async function startServer(place: Place, durable: boolean): Promise<ChildProcess> {
  if (existsSync(place.logFile) && statSync(place.logFile).size > LOG_LIMIT_BYTES) {
    renameSync(place.logFile, `${place.logFile}.1`)
  }
  const log = openSync(place.logFile, 'a', 0o600)
  const logged = statSync(place.logFile).size
  const command = [path.join(place.serverDir, 'bin/postgres'), '-D', place.clusterDir, ...settings(place, durable)]
  // The kernel shuts it down in order (SIGINT) when Node dies, however (or the worker thread that started it). Changing user
  // clears that wish, so it comes after.
  const wrapper = canTieToParent() ? ['setpriv', '--pdeathsig', 'INT', '--'] : []
  const [program = '', ...parameters] = [...wrapper, ...command]
  const server = spawn(program, parameters, { ...spawnOptions(place), stdio: ['ignore', log, log] })
  closeSync(log)
  let failure: unknown
  server.once('error', (error) => (failure = error))
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!isReady(place, server.pid)) {
    if (hasEnded(server) || Date.now() > deadline) {
      failure ??= hasEnded(server) ? `exit code ${server.exitCode ?? server.signalCode}` : 'not ready in time'
      await stopServer(server)
      const tail = readFileSync(place.logFile).subarray(logged).toString().trim().split('\n').slice(-20).join('\n')
      throw new Error(`PostgreSQL did not start: ${failure}. The end of ${place.logFile}:\n${tail}`, { cause: failure })
    }
    await sleep(5)
  }
  // Without setpriv(1) at least an ordinary end of Node takes it along.
  const onExit = () => server.kill('SIGINT')
  process.once('exit', onExit)
  server.once('exit', () => process.off('exit', onExit))
  server.unref() // a program that forgets stop() may still end
  return server
}

function canTieToParent(): boolean {
  return spawnSync('setpriv', ['--pdeathsig', 'INT', '--', 'true'], { stdio: 'ignore' }).status === 0
}

function hasEnded(server: ChildProcess): boolean {
  return server.pid === undefined || server.exitCode !== null || server.signalCode !== null
}

/** The postmaster writes its state into the eighth line of its file, as pg_ctl expects. */
function isReady(place: Place, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(path.join(place.clusterDir, 'postmaster.pid'), 'utf8').split('\n')
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
  } catch {
    return false // not written yet
  }
}

/** Ends sessions and writes a checkpoint; what does not end gets pressed. Loses nothing: at worst the next start recovers. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  server.ref()
  server.kill('SIGINT')
  const pressing = [setTimeout(() => server.kill('SIGQUIT'), 20_000), setTimeout(() => server.kill('SIGKILL'), 25_000)]
  await ended
  for (const timer of pressing) clearTimeout(timer)
}
