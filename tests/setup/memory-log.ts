import { createHash } from 'node:crypto'
import {
  appendLeaves,
  type ChangedTile,
  type Edge,
  EMPTY_EDGE,
  EMPTY_ROOT,
  encodeAddCheckpoint,
  encodeEntries,
  formatCheckpoint,
  generateKey,
  HASH_BYTES,
  type Hash,
  leafHash,
  parseEntriesPath,
  parseSignerKey,
  parseTilePath,
  proveConsistency,
  type ReadTiles,
  signNote,
} from '@sekisho/evidence'

export const MEMORY_ORIGIN = 'memory.example/log'
const KEY = generateKey(MEMORY_ORIGIN, new Uint8Array(32).fill(5))
export const MEMORY_KEY = KEY.verifierKey

/** A signed log in memory. A copy of it can be grown differently: the key is the same, the history is not. */
export class MemoryLog {
  readonly #tiles = new Map<string, Uint8Array>()
  readonly #entries: Uint8Array[] = []
  #edge: Edge = EMPTY_EDGE
  #root: Hash = EMPTY_ROOT

  get size(): number {
    return this.#entries.length
  }

  /** Grows by entries that `salt` makes what they are. */
  grow(count: number, salt = ''): this {
    const added = Array.from({ length: count }, (_, i) =>
      createHash('sha256')
        .update(`${salt}${this.size + i}`)
        .digest(),
    ).map((entry) => new Uint8Array(entry))
    const { edge, changed, root } = appendLeaves(this.#edge, added.map(leafHash))
    for (const { level, n, hashes } of changed as ChangedTile[]) this.#tiles.set(`${level}/${n}`, hashes)
    this.#entries.push(...added)
    this.#edge = edge
    this.#root = root
    return this
  }

  copy(): MemoryLog {
    const copy = new MemoryLog()
    for (const [place, hashes] of this.#tiles) copy.#tiles.set(place, hashes)
    copy.#entries.push(...this.#entries)
    copy.#edge = this.#edge
    copy.#root = this.#root
    return copy
  }

  readonly tiles: ReadTiles = async (tiles) =>
    tiles.map(({ level, n, width }) =>
      (this.#tiles.get(`${level}/${n}`) ?? new Uint8Array(0)).subarray(0, width * HASH_BYTES),
    )

  text(origin = MEMORY_ORIGIN): string {
    return formatCheckpoint({ origin, size: this.size, root: this.#root, extensions: [] })
  }

  note(): string {
    return signNote(this.text(), [parseSignerKey(KEY.signerKey)])
  }

  /** The body of an add-checkpoint request. */
  async request(oldSize: number): Promise<string> {
    const proof = oldSize <= this.size ? await proveConsistency(oldSize, this.size, this.tiles) : []
    return encodeAddCheckpoint({ oldSize, proof, note: this.note() })
  }

  /** A file as it is published (C2SP tlog-tiles); only parts that the tree has. */
  async read(path: string): Promise<Uint8Array | undefined> {
    if (path === 'checkpoint') return this.size === 0 ? undefined : new TextEncoder().encode(this.note())
    const bundle = parseEntriesPath(path)
    if (bundle) {
      const entries = this.#entries.slice(bundle.n * 256, bundle.n * 256 + bundle.width)
      return entries.length === bundle.width ? encodeEntries(entries) : undefined
    }
    const tile = parseTilePath(path)
    const [hashes] = tile ? await this.tiles([tile]) : []
    return tile && hashes?.length === tile.width * HASH_BYTES ? hashes : undefined
  }
}
