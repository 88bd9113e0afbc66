import { equalBytes, fromBase64, toBase64 } from './bytes.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { HASH_BYTES, type Hash, rootsOfConsistency, verifyConsistency } from './merkle.ts'
import { openNote, splitNote } from './note.ts'
import type { Verifier } from './note-key.ts'

/**
 * Two signed checkpoints of one log that no honest log signs both: of one size with different roots, or a larger one whose
 * tree does not begin with the smaller one's. Whoever has it proves it to anyone, without the log.
 */
export type Contradiction = {
  /** The signed note of the smaller tree. */
  readonly older: string
  readonly newer: string
  /** What the newer tree has for a root at the older one's size. */
  readonly rootInNewer: Hash
  /** That it has (RFC 6962 §2.1.2); empty for equal sizes. */
  readonly proof: readonly Hash[]
}

/**
 * Pure. Whether the checkpoints contradict each other, going by a proof that is claimed to lead from the older to the newer.
 * A proof that fits neither proves nothing: anyone can send one. Where the older tree is a node of the newer one (a power of
 * two) the proof does not name what stands in its place, so that `rootInNewer` must be known otherwise.
 * @param rootInNewer what the newer tree is known or claimed to have at that size; by default what the proof gives
 */
export function findContradiction(
  older: { note: string; checkpoint: Checkpoint },
  newer: { note: string; checkpoint: Checkpoint },
  proof: readonly Hash[],
  rootInNewer: Hash | undefined = rootInNewerBy(older.checkpoint, newer.checkpoint, proof),
): Contradiction | undefined {
  if (rootInNewer === undefined) return undefined
  const found = { older: older.note, newer: newer.note, rootInNewer, proof }
  return contradicts(older.checkpoint, newer.checkpoint, found) ? found : undefined
}

function rootInNewerBy(older: Checkpoint, newer: Checkpoint, proof: readonly Hash[]): Hash | undefined {
  if (older.size === newer.size) return newer.root
  if (older.size === 0 || older.size > newer.size) return undefined
  return rootsOfConsistency({ oldSize: older.size, newSize: newer.size, proof, oldRoot: older.root })?.oldRoot
}

const contradicts = (older: Checkpoint, newer: Checkpoint, { rootInNewer, proof }: Contradiction) =>
  older.origin === newer.origin &&
  !equalBytes(rootInNewer, older.root) &&
  verifyConsistency({
    oldSize: older.size,
    oldRoot: rootInNewer,
    newSize: newer.size,
    newRoot: newer.root,
    proof,
  })

/** As it is kept in a file. */
export const formatContradiction = ({ older, newer, rootInNewer, proof }: Contradiction): string =>
  `${JSON.stringify({ older, newer, rootInNewer: toBase64(rootInNewer), proof: proof.map(toBase64) }, null, 2)}\n`

/**
 * Reads one that somebody kept and verifies all of it: both signatures by a key of the log, and that the two exclude each other.
 * @throws TypeError, SyntaxError, NoteError or CheckpointError when it proves nothing
 */
export function parseContradiction(text: string, verifiers: readonly Verifier[]): Contradiction {
  const { older, newer, rootInNewer, proof } = JSON.parse(text) as Record<keyof Contradiction, unknown>
  if (
    typeof older !== 'string' ||
    typeof newer !== 'string' ||
    typeof rootInNewer !== 'string' ||
    !Array.isArray(proof)
  )
    throw new TypeError('not a contradiction')
  const hashes = [rootInNewer, ...proof].map((hash) => fromBase64(String(hash)))
  if (hashes.some(({ length }) => length !== HASH_BYTES)) throw new TypeError('a hash has the wrong length')
  const [first, ...rest] = hashes as [Hash, ...Hash[]]
  const found = { older, newer, rootInNewer: first, proof: rest }
  const [a, b] = [older, newer].map((note) => parseCheckpoint(openNote(note, verifiers).text)) as [
    Checkpoint,
    Checkpoint,
  ]
  if (!contradicts(a, b, found)) throw new TypeError('these checkpoints do not exclude each other')
  return found
}

/** The checkpoint of a note, whoever signed it. @throws NoteError, CheckpointError */
export const checkpointOf = (note: string): Checkpoint => parseCheckpoint(splitNote(note).text)
