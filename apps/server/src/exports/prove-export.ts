import { addSignatures, type Hash, proveConsistency, proveInclusions, toBase64, toHex } from '@sekisho/evidence'
import { formatJson, formatLines, PATHS, type ShownRecord } from '@sekisho/evidence/package'
import { checkpointImprint } from '@sekisho/evidence/timestamp'
import { newestCheckpoint, noteOf, readTiles } from '../log/index.ts'
import { showRecord } from './disclose-record.ts'
import { type Export, ExportFailed } from './export.ts'
import type { ExportDeps } from './export-deps.ts'
import { createFile, readFile, writeFile } from './files.db.ts'
import type { Job } from './job.ts'
import { ATTESTED, OWN_WITHHELD } from './record-export.ts'
import type { RecordFacts } from './record-facts.ts'
import { findRecord } from './records.db.ts'
import type { StoredAttested } from './write-export.ts'

/** Proofs made at once: bounds what is in memory. */
const BATCH = 2_000

/** Writes what comes after the record of the export: itself, the checkpoint that covers it, and the proofs against it. */
export async function proveExport(job: Job, recordId: number, leaf: number): Promise<void> {
  const { deps, making } = job
  const checkpoint = await newestCheckpoint(deps.db)
  if (!checkpoint || checkpoint.size <= leaf) throw new ExportFailed('log_behind')
  const put = (path: string, bytes: Uint8Array | string) => writeFile(making, path, bytes)
  await put(PATHS.checkpoint, noteOf(checkpoint))
  await put(PATHS.exportRecord, formatJson(await exportRecord(job, recordId, leaf)))
  await writeProofs(job, leaf, checkpoint.size)
  await writeAttested(job, checkpoint.size, put)
}

async function exportRecord({ deps, wanted }: Job, recordId: number, leaf: number): Promise<ShownRecord> {
  const { body, salt } = await findRecord(deps.db, recordId)
  if (body === null || salt === null) throw new ExportFailed('internal')
  const withheld = JSON.parse(await readText(deps, wanted, OWN_WITHHELD)) as ShownRecord['withheld']
  return showRecord(leaf, JSON.parse(body) as RecordFacts, salt, withheld)
}

async function writeProofs({ deps, wanted, making, progress }: Job, leaf: number, size: number) {
  const leaves = [...(await leavesOf(deps, wanted)), leaf]
  const file = await createFile(making, PATHS.proofs)
  for (let at = 0; at < leaves.length; at += BATCH) {
    const batch = leaves.slice(at, at + BATCH)
    const proofs = await proveInclusions(batch, size, readTiles(deps.db))
    await file.write(formatLines(batch.map((index, i) => ({ leaf: index, hashes: encode(proofs[i] ?? []) }))))
    await progress(at + batch.length, leaves.length)
  }
  await file.end()
}

/** Read from the file, so that whoever takes the job over proves what was written. */
async function leavesOf(deps: ExportDeps, wanted: Export): Promise<number[]> {
  const leaves: number[] = []
  let rest = ''
  const decoder = new TextDecoder()
  for await (const piece of readFile(deps.db, wanted.id, PATHS.records)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) leaves.push((JSON.parse(line) as { leaf: number }).leaf)
  }
  return leaves
}

/** Each earlier checkpoint with the proof that this one continues it, and its time stamps as the authorities gave them. */
async function writeAttested(
  { deps, wanted }: Job,
  size: number,
  put: (path: string, bytes: Uint8Array | string) => Promise<void>,
): Promise<void> {
  const attested = JSON.parse(await readText(deps, wanted, ATTESTED)) as StoredAttested[]
  const lines: { checkpoint: string; consistency: string[]; timestamps: string[] }[] = []
  for (const { note, lines: cosignatures, timestamps, size: earlier } of attested) {
    const paths: string[] = []
    for (const [i, { authority, response, at }] of timestamps.entries()) {
      const name = `timestamps/${earlier}-${i + 1}`
      paths.push(`${name}.tsr`)
      await put(`data/${name}.tsr`, Buffer.from(response, 'base64'))
      await put(`data/${name}.json`, formatJson({ authority, size: earlier, imprint: imprintOf(note), at }))
    }
    lines.push({
      checkpoint: addSignatures(note, cosignatures),
      consistency: encode(await proveConsistency(earlier, size, readTiles(deps.db))),
      timestamps: paths,
    })
  }
  await put(PATHS.attested, formatLines(lines))
}

const imprintOf = (note: string): string => toHex(checkpointImprint(note))

const encode = (hashes: readonly Hash[]): string[] => hashes.map(toBase64)

async function readText(deps: ExportDeps, wanted: Export, file: string): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of readFile(deps.db, wanted.id, file)) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}
