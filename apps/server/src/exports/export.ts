import type { ExportFailure, ExportPart, ExportPurpose } from '@sekisho/protocol'

/** An export as the job needs it. */
export type Export = {
  id: string
  askedBy: string
  askedAt: Date
  /** The record `export.asked`. */
  askedRecord: number
  caseId: string | null
  conversationId: string | null
  purpose: ExportPurpose
  recipient: string
  reason: string
  requestedBy: string | null
  scope: 'needed' | 'whole' | 'chosen'
  parts: readonly ExportPart[]
}

/** How long a finished package is kept to be fetched. */
export const KEPT_MS = 7 * 86_400_000
/** Most records of one package: who reads it, a browser too, holds them all in memory. */
export const MAX_RECORDS = 20_000

export const fileNameOf = (id: string): string => `sekisho-evidence-${id}.zip`

/** The package cannot be made; the code says why and what to do (protocol's EXPORT_FAILURES). */
export class ExportFailed extends Error {
  override name = 'ExportFailed'
  readonly code: ExportFailure
  constructor(code: ExportFailure) {
    super(code)
    this.code = code
  }
}

/** The export was cancelled or taken over by another server, or this one is closing: nothing more is done to it here. */
export class ExportStopped extends Error {
  override name = 'ExportStopped'
}
