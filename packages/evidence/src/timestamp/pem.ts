import { parseBase64 } from '../parse-base64.ts'
import { readCertificate } from './certificate.ts'
import { DerError } from './der.ts'

/**
 * Certificates from a file: PEM (RFC 7468), one or several, or DER.
 * @returns each in DER
 * @throws DerError when there is none, or one that cannot be read
 */
export function readCertificates(file: Uint8Array): Uint8Array[] {
  const text = new TextDecoder().decode(file)
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)]
  const found = blocks.map(([, base64 = '']) => parseBase64(base64.replace(/\s/g, '')))
  const certificates = found.length === 0 ? [file] : found
  return certificates.map((der) => {
    if (der === undefined) throw new DerError('a certificate that is not in base64')
    readCertificate(der)
    return der
  })
}
