/**
 * A word set that is walked one unit at a time: finding the longest word at a place costs at most that word's length. The nodes are numbers,
 * and all steps of all nodes lie in one open-addressed hash table, since this walk is what inspection does most.
 */
export type Trie<T> = {
  /** By code unit: 0 no word begins with it, 1 one does, 2 it is one by itself. */
  readonly begins: Uint8Array
  /** A bit for every pair of units that a longer word begins with, by their hash; none is set that could be missed. */
  readonly pairs: Uint8Array
  /** By node: the place of its value, 0 for none. */
  readonly ends: Int32Array
  readonly values: readonly T[]
  readonly from: Int32Array
  readonly unit: Uint16Array
  readonly to: Int32Array
  readonly mask: number
}

export const ROOT = 0

const PAIR_BITS = 16
const pairOf = (a: number, b: number) => (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> (32 - PAIR_BITS)
const slotOf = (node: number, unit: number) => {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** The first of several values of one word stays. */
export function buildTrie<T>(entries: Iterable<readonly [word: string, value: T]>): Trie<T> {
  const words = [...entries].filter(([word]) => word !== '')
  const units = words.reduce((sum, [word]) => sum + word.length, 0)
  let size = 16
  while (size < units * 2) size *= 2
  const from = new Int32Array(size).fill(-1)
  const unit = new Uint16Array(size)
  const to = new Int32Array(size)
  const mask = size - 1
  const ends = new Int32Array(units + 1)
  const values: T[] = []
  const begins = new Uint8Array(0x10000)
  const pairs = new Uint8Array(1 << PAIR_BITS)
  let nodes = 1
  for (const [word, value] of words) {
    let node = ROOT
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      let slot = slotOf(node, code) & mask
      while (from[slot] !== -1 && !(from[slot] === node && unit[slot] === code)) slot = (slot + 1) & mask
      if (from[slot] === -1) {
        from[slot] = node
        unit[slot] = code
        to[slot] = nodes++
      }
      node = to[slot] as number
    }
    if (ends[node] === 0) ends[node] = values.push(value)
    const first = word.charCodeAt(0)
    if (word.length === 1) begins[first] = 2
    else {
      begins[first] ||= 1
      pairs[pairOf(first, word.charCodeAt(1))] = 1
    }
  }
  return { begins, pairs, ends: ends.slice(0, nodes), values, from, unit, to, mask }
}

/** Whether a word may begin with these two units; nearly every place in a text is passed by with this alone. */
export function mayBegin<T>({ begins, pairs }: Trie<T>, first: number, second: number): boolean {
  const begun = begins[first]
  return begun === 2 || (begun === 1 && pairs[pairOf(first, second)] === 1)
}

/** The node after one more unit; -1 where no word goes on so. */
export function stepFrom<T>({ from, unit, to, mask }: Trie<T>, node: number, code: number): number {
  let slot = slotOf(node, code) & mask
  while (true) {
    const at = from[slot] as number
    if (at === -1) return -1
    if (at === node && unit[slot] === code) return to[slot] as number
    slot = (slot + 1) & mask
  }
}

/** What the word that ends at a node stands for. */
export function valueAt<T>({ ends, values }: Trie<T>, node: number): T | undefined {
  const place = ends[node] as number
  return place === 0 ? undefined : values[place - 1]
}

export function longestAt<T>(trie: Trie<T>, text: string, from: number): { value: T; end: number } | undefined {
  if (!mayBegin(trie, text.charCodeAt(from), text.charCodeAt(from + 1))) return undefined
  let node = ROOT
  let found = 0
  let end = from
  for (let at = from; at < text.length; at++) {
    node = stepFrom(trie, node, text.charCodeAt(at))
    if (node === -1) break
    const place = trie.ends[node] as number
    if (place !== 0) {
      found = place
      end = at + 1
    }
  }
  return found === 0 ? undefined : { value: trie.values[found - 1] as T, end }
}
