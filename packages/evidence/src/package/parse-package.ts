import { type Checkpoint, parseCheckpoint } from '../checkpoint.ts'
import { splitNote } from '../note.ts'
import { type Files, parseJson, parseLines, parseText } from './files.ts'
import {
  type Attested,
  type ExportInfo,
  type PackageKeys,
  type PackageProof,
  type PackageRecord,
  readAttested,
  readExportInfo,
  readExportRecord,
  readKeys,
  readProof,
  readRecord,
  readTimestampInfo,
  type ShownRecord,
  type TimestampInfo,
} from './format.ts'
import { PATHS, TIMESTAMPS } from './paths.ts'
import { FormatError } from './reader.ts'
import { type Check, check } from './report.ts'

/** A signed note and what it says; whether it is to be believed is checked elsewhere. */
export type ParsedCheckpoint = { readonly note: string; readonly text: string } & Checkpoint
export type ParsedAttested = {
  readonly attested: Attested
  readonly checkpoint: ParsedCheckpoint
  readonly line: number
}
export type ParsedTimestamp = { readonly file: string; readonly der: Uint8Array; readonly info: TimestampInfo }

/** What could be read of a package. What could not is undefined or empty, and stands in `faults`. */
export type ParsedPackage = {
  readonly info: ExportInfo | undefined
  readonly records: readonly PackageRecord[]
  readonly exportRecord: ShownRecord | undefined
  readonly proofs: readonly PackageProof[]
  readonly checkpoint: ParsedCheckpoint | undefined
  readonly keys: PackageKeys | undefined
  readonly attested: readonly ParsedAttested[]
  readonly timestamps: readonly ParsedTimestamp[]
  readonly faults: readonly Check[]
}

/** Pure. Reads only what the format writes; never throws for what a package holds. */
export function parsePackage(files: Files): ParsedPackage {
  const faults: Check[] = []
  const read = <T>(file: string, parse: (bytes: Uint8Array) => T): T | undefined => {
    const bytes = files.get(file)
    if (bytes === undefined) {
      faults.push(check('file-missing', { file }))
      return undefined
    }
    return attempt(faults, file, () => parse(bytes))
  }
  return {
    info: read(PATHS.exportInfo, (bytes) => parseJson(bytes, readExportInfo)),
    records: read(PATHS.records, (bytes) => parseLines(bytes, readRecord)) ?? [],
    exportRecord: read(PATHS.exportRecord, (bytes) => parseJson(bytes, readExportRecord)),
    proofs: read(PATHS.proofs, (bytes) => parseLines(bytes, readProof)) ?? [],
    checkpoint: read(PATHS.checkpoint, (bytes) => parseNote(parseText(bytes))),
    keys: read(PATHS.keys, (bytes) => parseJson(bytes, readKeys)),
    attested: (read(PATHS.attested, (bytes) => parseLines(bytes, readAttested)) ?? []).flatMap((attested, i) => {
      const checkpoint = attempt(faults, PATHS.attested, () => parseNote(attested.checkpoint), i + 1)
      return checkpoint === undefined ? [] : [{ attested, checkpoint, line: i + 1 }]
    }),
    timestamps: [...files].flatMap(([file, der]) => {
      if (!file.startsWith(TIMESTAMPS) || !file.endsWith('.tsr')) return []
      const info = read(`${file.slice(0, -'.tsr'.length)}.json`, (bytes) => parseJson(bytes, readTimestampInfo))
      return info === undefined ? [] : [{ file, der, info }]
    }),
    faults,
  }
}

/** @throws NoteError | CheckpointError */
function parseNote(note: string): ParsedCheckpoint {
  const { text } = splitNote(note)
  return { note, text, ...parseCheckpoint(text) }
}

function attempt<T>(faults: Check[], file: string, parse: () => T, line?: number): T | undefined {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const [, lineText] = (error instanceof FormatError && /^line (\d+)/.exec(error.at)) || []
    const at = line ?? (lineText === undefined ? undefined : Number(lineText))
    faults.push(check('file-malformed', { file, ...(at !== undefined && { line: at }), why: error.message }))
    return undefined
  }
}
