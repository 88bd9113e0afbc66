import { toBase64 } from './bytes.ts'
import { formatDecimal, parseDecimal } from './decimal.ts'
import { HASH_BYTES, type Hash } from './merkle.ts'
import { isNoteText } from './note-text.ts'
import { parseBase64 } from './parse-base64.ts'

/** What a log sends to a witness: POST <prefix>/add-checkpoint. Source: C2SP tlog-witness. */
export type AddCheckpoint = {
  /** Leaves of the checkpoint that the witness cosigned last; 0 when it has seen none. */
  readonly oldSize: number
  /** From there to the checkpoint; empty when `oldSize` is 0. */
  readonly proof: readonly Hash[]
  /** The signed checkpoint. */
  readonly note: string
}

/** A request that is none. A witness answers it with 400. */
export class AddCheckpointError extends Error {
  override name = 'AddCheckpointError'
}

const MAX_PROOF_LINES = 63

/** The request's body. @throws AddCheckpointError for more than 63 hashes or what cannot be a note */
export function encodeAddCheckpoint({ oldSize, proof, note }: AddCheckpoint): string {
  if (proof.length > MAX_PROOF_LINES) throw new AddCheckpointError('the proof is too long')
  if (proof.some((hash) => hash.length !== HASH_BYTES)) throw new RangeError(`a hash has ${HASH_BYTES} bytes`)
  requireNote(note)
  const lines = [`old ${formatDecimal(oldSize)}`, ...proof.map(toBase64), '']
  return `${lines.join('\n')}\n${note}`
}

/**
 * Reads the body only: note, log, sizes and proof are the witness's to verify, each with a status of its own.
 * @throws AddCheckpointError for what `encodeAddCheckpoint` would not write
 */
export function parseAddCheckpoint(body: string): AddCheckpoint {
  const end = body.indexOf('\n\n')
  if (end < 0) throw new AddCheckpointError('an empty line comes before the checkpoint')
  const [oldLine = '', ...proofLines] = body.slice(0, end).split('\n')
  const oldSize = oldLine.startsWith('old ') ? parseDecimal(oldLine.slice('old '.length)) : undefined
  if (oldSize === undefined) throw new AddCheckpointError('the first line is “old” and a size')
  if (proofLines.length > MAX_PROOF_LINES) throw new AddCheckpointError('the proof is too long')
  const proof = proofLines.flatMap((line) => {
    const hash = parseBase64(line)
    return hash?.length === HASH_BYTES ? [hash] : []
  })
  if (proof.length < proofLines.length) throw new AddCheckpointError('each line of the proof is a hash in base64')
  const note = body.slice(end + 2)
  requireNote(note)
  return { oldSize, proof, note }
}

function requireNote(note: string): void {
  if (!isNoteText(note)) throw new AddCheckpointError('a checkpoint follows the empty line')
}
