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
  path.startsWith(TIMESTAMPS)

export const isPayload = (path: string): boolean => path.startsWith('data/')

/** The folder in the ZIP. */
export const baseFolder = (exportId: string): string => `sekisho-evidence-${exportId}`
