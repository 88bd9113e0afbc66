import { createHash } from 'node:crypto'
import type { FileDigests } from '@sekisho/evidence/package'
import { EXPORT_STEPS } from '@sekisho/protocol'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/connect.ts'
import { ExportStopped } from './export.ts'

/** A file is kept in pieces of this size, so that none is ever whole in memory. */
const PIECE_BYTES = 1024 * 1024
/** The name of the finished package among an export's files; those in it all have a folder. */
export const ZIP_FILE = 'package.zip'

export type FileWriter = {
  write(bytes: Uint8Array | string): Promise<void>
  /** Writes the rest. @returns how long the file is */
  end(): Promise<number>
}

/** An export and the one who makes it: only they write its files. */
export type Making = { db: Db; exportId: string; maker: string }

/**
 * Writes a file of an export, from its beginning; one of that name is replaced.
 * @throws ExportStopped once the export was cancelled or taken over: what comes too late must not get between another's files
 */
export async function createFile(making: Making, file: string): Promise<FileWriter> {
  const { db, exportId } = making
  await sql`
    delete from export_chunk where export_id = ${exportId} and file = ${file}
      and exists (select from evidence_export where ${isMine(making)} for share)`.execute(db)
  let waiting: Buffer[] = []
  let length = 0
  let n = 0
  let bytes = 0

  async function keep(piece: Buffer): Promise<void> {
    // The row of the export is locked until the piece is kept: whoever takes it over finds the piece, or it is never kept.
    const { numAffectedRows } = await sql`
      insert into export_chunk (export_id, file, n, bytes)
      select id, ${file}, ${n}, ${piece} from evidence_export where ${isMine(making)} for share`.execute(db)
    if (numAffectedRows !== 1n) throw new ExportStopped()
    n += 1
  }

  async function flush(least: number): Promise<void> {
    if (length < least || length === 0) return
    const all = Buffer.concat(waiting)
    let at = 0
    for (; at < all.length && all.length - at >= least; at += PIECE_BYTES)
      await keep(all.subarray(at, at + PIECE_BYTES))
    const rest = all.subarray(Math.min(at, all.length))
    waiting = [rest]
    length = rest.length
  }

  return {
    async write(part) {
      const buffer = Buffer.from(part as Uint8Array)
      waiting.push(buffer)
      length += buffer.length
      bytes += buffer.length
      await flush(PIECE_BYTES)
    },
    async end() {
      // An empty file has one empty piece, so that it is there.
      if (bytes === 0) await keep(Buffer.alloc(0))
      await flush(1)
      return bytes
    },
  }
}

const isMine = ({ exportId, maker }: Making) =>
  sql<boolean>`id = ${exportId} and claimed_by = ${maker} and state in (${sql.join([...EXPORT_STEPS])})`

export async function writeFile(making: Making, file: string, bytes: Uint8Array | string): Promise<void> {
  const writer = await createFile(making, file)
  await writer.write(bytes)
  await writer.end()
}

/** A file in pieces, in order; nothing when it is not there. */
export async function* readFile(db: Db, exportId: string, file: string): AsyncGenerator<Buffer> {
  for (let n = 0; ; n += 1) {
    const row = await db
      .selectFrom('export_chunk')
      .select('bytes')
      .where('export_id', '=', exportId)
      .where('file', '=', file)
      .where('n', '=', n)
      .executeTakeFirst()
    if (!row) return
    yield row.bytes
  }
}

export async function hasFile(db: Db | Tx, exportId: string, file: string): Promise<boolean> {
  const row = await db
    .selectFrom('export_chunk')
    .select('n')
    .where('export_id', '=', exportId)
    .where('file', '=', file)
    .where('n', '=', 0)
    .executeTakeFirst()
  return row !== undefined
}

/** Names of an export's files, but for the finished package. */
export async function listFiles(db: Db, exportId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('export_chunk')
    .select('file')
    .where('export_id', '=', exportId)
    .where('n', '=', 0)
    .where('file', '<>', ZIP_FILE)
    .orderBy('file')
    .execute()
  return rows.map(({ file }) => file)
}

/** Both digests of a file and its length, for the manifests. */
export async function digestFile(db: Db, exportId: string, file: string): Promise<FileDigests> {
  const sha256 = createHash('sha256')
  const sha512 = createHash('sha512')
  let bytes = 0
  for await (const piece of readFile(db, exportId, file)) {
    sha256.update(piece)
    sha512.update(piece)
    bytes += piece.length
  }
  return { path: file, bytes, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') }
}

/** Throws away what an earlier maker has left. */
export async function clearFiles(making: Making): Promise<void> {
  await sql`
    delete from export_chunk where export_id = ${making.exportId}
      and exists (select from evidence_export where ${isMine(making)} for share)`.execute(making.db)
}

/** Throws the files of an export that has ended away, all or but the finished package. */
export async function deleteFiles(tx: Tx, exportId: string, but?: typeof ZIP_FILE): Promise<void> {
  await tx
    .deleteFrom('export_chunk')
    .where('export_id', '=', exportId)
    .$if(but !== undefined, (q) => q.where('file', '<>', but as string))
    .execute()
}
