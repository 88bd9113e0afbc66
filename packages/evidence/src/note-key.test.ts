import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateKey, KeyError, parseSignerKey, parseVerifierKey, toHex, utf8 } from './index.ts'

// From the tests of golang.org/x/mod/sumdb/note.
const SIGNER_KEY = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const VERIFIER_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'

describe('known keys', () => {
  test('Go’s pair belongs together and is written as we write it', () => {
    const signer = parseSignerKey(SIGNER_KEY)
    const verifier = parseVerifierKey(VERIFIER_KEY)
    expect(signer).toMatchObject({
      name: 'PeterNeumann',
      id: 0xc74f20a3,
      type: 'ed25519',
      verifierKey: VERIFIER_KEY,
    })
    expect(verifier).toMatchObject({ name: 'PeterNeumann', id: 0xc74f20a3, type: 'ed25519', key: VERIFIER_KEY })
    const message = utf8('hi')
    expect(verifier.verify(message, signer.sign(message))).toBe(true)
    const seed = Buffer.from(SIGNER_KEY.slice(-44), 'base64').subarray(1)
    expect(generateKey('PeterNeumann', seed)).toEqual({ signerKey: SIGNER_KEY, verifierKey: VERIFIER_KEY })
  })

  // The example of C2SP signed-note, a key with `+` in its base64, and a public witness.
  test.each([
    ['example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k', 'example.com/foo', 0x530d903a, 'ed25519'],
    ['TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6', 'TEST', 0x7997405c, 'ed25519'],
    [
      'remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2',
      'remora.n621.de',
      0xda77ade7,
      'cosignature/v1',
    ],
  ])('%s', (key, name, id, type) => {
    expect(parseVerifierKey(key)).toMatchObject({ name, id, type, key })
  })

  // RFC 8032 §7.1, test 3
  test('signs as RFC 8032 does', () => {
    const seed = Buffer.from('c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7', 'hex')
    const { signerKey, verifierKey } = generateKey('rfc8032', seed)
    const signature = parseSignerKey(signerKey).sign(Uint8Array.of(0xaf, 0x82))
    expect(toHex(signature)).toBe(
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    )
    expect(parseVerifierKey(verifierKey).verify(Uint8Array.of(0xaf, 0x82), signature)).toBe(true)
  })
})

describe('keys that are none', () => {
  test.each([
    ['PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==', 'too long, its id adjusted'],
    ['PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'unknown type, its id adjusted'],
    ['PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'id in capitals'],
    ['PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n', 'newline at the end'],
    ['Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'space in the name'],
    ['PeterNeumann+c74f20a3+', 'no key'],
    ['+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'no name'],
    [SIGNER_KEY, 'a signer key'],
    // The point's y is 2^255 - 1, which is no reduced number.
    [keyOf('evil', Uint8Array.of(...new Uint8Array(31).fill(0xff), 0x7f)), 'no point of the curve'],
    ['', 'nothing'],
  ])('%j: %s', (key) => {
    expect(() => parseVerifierKey(key)).toThrow(KeyError)
  })

  test('no part of a key is a key, and no key with one character changed', () => {
    for (let start = 0; start < SIGNER_KEY.length; start += 1) {
      for (let end = start + 1; end <= SIGNER_KEY.length; end += 1) {
        if (start > 0 || end < SIGNER_KEY.length)
          expect(() => parseSignerKey(SIGNER_KEY.slice(start, end))).toThrow(KeyError)
      }
    }
    for (let at = 0; at < VERIFIER_KEY.length; at += 1) {
      const next = String.fromCharCode(VERIFIER_KEY.charCodeAt(at) + 1)
      expect(() => parseVerifierKey(VERIFIER_KEY.slice(0, at) + next + VERIFIER_KEY.slice(at + 1))).toThrow(KeyError)
    }
  })

  test('errors do not show the key', () => {
    const wrong = `${SIGNER_KEY.slice(0, -1)}A`
    expect(() => parseSignerKey(wrong)).toThrow(/^the id does not belong to the key$/)
  })

  test.each(['', 'a b', 'a+b', 'a\u3000b', 'a\u0085b', 'a\nb', 'a\u0007b', '\ud800'])('no key is called %j', (name) => {
    expect(() => generateKey(name, new Uint8Array(32))).toThrow(KeyError)
  })

  test('a seed has 32 bytes', () => {
    expect(() => generateKey('a', new Uint8Array(31))).toThrow(RangeError)
  })
})

test('any name and seed: the pair comes back, each type with an id of its own', () => {
  const anyName = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((name) => /^[^\p{White_Space}\p{Cc}+]+$/u.test(name))
  fc.assert(
    fc.property(anyName, fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uint8Array(), (name, seed, message) => {
      const ids = (['ed25519', 'cosignature/v1'] as const).map((type) => {
        const { signerKey, verifierKey } = generateKey(name, seed, type)
        const signer = parseSignerKey(signerKey)
        const verifier = parseVerifierKey(verifierKey)
        expect(signer).toMatchObject({ name, id: verifier.id, type, verifierKey })
        expect(verifier).toMatchObject({ name, type, key: verifierKey })
        expect(verifier.verify(message, signer.sign(message))).toBe(true)
        return verifier.id
      })
      expect(ids[0]).not.toBe(ids[1])
    }),
    { numRuns: 10 },
  )
})

describe('verify', () => {
  const signer = parseSignerKey(SIGNER_KEY)
  const { verify } = parseVerifierKey(VERIFIER_KEY)
  const message = utf8('こんばんは')
  const signature = signer.sign(message)

  test('any bit of message or signature changed: not verified', () => {
    fc.assert(
      fc.property(fc.nat(8 * (message.length + signature.length) - 1), (bit) => {
        const all = Uint8Array.of(...message, ...signature)
        all[bit >> 3] = (all[bit >> 3] as number) ^ (1 << (bit & 7))
        expect(verify(all.subarray(0, message.length), all.subarray(message.length))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test('a signature of another length is refused, not thrown at', () => {
    for (const length of [0, 63, 65]) expect(verify(message, new Uint8Array(length))).toBe(false)
  })

  test('a key of small order, with which one signature would fit every message, verifies nothing', () => {
    const identity = Uint8Array.of(1, ...new Uint8Array(31))
    const forged = Uint8Array.of(...identity, ...new Uint8Array(32))
    expect(parseVerifierKey(keyOf('evil', identity)).verify(message, forged)).toBe(false)
  })

  test('a signature has one spelling: S plus the order of the group is refused (RFC 8032 §5.1.7)', () => {
    const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
    const s = signature.slice(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + ORDER
    const respelled = signature.map((byte, i) => (i < 32 ? byte : Number((s >> BigInt(8 * (i - 32))) & 0xffn)))
    expect(s < 2n ** 256n).toBe(true)
    expect(verify(message, respelled)).toBe(false)
  })
})

/** A verifier key as it would be written, with the id that belongs to it. */
function keyOf(name: string, publicKey: Uint8Array): string {
  const key = Buffer.from([1, ...publicKey])
  const id = createHash('sha256').update(`${name}\n`).update(key).digest('hex').slice(0, 8)
  return `${name}+${id}+${key.toString('base64')}`
}
