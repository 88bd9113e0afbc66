import { equalBytes } from '../bytes.ts'
import { type Certificate, isIssuedBy, readCertificate } from './certificate.ts'
import { childrenOf, contentOf, DerError, readOid, TAG } from './der.ts'
import { TimestampError, type TimestampInfo, type TimestampResponse, TST_INFO } from './response.ts'
import { digest, type HashName, hashNameOf, verifySignature } from './signature.ts'

export type VerifiedTimestamp = TimestampInfo & {
  /** Whose certificate signed it, as it calls itself. */
  readonly authority: string
  readonly certificate: Certificate
  /** The given root to which the certificate leads; undefined when none were given. */
  readonly root: Certificate | undefined
}

/** Of signed attributes (RFC 5652 §11, RFC 5035). */
const ATTRIBUTE = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

/**
 * Verifies a response by RFC 3161 §2.2 and §2.4.2: that it stamps this imprint, is signed over its content by the key of the
 * certificate it names, and that this certificate is one for time stamps and was valid at the stamp's time. Revocation is not
 * looked up: a verifier works without a network.
 * @param expected `imprint`: SHA-256; `nonce`: of the request, when it is known; `roots`: certificates in DER, one of which must
 * be at the end of the chain. Without them the chain is not checked.
 * @throws TimestampError
 */
export async function verifyTimestamp(
  response: TimestampResponse,
  expected: { imprint: Uint8Array; nonce?: Uint8Array; roots?: readonly Uint8Array[] },
): Promise<VerifiedTimestamp> {
  const { info } = response
  if (info.imprint.hash !== 'SHA-256' || !equalBytes(info.imprint.bytes, expected.imprint))
    throw new TimestampError('other-imprint', 'it stamps something else')
  if (expected.nonce !== undefined && !equalBytes(info.nonce ?? NOTHING, withoutZeros(expected.nonce)))
    throw new TimestampError('other-nonce', 'it answers another request')
  try {
    const certificate = await verifySigner(response)
    if (info.at < certificate.validFrom || info.at > certificate.validTo)
      throw new TimestampError('wrong-certificate', 'its certificate was not valid at that time')
    if (!certificate.stampsTime)
      throw new TimestampError('wrong-certificate', 'its certificate is not for time stamps alone')
    const roots = expected.roots?.map(readCertificate)
    const root = roots && (await findRoot(certificate, response.certificates, roots, info.at))
    return { ...info, authority: certificate.name, certificate, root }
  } catch (error) {
    if (error instanceof DerError) throw new TimestampError('malformed', error.message, { cause: error })
    throw error
  }
}

/** The certificate whose key signed the content. */
async function verifySigner({ content, certificates, signer }: TimestampResponse): Promise<Certificate> {
  const { attributes } = signer
  const type = attributes.get(ATTRIBUTE.contentType)
  if (type === undefined || readOid(type) !== TST_INFO)
    throw new TimestampError('wrong-signature', 'the signature is over another kind of content')
  const hashed = attributes.get(ATTRIBUTE.messageDigest)
  if (!equalBytes(contentOf(hashed, TAG.octetString), await digest(signer.digest, content)))
    throw new TimestampError('wrong-signature', 'the content was changed')
  const certificate = await findSigner(attributes, certificates)
  if (!equalBytes(certificate.issuer, signer.issuer) || !equalBytes(certificate.serial, signer.serial))
    throw new TimestampError('wrong-certificate', 'two certificates are named as the signer’s')
  const { algorithm, signed, signature } = signer
  if (!(await verifySignature(certificate.publicKey, algorithm, signed, signature, signer.digest)))
    throw new TimestampError('wrong-signature', 'the signature does not belong to the stamp')
  return certificate
}

/** ESSCertID binds the signature to one certificate (RFC 3161 §2.4.1, RFC 5816). */
async function findSigner(
  attributes: TimestampResponse['signer']['attributes'],
  certificates: readonly Certificate[],
): Promise<Certificate> {
  const v2 = attributes.get(ATTRIBUTE.signingCertificateV2)
  const v1 = attributes.get(ATTRIBUTE.signingCertificate)
  const [first] = childrenOf(childrenOf(v2 ?? v1, TAG.sequence)[0], TAG.sequence)
  const parts = childrenOf(first, TAG.sequence)
  const named = parts[0]?.tag === TAG.sequence ? parts[0] : undefined
  const hash: HashName = v2 === undefined ? 'SHA-1' : named === undefined ? 'SHA-256' : hashNameOf(named)
  const wanted = contentOf(named === undefined ? parts[0] : parts[1], TAG.octetString)
  for (const certificate of certificates) {
    if (equalBytes(await digest(hash, certificate.der), wanted)) return certificate
  }
  throw new TimestampError('wrong-certificate', 'the certificate that it names is not there')
}

/** From the signer's certificate up to one of the roots, all valid at that time. */
async function findRoot(
  signer: Certificate,
  between: readonly Certificate[],
  roots: readonly Certificate[],
  at: number,
): Promise<Certificate> {
  const used = new Set<Certificate>()
  let current = signer
  for (let below = 0; ; below += 1) {
    const pinned = roots.find(({ der }) => equalBytes(der, current.der))
    if (pinned !== undefined) return pinned
    const mayIssue = ({ validFrom, validTo, maxAuthoritiesBelow }: Certificate) =>
      validFrom <= at && at <= validTo && maxAuthoritiesBelow >= below
    let issuer: Certificate | undefined
    for (const candidate of [...roots, ...between]) {
      if (used.has(candidate) || !mayIssue(candidate) || !(await isIssuedBy(current, candidate))) continue
      issuer = candidate
      break
    }
    if (issuer === undefined) throw new TimestampError('untrusted', 'its certificate leads to none of the known roots')
    used.add(issuer)
    current = issuer
  }
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0)
  return start < 0 ? bytes.subarray(-1) : bytes.subarray(start)
}

const NOTHING = new Uint8Array(0)
