import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { splitNote } from '@sekisho/evidence'
import { readCertificates } from '@sekisho/evidence/timestamp'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { attestDeps } from '../../../../tests/setup/attest-site.ts'
import { createLogSite } from '../../../../tests/setup/log-site.ts'
import { makeTimestampAuthority, type TimestampAuthority } from '../../../../tests/setup/timestamp-authority.ts'
import { attestCheckpoints, attestNow } from './attest-now.ts'
import type { Authority } from './attesters.ts'
import { newestCheckpoint } from './checkpoints.db.ts'
import { sequenceAll } from './sequence-records.ts'
import { viewLog } from './view-log.ts'

const OPEN = new AbortController().signal
const HOUR = 3_600_000
const NAME = 'tsa.example'

/** How the authority behaves next; the true one when there is nothing more. */
type Answer = (request: Buffer) => Promise<Uint8Array | number | 'silence'>
const script: Answer[] = []
const heard: { type: string | undefined; authorization: string | undefined }[] = []

let folder: string
let tsa: TimestampAuthority
let stranger: TimestampAuthority
let url: string
const server = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', async () => {
    heard.push({ type: request.headers['content-type'], authorization: request.headers.authorization })
    const answer = await (script.shift() ?? tsa.answer)(Buffer.concat(pieces))
    if (answer === 'silence') return
    if (typeof answer === 'number') response.writeHead(answer).end()
    else response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer)
  })
})
beforeAll(async () => {
  folder = await mkdtemp('/tmp/sekisho-tsa-')
  tsa = await makeTimestampAuthority(path.join(folder, 'tsa'))
  stranger = await makeTimestampAuthority(path.join(folder, 'stranger'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsr`
}, 60_000)
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true })
})

let site: Awaited<ReturnType<typeof createLogSite>>
beforeEach(async () => {
  script.length = 0
  heard.length = 0
  site = await createLogSite()
})
afterEach(() => site.close())

async function grow(count: number): Promise<void> {
  await site.write(count)
  await sequenceAll(site.deps)
}

const authority = (): Authority => ({ name: NAME, url, authorization: undefined })
const asking = async (one: Authority = authority()) =>
  attestDeps(site.deps, {
    authorities: [one],
    stampEveryMs: HOUR,
    roots: readCertificates(await readFile(tsa.rootFile)),
  })
const stamps = () => site.db.selectFrom('log_timestamp').selectAll().orderBy('size').execute()

test('the newest checkpoint is stamped once an hour while the log grows; OpenSSL verifies the stamp over the note’s text', async () => {
  const { deps, forward } = await asking()
  await attestCheckpoints(deps, OPEN)
  await grow(2)
  await attestCheckpoints(deps, OPEN)
  await grow(2)
  forward(HOUR / 2)
  await attestCheckpoints(deps, OPEN)
  expect((await stamps()).map(({ size }) => size)).toEqual([2])
  forward(HOUR / 2)
  await attestCheckpoints(deps, OPEN)
  expect((await stamps()).map(({ size }) => size)).toEqual([2, 4])
  // Nothing has grown since.
  forward(HOUR)
  await attestCheckpoints(deps, OPEN)
  expect(heard).toEqual(Array(2).fill({ type: 'application/timestamp-query', authorization: undefined }))

  const [, stamp] = await stamps()
  const { note } = (await newestCheckpoint(site.db)) ?? { note: '' }
  const [text, response] = [path.join(folder, 'note.txt'), path.join(folder, 'note.tsr')]
  await writeFile(text, splitNote(note).text)
  await writeFile(response, stamp?.response ?? '')
  const verify = ['ts', '-verify', '-data', text, '-in', response, '-CAfile', tsa.rootFile]
  const { stdout } = await promisify(execFile)('openssl', verify)
  expect(stdout).toContain('Verification: OK')
  expect(Math.abs((stamp?.at?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
})

const cutNonce = (request: Buffer) => {
  // … INTEGER nonce, BOOLEAN certReq: the last bit of the nonce is another one.
  const changed = Buffer.from(request)
  const at = changed.length - 4
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

test.each<[string, Answer, string]>([
  [
    'stamps something else',
    async (request) => {
      const changed = Buffer.from(request)
      // The imprint follows its header: OCTET STRING of 32 bytes.
      const at = changed.indexOf(Buffer.of(0x04, 0x20)) + 2
      changed[at] = (changed[at] ?? 0) ^ 1
      return tsa.answer(changed)
    },
    'wrong_answer',
  ],
  ['answers another request', (request) => tsa.answer(cutNonce(request)), 'wrong_answer'],
  ['repeats an old answer', async () => (await tsa.stamp('old')).response, 'wrong_answer'],
  ['declines', async () => Buffer.from('30053003020102', 'hex'), 'refused'],
  ['says no over HTTP', async () => 403, 'refused'],
  ['answers nonsense', async () => Buffer.from('<html>'), 'wrong_answer'],
  ['answers endlessly', async () => new Uint8Array(300_000), 'unreachable'],
  ['is somebody else', (request) => stranger.answer(request), 'untrusted'],
  [
    'changes the stamp',
    async (request) => {
      const response = Buffer.from(await tsa.answer(request))
      response[response.length - 1] = (response.at(-1) ?? 0) ^ 1
      return response
    },
    'wrong_answer',
  ],
])('an authority that %s: nothing is kept, and it is asked again', async (_, answer, error) => {
  const { deps, forward } = await asking()
  await grow(3)
  script.push(answer)
  await attestCheckpoints(deps, OPEN)
  expect(await stamps()).toMatchObject([{ size: 3, response: null, at: null, error, attempts: 1 }])
  expect((await viewLog(deps)).authorities).toEqual([{ name: NAME, size: null, at: null, waiting: 1, error }])
  forward(10_000)
  await attestCheckpoints(deps, OPEN)
  expect(await stamps()).toMatchObject([{ size: 3, response: expect.any(Buffer), error: null, attempts: 2 }])
  expect((await viewLog(deps)).authorities).toMatchObject([{ name: NAME, size: 3, waiting: 0, error: null }])
})

test('no answer in time, and none when asked again: longer pauses, then a stamp over what has grown meanwhile', async () => {
  const { deps, forward } = await asking({ ...authority(), url: 'http://127.0.0.1:1/' })
  await grow(1)
  await attestCheckpoints(deps, OPEN)
  forward(10_000)
  await grow(1)
  await attestCheckpoints(deps, OPEN)
  // The second pause is longer.
  forward(15_000)
  await attestCheckpoints(deps, OPEN)
  expect(await stamps()).toMatchObject([{ size: 2, attempts: 2, error: 'unreachable', response: null }])
  deps.attesters = { ...deps.attesters, authorities: [authority()] }
  await grow(1)
  forward(6_000)
  await attestCheckpoints(deps, OPEN)
  expect(await stamps()).toMatchObject([{ size: 3, attempts: 3, error: null, response: expect.any(Buffer) }])
})

test('a silent authority is given up when the time is over; a success follows', async () => {
  const { deps, forward } = await asking()
  await grow(2)
  script.push(async () => 'silence')
  const attested = await attestNow(deps, 2, 300)
  expect(attested).toMatchObject({ stampedBy: [], missing: [NAME] })
  // As after a server that died while it asked.
  await attestCheckpoints(deps, OPEN)
  expect(heard).toHaveLength(1)
  forward(60_000)
  await attestCheckpoints(deps, OPEN)
  expect(await stamps()).toMatchObject([{ size: 2, response: expect.any(Buffer) }])
})

test('attestNow has the checkpoint stamped at once, also between two hours, and what is stamped is not stamped again', async () => {
  const { deps } = await asking()
  await grow(2)
  await attestCheckpoints(deps, OPEN)
  await grow(1)
  expect(await attestNow(deps, 3)).toMatchObject({ checkpoint: { size: 3 }, stampedBy: [NAME], missing: [] })
  expect(await attestNow(deps, 3)).toMatchObject({ stampedBy: [NAME], missing: [] })
  expect(heard).toHaveLength(2)
})

test('several servers at once: an authority is asked once; a name and password go in a header', async () => {
  const { deps } = await asking({ ...authority(), authorization: 'Basic bmFtZTpwYXNz' })
  await grow(2)
  await Promise.all(Array.from({ length: 5 }, () => attestCheckpoints(deps, OPEN)))
  expect(heard).toEqual([{ type: 'application/timestamp-query', authorization: 'Basic bmFtZTpwYXNz' }])
})
