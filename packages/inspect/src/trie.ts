/** A word set that is walked one unit at a time: finding the longest word at a place costs at most that word's length. */
export type Trie<T> = { readonly next: Map<string, Trie<T>>; value?: T }

export function buildTrie<T>(entries: Iterable<readonly [word: string, value: T]>): Trie<T> {
  const root: Trie<T> = { next: new Map() }
  for (const [word, value] of entries) {
    let node = root
    for (let i = 0; i < word.length; i++) {
      const unit = word[i] as string
      let child = node.next.get(unit)
      if (child === undefined) {
        child = { next: new Map() }
        node.next.set(unit, child)
      }
      node = child
    }
    if (node !== root && node.value === undefined) node.value = value
  }
  return root
}

export function longestAt<T>(trie: Trie<T>, text: string, from: number): { value: T; end: number } | undefined {
  let node: Trie<T> | undefined = trie
  let best: { value: T; end: number } | undefined
  for (let at = from; at < text.length; at++) {
    node = node.next.get(text[at] as string)
    if (node === undefined) break
    if (node.value !== undefined) best = { value: node.value, end: at + 1 }
  }
  return best
}
