import type { Actor, Person } from '../accounts/index.ts'
import type { Deps } from '../deps.ts'
import { appendRecord } from '../evidence/index.ts'
import { Refusal } from '../refusal.ts'
import { requireOpened } from './choose-parts.ts'
import { countDownload, endExport, findExport, type StoredExport } from './exports.db.ts'
import { deleteFiles, hasFile, readFile, ZIP_FILE } from './files.db.ts'

type Tx = Parameters<typeof endExport>[0]

/**
 * A package of a case, for an administrator who has opened that case.
 * @throws Refusal not_found | not_opened
 */
export async function requireCaseExport(tx: Tx, operator: Actor, id: string): Promise<StoredExport> {
  const row = await findExport(tx, id)
  if (!row || row.case_id === null) throw new Refusal('not_found')
  await requireOpened(tx, row.case_id, operator.accountId)
  return row
}

/** @throws Refusal not_found, also for another person's: nobody learns that it is there */
export async function requireOwnExport(tx: Tx, person: Person, id: string): Promise<StoredExport> {
  const row = await findExport(tx, id)
  if (row?.purpose !== 'own' || row.asked_by !== person.accountId) throw new Refusal('not_found')
  return row
}

/**
 * The ZIP, piece by piece; that it was fetched is on record before its first byte leaves (R3).
 * @throws Refusal export_not_ready | export_gone, and what `find` throws
 */
export async function fetchExport(
  deps: Deps,
  actor: Actor,
  find: (tx: Tx) => Promise<StoredExport>,
): Promise<{ row: StoredExport; pieces: AsyncIterable<Buffer> }> {
  const at = deps.now()
  const row = await deps.db.transaction().execute(async (tx) => {
    const found = await find(tx)
    requireReady(found, at)
    // A restored site has the list of its packages and not their files.
    if (!(await hasFile(tx, found.id, ZIP_FILE))) throw new Refusal('export_gone')
    await appendRecord(tx, 'export.downloaded', at, {
      export: found.id,
      case: found.case_id ?? undefined,
      conversation: found.conversation_id ?? undefined,
      by: actor.accountId,
      purpose: found.purpose,
      recipient: found.recipient || undefined,
      requestedBy: found.requested_by ?? undefined,
    })
    await countDownload(tx, found.id)
    return found
  })
  return { row, pieces: readFile(deps.db, row.id, ZIP_FILE) }
}

function requireReady(row: StoredExport, at: Date): void {
  if (row.state === 'expired' || row.state === 'cancelled' || (row.expires_at && row.expires_at <= at))
    throw new Refusal('export_gone')
  if (row.state !== 'ready') throw new Refusal('export_not_ready')
}

/**
 * Stops a package under way or throws a finished one away.
 * @throws Refusal conflict when it has ended already, and what `find` throws
 */
export async function cancelExport(
  deps: Deps,
  actor: Actor,
  find: (tx: Tx) => Promise<StoredExport>,
): Promise<StoredExport> {
  const at = deps.now()
  return deps.db.transaction().execute(async (tx) => {
    const found = await find(tx)
    if (!(await endExport(tx, found.id, 'cancelled'))) throw new Refusal('conflict')
    await appendRecord(tx, 'export.cancelled', at, {
      export: found.id,
      case: found.case_id ?? undefined,
      conversation: found.conversation_id ?? undefined,
      by: actor.accountId,
      purpose: found.purpose,
      requestedBy: found.requested_by ?? undefined,
    })
    await deleteFiles(tx, found.id)
    return { ...found, state: 'cancelled' as const }
  })
}
