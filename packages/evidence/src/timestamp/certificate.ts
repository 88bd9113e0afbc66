import { sha256 } from '#sha256'
import { equalBytes, toHex } from '../bytes.ts'
import {
  childrenOf,
  contentOf,
  context,
  type Der,
  DerError,
  readBits,
  readDer,
  readOid,
  readSmallInteger,
  readTime,
  TAG,
} from './der.ts'
import { verifySignature } from './signature.ts'

/** What of a certificate (X.509, RFC 5280) a time stamp needs. */
export type Certificate = {
  readonly der: Uint8Array
  /** SHA-256 over the whole, in hexadecimal: to compare with one that was published. */
  readonly fingerprint: string
  readonly serial: Uint8Array
  /** Names in DER: compared as they stand. */
  readonly issuer: Uint8Array
  readonly subject: Uint8Array
  /** The subject's common name or organisation, to show. */
  readonly name: string
  /** Milliseconds since 1970, both included. */
  readonly validFrom: number
  readonly validTo: number
  readonly publicKey: Der
  readonly isAuthority: boolean
  /** How many authorities may stand between it and the signer. */
  readonly maxAuthoritiesBelow: number
  /** For time stamps and nothing else, marked critical (RFC 3161 §2.3). */
  readonly stampsTime: boolean
  readonly signed: Der
  readonly signatureAlgorithm: Der
  readonly signature: Uint8Array
}

const EXTENSION = {
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
} as const
/** May be critical and does not concern us: names of the subject, policies. */
const IGNORED = new Set(['2.5.29.17', '2.5.29.32'])
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

/** @throws DerError */
export function readCertificate(der: Uint8Array): Certificate {
  const [signed, signatureAlgorithm, signature] = childrenOf(readDer(der), TAG.sequence)
  const [version, ...rest] = childrenOf(signed, TAG.sequence)
  const [serial, innerAlgorithm, issuer, validity, subject, publicKey, ...more] =
    version?.tag === context(0) ? rest : [version, ...rest] // the first version has no number
  const [validFrom, validTo] = childrenOf(validity, TAG.sequence)
  if (signed === undefined || signatureAlgorithm === undefined || innerAlgorithm === undefined)
    throw new DerError('not a certificate')
  if (issuer === undefined || subject === undefined || publicKey === undefined) throw new DerError('not a certificate')
  if (!equalBytes(signatureAlgorithm.whole, innerAlgorithm.whole))
    throw new DerError('a certificate that names two algorithms')
  return {
    der,
    fingerprint: toHex(sha256(der)),
    serial: contentOf(serial, TAG.integer),
    issuer: issuer.whole,
    subject: subject.whole,
    name: nameOf(subject),
    validFrom: readTime(validFrom),
    validTo: readTime(validTo),
    publicKey,
    ...readExtensions(more.find((node) => node?.tag === context(3))),
    signed,
    signatureAlgorithm,
    signature: readBits(signature),
  }
}

/** Whether the issuer's key signed the certificate and its name stands in it. @throws DerError for an unsupported algorithm */
export async function isIssuedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  const { signed, signatureAlgorithm, signature } = certificate
  if (!equalBytes(certificate.issuer, issuer.subject) || !issuer.isAuthority) return false
  return verifySignature(issuer.publicKey, signatureAlgorithm, signed.whole, signature)
}

function readExtensions(node: Der | undefined) {
  let isAuthority = false
  let maxAuthoritiesBelow = Number.POSITIVE_INFINITY
  let stampsTime = false
  const list = node === undefined ? [] : childrenOf(childrenOf(node, context(3))[0], TAG.sequence)
  let maySignCertificates = true
  for (const extension of list) {
    const [oidNode, ...rest] = childrenOf(extension, TAG.sequence)
    const oid = readOid(oidNode)
    const critical = rest[0]?.tag === TAG.boolean && rest[0].content[0] === 0xff
    const value = readDer(contentOf(rest.at(-1), TAG.octetString))
    switch (oid) {
      case EXTENSION.basicConstraints: {
        const [authority, length] = childrenOf(value, TAG.sequence)
        isAuthority = authority?.tag === TAG.boolean && authority.content[0] === 0xff
        if (length !== undefined) maxAuthoritiesBelow = readSmallInteger(length)
        break
      }
      case EXTENSION.keyUsage:
        // Bit 5, counted from the left: keyCertSign (RFC 5280 §4.2.1.3).
        maySignCertificates = ((contentOf(value, TAG.bitString)[1] ?? 0) & 0x04) !== 0
        break
      case EXTENSION.extendedKeyUsage: {
        const usages = childrenOf(value, TAG.sequence).map(readOid)
        stampsTime = critical && usages.length === 1 && usages[0] === TIME_STAMPING
        break
      }
      default:
        if (critical && !IGNORED.has(oid))
          throw new DerError(`a certificate with an unknown critical extension: ${oid}`)
    }
  }
  return { isAuthority: isAuthority && maySignCertificates, maxAuthoritiesBelow, stampsTime }
}

const COMMON_NAME = '2.5.4.3'
const ORGANISATION = '2.5.4.10'

function nameOf(subject: Der): string {
  const parts = new Map<string, string>()
  for (const set of childrenOf(subject, TAG.sequence)) {
    for (const part of childrenOf(set, TAG.set)) {
      const [oid, value] = childrenOf(part, TAG.sequence)
      // BMPString is UTF-16; the other kinds are ASCII or UTF-8.
      const encoding = value?.tag === 0x1e ? 'utf-16be' : 'utf-8'
      parts.set(readOid(oid), new TextDecoder(encoding).decode(value?.content))
    }
  }
  return parts.get(COMMON_NAME) ?? parts.get(ORGANISATION) ?? [...parts.values()].join(', ')
}
