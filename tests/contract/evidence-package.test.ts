import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { utf8 } from '@sekisho/evidence'
import { baseFolder, formatJson, PATHS, type Report, verifyPackage } from '@sekisho/evidence/package'
import { makeTimestampRequest, readCertificates } from '@sekisho/evidence/timestamp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bag,
  buildPackage,
  EXPORT,
  LOG_KEY,
  makeLog,
  type PackageFiles,
  textOf,
  WITNESS_KEY,
  zip,
} from '../setup/evidence-package.ts'
import { makeTimestampAuthority, type TimestampAuthority } from '../setup/timestamp-authority.ts'

/** A package with time stamps, seen by programs that are not ours: unzip, sha256sum, sha512sum, openssl; and by the command line. */
let folder: string
let authority: TimestampAuthority
let other: TimestampAuthority
let files: PackageFiles
let roots: Uint8Array[]
const run = promisify(execFile)
const KEYS = [LOG_KEY.verifierKey, WITNESS_KEY.verifierKey]
const NODE = path.resolve(import.meta.dirname, '../../node_modules/.bin/node')
const CLI = path.resolve(import.meta.dirname, '../../apps/cli/src/main.ts')

beforeAll(async () => {
  folder = await mkdtemp('/tmp/sekisho-package-')
  authority = await makeTimestampAuthority(path.join(folder, 'tsa'))
  other = await makeTimestampAuthority(path.join(folder, 'other-tsa'))
  files = await buildPackage({ stamp: authority.stamp })
  roots = readCertificates(readFileSync(authority.rootFile))
  await writeFile(path.join(folder, 'package.zip'), zip(files))
  await run('unzip', ['-q', 'package.zip'], { cwd: folder })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const inBag = (command: string, ...args: string[]) =>
  run(command, args, { cwd: path.join(folder, baseFolder(EXPORT)) }).then(({ stdout }) => stdout)
const failures = ({ checks }: Report) => checks.filter(({ state }) => state === 'failed')

describe('programs that are not ours agree', () => {
  test('unzip finds no fault', async () => {
    const { stdout } = await run('unzip', ['-t', 'package.zip'], { cwd: folder })
    expect(stdout).toContain('No errors detected')
  })

  test.each([
    ['sha256sum', 'manifest-sha256.txt'],
    ['sha512sum', 'manifest-sha512.txt'],
    ['sha256sum', 'tagmanifest-sha256.txt'],
    ['sha512sum', 'tagmanifest-sha512.txt'],
  ])('%s -c %s', async (command, manifest) => {
    const lines = (await inBag(command, '--check', '--strict', manifest)).trim().split('\n')
    expect(lines.every((line) => line.endsWith(': OK'))).toBe(true)
    const expected = manifest.startsWith('tag')
      ? 4
      : [...files.keys()].filter((file) => file.startsWith('data/')).length
    expect(lines).toHaveLength(expected)
  })

  test('find counts what Payload-Oxum says (RFC 8493 §2.2.2)', async () => {
    const sizes = (await inBag('find', 'data', '-type', 'f', '-printf', '%s\n')).trim().split('\n').map(Number)
    const oxum = `${sizes.reduce((a, b) => a + b)}.${sizes.length}`
    expect(readFileSync(path.join(folder, baseFolder(EXPORT), 'bag-info.txt'), 'utf8')).toContain(
      `Payload-Oxum: ${oxum}\n`,
    )
  })

  test('sha256sum over the checkpoint’s text gives the imprint; openssl ts verifies both stamps', async () => {
    const line = readFileSync(path.join(folder, baseFolder(EXPORT), PATHS.attested), 'utf8')
    const notes = {
      '1': (JSON.parse(line) as { checkpoint: string }).checkpoint,
      '2': new TextDecoder().decode(files.get(PATHS.checkpoint)),
    }
    for (const [name, note] of Object.entries(notes)) {
      const text = path.join(folder, `checkpoint-${name}.txt`)
      await writeFile(text, textOf(note))
      const out = await inBag(
        'openssl',
        'ts',
        '-verify',
        '-in',
        `data/timestamps/${name}.tsr`,
        '-data',
        text,
        '-CAfile',
        authority.rootFile,
      )
      expect(out).toContain('Verification: OK')
      const info = JSON.parse(
        readFileSync(path.join(folder, baseFolder(EXPORT), `data/timestamps/${name}.json`), 'utf8'),
      )
      expect((await run('sha256sum', [text])).stdout.split(' ')[0]).toBe(info.imprint)
    }
  })

  test('openssl reads our request', async () => {
    const request = path.join(folder, 'request.tsq')
    await writeFile(request, makeTimestampRequest(new Uint8Array(32).fill(0xab), Uint8Array.of(0x00, 0x80, 1, 2)))
    const { stdout } = await run('openssl', ['ts', '-query', '-in', request, '-text'])
    expect(stdout).toContain('Hash Algorithm: sha256')
    expect(stdout).toContain('Nonce: 0x800102')
    expect(stdout).toContain('Certificate required: yes')
  })
})

describe('a package with time stamps', () => {
  test('is unchanged, and names authority and time', async () => {
    const report = await verifyPackage(files, { expectedKeys: KEYS, expectedRoots: roots })
    expect(failures(report)).toEqual([])
    const stamps = report.attestations.filter(({ kind }) => kind === 'timestamp')
    expect(stamps.map(({ size, by, compared }) => [size, by, compared])).toEqual([
      [6, 'tsa.example', true],
      [15, 'tsa.example', true],
    ])
    expect(Math.abs((stamps[0]?.at ?? 0) - Date.now())).toBeLessThan(300_000)
  })

  test('whose authority nobody compared says so, with the fingerprint', async () => {
    const { checks, verdict } = await verifyPackage(files, { expectedKeys: KEYS })
    expect(verdict).toBe('unchanged')
    const told = checks.find(({ code }) => code === 'authority-not-compared')
    const fingerprint = execFileSync('openssl', [
      'x509',
      '-in',
      authority.rootFile,
      '-noout',
      '-fingerprint',
      '-sha256',
    ])
    expect(told?.words.en).toContain(String(fingerprint).split('=')[1]?.trim().replaceAll(':', '').toLowerCase())
  })

  const stampOf = (name: string) => `data/timestamps/${name}.tsr`
  test.each<[what: string, tamper: (files: PackageFiles) => unknown, code: string, file: string]>([
    [
      'time stamps of two checkpoints exchanged',
      (f) => {
        const [one, two] = [f.get(stampOf('1')), f.get(stampOf('2'))] as [Uint8Array, Uint8Array]
        f.set(stampOf('1'), two).set(stampOf('2'), one)
      },
      'timestamp-other-checkpoint',
      stampOf('1'),
    ],
    [
      'time stamp of another log’s checkpoint',
      async (f) => {
        const log = makeLog()
        log.append([new Uint8Array(32)])
        f.set(stampOf('2'), (await authority.stamp(textOf(await log.note(1)))).response)
      },
      'timestamp-other-checkpoint',
      stampOf('2'),
    ],
    [
      'time stamp by an authority that calls itself the same',
      async (f) => {
        const note = new TextDecoder().decode(f.get(PATHS.checkpoint))
        f.set(stampOf('2'), (await other.stamp(textOf(note))).response)
      },
      'timestamp-wrong',
      stampOf('2'),
    ],
    ['time stamp’s time changed', (f) => changeTime(f, stampOf('2')), 'timestamp-wrong', stampOf('2')],
    ['time stamp removed', (f) => f.delete(stampOf('1')), 'file-missing', stampOf('1')],
    [
      'another time beside the time stamp',
      (f) => {
        const file = 'data/timestamps/2.json'
        const info = JSON.parse(new TextDecoder().decode(f.get(file)))
        f.set(file, formatJson({ ...info, at: '2020-01-01T00:00:00.000Z' }))
      },
      'timestamp-info-differs',
      stampOf('2'),
    ],
    [
      'a second stamp of an earlier checkpoint, which attested.jsonl does not name',
      (f) => {
        for (const end of ['tsr', 'json'])
          f.set(`data/timestamps/3.${end}`, f.get(`data/timestamps/1.${end}`) as Uint8Array)
      },
      'file-foreign',
      stampOf('3'),
    ],
  ])('%s: found and named', async (_, tamper, code, file) => {
    const changed = new Map(files)
    await tamper(changed)
    const report = await verifyPackage(bag(changed), { expectedKeys: KEYS, expectedRoots: roots })
    expect(failures(report)).toContainEqual(expect.objectContaining({ code, file }))
  })
})

describe('a time stamp that leads to no known root', () => {
  const NAME = '最高裁判所 公証部'
  const told = async (changed: PackageFiles) => {
    const report = await verifyPackage(bag(changed), { expectedKeys: KEYS })
    expect(failures(report)).toEqual([])
    expect(report.attestations).toEqual([])
    expect(report.proven.map(({ en }) => en).join()).not.toContain('existed')
    expect(JSON.stringify(report.checks)).not.toContain(NAME)
    return report.checks.filter(({ code }) => code === 'authority-unknown').map(({ words }) => words.en)
  }

  test('added by anyone, under any name: it counts for nothing and is called by its own', async () => {
    const changed = new Map(await buildPackage({ witnessed: false }))
    const note = new TextDecoder().decode(changed.get(PATHS.checkpoint))
    const { response, at } = await other.stamp(textOf(note))
    const imprint = createHash('sha256').update(textOf(note)).digest('hex')
    changed.set('data/timestamps/x.tsr', response)
    changed.set('data/timestamps/x.json', formatJson({ authority: NAME, size: 15, imprint, at }))
    expect(await told(changed)).toEqual([expect.stringContaining('It calls itself "tsa.example"')])
  })

  test('of a site that names no roots: open, not wrong, also when the reader brings those of others', async () => {
    const keys = { log: KEYS.slice(0, 1), witnesses: [], authorities: [{ name: 'tsa.example', roots: [] }] }
    const site = { files: new Map([[PATHS.keys, formatJson(keys)]]) }
    const bare = await buildPackage({ stamp: authority.stamp, witnessed: false, site })
    expect(await told(bare)).toHaveLength(2)
    const others = readCertificates(readFileSync(other.rootFile))
    const report = await verifyPackage(bare, { expectedRoots: others })
    expect([failures(report), report.attestations]).toEqual([[], []])
    const { attestations } = await verifyPackage(bare, { expectedRoots: roots })
    expect(attestations.map(({ compared }) => compared)).toEqual([true, true])
  })

  test('of a root that the package names and nobody compared: said, not proven', async () => {
    const stamped = await buildPackage({ stamp: authority.stamp, witnessed: false })
    const { proven, notProven } = await verifyPackage(stamped, { expectedKeys: KEYS })
    expect(proven.map(({ en }) => en).join()).not.toContain('existed')
    expect(notProven.map(({ en }) => en).join()).toMatch(/That .*tsa\.example.* saw 12 records/)
  })
})

/** The year in genTime becomes another; everything else stays. */
function changeTime(f: PackageFiles, file: string): void {
  const bytes = (f.get(file) as Uint8Array).slice()
  const text = Buffer.from(bytes).toString('latin1')
  const at = text.search(/20\d{12}Z/)
  expect(at).toBeGreaterThan(0)
  bytes[at + 3] = 0x31
  f.set(file, bytes)
}

describe('sekisho verify', () => {
  const verify = async (file: string, ...args: string[]) => {
    try {
      const { stdout } = await run(NODE, [CLI, 'verify', file, ...args])
      return { code: 0, stdout }
    } catch (error) {
      const { code, stdout } = error as { code: number; stdout: string }
      return { code, stdout }
    }
  }
  const keys = KEYS.flatMap((key) => ['--key', key])

  test('0 and what is proven for a good one, in both languages', async () => {
    const file = path.join(folder, 'package.zip')
    const ja = await verify(file, ...keys, '--root', authority.rootFile)
    expect([ja.code, ja.stdout]).toEqual([0, expect.stringContaining('記録された時から変わっていません')])
    expect(ja.stdout).toContain('話された内容が本当であること')
    const en = await verify(file, ...keys, '--english')
    expect([en.code, en.stdout]).toEqual([0, expect.stringContaining('unchanged since it was recorded')])
  })

  test('1 and what was changed', async () => {
    const changed = new Map(files)
    changed.set(PATHS.records, utf8(new TextDecoder().decode(files.get(PATHS.records)).replace('LINEのID', '本の題名')))
    const file = path.join(folder, 'changed.zip')
    await writeFile(file, zip(bag(changed)))
    const { code, stdout } = await verify(file, '--json')
    expect(code).toBe(1)
    const report = JSON.parse(stdout) as Report
    expect(report.checks).toContainEqual(expect.objectContaining({ code: 'field-changed', leaf: 4, field: 'text' }))
  })

  test('1 for another key than the one brought', async () => {
    const { code, stdout } = await verify(
      path.join(folder, 'package.zip'),
      '--key',
      'sekisho.example/log+00000000+AAAA',
    )
    expect([code, stdout]).toEqual([1, expect.stringContaining('[key-unreadable]')])
  })

  test('2 for a file that is cut off, and for none', async () => {
    const file = path.join(folder, 'cut.zip')
    await writeFile(file, zip(files).subarray(0, 5000))
    expect((await verify(file)).code).toBe(2)
    expect((await verify(path.join(folder, 'nothing.zip'))).code).toBe(2)
  })
})
