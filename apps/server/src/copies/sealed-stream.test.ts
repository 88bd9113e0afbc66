import { expect, test } from 'vitest'
import { CopyError } from './copy-error.ts'
import { type SealedKind, seal, unseal } from './sealed-stream.ts'

const PASSPHRASE = '関所の朝は早い、鳥が鳴く'
/** The real cost takes half a second for each file. */
const CHEAP = 2 ** 14
const CHUNK = 256 * 1024
const SEALED_CHUNK = CHUNK + 16

/** Bytes that differ everywhere, so that pieces cannot stand for one another. */
function bytesOf(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE(at, at)
  return bytes
}

async function* pieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function sealed(bytes: Buffer, kind: SealedKind = 'data', size = 100_000): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of seal(pieces(bytes, size), { kind, passphrase: PASSPHRASE, cost: CHEAP })) parts.push(part)
  return Buffer.concat(parts)
}

async function unsealed(
  bytes: Buffer,
  kind: SealedKind = 'data',
  passphrase = PASSPHRASE,
  size = 70_001,
): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of unseal(pieces(bytes, size), { kind, passphrase })) parts.push(part)
  return Buffer.concat(parts)
}

const problemOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'no problem',
    (error: unknown) => (error instanceof CopyError ? error.problem : error),
  )

test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])('%i bytes come out as they went in', async (length) => {
  const bytes = bytesOf(length)
  expect((await unsealed(await sealed(bytes))).equals(bytes)).toBe(true)
})

test('what is sealed shows nothing of it; twice the same gives two files', async () => {
  const bytes = Buffer.from('ひみつの合図'.repeat(100))
  const [one, other] = [await sealed(bytes), await sealed(bytes)]
  expect(one.includes(bytes.subarray(0, 18))).toBe(false)
  expect(one.subarray(-100).equals(other.subarray(-100))).toBe(false)
})

test('a passphrase is the same however a terminal composes its letters', async () => {
  const file = await sealed(Buffer.from('x'))
  expect((await unsealed(file, 'data', PASSPHRASE.normalize('NFD'))).toString()).toBe('x')
})

const file = await sealed(bytesOf(3 * CHUNK + 1_000))
const head = file.indexOf(0x0a, file.indexOf(0x0a, file.indexOf(0x0a) + 1) + 1) + 1
const chunk = (i: number) =>
  file.subarray(head + i * SEALED_CHUNK, Math.min(file.length, head + (i + 1) * SEALED_CHUNK))
const flipped = (at: number) => {
  const copy = Buffer.from(file)
  copy[at] = (copy[at] ?? 0) ^ 0x01
  return copy
}

test.each<[string, Buffer, string]>([
  ['a flipped bit in the middle', flipped(head + SEALED_CHUNK + 5), 'damaged'],
  ['a flipped bit in the tag of a chunk', flipped(head + SEALED_CHUNK - 1), 'damaged'],
  ['a flipped bit in the salt', flipped(file.indexOf('"salt":"') + 12), 'wrong_passphrase'],
  [
    'a changed cost',
    Buffer.from(file.toString('latin1').replace('"n":16384', '"n":32768'), 'latin1'),
    'wrong_passphrase',
  ],
  ['cut off inside a chunk', file.subarray(0, head + SEALED_CHUNK + 77), 'truncated'],
  ['cut off between two chunks', file.subarray(0, head + 2 * SEALED_CHUNK), 'truncated'],
  ['the last chunk gone', file.subarray(0, head + 3 * SEALED_CHUNK), 'truncated'],
  ['cut off after its head', file.subarray(0, head), 'truncated'],
  ['cut off in its head', file.subarray(0, 40), 'truncated'],
  [
    'two chunks changed places',
    Buffer.concat([file.subarray(0, head), chunk(1), chunk(0), chunk(2), chunk(3)]),
    'out_of_order',
  ],
  ['a chunk left out', Buffer.concat([file.subarray(0, head), chunk(0), chunk(2), chunk(3)]), 'out_of_order'],
  [
    'a chunk doubled',
    Buffer.concat([file.subarray(0, head), chunk(0), chunk(0), chunk(1), chunk(2), chunk(3)]),
    'out_of_order',
  ],
  ['the file twice', Buffer.concat([file, file]), 'damaged'],
  ['something else', Buffer.from('PK\x03\x04 not ours'), 'not_a_copy'],
  ['nothing', Buffer.alloc(0), 'not_a_copy'],
])('%s → named', async (_name, bytes, problem) => {
  expect(await problemOf(unsealed(bytes))).toBe(problem)
})

test('data after the end is found', async () => {
  const whole = await sealed(bytesOf(2 * CHUNK))
  expect(await problemOf(unsealed(Buffer.concat([whole, Buffer.from('more')])))).toBe('trailing')
})

test('a chunk of another file under the same passphrase does not fit', async () => {
  const other = await sealed(bytesOf(3 * CHUNK + 1_000))
  const mixed = Buffer.concat([file.subarray(0, head), other.subarray(head)])
  expect(await problemOf(unsealed(mixed))).toBe('damaged')
})

test('a file costs whoever guesses its passphrase 128 MiB for each try', async () => {
  const real = seal(pieces(Buffer.from('x'), 1), { kind: 'data', passphrase: PASSPHRASE })
  expect((await real.next()).value?.toString()).toContain('"n":131072,"r":8,"p":1')
})

test('wrong passphrase, keys for data, data for keys, short passphrase', async () => {
  expect(await problemOf(unsealed(file, 'data', 'another passphrase'))).toBe('wrong_passphrase')
  expect(await problemOf(unsealed(file, 'keys'))).toBe('data_not_keys')
  expect(await problemOf(unsealed(await sealed(Buffer.from('k'), 'keys')))).toBe('keys_not_data')
  const short = seal(pieces(Buffer.from('x'), 1), { kind: 'data', passphrase: 'short' })
  expect(await problemOf(short.next())).toBe('weak_passphrase')
})
