import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { CopyError } from './copy-error.ts'

/** What a sealed file holds: readable without the passphrase, so that the wrong one is named as such. */
export type SealedKind = 'data' | 'keys'

/** How a file is closed and opened. */
export type Lock = {
  kind: SealedKind
  passphrase: string
  /** scrypt's n for a new file; only tests, which open many files, take less. */
  cost?: number | undefined
}

const MAGIC = 'sekisho-sealed/v1'
const CHUNK_BYTES = 256 * 1024
const TAG_BYTES = 16
const SALT_BYTES = 16
/** 128 MiB and about 0.4 s for each try (RFC 7914; OWASP asks for this or more). */
const COST = 2 ** 17
const MAX_HEAD_BYTES = 1_024
/** How far is looked for the place where a displaced chunk belongs. */
const SEARCHED_CHUNKS = 512

export const MIN_PASSPHRASE = 12

const Head = z.strictObject({
  kind: z.enum(['data', 'keys']),
  kdf: z.literal('scrypt'),
  // Bounded: a prepared file must not make us take all memory.
  n: z
    .number()
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  r: z.literal(8),
  p: z.literal(1),
  salt: z.base64().length(24),
  chunk: z
    .number()
    .int()
    .min(1_024)
    .max(4 * 1024 * 1024),
})
type Head = z.infer<typeof Head>

/**
 * Seals a stream under a passphrase: AES-256-GCM in chunks, each under a counter and a mark for the last one, so that nothing
 * can be cut off, moved or added (the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár 2015; as in age v1).
 *
 *     sekisho-sealed/v1 ⏎  {"kind","kdf","n","r","p","salt","chunk"} ⏎  base64(HMAC-SHA256 over both lines) ⏎  chunks
 *
 * scrypt gives 64 bytes: the HMAC's key and the cipher's. A chunk's nonce is its number (11 bytes) and 1 for the last, else 0.
 * The key is new for each file, so no nonce comes twice.
 * @throws CopyError `weak_passphrase`
 */
export async function* seal(
  source: AsyncIterable<Uint8Array>,
  { kind, passphrase, cost = COST }: Lock,
): AsyncGenerator<Buffer> {
  if (passphrase.length < MIN_PASSPHRASE) throw new CopyError('weak_passphrase')
  const salt = randomBytes(SALT_BYTES).toString('base64')
  const head: Head = { kind, kdf: 'scrypt', n: cost, r: 8, p: 1, salt, chunk: CHUNK_BYTES }
  const lines = `${MAGIC}\n${JSON.stringify(head)}\n`
  const { macKey, key } = await deriveKeys(passphrase, head)
  yield Buffer.from(`${lines}${headMac(lines, macKey).toString('base64')}\n`)
  let counter = 0
  for await (const { bytes, last } of inChunks(source, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(counter, last))
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    counter += 1
  }
}

/**
 * What was sealed, each chunk only after it was found to be genuine. The end of a stream is known only when it was read to
 * its end: use nothing for good before.
 * @throws CopyError naming what is wrong with passphrase or file
 */
export async function* unseal(source: AsyncIterable<Uint8Array>, { kind, passphrase }: Lock): AsyncGenerator<Buffer> {
  const { head, lines, mac, rest } = await readHead(source)
  const { macKey, key } = await deriveKeys(passphrase, head)
  if (!timingSafeEqual(headMac(lines, macKey), mac)) throw new CopyError('wrong_passphrase')
  if (head.kind !== kind) throw new CopyError(kind === 'keys' ? 'data_not_keys' : 'keys_not_data')
  let counter = 0
  for await (const { bytes, last } of inChunks(rest, head.chunk + TAG_BYTES)) {
    const plain = open(bytes, key, counter, last)
    if (plain === undefined) throw diagnose(bytes, key, counter, last, head)
    yield plain
    counter += 1
  }
}

function open(sealed: Buffer, key: Buffer, counter: number, last: boolean): Buffer | undefined {
  if (sealed.length < TAG_BYTES) return undefined
  const end = sealed.length - TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(counter, last), { authTagLength: TAG_BYTES })
  decipher.setAuthTag(sealed.subarray(end))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
  } catch {
    return undefined
  }
}

/** A chunk that does not open in its place may open in another: that says what was done to the file. */
function diagnose(sealed: Buffer, key: Buffer, counter: number, last: boolean, head: Head): CopyError {
  const place = `chunk ${counter + 1}`
  if (last && open(sealed, key, counter, false)) return new CopyError('truncated', place)
  if (!last && open(sealed, key, counter, true)) return new CopyError('trailing', place)
  const isFull = sealed.length === head.chunk + TAG_BYTES
  const from = Math.max(0, counter - SEARCHED_CHUNKS / 2)
  for (let other = from; other < from + SEARCHED_CHUNKS; other += 1) {
    if (other !== counter && open(sealed, key, other, !isFull))
      return new CopyError('out_of_order', `${place}: ${other + 1}`)
  }
  return new CopyError(last && !isFull ? 'truncated' : 'damaged', place)
}

function nonce(counter: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeBigUInt64BE(BigInt(counter), 3)
  bytes[11] = last ? 1 : 0
  return bytes
}

async function readHead(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]()
  let bytes = Buffer.alloc(0)
  let end = -1
  while (bytes.length < MAX_HEAD_BYTES) {
    const next = await iterator.next()
    if (next.done) break
    bytes = Buffer.concat([bytes, next.value])
    end = endOfThirdLine(bytes)
    if (end >= 0) break
  }
  const [magic, json, macText] = bytes.subarray(0, Math.max(end, 0)).toString('utf8').split('\n')
  if (magic !== MAGIC || json === undefined || macText === undefined) {
    const cut = bytes.subarray(0, MAGIC.length).toString('utf8') === MAGIC && end < 0 && bytes.length < MAX_HEAD_BYTES
    throw new CopyError(cut ? 'truncated' : 'not_a_copy')
  }
  const head = Head.safeParse(parseJson(json))
  const mac = Buffer.from(macText, 'base64')
  // Whatever stands there instead cannot be told from a wrong passphrase's.
  if (!head.success || mac.length !== 32) throw new CopyError('wrong_passphrase')
  const after = bytes.subarray(end + 1)
  async function* rest() {
    yield after
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { head: head.data, lines: `${magic}\n${json}\n`, mac, rest: rest() }
}

function endOfThirdLine(bytes: Buffer): number {
  let at = -1
  for (let line = 0; line < 3; line += 1) {
    at = bytes.indexOf(0x0a, at + 1)
    if (at < 0) return -1
  }
  return at
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const headMac = (lines: string, key: Buffer) => createHmac('sha256', key).update(lines).digest()

async function deriveKeys(passphrase: string, { n, r, p, salt }: Head): Promise<{ macKey: Buffer; key: Buffer }> {
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    // One spelling: terminals differ in how they compose が and é.
    const secret = passphrase.normalize('NFC')
    scrypt(secret, Buffer.from(salt, 'base64'), 64, { N: n, r, p, maxmem: 256 * n * r }, (error, derived) =>
      error ? reject(error) : resolve(derived),
    )
  })
  return { macKey: bytes.subarray(0, 32), key: bytes.subarray(32) }
}

/** The stream in pieces of one size; the last one may be shorter, and of an empty stream it is empty. */
async function* inChunks(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const part of source) {
    parts.push(part)
    length += part.length
    // A full piece waits until more comes: only then it is known not to be the last.
    if (length <= size) continue
    let bytes = Buffer.concat(parts)
    for (; bytes.length > size; bytes = bytes.subarray(size)) yield { bytes: bytes.subarray(0, size), last: false }
    parts = [bytes]
    length = bytes.length
  }
  yield { bytes: Buffer.concat(parts), last: true }
}
