import type { CopyFile } from '@sekisho/protocol'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import type { BackupSettings } from './backup-settings.ts'
import { beat, type Claim, claimSlot, endRun, startAsked } from './copy-runs.db.ts'
import { lastSlot } from './schedule.ts'
import { type Backup, type BackupPlan, type BackupProgress, NothingWritten, writeBackup } from './write-backup.ts'

const BEAT_EVERY_MS = 60_000

export type CopyDeps = Pick<Deps, 'db' | 'now' | 'log'> & { backups: BackupSettings }
type Watch = { onProgress?: (progress: BackupProgress) => void; signal?: AbortSignal | undefined }

/** A backup now, because somebody asked. It is on record, with the digest of its file. @throws CopyError; the database's own error */
export async function makeBackup(deps: CopyDeps, plan: BackupPlan, watch: Watch = {}): Promise<Backup> {
  return makeClaimed(deps, await startAsked(deps.db, deps.now()), plan, watch)
}

/**
 * The backup of the last slot, if nobody has made it. Any number of servers may call it again and again: the database decides
 * who does it. A server that was off at the time does it when it is back.
 * @returns undefined when there is nothing to do
 */
export async function runScheduledBackup(
  deps: Pick<Deps, 'db' | 'now' | 'log'> & { backups: BackupSettings | undefined },
  signal?: AbortSignal,
): Promise<Backup | undefined> {
  const { backups } = deps
  if (!backups?.schedule || signal?.aborted) return undefined
  const claim = await claimSlot(deps.db, lastSlot(deps.now(), backups.schedule.at), deps.now())
  return claim && makeClaimed({ ...deps, backups }, claim, backups.schedule.plan, { signal })
}

async function makeClaimed(deps: CopyDeps, claim: Claim, plan: BackupPlan, watch: Watch): Promise<Backup> {
  const beating = setInterval(() => {
    beat(deps.db, claim, deps.now()).catch((error: unknown) =>
      deps.log.error(
        { error: error instanceof Error ? error.message : 'unknown' },
        'could not say that a backup goes on',
      ),
    )
  }, BEAT_EVERY_MS)
  try {
    const backup = await writeBackup({ ...deps.backups, now: deps.now }, plan, watch)
    await recordBackup(deps, claim, backup)
    return backup
  } catch (error) {
    const files = error instanceof NothingWritten ? filesOf(error) : []
    const problem =
      error instanceof NothingWritten ? 'nothing_written' : watch.signal?.aborted ? 'interrupted' : 'internal'
    await endRun(deps.db, claim, deps.now(), {
      state: 'failed',
      files,
      problem,
      bytes: null,
      rows: null,
      treeSize: null,
    })
    throw error
  } finally {
    clearInterval(beating)
  }
}

/** A crash before this leaves a whole backup that no record tells of, and a run that another server takes over. */
async function recordBackup(deps: CopyDeps, claim: Claim, backup: Backup): Promise<void> {
  const files = filesOf(backup)
  const { header, bytes, rows, sha256 } = backup
  const at = deps.now()
  await deps.db.transaction().execute(async (tx) => {
    await endRun(tx, claim, at, {
      state: files.every(({ problem }) => problem === null) ? 'done' : 'partial',
      files,
      problem: null,
      bytes,
      rows,
      treeSize: header.log?.size ?? 0,
    })
    // Not the folders: a record may be shown to others.
    await appendRecord(tx, 'backup.made', at, {
      run: claim.id,
      madeAt: header.madeAt,
      file: backup.data[0]?.file,
      sha256,
      bytes,
      treeSize: header.log?.size ?? 0,
      pending: header.pending,
      copies: backup.data.filter(({ problem }) => problem === null).length,
      keys: backup.keys.some(({ problem }) => problem === null),
    })
  })
}

const filesOf = ({ data, keys }: Pick<Backup, 'data' | 'keys'>): CopyFile[] => [
  ...data.map((file) => ({ content: 'data' as const, ...file })),
  ...keys.map((file) => ({ content: 'keys' as const, ...file })),
]
