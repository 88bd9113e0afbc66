import { createHash } from 'node:crypto'
import { CONTAINER_FORMAT, type ContainerHeader, type Section } from './container.ts'
import { CopyError } from './copy-error.ts'
import { checkCopy, keySections, writeCopy } from './copy-file.ts'
import { type Lock, MIN_PASSPHRASE } from './sealed-stream.ts'
import { markKeys, type SiteKeys } from './site-keys.ts'
import { openSnapshot } from './snapshot.db.ts'
import { openTargetFiles, removeOldCopies, type WrittenFile } from './target-folders.ts'

export type BackupPlan = {
  /** Folders that are there. */
  folders: readonly string[]
  /** For the keys; the same folders when there are none. */
  keysFolders: readonly string[]
  passphrase: string
  keysPassphrase: string
  /** How many backups stay in each folder; undefined: all. */
  keep: number | undefined
  /** See Lock. */
  cost?: number
}

export type BackupProgress =
  | { step: 'table'; name: string; bytes: number }
  | { step: 'checking'; file: string }
  | { step: 'removed'; folder: string; files: readonly string[] }

export type Backup = {
  data: WrittenFile[]
  keys: WrittenFile[]
  /** Of the data file, as it was written. */
  sha256: string
  bytes: number
  rows: number
  header: ContainerHeader
}

type Deps = { databaseUrl: string; now: () => Date; siteKeys: () => Promise<SiteKeys> }

/**
 * Writes a backup of the database as it is now, and the site's keys apart from it, into every folder; reads each file back;
 * then takes away the oldest ones. A folder that fails is named in the answer and hinders no other.
 * @throws CopyError `weak_passphrase`, `nothing_written`; the database's own error
 */
export async function writeBackup(
  deps: Deps,
  plan: BackupPlan,
  {
    onProgress = () => {},
    signal,
  }: { onProgress?: (progress: BackupProgress) => void; signal?: AbortSignal | undefined } = {},
): Promise<Backup> {
  if (Math.min(plan.passphrase.length, plan.keysPassphrase.length) < MIN_PASSPHRASE)
    throw new CopyError('weak_passphrase')
  const keys = await deps.siteKeys()
  const snapshot = await openSnapshot(deps.databaseUrl)
  try {
    const madeAt = deps.now()
    const header: ContainerHeader = {
      format: CONTAINER_FORMAT,
      madeAt: madeAt.toISOString(),
      ...snapshot.header,
      keys: markKeys(keys),
    }
    const name = `${slugOf(header)}-${stampOf(madeAt)}.sekisho`
    const dataFile = await writeInto(
      {
        folders: plan.folders,
        name: `backup-${name}`,
        header,
        sections: snapshot.sections(),
        lock: { kind: 'data', passphrase: plan.passphrase, cost: plan.cost },
      },
      onProgress,
      signal,
    )
    const keysHeader = { ...header, migrations: [], log: null, pending: 0, leftOut: [] }
    const keysFile = await writeInto(
      {
        folders: plan.keysFolders.length > 0 ? plan.keysFolders : plan.folders,
        name: `keys-${name}`,
        header: keysHeader,
        sections: keySections(keys),
        lock: { kind: 'keys', passphrase: plan.keysPassphrase, cost: plan.cost },
      },
      onProgress,
      signal,
    )
    if (dataFile.files.every(({ problem }) => problem !== null))
      throw new NothingWritten(dataFile.files, keysFile.files)
    for (const { folder, file, problem } of [...dataFile.files, ...keysFile.files]) {
      // Never takes away an old copy where the new one failed.
      if (plan.keep === undefined || problem !== null) continue
      const removed = await removeOldCopies(folder, file, plan.keep).catch(() => [])
      if (removed.length > 0) onProgress({ step: 'removed', folder, files: removed })
    }
    return {
      data: dataFile.files,
      keys: keysFile.files,
      sha256: dataFile.sha256,
      bytes: dataFile.bytes,
      rows: dataFile.rows,
      header,
    }
  } finally {
    await snapshot.close()
  }
}

/** No folder took the data: says why for each. */
export class NothingWritten extends CopyError {
  readonly data: WrittenFile[]
  readonly keys: WrittenFile[]
  constructor(data: WrittenFile[], keys: WrittenFile[]) {
    super('nothing_written', data.map(({ folder, problem }) => `${folder}: ${problem}`).join(', '))
    this.data = data
    this.keys = keys
  }
}

type Writing = {
  folders: readonly string[]
  name: string
  header: ContainerHeader
  sections: AsyncIterable<Section> | Iterable<Section>
  lock: Lock
}

async function writeInto(
  { folders, name, header, sections, lock }: Writing,
  onProgress: (progress: BackupProgress) => void,
  signal: AbortSignal | undefined,
): Promise<{ files: WrittenFile[]; sha256: string; bytes: number; rows: number }> {
  const targets = await openTargetFiles(folders, name)
  const digest = createHash('sha256')
  const written = { bytes: 0, rows: 0 }
  async function* told(): AsyncGenerator<Section> {
    for await (const section of sections) {
      if (section.kind === 'table') onProgress({ step: 'table', name: section.name, bytes: written.bytes })
      yield section
    }
  }
  try {
    await writeCopy(
      header,
      told(),
      lock,
      async (bytes) => {
        digest.update(bytes)
        written.bytes += bytes.length
        if (!(await targets.write(bytes))) throw new AllFailed('no folder is left')
      },
      signal,
    )
  } catch (error) {
    await targets.abandon()
    if (!(error instanceof AllFailed)) throw error
  }
  const files = await targets.finish(async (file) => {
    onProgress({ step: 'checking', file })
    written.rows = (await checkCopy(file, lock)).rows
  })
  return { files, sha256: digest.digest('hex'), ...written }
}

class AllFailed extends Error {
  override name = 'AllFailed'
}

/** 20261122T190000Z: sorts by time. */
const stampOf = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
/** Of which site: several may share a folder. */
const slugOf = ({ log }: ContainerHeader) => (log?.origin ?? 'sekisho').replaceAll(/[^A-Za-z0-9.]+/g, '-')
