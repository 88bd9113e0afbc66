import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readCertificates } from '@sekisho/evidence/timestamp'
import { ROUTES } from '@sekisho/protocol'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { atExports, openPackage } from '../../../../tests/setup/exports.ts'
import { createTestSite, type TestPerson, type TestSite } from '../../../../tests/setup/test-site.ts'
import { makeTimestampAuthority } from '../../../../tests/setup/timestamp-authority.ts'
import { startWitness, type TestWitness } from '../../../../tests/setup/witness.ts'
import { type Attesters, attestNow, NO_ATTESTERS, sequenceAll } from '../log/index.ts'
import { makeExports } from './index.ts'

let site: TestSite
let member: TestPerson
let performer: TestPerson
let conversationId: string
let witness: TestWitness
beforeEach(async () => {
  site = await createTestSite({ real: true })
  ;[member, performer] = [await site.member('たろう'), await site.performer('ゆい')]
  ;({ conversationId } = await site.twoShot(member, performer))
  const keys = (await site.app.deps.logKeys.current()).map(({ verifierKey }) => verifierKey)
  witness = await startWitness('witness.example.org/w1', keys)
})
afterEach(async () => {
  await witness.close().catch(() => {})
  await site.close()
})

/** Makes the member's own package with these vouching. */
async function packageWith(attesters: Partial<Attesters>) {
  const { id } = await member.call(ROUTES.askOwnExport, { body: { conversationId } })
  const deps = { ...site.app.deps, attesters: { ...NO_ATTESTERS, ...attesters } }
  await makeExports(deps, new AbortController().signal)
  const view = await member.call(ROUTES.ownExport, { params: { id } })
  return { view, ...(await openPackage((await atExports(site).fetchOwn(id, member)).zip)) }
}

test('earlier and fresh cosignatures go in with their proofs, and the timeline shows them', async () => {
  const attesters = { ...NO_ATTESTERS, witnesses: [witness.asked] }
  await member.send(conversationId, 'はじめのころの話')
  await sequenceAll(site.app.deps)
  const early = await attestNow({ ...site.app.deps, attesters }, 1)
  await member.send(conversationId, 'あとの話')
  const { view, info, verdict, failed, files, attestations } = await packageWith(attesters)
  expect(failed).toEqual([])
  expect(verdict).toBe('unchanged')
  expect(view.attestation).toBe('fresh')
  const sizes = info.seals.map(({ size }) => size)
  expect(sizes).toHaveLength(2)
  expect(sizes[0]).toBe(early?.checkpoint.size)
  expect(info.seals.every(({ by, kind }) => by === 'witness.example.org/w1' && kind === 'cosignature')).toBe(true)
  expect(new TextDecoder().decode(files.get('data/attested.jsonl')).trim().split('\n')).toHaveLength(2)
  expect(attestations.map(({ size }) => size)).toEqual(expect.arrayContaining(sizes))
})

test('time stamps go in as the authority gave them', async () => {
  const folder = await mkdtemp('/tmp/sekisho-tsa-')
  const authority = await makeTimestampAuthority(folder)
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', async () => {
      response.setHeader('content-type', 'application/timestamp-reply')
      response.end(await authority.answer(Buffer.concat(pieces)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tsa`
    await member.send(conversationId, 'こんばんは')
    const { view, info, failed, files, attestations } = await packageWith({
      authorities: [{ name: 'tsa.example.org', url, authorization: undefined }],
      roots: readCertificates(await readFile(authority.rootFile)),
    })
    expect(failed).toEqual([])
    expect(view.attestation).toBe('fresh')
    expect(info.seals).toMatchObject([{ by: 'tsa.example.org', kind: 'timestamp' }])
    expect([...files.keys()].filter((file) => file.startsWith('data/timestamps/'))).toHaveLength(2)
    expect(attestations).toHaveLength(1)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await rm(folder, { recursive: true })
  }
})

test('a package is made also when nobody answers, and says so', async () => {
  await member.send(conversationId, 'こんばんは')
  await witness.close()
  const { view, info, verdict } = await packageWith({ witnesses: [witness.asked] })
  expect(view).toMatchObject({ state: 'ready', attestation: 'none' })
  expect(info.seals).toEqual([])
  expect(verdict).toBe('unchanged')
})
