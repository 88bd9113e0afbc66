/**
 * A word set that is walked one unit at a time: finding the longest word at a place costs at most that word's length. A node is its slot in
 * one open-addressed hash table of all steps, since this walk is what inspection does most, and most of its time is waiting for memory.
 */
export type Trie<T> = {
  /** Two numbers a slot: the node that the step is from (-1: empty), and the unit; above it, where a word ends, the number of its value from 1 on. */
  readonly steps: Int32Array
  readonly mask: number
  readonly values: readonly T[]
  /** By hash of the unit: whether it may be a word by itself. */
  readonly lone: Uint8Array
  /** By hash of two units: whether a longer word may begin with them. */
  readonly pairs: Uint8Array
}

export const ROOT = 0
const VALUE_BITS = 16
const MOST_VALUES = 0xffff

const LONE_MASK = 255

const pairOf = (a: number, b: number) => {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}
const slotOf = (node: number, unit: number) => {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

/** The next power of two, and no less than 64. */
function tableSize(atLeast: number): number {
  let size = 64
  while (size < atLeast) size *= 2
  return size
}

/** How many different beginnings the words have: the nodes that they need. */
function countNodes(words: readonly string[]): number {
  let count = 0
  let before = ''
  for (const word of [...words].sort()) {
    let shared = 0
    while (shared < word.length && word[shared] === before[shared]) shared++
    count += word.length - shared
    before = word
  }
  return count
}

/** The first of several values of one word stays. @throws {Error} when there are too many different ones. */
export function buildTrie<T>(entries: Iterable<readonly [word: string, value: T]>): Trie<T> {
  const words = [...entries].filter(([word]) => word !== '')
  const size = tableSize(countNodes(words.map(([word]) => word)) * 2)
  const steps = new Int32Array(size * 2).fill(-1)
  const mask = size - 1
  // one that many words share is kept once
  const numbers = new Map<T, number>()
  const lone = new Uint8Array(LONE_MASK + 1)
  const pairs = new Uint8Array(Math.min(0x10000, tableSize(words.length * 8)))
  for (const [word, value] of words) {
    let node = ROOT
    let slot = 0
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i)
      slot = slotOf(node, unit) & mask
      while (
        steps[slot * 2] !== -1 &&
        !(steps[slot * 2] === node && ((steps[slot * 2 + 1] as number) & 0xffff) === unit)
      )
        slot = (slot + 1) & mask
      if (steps[slot * 2] === -1) {
        steps[slot * 2] = node
        steps[slot * 2 + 1] = unit
      }
      node = slot + 1
    }
    if ((steps[slot * 2 + 1] as number) >>> VALUE_BITS === 0) {
      const number = numbers.get(value) ?? numbers.size + 1
      numbers.set(value, number)
      steps[slot * 2 + 1] = (steps[slot * 2 + 1] as number) | (number << VALUE_BITS)
    }
    const first = word.charCodeAt(0)
    if (word.length === 1) lone[first & LONE_MASK] = 1
    else pairs[pairOf(first, word.charCodeAt(1)) & (pairs.length - 1)] = 1
  }
  if (numbers.size > MOST_VALUES) throw new Error(`a set of words has at most ${MOST_VALUES} different values`)
  return { steps, mask, values: [...numbers.keys()], lone, pairs }
}

/** Whether a word may begin with these two units; nearly every place in a text is passed by with this alone. */
export function mayBegin<T>({ lone, pairs }: Trie<T>, first: number, second: number): boolean {
  return lone[first & LONE_MASK] === 1 || pairs[pairOf(first, second) & (pairs.length - 1)] === 1
}

/** The node after one more unit; -1 where no word goes on so. */
export function stepFrom<T>({ steps, mask }: Trie<T>, node: number, unit: number): number {
  let slot = slotOf(node, unit) & mask
  while (true) {
    const from = steps[slot * 2] as number
    if (from === -1) return -1
    if (from === node && ((steps[slot * 2 + 1] as number) & 0xffff) === unit) return slot + 1
    slot = (slot + 1) & mask
  }
}

/** The number of the value of the word that ends at a node; 0 where none does. */
const numberAt = <T>({ steps }: Trie<T>, node: number): number =>
  node === ROOT ? 0 : (steps[node * 2 - 1] as number) >>> VALUE_BITS

/** What the word that ends at a node stands for. */
export function valueAt<T>(trie: Trie<T>, node: number): T | undefined {
  const number = numberAt(trie, node)
  return number === 0 ? undefined : trie.values[number - 1]
}

export function longestAt<T>(trie: Trie<T>, text: string, from: number): { value: T; end: number } | undefined {
  if (from >= text.length) return undefined
  const second = from + 1 < text.length ? text.charCodeAt(from + 1) : 0
  return mayBegin(trie, text.charCodeAt(from), second) ? longestFrom(trie, text, from) : undefined
}

/** The longest word at a place of which is known already that one may begin there. */
export function longestFrom<T>(trie: Trie<T>, text: string, from: number): { value: T; end: number } | undefined {
  let node = ROOT
  let found = 0
  let end = from
  for (let at = from; at < text.length; at++) {
    node = stepFrom(trie, node, text.charCodeAt(at))
    if (node === -1) break
    const number = numberAt(trie, node)
    if (number !== 0) {
      found = number
      end = at + 1
    }
  }
  return found === 0 ? undefined : { value: trie.values[found - 1] as T, end }
}
