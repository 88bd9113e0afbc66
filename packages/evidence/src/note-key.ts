import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '#sha256'
import { concatBytes, toBase64, utf8 } from './bytes.ts'
import { isNoteText } from './note-text.ts'
import { parseBase64 } from './parse-base64.ts'

/**
 * How a key signs, as C2SP signed-note numbers it: a note's text as it is, or a checkpoint with the time at which a witness
 * saw it (C2SP tlog-cosignature). Both with Ed25519 (RFC 8032).
 */
export type KeyType = 'ed25519' | 'cosignature/v1'
const TYPE_BYTES: Readonly<Record<KeyType, number>> = { ed25519: 0x01, 'cosignature/v1': 0x04 }

/** Name and id together say which key it is; the id alone is short and can be imitated. */
export type Signer = {
  readonly name: string
  readonly id: number
  readonly type: KeyType
  /** The public half, as others need it. */
  readonly verifierKey: string
  /** @returns 64 bytes */
  readonly sign: (message: Uint8Array) => Uint8Array
}
export type Verifier = {
  readonly name: string
  readonly id: number
  readonly type: KeyType
  /** The verifier key as it is written. */
  readonly key: string
  /** Never throws. */
  readonly verify: (message: Uint8Array, signature: Uint8Array) => boolean
}

/** A key that cannot be read. Says nothing of the key itself. */
export class KeyError extends Error {
  override name = 'KeyError'
}

const KEY_BYTES = 32
const SIGNATURE_BYTES = 64

/**
 * A key pair from 32 random bytes, written as Go's sumdb/note writes them; a witness's keys carry their own type.
 * @param name what stands in its signatures: a URL without scheme, such as `example.com/log`
 * @throws KeyError for a name with spaces or `+`
 */
export function generateKey(
  name: string,
  seed: Uint8Array,
  type: KeyType = 'ed25519',
): { signerKey: string; verifierKey: string } {
  if (!isKeyName(name)) throw new KeyError('a key name must not be empty and has neither white space nor +')
  if (seed.length !== KEY_BYTES) throw new RangeError(`a seed has ${KEY_BYTES} bytes`)
  const publicKey = ed25519.getPublicKey(seed)
  const id = keyId(name, type, publicKey)
  return {
    signerKey: `PRIVATE+KEY+${formatKey(name, id, type, seed)}`,
    verifierKey: formatKey(name, id, type, publicKey),
  }
}

/** @throws KeyError for what `generateKey` would not write */
export function parseSignerKey(key: string): Signer {
  const prefix = 'PRIVATE+KEY+'
  if (!key.startsWith(prefix)) throw new KeyError('not a signer key')
  const { name, id, type, bytes: seed } = parseKey(key.slice(prefix.length))
  const publicKey = ed25519.getPublicKey(seed)
  if (id !== keyId(name, type, publicKey)) throw new KeyError('the id does not belong to the key')
  const verifierKey = formatKey(name, id, type, publicKey)
  return { name, id, type, verifierKey, sign: (message) => ed25519.sign(message, seed) }
}

/** @throws KeyError for what `generateKey` would not write */
export function parseVerifierKey(key: string): Verifier {
  const { name, id, type, bytes: publicKey } = parseKey(key)
  if (id !== keyId(name, type, publicKey)) throw new KeyError('the id does not belong to the key')
  if (!ed25519.utils.isValidPublicKey(publicKey, false)) throw new KeyError('not an Ed25519 public key')
  const verify = (message: Uint8Array, signature: Uint8Array) =>
    signature.length === SIGNATURE_BYTES && ed25519.verify(signature, message, publicKey, STRICT)
  return { name, id, type, key, verify }
}

/** As RFC 8032 wants it: one signature, one spelling. The library's default takes more (ZIP 215). */
const STRICT = { zip215: false }

/** Not empty, without Unicode white space and `+` (C2SP signed-note), and nothing that a note could not carry. */
export const isKeyName = (name: string): boolean => /^[^\p{White_Space}+]+$/u.test(name) && isNoteText(`${name}\n`)

const formatKey = (name: string, id: number, type: KeyType, bytes: Uint8Array) =>
  `${name}+${id.toString(16).padStart(8, '0')}+${toBase64(withType(type, bytes))}`

function parseKey(key: string): { name: string; id: number; type: KeyType; bytes: Uint8Array } {
  const [, name, idText, base64] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(key) ?? []
  if (name === undefined || idText === undefined || base64 === undefined || !isKeyName(name)) {
    throw new KeyError('a key is written name+id+key')
  }
  const bytes = parseBase64(base64)
  if (bytes === undefined) throw new KeyError('a key is not in base64')
  const type = KEY_TYPES.find((known) => TYPE_BYTES[known] === bytes[0])
  if (type === undefined) throw new KeyError('a key of an unknown type')
  if (bytes.length !== 1 + KEY_BYTES) throw new KeyError('a key has the wrong length')
  return { name, id: Number.parseInt(idText, 16), type, bytes: bytes.slice(1) }
}

const KEY_TYPES = Object.keys(TYPE_BYTES) as KeyType[]

/** The first four bytes of SHA-256 over name, newline, type and public key (C2SP signed-note). */
function keyId(name: string, type: KeyType, publicKey: Uint8Array): number {
  const hash = sha256(concatBytes(utf8(`${name}\n`), withType(type, publicKey)))
  return new DataView(hash.buffer, hash.byteOffset).getUint32(0)
}

const withType = (type: KeyType, key: Uint8Array) => concatBytes(Uint8Array.of(TYPE_BYTES[type]), key)
