import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import {
  type Checkpoint,
  equalBytes,
  type Hash,
  openNote,
  parseCheckpoint,
  splitNote,
  type Verifier,
} from '@sekisho/evidence'
import { CopyError } from './copy-error.ts'

const FETCH_MS = 15_000
const MAX_NOTE_BYTES = 1_000_000

/** A checkpoint that somebody outside has: a witness, a mirror, an evidence package, a note on paper. */
export type KnownCheckpoint = { place: string; note: string; checkpoint: Checkpoint }

/**
 * Reads the last checkpoint known outside, unverified.
 * @param place a file, a folder that holds `checkpoint` (a mirror), or an http(s) address: the checkpoint's own, or a log's
 * @throws CopyError `known_unreadable`
 */
export async function readKnownCheckpoint(place: string): Promise<KnownCheckpoint> {
  try {
    const note = /^https?:\/\//.test(place) ? await fetchNote(place) : await readNote(place)
    return { place, note, checkpoint: parseCheckpoint(splitNote(note).text) }
  } catch (cause) {
    throw new CopyError('known_unreadable', place, { cause })
  }
}

async function readNote(place: string): Promise<string> {
  const file = (await stat(place)).isDirectory() ? path.join(place, 'checkpoint') : place
  return readFile(file, 'utf8')
}

async function fetchNote(address: string): Promise<string> {
  const url = /\/checkpoint$/.test(address) ? address : `${address.replace(/\/$/, '')}/checkpoint`
  const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_MS) })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (bytes.length > MAX_NOTE_BYTES) throw new Error('too long')
  return bytes.toString('utf8')
}

/** Pure. @throws CopyError `known_of_another` unless a key of this log signed it under this log's name */
export function requireOwn(known: KnownCheckpoint, origin: string, keys: readonly Verifier[]): void {
  if (known.checkpoint.origin !== origin)
    throw new CopyError('known_of_another', `${known.checkpoint.origin} / ${origin}`)
  try {
    openNote(known.note, keys)
  } catch (cause) {
    throw new CopyError('known_of_another', known.place, { cause })
  }
}

/** How a restored log stands to what was seen outside. */
export type Continuation =
  /** Its own tree, with what waits, begins with everything that was seen. */
  | { kind: 'continues' }
  /** More was seen than is here. `missing`: how many records at least. */
  | { kind: 'behind'; missing: number }
  /** What was seen is not the beginning of what is here. */
  | { kind: 'contradicts' }

/**
 * Pure.
 * @param rootAt the root of the restored tree's beginning, also of one that takes in records that wait for their place
 */
export function compareWithKnown(
  known: Pick<Checkpoint, 'size' | 'root'>,
  { size, pending }: { size: number; pending: number },
  rootAt: (size: number) => Hash | undefined,
): Continuation {
  const root = rootAt(known.size)
  const same = root !== undefined && equalBytes(root, known.root)
  if (same) return { kind: 'continues' }
  if (known.size <= size) return { kind: 'contradicts' }
  // Waiting records that give another root: they got their places in another order, or not all of them.
  return { kind: 'behind', missing: Math.max(0, known.size - size - pending) }
}
