import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceTree } from '../test/reference-tree.ts'
import {
  EMPTY_ROOT,
  proveConsistency,
  proveInclusions,
  type ReadTiles,
  rootOf,
  TileError,
  tilePath,
  toHex,
  verifyConsistency,
  verifyInclusion,
} from './index.ts'

const MAX = 70_000
const tree = referenceTree(MAX)
const anySize = fc.oneof(
  fc.integer({ min: 1, max: 600 }),
  fc.integer({ min: 1, max: MAX }),
  fc.constantFrom(255, 256, 257, 512, 65_535, 65_536, 65_537, 65_539, 65_792),
)
const hexOf = (hashes: readonly Uint8Array[]) => hashes.map(toHex)

describe('any tree', () => {
  test('the root is the one RFC 6962 defines', async () => {
    await fc.assert(
      fc.asyncProperty(anySize, async (size) => {
        expect(toHex(await rootOf(size, tree.read))).toBe(toHex(tree.rootOf(size)))
      }),
    )
  })

  test('inclusion proofs are those RFC 6962 defines, in the order asked for, and verify', async () => {
    const anyAsked = anySize.chain((size) => fc.tuple(fc.constant(size), fc.array(fc.nat(size - 1), { maxLength: 20 })))
    await fc.assert(
      fc.asyncProperty(anyAsked, async ([size, indexes]) => {
        const proofs = await proveInclusions(indexes, size, tree.read)
        expect(proofs.map(hexOf)).toEqual(indexes.map((index) => hexOf(tree.pathOf(index, size))))
        const root = await rootOf(size, tree.read)
        proofs.forEach((proof, i) => {
          const index = indexes[i] as number
          expect(verifyInclusion({ index, size, leaf: tree.leaves[index] as Buffer, proof, root })).toBe(true)
        })
      }),
      { numRuns: 150 },
    )
  })

  test('consistency proofs are those RFC 6962 defines, and verify', async () => {
    const anyPair = anySize.chain((size) => fc.tuple(fc.integer({ min: 1, max: size }), fc.constant(size)))
    await fc.assert(
      fc.asyncProperty(anyPair, async ([oldSize, newSize]) => {
        const proof = await proveConsistency(oldSize, newSize, tree.read)
        expect(hexOf(proof)).toEqual(hexOf(tree.consistencyOf(oldSize, newSize)))
        const oldRoot = await rootOf(oldSize, tree.read)
        const newRoot = await rootOf(newSize, tree.read)
        expect(verifyConsistency({ oldSize, oldRoot, newSize, newRoot, proof })).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('every pair of sizes up to 40', async () => {
    for (let newSize = 1; newSize <= 40; newSize += 1) {
      const asked = Array.from({ length: newSize }, (_, i) => i)
      const proofs = await proveInclusions(asked, newSize, tree.read)
      expect(proofs.map(hexOf)).toEqual(asked.map((index) => hexOf(tree.pathOf(index, newSize))))
      for (let oldSize = 1; oldSize <= newSize; oldSize += 1) {
        const proof = await proveConsistency(oldSize, newSize, tree.read)
        expect(hexOf(proof)).toEqual(hexOf(tree.consistencyOf(oldSize, newSize)))
      }
    }
  })
})

test('reads each tile once, as wide as the tree is, however many leaves share it', async () => {
  const asked: string[] = []
  const read: ReadTiles = (tiles) => {
    asked.push(...tiles.map(tilePath))
    return tree.read(tiles)
  }
  const size = 69_999
  const someOfEach = Array.from({ length: size }, (_, i) => i).filter((i) => i % 100 < 5)
  await proveInclusions(someOfEach, size, read)
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted())
  // 273 full and one open tile of leaves, two above, one on top.
  expect(asked).toHaveLength(277)
  expect(asked).toContain('tile/0/273.p/111')
})

test('the empty tree and equal sizes need nothing', async () => {
  const read = () => Promise.reject(new Error('nothing to read'))
  expect(await rootOf(0, read)).toEqual(EMPTY_ROOT)
  expect(await proveConsistency(0, 5, read)).toEqual([])
  expect(await proveConsistency(5, 5, read)).toEqual([])
})

test.each([-1, 5, 0.5, Number.NaN])('leaf %d is not in a tree of 5', async (index) => {
  await expect(proveInclusions([0, index], 5, tree.read)).rejects.toThrow(RangeError)
})

test.each([-1, 6, 0.5])('a tree of %d is not the beginning of one of 5', async (oldSize) => {
  await expect(proveConsistency(oldSize, 5, tree.read)).rejects.toThrow(RangeError)
})

test.each<[string, ReadTiles]>([
  ['missing', async () => []],
  ['short', async (tiles) => tiles.map(({ width }) => new Uint8Array(32 * (width - 1)))],
  ['wider than asked', async (tiles) => tiles.map(() => new Uint8Array(32 * 256))],
])('tiles that are %s are refused', async (_, read) => {
  await expect(proveInclusions([0], 5, read)).rejects.toThrow(TileError)
  await expect(rootOf(5, read)).rejects.toThrow(TileError)
})
