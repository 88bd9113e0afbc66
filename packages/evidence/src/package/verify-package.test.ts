import fc from 'fast-check'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type BuildOptions,
  bag,
  buildPackage,
  CONVERSATION,
  cosigned,
  LOG_KEY,
  MEMBER,
  makeLog,
  OTHER_LOG_KEY,
  type PackageFiles,
  PERFORMER,
  textOf,
  WITNESS_KEY,
  zip,
} from '../../../../tests/setup/evidence-package.ts'
import { utf8 } from '../bytes.ts'
import { signNote } from '../note.ts'
import { generateKey, parseSignerKey } from '../note-key.ts'
import { digestsOf } from './bag.ts'
import type { ExportInfo } from './format.ts'
import { baseFolder, PATHS } from './paths.ts'
import { type Check, existedBy, type Report } from './report.ts'
import { TIMELINE_VERSION } from './timeline.ts'
import { verifyPackage, verifyZip } from './verify-package.ts'

const KEYS = [LOG_KEY.verifierKey, WITNESS_KEY.verifierKey]
let good: PackageFiles
beforeAll(async () => {
  good = await buildPackage()
})

const failures = ({ checks }: Report) => checks.filter(({ state }) => state === 'failed')
const states = ({ checks }: Report) => Object.fromEntries(checks.map(({ code, state }) => [code, state]))
const text = (files: PackageFiles, path: string) => new TextDecoder().decode(files.get(path))

describe('a good package', () => {
  test('is unchanged, and each check says so', async () => {
    const report = await verifyZip(zip(good), { expectedKeys: KEYS })
    expect(failures(report)).toEqual([])
    expect(report.verdict).toBe('unchanged')
    expect(states(report)).toEqual({
      'files-complete': 'ok',
      'export-recorded': 'ok',
      'records-unchanged': 'ok',
      'withheld-sound': 'ok',
      'counts-match': 'ok',
      'positions-missing': 'not-checked',
      'checkpoint-signed': 'ok',
      'key-matches': 'ok',
      'records-in-log': 'ok',
      'witness-confirms': 'ok',
      'log-continues': 'ok',
      'time-gap': 'ok',
      'timeline-matches': 'ok',
      'custody-matches': 'ok',
      'pdf-not-compared': 'not-checked',
    })
    expect(report.headline.ja).toBe('この資料は、記録された時から変わっていません。')
    expect(report.notProven.map(({ en }) => en)).toContain('That what was said is true.')
  })

  test('whose key nobody compared says so, with the key to compare', async () => {
    const report = await verifyPackage(good)
    expect(report.verdict).toBe('unchanged')
    expect(report.keyCompared).toBe(false)
    expect(states(report)).toMatchObject({ 'key-not-compared': 'not-checked', 'witness-not-compared': 'not-checked' })
    expect(report.keys).toEqual([LOG_KEY.verifierKey])
    expect(report.notProven.some(({ ja }) => ja.startsWith('台帳の鍵が本物であること'))).toBe(true)
  })

  test('without outside parties says that all times are the site’s', async () => {
    const report = await verifyPackage(await buildPackage({ witnessed: false }))
    expect(failures(report)).toEqual([])
    expect(states(report)).toMatchObject({ 'no-outside-time': 'not-checked' })
    expect(report.notProven.some(({ en }) => en.includes('all times are the site’s own word'))).toBe(true)
  })

  test('tells when each record was seen first: the earliest who vouches for it counts', async () => {
    const { attestations, proven } = await verifyPackage(good, { expectedKeys: KEYS })
    expect(attestations.map(({ size, at }) => [size, new Date(at).toISOString()])).toEqual([
      [6, '2024-11-22T03:51:00.000Z'],
      [15, '2024-11-22T05:21:00.000Z'],
    ])
    expect(proven.at(-1)?.ja).toContain('2024-11-22 14:21:00 JST')
  })
})

type Line = Record<string, unknown> & { leaf: number }
const linesOf = (files: PackageFiles, path: string) =>
  text(files, path)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
const putLines = (files: PackageFiles, path: string, lines: readonly Line[]) =>
  files.set(path, utf8(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
const replace = (path: string, from: string | RegExp, to: string) => (files: PackageFiles) => {
  const changed = text(files, path).replace(from, to)
  expect(changed).not.toBe(text(files, path))
  files.set(path, utf8(changed))
}
const editLines = (path: string, edit: (lines: Line[]) => Line[]) => (files: PackageFiles) => {
  putLines(files, path, edit(linesOf(files, path)))
}
type Tamper = (files: PackageFiles) => unknown

/** After each of these the manifests are made anew, as anyone who tampers would. */
const TAMPERED: readonly [what: string, tamper: Tamper, found: Partial<Check>[]][] = [
  [
    'changed text',
    replace(PATHS.records, 'LINEのID教えて', '今日は寒いですね'),
    [
      { code: 'field-changed', leaf: 4, field: 'text' },
      { code: 'file-not-as-recorded', file: PATHS.records },
    ],
  ],
  [
    'changed time',
    replace(PATHS.records, '2024-11-22T03:40:00.000Z', '2024-11-20T03:40:00.000Z'),
    [{ code: 'field-changed', leaf: 4, field: 'at' }],
  ],
  [
    'removed record',
    editLines(PATHS.records, (lines) => lines.filter(({ leaf }) => leaf !== 4)),
    [
      { code: 'proof-without-record', leaf: 4 },
      { code: 'count-differs', file: PATHS.exportInfo },
    ],
  ],
  [
    'removed record with its proof',
    (files) => {
      for (const path of [PATHS.records, PATHS.proofs])
        editLines(path, (lines) => lines.filter(({ leaf }) => leaf !== 4))(files)
    },
    [
      { code: 'count-differs', file: PATHS.exportInfo },
      { code: 'file-not-as-recorded', file: PATHS.records },
    ],
  ],
  [
    'added record',
    editLines(PATHS.records, (lines) => [...lines, { ...lines[0], leaf: 13 }]),
    [{ code: 'proof-swapped', leaf: 13 }],
  ],
  [
    'doubled record',
    editLines(PATHS.records, (lines) => [...lines.slice(0, 2), ...lines.slice(1)]),
    [{ code: 'record-out-of-order', leaf: 1, line: 3 }],
  ],
  [
    'records in another order',
    editLines(PATHS.records, ([a, b, ...rest]) => [b as Line, a as Line, ...rest]),
    [{ code: 'record-out-of-order', leaf: 0, line: 2 }],
  ],
  [
    'proofs of two records swapped',
    editLines(PATHS.proofs, (lines) =>
      lines.map((line) => (line.leaf === 1 ? { ...line, leaf: 3 } : line.leaf === 3 ? { ...line, leaf: 1 } : line)),
    ),
    [
      { code: 'not-in-log', leaf: 1 },
      { code: 'not-in-log', leaf: 3 },
    ],
  ],
  [
    'two records’ leaf numbers swapped',
    editLines(PATHS.records, (lines) => {
      const swapped = lines.map((line) => ({ ...line, leaf: line.leaf === 1 ? 3 : line.leaf === 3 ? 1 : line.leaf }))
      return swapped.sort((a, b) => a.leaf - b.leaf)
    }),
    [
      { code: 'proof-swapped', leaf: 1 },
      { code: 'proof-swapped', leaf: 3 },
    ],
  ],
  [
    'leaf number changed',
    editLines(PATHS.records, (lines) => lines.map((line) => (line.leaf === 1 ? { ...line, leaf: 2 } : line))),
    [
      { code: 'record-without-proof', leaf: 2 },
      { code: 'proof-without-record', leaf: 1 },
    ],
  ],
  [
    'leaf number changed in record and proof',
    (files) => {
      for (const path of [PATHS.records, PATHS.proofs])
        editLines(path, (lines) => lines.map((line) => (line.leaf === 1 ? { ...line, leaf: 2 } : line)))(files)
    },
    [{ code: 'not-in-log', leaf: 2 }],
  ],
  [
    'withheld field filled in',
    editLines(PATHS.records, (lines) =>
      lines.map((line) => {
        const fields = line.fields as Record<string, { salt?: string }> | undefined
        if (line.leaf !== 5 || fields === undefined) return line
        return { ...line, fields: { ...fields, text: { ...fields.text, salt: fields.at?.salt, value: 'つくりごと' } } }
      }),
    ),
    [{ code: 'withheld-filled', leaf: 5, field: 'text' }],
  ],
  [
    'withheld field filled in, and no longer said to be withheld',
    editLines(PATHS.records, (lines) =>
      lines.map((line) => {
        const fields = line.fields as Record<string, { salt?: string }> | undefined
        if (line.leaf !== 5 || fields === undefined) return line
        const { text: _, ...withheld } = line.withheld as Record<string, unknown>
        const filled = { ...fields, text: { ...fields.text, salt: fields.at?.salt, value: 'つくりごと' } }
        return { ...line, fields: filled, withheld }
      }),
    ),
    [{ code: 'field-changed', leaf: 5, field: 'text' }],
  ],
  [
    'shown field taken out of a record',
    editLines(PATHS.records, (lines) =>
      lines.map((line) => {
        const { findings: _, ...fields } = (line.fields ?? {}) as Record<string, unknown>
        return line.leaf === 4 ? { ...line, fields } : line
      }),
    ),
    [{ code: 'not-in-log', leaf: 4 }],
  ],
  [
    'shown field hidden without a word',
    editLines(PATHS.records, (lines) =>
      lines.map((line) => {
        const fields = line.fields as Record<string, { digest: string }> | undefined
        return line.leaf === 4 ? { ...line, fields: { ...fields, text: { digest: fields?.text?.digest } } } : line
      }),
    ),
    [{ code: 'withheld-unexplained', leaf: 4, field: 'text' }],
  ],
  [
    'a member written twice, for programs that take the other one',
    replace(PATHS.records, '{"fields":', '{"leaf":7,"fields":'),
    [{ code: 'file-malformed', file: PATHS.records, line: 1 }],
  ],
  [
    'a line nested so deeply that programs break on it',
    (files) => files.set(PATHS.records, utf8(`${'['.repeat(5000)}${']'.repeat(5000)}\n`)),
    [{ code: 'file-malformed', file: PATHS.records, line: 1 }],
  ],
  [
    'checkpoint signed by another key of the same name',
    async (files) => files.set(PATHS.checkpoint, utf8(await signedBy(files, OTHER_LOG_KEY))),
    [{ code: 'checkpoint-other-key', file: PATHS.checkpoint }],
  ],
  [
    'checkpoint signed by another key, and that key named',
    async (files) => {
      files.set(PATHS.checkpoint, utf8(await signedBy(files, OTHER_LOG_KEY)))
      replace(PATHS.keys, LOG_KEY.verifierKey, OTHER_LOG_KEY.verifierKey)(files)
    },
    [{ code: 'key-other' }, { code: 'file-not-as-recorded', file: PATHS.keys }],
  ],
  [
    'checkpoint with another root',
    replace(PATHS.checkpoint, /\n15\n.{44}\n/, `\n15\n${btoa('x'.repeat(32))}\n`),
    [
      { code: 'checkpoint-wrong-signature', file: PATHS.checkpoint },
      { code: 'not-in-log', leaf: 0 },
    ],
  ],
  [
    'checkpoint of another log',
    async (files) => {
      const log = makeLog()
      log.append([new Uint8Array(32)])
      const name = 'other.example/log'
      files.set(PATHS.checkpoint, utf8(await log.note(1, generateKey(name, new Uint8Array(32).fill(9)), name)))
    },
    [{ code: 'checkpoint-other-log', file: PATHS.checkpoint }],
  ],
  ['file removed', (files) => files.delete(PATHS.timelinePdf), [{ code: 'file-missing', file: PATHS.timelinePdf }]],
  [
    'the record of the export removed',
    (files) => files.delete(PATHS.exportRecord),
    [{ code: 'file-missing', file: PATHS.exportRecord }],
  ],
  [
    'file added',
    (files) => files.set('data/more.html', utf8('<p>')),
    [{ code: 'file-not-recorded', file: 'data/more.html' }],
  ],
  [
    'timeline changed, zipped again with new manifests',
    replace(PATHS.timelineHtml, 'それは困ります', 'うれしいです'),
    [
      { code: 'timeline-differs', file: PATHS.timelineHtml },
      { code: 'file-not-as-recorded', file: PATHS.timelineHtml },
    ],
  ],
  [
    'one byte of the PDF changed, with new manifests',
    replace(PATHS.timelinePdf, '1.7', '1.4'),
    [{ code: 'file-not-as-recorded', file: PATHS.timelinePdf }],
  ],
  [
    'custody line removed',
    editLines(PATHS.custody, (lines) => lines.slice(1)),
    [{ code: 'custody-line-missing', file: PATHS.custody, leaf: 10 }],
  ],
  [
    'custody line changed',
    replace(PATHS.custody, '通報の確認', '当人の依頼'),
    [{ code: 'custody-line-changed', file: PATHS.custody, line: 1, leaf: 10 }],
  ],
  [
    'person of the cover sheet exchanged',
    replace(PATHS.exportInfo, '"name": "みる"', '"name": "他人"'),
    [{ code: 'file-not-as-recorded', file: PATHS.exportInfo }],
  ],
  [
    'cosignature moved to another checkpoint',
    (files) => {
      const [line] = linesOf(files, PATHS.attested)
      const moved = String(line?.checkpoint).split('\n').at(-2)
      const note = text(files, PATHS.checkpoint).split('\n').slice(0, -2)
      files.set(PATHS.checkpoint, utf8(`${[...note, moved].join('\n')}\n`))
    },
    [{ code: 'cosignature-wrong', file: PATHS.checkpoint }],
  ],
  [
    'a time of the site later than an outsider saw the record',
    async (files) => {
      const note = textOf(text(files, PATHS.checkpoint))
      const early = cosigned(await signedBy(files, LOG_KEY), Date.parse('2024-11-22T04:00:00Z'))
      expect(textOf(early)).toBe(note)
      files.set(PATHS.checkpoint, utf8(early))
    },
    [{ code: 'time-after-seen', leaf: 12 }],
  ],
  [
    'earlier checkpoint of another history',
    async (files) => {
      const log = makeLog()
      log.append(Array.from({ length: 6 }, (_, n) => new Uint8Array(32).fill(n)))
      const checkpoint = cosigned(await log.note(6), Date.parse('2024-11-22T03:51:00Z'))
      editLines(PATHS.attested, (lines) => lines.map((line) => ({ ...line, checkpoint })))(files)
    },
    [
      { code: 'attested-inconsistent', file: PATHS.attested, line: 1 },
      { code: 'seal-unproven', file: PATHS.exportInfo },
    ],
  ],
  [
    'those who vouched taken out',
    (files) => files.set(PATHS.attested, utf8('')),
    [{ code: 'seal-unproven', file: PATHS.exportInfo }],
  ],
  [
    'record of another export in place of this one’s',
    async (files) => {
      const other = await buildPackage({ exportId: '00000000-0000-4000-8000-000000000031' })
      for (const path of [PATHS.exportRecord, PATHS.proofs, PATHS.checkpoint])
        files.set(path, other.get(path) as Uint8Array)
    },
    [{ code: 'export-record-other', file: PATHS.exportRecord }],
  ],
  [
    'another kind of record in place of the export’s',
    (files) => {
      const [record] = linesOf(files, PATHS.records)
      files.set(PATHS.exportRecord, utf8(`${JSON.stringify(record, null, 2)}\n`))
    },
    [{ code: 'export-record-other', file: PATHS.exportRecord }],
  ],
]

async function signedBy(files: PackageFiles, key: { signerKey: string }): Promise<string> {
  return signNote(textOf(text(files, PATHS.checkpoint)), [parseSignerKey(key.signerKey)])
}

describe('whatever is changed is found and named, even with new manifests', () => {
  test.each(TAMPERED)('%s', async (_, tamper, expected) => {
    const files = new Map(good)
    await tamper(files)
    const report = await verifyZip(zip(bag(files)), { expectedKeys: KEYS })
    expect(report.verdict).toBe('changed')
    const found = failures(report)
    for (const one of expected) expect(found).toContainEqual(expect.objectContaining(one))
    for (const { words } of found) expect([words.ja, words.en].join()).not.toMatch(/undefined|NaN/)
  })
})

describe('files that do not fit the manifests are named', () => {
  test.each<[what: string, tamper: Tamper, code: string, file: string]>([
    ['changed', (files) => files.set(PATHS.readMe, utf8('x')), 'file-changed', PATHS.readMe],
    ['removed', (files) => files.delete(PATHS.readMe), 'file-missing', PATHS.readMe],
    ['added', (files) => files.set('data/x.txt', utf8('x')), 'file-added', 'data/x.txt'],
    ['tag file changed', (files) => files.set(PATHS.bagInfo, utf8('x: y\n')), 'file-changed', PATHS.bagInfo],
    ['tag file added', (files) => files.set('x.txt', utf8('x')), 'file-added', 'x.txt'],
    ['manifest removed', (files) => files.delete('manifest-sha256.txt'), 'manifest-missing', 'manifest-sha256.txt'],
    [
      'tag manifest removed',
      (files) => files.delete('tagmanifest-sha512.txt'),
      'manifest-missing',
      'tagmanifest-sha512.txt',
    ],
    ['declaration changed', replace('bagit.txt', '1.0', '0.97'), 'declaration-wrong', 'bagit.txt'],
    [
      'manifest with a line twice',
      (files) => {
        const lines = text(files, 'manifest-sha256.txt').split('\n')
        files.set('manifest-sha256.txt', utf8([lines[0], ...lines].join('\n')))
      },
      'manifest-broken',
      'manifest-sha256.txt',
    ],
  ])('%s', async (_, tamper, code, file) => {
    const files = new Map(good)
    tamper(files)
    const report = await verifyPackage(files, { expectedKeys: KEYS })
    expect(failures(report)).toContainEqual(expect.objectContaining({ code, file }))
  })

  test('any single flipped bit of any file is found', async () => {
    const bytes = [...good].flatMap(([path, content]) => [...content.keys()].map((at) => [path, at] as const))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bytes), fc.nat({ max: 7 }), async ([path, at], bit) => {
        const content = (good.get(path) as Uint8Array).slice()
        content[at] = (content[at] ?? 0) ^ (1 << bit)
        const report = await verifyPackage(new Map([...good, [path, content]]))
        expect(report.verdict).toBe('changed')
        expect(failures(report).some(({ file }) => file === path || path.startsWith('tagmanifest'))).toBe(true)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('any single flipped bit of a payload file is found, whatever manifests say', async () => {
    const bytes = [...good].flatMap(([path, content]) =>
      path.startsWith('data/') ? [...content.keys()].map((at) => [path, at] as const) : [],
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bytes), fc.nat({ max: 7 }), async ([path, at], bit) => {
        const content = (good.get(path) as Uint8Array).slice()
        content[at] = (content[at] ?? 0) ^ (1 << bit)
        const report = await verifyPackage(bag(new Map([...good, [path, content]])), { expectedKeys: KEYS })
        // What is flipped may turn a signature into one of an unknown key: it then proves nothing, and is not counted.
        const isUnchanged = report.verdict === 'unchanged'
        if (isUnchanged) expect([PATHS.checkpoint, PATHS.attested]).toContain(path)
        if (isUnchanged) expect(report.attestations.length).toBeLessThan(2)
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

test('a package of a later format is told to need a later verifier', async () => {
  const files = new Map(good)
  replace(PATHS.exportInfo, '"format": 1', '"format": 2')(files)
  expect(failures(await verifyPackage(bag(files)))).toEqual([expect.objectContaining({ code: 'other-format' })])
})

test('a key to compare that cannot be read is a failure, not a comparison', async () => {
  const report = await verifyPackage(good, { expectedKeys: ['nonsense'] })
  expect(states(report)).toMatchObject({ 'key-unreadable': 'failed', 'key-not-compared': 'not-checked' })
})

test('another folder name is named', async () => {
  const other = Object.fromEntries([...good].map(([path, bytes]) => [`${baseFolder('other')}/${path}`, bytes]))
  expect(failures(await verifyZip(zipSync(other)))).toEqual([expect.objectContaining({ code: 'zip-odd-name' })])
})

describe('what those can add who hold no key', () => {
  test.each<[what: string, path: string]>([
    ['beside data/', 'timeline.pdf'],
    ['a page beside data/', 'verifier.html'],
    ['as a tag manifest', 'tagmanifest-notes.html'],
    ['beside the time stamps', 'data/timestamps/timeline-corrected.pdf'],
    ['below the time stamps', 'data/timestamps/more/1.tsr'],
    ['a time stamp’s description without one', 'data/timestamps/9.json'],
  ])('a file %s is named', async (_, added) => {
    const more = new Map([...good, [added, utf8('<h1>unchanged</h1>')]])
    const files = withManifests(new Map([...more, ...bag(more)]))
    const found = failures(await verifyZip(zip(files), { expectedKeys: KEYS }))
    expect(found).toContainEqual(expect.objectContaining({ code: 'file-foreign', file: added }))
    expect(found.filter(({ file }) => !file?.startsWith(added.replace(/\.\w+$/, '')))).toEqual([])
  })

  test('another bag-info.txt is named', async () => {
    const files = new Map(good)
    replace(PATHS.bagInfo, 'Sekisho evidence package.', 'Certified by the District Court.')(files)
    const found = failures(await verifyZip(zip(withManifests(files)), { expectedKeys: KEYS }))
    expect(found).toEqual([expect.objectContaining({ code: 'bag-info-differs', file: PATHS.bagInfo })])
  })
})

/** All manifests written anew over what is there, tag files too. */
function withManifests(files: PackageFiles): PackageFiles {
  const made = new Map(files)
  const write = (kind: string, isIts: (path: string) => boolean) => {
    for (const algorithm of ['sha256', 'sha512'] as const) {
      const paths = [...made.keys()].filter(isIts).sort()
      const lines = paths.map((path) => `${digestsOf(path, made.get(path) as Uint8Array)[algorithm]}  ${path}\n`)
      made.set(`${kind}-${algorithm}.txt`, utf8(lines.join('')))
    }
  }
  write('manifest', (path) => path.startsWith('data/'))
  write('tagmanifest', (path) => !path.startsWith('data/') && !/^tagmanifest-sha(256|512)\.txt$/.test(path))
  return made
}

describe('a site that lies, with the log’s own key', () => {
  const people = (...some: ExportInfo['people']) => ({ info: { people: some } })
  const member = { id: MEMBER, label: '会員A', role: 'member', name: 'みる' } as const
  const performer = { id: PERFORMER, label: '出演者A', role: 'performer', name: 'ことね' } as const
  const third = { label: '関係者A', role: 'member' } as const

  test.each<[what: string, site: NonNullable<BuildOptions['site']>, found: Partial<Check>]>([
    [
      'puts words of someone withheld into another’s mouth',
      { withheld: (n) => (n === 5 ? { sender: { why: 'staff', label: '会員A' } } : undefined) },
      { code: 'label-of-another', leaf: 5, field: 'sender' },
    ],
    [
      'by the whole name',
      { withheld: (n) => (n === 5 ? { sender: { why: 'staff', label: '会員A（みる）' } } : undefined) },
      { code: 'label-of-another', leaf: 5, field: 'sender' },
    ],
    [
      'gives two people one label',
      people(member, { ...performer, label: '会員A' }, third),
      { code: 'person-twice', file: PATHS.exportInfo },
    ],
    [
      'gives two people labels that look alike',
      people(member, performer, third, { label: '会員Ａ', role: 'member' }),
      { code: 'person-twice', file: PATHS.exportInfo },
    ],
    [
      'gives one person two entries',
      people(member, performer, third, { ...member, label: '会員B' }),
      { code: 'person-twice', file: PATHS.exportInfo },
    ],
    [
      'calls someone as a withheld person is drawn',
      people(member, { ...performer, label: '〔関係者A〕', name: undefined } as never, third),
      { code: 'person-twice', file: PATHS.exportInfo },
    ],
    [
      'writes a time that another computer reads differently',
      { fields: (fields, n) => (n === 3 ? { ...fields, at: 'Nov 22, 2024 3:00' } : fields) },
      { code: 'record-malformed', leaf: 3 },
    ],
    [
      'writes a time that no calendar holds',
      { fields: (fields, n) => (n === 3 ? { ...fields, at: '+275760-09-13T00:00:00.000Z' } : fields) },
      { code: 'record-malformed', leaf: 3 },
    ],
    [
      'has a witness who saw it in a time that no calendar holds',
      { seenAt: 1e18 },
      { code: 'cosignature-odd-time', file: PATHS.checkpoint },
    ],
    [
      'says another recipient than its record',
      { made: { recipient: '弁護士' } },
      { code: 'export-record-differs', field: 'recipient' },
    ],
  ])('%s', async (_, site, found) => {
    const report = await verifyPackage(await buildPackage({ site }), { expectedKeys: KEYS })
    expect(failures(report)).toContainEqual(expect.objectContaining(found))
    expect(report.verdict).toBe('changed')
    for (const { words } of report.checks) expect([words.ja, words.en].join()).not.toMatch(/undefined|NaN/)
  })

  test.each([TIMELINE_VERSION + 1, 999])('a timeline of version %i is for a later verifier', async (timeline) => {
    const files = new Map([[PATHS.timelineHtml, utf8('<p>つくりごと')]])
    const report = await verifyPackage(await buildPackage({ site: { info: { timeline }, files } }))
    expect(report.verdict).toBe('unreadable')
    expect(failures(report)).toEqual([expect.objectContaining({ code: 'other-format' })])
  })

  test('a timeline of an older version was not compared, and the verdict says so', async () => {
    const files = new Map([[PATHS.timelineHtml, utf8('<p>つくりごと')]])
    const report = await verifyPackage(await buildPackage({ site: { info: { timeline: 1 }, files } }))
    expect(report.notProven.map(({ en }) => en).join()).toContain('That timeline.html and custody.jsonl say')
    const good = await verifyPackage(await buildPackage())
    expect(good.notProven.map(({ en }) => en).join()).not.toContain('timeline.html')
  })

  test('leaves the first message out: what is there is said from where to where, and what is missing', async () => {
    const { checks } = await verifyPackage(await buildPackage({ site: { without: new Set([1, 3, 4, 5]) } }))
    const told = checks.filter(({ code }) => code.startsWith('positions-')).map(({ words }) => words.en)
    expect(told).toEqual([
      `Conversation ${CONVERSATION}: the contents of message 1–5 are not in this package (outside the part chosen, or withheld whole).`,
      `Conversation ${CONVERSATION}: from message 6 there is no gap.`,
    ])
  })

  test('invents its witness: nothing is proven by a key that nobody compared', async () => {
    const report = await verifyPackage(good, { expectedKeys: [LOG_KEY.verifierKey] })
    expect(report.proven.map(({ en }) => en).join()).not.toContain('existed')
    expect(states(report)).not.toHaveProperty('witness-confirms')
    expect(report.notProven.map(({ en }) => en)).toContainEqual(
      expect.stringMatching(/^That witness\.example\/w1 saw 12 records by .*the site could have made it/),
    )
  })
})

test('who was compared goes before who was not, however early', () => {
  const seen = { size: 10, by: 'a', kind: 'cosignature' } as const
  const [early, late] = [
    { ...seen, at: 1, compared: false },
    { ...seen, at: 5, compared: true },
  ]
  expect(existedBy([early, late], 3)).toBe(late)
  expect(existedBy([early], 3)).toBe(early)
  expect(existedBy([early, late], 10)).toBeUndefined()
})
