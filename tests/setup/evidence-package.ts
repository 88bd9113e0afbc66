import {
  appendLeaves,
  commitRecord,
  cosign,
  disclose,
  EMPTY_EDGE,
  type Fields,
  formatCheckpoint,
  generateKey,
  leafHash,
  parseSignerKey,
  proveConsistency,
  proveInclusions,
  type ReadTiles,
  rootOf,
  signNote,
  toBase64,
  utf8,
} from '@sekisho/evidence'
import {
  baseFolder,
  countWithheld,
  digestsOf,
  type ExportInfo,
  formatJson,
  formatLines,
  PATHS,
  type PackageRecord,
  type ShownRecord,
  TIMELINE_VERSION,
  TIMESTAMPS,
  type WithheldNote,
  writeBag,
  writeCustody,
  writeTimelineHtml,
} from '@sekisho/evidence/package'
import { zipSync } from 'fflate'

/** Evidence packages made of invented records, with a real log, real keys and a real witness. The same each time. */

export type PackageFiles = Map<string, Uint8Array>
export type TestLog = ReturnType<typeof makeLog>

export const ORIGIN = 'sekisho.example/log'
const seed = (n: number) => new Uint8Array(32).fill(n)
export const LOG_KEY = generateKey(ORIGIN, seed(1))
export const OTHER_LOG_KEY = generateKey(ORIGIN, seed(2))
export const WITNESS_KEY = generateKey('witness.example/w1', seed(3), 'cosignature/v1')

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const MEMBER = id(1)
export const PERFORMER = id(2)
const THIRD = id(3)
const OPERATOR = id(4)
export const CONVERSATION = id(10)
const CASE = id(20)
export const EXPORT = id(30)
const START = Date.parse('2024-11-22T03:00:00.000Z')
const minutes = (n: number) => new Date(START + n * 60_000).toISOString()
const at = (n: number) => minutes(n * 10)

const message = (n: number, sender: string, position: number, text: string, more: Fields = {}): Fields => ({
  v: 2,
  kind: 'message.decided',
  at: at(n),
  message: id(100 + n),
  conversation: CONVERSATION,
  sender,
  position,
  text,
  outcome: 'deliver',
  findings: [],
  policyVersion: 1,
  ...more,
})

/** What the site recorded, in order; those marked are of the package, the others of other people. */
const RECORDED: readonly { fields: Fields; withheld?: Record<string, WithheldNote>; erased?: true; apart?: true }[] = [
  { fields: { v: 2, kind: 'consent.given', at: at(0), account: MEMBER, version: 3 } },
  { fields: message(1, MEMBER, 1, 'こんばんは。今日も来ました😊') },
  { fields: message(2, THIRD, 1, '別の会話', { conversation: id(11) }), apart: true },
  { fields: message(3, PERFORMER, 2, 'こんばんは！<b>お待ちしていました</b>') },
  {
    fields: message(4, MEMBER, 3, 'LINEのID教えて', {
      outcome: 'refuse',
      findings: [{ category: 'contact.solicit', start: 0, end: 4, confidence: 0.97 }],
    }),
  },
  {
    fields: message(5, THIRD, 4, 'よその人の言葉'),
    withheld: { sender: { why: 'other-person', label: '関係者A' }, text: { why: 'other-person' } },
  },
  { fields: message(6, MEMBER, 5, '家の前で待っている'), erased: true },
  { fields: message(7, PERFORMER, 6, 'それは困ります。\nやめてください') },
  {
    fields: { v: 2, kind: 'report.made', at: at(8), case: CASE, by: PERFORMER, against: MEMBER, reason: 'harassment' },
  },
  {
    fields: {
      v: 2,
      kind: 'case.opened',
      at: at(9),
      case: CASE,
      sign: 'report',
      urgency: 2,
      subject: MEMBER,
      other: PERFORMER,
    },
  },
  { fields: { v: 2, kind: 'case.read', at: at(10), case: CASE, operator: OPERATOR, reason: '通報の確認' } },
  {
    fields: {
      v: 2,
      kind: 'case.decided',
      at: at(11),
      case: CASE,
      by: OPERATOR,
      subject: MEMBER,
      decision: 'violation',
      reason: 'つきまといの予告',
      clause: '第8条',
    },
  },
  {
    fields: {
      v: 2,
      kind: 'export.asked',
      at: at(12),
      export: EXPORT,
      case: CASE,
      by: OPERATOR,
      purpose: 'police',
      recipient: '関所警察署 生活安全課',
      reason: '被害届に添えるため',
    },
  },
]

const saltOf = (n: number) => new Uint8Array(32).fill(100 + n)

/** A log in memory that grows; its tiles as the log would keep them. */
export function makeLog() {
  let edge = EMPTY_EDGE
  const tiles = new Map<string, Uint8Array>()
  const read: ReadTiles = async (wanted) =>
    wanted.map(({ level, n, width }) => (tiles.get(`${level}/${n}`) ?? new Uint8Array(0)).slice(0, width * 32))
  return {
    read,
    append(commitments: readonly Uint8Array[]): number {
      const grown = appendLeaves(edge, commitments.map(leafHash))
      edge = grown.edge
      for (const { level, n, hashes } of grown.changed) tiles.set(`${level}/${n}`, hashes)
      return edge.size
    },
    async note(size: number, key = LOG_KEY, origin = ORIGIN): Promise<string> {
      const text = formatCheckpoint({ origin, size, root: await rootOf(size, read), extensions: [] })
      return signNote(text, [parseSignerKey(key.signerKey)])
    },
  }
}

/** The note with the witness's line below it. */
export const cosigned = (note: string, atMs: number): string =>
  note + cosign(textOf(note), parseSignerKey(WITNESS_KEY.signerKey), Math.floor(atMs / 1000))

export const textOf = (note: string): string => note.slice(0, note.lastIndexOf('\n\n') + 1)

export type BuildOptions = {
  /** Another export of the same records. */
  readonly exportId?: string
  readonly log?: TestLog
  /** Stamps a checkpoint by RFC 3161; without it there are no time stamps. */
  readonly stamp?: (noteText: string) => Promise<{ response: Uint8Array; root: Uint8Array; at: string }>
  readonly verifier?: Uint8Array
  readonly language?: 'ja' | 'en'
  readonly witnessed?: boolean
  /** What a site does that lies: it holds the log's key, so that all of it is signed and on record. */
  readonly site?: {
    readonly fields?: (fields: Fields, n: number) => Fields
    readonly withheld?: (n: number) => Record<string, WithheldNote> | undefined
    /** Leaves that it leaves out. */
    readonly without?: ReadonlySet<number>
    readonly info?: Partial<ExportInfo>
    /** Of the record of the export. */
    readonly made?: Fields
    /** In place of what the records give. */
    readonly files?: PackageFiles
    /** Milliseconds since 1970 in the witness's signature of the head. */
    readonly seenAt?: number
  }
}

/** All files of a good package, below its base folder. */
export async function buildPackage(options: BuildOptions = {}): Promise<PackageFiles> {
  const { exportId = EXPORT, log = makeLog(), witnessed = true, site = {} } = options
  const recorded = RECORDED.map((one, n) => ({
    ...one,
    fields: site.fields?.(one.fields, n) ?? one.fields,
    withheld: site.withheld?.(n) ?? one.withheld,
  }))
  const commitments = recorded.map(({ fields }, n) => commitRecord(fields, saltOf(n)))
  const earlySize = log.append(commitments.slice(0, 6))
  log.append(commitments.slice(6))
  const records = recorded.flatMap(({ fields, withheld = {}, erased, apart }, n): PackageRecord[] => {
    if (apart || site.without?.has(n)) return []
    if (erased) return [{ leaf: n, commitment: toBase64(commitRecord(fields, saltOf(n))), withheld: 'erased' }]
    return [{ leaf: n, fields: disclose(fields, saltOf(n), new Set(Object.keys(withheld))), withheld }]
  })
  const earlyAt = Date.parse(minutes(51))
  const info: ExportInfo = {
    format: 1,
    timeline: TIMELINE_VERSION,
    id: exportId,
    origin: ORIGIN,
    madeAt: at(13),
    language: options.language ?? 'ja',
    purpose: 'police',
    recipient: '関所警察署 生活安全課',
    reason: '被害届に添えるため',
    askedBy: '運営責任者1',
    requestedBy: '出演者A',
    case: CASE,
    conversations: [{ id: CONVERSATION, kind: 'two_shot', note: '1〜6番目' }],
    people: [
      { id: MEMBER, label: '会員A', role: 'member', name: 'みる' },
      { id: PERFORMER, label: '出演者A', role: 'performer', name: 'ことね' },
      { label: '関係者A', role: 'member' },
      { id: OPERATOR, label: '運営責任者1', role: 'administrator' },
    ],
    records: records.length,
    withheld: countWithheld(records),
    seals: witnessed
      ? [{ size: earlySize, by: 'witness.example/w1', kind: 'cosignature', at: new Date(earlyAt).toISOString() }]
      : [],
    ...site.info,
  }
  const early = await log.note(earlySize)
  const earlyStamp = await options.stamp?.(textOf(early))
  const keys = {
    log: [LOG_KEY.verifierKey],
    witnesses: [WITNESS_KEY.verifierKey],
    authorities: earlyStamp ? [{ name: 'tsa.example', roots: [toBase64(earlyStamp.root)] }] : [],
  }
  const files: PackageFiles = new Map([
    [PATHS.readMe, utf8('最初にお読みください\n')],
    [PATHS.verifier, options.verifier ?? utf8('<!doctype html>\n')],
    [PATHS.timelineHtml, writeTimelineHtml(info, records)],
    [PATHS.timelinePdf, utf8('%PDF-1.7 of a test\n')],
    [PATHS.exportInfo, formatJson(info)],
    [PATHS.records, formatLines(records)],
    [PATHS.custody, writeCustody(info, records)],
    [PATHS.keys, formatJson(keys)],
    ...(site.files ?? []),
  ])
  const made: Fields = {
    v: 2,
    kind: 'export.made',
    at: at(14),
    export: exportId,
    case: CASE,
    by: OPERATOR,
    ...site.made,
    files: Object.fromEntries([...files].map(([path, bytes]) => [path, digestsOf(path, bytes).sha256])),
  }
  const leaf = log.append([commitRecord(made, saltOf(99))]) - 1
  const exportRecord: ShownRecord = { leaf, fields: disclose(made, saltOf(99), new Set()), withheld: {} }
  const size = log.append([seed(77)])

  const leaves = [...records.map((record) => record.leaf), leaf]
  const proofs = await proveInclusions(leaves, size, log.read)
  const stamps = new Map<string, Uint8Array>()
  const note = await log.note(size)
  const stamp = await options.stamp?.(textOf(note))
  for (const [name, of, its] of [
    ['1', early, earlyStamp],
    ['2', note, stamp],
  ] as const) {
    if (its === undefined) continue
    stamps.set(`${TIMESTAMPS}${name}.tsr`, its.response)
    const imprint = digestsOf('', utf8(textOf(of))).sha256
    const ofSize = Number(textOf(of).split('\n')[1])
    stamps.set(`${TIMESTAMPS}${name}.json`, formatJson({ authority: 'tsa.example', size: ofSize, imprint, at: its.at }))
  }
  const attested = {
    checkpoint: witnessed ? cosigned(early, earlyAt) : early,
    consistency: (await proveConsistency(earlySize, size, log.read)).map(toBase64),
    timestamps: earlyStamp ? ['timestamps/1.tsr'] : [],
  }
  files.set(PATHS.exportRecord, formatJson(exportRecord))
  files.set(PATHS.proofs, formatLines(leaves.map((of, i) => ({ leaf: of, hashes: (proofs[i] ?? []).map(toBase64) }))))
  files.set(PATHS.checkpoint, utf8(witnessed ? cosigned(note, site.seenAt ?? Date.parse(minutes(141))) : note))
  files.set(PATHS.attested, formatLines(witnessed || earlyStamp ? [attested] : []))
  for (const [path, bytes] of stamps) files.set(path, bytes)
  return bag(files, exportId)
}

/** The payload with manifests that fit it: what anyone can make who changed it. */
export function bag(files: PackageFiles, exportId: string = EXPORT): PackageFiles {
  const payload = [...files].filter(([path]) => path.startsWith('data/'))
  return new Map([
    ...payload,
    ...writeBag(
      payload.map(([path, bytes]) => digestsOf(path, bytes)),
      { id: exportId, origin: ORIGIN },
    ),
  ])
}

export const zip = (files: PackageFiles, exportId: string = EXPORT): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([path, bytes]) => [`${baseFolder(exportId)}/${path}`, bytes])))
