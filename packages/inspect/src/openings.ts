import { buildTrie, longestFrom, type Trie } from './trie.ts'

/**
 * Word sets that whole texts are searched for share one table of how their words begin: a single walk over a text tells for each place
 * which sets may have a word there. Nearly all places, and for most texts most sets, are done with at that.
 */
export type Searched<T> = Trie<T> & { readonly bit: number }

/**
 * A bit for each set that has a word of this one unit, and by hash for each that has any word that begins with these two, one of just
 * these two, and a longer one that begins with these three. None is missing that should be set.
 */
const ONE = new Int32Array(0x10000)
const TWO = new Int32Array(0x4000)
const PAIRS = new Int32Array(0x4000)
const THREE = new Int32Array(0x10000)

const mixed = (a: number, b: number) => {
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}
const twoOf = (mix: number) => mix & 0x3fff
/** Two places, a half each: both have to have the bit, so that few have it by chance. */
const threeOf = (mix: number, c: number) => {
  const hash = Math.imul(mix, 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f)
  return hash ^ (hash >>> 15)
}

let sets = 0

/** @throws {Error} when there are more sets than bits. */
export function newBit(): number {
  if (sets === 32) throw new Error('a bit for each searched set: no more than 32')
  return (2 ** sets++) | 0
}

const add = (table: Int32Array, at: number, bit: number) => {
  table[at] = (table[at] as number) | bit
}

/** Lets the set of a bit have words that begin so. */
export function addOpening(bit: number, word: string): void {
  const first = word.charCodeAt(0)
  if (word.length === 1) {
    add(ONE, first, bit)
    return
  }
  const mix = mixed(first, word.charCodeAt(1))
  add(TWO, twoOf(mix), bit)
  if (word.length === 2) add(PAIRS, twoOf(mix), bit)
  else {
    const three = threeOf(mix, word.charCodeAt(2))
    add(THREE, three & 0xffff, bit)
    add(THREE, three >>> 16, bit)
  }
}

/** A trie whose words whole texts are searched for. */
export function buildSearched<T>(entries: Iterable<readonly [word: string, value: T]>): Searched<T> {
  const words = [...entries]
  const bit = newBit()
  for (const [word] of words) if (word !== '') addOpening(bit, word)
  return { ...buildTrie(words), bit }
}

/**
 * By place in a text, the bits of the sets that may have a word there; `any` has those of all places. A plain list: the memory of a typed
 * one is asked for outside the heap, which takes longer than to fill it.
 */
export type Openings = { readonly at: readonly number[]; readonly any: number }

export function openingsOf(text: string): Openings {
  const { length } = text
  const at: number[] = new Array(length)
  let any = 0
  let a = length > 0 ? text.charCodeAt(0) : 0
  for (let i = 0; i < length; i++) {
    const b = i + 1 < length ? text.charCodeAt(i + 1) : 0
    const mix = mixed(a, b)
    const begun = TWO[twoOf(mix)] as number
    let bits = ONE[a] as number
    if (begun !== 0) {
      const three = threeOf(mix, i + 2 < length ? text.charCodeAt(i + 2) : 0)
      const longer = (THREE[three & 0xffff] as number) & (THREE[three >>> 16] as number)
      bits |= begun & ((PAIRS[twoOf(mix)] as number) | longer)
    }
    at[i] = bits
    any |= bits
    a = b
  }
  return { at, any }
}

/** A text with the openings of its places. */
export type Opened = { readonly text: string; readonly openings: Openings }

/** The longest word of a set at a place of a text. */
export function wordAt<T>(
  set: Searched<T>,
  { text, openings }: Opened,
  from: number,
): { value: T; end: number } | undefined {
  return ((openings.at[from] as number) & set.bit) === 0 ? undefined : longestFrom(set, text, from)
}

/** Whether a word of a set stands anywhere in a text. */
export function holds<T>(set: Searched<T>, opened: Opened): boolean {
  if ((opened.openings.any & set.bit) === 0) return false
  for (let from = 0; from < opened.text.length; from++) if (wordAt(set, opened, from) !== undefined) return true
  return false
}
