import { sha256 } from '#sha256'
import { concatBytes } from './bytes.ts'

/** RFC 6962 §2.1: leaves are hashed behind 0x00, inner nodes behind 0x01. */
const LEAF_PREFIX = Uint8Array.of(0x00)

/** The Merkle tree's leaf over an entry, which in this log is a record's commitment (RFC 6962 §2.1). */
export const leafHash = (commitment: Uint8Array): Uint8Array => sha256(concatBytes(LEAF_PREFIX, commitment))
