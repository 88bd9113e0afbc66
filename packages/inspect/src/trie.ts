/**
 * A word set that is walked one unit at a time: finding the longest word at a place costs at most that word's length. This walk is what
 * inspection does most, and nearly all of its time is waiting for memory, so the table is small: endings that words have in common are kept
 * once (Daciuk et al., "Incremental construction of minimal acyclic finite-state automata", 2000).
 */
export type Trie<T> = {
  /**
   * A node is a cell of two numbers: its unit, and above it, where a word ends, the number of its value from 1 on; then the block of the
   * cells that may follow. A block has 1, 2, 4 … cells, and each of its units stands as near behind its place (its last bits) as there is
   * room. An empty cell has no unit.
   */
  readonly cells: Int32Array
  readonly values: readonly T[]
  /** By hash of the unit: whether it may be a word by itself. */
  readonly lone: Uint8Array
  /** By hash of two units: whether a longer word may begin with them. */
  readonly pairs: Uint8Array
}

export const ROOT = 0
const VALUE_BITS = 16
const MOST_VALUES = 0xffff
/** A block is where its first cell stands, and above it how often its one cell is doubled; 0 is the block of those that nothing follows. */
const SIZE_BITS = 27
const FIRST = (1 << SIZE_BITS) - 1

const LONE_MASK = 255

const pairOf = (a: number, b: number) => {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}

/** The next power of two, and no less than 64. */
function tableSize(atLeast: number): number {
  let size = 64
  while (size < atLeast) size *= 2
  return size
}

/** Blocks are made from the ends of words to their beginnings, each once. */
class Blocks {
  /** The first cell is the root; nothing but it leads to its block. */
  cells: Int32Array = new Int32Array(1024)
  #count = 1
  /** By hash of what stands in it, a block. */
  #known: Int32Array = new Int32Array(1024)
  #knownCount = 0

  /** The block of the cells that `nodes` holds: two numbers each, in the order of their units. */
  add(nodes: readonly number[]): number {
    if (nodes.length === 0) return 0
    let doubled = 0
    while (1 << doubled < nodes.length / 2) doubled++
    const block = this.#write(nodes, doubled)
    const same = this.#find(block)
    if (same !== block) return same
    this.#count += 1 << doubled
    return block
  }

  /** Behind the others; it is one of them once it is counted. */
  #write(nodes: readonly number[], doubled: number): number {
    const size = 1 << doubled
    if ((this.#count + size) * 2 > this.cells.length) this.cells = wider(this.cells)
    const { cells } = this
    const first = this.#count
    cells.fill(0, first * 2, (first + size) * 2)
    for (let i = 0; i < nodes.length; i += 2) {
      let place = (nodes[i] as number) & (size - 1)
      while (cells[(first + place) * 2] !== 0) place = (place + 1) & (size - 1)
      cells[(first + place) * 2] = nodes[i] as number
      cells[(first + place) * 2 + 1] = nodes[i + 1] as number
    }
    return first | (doubled << SIZE_BITS)
  }

  /** One with the same cells, or this one, which is known from now on. */
  #find(block: number): number {
    if (this.#knownCount * 2 > this.#known.length) this.#rehash()
    const mask = this.#known.length - 1
    let slot = this.#hash(block) & mask
    for (; this.#known[slot] !== 0; slot = (slot + 1) & mask)
      if (this.#isSame(this.#known[slot] as number, block)) return this.#known[slot] as number
    this.#known[slot] = block
    this.#knownCount++
    return block
  }

  #hash(block: number): number {
    let hash = block >>> SIZE_BITS
    const first = (block & FIRST) * 2
    for (let i = 0; i < 2 << (block >>> SIZE_BITS); i++)
      hash = Math.imul(hash ^ (this.cells[first + i] as number), 0x9e3779b1) ^ (hash >>> 15)
    return hash ^ (hash >>> 15)
  }

  #isSame(a: number, b: number): boolean {
    if (a >>> SIZE_BITS !== b >>> SIZE_BITS) return false
    for (let i = 0; i < 2 << (a >>> SIZE_BITS); i++)
      if (this.cells[(a & FIRST) * 2 + i] !== this.cells[(b & FIRST) * 2 + i]) return false
    return true
  }

  #rehash(): void {
    const before = this.#known
    this.#known = new Int32Array(before.length * 2)
    const mask = this.#known.length - 1
    for (const block of before) {
      if (block === 0) continue
      let slot = this.#hash(block) & mask
      while (this.#known[slot] !== 0) slot = (slot + 1) & mask
      this.#known[slot] = block
    }
  }

  done(root: number): Int32Array {
    this.cells[1] = root
    return this.cells.slice(0, this.#count * 2)
  }
}

function wider(cells: Int32Array): Int32Array {
  const made = new Int32Array(cells.length * 2)
  made.set(cells)
  return made
}

/** The cells of words in their order, each once, with the numbers of their values. */
function readCells(words: readonly (readonly [word: string, number: number])[]): Int32Array {
  const blocks = new Blocks()
  /** By depth, what follows the beginning that is read just now. */
  const open: number[][] = [[]]
  let before = ''
  const close = (depth: number) => {
    for (let i = before.length; i > depth; i--) {
      const parent = open[i - 1] as number[]
      parent[parent.length - 1] = blocks.add(open[i] as number[])
      ;(open[i] as number[]).length = 0
    }
  }
  for (const [word, number] of words) {
    let shared = 0
    while (shared < word.length && word[shared] === before[shared]) shared++
    close(shared)
    for (let i = shared; i < word.length; i++) {
      const ends = i === word.length - 1 ? number : 0
      ;(open[i] as number[]).push(word.charCodeAt(i) | (ends << VALUE_BITS), 0)
      open[i + 1] ??= []
    }
    before = word
  }
  close(0)
  return blocks.done(blocks.add(open[0] as number[]))
}

/** The first of several values of one word stays. @throws {Error} when there are too many different ones. */
export function buildTrie<T>(entries: Iterable<readonly [word: string, value: T]>): Trie<T> {
  const byWord = new Map<string, T>()
  for (const [word, value] of entries) if (word !== '' && !byWord.has(word)) byWord.set(word, value)
  // one that many words share is kept once
  const numbers = new Map<T, number>()
  const lone = new Uint8Array(LONE_MASK + 1)
  const pairs = new Uint8Array(Math.min(0x10000, tableSize(byWord.size * 8)))
  const words: [word: string, number: number][] = []
  for (const [word, value] of byWord) {
    const number = numbers.get(value) ?? numbers.size + 1
    numbers.set(value, number)
    words.push([word, number])
    const first = word.charCodeAt(0)
    if (word.length === 1) lone[first & LONE_MASK] = 1
    else pairs[pairOf(first, word.charCodeAt(1)) & (pairs.length - 1)] = 1
  }
  if (numbers.size > MOST_VALUES) throw new Error(`a set of words has at most ${MOST_VALUES} different values`)
  words.sort(([a], [b]) => (a < b ? -1 : 1))
  return { cells: readCells(words), values: [...numbers.keys()], lone, pairs }
}

/** Whether a word may begin with these two units; nearly every place in a text is passed by with this alone. */
export function mayBegin<T>({ lone, pairs }: Trie<T>, first: number, second: number): boolean {
  return lone[first & LONE_MASK] === 1 || pairs[pairOf(first, second) & (pairs.length - 1)] === 1
}

/** The node after one more unit; -1 where no word goes on so. */
export function stepFrom<T>({ cells }: Trie<T>, node: number, unit: number): number {
  const block = cells[node * 2 + 1] as number
  const first = block & FIRST
  const last = (1 << (block >>> SIZE_BITS)) - 1
  for (let i = 0; i <= last; i++) {
    const at = first + ((unit + i) & last)
    const known = (cells[at * 2] as number) & 0xffff
    if (known === unit) return at
    if (known === 0) return -1
  }
  return -1
}

/** The number of the value of the word that ends at a node; 0 where none does. */
const numberAt = <T>({ cells }: Trie<T>, node: number): number => (cells[node * 2] as number) >>> VALUE_BITS

/** What the word that ends at a node stands for. */
export function valueAt<T>(trie: Trie<T>, node: number): T | undefined {
  const number = numberAt(trie, node)
  return number === 0 ? undefined : trie.values[number - 1]
}

/** A set of words that stand for nothing but themselves. */
export const wordTrie = (words: readonly string[]): Trie<true> => buildTrie(words.map((word) => [word, true] as const))

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
