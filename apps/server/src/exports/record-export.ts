import type { ShownRecord } from '@sekisho/evidence/package'
import { appendRecord } from '../evidence/index.ts'
import { decideDisclosure } from './disclosure.ts'
import { ExportFailed, ExportStopped } from './export.ts'
import { changeMade } from './exports.db.ts'
import { digestFile, listFiles, writeFile } from './files.db.ts'
import type { Job } from './job.ts'
import type { Written } from './write-export.ts'

/** What of the export's own record is withheld: kept beside the files until they are packed. */
export const OWN_WITHHELD = 'work/export-withheld.json'
/** Earlier attested checkpoints as they stood when the timeline was drawn. */
export const ATTESTED = 'work/attested.json'
export const isWork = (file: string): boolean => file.startsWith('work/')

/**
 * Puts on record that this package is made, with the SHA-256 of every file in it so far: whoever writes one of them anew is
 * found out by the log itself. From here on the package is recorded; a crash before leaves it to be written anew, a crash after
 * to be packed.
 * @returns the record's id
 * @throws ExportStopped when it is no longer this maker's
 */
export async function recordExport({ deps, wanted, making }: Job, written: Written): Promise<number> {
  const files: Record<string, string> = {}
  for (const file of await listFiles(deps.db, wanted.id))
    if (!isWork(file)) files[file] = (await digestFile(deps.db, wanted.id, file)).sha256
  const at = deps.now()
  const facts = {
    export: wanted.id,
    ...(wanted.caseId !== null && { case: wanted.caseId }),
    ...(wanted.conversationId !== null && { conversation: wanted.conversationId }),
    by: wanted.askedBy,
    purpose: wanted.purpose,
    ...(wanted.recipient !== '' && { recipient: wanted.recipient }),
    ...(wanted.reason !== '' && { reason: wanted.reason }),
    ...(wanted.requestedBy !== null && { requestedBy: wanted.requestedBy }),
    records: written.records,
    files,
  }
  const disclosure = decideDisclosure({ ...facts, kind: 'export.made' }, written.audience)
  if ('whole' in disclosure) throw new ExportFailed('internal')
  await writeFile(making, OWN_WITHHELD, JSON.stringify(disclosure.withheld satisfies ShownRecord['withheld']))
  return deps.db.transaction().execute(async (tx) => {
    const recordId = await appendRecord(tx, 'export.made', at, facts)
    const { records, withheld, attestation } = written
    const kept = { record_id: recordId, records, withheld: JSON.stringify(withheld), attestation }
    if (!(await changeMade(tx, making, kept))) throw new ExportStopped()
    return recordId
  })
}
