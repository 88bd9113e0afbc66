import { formatLines } from './files.ts'
import { CUSTODY_KINDS, type CustodyLine, type ExportInfo, type PackageRecord } from './format.ts'
import { isTime } from './reader.ts'
import { actorOf, namesOf, shown } from './timeline.ts'

/** data/custody.jsonl: who opened and exported what, when, why and for whom; written from the records that prove it. */
export const writeCustody = (info: ExportInfo, records: readonly PackageRecord[]): Uint8Array =>
  formatLines(custodyOf(info, records))

/** Pure: the records that say who saw what, in the order of the log. */
export function custodyOf(info: ExportInfo, records: readonly PackageRecord[]): CustodyLine[] {
  const nameOf = namesOf(info)
  return records.flatMap((record): CustodyLine[] => {
    if (!('fields' in record)) return []
    const text = (name: string) => {
      const value = shown(record, name)
      return typeof value === 'string' ? value : undefined
    }
    const what = CUSTODY_KINDS.find((kind) => kind === text('kind'))
    const at = shown(record, 'at')
    if (what === undefined || !isTime(at)) return []
    const forWhom = text('recipient')
    const exportId = text('export')
    return [
      {
        at,
        what,
        who: actorOf(record, nameOf)?.who ?? '–',
        why: text('reason') ?? '–',
        ...(forWhom !== undefined && { forWhom }),
        ...(exportId !== undefined && { export: exportId }),
        leaf: record.leaf,
      },
    ]
  })
}
