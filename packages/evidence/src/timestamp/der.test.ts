import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex } from '../bytes.ts'
import { DerError, readDer, readInteger, readOid, readTime, TAG, writeDer, writeInteger, writeOid } from './der.ts'
import { makeTimestampRequest } from './request.ts'
import { readTimestampResponse, type TimestampError } from './response.ts'

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

describe('DER', () => {
  test.each([
    ['', 'nothing'],
    ['0400ff', 'something behind it'],
    ['0401', 'cut off'],
    ['0480', 'without a length'],
    ['048100', 'a length longer than needed'],
    ['04820001ff', 'a length with leading zeros'],
    ['1f0100', 'a tag of several bytes'],
    ['0485000000000100', 'a length of five bytes'],
  ])('refuses %s (%s)', (hex) => {
    expect(() => readDer(bytes(hex))).toThrow(DerError)
  })

  test.each(['020100ff', '0200', '02020001', '0201ff'])('refuses the number %s', (hex) => {
    expect(() => readInteger(readDer(bytes(hex)))).toThrow(DerError)
  })

  test('reads what it writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        const node = readDer(writeDer(TAG.octetString, content))
        expect(toHex(node.content)).toBe(toHex(content))
        const number = readInteger(readDer(writeInteger(content)))
        expect(BigInt(`0x0${toHex(number)}`)).toBe(BigInt(`0x0${toHex(content)}`))
      }),
    )
  })

  test.each(['1.2.840.113549.1.9.16.1.4', '2.16.840.1.101.3.4.2.1', '2.5.29.37', '0.9.2342'])('%s', (oid) => {
    expect(readOid(readDer(writeOid(oid)))).toBe(oid)
  })

  test.each([
    [TAG.utcTime, '491231235959Z', '2049-12-31T23:59:59.000Z'],
    [TAG.utcTime, '500101000000Z', '1950-01-01T00:00:00.000Z'],
    [TAG.generalizedTime, '20241122030000Z', '2024-11-22T03:00:00.000Z'],
    [TAG.generalizedTime, '20241122030000.1239Z', '2024-11-22T03:00:00.123Z'],
    [TAG.generalizedTime, '20240230000000Z', undefined],
    [TAG.generalizedTime, '20241122030000.10Z', undefined],
    [TAG.generalizedTime, '20241122030000+0900', undefined],
    [TAG.octetString, '20241122030000Z', undefined],
  ])('time %i %s → %s', (tag, text, iso) => {
    const read = () => new Date(readTime(readDer(writeDer(tag, Buffer.from(text))))).toISOString()
    if (iso === undefined) expect(read).toThrow(DerError)
    else expect(read()).toBe(iso)
  })
})

test('a request is what RFC 3161 writes', () => {
  const imprint = new Uint8Array(32).fill(0xab)
  expect(toHex(makeTimestampRequest(imprint, Uint8Array.of(0xff)))).toBe(
    `303e0201013031300d060960864801650304020105000420${'ab'.repeat(32)}020200ff0101ff`.replace('303e', '303d'),
  )
})

test.each([
  ['3003020102', 'malformed'],
  ['30053003020102', 'refused'],
  ['30053003020100', 'malformed'],
  ['00', 'malformed'],
])('response %s: %s', (hex, problem) => {
  expect(() => readTimestampResponse(bytes(hex))).toThrow(
    expect.objectContaining({ name: 'TimestampError', problem }) as TimestampError,
  )
})
