import type { Category } from '../categories.ts'
import { isPlainHandle, isStrongHandle, readHandles } from '../handles.ts'
import { underHost } from '../hosts.ts'
import { isDigit } from '../lex.ts'
import { isAddressUnit, type Spelling } from '../spelling.ts'
import { NOT_HANDLES } from '../tables/not-handles.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'
import { completeHost, mailsBySign } from './email.ts'
import { readLinks } from './url.ts'

/** One message's part of a detail that is given over several. */
type Piece = { readonly utterance: Utterance; readonly text: string; readonly from: number; readonly to: number }

const NOT = new Set(NOT_HANDLES)

/** A piece is short: longer messages say something else. */
const PIECE_UNITS = 40
const MAX_PIECES = 10
/** … and beside the piece it holds a label at most. */
const WORDS_BESIDE = 18

const isService = (mark: Mark) => (mark.kind === 'service' || mark.kind === 'service-hint') && mark.end - mark.start > 1

/** `まず「sora」`, `後半→ iro5`, `@の後:yahoo.co.jp` → what is left when labels and words are taken away. */
function pieceOf(utterance: Utterance): Piece | undefined {
  if (utterance.text.length > PIECE_UNITS) return undefined
  const { spelling, marks, text } = utterance
  const services = marks.filter(isService)
  const words = readHandles(utterance.lexed).filter((handle) => NOT.has(handle.value.toLowerCase()))
  let piece = ''
  let from = -1
  let to = -1
  for (let i = 0; i < spelling.text.length; i++) {
    const unit = spelling.text[i] as string
    const start = spelling.starts[i] as number
    if (!isAddressUnit(unit) || ':?=&%~#'.includes(unit)) continue
    if ([...services, ...words].some((span) => start >= span.start && start < span.end)) continue
    // 「@の前」, 「3つめ」, 「2/3」, 「②→」 are labels
    const next = text[spelling.ends[i] as number] ?? ''
    if (unit === '@' && (next === 'の' || next === 'ま')) continue
    if (piece === '' && isDigit(unit) && next !== '' && 'つ個回番文→:/.)枚'.includes(next)) continue
    if (piece === '' && (unit === '/' || unit === '-')) continue
    if (from < 0) from = start
    to = spelling.ends[i] as number
    piece += unit
  }
  const rest = utterance.text.length - piece.length
  return piece === '' || rest > WORDS_BESIDE || NOT.has(piece.toLowerCase())
    ? undefined
    : { utterance, text: piece, from, to }
}

/** The speaker's last pieces, oldest first, the current message's among them if it has one. */
function ownPieces(scene: Scene): Piece[] {
  const pieces: Piece[] = []
  let misses = 0
  for (let i = scene.history.length; i >= 0 && pieces.length < MAX_PIECES; i--) {
    const utterance = i === scene.history.length ? scene.current : (scene.history[i] as Utterance)
    if (!utterance.sameSpeaker(scene.current)) continue
    const piece = pieceOf(utterance)
    if (piece !== undefined) pieces.unshift(piece)
    else if (utterance !== scene.current && ++misses > (pieces.length > 1 ? 0 : 2)) break
  }
  return pieces
}

function asSpelling(text: string): Spelling {
  const places = Int32Array.from(text, (_, i) => i)
  return { text, starts: places, ends: places.map((place) => place + 1), providers: new Map(), worded: false }
}

const earlierOf = (pieces: readonly Piece[], current: Utterance) =>
  pieces.filter((piece) => piece.utterance !== current).map((piece) => piece.utterance.index)

function spanOf(scene: Scene, pieces: readonly Piece[], marks: readonly Mark[]): { from: number; to: number } {
  const own = pieces.find((piece) => piece.utterance === scene.current)
  const mark = marks[0]
  if (own !== undefined) return { from: own.from, to: own.to }
  if (mark !== undefined) return { from: mark.start, to: mark.end }
  return { from: 0, to: scene.current.text.length }
}

function mailFrom(scene: Scene, pieces: readonly Piece[]): Draft | undefined {
  for (let first = 0; first < pieces.length - 1; first++) {
    const used = pieces.slice(first)
    const joined = used.map((piece) => piece.text).join('')
    const last = (used[used.length - 1] as Piece).text
    const before = used
      .slice(0, -1)
      .map((piece) => piece.text)
      .join('')
    const bare = !joined.includes('@') && completeHost(last.toLowerCase()) !== undefined && isPlainHandle(before)
    const mail = mailsBySign(asSpelling(bare ? `${before}@${last}` : joined))[0]
    if (mail === undefined) continue
    return {
      category: 'contact.email',
      ...spanOf(scene, used, []),
      confidence: 0.85,
      value: mail.value,
      reasons: ['in-pieces', 'mail-address'],
      drawnFrom: earlierOf(used, scene.current),
    }
  }
  return undefined
}

/** `じーめーるの前のとこだけ言うね` … `kabuto` … `.mushi で全部` */
function mailByAnnouncement(scene: Scene, pieces: readonly Piece[]): Draft | undefined {
  for (let i = scene.history.length - 1; i >= 0; i--) {
    const earlier = scene.history[i] as Utterance
    if (!earlier.sameSpeaker(scene.current)) continue
    const provider = [...earlier.spelling.providers.values()][0]
    if (provider === undefined || !/前|めーる|アド|あど|送/.test(earlier.text)) continue
    const used = pieces.filter((piece) => piece.utterance === scene.current || piece.utterance.index > earlier.index)
    const local = used.map((piece) => piece.text).join('')
    if (!isPlainHandle(local) || local.includes('@')) return undefined
    return {
      category: 'contact.email',
      ...spanOf(scene, used, []),
      confidence: 0.7,
      value: `${local.toLowerCase()}@${provider.domain}`,
      reasons: ['in-pieces', 'mail-address'],
      drawnFrom: [earlier.index, ...earlierOf(used, scene.current)],
    }
  }
  return undefined
}

function linkFrom(scene: Scene, pieces: readonly Piece[]): Draft | undefined {
  for (let first = 0; first < pieces.length - 1; first++) {
    const used = pieces.slice(first)
    const link = readLinks(asSpelling(used.map((piece) => piece.text).join('')))[0]
    if (link === undefined || underHost(link.host, scene.siteHosts)) continue
    return {
      category: 'contact.url',
      ...spanOf(scene, used, []),
      confidence: 0.8,
      value: link.value,
      reasons: ['in-pieces', 'outside-link'],
      drawnFrom: earlierOf(used, scene.current),
    }
  }
  return undefined
}

/** Says that what was written before is to be put together, or used elsewhere. */
const JOINING =
  /つなげ|繋げ|くっつけ|合わせ|あわせ|足し|たして|並べ|続けて|全部|ぜんぶ|さっき|この|その|それ|同じ|おなじ|そのまま|あれ|上から|順|打って|入れて|検索/
/** Says that this was the last piece. */
const COMPLETING = /つなげ|繋げ|くっつけ|合わせ|あわせ|足し|たして|並べ|続けて|全部|ぜんぶ|検索|友だち|友達追加|これで/
/** Announces pieces. */
const ANNOUNCING =
  /分けて|わけて|ずつ|前半|後半|前はんぶん|前半分|うしろ|まず|つぎ|次|最初|いっこめ|いちばん|1つめ|一つめ|①|続き|最後|さいご|おしまい|終わり|で全部/

/** The service that pieces are for: named in this message, or in what either side wrote before. */
function serviceFor(scene: Scene): { mark: Mark; index: number } | undefined {
  const own = scene.current.marks.find(isService)
  if (own !== undefined) return { mark: own, index: -1 }
  for (let i = scene.history.length - 1; i >= 0 && i >= scene.history.length - 14; i--) {
    const earlier = scene.history[i] as Utterance
    const mark = earlier.marks.find(isService)
    if (mark !== undefined) return { mark, index: earlier.index }
  }
  return undefined
}

/** `み` `ど` `り` – the name of the service itself, a letter a message. */
function spelledService(scene: Scene): Category | undefined {
  let letters = ''
  for (const earlier of scene.history) {
    if (earlier.sameSpeaker(scene.current) && earlier.text.length <= 3) letters += earlier.text
  }
  if (letters.includes('みどり') || letters.includes('らいん') || letters.includes('line')) return 'contact.line'
  return letters.includes('かかお') || letters.includes('いんすた') ? 'contact.sns' : undefined
}

function idFrom(scene: Scene, pieces: readonly Piece[]): Draft | undefined {
  const { current } = scene
  const service = serviceFor(scene)
  const spelled = service === undefined ? spelledService(scene) : undefined
  if (service === undefined && spelled === undefined) return undefined
  const used = pieces.filter((piece) => !piece.text.includes('@') && !piece.text.includes('/'))
  const here = used.some((piece) => piece.utterance === current)
  const told = [...used.map((piece) => piece.utterance), current].some(
    ({ text }) => ANNOUNCING.test(text) || COMPLETING.test(text),
  )
  const announced = scene.history.some((earlier) => earlier.sameSpeaker(current) && ANNOUNCING.test(earlier.text))
  if (
    here
      ? used.length < 2 || !(told || announced)
      : used.length === 0 || service?.index !== -1 || !JOINING.test(current.text)
  )
    return undefined
  const joined = used.map((piece) => piece.text).join('')
  const value = joined.replace(/^[.-]+|[.-]+$/g, '')
  if (!isPlainHandle(value) && !isStrongHandle(value)) return undefined
  const category = service === undefined ? (spelled as Category) : (service.mark.service?.category ?? 'contact.line')
  const drawn = [...(service !== undefined && service.index >= 0 ? [service.index] : []), ...earlierOf(used, current)]
  return {
    category,
    ...spanOf(scene, here ? used : [], service?.index === -1 ? [service.mark] : []),
    confidence: here ? 0.8 : 0.7,
    value,
    reasons: ['in-pieces', 'messenger-id'],
    drawnFrom: [...new Set(drawn)].sort((a, b) => a - b),
  }
}

/** `俺のハンネ「kumagoro_r6」…` … `この名前、緑のアプリでもそのまま`: an earlier name, now said to be an ID. */
function namedBefore(scene: Scene): Draft | undefined {
  const service = scene.current.marks.find(isService)
  if (service === undefined || !JOINING.test(scene.current.text)) return undefined
  for (let i = scene.history.length - 1; i >= 0; i--) {
    const earlier = scene.history[i] as Utterance
    if (!earlier.sameSpeaker(scene.current)) continue
    const handle = readHandles(earlier.lexed).find((one) => isStrongHandle(one.value))
    if (handle === undefined) continue
    return {
      category: service.service?.category ?? 'contact.line',
      from: service.start,
      to: service.end,
      confidence: 0.75,
      value: handle.value,
      reasons: ['in-pieces', 'messenger-id'],
      drawnFrom: [earlier.index],
    }
  }
  return undefined
}

/** Details that no single message carries, put together from one speaker's last messages (rule 5). */
export function findPieces(scene: Scene): Draft[] {
  const { current, history } = scene
  if (history.length === 0 || current.text.length > PIECE_UNITS * 2) return []
  const complete = pieceOf(current) !== undefined
  // earlier messages are read only where this one completes or points at something
  if (!complete && !(current.marks.some(isService) && JOINING.test(current.text))) return []
  const pieces = ownPieces(scene)
  const found = complete
    ? (mailFrom(scene, pieces) ?? linkFrom(scene, pieces) ?? mailByAnnouncement(scene, pieces) ?? idFrom(scene, pieces))
    : (idFrom(scene, pieces) ?? namedBefore(scene))
  return found === undefined ? [] : [found]
}
