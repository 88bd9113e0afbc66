import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

export const SALT_BYTES = 32

/** So that the hash of a record can never be taken for the hash of anything else. */
const DOMAIN = utf8ToBytes('sekisho/record/v1\n')
/** RFC 6962 §2.1: leaves are hashed behind 0x00, inner nodes behind 0x01. */
const LEAF_PREFIX = Uint8Array.of(0x00)

/**
 * What the log keeps of a record: SHA-256 over domain, salt and the record's canonical JSON. Once record and salt
 * are destroyed, nothing can be learned from it, and the log stays whole (R10).
 * @param salt 32 random bytes, new for each record
 */
export function commitRecord(canonical: string, salt: Uint8Array): Uint8Array {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`)
  return sha256(concatBytes(DOMAIN, salt, utf8ToBytes(canonical)))
}

/** The Merkle tree's leaf over a commitment (RFC 6962 §2.1). */
export function leafHash(commitment: Uint8Array): Uint8Array {
  return sha256(concatBytes(LEAF_PREFIX, commitment))
}
