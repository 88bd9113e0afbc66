import path from 'node:path'
import {
  appendLeaves,
  decodeEntries,
  type Edge,
  EMPTY_EDGE,
  equalBytes,
  leafHash,
  TILE_WIDTH,
  TileError,
  tilePath,
  widthOf,
} from '@sekisho/evidence'
import { CONFLICTS, keepConflict, listConflicts } from '../conflicts.ts'
import type { Logs } from '../parse-log-keys.ts'
import { readHeld, readHistory } from './held-checkpoint.ts'
import { folderSource, readBundle, SourceUnreachable } from './log-source.ts'
import { attempt, compare } from './mirror-log.ts'
import type { Outcome } from './mirror-outcome.ts'

/**
 * Verifies a mirror without a network: signatures, that the entries give the tiles and the tiles the signed root, that every
 * checkpoint it ever held is a beginning of the newest, and whether it holds proof of two histories.
 */
export const checkFolder = (folder: string, logs: Logs): Promise<Outcome> =>
  attempt(async (): Promise<Outcome> => {
    const held = await readHeld(folder, logs)
    if (held === undefined) throw new SourceUnreachable(`${folder}: there is no checkpoint`)
    const { checkpoint } = held
    await rebuild(folder, checkpoint.size, checkpoint.root)
    const source = folderSource(folder)
    for (const earlier of await readHistory(folder, logs)) {
      const found = await compare(held, earlier, source, source)
      if (found !== undefined) return { kind: 'two-histories', kept: await keepConflict(folder, found) }
    }
    const conflicts = await listConflicts(folder, logs.get(checkpoint.origin) ?? [])
    if (conflicts.length > 0) return { kind: 'two-histories', kept: path.join(folder, CONFLICTS, '*') }
    return { kind: 'fine', size: checkpoint.size, added: 0 }
  })

/** @throws TileError naming the first file that is not what the entries give */
async function rebuild(folder: string, size: number, root: Uint8Array): Promise<void> {
  const source = folderSource(folder)
  let edge: Edge = EMPTY_EDGE
  let newest = appendLeaves(edge, []).root
  for (let n = 0; n * TILE_WIDTH < size; n += 1) {
    const width = Math.min(TILE_WIDTH, size - n * TILE_WIDTH)
    const bundle = await readBundle(source, { level: 0, n, width }, size)
    const grown = appendLeaves(edge, decodeEntries(bundle).map(leafHash))
    for (const { level, n: place, hashes } of grown.changed) {
      // A tile that is still to grow is compared when it has.
      const tile = { level, n: place, width: widthOf({ level, n: place }, size) }
      if (hashes.length < tile.width * 32) continue
      const stored = await source.read(tilePath(tile))
      if (stored === undefined || !equalBytes(stored, hashes))
        throw new TileError(`${tilePath(tile)} is not what it was`)
    }
    edge = grown.edge
    newest = grown.root
  }
  if (!equalBytes(newest, root)) throw new TileError('the entries do not give the root of the checkpoint')
}
