import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leafOf, referenceTree } from '../test/reference-tree.ts'
import {
  appendLeaves,
  type ChangedTile,
  EMPTY_EDGE,
  EMPTY_ROOT,
  readEdge,
  rootOfEdge,
  type Tile,
  TileError,
  widthOf,
} from './index.ts'

const MAX = 66_000
const tree = referenceTree(MAX)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** What a log keeps: for each tile its widest form. */
function keep(kept: Map<string, string>, changed: readonly ChangedTile[]): void {
  for (const { level, n, hashes } of changed) kept.set(`${level}/${n}`, hex(hashes))
}

function growBy(batches: readonly number[]) {
  const kept = new Map<string, string>()
  let edge = EMPTY_EDGE
  let root = EMPTY_ROOT
  for (const batch of batches) {
    const grown = appendLeaves(edge, tree.leaves.slice(edge.size, edge.size + batch))
    keep(kept, grown.changed)
    edge = grown.edge
    root = grown.root
  }
  return { kept, edge, root: hex(root) }
}

describe('appendLeaves', () => {
  test.each([0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_539])(
    'a tree of %i has the root and the tiles that the specifications define',
    async (size) => {
      const { kept, edge, root } = growBy([size])
      expect(root).toBe(hex(tree.rootOf(size)))
      const tiles = tilesOf(size)
      expect([...kept.keys()].sort()).toEqual(tiles.map(({ level, n }) => `${level}/${n}`).sort())
      const contents = await tree.read(tiles)
      const different = tiles.filter(({ level, n }, i) => kept.get(`${level}/${n}`) !== hex(contents[i] as Uint8Array))
      expect(different).toEqual([])
      expect(edge).toEqual(await readEdge(size, tree.read))
    },
  )

  test('in any batches: the same root, tiles and edge as at once', () => {
    const anyBatches = fc.array(
      fc.oneof(fc.nat(3), fc.nat(300), fc.constantFrom(0, 1, 255, 256, 257, 512), fc.nat(3000)),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(anyBatches, (batches) => {
        const size = batches.reduce((sum, batch) => sum + batch, 0)
        expect(growBy(batches)).toEqual(growBy([size]))
      }),
      { numRuns: 40 },
    )
  })

  test('past the first tile of level 2, in any two batches', () => {
    const atOnce = growBy([MAX])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX }), (first) => {
        expect(growBy([first, MAX - first])).toEqual(atOnce)
      }),
      { numRuns: 3 },
    )
  })

  test('names every tile that grew and no other, each once', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (before, added) => {
        const { edge } = growBy([before])
        const { changed } = appendLeaves(edge, tree.leaves.slice(before, before + added))
        const grew = tilesOf(before + added).filter((tile) => tile.width > widthOf(tile, before))
        expect(changed.map(({ level, n, hashes }) => ({ level, n, width: hashes.length / 32 }))).toEqual(grew)
      }),
    )
  })

  test('leaves the old edge as it was', () => {
    const { edge } = growBy([300])
    const before = structuredClone(edge)
    appendLeaves(edge, tree.leaves.slice(300, 600))
    expect(edge).toEqual(before)
  })

  test('a hundred thousand leaves at once', () => {
    const leaves = Array.from({ length: 100_000 }, (_, i) => leafOf(i))
    expect(appendLeaves(EMPTY_EDGE, leaves).edge.size).toBe(100_000)
  })

  test('refuses a short leaf and an edge that is none', () => {
    expect(() => appendLeaves(EMPTY_EDGE, [new Uint8Array(31)])).toThrow(RangeError)
    const { edge } = growBy([300])
    for (const wrong of [
      { ...edge, size: 301 },
      { ...edge, tiles: edge.tiles.slice(0, 1) },
      { ...edge, tiles: [...edge.tiles, new Uint8Array(32)] },
      { ...edge, size: 44 },
    ]) {
      expect(() => appendLeaves(wrong, [])).toThrow(TileError)
      expect(() => rootOfEdge(wrong)).toThrow(TileError)
    }
  })
})

test('readEdge refuses tiles that are missing or too short', async () => {
  await expect(readEdge(300, async () => [])).rejects.toThrow(TileError)
  await expect(readEdge(300, async (tiles) => tiles.map(() => new Uint8Array(32)))).rejects.toThrow(TileError)
})

test('the edge of an empty tree needs no tiles', async () => {
  const edge = await readEdge(0, () => Promise.reject(new Error('nothing to read')))
  expect(edge).toEqual(EMPTY_EDGE)
  expect(rootOfEdge(edge)).toEqual(EMPTY_ROOT)
})

/** By level, then from left to right. */
function tilesOf(size: number): Tile[] {
  const tiles: Tile[] = []
  for (let level = 0; widthOf({ level, n: 0 }, size) > 0; level += 1) {
    for (let n = 0; ; n += 1) {
      const width = widthOf({ level, n }, size)
      if (width === 0) break
      tiles.push({ level, n, width })
    }
  }
  return tiles
}
