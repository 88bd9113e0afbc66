import { type EvidenceExportView, EXPORT_STEPS, type ExportFailure, type OwnExportView } from '@sekisho/protocol'
import { fileNameOf } from './export.ts'
import type { StoredExport } from './exports.db.ts'
import type { ConversationKind } from './parts.db.ts'

const isUnderWay = (row: StoredExport) => (EXPORT_STEPS as readonly string[]).includes(row.state)

/** What both kinds of view show. Pure. */
const made = (row: StoredExport, mine: { mayDownload: boolean; mayCancel: boolean }) => ({
  id: row.id,
  state: row.state,
  askedAt: row.asked_at.toISOString(),
  progress: { done: row.done, total: row.total },
  readyAt: row.ready_at?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
  fileName: fileNameOf(row.id),
  bytes: row.bytes,
  records: row.records,
  leaf: row.leaf,
  attestation: row.attestation,
  failure: row.failure as ExportFailure | null,
  mayDownload: row.state === 'ready' && mine.mayDownload,
  mayCancel: (isUnderWay(row) || row.state === 'ready') && mine.mayCancel,
})

/** Pure: for administrators and auditors; only who has opened its case may fetch it. */
export const viewExport = (row: StoredExport, opened: boolean): EvidenceExportView => ({
  ...made(row, { mayDownload: opened, mayCancel: opened }),
  caseId: row.case_id,
  purpose: row.purpose,
  recipient: row.recipient,
  reason: row.reason,
  scope: row.scope,
  askedBy: { id: row.asked_by, displayName: row.asker_name, role: row.asker_role },
  requestedBy:
    row.requested_by !== null && row.requester_name !== null && row.requester_role !== null
      ? { id: row.requested_by, displayName: row.requester_name, role: row.requester_role }
      : null,
  withheld: row.withheld,
  downloads: row.downloads,
})

/** Pure: for the person whose own it is. */
export const viewOwnExport = (
  row: StoredExport,
  conversation: { id: string; kind: ConversationKind; with: string },
): OwnExportView => ({ ...made(row, { mayDownload: true, mayCancel: true }), conversation })
