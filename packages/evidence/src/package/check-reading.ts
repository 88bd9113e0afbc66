import { equalBytes } from '../bytes.ts'
import { canonicalJson, type Json } from '../canonical.ts'
import { custodyOf } from './custody.ts'
import { type Files, parseLines } from './files.ts'
import { type CustodyLine, readCustody } from './format.ts'
import type { ParsedPackage } from './parse-package.ts'
import { PATHS } from './paths.ts'
import { FormatError } from './reader.ts'
import { type Check, check } from './report.ts'
import { TIMELINE_VERSION } from './timeline.ts'
import { writeTimelineHtml } from './timeline-html.ts'

/** What people read must say what the records say: it is written again and compared. */
export function checkReading(files: Files, { info, records }: ParsedPackage): Check[] {
  if (info === undefined) return []
  const pdf = files.has(PATHS.timelinePdf) ? [check('pdf-not-compared', { file: PATHS.timelinePdf })] : []
  if (info.timeline !== TIMELINE_VERSION) return [check('reading-other-version'), ...pdf]
  const timeline = files.get(PATHS.timelineHtml)
  const file = PATHS.timelineHtml
  const same = timeline !== undefined && equalBytes(timeline, writeTimelineHtml(info, records))
  return [
    ...(timeline === undefined ? [] : [check(same ? 'timeline-matches' : 'timeline-differs', { file })]),
    ...checkCustody(files.get(PATHS.custody), custodyOf(info, records)),
    ...pdf,
  ]
}

function checkCustody(bytes: Uint8Array | undefined, expected: readonly CustodyLine[]): Check[] {
  const file = PATHS.custody
  if (bytes === undefined) return [check('file-missing', { file })]
  let lines: CustodyLine[]
  try {
    lines = parseLines(bytes, readCustody)
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    return [check('file-malformed', { file, why: error.message })]
  }
  const byLeaf = new Map(expected.map((line) => [line.leaf, canonicalJson(line as Json)]))
  const faults = lines.flatMap((line, i) => {
    const place = { file, line: i + 1, leaf: line.leaf }
    const wanted = byLeaf.get(line.leaf)
    byLeaf.delete(line.leaf)
    if (wanted === undefined) return [check('custody-line-added', place)]
    return wanted === canonicalJson(line as Json) ? [] : [check('custody-line-changed', place)]
  })
  for (const leaf of byLeaf.keys()) faults.push(check('custody-line-missing', { file, leaf }))
  return faults.length > 0 ? faults : [check('custody-matches', { lines: lines.length })]
}
