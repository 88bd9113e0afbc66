import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type Json } from './canonical.ts'

describe('canonicalJson', () => {
  test.each<[value: Json, canonical: string, why: string]>([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}', 'members sorted'],
    // RFC 8785 §3.2.3: sorted by UTF-16 code units, so the emoji (surrogates) comes before U+FB33.
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
      'the RFC’s own example of order',
    ],
    // RFC 8785 §3.2.2
    [
      // biome-ignore lint/correctness/noPrecisionLoss: the loss is what the RFC's example shows
      [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
      'the RFC’s own example of numbers',
    ],
    [{ a: undefined, b: null }, '{"b":null}', 'undefined is left out'],
    ['\u000f\n"\\€$', '"\\u000f\\n\\"\\\\€$"', 'escapes'],
  ])('%j', (value, canonical) => {
    expect(canonicalJson(value)).toBe(canonical)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800'])('refuses %j', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  test('any JSON value comes back unchanged, whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const canonical = canonicalJson(value as never)
        expect(JSON.parse(canonical)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(canonical))).toBe(canonical)
      }),
    )
  })
})
