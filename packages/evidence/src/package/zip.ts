import { inflateSync } from 'fflate'
import { equalBytes } from '../bytes.ts'
import { crc32 } from './crc32.ts'
import type { Files } from './files.ts'

export type ZipProblem =
  | 'zip-not'
  | 'zip-truncated'
  | 'zip-too-large'
  | 'zip-doubled'
  | 'zip-odd-name'
  | 'zip-inconsistent'
  | 'not-a-package'

/** A ZIP that must not be opened; `file` where one is to blame. */
export class ZipError extends Error {
  override name = 'ZipError'
  readonly problem: ZipProblem
  readonly file: string | undefined
  constructor(problem: ZipProblem, file?: string) {
    super(file === undefined ? problem : `${problem}: ${file}`)
    this.problem = problem
    this.file = file
  }
}

/** Unpacked. Packages hold tens of megabytes; whoever packs more wants the reader's memory. */
const MAX_BYTES = 1024 ** 3
const MAX_FILES = 20_000

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_BYTES = 22
const SIZES_AFTER = 0x0008
/** How well it is packed, sizes after the data, names in UTF-8: no encryption, no patches, no hidden headers. */
const KNOWN_FLAGS = 0x0006 | SIZES_AFTER | 0x0800
/** Times and owners of files: UT and ux of Info-ZIP, NTFS. Others rename what is unpacked (0x7075) or hide more. */
const KNOWN_EXTRAS: ReadonlySet<number> = new Set([0x5455, 0x7875, 0x000a])
/** Of the external attributes: the kind of file in Unix (0 when nobody said), and folder or label in DOS. */
const UNIX_KIND = 0o170000
const UNIX_FILE = 0o100000
const UNIX_FOLDER = 0o040000
const DOS_NO_FILE = 0x18

type Entry = {
  readonly name: string
  readonly nameBytes: Uint8Array
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly bytes: number
  readonly offset: number
}

/**
 * Opens a package's ZIP (PKWARE APPNOTE 6.3, without encryption and ZIP64). Stricter than programs for every day: directory
 * and local headers must agree, every byte must belong to a file, names are plain, and there are files and folders alone (no
 * links), so that whatever program opens the ZIP shows what was checked here.
 * @param zip not changed; the files may share its memory
 * @returns the base folder and the files below it
 * @throws ZipError
 */
export function readZip(zip: Uint8Array): { base: string; files: Files } {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const { entries, directoryAt } = readDirectory(zip, view)
  const files = new Map<string, Uint8Array>()
  const seen = new Set<string>()
  let base: string | undefined
  let at = 0
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset !== at) throw new ZipError('zip-inconsistent', entry.name)
    const start = dataStart(zip, view, entry, directoryAt)
    at = dataEnd(view, entry, start, directoryAt)
    // Some file systems do not tell capitals apart.
    const folded = entry.name.toLowerCase()
    if (seen.has(folded)) throw new ZipError('zip-doubled', entry.name)
    seen.add(folded)
    const [folder = '', ...rest] = entry.name.split('/')
    if (!/^sekisho-evidence-[A-Za-z0-9-]+$/.test(folder)) throw new ZipError('not-a-package')
    if (base !== undefined && folder !== base) throw new ZipError('zip-odd-name', entry.name)
    base = folder
    // A folder of its own, as programs write them that pack a folder.
    if (entry.name.endsWith('/') && entry.bytes === 0) continue
    if (!rest.every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part)) || rest.length === 0)
      throw new ZipError('zip-odd-name', entry.name)
    files.set(rest.join('/'), unpack(zip.subarray(start, start + entry.packed), entry))
  }
  if (at !== directoryAt) throw new ZipError('zip-inconsistent', 'directory')
  if (base === undefined) throw new ZipError('not-a-package')
  return { base, files }
}

function readDirectory(zip: Uint8Array, view: DataView): { entries: Entry[]; directoryAt: number } {
  const endAt = zip.length - END_BYTES
  if (zip.length < 4 || (view.getUint32(0, true) !== LOCAL && view.getUint32(0, true) !== END))
    throw new ZipError('zip-not')
  if (endAt < 0 || view.getUint32(endAt, true) !== END) throw new ZipError('zip-truncated')
  const files = view.getUint16(endAt + 10, true)
  const directoryAt = view.getUint32(endAt + 16, true)
  const isWhole = directoryAt + view.getUint32(endAt + 12, true) === endAt && view.getUint16(endAt + 8, true) === files
  if (!isWhole || view.getUint16(endAt + 20, true) !== 0) throw new ZipError('zip-inconsistent', 'directory')
  if (files > MAX_FILES) throw new ZipError('zip-too-large')
  const entries: Entry[] = []
  let total = 0
  let at = directoryAt
  for (let i = 0; i < files; i += 1) {
    if (at + 46 > endAt || view.getUint32(at, true) !== CENTRAL) throw new ZipError('zip-inconsistent', 'directory')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const next = extraEnd + view.getUint16(at + 32, true)
    if (next > endAt) throw new ZipError('zip-inconsistent', 'directory')
    const nameBytes = zip.subarray(at + 46, nameEnd)
    const name = new TextDecoder().decode(nameBytes)
    if (!isPlain(name, view.getUint32(at + 38, true)) || !hasKnownExtras(zip.subarray(nameEnd, extraEnd)))
      throw new ZipError('zip-inconsistent', name)
    const entry: Entry = {
      name,
      nameBytes,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    total += entry.bytes
    if (total > MAX_BYTES) throw new ZipError('zip-too-large')
    entries.push(entry)
    at = next
  }
  if (at !== endAt) throw new ZipError('zip-inconsistent', 'directory')
  return { entries, directoryAt }
}

/** A file by name and attributes, or a folder by both: no link, no device. */
function isPlain(name: string, attributes: number): boolean {
  const kind = (attributes >>> 16) & UNIX_KIND
  if (name.endsWith('/')) return kind === 0 || kind === UNIX_FOLDER
  return (kind === 0 || kind === UNIX_FILE) && (attributes & DOS_NO_FILE) === 0
}

/** Extra fields are an id, a length and that many bytes each (APPNOTE 4.5.1). */
function hasKnownExtras(extra: Uint8Array): boolean {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  let at = 0
  while (at + 4 <= extra.length && KNOWN_EXTRAS.has(view.getUint16(at, true))) at += 4 + view.getUint16(at + 2, true)
  return at === extra.length
}

/** Behind the local header, which must say what the directory says. */
function dataStart(zip: Uint8Array, view: DataView, entry: Entry, limit: number): number {
  const { offset, name } = entry
  if (offset + 30 > limit || view.getUint32(offset, true) !== LOCAL) throw new ZipError('zip-inconsistent', name)
  const nameEnd = offset + 30 + view.getUint16(offset + 26, true)
  const start = nameEnd + view.getUint16(offset + 28, true)
  const later = (entry.flags & SIZES_AFTER) !== 0
  const agrees = (at: number, value: number) =>
    view.getUint32(at, true) === value || (later && view.getUint32(at, true) === 0)
  if (
    start + entry.packed > limit ||
    (entry.flags & ~KNOWN_FLAGS) !== 0 ||
    !hasKnownExtras(zip.subarray(nameEnd, start)) ||
    view.getUint16(offset + 6, true) !== entry.flags ||
    view.getUint16(offset + 8, true) !== entry.method ||
    !equalBytes(zip.subarray(offset + 30, nameEnd), entry.nameBytes) ||
    !agrees(offset + 14, entry.crc) ||
    !agrees(offset + 18, entry.packed) ||
    !agrees(offset + 22, entry.bytes)
  )
    throw new ZipError('zip-inconsistent', name)
  return start
}

/** Behind the data and what may follow it: checksum and sizes, with or without a signature (APPNOTE 4.3.9). */
function dataEnd(view: DataView, entry: Entry, start: number, limit: number): number {
  const end = start + entry.packed
  if ((entry.flags & SIZES_AFTER) === 0) return end
  const says = [entry.crc, entry.packed, entry.bytes]
  for (const at of [end + 4, end]) {
    if (at + 12 <= limit && says.every((value, i) => view.getUint32(at + 4 * i, true) === value)) return at + 12
  }
  throw new ZipError('zip-inconsistent', entry.name)
}

function unpack(data: Uint8Array, { name, method, bytes, crc }: Entry): Uint8Array {
  let content: Uint8Array
  if (method === 0) {
    content = data
  } else if (method === 8) {
    try {
      // Into room of the size that was announced: what inflates to more ends there and has another checksum.
      content = inflateSync(data, { out: new Uint8Array(bytes) })
    } catch {
      throw new ZipError('zip-inconsistent', name)
    }
  } else {
    throw new ZipError('zip-inconsistent', name)
  }
  if (content.length !== bytes || crc32(content) !== crc) throw new ZipError('zip-inconsistent', name)
  return content
}
