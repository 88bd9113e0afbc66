import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import {
  makeTimestampRequest,
  readCertificates,
  readTimestampResponse,
  TimestampError,
  type TimestampProblem,
  verifyTimestamp,
} from '@sekisho/evidence/timestamp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuthorityOptions, makeTimestampAuthority, type TimestampAuthority } from '../setup/timestamp-authority.ts'

/** RFC 3161 against OpenSSL's authority: our requests, its answers. */
let folder: string
const IMPRINT = createHash('sha256').update('a checkpoint').digest()
const NONCE = Uint8Array.of(0, 0x90, 1, 2, 3, 4, 5, 6)
const rootsOf = (authority: TimestampAuthority) => readCertificates(readFileSync(authority.rootFile))

beforeAll(async () => {
  folder = await mkdtemp('/tmp/sekisho-timestamp-')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('an authority’s answer is believed', () => {
  test.each<[name: string, options: AuthorityOptions]>([
    ['EC keys, certificate named by SHA-256', {}],
    ['RSA keys', { keys: 'rsa' }],
    ['certificate named by SHA-1, as before RFC 5816', { essHash: 'sha1' }],
    ['certificate named by SHA-384', { essHash: 'sha384' }],
  ])('%s', async (name, options) => {
    const authority = await makeTimestampAuthority(path.join(folder, name.replace(/\W+/g, '-')), options)
    const response = readTimestampResponse(await authority.answer(makeTimestampRequest(IMPRINT, NONCE)))
    const verified = await verifyTimestamp(response, { imprint: IMPRINT, nonce: NONCE, roots: rootsOf(authority) })
    expect(verified).toMatchObject({ authority: 'tsa.example', policy: '1.2.3.4.1', accuracyMs: 1500, serial: '02' })
    expect(Math.abs(verified.at - Date.now())).toBeLessThan(60_000)
    expect(verified.root?.name).toBe('Test Root')
    const unchecked = await verifyTimestamp(response, { imprint: IMPRINT })
    expect(unchecked.root).toBeUndefined()
  })
})

describe('is not believed', () => {
  let authority: TimestampAuthority
  let answer: Uint8Array
  beforeAll(async () => {
    authority = await makeTimestampAuthority(path.join(folder, 'own'))
    answer = await authority.answer(makeTimestampRequest(IMPRINT, NONCE))
  })
  const problemOf = async (response: Uint8Array, expected: Parameters<typeof verifyTimestamp>[1]) => {
    try {
      await verifyTimestamp(readTimestampResponse(response), expected)
      return undefined
    } catch (error) {
      if (!(error instanceof TimestampError)) throw error
      return error.problem
    }
  }

  test('for something else, or for another request', async () => {
    expect(await problemOf(answer, { imprint: createHash('sha256').update('another').digest() })).toBe('other-imprint')
    expect(await problemOf(answer, { imprint: IMPRINT, nonce: Uint8Array.of(1) })).toBe('other-nonce')
  })

  test('when its certificate leads to another root', async () => {
    const other = await makeTimestampAuthority(path.join(folder, 'other'))
    expect(await problemOf(answer, { imprint: IMPRINT, roots: rootsOf(other) })).toBe('untrusted')
  })

  const infoOf = (response: Uint8Array) => readTimestampResponse(response).content

  test.each([
    ['not marked critical', 'timeStamping', 'wrong-certificate'],
    ['for servers as well', 'critical,timeStamping,serverAuth', 'wrong-certificate'],
    ['for servers', 'critical,serverAuth', 'wrong-certificate'],
    ['as it should be', 'critical,timeStamping', undefined],
  ])('by what its certificate is for: %s', async (name, usage, problem) => {
    const odd = await makeTimestampAuthority(path.join(folder, name.replace(/\W/g, '-')), { usage })
    // Stamped anew: the odd certificate is younger than the answer that the others share.
    const later = await authority.answer(makeTimestampRequest(IMPRINT, NONCE))
    expect(await problemOf(await odd.sign(infoOf(later)), { imprint: IMPRINT })).toBe(problem)
  })

  test('when its certificate was not valid at that time', async () => {
    const text = Buffer.from(infoOf(answer)).toString('latin1')
    const earlier = Buffer.from(text.replace(/20(\d{12}Z)/, '19$1'), 'latin1')
    expect(await problemOf(await authority.sign(earlier), { imprint: IMPRINT })).toBe('wrong-certificate')
  })

  test('when the authority refused', async () => {
    const request = makeTimestampRequest(IMPRINT, NONCE)
    // SHA-224 in place of SHA-256: one that this authority does not take.
    const at = Buffer.from(request).indexOf(Buffer.from('608648016503040201', 'hex'))
    request[at + 8] = 0x04
    expect(await problemOf(await authority.answer(request), { imprint: IMPRINT })).toBe('refused')
  })

  test('with any byte of it changed: it is refused, or says the same', async () => {
    const at = (await verifyTimestamp(readTimestampResponse(answer), { imprint: IMPRINT })).at
    const accepted: number[] = []
    for (let i = 0; i < answer.length; i += 3) {
      const changed = answer.slice()
      changed[i] = (changed[i] ?? 0) ^ 0x01
      try {
        const verified = await verifyTimestamp(readTimestampResponse(changed), {
          imprint: IMPRINT,
          nonce: NONCE,
          roots: rootsOf(authority),
        })
        accepted.push(i)
        expect(verified.at).toBe(at)
      } catch (error) {
        expect(error).toBeInstanceOf(TimestampError)
        const problems: TimestampProblem[] = [
          'malformed',
          'refused',
          'other-imprint',
          'other-nonce',
          'wrong-signature',
          'wrong-certificate',
          'untrusted',
        ]
        expect(problems).toContain((error as TimestampError).problem)
      }
    }
    // Versions and the root's copy in the answer are not signed.
    expect(accepted.length).toBeLessThan(answer.length / 4)
  })
})
