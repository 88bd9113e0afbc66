/** The files of a package, below its base folder (BagIt 1.0, RFC 8493). */
export const PATHS = {
  declaration: 'bagit.txt',
  bagInfo: 'bag-info.txt',
  readMe: 'data/READ-ME-FIRST.ja.txt',
  verifier: 'data/verifier.html',
  timelineHtml: 'data/timeline.html',
  timelinePdf: 'data/timeline.pdf',
  exportInfo: 'data/export.json',
  records: 'data/records.jsonl',
  custody: 'data/custody.jsonl',
  keys: 'data/keys.json',
  exportRecord: 'data/export-record.json',
  proofs: 'data/proofs.jsonl',
  checkpoint: 'data/checkpoint.txt',
  attested: 'data/attested.jsonl',
} as const

export const TIMESTAMPS = 'data/timestamps/'

/**
 * What comes after the record of the export and so cannot be named in it: each of these proves itself. Every other payload
 * file stands with its SHA-256 in that record's field `files`.
 */
export const isAfterExport = (path: string): boolean =>
  path === PATHS.exportRecord ||
  path === PATHS.proofs ||
  path === PATHS.checkpoint ||
  path === PATHS.attested ||
  nameOfTimestamp(path) !== undefined

export const isPayload = (path: string): boolean => path.startsWith('data/')

/** NAME of data/timestamps/NAME.tsr and data/timestamps/NAME.json. */
export const nameOfTimestamp = (path: string): string | undefined =>
  /^data\/timestamps\/([A-Za-z0-9-]+)\.(?:tsr|json)$/.exec(path)?.[1]

export const isTagManifest = (path: string): boolean => /^tagmanifest-sha(?:256|512)\.txt$/.test(path)

/** Whether the format has a file of this path; of a time stamp it must also be known what it stamps. */
export const isOfFormat = (path: string): boolean =>
  KNOWN.has(path) ||
  /^manifest-sha(?:256|512)\.txt$/.test(path) ||
  isTagManifest(path) ||
  nameOfTimestamp(path) !== undefined
const KNOWN: ReadonlySet<string> = new Set(Object.values(PATHS))

/** The folder in the ZIP. */
export const baseFolder = (exportId: string): string => `sekisho-evidence-${exportId}`
