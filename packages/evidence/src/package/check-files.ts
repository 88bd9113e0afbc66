import { sha256 } from '#sha256'
import { equalBytes, toHex } from '../bytes.ts'
import { checkpointImprint } from '../timestamp/request.ts'
import { type BagFault, findBagFaults, writeBagInfo } from './bag.ts'
import type { Files } from './files.ts'
import { readExportFacts } from './format.ts'
import type { ParsedPackage } from './parse-package.ts'
import { isAfterExport, isOfFormat, isPayload, nameOfTimestamp, PATHS, TIMESTAMPS } from './paths.ts'
import { FormatError } from './reader.ts'
import { type Check, check } from './report.ts'
import { shown } from './timeline.ts'

const BAG_CODES = {
  'file-missing': 'file-missing',
  'file-added': 'file-added',
  'file-changed': 'file-changed',
  'manifest-missing': 'manifest-missing',
  'manifest-broken': 'manifest-broken',
  declaration: 'declaration-wrong',
} as const satisfies Record<BagFault['kind'], string>

/** The bag as its manifests say (RFC 8493). Anyone can write new manifests: `checkExportRecord` finds what they would hide. */
export async function checkBag(files: Files, onFile: (path: string) => void | Promise<void>): Promise<Check[]> {
  const faults = await findBagFaults(files, onFile)
  if (faults.length === 0) return [check('files-complete', { files: files.size })]
  return faults.map(({ kind, ...place }) => check(BAG_CODES[kind], place))
}

/**
 * No file but those of the format, and bag-info.txt as export.json gives it: manifests vouch for whatever is put beside them,
 * and the record of the export cannot name what comes after it. Such a time stamp must be of a checkpoint in the package.
 */
export function checkPaths(files: Files, { info, attested, timestamps, checkpoint }: ParsedPackage): Check[] {
  const head = checkpoint && toHex(checkpointImprint(checkpoint.note))
  const stamps = new Set([
    ...attested.flatMap(({ attested: line }) => line.timestamps.map((path) => nameOfTimestamp(`data/${path}`))),
    ...timestamps.flatMap(({ file, info: { imprint } }) => (imprint === head ? [nameOfTimestamp(file)] : [])),
  ])
  const payload = [...files].flatMap(([path, { length }]) => (isPayload(path) ? [{ bytes: length }] : []))
  const bagInfo = files.get(PATHS.bagInfo)
  const isForeign = (path: string) => {
    const name = nameOfTimestamp(path)
    return !isOfFormat(path) || (name !== undefined && !(stamps.has(name) && files.has(`${TIMESTAMPS}${name}.tsr`)))
  }
  return [
    ...[...files.keys()].filter(isForeign).map((file) => check('file-foreign', { file })),
    ...(info === undefined || bagInfo === undefined || equalBytes(bagInfo, writeBagInfo(info, payload))
      ? []
      : [check('bag-info-differs', { file: PATHS.bagInfo })]),
  ]
}

/** The payload as the log itself has it: the record `export.made` names every file with its SHA-256. */
export function checkExportRecord(files: Files, { exportRecord, info }: ParsedPackage): Check[] {
  if (exportRecord === undefined) return []
  const file = PATHS.exportRecord
  if (shown(exportRecord, 'kind') !== 'export.made') return [check('export-record-other', { file })]
  let recorded: Readonly<Record<string, string>>
  try {
    const facts = { export: shown(exportRecord, 'export'), files: shown(exportRecord, 'files') }
    const made = readExportFacts(facts, 'fields')
    if (info !== undefined && made.export !== info.id) return [check('export-record-other', { file })]
    recorded = made.files
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    return [check('file-malformed', { file, why: error.message })]
  }
  const faults = [
    ...SAID_TWICE.filter((field) => {
      const value = shown(exportRecord, field)
      return value !== undefined && info !== undefined && value !== info[field]
    }).map((field) => check('export-record-differs', { file: PATHS.exportInfo, field })),
    ...Object.keys(recorded)
      .filter((path) => !files.has(path))
      .map((path) => check('file-missing', { file: path })),
    ...[...files]
      .filter(([path]) => isPayload(path) && !isAfterExport(path))
      .flatMap(([path, bytes]) => {
        const digest = Object.hasOwn(recorded, path) ? recorded[path] : undefined
        if (digest === undefined) return [check('file-not-recorded', { file: path })]
        return digest === toHex(sha256(bytes)) ? [] : [check('file-not-as-recorded', { file: path })]
      }),
  ]
  if (faults.length > 0) return faults
  return [check('export-recorded', { leaf: exportRecord.leaf, files: Object.keys(recorded).length })]
}

/** By the record of the export as well as by export.json; unless the record withholds it. */
const SAID_TWICE = ['case', 'purpose', 'recipient', 'reason', 'records'] as const
