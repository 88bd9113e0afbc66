import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AddCheckpointError, encodeAddCheckpoint, parseAddCheckpoint, toBase64 } from './index.ts'

// The example of C2SP tlog-witness.
const NOTE = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
`
const PROOF = [
  'PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=',
  'jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=',
  '5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=',
  '/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=',
]
const BODY = `old 20852014\n${PROOF.join('\n')}\n\n${NOTE}`

test('the specification’s example is read, and written as it stands', () => {
  const request = parseAddCheckpoint(BODY)
  expect(request).toMatchObject({ oldSize: 20_852_014, note: NOTE })
  expect(request.proof.map(toBase64)).toEqual(PROOF)
  expect(encodeAddCheckpoint(request)).toBe(BODY)
})

test('without a proof the empty line follows at once', () => {
  expect(encodeAddCheckpoint({ oldSize: 0, proof: [], note: NOTE })).toBe(`old 0\n\n${NOTE}`)
  expect(parseAddCheckpoint(`old 0\n\n${NOTE}`)).toEqual({ oldSize: 0, proof: [], note: NOTE })
})

describe('not a request', () => {
  test.each([
    ['nothing', ''],
    ['only the checkpoint', NOTE],
    ['no old size', `\n${NOTE}`],
    ['another word', BODY.replace('old ', 'Old ')],
    ['two spaces', BODY.replace('old ', 'old  ')],
    ['leading zero', BODY.replace('old ', 'old 0')],
    ['negative', BODY.replace('old ', 'old -')],
    ['beyond 2^53', BODY.replace('old 20852014', 'old 9007199254740992')],
    ['no number', BODY.replace('old 20852014', 'old')],
    ['base64 without padding', BODY.replace('wk=\n', 'wk\n')],
    ['a space at the end', BODY.replace('wk=\n', 'wk= \n')],
    ['stray bits', BODY.replace('wk=\n', 'wl=\n')],
    ['a short hash', BODY.replace('jrJZ', '')],
    ['other line ends', BODY.replaceAll('\n', '\r\n')],
    ['no newline at the end', BODY.slice(0, -1)],
    ['no checkpoint', `old 1\n\n`],
    ['no empty line before the checkpoint', BODY.replace('\n\n', '\n')],
    ['64 hashes', `old 1\n${`${PROOF[0]}\n`.repeat(64)}\n${NOTE}`],
  ])('%s', (_, body) => {
    expect(() => parseAddCheckpoint(body)).toThrow(AddCheckpointError)
  })

  const good = parseAddCheckpoint(BODY)
  test.each([
    [{ oldSize: -1 }, RangeError],
    [{ proof: Array(64).fill(new Uint8Array(32)) }, AddCheckpointError],
    [{ proof: [new Uint8Array(31)] }, RangeError],
    [{ note: '' }, AddCheckpointError],
    [{ note: 'no newline' }, AddCheckpointError],
  ])('%# is not written', (change, error) => {
    expect(() => encodeAddCheckpoint({ ...good, ...change })).toThrow(error)
  })
})

test('any request comes back; any body that is read is written the same', () => {
  const anyRequest = fc.record({
    oldSize: fc.maxSafeNat(),
    proof: fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 63 }),
    note: fc.constant(NOTE),
  })
  fc.assert(
    fc.property(anyRequest, fc.nat(), fc.string({ maxLength: 2 }), (request, at, inserted) => {
      const body = encodeAddCheckpoint(request)
      expect(parseAddCheckpoint(body)).toEqual(request)
      const place = at % body.length
      const changed = body.slice(0, place) + inserted + body.slice(place + (at % 3))
      try {
        expect(encodeAddCheckpoint(parseAddCheckpoint(changed))).toBe(changed)
      } catch (error) {
        if (!(error instanceof AddCheckpointError)) throw error
      }
    }),
    { numRuns: 500 },
  )
})
