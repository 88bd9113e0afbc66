import { concatBytes } from '../bytes.ts'
import { childrenOf, context, type Der, DerError, readInteger, readOid, readSmallInteger, TAG } from './der.ts'

/** Hash functions by WebCrypto's names, with their object identifiers (RFC 5754). SHA-1 names certificates alone, it never signs. */
export const HASHES = {
  'SHA-1': '1.3.14.3.2.26',
  'SHA-256': '2.16.840.1.101.3.4.2.1',
  'SHA-384': '2.16.840.1.101.3.4.2.2',
  'SHA-512': '2.16.840.1.101.3.4.2.3',
} as const
export type HashName = keyof typeof HASHES

/** @throws DerError for another function */
export function hashNameOf(algorithm: Der | undefined): HashName {
  const oid = readOid(childrenOf(algorithm, TAG.sequence)[0])
  const found = (Object.keys(HASHES) as HashName[]).find((name) => HASHES[name] === oid)
  if (found === undefined) throw new DerError(`a hash function that is not supported: ${oid}`)
  return found
}

export const digest = async (name: HashName, bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(name, own(bytes)))

const RSA = '1.2.840.113549.1.1.'
const ECDSA = '1.2.840.10045.4.3.'
const RSA_HASHES: Record<string, HashName> = {
  [`${RSA}11`]: 'SHA-256',
  [`${RSA}12`]: 'SHA-384',
  [`${RSA}13`]: 'SHA-512',
}
const ECDSA_HASHES: Record<string, HashName> = {
  [`${ECDSA}2`]: 'SHA-256',
  [`${ECDSA}3`]: 'SHA-384',
  [`${ECDSA}4`]: 'SHA-512',
}
const CURVES: Record<string, { name: string; bytes: number }> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', bytes: 32 },
  '1.3.132.0.34': { name: 'P-384', bytes: 48 },
  '1.3.132.0.35': { name: 'P-521', bytes: 66 },
}
const ED25519 = '1.3.101.112'

/**
 * Whether the key signed the data. RSA (PKCS #1 v1.5 and PSS), ECDSA and Ed25519, by WebCrypto.
 * @param publicKey SubjectPublicKeyInfo
 * @param algorithm AlgorithmIdentifier of the signature
 * @param digestName of CMS, where an algorithm may be called RSA alone
 * @throws DerError for an algorithm that is not supported
 */
export async function verifySignature(
  publicKey: Der,
  algorithm: Der | undefined,
  data: Uint8Array,
  signature: Uint8Array,
  digestName?: HashName,
): Promise<boolean> {
  const [oidNode, parameters] = childrenOf(algorithm, TAG.sequence)
  const oid = readOid(oidNode)
  const verify = async (
    importAs: { name: string; hash?: HashName; namedCurve?: string },
    how: { name: string; hash?: HashName; saltLength?: number },
    bytes: Uint8Array | undefined,
  ) => {
    if (bytes === undefined) return false
    try {
      const key = await crypto.subtle.importKey('spki', own(publicKey.whole), importAs, false, ['verify'])
      return await crypto.subtle.verify(how, key, own(bytes), own(data))
    } catch {
      return false // not a key of that kind
    }
  }

  const rsaHash = oid === `${RSA}1` ? digestName : RSA_HASHES[oid]
  if (rsaHash !== undefined && rsaHash !== 'SHA-1') {
    const name = 'RSASSA-PKCS1-v1_5'
    return verify({ name, hash: rsaHash }, { name }, signature)
  }
  if (oid === `${RSA}10`) {
    const { hash, saltLength } = readPss(parameters)
    return verify({ name: 'RSA-PSS', hash }, { name: 'RSA-PSS', saltLength }, signature)
  }
  const ecdsaHash = ECDSA_HASHES[oid]
  if (ecdsaHash !== undefined) {
    const curve = CURVES[readOid(childrenOf(childrenOf(publicKey, TAG.sequence)[0], TAG.sequence)[1])]
    if (curve === undefined) throw new DerError('a curve that is not supported')
    const raw = rawEcdsa(signature, curve.bytes)
    return verify({ name: 'ECDSA', namedCurve: curve.name }, { name: 'ECDSA', hash: ecdsaHash }, raw)
  }
  if (oid === ED25519) return verify({ name: 'Ed25519' }, { name: 'Ed25519' }, signature)
  throw new DerError(`a signature algorithm that is not supported: ${oid}`)
}

/** RFC 4055 §3.1; what is left out would be SHA-1. */
function readPss(parameters: Der | undefined): { hash: HashName; saltLength: number } {
  const members = childrenOf(parameters, TAG.sequence)
  const inside = (n: number) => {
    const member = members.find(({ tag }) => tag === context(n))
    return member && childrenOf(member, context(n))[0]
  }
  const hash = hashNameOf(inside(0))
  const [mask, maskHash] = childrenOf(inside(1), TAG.sequence)
  const isMgf1 = readOid(mask) === `${RSA}8`
  if (hash === 'SHA-1' || !isMgf1 || hashNameOf(maskHash) !== hash) throw new DerError('RSA-PSS with odd parameters')
  const salt = inside(2)
  return { hash, saltLength: salt === undefined ? 20 : readSmallInteger(salt) }
}

/** From DER's pair of numbers (RFC 3279 §2.2.3) to the two of fixed length that WebCrypto takes; undefined for what is none. */
function rawEcdsa(signature: Uint8Array, bytes: number): Uint8Array | undefined {
  const [pair, ...rest] = childrenOf({ tag: TAG.sequence, content: signature, whole: signature }, TAG.sequence)
  const numbers = childrenOf(pair, TAG.sequence).map(readInteger)
  if (rest.length > 0 || numbers.length !== 2 || numbers.some(({ length }) => length > bytes)) return undefined
  return concatBytes(...numbers.flatMap((number) => [new Uint8Array(bytes - number.length), number]))
}

// WebCrypto wants bytes that no other thread shares.
const own = (bytes: Uint8Array) => new Uint8Array(bytes)
