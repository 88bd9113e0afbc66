import { concatBytes, utf8 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { formatDecimal } from './decimal.ts'
import type { Signer, Verifier } from './note-key.ts'
import { formatSignature } from './note-signature.ts'

const TIME_BYTES = 8

/**
 * A witness's statement that of this log it has seen no larger tree that agrees, at this time. Source: C2SP tlog-cosignature,
 * cosignature/v1.
 * @param text the checkpoint without signatures
 * @param time seconds since 1970
 * @returns a signature line, newline included
 * @throws CheckpointError when the text is no checkpoint: a witness signs nothing else
 */
export function cosign(text: string, signer: Signer, time: number): string {
  if (signer.type !== 'cosignature/v1') throw new RangeError('a cosignature needs a key of its own type')
  parseCheckpoint(text)
  const timeBytes = new Uint8Array(TIME_BYTES)
  const signature = signer.sign(messageOf(text, time))
  new DataView(timeBytes.buffer).setBigUint64(0, BigInt(time))
  return formatSignature(signer.name, signer.id, concatBytes(timeBytes, signature))
}

/** When the witness saw the checkpoint, in seconds since 1970; undefined when the signature is wrong. */
export function verifyCosignature(text: string, bytes: Uint8Array, verifier: Verifier): number | undefined {
  if (bytes.length < TIME_BYTES) return undefined
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0))
  if (!Number.isSafeInteger(time)) return undefined
  return verifier.verify(messageOf(text, time), bytes.subarray(TIME_BYTES)) ? time : undefined
}

const messageOf = (text: string, time: number) => utf8(`cosignature/v1\ntime ${formatDecimal(time)}\n${text}`)
