import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { buildPackage } from '../../../../tests/setup/evidence-package.ts'
import { parseJson, parseLines } from './files.ts'
import { type ExportInfo, type PackageRecord, readCustody, readExportInfo, readRecord } from './format.ts'
import { dayInJst, inJst, inUtc } from './jst.ts'
import { PATHS } from './paths.ts'
import { TIMELINE_VERSION, timelineOf } from './timeline.ts'
import { escapeHtml, visible, writeTimelineHtml } from './timeline-html.ts'

const files = await buildPackage()
const info: ExportInfo = parseJson(files.get(PATHS.exportInfo) as Uint8Array, readExportInfo)
const records: PackageRecord[] = parseLines(files.get(PATHS.records) as Uint8Array, readRecord)
const html = (some: ExportInfo, lines = records) => new TextDecoder().decode(writeTimelineHtml(some, lines))

/**
 * A verifier writes the timeline again and compares it to the byte. Whoever changes how it is written raises
 * `TIMELINE_VERSION` and puts the new digest here: older packages are then told apart instead of being called changed.
 */
test('timeline and custody log of this version are these, to the byte', () => {
  const digest = (path: string) =>
    createHash('sha256')
      .update(files.get(path) as Uint8Array)
      .digest('hex')
  expect([TIMELINE_VERSION, digest(PATHS.timelineHtml), digest(PATHS.custody)]).toMatchInlineSnapshot(`
    [
      3,
      "fd18fbab637f72d0c9d29fade22bf2777be158ccf8c1a2cbe39b30b138c0ae81",
      "77d269727dbe1638cc56990b2c5ff84a1cc0d70dcc23bfa3aba2e44db56edb4e",
    ]
  `)
})

test('the diary: days, seals in their place, who said what, what is withheld', () => {
  const lines = timelineOf(info, records)
  expect(lines.map((line) => (line.kind === 'entry' ? line.leaf : line.kind))).toEqual([
    'day',
    0,
    1,
    3,
    4,
    5,
    'seal',
    6,
    7,
    8,
    9,
    10,
    11,
    12,
  ])
  expect(lines[2]).toMatchObject({
    who: '会員A（みる）',
    what: 'メッセージ',
    text: 'こんばんは。今日も来ました😊',
    withheld: [],
  })
  expect(lines[4]).toMatchObject({
    details: [
      { label: '見つかったもの', value: '分類: contact.solicit' },
      { label: '関所の判断', value: '届けなかった（相手には見えていません）' },
      { label: '会話の中の順番', value: '3' },
    ],
  })
  expect(lines[5]).toMatchObject({
    who: '〔関係者A〕',
    text: undefined,
    withheld: ['送信者（他の人の情報、関係者A）', '本文（他の人の情報）'],
  })
  expect(lines[7]).toMatchObject({ at: undefined, what: '内容を伏せた記録', withheld: ['消去済み'] })
})

test('what people wrote is text in the page, and what cannot be seen is made visible', () => {
  expect(html(info)).toContain('こんばんは！&lt;b&gt;お待ちしていました&lt;/b&gt;')
  expect(html({ ...info, recipient: '"><script>' })).not.toContain('<script')
  expect(escapeHtml(`<a href='x'>&"`)).toBe('&lt;a href=&#39;x&#39;&gt;&amp;&quot;')
  expect(visible('a\u202eb\u200bc\u0000\n👩‍👩‍👧')).toBe('a〔U+202E〕b〔U+200B〕c〔U+0000〕\n👩‍👩‍👧')
})

test.each([
  ['soft hyphen', 'A\u00adB', 'A〔U+00AD〕B'],
  ['joiner of graphemes', 'A\u034fB', 'A〔U+034F〕B'],
  ['empty Hangul', '\u3164\uffa0\u115f', '〔U+3164〕〔U+FFA0〕〔U+115F〕'],
  ['separator of Mongolian vowels', '\u180e', '〔U+180E〕'],
  ['tags, outside the first plane', 'A\u{e0041}', 'A〔U+E0041〕'],
  ['variation that changes nothing', 'A\ufe0fB\ufe00', 'A〔U+FE0F〕B〔U+FE00〕'],
  ['joiner between letters', 'A\u200dB\u200c', 'A〔U+200D〕B〔U+200C〕'],
  ['joiner after an emoji with nothing to join', '😀\u200dA', '😀〔U+200D〕A'],
  ['notes between lines, empty Braille', '\ufff9\u2800', '〔U+FFF9〕〔U+2800〕'],
  ['emoji as people write them', '❤️👩🏽‍⚕️👨‍👩‍👧 1️⃣#️⃣🏳️‍🌈', '❤️👩🏽‍⚕️👨‍👩‍👧 1️⃣#️⃣🏳️‍🌈'],
])('%s', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})

test('a name written from right to left stays where it is', () => {
  const people = info.people.map((one) => (one.name === undefined ? one : { ...one, name: 'שלום' }))
  expect(html({ ...info, people })).toContain('<b><bdi>会員A（שלום）</bdi></b>')
})

test('a kind or fact that nobody gave a word to is shown by its own name', () => {
  const record = { leaf: 0, withheld: {}, fields: { kind: { digest: '', salt: '', value: 'constructor' } } }
  expect(timelineOf({ ...info, seals: [] }, [record])).toMatchObject([{ what: 'constructor' }])
})

test.each([
  ['2024-11-22T03:00:00.000Z', '2024-11-22 12:00:00.000', '2024-11-22 03:00:00.000', '2024年11月22日（金）'],
  ['2024-12-31T15:00:00.000Z', '2025-01-01 00:00:00.000', '2024-12-31 15:00:00.000', '2025年1月1日（水）'],
  ['2024-02-29T14:59:59.999Z', '2024-02-29 23:59:59.999', '2024-02-29 14:59:59.999', '2024年2月29日（木）'],
])('%s', (iso, jst, utc, day) => {
  expect([inJst(iso), inUtc(iso), dayInJst(iso, 'ja')]).toEqual([jst, utc, day])
})

test('custody lines name the records that prove them', () => {
  expect(parseLines(files.get(PATHS.custody) as Uint8Array, readCustody)).toEqual([
    { at: '2024-11-22T04:40:00.000Z', what: 'case.read', who: '運営責任者1', why: '通報の確認', leaf: 10 },
    {
      at: '2024-11-22T05:00:00.000Z',
      what: 'export.asked',
      who: '運営責任者1',
      why: '被害届に添えるため',
      forWhom: '関所警察署 生活安全課',
      export: info.id,
      leaf: 12,
    },
  ])
})
