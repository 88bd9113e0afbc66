import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendLeaves, EMPTY_EDGE } from './append-leaves.ts'
import { type Checkpoint, formatCheckpoint } from './checkpoint.ts'
import {
  type Contradiction,
  checkpointOf,
  findContradiction,
  formatContradiction,
  parseContradiction,
} from './contradiction.ts'
import type { Hash } from './merkle.ts'
import { signNote } from './note.ts'
import { generateKey, parseSignerKey, parseVerifierKey } from './note-key.ts'
import { proveConsistency } from './proofs.ts'
import type { ReadTiles } from './tiles.ts'

const KEY = generateKey('a.example/log', new Uint8Array(32).fill(1))
const OTHER = generateKey('a.example/log', new Uint8Array(32).fill(2))
const VERIFIERS = [parseVerifierKey(KEY.verifierKey)]

const leaf = (text: string): Hash => new Uint8Array(createHash('sha256').update(text).digest())
/** `shared` leaves, and then others that `branch` makes what they are. */
const leavesOf = (size: number, shared: number, branch: string) =>
  Array.from({ length: size }, (_, i) => leaf(i < shared ? `${i}` : `${branch}${i}`))

function tree(leaves: readonly Hash[], signer = KEY.signerKey, origin = 'a.example/log') {
  const { changed, root } = appendLeaves(EMPTY_EDGE, leaves)
  const tiles = new Map(changed.map(({ level, n, hashes }) => [`${level}/${n}`, hashes]))
  const read: ReadTiles = async (wanted) =>
    wanted.map(({ level, n, width }) => (tiles.get(`${level}/${n}`) ?? new Uint8Array(0)).subarray(0, width * 32))
  const text = formatCheckpoint({ origin, size: leaves.length, root, extensions: [] })
  const note = signNote(text, [parseSignerKey(signer)])
  return { note, checkpoint: checkpointOf(note) as Checkpoint, read, root }
}

const sizes = fc.tuple(fc.integer({ min: 1, max: 600 }), fc.nat(300), fc.nat(600))

test('of two histories the tiles of the larger give a contradiction that anyone can verify', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async ([size, more, sharedAtMost]) => {
      const shared = Math.min(sharedAtMost, size - 1)
      const [older, newer] = [tree(leavesOf(size, shared, 'x')), tree(leavesOf(size + more, shared, 'y'))]
      const proof = await proveConsistency(size, size + more, newer.read)
      const rootInNewer = tree(leavesOf(size, shared, 'y')).root
      const found = findContradiction(older, newer, proof, rootInNewer)
      expect(found).toBeDefined()
      const kept = formatContradiction(found as Contradiction)
      expect(formatContradiction(parseContradiction(kept, VERIFIERS))).toBe(kept)
      // The proof alone gives it too, but where the older tree is a node of the newer.
      const isNode = more > 0 && Number.isInteger(Math.log2(size))
      expect(findContradiction(older, newer, proof) !== undefined).toBe(!isNode)
    }),
    { numRuns: 100 },
  )
})

test('of one history nothing gives a contradiction: no proof, no claimed root', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(600), async ([size, more], proofOf) => {
      const [older, newer] = [tree(leavesOf(size, size, '')), tree(leavesOf(size + more, size + more, ''))]
      const proof = await proveConsistency(Math.min(proofOf, size + more), size + more, newer.read)
      for (const claimed of [undefined, leaf('claimed'), newer.root, ...proof])
        expect(findContradiction(older, newer, proof, claimed)).toBeUndefined()
    }),
    { numRuns: 100 },
  )
})

test.each<[string, () => unknown]>([
  ['a checkpoint that another key signed', () => ({ newer: tree(leavesOf(9, 3, 'y'), OTHER.signerKey).note })],
  ['another log', () => ({ newer: tree(leavesOf(9, 3, 'y'), KEY.signerKey, 'b.example/log').note })],
  ['the same history', () => ({ newer: tree(leavesOf(9, 9, '')).note })],
  ['another root', () => ({ rootInNewer: Buffer.alloc(32).toString('base64') })],
  ['a hash that is too short', () => ({ rootInNewer: Buffer.alloc(31).toString('base64') })],
  ['no proof', () => ({ proof: [] })],
  ['a proof that is none', () => ({ proof: 5 })],
])('what is kept with %s proves nothing', async (_, changes) => {
  const [older, newer] = [tree(leavesOf(5, 5, '')), tree(leavesOf(9, 3, 'y'))]
  const found = findContradiction(older, newer, await proveConsistency(5, 9, newer.read))
  const kept = JSON.parse(formatContradiction(found as Contradiction)) as object
  expect(() => parseContradiction(JSON.stringify(kept), VERIFIERS)).not.toThrow()
  expect(() => parseContradiction(JSON.stringify({ ...kept, ...(changes() as object) }), VERIFIERS)).toThrow()
})
