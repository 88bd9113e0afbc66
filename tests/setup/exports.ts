import { type ExportInfo, type PackageRecord, readZip, verifyZip } from '@sekisho/evidence/package'
import { type AskExportBody, ROUTES } from '@sekisho/protocol'
import { makeExports } from '../../apps/server/src/exports/index.ts'
import type { TestPerson, TestSite } from './test-site.ts'

/** What tests of evidence packages do again and again, on one site. */
export function atExports(site: TestSite) {
  const fetch = async (person: TestPerson, path: string, headers: Record<string, string> = {}) => {
    const response = await site.app.http.inject({ url: `/api${path}`, headers: { cookie: person.cookie, ...headers } })
    const isFile = response.statusCode === 200
    return {
      code: isFile ? 'file' : (response.json().error?.code as string),
      headers: response.headers,
      zip: isFile ? new Uint8Array(response.rawPayload) : new Uint8Array(),
    }
  }
  const exports = {
    /** Does what the clock would. */
    make: () => makeExports(site.app.deps, new AbortController().signal),
    ask: (id: string, by: TestPerson, body: Partial<AskExportBody> = {}) =>
      by.call(ROUTES.askExport, {
        params: { id },
        body: {
          purpose: 'police',
          recipient: '中央警察署 照会123',
          reason: '捜査への協力',
          requestedBy: null,
          ...body,
        },
      }),
    fetch: (id: string, by: TestPerson, headers?: Record<string, string>) =>
      fetch(by, `/desk/exports/${id}/download`, headers),
    fetchOwn: (id: string, by: TestPerson, headers?: Record<string, string>) =>
      fetch(by, `/exports/${id}/download`, headers),
    /** Asks for it, makes it, fetches it and opens it. */
    async package(id: string, by: TestPerson, body: Partial<AskExportBody> = {}) {
      const asked = await exports.ask(id, by, body)
      await exports.make()
      return openPackage((await exports.fetch(asked.id, by)).zip)
    },
    async ownPackage(conversationId: string, by: TestPerson) {
      const asked = await by.call(ROUTES.askOwnExport, { body: { conversationId } })
      await exports.make()
      return openPackage((await exports.fetchOwn(asked.id, by)).zip)
    },
  }
  return exports
}

/** What a reader finds in a package: everything as text, its records by what they show, and what the verifier says. */
export async function openPackage(zip: Uint8Array) {
  const { files } = readZip(zip)
  const decoder = new TextDecoder()
  const text = (path: string) => decoder.decode(files.get(path))
  const records = text('data/records.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PackageRecord)
  const report = await verifyZip(zip)
  return {
    files,
    info: JSON.parse(text('data/export.json')) as ExportInfo,
    records,
    /** Shown records as plain facts, with the names of what is withheld. */
    facts: records.flatMap((record) =>
      'fields' in record
        ? [
            {
              leaf: record.leaf,
              withheld: record.withheld,
              ...Object.fromEntries(
                Object.entries(record.fields).flatMap(([name, field]) =>
                  'value' in field ? [[name, field.value]] : [],
                ),
              ),
            } as { leaf: number; withheld: typeof record.withheld } & Record<string, unknown>,
          ]
        : [],
    ),
    custody: text('data/custody.jsonl')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
    /** Every text that anyone could read in it, but for the verifier's own page and the paper. */
    everything: [...files]
      .filter(([path]) => !path.endsWith('verifier.html') && !path.endsWith('.pdf'))
      .map(([, bytes]) => decoder.decode(bytes))
      .join('\n'),
    verdict: report.verdict,
    attestations: report.attestations,
    failed: report.checks.filter(({ state }) => state === 'failed'),
  }
}
