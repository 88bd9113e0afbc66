import { disclose, toBase64 } from '@sekisho/evidence'
import type { PackageRecord, ShownRecord, WithheldReason } from '@sekisho/evidence/package'
import { type Audience, decideDisclosure } from './disclosure.ts'
import type { RecordFacts } from './record-facts.ts'
import type { LoggedRecord } from './records.db.ts'

/** Pure: a line of records.jsonl, as much of the record as this package shows. */
export function discloseRecord(record: LoggedRecord, audience: Audience): PackageRecord {
  const { leaf, body, salt } = record
  const hidden = (withheld: WithheldReason): PackageRecord => ({
    leaf,
    commitment: toBase64(record.commitment),
    withheld,
  })
  if (body === null || salt === null) return hidden('erased')
  const facts = JSON.parse(body) as RecordFacts
  const disclosure = decideDisclosure(facts, audience)
  return 'whole' in disclosure ? hidden(disclosure.whole) : showRecord(leaf, facts, salt, disclosure.withheld)
}

/** Pure: a record with some of its fields withheld. */
export const showRecord = (
  leaf: number,
  facts: RecordFacts,
  salt: Uint8Array,
  withheld: ShownRecord['withheld'],
): ShownRecord => ({ leaf, fields: disclose(facts, salt, new Set(Object.keys(withheld))), withheld })
