import { concatBytes } from '../bytes.ts'

/** A value of ASN.1 in DER (ITU-T X.690): its tag with class bits, what is in it, and all of it as it was read. */
export type Der = { readonly tag: number; readonly content: Uint8Array; readonly whole: Uint8Array }

/** Something that is not DER, or not what stands in its place in the format. */
export class DerError extends Error {
  override name = 'DerError'
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  generalizedTime: 0x18,
  utcTime: 0x17,
} as const

/** `[n]` of a format: constructed when it holds values, primitive when it stands for a simple one. */
export const context = (n: number, constructed = true): number => 0x80 | (constructed ? 0x20 : 0) | n

/** Exactly one value, nothing after it. @throws DerError */
export function readDer(bytes: Uint8Array): Der {
  const [only, ...more] = readAll(bytes)
  if (only === undefined || more.length > 0) throw new DerError('not exactly one value')
  return only
}

/** The values in a constructed one. @throws DerError, also when it does not have the tag */
export function childrenOf(node: Der | undefined, tag: number): Der[] {
  return readAll(contentOf(node, tag))
}

/** @throws DerError when there is no value or it has another tag */
export function contentOf(node: Der | undefined, tag: number): Uint8Array {
  if (node?.tag !== tag) throw new DerError('a value is missing or of another kind')
  return node.content
}

/** One length, one spelling: definite and as short as can be. */
function readAll(bytes: Uint8Array): Der[] {
  const values: Der[] = []
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes[at] ?? 0
    if ((tag & 0x1f) === 0x1f) throw new DerError('a tag of several bytes')
    const first = bytes[at + 1]
    if (first === undefined) throw new DerError('cut off')
    let start = at + 2
    let length = first
    if (first >= 0x80) {
      const octets = first & 0x7f
      if (octets === 0 || octets > 4) throw new DerError('a length that DER does not write')
      length = 0
      for (const octet of bytes.subarray(start, start + octets)) length = length * 256 + octet
      start += octets
      if (length < 0x80 || length < 256 ** (octets - 1)) throw new DerError('a length longer than needed')
    }
    const end = start + length
    if (end > bytes.length) throw new DerError('cut off')
    values.push({ tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) })
    at = end
  }
  return values
}

export function writeDer(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = concatBytes(...content)
  const length: number[] = []
  for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) length.unshift(rest % 256)
  const head = body.length < 0x80 ? [tag, body.length] : [tag, 0x80 | length.length, ...length]
  return concatBytes(Uint8Array.from(head), body)
}

/** A whole number from 0, from its big-endian bytes. */
export function writeInteger(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0)
  const digits = start < 0 ? Uint8Array.of(0) : bytes.subarray(start)
  return writeDer(TAG.integer, (digits[0] ?? 0) >= 0x80 ? concatBytes(Uint8Array.of(0), digits) : digits)
}

/** The bytes of a whole number from 0, big-endian and without leading zeros. @throws DerError */
export function readInteger(node: Der | undefined): Uint8Array {
  const content = contentOf(node, TAG.integer)
  const [first = 0x80, second = 0x80] = content
  if (first >= 0x80) throw new DerError('not a whole number from 0')
  if (first === 0 && content.length > 1 && second < 0x80) throw new DerError('a number with leading zeros')
  return first === 0 && content.length > 1 ? content.subarray(1) : content
}

/** @throws DerError for more than 2^32 */
export function readSmallInteger(node: Der | undefined): number {
  const bytes = readInteger(node)
  if (bytes.length > 4) throw new DerError('a number too large')
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0)
}

/** 1.2.840.113549.1.9.4 */
export function readOid(node: Der | undefined): string {
  const numbers: number[] = []
  let number = 0
  for (const byte of contentOf(node, TAG.oid)) {
    number = number * 128 + (byte & 0x7f)
    if (number > Number.MAX_SAFE_INTEGER) throw new DerError('an identifier too long')
    if (byte >= 0x80) continue
    numbers.push(number)
    number = 0
  }
  const [first = 0, ...rest] = numbers
  const root = Math.min(Math.floor(first / 40), 2)
  return [root, first - root * 40, ...rest].join('.')
}

export function writeOid(oid: string): Uint8Array {
  const [root = 0, second = 0, ...rest] = oid.split('.').map(Number)
  const bytes = [root * 40 + second, ...rest].flatMap((number) => {
    const digits = [number % 128]
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift(0x80 | (left % 128))
    return digits
  })
  return writeDer(TAG.oid, Uint8Array.from(bytes))
}

/** A bit string of whole bytes, as keys and signatures are. */
export function readBits(node: Der | undefined): Uint8Array {
  const content = contentOf(node, TAG.bitString)
  if (content[0] !== 0) throw new DerError('a bit string that does not end on a byte')
  return content.subarray(1)
}

/** UTCTime or GeneralizedTime in UTC, in milliseconds since 1970; finer parts are cut. @throws DerError */
export function readTime(node: Der | undefined): number {
  const text = String.fromCharCode(...(node?.content.subarray(0, 40) ?? []))
  const short = node?.tag === TAG.utcTime
  if (!short && node?.tag !== TAG.generalizedTime) throw new DerError('not a time')
  const pattern = short
    ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/
    : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d*[1-9]))?Z$/
  const [, year, month, day, hour, minute, second, fraction = ''] = pattern.exec(text) ?? []
  // RFC 5280 §4.1.2.5.1: two digits from 50 are of the last century.
  const full = short ? `${Number(year) >= 50 ? '19' : '20'}${year}` : year
  const iso = `${full}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
  const at = Date.parse(iso)
  if (Number.isNaN(at) || new Date(at).toISOString() !== iso) throw new DerError('a time that is none')
  return at
}
