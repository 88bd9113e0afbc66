import { parseDecimal } from './decimal.ts'
import { HASH_BYTES } from './merkle.ts'

/** Hashes in a full tile: each tile stands for a subtree of height 8. */
export const TILE_WIDTH = 256
export const TILE_HEIGHT = 8
export const FULL_TILE_BYTES = TILE_WIDTH * HASH_BYTES

/** The `n`-th tile of a level, which holds `width` hashes (1 to 256). Level 0 holds leaves. Source: C2SP tlog-tiles. */
export type Tile = { readonly level: number; readonly n: number; readonly width: number }
/** The entries under the `n`-th tile of level 0. */
export type EntryBundle = { readonly n: number; readonly width: number }

/** Gives the hashes of each tile, in order: `width` × 32 bytes, also where a wider tile has grown since. */
export type ReadTiles = (tiles: readonly Tile[]) => Promise<readonly Uint8Array[]>

/** Tiles or entries that are not what they should be. */
export class TileError extends Error {
  override name = 'TileError'
}

/** How many hashes the tile has in a tree of `size` leaves: 0 when the tree does not reach it. */
export function widthOf({ level, n }: { readonly level: number; readonly n: number }, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** level)
  return Math.max(0, Math.min(TILE_WIDTH, hashes - n * TILE_WIDTH))
}

/** Reads tiles and makes sure of their number and lengths. @throws TileError */
export async function readExactly(tiles: readonly Tile[], read: ReadTiles): Promise<readonly Uint8Array[]> {
  if (tiles.length === 0) return []
  const contents = await read(tiles)
  const wrong = tiles.find(({ width }, i) => contents[i]?.length !== width * HASH_BYTES)
  if (wrong !== undefined) throw new TileError(`${tilePath(wrong)} is missing or has the wrong length`)
  return contents
}

/** `tile/<level>/<n>` and, for a tile that is not full, `.p/<width>`; below the log's prefix. */
export const tilePath = ({ level, n, width }: Tile): string => `tile/${inRange(level, 0, 63)}/${formatPlace(n, width)}`

/** Undefined for what `tilePath` would not write. */
export function parseTilePath(path: string): Tile | undefined {
  const [, levelText, place] = /^tile\/([0-9]{1,2})\/(.+)$/.exec(path) ?? []
  if (levelText === undefined || place === undefined) return undefined
  const level = parseDecimal(levelText)
  const found = parsePlace(place)
  return level === undefined || level > 63 || found === undefined ? undefined : { level, ...found }
}

/** `tile/entries/<n>` and, for a bundle that is not full, `.p/<width>`; below the log's prefix. */
export const entriesPath = ({ n, width }: EntryBundle): string => `tile/entries/${formatPlace(n, width)}`

/** Undefined for what `entriesPath` would not write. */
export function parseEntriesPath(path: string): EntryBundle | undefined {
  return path.startsWith('tile/entries/') ? parsePlace(path.slice('tile/entries/'.length)) : undefined
}

/** 1234067 → x001/x234/067, so that no folder holds more than a few thousand files. */
function formatPlace(n: number, width: number): string {
  const digits = String(inRange(n, 0, Number.MAX_SAFE_INTEGER))
  const elements = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.../g) ?? []
  const suffix = inRange(width, 1, TILE_WIDTH) === TILE_WIDTH ? '' : `.p/${width}`
  return elements.map((element, i) => (i === elements.length - 1 ? element : `x${element}/`)).join('') + suffix
}

function parsePlace(text: string): { n: number; width: number } | undefined {
  const [, elements, widthText] = /^((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(text) ?? []
  if (elements === undefined) return undefined
  const n = Number(elements.replace(/[x/]/g, ''))
  const width = widthText === undefined ? TILE_WIDTH : Number(widthText)
  if (!Number.isSafeInteger(n) || width < 1 || width > TILE_WIDTH) return undefined
  // Only one spelling: no leading zeros, no `.p/256`.
  return formatPlace(n, width) === text ? { n, width } : undefined
}

function inRange(value: number, from: number, to: number): number {
  if (!Number.isSafeInteger(value) || value < from || value > to) throw new RangeError(`${value} names no tile`)
  return value
}

const MAX_ENTRY_BYTES = 0xffff

/** Each entry behind its length (16 bits, big-endian). @throws RangeError for more than 256 entries or 65,535 bytes in one */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length > TILE_WIDTH) throw new RangeError(`a bundle has at most ${TILE_WIDTH} entries`)
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) throw new RangeError(`an entry has at most ${MAX_ENTRY_BYTES} bytes`)
    bytes.set([entry.length >> 8, entry.length & 0xff], at)
    bytes.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bytes
}

/** @throws TileError for a bundle that is cut off or holds more than 256 entries */
export function decodeEntries(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const start = at + 2
    const end = start > bytes.length ? Number.POSITIVE_INFINITY : start + view.getUint16(at)
    if (end > bytes.length) throw new TileError('a bundle of entries is cut off')
    if (entries.length === TILE_WIDTH) throw new TileError(`a bundle has at most ${TILE_WIDTH} entries`)
    entries.push(new Uint8Array(bytes.subarray(start, end)))
    at = end
  }
  return entries
}
