import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { addSignatures, type Checkpoint, openNote, parseCheckpoint, splitNote } from '@sekisho/evidence'
import type { Logs } from '../parse-log-keys.ts'
import { orMissing, writeAtomically } from '../write-atomically.ts'

/** A checkpoint that a key of the log signed. */
export type SignedCheckpoint = { note: string; checkpoint: Checkpoint }

/** A checkpoint of none of the watched logs. */
export class ForeignCheckpoint extends Error {
  override name = 'ForeignCheckpoint'
}

/** @throws NoteError, CheckpointError, ForeignCheckpoint */
export function openCheckpoint(note: string, logs: Logs): SignedCheckpoint {
  const [origin = ''] = splitNote(note).text.split('\n')
  const verifiers = logs.get(origin)
  if (verifiers === undefined) throw new ForeignCheckpoint(`the log is called ${origin}`)
  return { note, checkpoint: parseCheckpoint(openNote(note, verifiers).text) }
}

const NEWEST = 'checkpoint'
const HISTORY = 'checkpoints'

/** The newest checkpoint of the folder; undefined for a new one. @throws as openCheckpoint */
export async function readHeld(folder: string, logs: Logs): Promise<SignedCheckpoint | undefined> {
  const note = await readFile(path.join(folder, NEWEST), 'utf8').catch(orMissing)
  return note === undefined ? undefined : openCheckpoint(note, logs)
}

/** Every checkpoint that was ever mirrored, the smallest first. @throws as openCheckpoint */
export async function readHistory(folder: string, logs: Logs): Promise<SignedCheckpoint[]> {
  const names = (await readdir(path.join(folder, HISTORY)).catch(orMissing)) ?? []
  const sizes = names.filter((name) => /^[0-9]+$/.test(name)).map(Number)
  const read = sizes
    .sort((a, b) => a - b)
    .map(async (size) => openCheckpoint(await readFile(path.join(folder, HISTORY, String(size)), 'utf8'), logs))
  return Promise.all(read)
}

/** Last of all: what is below it is there. Cosignatures that came later join those that are kept. */
export async function keepCheckpoint(folder: string, { note, checkpoint }: SignedCheckpoint): Promise<void> {
  const file = path.join(folder, HISTORY, String(checkpoint.size))
  const kept = await readFile(file, 'utf8').catch(orMissing)
  const lines = splitNote(note).signatures.map(({ line }) => line)
  const joined = kept === undefined ? note : addSignatures(kept, lines)
  await writeAtomically(file, joined)
  await writeAtomically(path.join(folder, NEWEST), joined)
}
