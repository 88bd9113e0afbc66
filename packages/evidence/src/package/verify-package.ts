import { checkBag, checkExportRecord, checkPaths } from './check-files.ts'
import { checkCheckpoint, checkInclusions, readExpectedKeys } from './check-log.ts'
import { checkPeople } from './check-people.ts'
import { checkReading } from './check-reading.ts'
import { checkCounts, checkRecords } from './check-records.ts'
import { checkTimes } from './check-times.ts'
import type { Files } from './files.ts'
import { PACKAGE_FORMAT } from './format.ts'
import { type ParsedPackage, parsePackage } from './parse-package.ts'
import { baseFolder, PATHS } from './paths.ts'
import { type Check, check, type OnProgress, type Report } from './report.ts'
import { TIMELINE_VERSION } from './timeline.ts'
import { verdictOf } from './verdict.ts'
import { CHECK_GROUPS } from './wording.ts'
import { readZip, ZipError } from './zip.ts'

export type VerifyOptions = {
  /** Verifier keys of log and witnesses that the reader has from elsewhere, as they are published. */
  readonly expectedKeys?: readonly string[]
  /** Root certificates of time-stamping authorities that the reader trusts, in DER. */
  readonly expectedRoots?: readonly Uint8Array[]
  readonly onProgress?: OnProgress
}

/** Opens a package's ZIP and checks everything in it. Never throws for what the ZIP holds. */
export async function verifyZip(zip: Uint8Array, options: VerifyOptions = {}): Promise<Report> {
  try {
    const { base, files } = readZip(zip)
    return await verify(files, base, options)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    return closed(check(error.problem, error.file === undefined ? {} : { file: error.file }))
  }
}

/**
 * Checks a package: files against manifests and the record of the export, records against their commitments, these against the
 * log's signed head, that against keys, witnesses and authorities, and what people read against the records. Pure but for
 * WebCrypto; never throws for what the package holds.
 * @param files by their paths below the base folder
 */
export const verifyPackage = (files: Files, options: VerifyOptions = {}): Promise<Report> =>
  verify(files, undefined, options)

/** How much is done after each part, as measured on a package of 10,000 records. */
const PARTS = { files: 0.3, parsed: 0.45, records: 0.6, inclusions: 0.9, times: 0.92 }

async function verify(files: Files, base: string | undefined, options: VerifyOptions): Promise<Report> {
  const { onProgress = () => {}, expectedKeys = [], expectedRoots = [] } = options
  if (!files.has(PATHS.declaration) && !files.has(PATHS.exportInfo)) return closed(check('not-a-package'))
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0)
  let hashed = 0
  const bag = await checkBag(files, (path) => {
    hashed += files.get(path)?.length ?? 0
    return onProgress((hashed / bytes) * PARTS.files)
  })
  const parsed = parsePackage(files)
  if (isOtherFormat(files)) return closed(check('other-format'))
  await onProgress(PARTS.parsed)
  const keys = readExpectedKeys(parsed, expectedKeys)
  const head = checkCheckpoint(parsed, keys)
  const records = [...checkRecords(parsed), ...checkPeople(parsed), ...checkCounts(parsed)]
  await onProgress(PARTS.records)
  const inclusions = await checkInclusions(parsed, (part) =>
    onProgress(PARTS.records + part * (PARTS.inclusions - PARTS.records)),
  )
  const times = await checkTimes(parsed, keys, expectedRoots)
  await onProgress(PARTS.times)
  const reading = checkReading(files, parsed)
  await onProgress(1)
  const isMisnamed = base !== undefined && parsed.info !== undefined && base !== baseFolder(parsed.info.id)
  const checks = [
    ...(isMisnamed ? [check('zip-odd-name', { file: base })] : []),
    ...bag,
    ...parsed.faults,
    ...checkPaths(files, parsed),
    ...checkExportRecord(files, parsed),
    ...records,
    ...keys.faults,
    ...head.checks,
    ...inclusions,
    ...times.checks,
    ...reading,
  ]
  return reportOf(checks, parsed, times.attestations, head.signers)
}

/** Of what could not be opened. */
const closed = (why: Check): Report => reportOf([why], NOTHING, [], [])

function reportOf(
  found: readonly Check[],
  parsed: ParsedPackage,
  attestations: Report['attestations'],
  keys: readonly string[],
): Report {
  const checks = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
  checks.sort((a, b) => CHECK_GROUPS.indexOf(a.group) - CHECK_GROUPS.indexOf(b.group))
  const keyCompared = checks.some(({ code }) => code === 'key-matches')
  return {
    ...verdictOf(checks, keyCompared, parsed, attestations),
    checks,
    keys,
    keyCompared,
    info: parsed.info,
    records: parsed.records,
    attestations,
  }
}

/**
 * A later format would fail everywhere; it is better told that it needs a later verifier. So is a later timeline: a package must
 * not be called unchanged because what people read in it cannot be compared.
 */
function isOtherFormat(files: Files): boolean {
  const isLater = (value: unknown, known: number) => typeof value === 'number' && value > known
  try {
    const info = JSON.parse(new TextDecoder().decode(files.get(PATHS.exportInfo))) as Record<string, unknown>
    return isLater(info.format, PACKAGE_FORMAT) || isLater(info.timeline, TIMELINE_VERSION)
  } catch {
    return false
  }
}

const NOTHING: ParsedPackage = {
  info: undefined,
  records: [],
  exportRecord: undefined,
  proofs: [],
  checkpoint: undefined,
  keys: undefined,
  attested: [],
  timestamps: [],
  faults: [],
}
