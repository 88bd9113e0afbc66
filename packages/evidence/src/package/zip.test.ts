import fc from 'fast-check'
import { strToU8, Zip, ZipDeflate, type ZipOptions, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { concatBytes } from '../bytes.ts'
import { readZip, ZipError } from './zip.ts'

const BASE = 'sekisho-evidence-1'
const CONTENT = { [`${BASE}/bagit.txt`]: strToU8('BagIt'), [`${BASE}/data/a.txt`]: strToU8('あいう'.repeat(100)) }

/** As a server writes it that does not know sizes beforehand. */
function streamed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  for (const [name, bytes] of Object.entries(files)) {
    const file = new ZipDeflate(name)
    zip.add(file)
    file.push(bytes, true)
  }
  zip.end()
  return concatBytes(...chunks)
}

/** One file with what a ZIP may say of it beside its name. */
const oddly = (options: ZipOptions, name = `${BASE}/data/b`) =>
  zipSync({ ...CONTENT, [name]: [strToU8(name.endsWith('/') ? '' : 'x'), options] })
const unix = (mode: number): ZipOptions => ({ os: 3, attrs: (mode << 16) >>> 0 })

const problemOf = (zip: Uint8Array) => {
  try {
    readZip(zip)
    return undefined
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    return error.problem
  }
}
/** The bytes of a text replaced by others of the same length, everywhere or at one place. */
function replaced(zip: Uint8Array, from: string, to: string, only?: number): Uint8Array {
  const text = Buffer.from(zip).toString('latin1')
  let seen = -1
  return Buffer.from(
    text.replaceAll(from, (found) => {
      seen += 1
      return only === undefined || seen === only ? to : found
    }),
    'latin1',
  )
}

describe('reads', () => {
  test.each([
    ['deflated', zipSync(CONTENT)],
    ['stored', zipSync(CONTENT, { level: 0 })],
    ['streamed, with sizes behind the data', streamed(CONTENT)],
    ['with folders of their own', zipSync({ [`${BASE}/`]: new Uint8Array(0), ...CONTENT })],
  ])('what is %s', (_, zip) => {
    const { base, files } = readZip(zip)
    expect(base).toBe(BASE)
    expect([...files.keys()]).toEqual(['bagit.txt', 'data/a.txt'])
    expect(new TextDecoder().decode(files.get('data/a.txt'))).toBe('あいう'.repeat(100))
  })
})

describe('reads what programs for every day write of files', () => {
  test.each<[what: string, zip: Uint8Array]>([
    ['Unix modes', oddly(unix(0o100644))],
    ['a folder’s Unix mode', oddly(unix(0o040755), `${BASE}/data/`)],
    ['times and owners', oddly({ extra: { 21589: new Uint8Array(5), 30837: new Uint8Array(11) } })],
    ['times of NTFS', oddly({ extra: { 10: new Uint8Array(32) } })],
  ])('%s', (_, zip) => {
    expect(problemOf(zip)).toBeUndefined()
  })
})

describe('refuses what other programs would see differently', () => {
  test.each<[what: string, zip: Uint8Array]>([
    ['another name when unpacked (0x7075)', oddly({ extra: { 28789: strToU8('\u0001AAAA' + 'other') } })],
    ['sizes elsewhere (ZIP64)', oddly({ extra: { 1: new Uint8Array(16) } })],
    ['an extra field that nobody knows', oddly({ extra: { 25461: new Uint8Array(5) } })],
    ['a link', oddly(unix(0o120777))],
    ['a link, said to be made by DOS', oddly({ os: 0, attrs: (0o120777 << 16) >>> 0 })],
    ['a device', oddly(unix(0o020666))],
    ['a folder under the name of a file', oddly(unix(0o040755))],
    ['a folder of DOS under the name of a file', oddly({ attrs: 0x10 })],
    ['a file under the name of a folder', oddly(unix(0o100644), `${BASE}/data/`)],
  ])('%s', (_, zip) => {
    expect(problemOf(zip)).toBe('zip-inconsistent')
  })

  test('an extra field in the file’s own header alone', () => {
    const zip = oddly({ extra: { 21589: new Uint8Array(5) } })
    const text = Buffer.from(zip).toString('latin1')
    const at = text.indexOf('UT')
    zip.set([0x75, 0x70], at)
    expect(problemOf(zip)).toBe('zip-inconsistent')
  })
})

describe('refuses', () => {
  const good = zipSync(CONTENT)
  const end = good.length - 22
  const changed = (at: number, ...bytes: number[]) => {
    const zip = good.slice()
    zip.set(bytes, at)
    return zip
  }
  test.each<[what: string, zip: Uint8Array, problem: string]>([
    ['nothing', new Uint8Array(0), 'zip-not'],
    ['another kind of file', strToU8('%PDF-1.7 and so on, long enough'), 'zip-not'],
    ['an empty ZIP', zipSync({}), 'not-a-package'],
    ['files of another kind of ZIP', zipSync({ 'word/document.xml': strToU8('x') }), 'not-a-package'],
    ['two base folders', zipSync({ ...CONTENT, 'sekisho-evidence-2/x': strToU8('x') }), 'zip-odd-name'],
    [
      'a doubled name',
      replaced(zipSync({ ...CONTENT, [`${BASE}/data/b.txt`]: strToU8('x') }), 'b.txt', 'a.txt'),
      'zip-doubled',
    ],
    ['a name doubled but for capitals', zipSync({ ...CONTENT, [`${BASE}/data/A.txt`]: strToU8('x') }), 'zip-doubled'],
    ['a way out of the folder', zipSync({ ...CONTENT, [`${BASE}/../x`]: strToU8('x') }), 'zip-odd-name'],
    ['an absolute path', zipSync({ ...CONTENT, [`${BASE}//etc/x`]: strToU8('x') }), 'zip-odd-name'],
    ['a backslash', zipSync({ ...CONTENT, [`${BASE}/data\\x`]: strToU8('x') }), 'zip-odd-name'],
    ['a hidden file', zipSync({ ...CONTENT, [`${BASE}/data/.x`]: strToU8('x') }), 'zip-odd-name'],
    [
      'a name that turns the direction',
      zipSync({ ...CONTENT, [`${BASE}/data/\u202etxt`]: strToU8('x') }),
      'zip-odd-name',
    ],
    ['a name in the directory that the file does not have', replaced(good, 'a.txt', 'b.txt', 1), 'zip-inconsistent'],
    ['a name of the file that the directory does not have', replaced(good, 'a.txt', 'b.txt', 0), 'zip-inconsistent'],
    ['something behind the end', concatBytes(good, strToU8('x')), 'zip-truncated'],
    ['something before the first file', concatBytes(strToU8('PK\u0003\u0004'), good), 'zip-inconsistent'],
    ['one more file than there is', changed(end + 8, 3, 0, 3, 0), 'zip-inconsistent'],
    ['fewer files than there are', changed(end + 8, 1, 0, 1, 0), 'zip-inconsistent'],
    [
      'an encrypted file',
      replaced(good, 'PK\u0001\u0002\u0014\0\u0014\0\0', 'PK\u0001\u0002\u0014\0\u0014\0\u0001'),
      'zip-inconsistent',
    ],
  ])('%s', (_, zip, problem) => {
    expect(problemOf(zip)).toBe(problem)
  })

  test('bytes that belong to no file: between two files, and before the directory', () => {
    const view = new DataView(good.buffer)
    const directory = view.getUint32(end + 16, true)
    const second = view.getUint32(directory + 46 + view.getUint16(directory + 28, true) + 42, true)
    for (const at of [second, directory]) {
      const zip = concatBytes(good.subarray(0, at), strToU8('junk'), good.subarray(at))
      const moved = new DataView(zip.buffer)
      moved.setUint32(end + 4 + 16, directory + 4, true)
      if (at === second)
        moved.setUint32(directory + 4 + 46 + view.getUint16(directory + 28, true) + 42, second + 4, true)
      expect(problemOf(zip)).toBe('zip-inconsistent')
    }
  })

  test('what would unpack to more than a gigabyte, before unpacking anything', () => {
    const bomb = zipSync({ [`${BASE}/a`]: new Uint8Array(1024) })
    const view = new DataView(bomb.buffer)
    const directory = view.getUint32(bomb.length - 22 + 16, true)
    view.setUint32(directory + 24, 0x7fffffff, true)
    view.setUint32(22, 0x7fffffff, true)
    expect(problemOf(bomb)).toBe('zip-too-large')
  })

  test('what inflates to more than it says', () => {
    const bomb = zipSync({ [`${BASE}/a`]: new Uint8Array(100_000) })
    const view = new DataView(bomb.buffer)
    const directory = view.getUint32(bomb.length - 22 + 16, true)
    view.setUint32(directory + 24, 10, true)
    view.setUint32(22, 10, true)
    expect(problemOf(bomb)).toBe('zip-inconsistent')
  })

  test('a file cut off anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: good.length - 1 }), (length) => {
        expect(problemOf(good.subarray(0, length))).toBe('zip-truncated')
      }),
    )
  })

  test('any bytes: with a ZipError and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1 }), (changes) => {
        const zip = good.slice()
        for (const [at, byte] of changes) zip[at] = byte
        problemOf(zip)
      }),
    )
  })
})
