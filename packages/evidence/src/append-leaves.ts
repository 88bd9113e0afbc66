import { concatBytes } from './bytes.ts'
import { EMPTY_ROOT, HASH_BYTES, type Hash, hashChildren, hashPairs } from './merkle.ts'
import { FULL_TILE_BYTES, type ReadTiles, readExactly, TILE_WIDTH, type Tile, TileError } from './tiles.ts'

/** All of a tree that is needed to grow it: for each level the hashes of its rightmost tile while that is not full. */
export type Edge = { readonly size: number; readonly tiles: readonly Uint8Array[] }

/** A tile as it stands after growing, full or not. */
export type ChangedTile = { readonly level: number; readonly n: number; readonly hashes: Uint8Array }

export const EMPTY_EDGE: Edge = { size: 0, tiles: [] }

/** The edge of the tree with `size` leaves. @throws TileError when a tile is missing or has the wrong length */
export async function readEdge(size: number, read: ReadTiles): Promise<Edge> {
  const open: Tile[] = []
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    open.push({ level, n: Math.floor(hashes / TILE_WIDTH), width: hashes % TILE_WIDTH })
  }
  const contents = await readExactly(
    open.filter(({ width }) => width > 0),
    read,
  )
  const left = contents.values()
  return { size, tiles: open.map(({ width }) => (width > 0 ? (left.next().value ?? NOTHING) : NOTHING)) }
}

/**
 * Grows the tree by leaves, in their order. A full tile's root goes into the tile above, and so on upwards; nothing else of
 * the tree is touched, so the work is linear in the leaves. The edge and the leaves are left as they are.
 * @returns the new edge, every tile that grew (lower levels first, from left to right), and the new root
 * @throws TileError when the edge is none of its size
 */
export function appendLeaves(
  edge: Edge,
  leaves: readonly Hash[],
): { edge: Edge; changed: readonly ChangedTile[]; root: Hash } {
  checkEdge(edge)
  if (leaves.some((leaf) => leaf.length !== HASH_BYTES)) throw new RangeError(`a leaf has ${HASH_BYTES} bytes`)
  const changed: ChangedTile[] = []
  const tiles = [...edge.tiles]
  let added = new Uint8Array(leaves.length * HASH_BYTES)
  leaves.forEach((leaf, i) => {
    added.set(leaf, i * HASH_BYTES)
  })
  for (let level = 0; added.length > 0; level += 1) {
    const hashes = concatBytes(tiles[level] ?? NOTHING, added)
    const firstN = Math.floor(edge.size / TILE_WIDTH ** (level + 1))
    const full = Math.floor(hashes.length / FULL_TILE_BYTES)
    added = new Uint8Array(full * HASH_BYTES)
    for (let i = 0; i < full; i += 1) {
      const tile = hashes.slice(i * FULL_TILE_BYTES, (i + 1) * FULL_TILE_BYTES)
      changed.push({ level, n: firstN + i, hashes: tile })
      added.set(rootOfFullTile(tile), i * HASH_BYTES)
    }
    const open = hashes.slice(full * FULL_TILE_BYTES)
    if (open.length > 0) changed.push({ level, n: firstN + full, hashes: open })
    tiles[level] = open
  }
  const grown = { size: edge.size + leaves.length, tiles }
  return { edge: grown, changed, root: rootOfEdge(grown) }
}

/** @throws TileError when the edge is none of its size */
export function rootOfEdge(edge: Edge): Hash {
  checkEdge(edge)
  let root: Hash | undefined
  for (let nodes of edge.tiles) {
    // From the leaves up: whatever has no right neighbour is the largest whole subtree left over at this height.
    for (; nodes.length > 0; nodes = hashPairs(nodes)) {
      if ((nodes.length / HASH_BYTES) % 2 === 0) continue
      const whole = nodes.subarray(-HASH_BYTES)
      root = root === undefined ? new Uint8Array(whole) : hashChildren(whole, root)
    }
  }
  return root ?? EMPTY_ROOT
}

function checkEdge({ size, tiles }: Edge): void {
  let hashes = size
  for (const tile of tiles) {
    if (tile.length !== (hashes % TILE_WIDTH) * HASH_BYTES)
      throw new TileError('a tile of the edge has the wrong length')
    hashes = Math.floor(hashes / TILE_WIDTH)
  }
  if (hashes !== 0) throw new TileError('the edge lacks a level')
}

function rootOfFullTile(tile: Uint8Array): Hash {
  let nodes = tile
  while (nodes.length > HASH_BYTES) nodes = hashPairs(nodes)
  return nodes
}

const NOTHING = new Uint8Array(0)
