import {
  appendLeaves,
  type ChangedTile,
  commitRecord,
  type Edge,
  EMPTY_EDGE,
  equalBytes,
  HASH_BYTES,
  type Hash,
  leafHash,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  rootOfEdge,
} from '@sekisho/evidence'
import type { Selectable } from 'kysely'
import type { Tx } from '../db/connect.ts'
import type { Schema } from '../db/schema.ts'
import { listKeys, newestCheckpoint, readTiles } from '../log/index.ts'
import { CopyError } from './copy-error.ts'

type Stored = Selectable<Schema['evidence_record']>

/** Leaves of one step; a multiple of 256, so that a step ends where a tile ends. */
const STEP = 65_536

export type RebuiltTree = {
  origin: string
  edge: Edge
  root: Hash
  /** Roots of the beginnings that were asked for and that the tree reaches. */
  rootsAt: ReadonlyMap<number, Hash>
}

/**
 * Builds the log's tree anew from the records and compares it with every stored tile and with the newest signed checkpoint.
 * @param sizes of beginnings whose roots are wanted
 * @returns undefined when no checkpoint was ever signed
 * @throws CopyError `tree_differs`, `checkpoint_unsigned`
 */
export async function rebuildTree(
  tx: Tx,
  sizes: readonly number[],
  onProgress: (done: number, total: number) => void = () => {},
): Promise<RebuiltTree | undefined> {
  const newest = await newestCheckpoint(tx)
  const { placed } = await tx
    .selectFrom('evidence_record')
    .select(({ fn }) => fn.count<number>('leaf_index').as('placed'))
    .executeTakeFirstOrThrow()
  if (!newest) {
    if (placed > 0) throw new CopyError('tree_differs', 'no checkpoint')
    return undefined
  }
  if (placed !== newest.size) throw new CopyError('tree_differs', `${placed} / ${newest.size}`)
  const stored = readTiles(tx)
  const stops = [...new Set(sizes)].filter((size) => size <= newest.size).sort((a, b) => a - b)
  const rootsAt = new Map<number, Hash>()
  let edge = EMPTY_EDGE
  const noteRoot = () => {
    if (stops[0] === edge.size) rootsAt.set(stops.shift() ?? 0, rootOfEdge(edge))
  }
  noteRoot()
  while (edge.size < newest.size) {
    const until = Math.min(stops[0] ?? newest.size, newest.size, (Math.floor(edge.size / STEP) + 1) * STEP)
    const grown = appendLeaves(edge, await readLeaves(tx, edge.size, until))
    await compareTiles(grown.changed, stored)
    edge = grown.edge
    noteRoot()
    onProgress(edge.size, newest.size)
  }
  const root = rootOfEdge(edge)
  if (!equalBytes(root, newest.root)) throw new CopyError('tree_differs', `${newest.size}`)
  const keys = (await listKeys(tx)).map(({ verifierKey }) => parseVerifierKey(verifierKey))
  return { origin: openSigned(newest.note, keys, { size: newest.size, root }), edge, root, rootsAt }
}

/** @returns the checkpoint's origin */
function openSigned(
  note: string,
  keys: readonly ReturnType<typeof parseVerifierKey>[],
  { size, root }: { size: number; root: Hash },
): string {
  try {
    const signed = parseCheckpoint(openNote(note, keys).text)
    if (signed.size === size && equalBytes(signed.root, root)) return signed.origin
  } catch (cause) {
    throw new CopyError('checkpoint_unsigned', undefined, { cause })
  }
  throw new CopyError('checkpoint_unsigned')
}

/** @throws CopyError when one is missing or is not over its record's commitment, or content that is there does not give it */
async function readLeaves(tx: Tx, from: number, until: number): Promise<Hash[]> {
  const rows = await tx
    .selectFrom('evidence_record')
    .select(['leaf_index', 'leaf', 'commitment', 'body', 'salt'])
    .where('leaf_index', '>=', from)
    .where('leaf_index', '<', until)
    .orderBy('leaf_index')
    .execute()
  return Array.from({ length: until - from }, (_, i) => {
    const row = rows[i]
    if (row?.leaf_index !== from + i || !equalBytes(leafHash(row.commitment), row.leaf))
      throw new CopyError('tree_differs', `leaf ${from + i}`)
    if (!givesCommitment(row)) throw new CopyError('tree_differs', `content of leaf ${from + i}`)
    return row.leaf
  })
}

/** Erased content has neither text nor salt (R10); what is there is what was committed. */
function givesCommitment({ body, salt, commitment }: Pick<Stored, 'body' | 'salt' | 'commitment'>): boolean {
  if (body === null || salt === null) return body === salt
  return equalBytes(commitRecord(JSON.parse(body), salt), commitment)
}

async function compareTiles(tiles: readonly ChangedTile[], stored: ReturnType<typeof readTiles>): Promise<void> {
  const contents = await stored(tiles.map(({ level, n, hashes }) => ({ level, n, width: hashes.length / HASH_BYTES })))
  tiles.forEach(({ level, n, hashes }, i) => {
    if (!equalBytes(hashes, contents[i] ?? new Uint8Array())) throw new CopyError('tree_differs', `tile ${level}/${n}`)
  })
}

/**
 * The root that the tree will have when the first `count` waiting records get their places: the sequencer takes them in the
 * order of their ids.
 */
export async function rootWithPending(tx: Tx, edge: Edge, count: number): Promise<Hash> {
  const rows = await tx
    .selectFrom('evidence_record')
    .select('leaf')
    .where('leaf_index', 'is', null)
    .orderBy('id')
    .limit(count)
    .execute()
  return appendLeaves(
    edge,
    rows.map(({ leaf }) => leaf),
  ).root
}
