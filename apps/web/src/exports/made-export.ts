import { type EvidenceExportView, EXPORT_STEPS, type ExportState, type OwnExportView } from '@sekisho/protocol'

/** What both views of an export show: the desk's and a person's own. */
export type MadeExport = Pick<EvidenceExportView, keyof EvidenceExportView & keyof OwnExportView>

export const isUnderWay = (state: ExportState): boolean => (EXPORT_STEPS as readonly string[]).includes(state)

/** How often to ask how far an export is. */
export const POLL_MS = 1_000
