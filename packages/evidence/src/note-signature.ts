import { concatBytes, toBase64 } from './bytes.ts'
import { isKeyName } from './note-key.ts'
import { parseBase64 } from './parse-base64.ts'

/** A signature below a note, by the key of this name and id. */
export type NoteSignature = {
  readonly name: string
  readonly id: number
  /** What the key made: for Ed25519 64 bytes, for a cosignature 8 bytes of time before them. */
  readonly bytes: Uint8Array
  /** As it stands in the note, with the newline at its end. */
  readonly line: string
}

/**
 * - `malformed`: not a note, or a signature line that none would write
 * - `wrong-signature`: a known key's signature does not belong to the text
 * - `no-known-key`: well written, but none of the known keys signed it
 * - `ambiguous-keys`: two different known keys share name and id, so that one could pass for the other
 */
export type NoteProblem = 'malformed' | 'wrong-signature' | 'no-known-key' | 'ambiguous-keys'

/** A note that must not be believed. */
export class NoteError extends Error {
  override name = 'NoteError'
  readonly problem: NoteProblem
  constructor(problem: NoteProblem, message: string) {
    super(message)
    this.problem = problem
  }
}

const ID_BYTES = 4

/** `— name base64(id, signature)` and a newline (C2SP signed-note). */
export function formatSignature(name: string, id: number, bytes: Uint8Array): string {
  const idBytes = new Uint8Array(ID_BYTES)
  new DataView(idBytes.buffer).setUint32(0, id)
  return `— ${name} ${toBase64(concatBytes(idBytes, bytes))}\n`
}

/**
 * The lines below a note, or a witness's answer.
 * @throws NoteError `malformed`
 */
export function parseSignatures(block: string): NoteSignature[] {
  if (!block.endsWith('\n')) throw new NoteError('malformed', 'signatures end with a newline')
  return block.slice(0, -1).split('\n').map(parseSignature)
}

function parseSignature(line: string): NoteSignature {
  const [, name, base64] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? []
  if (name === undefined || base64 === undefined || !isKeyName(name)) {
    throw new NoteError('malformed', 'a signature is written — name base64')
  }
  const bytes = parseBase64(base64)
  if (bytes === undefined) throw new NoteError('malformed', 'a signature is not in base64')
  if (bytes.length <= ID_BYTES) throw new NoteError('malformed', 'a signature is too short')
  const id = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  return { name, id, bytes: bytes.slice(ID_BYTES), line: `${line}\n` }
}
