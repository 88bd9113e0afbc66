import { randomBytes, randomInt } from 'node:crypto'
import {
  appendLeaves,
  EMPTY_EDGE,
  HASH_BYTES,
  type Hash,
  proveInclusions,
  rootOf,
  verifyInclusion,
} from '@sekisho/evidence'
import { readTiles } from '../../apps/server/src/log/index.ts'
import { writeTiles } from '../../apps/server/src/log/tiles.db.ts'
import { createDatabase, openLog, secondsSince, whole } from './bench-log.ts'

/** 256 tiles of leaves at a time. */
const CHUNK = 65_536

/** Invented leaves straight into the tiles: records play no part in proofs. */
export async function measureProving(
  serverUrl: string,
  { leaves, proofs }: { leaves: number; proofs: number },
): Promise<void> {
  const { deps, close } = openLog(await createDatabase(serverUrl, 'bench_proving'))
  const { db } = deps
  const read = readTiles(db)
  console.log(`\nproving (a log of ${whole(leaves)} leaves in the database)\n`)
  const filling = performance.now()
  let edge = EMPTY_EDGE
  let root: Hash = new Uint8Array()
  const some = new Map<number, Hash>()
  while (edge.size < leaves) {
    const bytes = randomBytes(Math.min(CHUNK, leaves - edge.size) * HASH_BYTES)
    const chunk = Array.from({ length: bytes.length / HASH_BYTES }, (_, i) =>
      bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES),
    )
    some.set(edge.size, Uint8Array.from(chunk[0] ?? []))
    const grown = appendLeaves(edge, chunk)
    await db.transaction().execute((tx) => writeTiles(tx, grown.changed))
    edge = grown.edge
    root = grown.root
  }
  console.log(`  filled in ${secondsSince(filling).toFixed(1)} s`)

  const rooting = performance.now()
  const again = await rootOf(leaves, read)
  if (!Buffer.from(again).equals(Buffer.from(root))) throw new Error('the tiles give another root')
  console.log(`  root out of the tiles: ${(secondsSince(rooting) * 1_000).toFixed(0)} ms`)

  const random = Array.from({ length: proofs }, () => randomInt(leaves))
  const first = randomInt(Math.max(1, leaves - proofs))
  const wanted: [string, number[]][] = [
    ['random', random],
    ['neighbouring', Array.from({ length: proofs }, (_, i) => Math.min(leaves - 1, first + i))],
  ]
  for (const [name, indexes] of wanted) {
    const started = performance.now()
    await proveInclusions(indexes, leaves, read)
    const took = secondsSince(started)
    console.log(`  ${whole(proofs)} proofs of ${name} records: ${took.toFixed(2)} s (${whole(proofs / took)} a second)`)
  }
  // Those whose leaves are known prove what they should.
  const known = [...some.keys()]
  const paths = await proveInclusions(known, leaves, read)
  const wrong = known.filter(
    (index, i) => !verifyInclusion({ index, size: leaves, leaf: some.get(index) ?? root, proof: paths[i] ?? [], root }),
  )
  if (wrong.length > 0) throw new Error(`${wrong.length} proofs do not verify`)
  await close()
}
