import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { type ContainerHeader, type Part, readContainer, type Section, writeContainer } from './container.ts'
import { CopyError } from './copy-error.ts'
import { type Lock, seal, unseal } from './sealed-stream.ts'
import { KEY_NAMES, type SiteKeys } from './site-keys.ts'

/** Faster than a disk; higher levels gain little on ids, hashes and short Japanese text (measured: docs/copies.md). */
const COMPRESSION = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** Container, compressed (Zstandard, RFC 8878), then sealed, piece by piece into `write`. */
export async function writeCopy(
  header: ContainerHeader,
  sections: AsyncIterable<Section> | Iterable<Section>,
  lock: Lock,
  write: (bytes: Buffer) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  await pipeline(
    Readable.from(writeContainer(header, sections), { objectMode: false }),
    createZstdCompress(COMPRESSION),
    (compressed: AsyncIterable<Buffer>) => seal(compressed, lock),
    async (sealed: AsyncIterable<Buffer>) => {
      for await (const bytes of sealed) await write(bytes)
    },
    { signal },
  )
}

/**
 * The parts of a file, each found genuine; its end only when it was read to its end.
 * @param onRead how many bytes of the file have been read
 * @throws CopyError naming what is wrong
 */
export async function* readCopy(file: string, lock: Lock, onRead?: (bytes: number) => void): AsyncGenerator<Part> {
  const source = createReadStream(file, { highWaterMark: 1024 * 1024 })
  async function* counted() {
    let read = 0
    for await (const bytes of source) {
      read += bytes.length
      onRead?.(read)
      yield bytes as Buffer
    }
  }
  const plain = createZstdDecompress()
  // Errors of the file reach the reader through the last stream of the line.
  const flowing = pipeline(unseal(counted(), lock), plain).catch((error: unknown) => {
    plain.destroy(error as Error)
  })
  try {
    yield* readContainer(plain)
  } catch (error) {
    // Sealed by us and still no Zstandard: whoever wrote it did it otherwise.
    if ((error as NodeJS.ErrnoException).code?.startsWith('ZSTD_'))
      throw new CopyError('newer_format', undefined, { cause: error })
    throw error
  } finally {
    source.destroy()
    plain.destroy()
    await flowing
  }
}

/** @throws CopyError */
export async function readCopyHeader(file: string, lock: Lock): Promise<ContainerHeader> {
  for await (const part of readCopy(file, lock)) if (part.type === 'header') return part.header
  throw new CopyError('truncated')
}

export type CheckedCopy = { header: ContainerHeader; sections: number; rows: number; bytes: number }

/** Reads a file to its end: seals, counts and digests all fit. Needs no database. @throws CopyError */
export async function checkCopy(file: string, lock: Lock, onRead?: (bytes: number) => void): Promise<CheckedCopy> {
  let header: ContainerHeader | undefined
  const found = { sections: 0, rows: 0, bytes: 0 }
  for await (const part of readCopy(file, lock, onRead)) {
    if (part.type === 'header') header = part.header
    if (part.type !== 'end') continue
    found.sections += 1
    found.rows += part.end.rows ?? 0
    found.bytes += part.end.bytes
  }
  if (!header) throw new CopyError('truncated')
  return { header, ...found }
}

/** A file of keys holds each as a small file. */
export function* keySections(keys: SiteKeys): Generator<Section> {
  for (const name of KEY_NAMES) {
    const text = keys[name]
    if (text !== undefined) yield { kind: 'file', name, data: [Buffer.from(text)] }
  }
}

/** @throws CopyError */
export async function readKeysFile(file: string, passphrase: string): Promise<SiteKeys> {
  const keys: Record<string, string> = {}
  for await (const part of readCopy(file, { kind: 'keys', passphrase })) {
    if (part.type === 'section') keys[part.head.name] = ''
    if (part.type === 'data') {
      const name = Object.keys(keys).at(-1) ?? ''
      keys[name] += part.bytes.toString('utf8')
    }
  }
  return Object.fromEntries(KEY_NAMES.flatMap((name) => (keys[name] === undefined ? [] : [[name, keys[name]]])))
}
