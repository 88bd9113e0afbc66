import { generateKey } from '@sekisho/evidence'
import { expect, test } from 'vitest'
import { ConfigError, parseConfig } from '../config.ts'
import { openAttesters } from './attesters.ts'
import { backOffMs } from './back-off.ts'
import { isStampDue, type StampState } from './timestamps.db.ts'

const seed = new Uint8Array(32).fill(1)
const witness = generateKey('w.example/a@b', seed, 'cosignature/v1').verifierKey
const log = generateKey('w.example', seed).verifierKey
const open = (env: Record<string, string>) => openAttesters(parseConfig(env))

test('settings of witnesses and authorities; a password stands nowhere but in its header', () => {
  const { witnesses, authorities, stampEveryMs, roots } = open({
    SEKISHO_WITNESSES: `${witness}@https://w.example:8443/one/ `,
    SEKISHO_TSA: 'https://user:p%40ss@tsa.example/rfc3161, http://tsa2.example',
    SEKISHO_TSA_EVERY: '5',
  })
  expect(witnesses).toMatchObject([{ name: 'w.example/a@b', url: 'https://w.example:8443/one/add-checkpoint' }])
  expect(authorities).toEqual([
    {
      name: 'tsa.example/rfc3161',
      url: 'https://tsa.example/rfc3161',
      authorization: `Basic ${Buffer.from('user:p@ss').toString('base64')}`,
    },
    { name: 'tsa2.example', url: 'http://tsa2.example/', authorization: undefined },
  ])
  expect({ stampEveryMs, roots }).toEqual({ stampEveryMs: 300_000, roots: undefined })
  expect(open({})).toMatchObject({ witnesses: [], authorities: [], stampEveryMs: 3_600_000 })
})

test.each([
  ['SEKISHO_WITNESSES', witness],
  ['SEKISHO_WITNESSES', `${witness}@ftp://w.example`],
  ['SEKISHO_WITNESSES', `${log}@https://w.example`],
  ['SEKISHO_WITNESSES', `${witness.replace('+', '+0')}@https://w.example`],
  ['SEKISHO_WITNESSES', `${witness}@https://a.example,${witness}@https://b.example`],
  ['SEKISHO_TSA', 'tsa.example'],
  ['SEKISHO_TSA', 'https://tsa.example,https://me:secret@tsa.example'],
  ['SEKISHO_TSA_ROOTS', '/no/such/file'],
])('%s=%s is refused by name, without showing a password', (name, value) => {
  expect(() => open({ [name]: value })).toThrow(ConfigError)
  expect(() => open({ [name]: value })).toThrow(name)
  expect(() => open({ [name]: value })).not.toThrow('secret')
})

const at = (minutes: number) => new Date(minutes * 60_000)
const fresh: StampState = { stampedSize: 0, stampedAt: null, pending: undefined }
test.each<[string, StampState, number, number, boolean]>([
  ['never stamped', fresh, 1, 0, true],
  ['nothing to stamp', fresh, 0, 0, false],
  ['grown, and an hour has passed', { ...fresh, stampedSize: 5, stampedAt: at(0) }, 6, 60, true],
  ['grown, but no hour has passed', { ...fresh, stampedSize: 5, stampedAt: at(0) }, 6, 59, false],
  ['not grown', { ...fresh, stampedSize: 5, stampedAt: at(0) }, 5, 600, false],
  ['asked for, and time to try again', { ...fresh, pending: { attempts: 1, nextTryAt: at(3) } }, 5, 3, true],
  ['asked for, not yet to try again', { ...fresh, pending: { attempts: 1, nextTryAt: at(3) } }, 5, 2, false],
])('a stamp: %s', (_, state, size, minutes, due) => {
  expect(isStampDue(state, size, at(minutes), 3_600_000)).toBe(due)
})

test('pauses double up to ten minutes', () => {
  expect([0, 1, 2, 3, 6, 7, 100].map(backOffMs)).toEqual([10, 10, 20, 40, 320, 600, 600].map((s) => s * 1_000))
})
