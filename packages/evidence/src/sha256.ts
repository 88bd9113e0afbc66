import { sha256 as noble } from '@noble/hashes/sha2.js'
import { toBase64, utf8 } from './bytes.ts'

/** SHA-256 (FIPS 180-4), as browsers that open a page from disk can run it; under Node sha256.node.ts takes its place. */
export const sha256 = (data: Uint8Array): Uint8Array => noble(data)

/** SHA-256 of a text in UTF-8, in base64. */
export const sha256Text = (text: string): string => toBase64(noble(utf8(text)))
