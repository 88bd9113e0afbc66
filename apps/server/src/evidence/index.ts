export { appendRecord, type EvidenceRow, makeRecord } from './append-record.ts'
