import { HASH_BYTES, type Hash, hashChildren, hashPairs } from './merkle.ts'
import { type ReadTiles, readExactly, TILE_HEIGHT, type Tile, widthOf } from './tiles.ts'

/**
 * A node of the tree: the root over leaves n × 2^height to (n + 1) × 2^height. The last node of a row can be *cut off*: the
 * tree ends before its leaves do. No tile has such a node; it is hashed from whole nodes below it.
 */
export type Node = { readonly height: number; readonly n: number }

/**
 * Hashes of nodes of the tree of `size` leaves, in their order. Every tile is read once and hashed once, however many nodes
 * it holds.
 * @throws TileError for a tile that is missing or has the wrong length
 */
export async function hashNodes(nodes: readonly Node[], size: number, read: ReadTiles): Promise<Hash[]> {
  const isWhole = ({ height, n }: Node) => (n + 1) * 2 ** height <= size
  const peaks = peaksOf(size)
  const whole = await hashWholeNodes([...peaks, ...nodes.filter(isWhole)], size, read)
  const cutOff = foldPeaks(whole.slice(0, peaks.length))
  let next = peaks.length
  return nodes.map((node) => {
    if (!isWhole(node)) return cutOff[peaks.findLastIndex(({ height }) => height < node.height)] as Hash
    next += 1
    return whole[next - 1] as Hash
  })
}

/** The largest whole nodes the tree consists of, from its end to its beginning: one for each 1 in its size in binary. */
function peaksOf(size: number): Node[] {
  const peaks: Node[] = []
  for (let height = 0, n = size; n > 0; height += 1, n = Math.floor(n / 2)) {
    if (n % 2 === 1) peaks.push({ height, n: n - 1 })
  }
  return peaks
}

/** For each peak the cut-off node that begins with it and ends with the tree. */
function foldPeaks(peaks: readonly Hash[]): Hash[] {
  const folded: Hash[] = []
  for (const peak of peaks) {
    const rest = folded.at(-1)
    folded.push(rest === undefined ? peak : hashChildren(peak, rest))
  }
  return folded
}

/** Half a mebibyte and some 20 ms of hashing at a time, so that a large export neither holds all it reads nor stops a server. */
const TILES_AT_ONCE = 64

async function hashWholeNodes(nodes: readonly Node[], size: number, read: ReadTiles): Promise<Hash[]> {
  const groups = groupByTile(nodes, size)
  const hashes: Hash[] = new Array(nodes.length)
  for (let i = 0; i < groups.length; i += TILES_AT_ONCE) {
    const some = groups.slice(i, i + TILES_AT_ONCE)
    const contents = await readExactly(
      some.map(({ tile }) => tile),
      read,
    )
    some.forEach(({ places }, k) => {
      takeNodes(contents[k] as Uint8Array, places, hashes)
    })
  }
  return hashes
}

/** Where a node stands in its tile, and where its hash is wanted. */
type Place = { readonly height: number; readonly n: number; readonly at: number }

function groupByTile(nodes: readonly Node[], size: number): { tile: Tile; places: Place[] }[] {
  const groups = new Map<string, { tile: Tile; places: Place[] }>()
  nodes.forEach((node, at) => {
    const height = node.height % TILE_HEIGHT
    const across = 2 ** (TILE_HEIGHT - height)
    const level = (node.height - height) / TILE_HEIGHT
    const n = Math.floor(node.n / across)
    const key = `${level}/${n}`
    let group = groups.get(key)
    if (group === undefined) {
      group = { tile: { level, n, width: widthOf({ level, n }, size) }, places: [] }
      groups.set(key, group)
    }
    group.places.push({ height, n: node.n % across, at })
  })
  return [...groups.values()]
}

function takeNodes(tile: Uint8Array, places: readonly Place[], into: Hash[]): void {
  const rows = [tile]
  for (const { height, n, at } of places) {
    while (rows.length <= height) rows.push(hashPairs(rows.at(-1) as Uint8Array))
    // A copy, since a view would keep the whole row in memory; and not by slice, which for a Buffer gives a view.
    into[at] = new Uint8Array((rows[height] as Uint8Array).subarray(n * HASH_BYTES, (n + 1) * HASH_BYTES))
  }
}
