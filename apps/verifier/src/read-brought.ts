import { utf8 } from '@sekisho/evidence'
import { DerError, readCertificates } from '@sekisho/evidence/timestamp'

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g

/**
 * Pure: what a reader pasted to compare with: verifier keys, one a line, and certificates in PEM between them. What cannot be
 * read stays among the keys: the report then names it.
 */
export function readBrought(text: string): { keys: string[]; roots: Uint8Array[] } {
  const roots: Uint8Array[] = []
  const rest = text.replace(PEM, (block) => {
    try {
      roots.push(...readCertificates(utf8(block)))
      return ''
    } catch (error) {
      if (!(error instanceof DerError)) throw error
      return '-----BEGIN CERTIFICATE-----'
    }
  })
  const lines = rest.split('\n').map((line) => line.trim())
  return { keys: lines.filter((line) => line !== ''), roots }
}
