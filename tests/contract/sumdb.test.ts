import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  addSignatures,
  appendLeaves,
  cosign,
  EMPTY_EDGE,
  encodeEntries,
  entriesPath,
  formatCheckpoint,
  fromBase64,
  generateKey,
  leafHash,
  NoteError,
  openNote,
  parseSignerKey,
  parseVerifierKey,
  proveConsistency,
  proveInclusions,
  type ReadTiles,
  signNote,
  tilePath,
  toBase64,
  verifyConsistency,
  verifyInclusion,
  widthOf,
} from '@sekisho/evidence'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSumdb } from '../setup/sumdb.ts'

/**
 * The log's formats against another implementation of them: Go's sumdb/note and sumdb/tlog, from Debian. Go opens our notes,
 * reads our tiles and checks our proofs; we open Go's notes and check its roots and proofs.
 */
let folder: string
/** What the tool answers; see tests/tools/sumdb. */
let askGo: (request: object) => Answer
beforeAll(async () => {
  folder = await mkdtemp('/tmp/sekisho-sumdb-')
  askGo = await buildSumdb<Answer>(folder)
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

type Opened = { error: string; text: string; verified: string[]; unknown: string[] }
type RecordProof = { size: number; index: number; proof: string[] }
type TreeProof = { newSize: number; oldSize: number; proof: string[] }
type Answer = {
  opened: Opened[]
  signed: string[]
  keys: { signerKey: string; verifierKey: string }[]
  log: {
    failures: string[]
    roots: Record<string, string>
    leaves: string[]
    records: RecordProof[]
    trees: TreeProof[]
    tiles: number
    authenticated: number
  }
}

const seed = (text: string) => createHash('sha256').update(text).digest()
const LOG = generateKey('example.com/log', seed('log'))
const WITNESS = generateKey('example.com/witness', seed('witness'), 'cosignature/v1')
const idOf = (key: string) => key.split('+').slice(0, 2).join('+')

describe('notes', () => {
  const texts = ['Sekisho\n', '関所\n\nはい\n', '— not a signature\n', '\n', `${'long '.repeat(1000)}\n`]
  const checkpoint = formatCheckpoint({ origin: 'example.com/log', size: 7, root: seed('root'), extensions: ['more'] })
  const cosigned = addSignatures(signNote(checkpoint, [parseSignerKey(LOG.signerKey)]), [
    cosign(checkpoint, parseSignerKey(WITNESS.signerKey), 1_700_000_000),
  ])

  test('Go opens what we sign', () => {
    const notes = texts.map((text) => signNote(text, [parseSignerKey(LOG.signerKey)]))
    const { opened } = askGo({ open: notes.map((note) => ({ note, verifierKeys: [LOG.verifierKey] })) })
    expect(opened).toEqual(texts.map((text) => ({ error: '', text, verified: [idOf(LOG.verifierKey)], unknown: [] })))
  })

  test('Go signs with our keys as we do, and we with Go’s as Go does', () => {
    const { keys } = askGo({ names: ['example.com/go'] })
    const pairs = [LOG, ...keys]
    const asked = pairs.flatMap(({ signerKey }) => texts.map((text) => ({ signerKey, text })))
    const { signed } = askGo({ sign: asked })
    expect(signed).toEqual(asked.map(({ signerKey, text }) => signNote(text, [parseSignerKey(signerKey)])))
    for (const { signerKey, verifierKey } of keys) {
      expect(parseSignerKey(signerKey).id).toBe(parseVerifierKey(verifierKey).id)
    }
  })

  test('Go adds a signature to our note, and we open both', () => {
    const { keys } = askGo({ names: ['example.com/go'] })
    const key = keys[0] as (typeof keys)[number]
    const { signed } = askGo({ sign: [{ signerKey: key.signerKey, note: cosigned, verifierKeys: [LOG.verifierKey] }] })
    const known = [LOG, WITNESS, key].map(({ verifierKey }) => parseVerifierKey(verifierKey))
    const { text, verified } = openNote(signed[0] as string, known)
    expect(text).toBe(checkpoint)
    expect(verified.map(({ name, time }) => [name, time])).toEqual([
      ['example.com/log', undefined],
      ['example.com/witness', 1_700_000_000],
      ['example.com/go', undefined],
    ])
  })

  test('a cosignature is to Go an unknown signature, and one that Go’s Ed25519 verifies once it is told how', () => {
    const { opened } = askGo({
      open: [
        { note: cosigned, verifierKeys: [LOG.verifierKey] },
        { note: cosigned, verifierKeys: [LOG.verifierKey, WITNESS.verifierKey] },
        { note: cosigned.replace('\n7\n', '\n8\n'), verifierKeys: [WITNESS.verifierKey] },
      ],
    })
    const [log, witness] = [idOf(LOG.verifierKey), idOf(WITNESS.verifierKey)]
    expect(opened[0]).toMatchObject({ verified: [log], unknown: [witness] })
    expect(opened[1]).toMatchObject({ verified: [log, witness], unknown: [] })
    expect(opened[2]?.error).toBe(`invalid signature for key ${witness}`)
  })

  test('of notes changed at any place we believe none that Go does not believe', () => {
    const anyChange = fc.tuple(fc.nat(), fc.nat(3), fc.string({ unit: 'grapheme', maxLength: 2 }))
    const notes = fc.sample(anyChange, 500).map(([at, removed, inserted]) => {
      const place = at % cosigned.length
      return cosigned.slice(0, place) + inserted + cosigned.slice(place + removed)
    })
    const verifierKeys = [LOG.verifierKey, WITNESS.verifierKey]
    const { opened } = askGo({ open: notes.map((note) => ({ note, verifierKeys })) })
    const disagreed = notes.filter((note, i) => {
      const text = textOrUndefined(note, verifierKeys)
      return text !== undefined && (opened[i]?.error !== '' || opened[i]?.text !== text)
    })
    expect(disagreed).toEqual([])
  })
})

describe('the log', () => {
  const SIZES = [1, 2, 3, 255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_539, 66_000]
  const last = SIZES.at(-1) as number
  const entries = Array.from({ length: last }, (_, i) => seed(`entry ${i}`))
  const leaves = entries.map(leafHash)
  const roots = new Map<number, Uint8Array>()
  const indexesOf = (size: number) => [...new Set([0, 1, 254, 255, 256, 65_535, 65_536, size >> 1, size - 2, size - 1])]
  const records: RecordProof[] = []
  const trees: TreeProof[] = []
  let go: Answer['log']

  beforeAll(async () => {
    const read = await publish()
    for (const size of SIZES) {
      const indexes = indexesOf(size).filter((index) => index >= 0 && index < size)
      const proofs = await proveInclusions(indexes, size, read)
      records.push(...indexes.map((index, i) => ({ size, index, proof: (proofs[i] ?? []).map(toBase64) })))
      for (const oldSize of SIZES.filter((old) => old <= size)) {
        const proof = await proveConsistency(oldSize, size, read)
        trees.push({ newSize: size, oldSize, proof: proof.map(toBase64) })
      }
    }
    go = askGo({ log: { folder, verifierKey: LOG.verifierKey, sizes: SIZES, records, trees } }).log
  })

  /** Grows the log from size to size and writes what its server would publish at each, as C2SP tlog-tiles has it. */
  async function publish(): Promise<ReadTiles> {
    const signer = parseSignerKey(LOG.signerKey)
    const kept = new Map<string, Uint8Array>()
    let edge = EMPTY_EDGE
    for (const size of SIZES) {
      const grown = appendLeaves(edge, leaves.slice(edge.size, size))
      for (const { level, n, hashes } of grown.changed) {
        kept.set(`${level}/${n}`, hashes)
        const width = widthOf({ level, n }, size)
        await write(tilePath({ level, n, width }), hashes)
        if (level === 0) {
          const bundle = entries.slice(n * 256, n * 256 + width)
          await write(entriesPath({ n, width }), encodeEntries(bundle))
        }
      }
      // The only origin that sumdb/tlog reads.
      const origin = 'go.sum database tree'
      const text = formatCheckpoint({ origin, size, root: grown.root, extensions: [] })
      await write(`checkpoints/${size}`, signNote(text, [signer]))
      roots.set(size, grown.root)
      edge = grown.edge
    }
    return async (tiles) =>
      tiles.map(({ level, n, width }) => (kept.get(`${level}/${n}`) as Uint8Array).subarray(0, width * 32))
  }

  async function write(name: string, content: Uint8Array | string): Promise<void> {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }

  test('Go finds nothing wrong with checkpoints, tiles and proofs', () => {
    expect(go.failures).toEqual([])
    expect(go.tiles).toBeGreaterThan(259)
    expect(go.authenticated).toBeGreaterThan(100)
    expect(go.records).toHaveLength(records.length)
    expect(go.trees).toHaveLength(trees.length)
  })

  test('Go makes the same leaves and roots of the entries', () => {
    expect(go.leaves).toEqual(leaves.map(toBase64))
    expect(go.roots).toEqual(Object.fromEntries([...roots].map(([size, root]) => [size, toBase64(root)])))
  })

  test('Go’s inclusion proofs are ours and verify', () => {
    expect(go.records).toEqual(records)
    for (const { size, index, proof } of go.records) {
      const leaf = leaves[index] as Uint8Array
      const root = fromBase64(go.roots[size] as string)
      expect(verifyInclusion({ index, size, leaf, proof: proof.map(fromBase64), root })).toBe(true)
    }
  })

  test('Go’s consistency proofs are ours and verify', () => {
    expect(go.trees).toEqual(trees)
    for (const { newSize, oldSize, proof } of go.trees) {
      const oldRoot = fromBase64(go.roots[oldSize] as string)
      const newRoot = fromBase64(go.roots[newSize] as string)
      expect(verifyConsistency({ oldSize, oldRoot, newSize, newRoot, proof: proof.map(fromBase64) })).toBe(true)
    }
  })

  test('Go notices a tile, a proof and a checkpoint that are not those of the log', async () => {
    const wrong = (proof: string[]) => proof.map((hash, i) => (i === 0 ? toBase64(seed('other')) : hash))
    const record = records.find(({ size, index }) => size === 1000 && index === 0) as RecordProof
    const tree = trees.find(({ newSize, oldSize }) => newSize === 1000 && oldSize === 3) as TreeProof
    await write('tile/0/000', new Uint8Array(8192))
    await write('checkpoints/1000', signNote('go.sum database tree\n1000\n', [parseSignerKey(LOG.signerKey)]))
    const { failures } = askGo({
      log: {
        folder,
        verifierKey: LOG.verifierKey,
        sizes: [3, 1000],
        records: [{ ...record, proof: wrong(record.proof) }],
        trees: [{ ...tree, proof: wrong(tree.proof) }],
      },
    }).log
    const found = [
      'checkpoint of 1000: malformed tree note',
      'tile/0/000 in 1000: differs',
      expect.stringMatching(/^leaf 0 from the tiles of 1000: /),
      'record 0 in 1000: invalid transparency proof',
      'tree 3 in 1000: invalid transparency proof',
    ]
    expect(failures).toEqual(expect.arrayContaining(found))
  })
})

function textOrUndefined(note: string, verifierKeys: readonly string[]): string | undefined {
  try {
    return openNote(note, verifierKeys.map(parseVerifierKey)).text
  } catch (error) {
    if (error instanceof NoteError) return undefined
    throw error
  }
}
