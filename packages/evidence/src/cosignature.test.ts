import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyCosignature } from './cosignature.ts'
import {
  CheckpointError,
  cosign,
  formatCheckpoint,
  generateKey,
  openNote,
  parseCheckpoint,
  parseSignatures,
  parseSignerKey,
  parseVerifierKey,
  utf8,
} from './index.ts'

const { signerKey, verifierKey } = generateKey('witness.example/w1', new Uint8Array(32).fill(9), 'cosignature/v1')
const signer = parseSignerKey(signerKey)
const verifier = parseVerifierKey(verifierKey)
// The example of C2SP tlog-cosignature.
const TEXT = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'

test('a public log’s checkpoint with signatures of log and witness, and others of kinds we do not know', () => {
  const note = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
— witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
`
  const keys = [
    'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f',
    'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
    'witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO',
  ].map(parseVerifierKey)
  const { text, verified, unknown } = openNote(note, keys)
  expect(parseCheckpoint(text).size).toBe(1_432_088_532)
  expect(verified.map(({ name, time }) => [name, time])).toEqual([
    ['arche2025h1.staging.ct.transparency.dev', undefined],
    ['witness1.smartit.nu/witness1', 0x6a122120],
    ['remora.n621.de', 0x6a122120],
  ])
  expect(unknown).toHaveLength(1)
})

test('the message and the signature are laid out as C2SP tlog-cosignature says', () => {
  const [signature] = parseSignatures(cosign(TEXT, signer, 1_679_315_147))
  expect(signature).toMatchObject({ name: 'witness.example/w1', id: verifier.id })
  const bytes = Buffer.from(signature?.bytes ?? [])
  expect(bytes).toHaveLength(8 + 64)
  expect(bytes.readBigUInt64BE()).toBe(1_679_315_147n)
  expect(verifier.verify(utf8(`cosignature/v1\ntime 1679315147\n${TEXT}`), bytes.subarray(8))).toBe(true)
})

test('any time and checkpoint: verified with its time; with any bit changed, not', () => {
  const anyText = fc
    .tuple(fc.maxSafeNat(), fc.uint8Array({ minLength: 32, maxLength: 32 }))
    .map(([size, root]) => formatCheckpoint({ origin: 'example.com/log', size, root, extensions: ['more'] }))
  fc.assert(
    fc.property(anyText, fc.maxSafeNat(), fc.nat(8 * 72 - 1), (text, time, bit) => {
      const bytes = parseSignatures(cosign(text, signer, time))[0]?.bytes as Uint8Array
      expect(verifyCosignature(text, bytes, verifier)).toBe(time)
      expect(verifyCosignature(`${text}more\n`, bytes, verifier)).toBeUndefined()
      bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7))
      expect(verifyCosignature(text, bytes, verifier)).toBeUndefined()
    }),
    { numRuns: 30 },
  )
})

test('a witness signs checkpoints and nothing else, with a key of its own type and a time', () => {
  expect(() => cosign('I owe you 100 points.\n', signer, 0)).toThrow(CheckpointError)
  const log = parseSignerKey(generateKey('example.com/log', new Uint8Array(32)).signerKey)
  expect(() => cosign(TEXT, log, 0)).toThrow(RangeError)
  for (const time of [-1, 1.5, 2 ** 53]) expect(() => cosign(TEXT, signer, time)).toThrow(RangeError)
})

test.each([0, 7, 8, 71, 73])('%i bytes are no cosignature', (length) => {
  expect(verifyCosignature(TEXT, new Uint8Array(length), verifier)).toBeUndefined()
})
