import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import {
  decodeEntries,
  encodeEntries,
  entriesPath,
  HASH_BYTES,
  type ReadTiles,
  TILE_WIDTH,
  type Tile,
  TileError,
  tilePath,
  widthOf,
} from '@sekisho/evidence'
import { orMissing } from '../write-atomically.ts'

/** Where a log in C2SP tlog-tiles can be read. Nothing that comes from it is believed before it is verified. */
export type LogSource = {
  /** Undefined when there is no such file. @throws SourceUnreachable */
  readonly read: (path: string) => Promise<Uint8Array | undefined>
}

/** The log, or the folder, does not answer. */
export class SourceUnreachable extends Error {
  override name = 'SourceUnreachable'
}

/** A full bundle of the longest entries; all else is far smaller. */
const MAX_BYTES = TILE_WIDTH * (2 + 0xffff)
const ANSWER_WITHIN_MS = 20_000
const MOST_TRIES = 3
/** A server that counts requests (429) is waited for longer than one that breaks, and not for ever. */
const MOST_WAITS = 20
const LONGEST_WAIT_MS = 60_000

/**
 * Pure: how long to wait before asking again.
 * @param retryAfter the header, seconds or a date (RFC 9110, 10.2.3); anything else does not count
 * @param tries so far, by which the wait grows where the server says nothing
 */
export function waitMs(retryAfter: string | null, tries: number, nowMs: number): number {
  const text = retryAfter?.trim() ?? ''
  const asked = /^\d+$/.test(text)
    ? Number(text) * 1_000
    : /^\w{3}, /.test(text)
      ? Date.parse(text) - nowMs
      : Number.NaN
  return Math.min(LONGEST_WAIT_MS, Math.max(1_000, Number.isNaN(asked) ? tries * 1_000 : asked))
}

/**
 * @param url what `checkpoint` and `tile/…` are below, such as https://chat.example.jp/log
 * @param mostWaits how often one file is asked for again because the server counts requests
 */
export function httpSource(url: string, { mostWaits = MOST_WAITS } = {}): LogSource {
  const prefix = url.replace(/\/$/, '')
  async function read(name: string, tries = 1, waits = 0): Promise<Uint8Array | undefined> {
    const response = await fetch(`${prefix}/${name}`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch(
      (cause: unknown) => {
        if (tries >= MOST_TRIES) throw new SourceUnreachable(`${prefix}: ${messageOf(cause)}`, { cause })
      },
    )
    if (response?.status === 404) return undefined
    if (response?.ok) return readBody(response)
    await response?.body?.cancel()
    // A server that counts requests says when to come back; that is no failure.
    const isLimited = response?.status === 429
    if (isLimited ? waits >= mostWaits : tries >= MOST_TRIES)
      throw new SourceUnreachable(`${prefix}: HTTP ${response?.status}`)
    const again = isLimited ? waits + 1 : tries
    await setTimeout(waitMs(response?.headers.get('retry-after') ?? null, again, Date.now()))
    return isLimited ? read(name, tries, waits + 1) : read(name, tries + 1, waits)
  }
  return { read: (name) => read(name) }
}

async function readBody(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for await (const piece of response.body ?? []) {
      length += piece.length
      if (length > MAX_BYTES) throw new Error('too long')
      pieces.push(piece)
    }
  } catch (cause) {
    throw new SourceUnreachable(`${response.url}: ${messageOf(cause)}`, { cause })
  }
  return new Uint8Array(Buffer.concat(pieces))
}

const messageOf = (error: unknown): string => {
  const { cause, message } = error as Error
  return cause instanceof Error ? cause.message : message
}

/** A log as a folder holds it. */
export const folderSource = (folder: string): LogSource => ({
  read: async (name) => {
    const found = await readFile(path.join(folder, name)).catch(orMissing)
    return found && new Uint8Array(found)
  },
})

/** The first that has it. */
export const firstOf = (...sources: readonly LogSource[]): LogSource => ({
  async read(name) {
    for (const source of sources) {
      const found = await source.read(name)
      if (found !== undefined) return found
    }
    return undefined
  },
})

/** Widths under which the wanted part can be found: itself, and, where parts were thrown away, that of a tile that has grown since. */
const widthsFor = (tile: Tile, size: number): number[] => [
  ...new Set([tile.width, TILE_WIDTH, widthOf(tile, size)].filter((width) => width >= tile.width)),
]

/** Tiles of a source whose tree has `size` leaves. A missing one has no bytes, which those who read tiles turn down. */
export const tilesOf =
  (source: LogSource, size: number): ReadTiles =>
  (tiles) =>
    Promise.all(
      tiles.map(async (tile) => {
        for (const width of widthsFor(tile, size)) {
          const found = await source.read(tilePath({ ...tile, width }))
          if (found?.length === width * HASH_BYTES) return found.subarray(0, tile.width * HASH_BYTES)
        }
        return new Uint8Array(0)
      }),
    )

/** The entries under a tile of leaves, encoded. @throws TileError when they are missing or too few */
export async function readBundle(source: LogSource, tile: Tile, size: number): Promise<Uint8Array> {
  for (const width of widthsFor(tile, size)) {
    const found = await source.read(entriesPath({ n: tile.n, width }))
    if (found === undefined) continue
    const entries = decodeEntries(found)
    if (entries.length >= tile.width) return encodeEntries(entries.slice(0, tile.width))
  }
  throw new TileError(`${entriesPath(tile)} is missing`)
}
