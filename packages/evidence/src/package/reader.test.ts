import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase64, utf8 } from '../bytes.ts'
import { formatJson, formatLines, parseJson, parseLines } from './files.ts'
import {
  base64Hash,
  count,
  FormatError,
  hexHash,
  list,
  nullable,
  object,
  oneOf,
  optional,
  type Read,
  string,
  time,
} from './reader.ts'

const read = object({
  id: string,
  n: count,
  kind: oneOf('a', 'b'),
  at: time,
  to: nullable(string),
  tags: list(string),
  note: optional(string),
})
const GOOD = { id: 'x', n: 3, kind: 'a', at: '2024-11-22T03:00:00.000Z', to: null, tags: ['t'] }

test.each<[change: object, at: string]>([
  [{ id: 1 }, 'id'],
  [{ n: -1 }, 'n'],
  [{ n: 1.5 }, 'n'],
  [{ n: 2 ** 53 }, 'n'],
  [{ kind: 'c' }, 'kind'],
  [{ at: '2024-11-22T03:00:00Z' }, 'at'],
  [{ at: '2024-13-22T03:00:00.000Z' }, 'at'],
  [{ at: '2024-02-30T03:00:00.000Z' }, 'at'],
  [{ at: '2024-11-22T24:00:00.000Z' }, 'at'],
  [{ to: undefined }, 'to'],
  [{ tags: ['t', 1] }, 'tags[1]'],
  [{ note: null }, 'note'],
  [{ more: 1 }, 'more'],
])('%j is refused at %s', (change, at) => {
  expect(read(GOOD, '')).toEqual(GOOD)
  expect(() => read({ ...GOOD, ...change }, '')).toThrow(
    expect.objectContaining({ name: 'FormatError', at }) as FormatError,
  )
})

test.each(['A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(63)}g`])('%s is no digest', (text) => {
  expect(() => hexHash(text, '')).toThrow(FormatError)
})

test('32 bytes in base64 are read in their one spelling', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 30, maxLength: 34 }), fc.nat(43), (bytes, i) => {
      const text = toBase64(bytes)
      if (bytes.length === 32) expect(base64Hash(text, '')).toBe(text)
      else expect(() => base64Hash(text, '')).toThrow(FormatError)
      const changed = `${text.slice(0, i)}*${text.slice(i + 1)}`
      expect(() => base64Hash(changed, '')).toThrow(FormatError)
    }),
  )
  expect(() => base64Hash(`${'A'.repeat(42)}B=`, '')).toThrow(FormatError)
})

const any: Read<unknown> = (value) => value

test('what is written is read back, and nothing else is read', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 5 })), (values) => {
      expect(parseLines(formatLines(values), any)).toEqual(JSON.parse(JSON.stringify(values)))
      expect(parseJson(formatJson(values), any)).toEqual(JSON.parse(JSON.stringify(values)))
    }),
  )
})

test.each(['{"a":1,"a":1}', '{"b":1,"a":1}', '{ "a":1}', '1.0', '"\\ud800"', '"\\u0041"', '{"a":1', '', '\ufeff1'])(
  'the line %s is refused',
  (line) => {
    expect(() => parseLines(utf8(`${line}\n`), any)).toThrow(FormatError)
    expect(() => parseJson(utf8(line), any)).toThrow(FormatError)
  },
)

test('a last line that is cut off and bytes that are no text are refused', () => {
  expect(() => parseLines(utf8('1\n2'), any)).toThrow(FormatError)
  expect(() => parseLines(Uint8Array.of(0x22, 0xff, 0x22, 0x0a), any)).toThrow(FormatError)
})
