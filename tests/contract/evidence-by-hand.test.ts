import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { commitRecord, fromBase64, leafHash, toBase64, utf8 } from '@sekisho/evidence'
import { PATHS } from '@sekisho/evidence/package'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkFolder } from '../../apps/cli/src/mirror/check-folder.ts'
import { mirrorLog } from '../../apps/cli/src/mirror/mirror-log.ts'
import { parseLogKeys } from '../../apps/cli/src/parse-log-keys.ts'
import { atDesk, THREAT } from '../setup/desk.ts'
import { buildPackage, LOG_KEY, type PackageFiles } from '../setup/evidence-package.ts'
import { atExports } from '../setup/exports.ts'
import { MEMORY_KEY, MemoryLog } from '../setup/memory-log.ts'
import { buildGo } from '../setup/sumdb.ts'
import { createTestSite } from '../setup/test-site.ts'
import { makeTimestampAuthority } from '../setup/timestamp-authority.ts'

/** What docs/evidence.md tells strangers to do with tools of their own does what it says. */
const run = promisify(execFile)
const DOC = path.resolve(import.meta.dirname, '../../docs/evidence.md')
let tools: string
let folder: string
let checker: string
beforeAll(async () => {
  tools = await mkdtemp('/tmp/sekisho-tools-')
  checker = await buildGo('package', tools)
}, 120_000)
beforeEach(async () => {
  folder = await mkdtemp('/tmp/sekisho-by-hand-')
})
afterEach(() => rm(folder, { recursive: true }))
afterAll(() => rm(tools, { recursive: true, force: true }))

test('the worked example: openssl gets what stands in the document, and so do we', async () => {
  const doc = await readFile(DOC, 'utf8')
  const [, record, script, printed] =
    /```json\n(\{[^`]*)```[^`]*```sh\n(sha\(\)[^`]*)```[^`]*```text\n([^`]*)```/.exec(doc) ?? []
  const { stdout } = await run('sh', ['-c', script ?? ''], { env: { ...process.env, TMPDIR: folder } })
  expect(stdout).toBe(printed)

  const fields = JSON.parse(record ?? '') as Record<string, string | number>
  const salt = fromBase64(/^secret=(.*)$/m.exec(script ?? '')?.[1] ?? '')
  const commitment = commitRecord(fields, salt)
  expect(printed).toContain(`commitment ${toBase64(commitment)}\nleaf ${toBase64(leafHash(commitment))}\n`)
})

async function unpack(files: PackageFiles | ReadonlyMap<string, Uint8Array>): Promise<string> {
  for (const [name, content] of files) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  return folder
}

test('Go’s sumdb verifies a package from records to signature, and openssl the time stamps over what it prints', async () => {
  const authority = await makeTimestampAuthority(path.join(folder, 'tsa'))
  const { stdout } = await run(checker, [
    await unpack(await buildPackage({ stamp: authority.stamp })),
    LOG_KEY.verifierKey,
  ])
  expect(stdout).toContain('12 records and the record of the export stand in the signed log of 15; 8 files are as')
  const [whole, early] = [...stdout.matchAll(/^checkpoint of (?:6|15), SHA-256 ([0-9a-f]{64})$/gm)].map(
    ([, sum]) => sum,
  )
  for (const [name, sum] of Object.entries({ '1': early, '2': whole })) {
    const stamp = path.join(folder, `data/timestamps/${name}.tsr`)
    const verify = ['ts', '-verify', '-in', stamp, '-digest', sum ?? '', '-CAfile', authority.rootFile]
    expect((await run('openssl', verify)).stdout).toContain('Verification: OK')
  }
})

test.each<[what: string, file: string, from: string | RegExp, to: string, told: string]>([
  ['text', PATHS.records, 'LINEのID教えて', '今日は寒いですね', 'record 4: the field text is not what was recorded'],
  ['place', PATHS.records, '"leaf":1,', '"leaf":2,', 'record 2: '],
  ['root', PATHS.checkpoint, /\n15\n.{44}\n/, `\n15\n${'A'.repeat(43)}=\n`, 'checkpoint.txt: invalid signature'],
  ['timeline', PATHS.timelineHtml, 'それは困ります', 'うれしいです', 'data/timeline.html: not as the record'],
  ['earlier checkpoint', PATHS.attested, '\\n6\\n', '\\n7\\n', 'attested.jsonl: invalid signature'],
])('Go’s sumdb finds a changed %s', async (_, file, from, to, told) => {
  const files = await buildPackage()
  const text = new TextDecoder().decode(files.get(file))
  expect(text.replace(from, to)).not.toBe(text)
  await unpack(files.set(file, utf8(text.replace(from, to))))
  await expect(run(checker, [folder, LOG_KEY.verifierKey])).rejects.toMatchObject({
    stderr: expect.stringContaining(told),
  })
})

test('Go’s sumdb verifies a package that a site made', async () => {
  const site = await createTestSite()
  try {
    const desk = atDesk(site)
    const { member, conversationId } = await desk.talk()
    await member.send(conversationId, THREAT)
    const administrator = await site.staff('administrator')
    const { id } = await desk.caseOf(member, administrator)
    await desk.open(id, administrator)
    const { files, records } = await atExports(site).package(id, administrator)
    const [key] = await site.app.deps.logKeys.current()
    const { stdout } = await run(checker, [await unpack(files), key?.verifierKey ?? ''])
    expect(stdout).toContain(`${records.length} records and the record of the export stand in the signed log`)
  } finally {
    await site.close()
  }
}, 60_000)

test('a package’s checkpoint, put beside those of a mirror, is checked with them', async () => {
  const logs = parseLogKeys([MEMORY_KEY], 'key')
  const log = new MemoryLog().grow(300)
  const beginning = log.note()
  await mirrorLog(log.grow(300), [folder], logs)
  const lay = (note: string) => writeFile(path.join(folder, 'checkpoints/300'), note)
  await lay(beginning)
  expect(await checkFolder(folder, logs)).toMatchObject({ kind: 'fine', size: 600 })
  await lay(new MemoryLog().grow(300, 'with the key, made up').note())
  expect(await checkFolder(folder, logs)).toMatchObject({ kind: 'two-histories' })
})
