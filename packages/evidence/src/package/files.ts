import { utf8 } from '../bytes.ts'
import { canonicalJson, type Json } from '../canonical.ts'
import { FormatError, type Read } from './reader.ts'

/** Contents by path below the base folder. */
export type Files = ReadonlyMap<string, Uint8Array>

/** One value, readable: members sorted, two spaces. */
export const formatJson = (value: unknown): Uint8Array => utf8(jsonText(value as Json))

/** Values a line each, in canonical JSON (RFC 8785). */
export const formatLines = (values: readonly unknown[]): Uint8Array =>
  utf8(values.map((value) => `${canonicalJson(value as Json)}\n`).join(''))

/** Only what `formatJson` writes, so that no member stands there twice. @throws FormatError */
export function parseJson<T>(bytes: Uint8Array, read: Read<T>): T {
  const text = parseText(bytes)
  const value = parse(text)
  if (jsonText(value) !== text) throw new FormatError('', 'not written as this format writes JSON')
  return read(value, '')
}

/** Only what `formatLines` writes. @throws FormatError whose `at` begins with `line N`, from 1 */
export function parseLines<T>(bytes: Uint8Array, read: Read<T>): T[] {
  const text = parseText(bytes)
  if (text === '') return []
  if (!text.endsWith('\n')) throw new FormatError('', 'the last line is cut off')
  return text
    .slice(0, -1)
    .split('\n')
    .map((line, i) => {
      const at = `line ${i + 1}`
      const value = parse(line, at)
      if (canonicalJson(value) !== line) throw new FormatError(at, 'not canonical JSON (RFC 8785)')
      return read(value, at)
    })
}

/** UTF-8 without a byte order mark. @throws FormatError */
export function parseText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw new FormatError('', 'not UTF-8', { cause })
  }
}

function parse(text: string, at = ''): Json {
  try {
    const value: Json = JSON.parse(text)
    requireShallow(value, MAX_DEPTH)
    canonicalJson(value) // Refuses lone surrogates.
    return value
  } catch (cause) {
    throw new FormatError(at, 'not JSON', { cause })
  }
}

/** What a site writes is nested a few times; what is nested thousands of times is meant to break whoever reads it. */
const MAX_DEPTH = 32

function requireShallow(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depth === 0) throw new RangeError('nested too deeply')
  for (const member of Object.values(value)) requireShallow(member, depth - 1)
}

const jsonText = (value: Json) => `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`
