import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A living Sekisho has the data directory; its database can be joined, not started. */
export class DataDirInUse extends Error {
  override name = 'DataDirInUse'
}

/**
 * Takes the data directory for this process and answers how to give it back. The kernel holds the lock (flock) and drops it with
 * the process, also after SIGKILL. Without flock(1) the process id in the file has to do.
 */
export function lockDataDir(file: string): () => void {
  // A plain descriptor: a FileHandle would be closed, and the lock lost, once it is garbage.
  const fd = openSync(file, 'a+', 0o600)
  const [pid, startedAt] = readFileSync(file, 'utf8').trim().split(' ')
  // The lock belongs to the open file, which flock(1) shares with us; it stays when flock(1) ends.
  const flock = spawnSync('flock', ['-x', '-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', fd] })
  const decided = flock.status === 0 || flock.status === 1
  if (decided ? flock.status === 1 : pid !== undefined && startedAt !== undefined && startTime(pid) === startedAt) {
    closeSync(fd)
    throw new DataDirInUse(
      `Another Sekisho (process ${pid}) uses this data directory: ${file}. Stop it first, or set SEKISHO_DATA to another directory.`,
    )
  }
  ftruncateSync(fd)
  writeSync(fd, `${process.pid} ${startTime(String(process.pid))}\n`)
  return () => {
    ftruncateSync(fd)
    closeSync(fd)
  }
}

/** Clock ticks after boot at which the process started: tells it from a later one with the same number. */
function startTime(pid: string): string | undefined {
  try {
    // 4242 (some (odd) name) S 1 …: field 22 of the line, 20th after the name
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ')[19]
  } catch {
    return undefined // gone
  }
}

/**
 * Processes of the database in `clusterDir`, its postmaster first. Found by command line, which everyone may read; a postmaster
 * names its directory, its children carry the cluster's name as title.
 */
export function findPostgres(clusterDir: string, clusterName: string): number[] {
  const found: number[] = []
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = readCommand(pid)
    if (command.includes(`\0-D\0${clusterDir}\0`)) found.unshift(Number(pid))
    else if (command.startsWith(`postgres: ${clusterName}: `)) found.push(Number(pid))
  }
  return found
}

function readCommand(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // ended while we looked
  }
}

/** Stops what a killed Sekisho left running: orderly first, then without asking. Call it only while holding the lock. */
export async function stopLeftover(clusterDir: string, clusterName: string): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, patienceMs] of steps) {
    const pids = findPostgres(clusterDir, clusterName)
    // Without its postmaster a backend ends by itself; the postmaster takes its children along.
    const [first] = pids
    if (first === undefined) return
    for (const pid of signal === 'SIGKILL' ? pids : [first]) endProcess(pid, signal)
    const deadline = Date.now() + patienceMs
    while (Date.now() < deadline) {
      if (findPostgres(clusterDir, clusterName).length === 0) return
      await sleep(20)
    }
  }
  const pids = findPostgres(clusterDir, clusterName)
  if (pids.length > 0)
    throw new Error(`A PostgreSQL left over in ${clusterDir} does not stop: process ${pids.join(', ')}`)
}

function endProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
