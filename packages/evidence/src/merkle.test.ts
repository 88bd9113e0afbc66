import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { referenceTree } from '../test/reference-tree.ts'
import { appendLeaves, EMPTY_EDGE, EMPTY_ROOT, leafHash, toHex, verifyConsistency, verifyInclusion } from './index.ts'

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))

// The tree that Certificate Transparency's implementations test themselves with: eight entries and what follows from them.
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const LEAVES = ENTRIES.map((entry) => leafHash(hex(entry)))
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test.each(ROOTS.map((root, size) => ({ size, root })))('root of the first $size entries', ({ size, root }) => {
  expect(toHex(appendLeaves(EMPTY_EDGE, LEAVES.slice(0, size)).root)).toBe(root)
})

test('root of the empty tree', () => {
  expect(toHex(EMPTY_ROOT)).toBe(ROOTS[0])
})

describe('verifyInclusion', () => {
  const PATHS: [index: number, size: number, path: string[]][] = [
    [0, 1, []],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ]
  const claimOf = (index: number, size: number, path: string[]) => ({
    index,
    size,
    leaf: LEAVES[index] as Uint8Array,
    proof: path.map(hex),
    root: hex(ROOTS[size] as string),
  })

  test.each(PATHS)('known path of entry %i of %i', (index, size, path) => {
    expect(verifyInclusion(claimOf(index, size, path))).toBe(true)
  })

  const good = claimOf(...(PATHS[2] as (typeof PATHS)[number]))
  test.each([
    ['another index', { index: 4 }],
    ['an index outside', { index: 8 }],
    ['a negative index', { index: -1 }],
    ['no whole index', { index: 5.5 }],
    ['a smaller size', { size: 6 }],
    ['an endless size', { size: Number.POSITIVE_INFINITY }],
    ['a hash too few', { proof: good.proof.slice(0, 2) }],
    ['a hash too many', { proof: [...good.proof, good.leaf] }],
    ['hashes swapped', { proof: good.proof.toReversed() }],
    ['a short hash', { proof: [good.leaf.slice(1), ...good.proof.slice(1)] }],
    ['a short leaf', { leaf: good.leaf.slice(1) }],
    ['the root of another size', { root: hex(ROOTS[7] as string) }],
    ['no root', { root: new Uint8Array(0) }],
  ])('not with %s', (_, change) => {
    expect(verifyInclusion({ ...good, ...change })).toBe(false)
  })
})

describe('verifyConsistency', () => {
  const PROOFS: [oldSize: number, newSize: number, proof: string[]][] = [
    [0, 8, []],
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
  ]
  const claimOf = (oldSize: number, newSize: number, proof: string[]) => ({
    oldSize,
    oldRoot: hex(ROOTS[oldSize] as string),
    newSize,
    newRoot: hex(ROOTS[newSize] as string),
    proof: proof.map(hex),
  })

  test.each(PROOFS)('known proof from %i to %i', (oldSize, newSize, proof) => {
    expect(verifyConsistency(claimOf(oldSize, newSize, proof))).toBe(true)
  })

  const good = claimOf(...(PROOFS[4] as (typeof PROOFS)[number]))
  test.each([
    ['another old root', good, { oldRoot: hex(ROOTS[5] as string) }],
    ['another new root', good, { newRoot: hex(ROOTS[7] as string) }],
    ['the sizes the other way round', good, { oldSize: 8, newSize: 6 }],
    ['another old size', good, { oldSize: 5 }],
    ['a new size of another shape', good, { newSize: 9 }],
    ['a negative size', good, { oldSize: -6 }],
    ['no proof', good, { proof: [] }],
    ['a hash too many', good, { proof: [...good.proof, good.oldRoot] }],
    ['a short hash', good, { proof: [good.oldRoot.slice(1), ...good.proof.slice(1)] }],
    ['a proof from the empty tree', claimOf(0, 8, []), { proof: [good.oldRoot] }],
    ['an empty tree with another root', claimOf(0, 8, []), { oldRoot: new Uint8Array(32) }],
    ['equal sizes and other roots', claimOf(7, 7, []), { newRoot: good.newRoot }],
    ['equal sizes and a proof', claimOf(7, 7, []), { proof: [good.oldRoot] }],
  ])('not with %s', (_, claim, change) => {
    expect(verifyConsistency({ ...claim, ...change })).toBe(false)
  })
})

describe('any tree', () => {
  const MAX = 70_000
  const tree = referenceTree(MAX)
  const anySize = fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: MAX }))
  const twoBelow = (max: (size: number) => number) =>
    anySize.chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: max(size) })))

  test('the path RFC 6962 defines verifies, and with any bit changed anywhere does not', () => {
    fc.assert(
      fc.property(
        twoBelow((size) => size - 1),
        fc.nat(),
        ([size, index], bit) => {
          const claim = {
            index,
            size,
            leaf: tree.leaves[index] as Buffer,
            proof: tree.pathOf(index, size),
            root: tree.rootOf(size),
          }
          expect(verifyInclusion(claim)).toBe(true)
          const [leaf, root, ...proof] = withBitFlipped([claim.leaf, claim.root, ...claim.proof], bit)
          expect(verifyInclusion({ ...claim, leaf, root, proof } as typeof claim)).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('the consistency proof RFC 6962 defines verifies, and with any bit changed anywhere does not', () => {
    fc.assert(
      fc.property(
        twoBelow((size) => size),
        fc.nat(),
        ([newSize, oldSize], bit) => {
          fc.pre(oldSize > 0)
          const claim = {
            oldSize,
            oldRoot: tree.rootOf(oldSize),
            newSize,
            newRoot: tree.rootOf(newSize),
            proof: tree.consistencyOf(oldSize, newSize),
          }
          expect(verifyConsistency(claim)).toBe(true)
          const [oldRoot, newRoot, ...proof] = withBitFlipped([claim.oldRoot, claim.newRoot, ...claim.proof], bit)
          expect(verifyConsistency({ ...claim, oldRoot, newRoot, proof } as typeof claim)).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a path does not prove a place in a tree it is too short for', () => {
    const claim = { index: 0, leaf: tree.leaves[0] as Buffer, proof: tree.pathOf(0, 4), root: tree.rootOf(4) }
    expect(verifyInclusion({ ...claim, size: 4 })).toBe(true)
    expect(verifyInclusion({ ...claim, size: 8 })).toBe(false)
  })

  test('a proof for one place does not prove another', () => {
    fc.assert(
      fc.property(
        twoBelow((size) => size - 1),
        fc.nat(MAX),
        ([size, index], other) => {
          fc.pre(other < size && other !== index)
          const proof = tree.pathOf(index, size)
          const leaf = tree.leaves[index] as Buffer
          expect(verifyInclusion({ index: other, size, leaf, proof, root: tree.rootOf(size) })).toBe(false)
        },
      ),
    )
  })
})

function withBitFlipped(hashes: readonly Uint8Array[], bit: number): Uint8Array[] {
  const at = bit % (hashes.length * 256)
  return hashes.map((hash, i) =>
    i === Math.floor(at / 256) ? hash.map((byte, j) => (j === (at % 256) >> 3 ? byte ^ (1 << (at & 7)) : byte)) : hash,
  )
}
