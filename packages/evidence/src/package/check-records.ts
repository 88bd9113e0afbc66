import { commitmentOf, findChangedFields } from '../record.ts'
import type { PackageRecord, ShownRecord } from './format.ts'
import type { ParsedPackage } from './parse-package.ts'
import { PATHS } from './paths.ts'
import { isTime } from './reader.ts'
import { type Check, check } from './report.ts'
import { shown } from './timeline.ts'

/** Each record in itself: the fields give its commitment, and exactly those said to be withheld are. */
export function checkRecords({ records, exportRecord }: ParsedPackage): Check[] {
  const all = exportRecord === undefined ? records : [...records, exportRecord]
  const faults = [...all.flatMap(checkRecord), ...checkOrder(records)]
  if (faults.length > 0) return faults
  const shownRecords = all.filter((record) => 'fields' in record)
  const withheld = shownRecords.reduce((sum, record) => sum + Object.keys(record.withheld).length, 0)
  const fields = shownRecords.reduce((sum, record) => sum + Object.keys(record.fields).length, 0) - withheld
  const hidden = all.length - shownRecords.length
  return [
    check('records-unchanged', { records: shownRecords.length, fields }),
    ...(withheld + hidden > 0 ? [check('withheld-sound', { fields: withheld, records: hidden })] : []),
  ]
}

function checkRecord(record: PackageRecord): Check[] {
  if (!('fields' in record)) return []
  const { leaf } = record
  try {
    commitmentOf(record.fields)
  } catch {
    return [check('record-malformed', { leaf })]
  }
  const at = shown(record, 'at')
  if (at !== undefined && !isTime(at)) return [check('record-malformed', { leaf, field: 'at' })]
  const saidWithheld = new Set(Object.keys(record.withheld))
  const filled = [...saidWithheld].filter((name) => {
    const field = Object.hasOwn(record.fields, name) ? record.fields[name] : undefined
    return field === undefined || 'value' in field
  })
  const unexplained = Object.entries(record.fields).flatMap(([name, field]) =>
    'value' in field || saidWithheld.has(name) ? [] : [name],
  )
  return [
    ...filled.map((field) => check('withheld-filled', { leaf, field })),
    ...unexplained.map((field) => check('withheld-unexplained', { leaf, field })),
    ...findChangedFields(record.fields)
      .filter((field) => !saidWithheld.has(field))
      .map((field) => check('field-changed', { leaf, field })),
  ]
}

/** In the order of the log, none twice. */
function checkOrder(records: readonly PackageRecord[]): Check[] {
  let last = -1
  return records.flatMap(({ leaf }, i) => {
    const isNext = leaf > last
    last = Math.max(last, leaf)
    return isNext ? [] : [check('record-out-of-order', { file: PATHS.records, line: i + 1, leaf })]
  })
}

/** What export.json counts, and whether messages follow each other without a gap. */
export function checkCounts({ info, records }: ParsedPackage): Check[] {
  if (info === undefined) return []
  const file = PATHS.exportInfo
  const said = [
    info.records,
    ...info.withheld.map(({ why, fields, records: whole }) => `${why} ${fields}/${whole}`).sort(),
  ]
  const found = [
    records.length,
    ...countWithheld(records)
      .map(({ why, fields, records: whole }) => `${why} ${fields}/${whole}`)
      .sort(),
  ]
  const counts =
    said.join(', ') === found.join(', ')
      ? check('counts-match', { records: records.length })
      : check('count-differs', { file, said: said.join(', '), found: found.join(', ') })
  return [counts, ...checkPositions(records)]
}

/** For export.json: what is withheld, by why. Reasons with nothing are left out. */
export function countWithheld(
  records: readonly PackageRecord[],
): { why: ShownRecord['withheld'][string]['why']; fields: number; records: number }[] {
  const counts = new Map<ShownRecord['withheld'][string]['why'], { fields: number; records: number }>()
  const of = (why: ShownRecord['withheld'][string]['why']) => {
    const count = counts.get(why) ?? { fields: 0, records: 0 }
    counts.set(why, count)
    return count
  }
  for (const record of records) {
    if (!('fields' in record)) of(record.withheld).records += 1
    else for (const { why } of Object.values(record.withheld)) of(why).fields += 1
  }
  return [...counts].map(([why, count]) => ({ why, ...count })).sort((a, b) => (a.why < b.why ? -1 : 1))
}

/**
 * Gaps are no fault: a part may have been chosen. They are told, those before the first message as well, since they bound what
 * the package shows. What comes after the last message nobody can tell from its records.
 */
function checkPositions(records: readonly PackageRecord[]): Check[] {
  const ranges = new Map<string, { first: number; last: number; hasGap: boolean }>()
  const gaps: Check[] = []
  const missing = (conversation: string, from: number, to: number) =>
    gaps.push(check('positions-missing', { conversation, from, to }))
  for (const record of records) {
    if (!('fields' in record) || shown(record, 'kind') !== 'message.decided') continue
    const conversation = shown(record, 'conversation')
    const position = shown(record, 'position')
    if (typeof conversation !== 'string' || typeof position !== 'number') continue
    const range = ranges.get(conversation)
    if (range === undefined) {
      if (position > 1) missing(conversation, 1, position - 1)
      ranges.set(conversation, { first: position, last: position, hasGap: false })
      continue
    }
    if (position > range.last + 1) {
      missing(conversation, range.last + 1, position - 1)
      range.hasGap = true
    }
    range.last = Math.max(position, range.last)
  }
  const whole = [...ranges].flatMap(([conversation, { first, last, hasGap }]) =>
    hasGap ? [] : [check('positions-continuous', { conversation, from: first, to: last })],
  )
  return [...gaps, ...whole]
}
