export { appendRecord, type EvidenceRow, type Facts, makeRecord, type RecordKind } from './append-record.ts'
export { idIn } from './id-in.ts'
