import { sha256 } from '#sha256'
import { equalBytes } from './bytes.ts'

/** SHA-256: 32 bytes. */
export type Hash = Uint8Array

export const HASH_BYTES = 32

/** Root of the tree without leaves (RFC 6962 §2.1). */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array(0))

/** RFC 6962 §2.1: inner nodes are hashed behind 0x01, leaves behind 0x00. One buffer for all, filled anew for each node. */
const NODE = Uint8Array.of(0x01, ...new Uint8Array(2 * HASH_BYTES))

/** The inner node over two nodes (RFC 6962 §2.1). */
export function hashChildren(left: Hash, right: Hash): Hash {
  NODE.set(left, 1)
  NODE.set(right, 1 + HASH_BYTES)
  return sha256(NODE)
}

/** Nodes one height up, from nodes side by side; a last one without a right neighbour is left out. */
export function hashPairs(nodes: Uint8Array): Uint8Array {
  const pairs = Math.floor(nodes.length / (2 * HASH_BYTES))
  const parents = new Uint8Array(pairs * HASH_BYTES)
  for (let i = 0; i < pairs; i += 1) {
    NODE.set(nodes.subarray(2 * i * HASH_BYTES, 2 * (i + 1) * HASH_BYTES), 1)
    parents.set(sha256(NODE), i * HASH_BYTES)
  }
  return parents
}

export type Inclusion = {
  /** Place of the leaf, from 0. */
  readonly index: number
  /** Leaves in the tree. */
  readonly size: number
  readonly leaf: Hash
  readonly proof: readonly Hash[]
  readonly root: Hash
}

/** True when the leaf stands at `index` of the tree with this size and root (RFC 9162 §2.1.3.2). Never throws. */
export function verifyInclusion({ index, size, leaf, proof, root }: Inclusion): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || ![leaf, root, ...proof].every(isHash)) return false
  let node = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (isOdd(node) || node === last) {
      hash = hashChildren(sibling, hash)
      // The last node of a row may have no neighbour: it goes up unchanged until it has one on its left.
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      hash = hashChildren(hash, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && equalBytes(hash, root)
}

export type Consistency = {
  readonly oldSize: number
  readonly oldRoot: Hash
  readonly newSize: number
  readonly newRoot: Hash
  readonly proof: readonly Hash[]
}

/**
 * True when the old tree is the beginning of the new one (RFC 9162 §2.1.4.2). The empty tree is the beginning of every
 * tree and equal sizes need equal roots, both with an empty proof, which is how C2SP tlog-witness uses it. Never throws.
 */
export function verifyConsistency({ oldSize, oldRoot, newSize, newRoot, proof }: Consistency): boolean {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize) return false
  if (![oldRoot, newRoot, ...proof].every(isHash)) return false
  if (oldSize === 0) return proof.length === 0 && equalBytes(oldRoot, EMPTY_ROOT)
  if (oldSize === newSize) return proof.length === 0 && equalBytes(oldRoot, newRoot)
  const roots = rootsOfConsistency({ oldSize, newSize, proof, oldRoot })
  return roots !== undefined && equalBytes(roots.oldRoot, oldRoot) && equalBytes(roots.newRoot, newRoot)
}

/**
 * Both roots as a proof gives them, for 0 < `oldSize` < `newSize`: what the tree that has this new root begins with, whatever
 * the old root was said to be. Undefined when the proof has not as many hashes as it needs.
 * @param oldRoot only used where the old tree is itself a node of the new one (a power of two): the proof leaves it out
 */
export function rootsOfConsistency({
  oldSize,
  newSize,
  proof,
  oldRoot,
}: Omit<Consistency, 'newRoot'>): { oldRoot: Hash; newRoot: Hash } | undefined {
  let node = oldSize - 1
  let last = newSize - 1
  while (isOdd(node)) [node, last] = [half(node), half(last)]
  // An old tree with a power of two of leaves is itself a node of the new one, so that the proof need not name it.
  const [start, ...siblings] = node === 0 ? [oldRoot, ...proof] : proof
  if (start === undefined) return undefined
  let oldHash = start
  let newHash = start
  for (const sibling of siblings) {
    if (last === 0) return undefined
    if (isOdd(node) || node === last) {
      oldHash = hashChildren(sibling, oldHash)
      newHash = hashChildren(sibling, newHash)
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else {
      newHash = hashChildren(newHash, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 ? { oldRoot: oldHash, newRoot: newHash } : undefined
}

// Sizes may pass 2^32, where JavaScript's own shifts end.
const half = (n: number) => Math.floor(n / 2)
const isOdd = (n: number) => n % 2 === 1
const isSize = (n: number) => Number.isSafeInteger(n) && n >= 0
const isHash = (hash: Uint8Array) => hash.length === HASH_BYTES
