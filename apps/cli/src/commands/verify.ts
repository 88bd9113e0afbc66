import { readFileSync } from 'node:fs'
import { verifyZip } from '@sekisho/evidence/package'
import { DerError, readCertificates } from '@sekisho/evidence/timestamp'
import { defineCommand } from 'citty'
import { formatReport } from '../format-report.ts'
import { listArgs } from '../list-args.ts'

const EXIT = { unchanged: 0, changed: 1, unreadable: 2 } as const

export const verify = defineCommand({
  meta: {
    name: 'verify',
    description:
      'Check an evidence package and say what it proves. Exits with 0 when it is unchanged, 1 when it was changed, 2 when it cannot be read',
  },
  args: {
    package: { type: 'positional', required: true, description: 'the ZIP file' },
    key: {
      type: 'string',
      description: 'verifier key of the log or a witness as it is published; may be repeated',
      valueHint: 'VERIFIER_KEY',
    },
    root: {
      type: 'string',
      description: 'file with root certificates of time-stamping authorities (PEM or DER); may be repeated',
      valueHint: 'FILE',
    },
    json: { type: 'boolean', description: 'the report as JSON' },
    english: { type: 'boolean', description: 'the report in English' },
  },
  async run({ args, rawArgs }) {
    const zip = read(args.package)
    const expectedRoots = listArgs(rawArgs, 'root').flatMap(readRoots)
    const report = await verifyZip(zip, { expectedKeys: listArgs(rawArgs, 'key'), expectedRoots })
    const { records, ...told } = report
    if (args.json) console.log(JSON.stringify({ ...told, records: records.length }, null, 2))
    else console.log(formatReport(report, args.english ? 'en' : 'ja'))
    process.exitCode = EXIT[report.verdict]
  },
})

function readRoots(file: string): Uint8Array[] {
  try {
    return readCertificates(read(file))
  } catch (error) {
    if (!(error instanceof DerError)) throw error
    return unreadable(`${file}: 証明書が読めません / not a certificate: ${error.message}`)
  }
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    return unreadable(`${file}: 読めません / cannot be read: ${(error as Error).message}`)
  }
}

function unreadable(message: string): never {
  console.error(message)
  process.exit(EXIT.unreadable)
}
