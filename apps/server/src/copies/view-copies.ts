import type { CopyStatus } from '@sekisho/protocol'
import type { Deps } from '../deps.ts'
import type { BackupSettings } from './backup-settings.ts'
import { findLastGood, listRuns } from './copy-runs.db.ts'
import { isOverdue } from './schedule.ts'

/** How backups do, for administrators. */
export async function viewCopies({
  db,
  now,
  backups,
}: Pick<Deps, 'db' | 'now'> & { backups: BackupSettings | undefined }): Promise<CopyStatus> {
  const [runs, last] = await Promise.all([listRuns(db, now()), findLastGood(db)])
  const schedule = backups?.schedule
  return {
    schedule: schedule ? { at: schedule.at, folders: [...schedule.plan.folders], keep: schedule.plan.keep ?? 0 } : null,
    lastGoodAt: last.lastGoodAt?.toISOString() ?? null,
    overdue: isOverdue({ ...last, now: now() }),
    runs,
  }
}
