/** A word set that is walked one unit at a time: finding the longest word at a place costs at most that word's length. */
export type Node<T> = { readonly next: Map<string, Node<T>>; value?: T }

export type Trie<T> = {
  readonly root: Node<T>
  /** By code unit: whether a word begins with it. Nearly every place in a text is passed by with this alone. */
  readonly begins: Uint8Array
}

export function buildTrie<T>(entries: Iterable<readonly [word: string, value: T]>): Trie<T> {
  const root: Node<T> = { next: new Map() }
  const begins = new Uint8Array(0x10000)
  for (const [word, value] of entries) {
    if (word === '') continue
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
    node.value ??= value
    begins[word.charCodeAt(0)] = 1
  }
  return { root, begins }
}

export function longestAt<T>(trie: Trie<T>, text: string, from: number): { value: T; end: number } | undefined {
  if (trie.begins[text.charCodeAt(from)] !== 1) return undefined
  let node: Node<T> | undefined = trie.root
  let best: { value: T; end: number } | undefined
  for (let at = from; at < text.length; at++) {
    node = node.next.get(text[at] as string)
    if (node === undefined) break
    if (node.value !== undefined) best = { value: node.value, end: at + 1 }
  }
  return best
}
