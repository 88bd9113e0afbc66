import {
  type AddCheckpoint,
  AddCheckpointError,
  type Checkpoint,
  CheckpointError,
  type Contradiction,
  checkpointOf,
  EMPTY_ROOT,
  findContradiction,
  NoteError,
  openNote,
  parseAddCheckpoint,
  verifyConsistency,
} from '@sekisho/evidence'
import type { Logs } from '../parse-log-keys.ts'

/** What a witness cosigned last of a log: the note with its cosignature. */
export type LastCosigned = { note: string; checkpoint: Checkpoint; time: number }

export type Refused = {
  status: 400 | 403 | 404 | 409 | 422
  why: 'malformed' | 'unknown-log' | 'not-signed' | 'old-size-too-large' | 'other-size' | 'other-root' | 'wrong-proof'
  /** With 409: the size cosigned last. */
  size?: number
  /** Signed proof that the log has two histories. */
  contradiction?: Contradiction
}

export type SignedRequest = AddCheckpoint & { checkpoint: Checkpoint }

/** Pure: reads a request of a log that this witness watches. `note` has only the log's own signatures left. */
export function readRequest(body: string, logs: Logs): SignedRequest | Refused {
  try {
    const request = parseAddCheckpoint(body)
    const checkpoint = checkpointOf(request.note)
    const verifiers = logs.get(checkpoint.origin)
    if (verifiers === undefined) return { status: 404, why: 'unknown-log' }
    const { text, verified } = openNote(request.note, verifiers)
    return { ...request, note: `${text}\n${verified.map(({ line }) => line).join('')}`, checkpoint }
  } catch (error) {
    if (error instanceof NoteError && error.problem !== 'malformed') return { status: 403, why: 'not-signed' }
    if (error instanceof NoteError || error instanceof AddCheckpointError || error instanceof CheckpointError)
      return { status: 400, why: 'malformed' }
    throw error
  }
}

/**
 * Pure: whether a witness may cosign, given what it cosigned last (undefined: nothing yet), with the statuses of C2SP
 * tlog-witness. It never cosigns two roots of one size, nor a tree that does not begin with the one before.
 */
export function decideCosigning(
  { oldSize, proof, note, checkpoint }: SignedRequest,
  last: LastCosigned | undefined,
): 'cosign' | Refused {
  if (oldSize > checkpoint.size) return { status: 400, why: 'old-size-too-large' }
  const size = last?.checkpoint.size ?? 0
  const isSameSize = checkpoint.size === size
  const contradiction = last && findContradiction(last, { note, checkpoint }, isSameSize ? [] : proof)
  const proven = contradiction && { contradiction }
  if (oldSize !== size) return { status: 409, why: 'other-size', size, ...(isSameSize && proven) }
  const oldRoot = last?.checkpoint.root ?? EMPTY_ROOT
  if (verifyConsistency({ oldSize, oldRoot, newSize: checkpoint.size, newRoot: checkpoint.root, proof }))
    return 'cosign'
  if (isSameSize && proof.length === 0) return { status: 409, why: 'other-root', size, ...proven }
  return { status: 422, why: 'wrong-proof', ...proven }
}
