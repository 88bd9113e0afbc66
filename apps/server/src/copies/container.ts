import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'
import { CopyError } from './copy-error.ts'

/** Raised when a reader of today could not read what is written. */
export const CONTAINER_FORMAT = 1

/** The beginning of a container: where its data comes from. */
export const ContainerHeader = z.object({
  format: z.number().int().min(1),
  madeAt: z.iso.datetime(),
  /** Of the database: every migration that its schema has seen, in order. Empty for keys. */
  migrations: z.array(z.string()),
  /** The log as it stood in the copy; null when it had signed no checkpoint. */
  log: z
    .object({
      origin: z.string(),
      size: z.number().int().min(0),
      root: z.base64(),
      /** The newest checkpoint, signed. */
      note: z.string(),
    })
    .nullable(),
  /** Records that had no place in the tree yet. */
  pending: z.number().int().min(0),
  /** By name, a mark of each key that belongs to this data (keys-file.ts). */
  keys: z.record(z.string(), z.string()),
  /** Tables whose rows are not kept, as they mean nothing after a restore. */
  leftOut: z.array(z.string()),
})
export type ContainerHeader = z.infer<typeof ContainerHeader>

const SectionHead = z.object({
  kind: z.enum(['table', 'file']),
  name: z.string().min(1),
  /** Of a table. Its data is COPY's text format, one row a line. */
  columns: z.array(z.string().min(1)).optional(),
})
const SectionEnd = z.object({ bytes: z.number().int(), rows: z.number().int().optional(), sha256: z.string() })
const Trailer = z.object({ sections: z.number().int(), bytes: z.number().int() })

export type SectionHead = z.infer<typeof SectionHead>
export type SectionEnd = z.infer<typeof SectionEnd>
export type Section = SectionHead & { data: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

/** What a reader meets, in order: the header; for each section its head, data and end; nothing after the last end is silently missing. */
export type Part =
  | { type: 'header'; header: ContainerHeader }
  | { type: 'section'; head: SectionHead }
  | { type: 'data'; bytes: Buffer }
  | { type: 'end'; head: SectionHead; end: SectionEnd }

/** A frame is its type (one letter), its length (32 bits, big-endian) and its content. */
const FRAME = { header: 0x48, section: 0x53, data: 0x44, end: 0x45, trailer: 0x5a } as const
const FRAME_HEAD_BYTES = 5
const MAX_FRAME_BYTES = 16 * 1024 * 1024

/** Header, sections with their counts and digests, trailer. Holds no more than a piece of data in memory. */
export async function* writeContainer(
  header: ContainerHeader,
  sections: AsyncIterable<Section> | Iterable<Section>,
): AsyncGenerator<Buffer> {
  yield jsonFrame(FRAME.header, header)
  const total = { sections: 0, bytes: 0 }
  for await (const { data, ...head } of sections) {
    yield jsonFrame(FRAME.section, head)
    const tally = createTally(head)
    for await (const bytes of data) {
      if (bytes.length === 0) continue
      tally.add(bytes)
      yield frameHead(FRAME.data, bytes.length)
      yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    }
    const end = tally.end()
    yield jsonFrame(FRAME.end, end)
    total.sections += 1
    total.bytes += end.bytes
  }
  yield jsonFrame(FRAME.trailer, total)
}

/** @throws CopyError `wrong_content` when a count or digest does not fit, `newer_format`, `truncated` */
export async function* readContainer(source: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const total = { sections: 0, bytes: 0 }
  let state: 'start' | 'between' | 'inside' | 'over' = 'start'
  let head: SectionHead | undefined
  let tally: Tally | undefined
  for await (const { type, bytes } of readFrames(source)) {
    if (state === 'start' && type === FRAME.header) {
      const header = parseFrame(ContainerHeader, bytes)
      if (header.format > CONTAINER_FORMAT) throw new CopyError('newer_format', `format ${header.format}`)
      yield { type: 'header', header }
      state = 'between'
    } else if (state === 'between' && type === FRAME.section) {
      head = parseFrame(SectionHead, bytes)
      tally = createTally(head)
      yield { type: 'section', head }
      state = 'inside'
    } else if (state === 'inside' && head && tally && type === FRAME.data) {
      tally.add(bytes)
      yield { type: 'data', bytes }
    } else if (state === 'inside' && head && tally && type === FRAME.end) {
      const end = parseFrame(SectionEnd, bytes)
      const found = tally.end()
      if (end.sha256 !== found.sha256 || end.bytes !== found.bytes || end.rows !== found.rows)
        throw new CopyError('wrong_content', head.name)
      total.sections += 1
      total.bytes += end.bytes
      yield { type: 'end', head, end }
      state = 'between'
    } else if (state === 'between' && type === FRAME.trailer) {
      const trailer = parseFrame(Trailer, bytes)
      if (trailer.sections !== total.sections || trailer.bytes !== total.bytes)
        throw new CopyError('wrong_content', 'trailer')
      state = 'over'
    } else {
      throw new CopyError('wrong_content', `frame ${type}`)
    }
  }
  if (state !== 'over') throw new CopyError('truncated')
}

type Tally = { add(bytes: Uint8Array): void; end(): SectionEnd }

function createTally({ kind }: SectionHead): Tally {
  const hash: Hash = createHash('sha256')
  let bytes = 0
  let rows = 0
  return {
    add(piece) {
      hash.update(piece)
      bytes += piece.length
      if (kind === 'table') rows += countLines(piece)
    },
    end: () => ({ bytes, ...(kind === 'table' && { rows }), sha256: hash.digest('hex') }),
  }
}

/** COPY writes a line break inside a value as \n: each line is a row. */
function countLines(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines += 1
  return lines
}

function frameHead(type: number, length: number): Buffer {
  if (length > MAX_FRAME_BYTES) throw new RangeError('a frame is too long')
  const head = Buffer.alloc(FRAME_HEAD_BYTES)
  head[0] = type
  head.writeUInt32BE(length, 1)
  return head
}

function jsonFrame(type: number, value: unknown): Buffer {
  const content = Buffer.from(JSON.stringify(value))
  return Buffer.concat([frameHead(type, content.length), content])
}

function parseFrame<T>(schema: z.ZodType<T>, bytes: Buffer): T {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch (cause) {
    throw new CopyError('newer_format', undefined, { cause })
  }
}

async function* readFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<{ type: number; bytes: Buffer }> {
  let parts: Uint8Array[] = []
  let length = 0
  let wanted = FRAME_HEAD_BYTES
  for await (const part of source) {
    parts.push(part)
    length += part.length
    if (length < wanted) continue
    let bytes = Buffer.concat(parts)
    for (;;) {
      if (bytes.length < FRAME_HEAD_BYTES) {
        wanted = FRAME_HEAD_BYTES
        break
      }
      const size = bytes.readUInt32BE(1)
      if (size > MAX_FRAME_BYTES) throw new CopyError('wrong_content', 'frame')
      wanted = FRAME_HEAD_BYTES + size
      if (bytes.length < wanted) break
      yield { type: bytes[0] ?? 0, bytes: bytes.subarray(FRAME_HEAD_BYTES, wanted) }
      bytes = bytes.subarray(wanted)
    }
    parts = [bytes]
    length = bytes.length
  }
  if (length > 0) throw new CopyError('truncated')
}
