import { rm } from 'node:fs/promises'
import path from 'node:path'
import {
  appendLeaves,
  type Checkpoint,
  concatBytes,
  decodeEntries,
  type Edge,
  EMPTY_EDGE,
  entriesPath,
  equalBytes,
  HASH_BYTES,
  leafHash,
  readEdge,
  rootOfEdge,
  TILE_WIDTH,
  type Tile,
  TileError,
  tilePath,
} from '@sekisho/evidence'
import { writeAtomically } from '../write-atomically.ts'
import { folderSource, type LogSource, readBundle, tilesOf } from './log-source.ts'

/** Requests under way at once. */
const AT_ONCE = 8

export type CopyProgress = (done: number, total: number) => void

/**
 * Copies what the folder lacks of a signed tree: tiles from the root downwards, each verified by its hash in the one above it,
 * then the entries, verified by the leaves. Only what is verified is written, so a copy that was cut off is gone on with.
 * @param from leaves whose tiles are there already
 * @throws TileError when the source does not have the signed tree; SourceUnreachable
 */
export async function copyTree(
  source: LogSource,
  folder: string,
  { size, root }: Checkpoint,
  from: number,
  onProgress: CopyProgress = () => {},
): Promise<void> {
  const edge = await readEdge(size, tilesOf(source, size))
  if (!equalBytes(rootOfEdge(edge), root)) throw new TileError('the tiles do not give the root of the checkpoint')
  const bundles = range(Math.floor(from / TILE_WIDTH), Math.ceil(size / TILE_WIDTH))
  const copy = { source, own: folderSource(folder), folder, size, edge }
  for (let level = edge.tiles.length - 2; level >= 0; level -= 1) {
    const span = TILE_WIDTH ** (level + 1)
    await inBatches(range(Math.floor(from / span), Math.floor(size / span)), (n) => copyTile(copy, level, n))
  }
  for (const [level, hashes] of edge.tiles.entries()) {
    const tile = { level, n: Math.floor(size / TILE_WIDTH ** (level + 1)), width: hashes.length / HASH_BYTES }
    if (tile.width > 0) await writeAtomically(path.join(folder, tilePath(tile)), hashes)
  }
  let done = 0
  await inBatches(bundles, async (n) => {
    await copyBundle(copy, n)
    done += 1
    onProgress(done, bundles.length)
  })
}

type Copy = { source: LogSource; own: LogSource; folder: string; size: number; edge: Edge }

/** A full tile below the top: its root stands in the tile above, which is there already. */
async function copyTile({ source, own, folder, size, edge }: Copy, level: number, n: number): Promise<void> {
  const tile: Tile = { level, n, width: TILE_WIDTH }
  const wanted = await hashAbove({ own, size, edge }, tile)
  const isRight = (hashes: Uint8Array | undefined): hashes is Uint8Array =>
    hashes?.length === TILE_WIDTH * HASH_BYTES && equalBytes(rootOfTile(hashes), wanted)
  if (isRight(await own.read(tilePath(tile)))) return
  const [found] = await tilesOf(source, size)([tile])
  if (!isRight(found)) throw new TileError(`${tilePath(tile)} does not belong to the checkpoint`)
  await writeAtomically(path.join(folder, tilePath(tile)), found)
  await dropParts(folder, tilePath(tile))
}

async function hashAbove(
  { own, size, edge }: Pick<Copy, 'own' | 'size' | 'edge'>,
  { level, n }: Tile,
): Promise<Uint8Array> {
  const above = Math.floor(n / TILE_WIDTH)
  const isOpen = above === Math.floor(size / TILE_WIDTH ** (level + 2))
  const hashes = isOpen
    ? edge.tiles[level + 1]
    : await own.read(tilePath({ level: level + 1, n: above, width: TILE_WIDTH }))
  const start = (n % TILE_WIDTH) * HASH_BYTES
  return hashes?.subarray(start, start + HASH_BYTES) ?? new Uint8Array(0)
}

function rootOfTile(hashes: Uint8Array): Uint8Array {
  const leaves = range(0, hashes.length / HASH_BYTES).map((i) => hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES))
  return appendLeaves(EMPTY_EDGE, leaves).root
}

async function copyBundle({ source, own, folder, size }: Copy, n: number): Promise<void> {
  const width = Math.min(TILE_WIDTH, size - n * TILE_WIDTH)
  const tile: Tile = { level: 0, n, width }
  const leaves = await own.read(tilePath(tile))
  const isRight = (bundle: Uint8Array) =>
    leaves !== undefined && equalBytes(concatBytes(...decodeEntries(bundle).map(leafHash)), leaves)
  const kept = await own.read(entriesPath(tile))
  if (kept !== undefined && isRight(kept)) return
  const bundle = await readBundle(source, tile, size)
  if (!isRight(bundle)) throw new TileError(`${entriesPath(tile)} does not belong to the checkpoint`)
  await writeAtomically(path.join(folder, entriesPath(tile)), bundle)
  if (width === TILE_WIDTH) await dropParts(folder, entriesPath(tile))
}

/** Where the whole is, its parts are not needed (C2SP tlog-tiles). */
const dropParts = (folder: string, name: string) => rm(path.join(folder, `${name}.p`), { recursive: true, force: true })

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)

async function inBatches(items: readonly number[], work: (item: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) await Promise.all(items.slice(at, at + AT_ONCE).map(work))
}
