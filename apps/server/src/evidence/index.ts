export { appendRecord, type EvidenceRow, makeRecord, type RecordKind } from './append-record.ts'
