import { toBase64 } from './bytes.ts'
import { formatDecimal, parseDecimal } from './decimal.ts'
import { HASH_BYTES, type Hash } from './merkle.ts'
import { isNoteText } from './note-text.ts'
import { parseBase64 } from './parse-base64.ts'

/** The head of a log's tree. Source: C2SP tlog-checkpoint. */
export type Checkpoint = {
  /** Which log it is. */
  readonly origin: string
  readonly size: number
  readonly root: Hash
  /** Further lines, which nobody else checks; none is best. */
  readonly extensions: readonly string[]
}

/** A text that is no checkpoint. */
export class CheckpointError extends Error {
  override name = 'CheckpointError'
}

/** The text to sign. @throws CheckpointError for an empty line or one that no note can carry */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  if (root.length !== HASH_BYTES) throw new RangeError(`a root has ${HASH_BYTES} bytes`)
  const lines = [origin, formatDecimal(size), toBase64(root), ...extensions]
  if (lines.some((line) => line === '' || line.includes('\n'))) {
    throw new CheckpointError('the lines of a checkpoint are not empty')
  }
  const text = lines.map((line) => `${line}\n`).join('')
  if (!isNoteText(text)) throw new CheckpointError('a checkpoint has no control characters')
  return text
}

/** Reads a note's text; whether anyone signed it is `openNote`'s to say. @throws CheckpointError for what `formatCheckpoint` would not write */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, sizeText, rootText, ...rest] = text.split('\n')
  const extensions = rest.slice(0, -1)
  if (!isNoteText(text) || !origin || extensions.includes('')) {
    throw new CheckpointError('a checkpoint has an origin, a size, a root and no empty lines')
  }
  const size = parseDecimal(sizeText ?? '')
  if (size === undefined) throw new CheckpointError('the size of a checkpoint is not a number')
  const root = parseBase64(rootText ?? '')
  if (root?.length !== HASH_BYTES) throw new CheckpointError('the root of a checkpoint is not a hash in base64')
  return { origin, size, root, extensions }
}
