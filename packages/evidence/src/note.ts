import { utf8 } from './bytes.ts'
import { verifyCosignature } from './cosignature.ts'
import type { Signer, Verifier } from './note-key.ts'
import { formatSignature, NoteError, type NoteSignature, parseSignatures } from './note-signature.ts'
import { isNoteText } from './note-text.ts'

/** As in Go's sumdb/note; C2SP signed-note wants a limit of 16 or more. */
export const MAX_SIGNATURES = 100
export const MAX_NOTE_LENGTH = 1_000_000

export type VerifiedSignature = NoteSignature & {
  /** Of a cosignature: when the witness saw the checkpoint, in seconds since 1970. */
  readonly time?: number
}

export type OpenedNote = {
  readonly text: string
  /** At least one. */
  readonly verified: readonly VerifiedSignature[]
  /** By keys that nobody here knows: they prove nothing and harm nothing. */
  readonly unknown: readonly NoteSignature[]
}

/** Text and signatures as they stand there, nothing verified: to learn whose note it claims to be. @throws NoteError `malformed` */
export function splitNote(note: string): { text: string; signatures: readonly NoteSignature[] } {
  if (note.length > MAX_NOTE_LENGTH || !isNoteText(note)) throw new NoteError('malformed', 'not the text of a note')
  const end = note.lastIndexOf('\n\n')
  if (end < 0) throw new NoteError('malformed', 'a note has an empty line before its signatures')
  const signatures = parseSignatures(note.slice(end + 2))
  if (signatures.length > MAX_SIGNATURES) throw new NoteError('malformed', 'a note has too many signatures')
  return { text: note.slice(0, end + 1), signatures }
}

/**
 * The text followed by a signature of each signer. Source: C2SP signed-note.
 * @throws NoteError `malformed` when the text does not end in a newline or holds control characters
 */
export function signNote(text: string, signers: readonly Signer[]): string {
  if (!isNoteText(text)) throw new NoteError('malformed', 'a note is whole lines without control characters')
  if (signers.length === 0) throw new RangeError('a note has a signature')
  if (signers.some(({ type }) => type !== 'ed25519')) throw new RangeError('a witness’s key signs by cosign')
  const lines = signers.map(({ name, id, sign }) => formatSignature(name, id, sign(utf8(text))))
  return `${text}\n${lines.join('')}`
}

/**
 * The note with further signature lines, such as cosignatures; those it has already are not repeated. Verifies nothing.
 * @throws NoteError `malformed`
 */
export function addSignatures(note: string, lines: readonly string[]): string {
  const has = new Set(splitNote(note).signatures.map(({ line }) => line))
  const more = lines.flatMap(parseSignatures).filter(({ line }) => !has.has(line) && has.add(line))
  const signed = note + more.map(({ line }) => line).join('')
  splitNote(signed)
  return signed
}

/**
 * Reads a note and verifies every signature by a known key. Signatures of a key that signed twice are all verified. Who wants
 * the signature of a certain key looks for its name and id among `verified`.
 * @throws NoteError when the note must not be believed; `problem` says why
 */
export function openNote(note: string, verifiers: readonly Verifier[]): OpenedNote {
  const { text, signatures } = splitNote(note)
  const known = byNameAndId(verifiers)
  const verified: VerifiedSignature[] = []
  const unknown: NoteSignature[] = []
  for (const signature of new Map(signatures.map((signature) => [signature.line, signature])).values()) {
    const verifier = known.get(nameAndId(signature))
    if (verifier === undefined) unknown.push(signature)
    else verified.push(verify(text, signature, verifier))
  }
  if (verified.length === 0) throw new NoteError('no-known-key', 'none of the known keys signed the note')
  return { text, verified, unknown }
}

function verify(text: string, signature: NoteSignature, verifier: Verifier): VerifiedSignature {
  if (verifier.type === 'cosignature/v1') {
    const time = verifyCosignature(text, signature.bytes, verifier)
    if (time !== undefined) return { ...signature, time }
  } else if (verifier.verify(utf8(text), signature.bytes)) {
    return signature
  }
  throw new NoteError('wrong-signature', `the signature of ${signature.name} does not belong to the note`)
}

const nameAndId = ({ name, id }: { readonly name: string; readonly id: number }) => `${name}+${id}`

function byNameAndId(verifiers: readonly Verifier[]): ReadonlyMap<string, Verifier> {
  const known = new Map<string, Verifier>()
  for (const verifier of verifiers) {
    const other = known.get(nameAndId(verifier))
    // An id has 32 bits: who may add a key to the list can make one that passes for another.
    if (other !== undefined && other.key !== verifier.key) {
      throw new NoteError('ambiguous-keys', `two known keys are called ${verifier.name} and share an id`)
    }
    known.set(nameAndId(verifier), verifier)
  }
  return known
}
