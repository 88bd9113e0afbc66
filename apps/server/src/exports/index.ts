export type { ExportDeps } from './export-deps.ts'
export { makeExports } from './make-export.ts'
