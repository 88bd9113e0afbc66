import {
  CheckpointError,
  type Contradiction,
  equalBytes,
  findContradiction,
  NoteError,
  proveConsistency,
  rootOf,
  TileError,
  verifyConsistency,
} from '@sekisho/evidence'
import { keepConflict } from '../conflicts.ts'
import type { Logs } from '../parse-log-keys.ts'
import { type CopyProgress, copyTree } from './copy-tree.ts'
import {
  ForeignCheckpoint,
  keepCheckpoint,
  openCheckpoint,
  readHeld,
  type SignedCheckpoint,
} from './held-checkpoint.ts'
import { firstOf, folderSource, type LogSource, SourceUnreachable, tilesOf } from './log-source.ts'
import type { Outcome } from './mirror-outcome.ts'

/**
 * Brings every folder to the log's newest checkpoint. Each is compared with what it held itself; tiles are fetched once.
 * A checkpoint is written last, so a folder always holds a whole, verified log.
 */
export async function mirrorLog(
  source: LogSource,
  folders: readonly string[],
  logs: Logs,
  onProgress?: CopyProgress,
): Promise<Outcome[]> {
  const fetched = await attempt(async () => {
    const bytes = await source.read('checkpoint')
    if (bytes === undefined) throw new SourceUnreachable('there is no checkpoint (yet)')
    return openCheckpoint(new TextDecoder().decode(bytes), logs)
  })
  if ('kind' in fetched) return folders.map(() => fetched)
  const outcomes: Outcome[] = []
  for (const [i, folder] of folders.entries()) {
    const from = (place: LogSource) => attempt(() => mirrorInto(folder, place, fetched, logs, onProgress))
    const outcome = await from(firstOf(...folders.slice(0, i).map(folderSource), source))
    // A folder that is damaged, or of another history, must not spoil the next.
    outcomes.push(outcome.kind === 'broken' && i > 0 ? await from(source) : outcome)
  }
  return outcomes
}

async function mirrorInto(
  folder: string,
  source: LogSource,
  newest: SignedCheckpoint,
  logs: Logs,
  onProgress: CopyProgress | undefined,
): Promise<Outcome> {
  const held = await readHeld(folder, logs)
  const { size } = newest.checkpoint
  if (held) {
    const found = await compare(held, newest, folderSource(folder), source)
    if (found !== undefined) return { kind: 'two-histories', kept: await keepConflict(folder, found) }
    if (size < held.checkpoint.size) return { kind: 'smaller', size, held: held.checkpoint.size }
  }
  const from = held?.checkpoint.size ?? 0
  await copyTree(source, folder, newest.checkpoint, from, onProgress)
  await keepCheckpoint(folder, newest)
  return { kind: 'fine', size, added: size - from }
}

/**
 * Whether two checkpoints exclude each other, going by the tiles of the larger one's tree.
 * @throws TileError when those tiles do not belong to it, so that nothing can be said
 */
export async function compare(
  held: SignedCheckpoint,
  other: SignedCheckpoint,
  heldTiles: LogSource,
  otherTiles: LogSource,
): Promise<Contradiction | undefined> {
  const isSmaller = other.checkpoint.size < held.checkpoint.size
  const [older, newer, source] = isSmaller ? [other, held, heldTiles] : [held, other, otherTiles]
  const [oldSize, newSize] = [older.checkpoint.size, newer.checkpoint.size]
  if (oldSize === newSize) {
    const isSame = equalBytes(older.checkpoint.root, newer.checkpoint.root)
    return isSame ? undefined : findContradiction(older, newer, [])
  }
  const read = tilesOf(source, newSize)
  const proof = await proveConsistency(oldSize, newSize, read)
  const roots = { oldRoot: older.checkpoint.root, newRoot: newer.checkpoint.root }
  if (verifyConsistency({ oldSize, newSize, ...roots, proof })) return undefined
  const found = findContradiction(older, newer, proof, await rootOf(oldSize, read))
  if (found === undefined) throw new TileError('the tiles do not give the root of the checkpoint')
  return found
}

/** Pure but for the work: its errors as outcomes. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | Outcome> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SourceUnreachable) return { kind: 'unreachable', what: error.message }
    if (
      error instanceof TileError ||
      error instanceof NoteError ||
      error instanceof CheckpointError ||
      error instanceof ForeignCheckpoint
    )
      return { kind: 'broken', what: error.message }
    throw error
  }
}
