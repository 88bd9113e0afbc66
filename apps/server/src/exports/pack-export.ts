import { setImmediate } from 'node:timers/promises'
import { baseFolder, type FileDigests, writeBag } from '@sekisho/evidence/package'
import { Zip, ZipDeflate, type ZipInputFile, ZipPassThrough } from 'fflate'
import { ExportFailed } from './export.ts'
import { createFile, digestFile, listFiles, readFile, ZIP_FILE } from './files.db.ts'
import type { Job } from './job.ts'
import { isWork } from './record-export.ts'

/** What is compressed already. */
const COMPRESSED = /\.(pdf|tsr)$/
/** Compressed at once before other requests get their turn. */
const SLICE_BYTES = 64 * 1024

/**
 * Makes the bag (RFC 8493) and zips it, file by file and piece by piece.
 * @returns how long the ZIP is
 */
export async function packExport({ deps, wanted, making, progress }: Job): Promise<number> {
  const payload: FileDigests[] = []
  for (const file of await listFiles(deps.db, wanted.id))
    if (!isWork(file)) payload.push(await digestFile(deps.db, wanted.id, file))
  const at = deps.now()
  const tags = writeBag(payload, { id: wanted.id, origin: deps.logKeys.origin })

  const zip = await createFile(making, ZIP_FILE)
  let waiting: Uint8Array[] = []
  let failed: Error | null = null
  const archive = new Zip((error, piece) => {
    if (error) failed = error
    else waiting.push(piece)
  })
  const drain = async () => {
    if (failed) throw new ExportFailed('internal')
    const pieces = waiting
    waiting = []
    for (const piece of pieces) await zip.write(piece)
    await setImmediate()
  }
  const folder = baseFolder(wanted.id)
  const total = payload.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  const add = async (path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
    const entry = entryOf(`${folder}/${path}`, at)
    archive.add(entry)
    for await (const piece of pieces)
      for (let from = 0; from < piece.length; from += SLICE_BYTES) {
        const slice = piece.subarray(from, from + SLICE_BYTES)
        entry.push(slice, false)
        done += slice.length
        await drain()
        await progress(Math.min(done, total - 1), total)
      }
    entry.push(new Uint8Array(0), true)
    await drain()
  }
  for (const [path, bytes] of tags) await add(path, [bytes])
  for (const { path } of payload) await add(path, readFile(deps.db, wanted.id, path))
  archive.end()
  await drain()
  return zip.end()
}

function entryOf(path: string, at: Date): ZipInputFile & { push(chunk: Uint8Array, final: boolean): void } {
  const entry = COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
  entry.mtime = at
  return entry
}
