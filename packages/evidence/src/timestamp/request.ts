import { sha256 } from '#sha256'
import { utf8 } from '../bytes.ts'
import { splitNote } from '../note.ts'
import { TAG, writeDer, writeInteger, writeOid } from './der.ts'
import { HASHES } from './signature.ts'

/**
 * What an authority stamps of a checkpoint: SHA-256 over the note's text, without empty line and signatures, so that
 * cosignatures which come later change nothing.
 * @throws NoteError `malformed`
 */
export const checkpointImprint = (note: string): Uint8Array => sha256(utf8(splitNote(note).text))

/**
 * TimeStampReq of RFC 3161 §2.4.1, to POST as application/timestamp-query: asks for the authority's certificate.
 * @param imprint SHA-256, 32 bytes
 * @param nonce random; the answer must repeat it
 */
export function makeTimestampRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  if (imprint.length !== 32) throw new RangeError('the imprint is SHA-256')
  const algorithm = writeDer(TAG.sequence, writeOid(HASHES['SHA-256']), writeDer(TAG.null))
  return writeDer(
    TAG.sequence,
    writeInteger(Uint8Array.of(1)),
    writeDer(TAG.sequence, algorithm, writeDer(TAG.octetString, imprint)),
    writeInteger(nonce),
    writeDer(TAG.boolean, Uint8Array.of(0xff)),
  )
}
