import type { Json } from '../canonical.ts'
import type { DisclosedFields } from '../record.ts'
import {
  base64,
  base64Hash,
  count,
  FormatError,
  hexHash,
  list,
  nullable,
  object,
  oneOf,
  optional,
  type Read,
  type ReadAs,
  recordOf,
  string,
  time,
} from './reader.ts'

/** Of export.json; a package that says another was made for another verifier. */
export const PACKAGE_FORMAT = 1

/** Why something is withheld from a package. */
export const WITHHELD_REASONS = [
  /** Its content was destroyed (R10). */
  'erased',
  /** It is of someone whom this package is not about. */
  'other-person',
  /** Its person is marked "do not disclose". */
  'nondisclosure',
  /** Who of the staff it was. */
  'staff',
  /** The person who asked could not see it either (R2). */
  'not-shown',
  /** The purpose does not need it. */
  'not-needed',
] as const
export type WithheldReason = (typeof WITHHELD_REASONS)[number]
const withheldReason = oneOf(...WITHHELD_REASONS)

export const PURPOSES = ['police', 'lawyer', 'court', 'person', 'internal', 'own'] as const
export const PERSON_ROLES = ['member', 'performer', 'moderator', 'administrator', 'auditor'] as const

/** What an outside party vouches for: that the log's first `size` records were there at `at`. A seal on the timeline. */
const seal = object({ size: count, by: string, kind: oneOf('cosignature', 'timestamp'), at: time })
export type Seal = ReadAs<typeof seal>

const person = object({
  /** Left out when withheld, like the name. Facts of records name people by it. */
  id: optional(string),
  /** 会員A, 関係者B, 運営担当1: unique in the package. */
  label: string,
  role: oneOf(...PERSON_ROLES),
  name: optional(string),
})
export type PackagePerson = ReadAs<typeof person>

/** data/export.json: what this package is. What it says is what the site says; `export.made` fixes it. */
export const readExportInfo = object({
  format: oneOf(PACKAGE_FORMAT),
  /** `TIMELINE_VERSION` of the program that wrote timeline.html and custody.jsonl. */
  timeline: count,
  id: string,
  origin: string,
  madeAt: time,
  /** The language of timeline.html. */
  language: oneOf('ja', 'en'),
  purpose: oneOf(...PURPOSES),
  /** For whom: the office and its reference, the lawyer, the person. */
  recipient: string,
  reason: string,
  /** Labels of people below. `requestedBy` is null for an office's request. */
  askedBy: string,
  requestedBy: nullable(string),
  case: nullable(string),
  conversations: list(object({ id: string, kind: oneOf('two_shot', 'party', 'mail'), note: string })),
  people: list(person),
  /** How many lines records.jsonl has. */
  records: count,
  /** Counted over records.jsonl: fields withheld, and whole records. */
  withheld: list(object({ why: withheldReason, fields: count, records: count })),
  /** Those that attested.jsonl proves; the timeline draws them. In order of size. */
  seals: list(seal),
})
export type ExportInfo = ReadAs<typeof readExportInfo>

const fields: Read<DisclosedFields> = (value, at) =>
  recordOf((field, fieldAt) => {
    const shown = object({ digest: base64Hash, salt: optional(base64), value: optional((any) => any as Json) })(
      field,
      fieldAt,
    )
    if ((shown.salt === undefined) !== (shown.value === undefined))
      throw new FormatError(fieldAt, 'a value and its salt stand together')
    return shown as DisclosedFields[string]
  })(value, at)

/** Why a field is withheld and, where it names a person, what the site calls them here. */
const withheldField = object({ why: withheldReason, label: optional(string) })
export type WithheldNote = ReadAs<typeof withheldField>

const shownRecord = object({ leaf: count, fields, withheld: recordOf(withheldField) })
/** A record with its fields; `withheld` has a member for exactly those fields that are not shown. */
export type ShownRecord = ReadAs<typeof shownRecord>

const hiddenRecord = object({ leaf: count, commitment: base64Hash, withheld: withheldReason })
/** A record of which nothing is shown but that it is there. */
export type HiddenRecord = ReadAs<typeof hiddenRecord>

/** A line of data/records.jsonl, in the order of the log. */
export type PackageRecord = ShownRecord | HiddenRecord
export const readRecord: Read<PackageRecord> = (value, at) =>
  typeof value === 'object' && value !== null && 'fields' in value ? shownRecord(value, at) : hiddenRecord(value, at)

/** data/export-record.json: the record `export.made`. */
export const readExportRecord: Read<ShownRecord> = shownRecord

/** The facts of `export.made`. */
export const readExportFacts = object({ export: string, files: recordOf(hexHash) })

/** A line of data/proofs.jsonl: the audit path (RFC 6962 §2.1.1) of a leaf in the tree of data/checkpoint.txt. */
export const readProof = object({ leaf: count, hashes: list(base64Hash) })
export type PackageProof = ReadAs<typeof readProof>

/** A line of data/attested.jsonl: an earlier checkpoint and the proof that data/checkpoint.txt continues it. */
export const readAttested = object({
  /** Signed note with its cosignatures. */
  checkpoint: string,
  consistency: list(base64Hash),
  /** Paths below data/. */
  timestamps: list(string),
})
export type Attested = ReadAs<typeof readAttested>

/** Beside data/timestamps/NAME.tsr, as NAME.json: which authority, for which checkpoint. */
export const readTimestampInfo = object({
  authority: string,
  size: count,
  /** SHA-256 of the checkpoint's text without its signatures. */
  imprint: hexHash,
  at: time,
})
export type TimestampInfo = ReadAs<typeof readTimestampInfo>

/** data/keys.json: the keys that the site names. Who wants to be sure compares them with what was published. */
export const readKeys = object({
  /** Verifier keys of the log, the current ones first. */
  log: list(string),
  witnesses: list(string),
  /** `roots`: certificates, DER in base64. */
  authorities: list(object({ name: string, roots: list(base64) })),
})
export type PackageKeys = ReadAs<typeof readKeys>

/** Kinds of records that say who opened, asked for or took out what. */
export const CUSTODY_KINDS = [
  'case.read',
  'appeal.read',
  'export.asked',
  'export.cancelled',
  'export.made',
  'export.downloaded',
] as const

/** A line of data/custody.jsonl. */
export const readCustody = object({
  at: time,
  what: oneOf(...CUSTODY_KINDS),
  /** As the timeline calls the person. */
  who: string,
  why: string,
  forWhom: optional(string),
  export: optional(string),
  /** The record that proves this line. */
  leaf: count,
})
export type CustodyLine = ReadAs<typeof readCustody>
