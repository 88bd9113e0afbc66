import { toHex } from '../bytes.ts'
import { type Certificate, readCertificate } from './certificate.ts'
import {
  childrenOf,
  contentOf,
  context,
  type Der,
  DerError,
  readDer,
  readInteger,
  readOid,
  readSmallInteger,
  readTime,
  TAG,
} from './der.ts'
import { type HashName, hashNameOf } from './signature.ts'

/**
 * - `malformed`: not what RFC 3161 writes
 * - `refused`: the authority gave no stamp
 * - `other-imprint`: it stamps something else
 * - `other-nonce`: it answers another request
 * - `wrong-signature`: the stamp was changed, or another key signed it
 * - `wrong-certificate`: not a certificate for time stamps, or not valid at that time
 * - `untrusted`: no way from its certificate to a known root
 */
export type TimestampProblem =
  | 'malformed'
  | 'refused'
  | 'other-imprint'
  | 'other-nonce'
  | 'wrong-signature'
  | 'wrong-certificate'
  | 'untrusted'

/** A time stamp that must not be believed. */
export class TimestampError extends Error {
  override name = 'TimestampError'
  readonly problem: TimestampProblem
  constructor(problem: TimestampProblem, message: string, options?: ErrorOptions) {
    super(message, options)
    this.problem = problem
  }
}

/** What an authority says: TSTInfo (RFC 3161 §2.4.2). */
export type TimestampInfo = {
  readonly imprint: { readonly hash: HashName; readonly bytes: Uint8Array }
  /** Milliseconds since 1970. */
  readonly at: number
  /** How far off the authority's clock may be, in milliseconds; undefined when it does not say. */
  readonly accuracyMs: number | undefined
  readonly policy: string
  /** In hexadecimal. */
  readonly serial: string
  /** Without leading zeros. */
  readonly nonce: Uint8Array | undefined
}

/** A response as it was read; nothing in it is verified. */
export type TimestampResponse = {
  readonly info: TimestampInfo
  /** The bytes that say it. */
  readonly content: Uint8Array
  readonly certificates: readonly Certificate[]
  readonly signer: SignerInfo
}

/** Of the signature (RFC 5652 §5.3). */
export type SignerInfo = {
  readonly issuer: Uint8Array
  readonly serial: Uint8Array
  readonly digest: HashName
  /** What was signed: the attributes, as a SET. */
  readonly signed: Uint8Array
  readonly attributes: ReadonlyMap<string, Der>
  readonly algorithm: Der
  readonly signature: Uint8Array
}

const SIGNED_DATA = '1.2.840.113549.1.7.2'
export const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const STATUS = ['granted', 'granted with changes', 'rejected', 'waiting', 'revocation warning', 'revoked']

/**
 * TimeStampResp of RFC 3161 §2.4.2: one stamp by one signer, who answers with the certificate.
 * @throws TimestampError `malformed` | `refused`
 */
export function readTimestampResponse(der: Uint8Array): TimestampResponse {
  try {
    const [status, token, ...rest] = childrenOf(readDer(der), TAG.sequence)
    const code = readSmallInteger(childrenOf(status, TAG.sequence)[0])
    if (code > 1) throw new TimestampError('refused', `the authority answered: ${STATUS[code] ?? code}`)
    if (rest.length > 0) throw new DerError('more than a token')
    return readToken(token)
  } catch (error) {
    if (error instanceof DerError) throw new TimestampError('malformed', error.message, { cause: error })
    throw error
  }
}

function readToken(token: Der | undefined): TimestampResponse {
  const [type, explicit] = childrenOf(token, TAG.sequence)
  if (readOid(type) !== SIGNED_DATA) throw new DerError('not signed data')
  const [, , encapsulated, ...optional] = childrenOf(childrenOf(explicit, context(0))[0], TAG.sequence)
  const [contentType, contentNode] = childrenOf(encapsulated, TAG.sequence)
  if (readOid(contentType) !== TST_INFO) throw new DerError('not a time stamp')
  const content = contentOf(childrenOf(contentNode, context(0))[0], TAG.octetString)
  const certificates = optional.find(({ tag }) => tag === context(0))
  const [signer, ...others] = childrenOf(optional.at(-1), TAG.set)
  if (others.length > 0) throw new DerError('more than one signer')
  return {
    info: readInfo(content),
    content,
    certificates: certificates ? childrenOf(certificates, context(0)).map(({ whole }) => readCertificate(whole)) : [],
    signer: readSigner(signer),
  }
}

function readInfo(content: Uint8Array): TimestampInfo {
  const [version, policy, imprint, serial, at, ...optional] = childrenOf(readDer(content), TAG.sequence)
  if (readSmallInteger(version) !== 1) throw new DerError('a version that is not known')
  const [algorithm, bytes] = childrenOf(imprint, TAG.sequence)
  const accuracy = optional.find(({ tag }) => tag === TAG.sequence)
  const nonce = optional.find(({ tag }) => tag === TAG.integer)
  return {
    imprint: { hash: hashNameOf(algorithm), bytes: contentOf(bytes, TAG.octetString) },
    at: readTime(at),
    accuracyMs: accuracy && readAccuracy(accuracy),
    policy: readOid(policy),
    serial: toHex(readInteger(serial)),
    nonce: nonce && readInteger(nonce),
  }
}

/** Seconds, and in [0] thousandths, in [1] millionths; these are rounded up. */
function readAccuracy(node: Der): number {
  let ms = 0
  for (const part of childrenOf(node, TAG.sequence)) {
    const value = readSmallInteger({ ...part, tag: TAG.integer })
    if (part.tag === TAG.integer) ms += value * 1000
    else if (part.tag === context(0, false)) ms += value
    else if (part.tag === context(1, false)) ms += Math.ceil(value / 1000)
    else throw new DerError('an accuracy that is none')
  }
  return ms
}

function readSigner(node: Der | undefined): SignerInfo {
  const [, id, digest, attributes, algorithm, signature] = childrenOf(node, TAG.sequence)
  const [issuer, serial] = childrenOf(id, TAG.sequence)
  if (attributes?.tag !== context(0) || issuer === undefined || algorithm === undefined)
    throw new DerError('a signature without signed attributes')
  // Not slice(): that of a Buffer would change the response itself.
  const signed = new Uint8Array(attributes.whole)
  signed[0] = TAG.set // RFC 5652 §5.4: signed as the SET that it is
  const read = new Map<string, Der>()
  for (const attribute of childrenOf(attributes, context(0))) {
    const [oid, values] = childrenOf(attribute, TAG.sequence)
    const [value, ...more] = childrenOf(values, TAG.set)
    const name = readOid(oid)
    if (value === undefined || more.length > 0 || read.has(name))
      throw new DerError('an attribute that is not one value')
    read.set(name, value)
  }
  return {
    issuer: issuer.whole,
    serial: contentOf(serial, TAG.integer),
    digest: hashNameOf(digest),
    signed,
    attributes: read,
    algorithm,
    signature: contentOf(signature, TAG.octetString),
  }
}
