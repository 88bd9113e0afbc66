import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FolderProblem } from '@sekisho/protocol'

export type WrittenFile = { folder: string; file: string; bytes: number; problem: FolderProblem | null }

/** One file that is written into several folders at once. A folder that fails is left out; the others go on. */
export type TargetFiles = {
  /** @returns false when no folder is left to write to */
  write(bytes: Uint8Array): Promise<boolean>
  /**
   * Lets `check` read each written file back, gives it its name and makes sure that the disk has it. A file bears its name only
   * from then on: a crash before leaves a `.part`, which the next backup into that folder takes away.
   */
  finish(check: (file: string) => Promise<void>): Promise<WrittenFile[]>
  /** Takes away what was written. */
  abandon(): Promise<void>
}

/** A file that is being written changes more often than this. */
const ABANDONED_MS = 3_600_000

type Target = { folder: string; part: string; handle: FileHandle | undefined; problem: FolderProblem | null }

export async function openTargetFiles(folders: readonly string[], name: string): Promise<TargetFiles> {
  const targets = await Promise.all(folders.map((folder) => openTarget(folder, name)))
  let bytes = 0
  const living = () => targets.filter(({ problem }) => problem === null)
  return {
    async write(piece) {
      bytes += piece.length
      await Promise.all(living().map((target) => attempt(target, () => writeAll(target, piece))))
      return living().length > 0
    },
    async finish(check) {
      for (const target of living()) {
        await attempt(target, async () => {
          await target.handle?.sync()
          await target.handle?.close()
          target.handle = undefined
          await check(target.part).catch((cause: unknown) => {
            throw new CheckFailed('the written file cannot be read back', { cause })
          })
          await rename(target.part, path.join(target.folder, name))
          await syncFolder(target.folder)
        })
      }
      return targets.map(({ folder, problem }) => ({
        folder,
        file: name,
        bytes: problem === null ? bytes : 0,
        problem,
      }))
    },
    abandon: async () => {
      for (const target of targets) await drop(target)
    },
  }
}

class CheckFailed extends Error {
  override name = 'CheckFailed'
}

async function openTarget(folder: string, name: string): Promise<Target> {
  const target: Target = { folder, part: path.join(folder, `${name}.part`), handle: undefined, problem: null }
  await attempt(target, async () => {
    // The folder is never made: a missing one is most often a disk that is not there.
    for (const left of await readdir(folder))
      if (isPartOf(left, name) && (await isAbandoned(path.join(folder, left)))) await rm(path.join(folder, left))
    target.handle = await open(target.part, 'wx', 0o600)
  })
  return target
}

/** A part of the same site's earlier backup of the same kind, cut short by a crash. */
const isPartOf = (file: string, name: string) => file.endsWith('.part') && seriesOf(file) === seriesOf(name)
/** Another backup may be writing beside this one. */
const isAbandoned = async (file: string) => Date.now() - (await stat(file)).mtimeMs > ABANDONED_MS
/** `backup-chat.example.jp-sekisho-20261122T190000Z.sekisho` → `backup-chat.example.jp-sekisho` */
const seriesOf = (file: string) => file.replace(/-\d{8}T\d{6}Z\..*$/, '')

async function writeAll({ handle }: Target, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = (await handle?.write(bytes, at)) ?? { bytesWritten: bytes.length }
    at += bytesWritten
  }
}

async function attempt(target: Target, work: () => Promise<unknown>): Promise<void> {
  if (target.problem !== null) return
  try {
    await work()
  } catch (error) {
    target.problem = problemOf(error)
    await drop(target)
  }
}

async function drop(target: Target): Promise<void> {
  await target.handle?.close().catch(() => {})
  target.handle = undefined
  await rm(target.part, { force: true }).catch(() => {})
}

function problemOf(error: unknown): FolderProblem {
  if (error instanceof CheckFailed) return 'check_failed'
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing'
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'full'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'denied'
    default:
      return 'broken'
  }
}

/** A new name is safe only when the folder itself is written. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Takes away the oldest copies of this file's series beyond `keep`. Only whole copies count, and only those whose name this
 * program gave.
 * @returns the names that went
 */
export async function removeOldCopies(folder: string, name: string, keep: number): Promise<string[]> {
  const stamped = /-\d{8}T\d{6}Z\.sekisho$/
  const copies = (await readdir(folder))
    .filter((file) => stamped.test(file) && seriesOf(file) === seriesOf(name))
    .sort()
  const old = copies.slice(0, Math.max(0, copies.length - keep))
  for (const file of old) await rm(path.join(folder, file), { force: true })
  return old
}
