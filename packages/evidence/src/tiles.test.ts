import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decodeEntries,
  encodeEntries,
  entriesPath,
  parseEntriesPath,
  parseTilePath,
  type Tile,
  TileError,
  tilePath,
  widthOf,
} from './index.ts'

describe('tile paths', () => {
  test.each<[string, Tile]>([
    ['tile/0/000', { level: 0, n: 0, width: 256 }],
    ['tile/0/001.p/5', { level: 0, n: 1, width: 5 }],
    ['tile/0/x001/x234/067', { level: 0, n: 1_234_067, width: 256 }],
    ['tile/3/x123/x456/078.p/255', { level: 3, n: 123_456_078, width: 255 }],
    ['tile/63/x001/000.p/1', { level: 63, n: 1000, width: 1 }],
    ['tile/0/x009/x007/x199/x254/x740/991', { level: 0, n: Number.MAX_SAFE_INTEGER, width: 256 }],
  ])('%s', (path, tile) => {
    expect(tilePath(tile)).toBe(path)
    expect(parseTilePath(path)).toEqual(tile)
  })

  test.each([
    ['tile/64/000', 'level too high'],
    ['tile/00/000', 'leading zero in the level'],
    ['tile/-1/000', 'negative level'],
    ['tile/0/0', 'not padded'],
    ['tile/0/0000', 'padded too far'],
    ['tile/0/x000/001', 'leading zero element'],
    ['tile/0/001/002', 'x missing'],
    ['tile/0/x001', 'last element with x'],
    ['tile/0/000.p/0', 'empty'],
    ['tile/0/000.p/256', 'full, written as partial'],
    ['tile/0/000.p/05', 'leading zero in the width'],
    ['tile/0/000.p/', 'no width'],
    ['tile/0/000/', 'slash at the end'],
    ['/tile/0/000', 'slash at the front'],
    ['tile/0/000\n', 'newline at the end'],
    ['tile/0/０００', 'other digits'],
    ['tile/8/0/000', 'height, as in Go’s sumdb'],
    ['tile/0/x009/x007/x199/x254/x740/992', 'beyond 2^53'],
    ['tile/entries/000', 'entries'],
    ['tile/0/../0/000', 'a way out'],
    ['', 'nothing'],
  ])('not %j: %s', (path) => {
    expect(parseTilePath(path)).toBeUndefined()
  })

  test('entries have paths of their own', () => {
    expect(entriesPath({ n: 1_234_067, width: 8 })).toBe('tile/entries/x001/x234/067.p/8')
    expect(parseEntriesPath('tile/entries/x001/x234/067.p/8')).toEqual({ n: 1_234_067, width: 8 })
    expect(parseEntriesPath('tile/entries/000')).toEqual({ n: 0, width: 256 })
    for (const path of ['tile/0/000', 'tile/entries/', 'tile/entries/0', 'tile/entries/000.p/256']) {
      expect(parseEntriesPath(path)).toBeUndefined()
    }
  })

  test.each([
    { level: 64, n: 0, width: 1 },
    { level: 0, n: -1, width: 1 },
    { level: 0, n: 0.5, width: 1 },
    { level: 0, n: 0, width: 0 },
    { level: 0, n: 0, width: 257 },
  ])('no path for %j', (tile) => {
    expect(() => tilePath(tile)).toThrow(RangeError)
  })

  test('any tile comes back; any path that is read is written the same', () => {
    const anyTile = fc.record({ level: fc.nat(63), n: fc.maxSafeNat(), width: fc.integer({ min: 1, max: 256 }) })
    fc.assert(fc.property(anyTile, (tile) => void expect(parseTilePath(tilePath(tile))).toEqual(tile)))
    const anyPath = fc.stringMatching(/^tile\/[0-9]{1,2}(\/x?[0-9]{2,4}){1,3}(\.p\/[0-9]{1,3})?$/)
    fc.assert(
      fc.property(anyPath, (path) => {
        const tile = parseTilePath(path)
        if (tile !== undefined) expect(tilePath(tile)).toBe(path)
      }),
      { numRuns: 1000 },
    )
  })
})

// C2SP tlog-tiles: "a tree of size 70,000 will be represented by 273 full level 0 tiles, one partial level 0 tile of width 112,
// one full level 1 tile, one partial level 1 tile of width 17, and one partial level 2 tile of width 1".
test.each([
  [70_000, 0, 272, 256],
  [70_000, 0, 273, 112],
  [70_000, 0, 274, 0],
  [70_000, 1, 0, 256],
  [70_000, 1, 1, 17],
  [70_000, 2, 0, 1],
  [70_000, 3, 0, 0],
  [256, 0, 0, 256],
  [256, 1, 0, 1],
  [255, 1, 0, 0],
  [0, 0, 0, 0],
])('in a tree of %i, tile %i/%i has %i hashes', (size, level, n, width) => {
  expect(widthOf({ level, n }, size)).toBe(width)
})

describe('entries', () => {
  test('are written behind their lengths', () => {
    const bytes = encodeEntries([Uint8Array.of(7, 8), new Uint8Array(0), new Uint8Array(258)])
    expect([...bytes.slice(0, 8)]).toEqual([0, 2, 7, 8, 0, 0, 1, 2])
    expect(bytes).toHaveLength(8 + 258)
  })

  test('come back, from any place in memory, and are refused when cut off anywhere inside', () => {
    const anyEntries = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 256 })
    fc.assert(
      fc.property(anyEntries, fc.nat(), (entries, at) => {
        const bytes = encodeEntries(entries)
        const elsewhere = Buffer.from([1, ...bytes]).subarray(1)
        expect(decodeEntries(elsewhere)).toEqual(entries)
        const cut = bytes.slice(0, at % (bytes.length + 1))
        const decoded = decodedOrError(cut)
        if (decoded instanceof TileError) return
        // Cut between two entries: a narrower bundle.
        expect(decoded).toEqual(entries.slice(0, decoded.length))
        expect(encodeEntries(decoded)).toEqual(cut)
      }),
    )
  })

  test.each([[[0]], [[0, 1]], [[0, 1, 9, 0]]])('not %j', (bytes) => {
    expect(() => decodeEntries(Uint8Array.from(bytes))).toThrow(TileError)
  })

  test('no more than 256, none longer than 65,535 bytes', () => {
    expect(() => encodeEntries(Array(257).fill(new Uint8Array(1)))).toThrow(RangeError)
    expect(() => encodeEntries([new Uint8Array(65_536)])).toThrow(RangeError)
    expect(decodeEntries(encodeEntries([new Uint8Array(65_535)]))[0]).toHaveLength(65_535)
    expect(() => decodeEntries(new Uint8Array(2 * 257))).toThrow(TileError)
  })
})

function decodedOrError(bytes: Uint8Array): Uint8Array[] | TileError {
  try {
    return decodeEntries(bytes)
  } catch (error) {
    if (error instanceof TileError) return error
    throw error
  }
}
