import { createHash } from 'node:crypto'
import type { ReadTiles } from '../src/index.ts'

/**
 * The tree as RFC 6962 §2.1 defines it, recursion by recursion and with a SHA-256 of its own: what the quick way is held
 * against. Whole subtrees are kept, so that one tree answers for all its beginnings.
 */
export function referenceTree(size: number) {
  const leaves = Array.from({ length: size }, (_, i) => leafOf(i))
  const whole = new Map<string, Buffer>()

  /** MTH(D[from:to]) */
  function root(from: number, to: number): Buffer {
    if (to === from) return sha256()
    if (to - from === 1) return leaves[from] as Buffer
    const key = `${from} ${to}`
    const known = whole.get(key)
    if (known !== undefined) return known
    const k = split(to - from)
    const hash = sha256(Uint8Array.of(1), root(from, from + k), root(from + k, to))
    if (2 * k === to - from) whole.set(key, hash)
    return hash
  }

  /** PATH(m, D[from:to]) */
  function path(m: number, from: number, to: number): Buffer[] {
    if (to - from === 1) return []
    const k = split(to - from)
    return m < k
      ? [...path(m, from, from + k), root(from + k, to)]
      : [...path(m - k, from + k, to), root(from, from + k)]
  }

  /** SUBPROOF(m, D[from:to], b) */
  function subproof(m: number, from: number, to: number, b: boolean): Buffer[] {
    if (m === to - from) return b ? [] : [root(from, to)]
    const k = split(to - from)
    return m <= k
      ? [...subproof(m, from, from + k, b), root(from + k, to)]
      : [...subproof(m - k, from + k, to, false), root(from, from + k)]
  }

  /** Tiles as C2SP tlog-tiles defines them. */
  const read: ReadTiles = async (tiles) =>
    tiles.map(({ level, n, width }) => {
      const span = 256 ** level
      const start = n * 256 * span
      const hashes = Array.from({ length: width }, (_, i) => root(start + i * span, start + (i + 1) * span))
      return new Uint8Array(Buffer.concat(hashes))
    })

  return {
    leaves,
    read,
    rootOf: (to: number) => root(0, to),
    pathOf: (index: number, to: number) => path(index, 0, to),
    consistencyOf: (m: number, to: number) => subproof(m, 0, to, true),
  }
}

/** Some hash for the i-th leaf. */
export const leafOf = (i: number): Buffer => sha256(Buffer.from(`leaf ${i}`))

/** The largest power of two below n. */
function split(n: number): number {
  let k = 1
  while (2 * k < n) k *= 2
  return k
}

const sha256 = (...parts: Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
