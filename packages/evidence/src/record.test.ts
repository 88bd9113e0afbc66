import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leafHash } from './leaf.ts'
import { commitmentOf, commitRecord, disclose, type Fields, findChangedFields } from './record.ts'
import * as node from './sha256.node.ts'
import { sha256, sha256Text } from './sha256.ts'

const SALT = new Uint8Array(32).fill(7)
const FIELDS: Fields = {
  v: 2,
  kind: 'message.decided',
  at: '2026-11-22T03:00:00.000Z',
  text: 'こんばんは',
  position: 3,
}
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const sha = (text: string) => createHash('sha256').update(text).digest()

describe('a record\u2019s commitment', () => {
  test('is what its description says, step by step', () => {
    const lines = Object.keys(FIELDS)
      .sort()
      .map((name) => {
        const salt = sha(`sekisho/salt/v2\n${Buffer.from(SALT).toString('base64')}\n${name}`).toString('base64')
        const digest = sha(`sekisho/field/v2\n${salt}\n${name}\n${JSON.stringify(FIELDS[name])}`)
        return `${name} ${digest.toString('base64')}\n`
      })
    const commitment = sha(`sekisho/record/v2\n${lines.join('')}`)
    expect(hex(commitRecord(FIELDS, SALT))).toBe(hex(commitment))
    expect(hex(leafHash(commitment))).toBe(
      createHash('sha256').update(Uint8Array.of(0)).update(commitment).digest('hex'),
    )
  })

  test('depends on each field, its name, and the salt', () => {
    const commitments = [
      commitRecord(FIELDS, SALT),
      commitRecord({ ...FIELDS, text: 'こんばんわ' }, SALT),
      commitRecord({ ...FIELDS, at: '2026-11-22T03:00:00.001Z' }, SALT),
      commitRecord({ ...FIELDS, words: FIELDS.text, text: undefined }, SALT),
      commitRecord({ ...FIELDS, text: undefined }, SALT),
      commitRecord(FIELDS, new Uint8Array(32).fill(8)),
    ]
    expect(new Set(commitments.map(hex)).size).toBe(commitments.length)
  })

  test('the order of the fields does not matter', () => {
    const turned = Object.fromEntries(Object.entries(FIELDS).reverse())
    expect(hex(commitRecord(turned, SALT))).toBe(hex(commitRecord(FIELDS, SALT)))
  })

  test.each([{ 'a b': 1 }, { 'a\nb': 1 }, { '': 1 }, { é: 1 }])('refuses the name in %j', (fields) => {
    expect(() => commitRecord(fields, SALT)).toThrow(TypeError)
  })

  test('a short salt is a bug', () => {
    expect(() => commitRecord(FIELDS, new Uint8Array(16))).toThrow(RangeError)
  })
})

describe('a disclosed record', () => {
  const names = Object.keys(FIELDS)

  test('whatever is withheld, the commitment stays, and nothing of it is in the package', () => {
    fc.assert(
      fc.property(fc.subarray(names), (withheld) => {
        const disclosed = disclose(FIELDS, SALT, new Set(withheld))
        expect(hex(commitmentOf(disclosed))).toBe(hex(commitRecord(FIELDS, SALT)))
        expect(findChangedFields(disclosed)).toEqual([])
        for (const name of withheld) expect(Object.keys(disclosed[name] as object)).toEqual(['digest'])
      }),
    )
  })

  test('what was changed is named', () => {
    const disclosed = disclose(FIELDS, SALT, new Set(['position']))
    const text = disclosed.text as { digest: string; salt: string; value: string }
    expect(findChangedFields({ ...disclosed, text: { ...text, value: 'さようなら' } })).toEqual(['text'])
    expect(findChangedFields({ ...disclosed, text: { ...text, salt: text.digest } })).toEqual(['text'])
    expect(findChangedFields({ ...disclosed, text: { ...text, value: '\ud800' } })).toEqual(['text'])
  })

  test('a value that was never there cannot be put in', () => {
    const disclosed = disclose(FIELDS, SALT, new Set(['text']))
    const salt = (disclosed.kind as { salt: string }).salt
    const { digest } = disclosed.text as { digest: string }
    expect(findChangedFields({ ...disclosed, text: { digest, salt, value: '別の文' } })).toEqual(['text'])
  })

  test('digests of another length are none', () => {
    expect(() => commitmentOf({ text: { digest: 'AAAA' } })).toThrow(TypeError)
  })
})

test('browser and Node hash alike', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sha256Text(text)).toBe(node.sha256Text(text))
      const bytes = new TextEncoder().encode(text)
      expect(hex(sha256(bytes))).toBe(hex(node.sha256(bytes)))
    }),
  )
})
