import { EMPTY_ROOT, type Hash } from './merkle.ts'
import { hashNodes, type Node } from './node-hashes.ts'
import type { ReadTiles } from './tiles.ts'

/** The root of the tree's first `size` leaves (RFC 6962 §2.1). @throws TileError */
export async function rootOf(size: number, read: ReadTiles): Promise<Hash> {
  if (size === 0) return EMPTY_ROOT
  let root: Node = { height: 0, n: 0 }
  while (2 ** root.height < size) root = parentOf(root)
  const [hash] = await hashNodes([root], size, read)
  return hash as Hash
}

/**
 * For each index the audit path in the tree of `size` leaves (RFC 6962 §2.1.1), for `verifyInclusion`. Every tile is read
 * once and hashed once, however many leaves share it. Tiles are taken at their word: who does not trust them verifies.
 * @throws RangeError for an index outside the tree
 * @throws TileError for a tile that is missing or has the wrong length
 */
export async function proveInclusions(indexes: readonly number[], size: number, read: ReadTiles): Promise<Hash[][]> {
  const outside = indexes.find((index) => !Number.isSafeInteger(index) || index < 0 || index >= size)
  if (outside !== undefined) throw new RangeError(`leaf ${outside} is not in a tree of ${size}`)
  const paths = indexes.map((n) => siblingsOf({ height: 0, n }, size))
  const hashes = await hashNodes(paths.flat(), size, read)
  let end = 0
  return paths.map((path) => {
    end += path.length
    return hashes.slice(end - path.length, end)
  })
}

/**
 * The proof that the tree of `oldSize` leaves is the beginning of the larger one (RFC 6962 §2.1.2), for `verifyConsistency`;
 * empty for the empty tree and for equal sizes.
 * @throws RangeError when the old tree is larger
 * @throws TileError for a tile that is missing or has the wrong length
 */
export async function proveConsistency(oldSize: number, newSize: number, read: ReadTiles): Promise<Hash[]> {
  if (!Number.isSafeInteger(oldSize) || oldSize < 0 || oldSize > newSize) {
    throw new RangeError(`a tree of ${oldSize} is not the beginning of one of ${newSize}`)
  }
  if (oldSize === 0 || oldSize === newSize) return []
  // The largest node that ends where the old tree ends: both roots are hashed from it upwards.
  let end: Node = { height: 0, n: oldSize - 1 }
  while (end.n % 2 === 1) end = parentOf(end)
  const siblings = siblingsOf(end, newSize)
  // When that node is the whole old tree, its hash is the old root, which the verifier has.
  return hashNodes(end.n === 0 ? siblings : [end, ...siblings], newSize, read)
}

const parentOf = ({ height, n }: Node): Node => ({ height: height + 1, n: Math.floor(n / 2) })

/** The nodes beside the way from a node up to the root. At the end of a row there may be none: the node goes up alone. */
function siblingsOf(start: Node, size: number): Node[] {
  const siblings: Node[] = []
  for (let node = start; 2 ** node.height < size; node = parentOf(node)) {
    const sibling = { height: node.height, n: node.n % 2 === 0 ? node.n + 1 : node.n - 1 }
    if (sibling.n * 2 ** sibling.height < size) siblings.push(sibling)
  }
  return siblings
}
