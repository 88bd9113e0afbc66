import {
  encodeAddCheckpoint,
  generateKey,
  openNote,
  parseSignerKey,
  parseVerifierKey,
  proveConsistency,
  signNote,
} from '@sekisho/evidence'
import { expect, test } from 'vitest'
import { MEMORY_KEY, MEMORY_ORIGIN, MemoryLog } from '../../../../tests/setup/memory-log.ts'
import { parseLogKeys } from '../parse-log-keys.ts'
import { decideCosigning, type LastCosigned, readRequest } from './decide-cosigning.ts'

const LOGS = parseLogKeys([MEMORY_KEY], 'log')
const stranger = parseSignerKey(generateKey(MEMORY_ORIGIN, new Uint8Array(32).fill(6)).signerKey)

const at5 = new MemoryLog().grow(5)
const at7 = at5.copy().grow(2)
const other5 = new MemoryLog().grow(3).grow(2, 'other')
const other7 = other5.copy().grow(2)
const other6 = new MemoryLog().grow(3).grow(3, 'other')
const other9 = other5.copy().grow(4)
const at4 = new MemoryLog().grow(4)
const other8 = new MemoryLog().grow(3).grow(5, 'other')

const lastOf = (log: MemoryLog): LastCosigned => {
  const request = readRequest(encodeAddCheckpoint({ oldSize: 0, proof: [], note: log.note() }), LOGS)
  if (!('checkpoint' in request)) throw new Error('not a request')
  return { note: request.note, checkpoint: request.checkpoint, time: 1 }
}
const decide = (body: string, last: LastCosigned | undefined) => {
  const request = readRequest(body, LOGS)
  return 'status' in request ? request : decideCosigning(request, last)
}
const body = async (log: MemoryLog, oldSize: number, proofFrom = log, proofOld = oldSize) =>
  encodeAddCheckpoint({
    oldSize,
    proof: await proveConsistency(proofOld, proofFrom.size, proofFrom.tiles),
    note: log.note(),
  })

test.each<[string, Promise<string>, MemoryLog | undefined]>([
  ['the first checkpoint', at5.request(0), undefined],
  ['the first one, of an empty tree', new MemoryLog().request(0), undefined],
  ['a larger tree that begins with the last', at7.request(5), at5],
  ['the same once more', at5.request(5), at5],
])('%s: cosigned', async (_, request, last) => {
  expect(decide(await request, last && lastOf(last))).toBe('cosign')
})

test.each<[string, Promise<string>, MemoryLog | undefined, object, 'proof of it' | 'no proof']>([
  ['not a request', Promise.resolve('hello'), at5, { status: 400, why: 'malformed' }, 'no proof'],
  [
    'a note that is no checkpoint',
    Promise.resolve(encodeAddCheckpoint({ oldSize: 5, proof: [], note: signNote('hello\n', [stranger]) })),
    at5,
    { status: 400, why: 'malformed' },
    'no proof',
  ],
  [
    'a checkpoint without a signature',
    Promise.resolve(`old 5\n\n${at7.text()}`),
    at5,
    { status: 400, why: 'malformed' },
    'no proof',
  ],
  [
    'another log',
    Promise.resolve(
      encodeAddCheckpoint({ oldSize: 0, proof: [], note: signNote(at5.text('other.example/log'), [stranger]) }),
    ),
    at5,
    { status: 404, why: 'unknown-log' },
    'no proof',
  ],
  [
    'signed by another key of this name',
    Promise.resolve(encodeAddCheckpoint({ oldSize: 0, proof: [], note: signNote(at5.text(), [stranger]) })),
    undefined,
    { status: 403, why: 'not-signed' },
    'no proof',
  ],
  [
    'a changed size under the signature',
    at7.request(5).then((text) => text.replace('\n7\n', '\n8\n')),
    at5,
    { status: 403, why: 'not-signed' },
    'no proof',
  ],
  ['an old size beyond the checkpoint', at5.request(6), at5, { status: 400, why: 'old-size-too-large' }, 'no proof'],
  ['a beginning that is not the last', at7.request(4), at5, { status: 409, why: 'other-size', size: 5 }, 'no proof'],
  ['nothing known, though something is', at7.request(0), at5, { status: 409, why: 'other-size', size: 5 }, 'no proof'],
  [
    'something known, though nothing is',
    at7.request(5),
    undefined,
    { status: 409, why: 'other-size', size: 0 },
    'no proof',
  ],
  ['a smaller tree', at5.request(5), at7, { status: 409, why: 'other-size', size: 7 }, 'no proof'],
  [
    'a smaller tree of another history',
    other6.request(6),
    at7,
    { status: 409, why: 'other-size', size: 7 },
    'no proof',
  ],
  [
    'a proof for the first checkpoint',
    body(at7, 0, at7, 5),
    undefined,
    { status: 422, why: 'wrong-proof' },
    'no proof',
  ],
  ['no proof', body(at7, 5, at7, 7), at5, { status: 422, why: 'wrong-proof' }, 'no proof'],
  ['a proof of something else', body(at7, 5, at7, 3), at5, { status: 422, why: 'wrong-proof' }, 'no proof'],
  ['a proof where sizes are the same', body(at5, 5, at7, 5), at5, { status: 422, why: 'wrong-proof' }, 'no proof'],
  ['another root of the same size', other5.request(5), at5, { status: 409, why: 'other-root', size: 5 }, 'proof of it'],
  [
    'the same, said to begin elsewhere',
    other7.request(3),
    at7,
    { status: 409, why: 'other-size', size: 7 },
    'proof of it',
  ],
  ['a larger tree of another history', other9.request(5), at5, { status: 422, why: 'wrong-proof' }, 'proof of it'],
  [
    'a larger tree of another history, with the true one’s proof',
    body(other7, 5, at7),
    at5,
    { status: 422, why: 'wrong-proof' },
    'no proof',
  ],
  [
    'another history, where the last tree is a node and no proof names it',
    other8.request(4),
    at4,
    { status: 422, why: 'wrong-proof' },
    'no proof',
  ],
])('%s: refused', async (_, request, last, refused, proven) => {
  const decision = decide(await request, last && lastOf(last))
  const { contradiction, ...rest } = decision as { contradiction?: object }
  expect(rest).toEqual(refused)
  expect(contradiction === undefined ? 'no proof' : 'proof of it').toBe(proven)
})

test('of the note only what the log signed is kept', async () => {
  const junk = `— someone.example ${Buffer.alloc(40, 1).toString('base64')}\n`
  const request = readRequest((await at5.request(0)) + junk, LOGS)
  expect('note' in request && request.note).toBe(at5.note())
  expect(openNote(at5.note(), [parseVerifierKey(MEMORY_KEY)]).verified).toHaveLength(1)
})
