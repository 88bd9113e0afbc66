export { digestsOf, type FileDigests, writeBag } from './bag.ts'
export { countWithheld } from './check-records.ts'
export { custodyOf, writeCustody } from './custody.ts'
export { type Files, formatJson, formatLines, parseJson, parseLines, parseText } from './files.ts'
export {
  type Attested,
  type CustodyLine,
  type ExportInfo,
  type HiddenRecord,
  PACKAGE_FORMAT,
  type PackageKeys,
  type PackagePerson,
  type PackageProof,
  type PackageRecord,
  readAttested,
  readCustody,
  readExportInfo,
  readExportRecord,
  readKeys,
  readProof,
  readRecord,
  readTimestampInfo,
  type Seal,
  type ShownRecord,
  type TimestampInfo,
  type WithheldNote,
  type WithheldReason,
} from './format.ts'
export { dayInJst, inJst, inUtc } from './jst.ts'
export { baseFolder, isAfterExport, PATHS, TIMESTAMPS } from './paths.ts'
export { FormatError } from './reader.ts'
export { type Attestation, type Check, existedBy, type Report, type Verdict, type Words } from './report.ts'
export { TIMELINE_VERSION, type TimelineEntry, type TimelineLine, timelineOf } from './timeline.ts'
export { headOf, sealText, visible, writeTimelineHtml } from './timeline-html.ts'
export type { Language } from './timeline-words.ts'
export { type VerifyOptions, verifyPackage, verifyZip } from './verify-package.ts'
export { CHECK_GROUPS, type CheckCode, type CheckGroup, type CheckState, GROUP_WORDS } from './wording.ts'
export { readZip, ZipError, type ZipProblem } from './zip.ts'
