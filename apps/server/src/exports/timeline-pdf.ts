import { createRequire } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import {
  type ExportInfo,
  headOf,
  inJst,
  inUtc,
  type PackageRecord,
  sealText,
  type TimelineEntry,
  timelineOf,
  visible,
} from '@sekisho/evidence/package'
import PDFDocument from 'pdfkit'
import { writeUnprintable } from './unprintable.ts'

/** BIZ UDPGothic by Morisawa, SIL Open Font License 1.1: drawn to be told apart, and free to embed. */
const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
)

const PAGE = { width: 595.28, height: 841.89, side: 56, top: 56, bottom: 68 }
const WIDTH = PAGE.width - 2 * PAGE.side
const INK = '#1d2433'
const QUIET = '#5d6577'
const INDIGO = '#2f4b7c'
const PINE = '#2c6e54'
const LINE = '#d8d3c8'
/** Entries between two breaths: other requests of this server are not kept waiting for a long package. */
const BREATH = 10

type Doc = PDFKit.PDFDocument
type Sink = (bytes: Uint8Array) => Promise<void>

/**
 * data/timeline.pdf: the same diary as timeline.html, on A4. The same input gives the same bytes: its dates are the package's,
 * nothing in it is random.
 * @param beat is told how many entries are drawn; it may throw to stop
 */
export async function writeTimelinePdf(
  info: ExportInfo,
  records: readonly PackageRecord[],
  write: Sink,
  beat: (drawn: number) => Promise<void> = async () => {},
): Promise<void> {
  const madeAt = new Date(info.madeAt)
  const doc = new PDFDocument({
    size: 'A4',
    margins: { left: PAGE.side, right: PAGE.side, top: PAGE.top, bottom: PAGE.bottom },
    font: FONT,
    lang: info.language,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: `記録の時系列 ${info.id}`,
      Producer: 'Sekisho',
      Creator: 'Sekisho',
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  })
  const pieces: Uint8Array[] = []
  doc.on('data', (piece: Uint8Array) => pieces.push(piece))
  const ended = new Promise<void>((resolve, reject) => doc.once('end', resolve).once('error', reject))
  const drain = async () => {
    for (const piece of pieces.splice(0)) await write(piece)
  }

  const unprintable = new Set<string>()
  const print = (text: string) => writeUnprintable(visible(text), hasGlyphIn(doc), unprintable)
  drawHead(doc, info, print)
  let drawn = 0
  for (const line of timelineOf(info, records)) {
    if (line.kind === 'day') drawDay(doc, print(line.day))
    else if (line.kind === 'seal') drawSeal(doc, print(sealText(line.seal, info.language)))
    else drawEntry(doc, line, print)
    drawn += 1
    if (drawn % BREATH === 0) {
      await setImmediate()
      await drain()
      await beat(drawn)
    }
  }
  drawEnd(doc, unprintable)
  await drawFeet(doc, info.id)
  doc.end()
  await ended
  await drain()
}

/** pdfkit keeps the opened font to itself; whether it has a character, only that font knows. */
function hasGlyphIn(doc: Doc): (codePoint: number) => boolean {
  const { font } = (doc as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } })._font
  return (codePoint) => font.hasGlyphForCodePoint(codePoint)
}

function drawHead(doc: Doc, info: ExportInfo, print: (text: string) => string): void {
  doc.fillColor(INK).fontSize(18).text('記録の時系列').moveDown(0.5)
  for (const [label, value] of headOf(info, info.language)) drawPair(doc, label, print(value) || '–', 92, 9)
  doc
    .moveDown(0.6)
    .fillColor(QUIET)
    .fontSize(8)
    .text(
      'この文書は records.jsonl を読みやすく並べたものです。時刻はサイトが記録した時刻で、日本時間（JST）と協定世界時（UTC）を並べています。' +
        '改ざんの有無は、同じフォルダの verifier.html で確かめられます。緑の枠は、その時刻にそこまでの記録が存在したことを第三者が確かめた印です。番号だけの項目は省いています（timeline.html にあります）。',
      { width: WIDTH, lineGap: 2 },
    )
}

/** A label and its value beside it. */
function drawPair(doc: Doc, label: string, value: string, labelWidth: number, size: number, left = 0): void {
  doc.fontSize(size)
  const width = WIDTH - left - labelWidth
  room(doc, Math.min(doc.heightOfString(value, { width, lineGap: 2 }), size * 3))
  const { y } = doc
  doc.fillColor(QUIET).text(label, PAGE.side + left, y, { width: labelWidth - 6, lineBreak: false })
  doc.fillColor(INK).text(value, PAGE.side + left + labelWidth, y, { width, lineGap: 2 })
  doc.x = PAGE.side
}

function drawDay(doc: Doc, day: string): void {
  room(doc, 64)
  doc.moveDown(1).fillColor(INK).fontSize(12).text(day, PAGE.side, doc.y, { width: WIDTH })
  const y = doc.y + 3
  doc
    .moveTo(PAGE.side, y)
    .lineTo(PAGE.side + WIDTH, y)
    .lineWidth(0.75)
    .strokeColor(LINE)
    .stroke()
  doc.y = y + 6
}

function drawSeal(doc: Doc, text: string): void {
  doc.fontSize(8)
  const width = WIDTH - 20
  const height = doc.heightOfString(text, { width, lineGap: 2 }) + 12
  room(doc, height + 8)
  const y = doc.y + 4
  doc.roundedRect(PAGE.side, y, WIDTH, height, 4).lineWidth(0.75).strokeColor(PINE).stroke()
  doc.fillColor(PINE).text(text, PAGE.side + 10, y + 6, { width, lineGap: 2 })
  doc.x = PAGE.side
  doc.y = y + height + 4
}

/** Where the words of a record begin: under its time. */
const INDENT = 14

function drawEntry(doc: Doc, entry: TimelineEntry, print: (text: string) => string): void {
  const { at, who, what, text, details, withheld, leaf } = entry
  room(doc, 48)
  const y = doc.y + 5
  const time = at === undefined ? '日時は伏せています' : `${inJst(at)} JST`
  doc.fontSize(8.5).fillColor(INK).text(time, PAGE.side, y, { lineBreak: false })
  const after = PAGE.side + doc.widthOfString(time) + 8
  doc.fontSize(7).fillColor(QUIET)
  if (at !== undefined) doc.text(`${inUtc(at)} UTC`, after, y + 1.2, { lineBreak: false })
  doc.text(`記録 ${leaf}番`, PAGE.side, y + 1.2, { width: WIDTH, align: 'right', lineBreak: false })
  doc.y = y + 13
  const width = WIDTH - INDENT
  const head = who === undefined ? what : `${who}　${what}`
  doc
    .fontSize(9)
    .fillColor(QUIET)
    .text(print(head), PAGE.side + INDENT, doc.y, { width, lineGap: 2 })
  if (text !== undefined) drawSaid(doc, print(text), width)
  drawDetails(doc, details, print)
  if (withheld.length > 0) drawQuiet(doc, print(`伏せたもの：${withheld.join('、')}`))
  doc.x = PAGE.side
  doc.y += 3
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Each in a line of its own, so that none can be read as part of another's value. Bare ids say nothing to a reader: they stand in timeline.html. */
function drawDetails(doc: Doc, details: TimelineEntry['details'], print: (text: string) => string): void {
  const told = details.filter(({ value }) => value !== '' && !ID.test(value))
  for (const { label, value } of told) drawPair(doc, print(label), print(value), 96, 7.5, INDENT)
}

function drawQuiet(doc: Doc, text: string): void {
  doc
    .fontSize(7.5)
    .fillColor(QUIET)
    .text(text, PAGE.side + INDENT, doc.y, { width: WIDTH - INDENT, lineGap: 2 })
}

/** What was said, with a bar beside it on every page that it covers. */
function drawSaid(doc: Doc, text: string, width: number): void {
  doc.moveDown(0.2).fontSize(10.5).fillColor(INK)
  const from = { page: doc.bufferedPageRange().count, y: doc.y }
  doc.text(text, PAGE.side + INDENT + 10, doc.y, { width: width - 10, lineGap: 3 })
  const to = { page: doc.bufferedPageRange().count, y: doc.y - 3 }
  for (let page = from.page; page <= to.page; page += 1) {
    if (from.page !== to.page) doc.switchToPage(page - 1)
    const top = page === from.page ? from.y : PAGE.top
    const end = page === to.page ? to.y : PAGE.height - PAGE.bottom
    if (end > top)
      doc
        .moveTo(PAGE.side + INDENT + 2, top)
        .lineTo(PAGE.side + INDENT + 2, end)
        .lineWidth(1.5)
        .strokeColor(INDIGO)
        .stroke()
  }
  doc.x = PAGE.side
  doc.y = to.y + 6
}

/** What a reader of paper must know about characters that no paper shows. */
function drawEnd(doc: Doc, unprintable: ReadonlySet<string>): void {
  doc.moveDown(1.2).fontSize(8).fillColor(QUIET)
  if (unprintable.size > 0)
    doc.text(
      `〔U+…〕は、この文書の書体にない文字（絵文字など）を Unicode の番号で示したものです（${unprintable.size}種類）。もとの文字は timeline.html と records.jsonl で確かめられます。`,
      PAGE.side,
      doc.y,
      { width: WIDTH, lineGap: 2 },
    )
  doc.moveDown(0.4).text('以上', PAGE.side, doc.y, { width: WIDTH, align: 'right' })
}

async function drawFeet(doc: Doc, id: string): Promise<void> {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    // Below the margin, where text would begin a new page.
    doc.page.margins.bottom = 0
    const y = PAGE.height - 40
    doc.fontSize(7.5).fillColor(QUIET)
    doc.text(`関所 証拠資料 ${id}`, PAGE.side, y, { lineBreak: false })
    doc.text(`${page - start + 1} / ${count}`, PAGE.side, y, { width: WIDTH, align: 'right', lineBreak: false })
    if (page % 50 === 0) await setImmediate()
  }
}

/** Begins a new page when less than this is left. */
function room(doc: Doc, height: number): void {
  if (doc.y + height > PAGE.height - PAGE.bottom) doc.addPage()
}
