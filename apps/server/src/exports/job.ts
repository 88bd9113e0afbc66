import type { ExportState } from '@sekisho/protocol'
import type { Export } from './export.ts'
import type { ExportDeps } from './export-deps.ts'
import type { Making } from './files.db.ts'

/** Says how far a step is. @throws ExportStopped when this maker should stop */
export type Progress = (done: number, total: number) => Promise<void>

/** One export in the making, as every step gets it. */
export type Job = {
  deps: ExportDeps
  wanted: Export
  making: Making
  progress: Progress
  /** Begins a step. @throws ExportStopped */
  enter: (state: ExportState) => Promise<void>
}
