/**
 * A word set that is walked one unit at a time: finding the longest word at a place costs at most that word's length. A node is its slot in
 * one open-addressed hash table of all steps, since this walk is what inspection does most, and most of its time is waiting for memory.
 */
export type Trie<T> = {
  /** Two numbers a slot: the node that the step is from (-1: empty), and the unit, with `ENDS` where a word ends. */
  readonly steps: Int32Array
  readonly mask: number
  /** By slot: the place of the word's value. */
  readonly places: Int32Array
  readonly values: readonly T[]
  /** By hash of the unit: whether it may be a word by itself. */
  readonly lone: Uint8Array
  /** By hash of two units: whether a longer word may begin with them. */
  readonly pairs: Uint8Array
}

export const ROOT = 0
const ENDS = 0x10000

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

/** The first of several values of one word stays. */
export function buildTrie<T>(entries: Iterable<readonly [word: string, value: T]>): Trie<T> {
  const words = [...entries].filter(([word]) => word !== '')
  const size = tableSize(countNodes(words.map(([word]) => word)) * 2)
  const steps = new Int32Array(size * 2).fill(-1)
  const places = new Int32Array(size)
  const mask = size - 1
  const values: T[] = []
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
    if (((steps[slot * 2 + 1] as number) & ENDS) === 0) {
      steps[slot * 2 + 1] = (steps[slot * 2 + 1] as number) | ENDS
      places[slot] = values.push(value) - 1
    }
    const first = word.charCodeAt(0)
    if (word.length === 1) lone[first & LONE_MASK] = 1
    else pairs[pairOf(first, word.charCodeAt(1)) & (pairs.length - 1)] = 1
  }
  return { steps, mask, places, values, lone, pairs }
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

/** What the word that ends at a node stands for. */
export function valueAt<T>({ steps, places, values }: Trie<T>, node: number): T | undefined {
  if (node === ROOT || ((steps[node * 2 - 1] as number) & ENDS) === 0) return undefined
  return values[places[node - 1] as number]
}

export function longestAt<T>(trie: Trie<T>, text: string, from: number): { value: T; end: number } | undefined {
  if (from >= text.length) return undefined
  const second = from + 1 < text.length ? text.charCodeAt(from + 1) : 0
  return mayBegin(trie, text.charCodeAt(from), second) ? longestFrom(trie, text, from) : undefined
}

/** The longest word at a place of which is known already that one may begin there. */
export function longestFrom<T>(trie: Trie<T>, text: string, from: number): { value: T; end: number } | undefined {
  let node = ROOT
  let found = ROOT
  let end = from
  for (let at = from; at < text.length; at++) {
    node = stepFrom(trie, node, text.charCodeAt(at))
    if (node === -1) break
    if (((trie.steps[node * 2 - 1] as number) & ENDS) !== 0) {
      found = node
      end = at + 1
    }
  }
  return found === ROOT ? undefined : { value: trie.values[trie.places[found - 1] as number] as T, end }
}
