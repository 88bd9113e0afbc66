import type { Category } from '../categories.ts'
import { isPlainHandle, isStrongHandle, readHandles } from '../handles.ts'
import { underHost } from '../hosts.ts'
import { isDigit } from '../lex.ts'
import { isAddressUnit, type Spelling } from '../spelling.ts'
import { NOT_HANDLES } from '../tables/not-handles.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'
import { completeHost, mailsBySign } from './email.ts'
import { hintsAtLine } from './messenger-parts.ts'
import { readLinks } from './url.ts'
import { MAIL_HOSTS } from './url-parts.ts'

/** One message's part of a detail that is given over several. */
type Piece = { readonly utterance: Utterance; readonly text: string; readonly from: number; readonly to: number }

const NOT = new Set(NOT_HANDLES)

/** A piece is short: longer messages say something else. */
const PIECE_UNITS = 40
const MAX_PIECES = 10
/** … and beside the piece it holds a label at most. */
const WORDS_BESIDE = 18

const isService = (mark: Mark) => (mark.kind === 'service' || mark.kind === 'service-hint') && mark.end - mark.start > 1

/** `最初は「kiri」`, `後半→ iro5`, `@の後:yahoo.co.jp` → what is left when labels and words are taken away. */
function pieceOf(utterance: Utterance): Piece | undefined {
  if (utterance.text.length > PIECE_UNITS) return undefined
  const { spelling, marks, text } = utterance
  const services = marks.filter(isService)
  // `outlook` alone in its message is a piece, in a sentence it is talk
  const known = readHandles(utterance.lexed).filter(
    ({ value }) => NOT.has(value.toLowerCase()) && !(value.length === text.length && completeHost(value) !== undefined),
  )
  let piece = ''
  let from = -1
  let to = -1
  let words = 0
  for (let i = 0; i < spelling.text.length; i++) {
    const unit = spelling.text[i] as string
    const start = spelling.starts[i] as number
    if (!isAddressUnit(unit) || ':?=&%~#'.includes(unit)) continue
    if ([...services, ...known].some((span) => start >= span.start && start < span.end)) continue
    // 「@の前」, 「3つめ」, 「2/3」, 「②→」 are labels
    const next = text[spelling.ends[i] as number] ?? ''
    if (unit === '@' && (next === 'の' || next === 'ま')) continue
    if (piece === '' && isDigit(unit) && next !== '' && 'つ個回番文→:/.)枚'.includes(next)) continue
    if (piece === '' && (unit === '/' || unit === '-')) continue
    if (from < 0) from = start
    // a list of names is talk
    if (start - to > 1 && piece.length >= 3 && ++words >= 3) return undefined
    to = spelling.ends[i] as number
    piece += unit
  }
  const rest = utterance.text.length - piece.length
  // 「…やからw」 is laughter
  return piece === '' ||
    [...piece].every((unit) => unit === 'w' || unit === 'W') ||
    rest > WORDS_BESIDE ||
    (NOT.has(piece.toLowerCase()) && completeHost(piece.toLowerCase()) === undefined)
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

/** `@gmail.com が後ろ` … `rakkyo22`: the host came first. */
function mailHostFirst(scene: Scene, pieces: readonly Piece[]): Draft | undefined {
  const place = pieces.findIndex(({ text }) => text.startsWith('@') || MAIL_HOSTS.has(text.toLowerCase()))
  const host = completeHost(pieces[place]?.text.replace('@', '').toLowerCase() ?? '')
  const rest = pieces.slice(place + 1)
  const local = rest.map(({ text }) => text).join('')
  const own = pieces[place]?.utterance.text.length ?? 0
  const alone =
    own <= PIECE_UNITS / 2 &&
    rest.every(({ utterance, text }) => utterance.text.length - text.length <= WORDS_BESIDE / 2)
  if (place !== 0 || host === undefined || !isPlainHandle(local) || local.includes('@') || !alone) return undefined
  return {
    category: 'contact.email',
    ...spanOf(scene, rest, []),
    confidence: 0.8,
    value: `${local.toLowerCase()}@${host}`,
    reasons: ['in-pieces', 'mail-address'],
    drawnFrom: earlierOf(pieces, scene.current),
  }
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

/** `アドレス、ヤフーの左がわから送る` … `suzuran` … `.kaze おしまい` */
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

/** Beside a piece that stands for itself there is no more than a sign or a particle. */
const isBare = ({ utterance, text }: Piece) => utterance.text.length - text.length <= 3

/** `yagi` … `.hitsuji` … `あとはジーメール`: the provider comes last, with no sign. */
function mailByLastProvider(scene: Scene, pieces: readonly Piece[]): Draft | undefined {
  const { current } = scene
  const [place] = [...current.spelling.providers]
  if (place === undefined || current.text.length > PIECE_UNITS / 2 || current.spelling.text.includes('@'))
    return undefined
  const from = current.spelling.starts[place[0]] as number
  const used = pieces.filter((piece) => piece.utterance !== current || piece.from < from)
  const own = used.find((piece) => piece.utterance === current)
  const before = used.filter((piece) => piece !== own)
  const announced = [...before.map(({ utterance }) => utterance), current].some(({ text }) => ANNOUNCING.test(text))
  if (before.length === 0 || !(announced || before.every(isBare))) return undefined
  const tail = own === undefined ? '' : own.text.slice(0, Math.max(0, from - own.from))
  const local = `${before.map(({ text }) => text).join('')}${tail}`.replace(/^[.-]+|[.-]+$/g, '')
  if (!isPlainHandle(local) || local.includes('@') || local.includes('/')) return undefined
  const domain = place[1].domain
  return {
    category: 'contact.email',
    from: own?.from ?? from,
    to: current.spelling.ends[place[1].end - 1] as number,
    confidence: 0.75,
    value: `${local.toLowerCase()}@${domain}`,
    reasons: ['in-pieces', 'mail-address'],
    drawnFrom: earlierOf(before, current),
  }
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
  /つなげ|繋げ|くっつけ|合わせ|あわせ|足し|たして|並べ|続けて|全部|ぜんぶ|さっき|[こそ]の(?:まま|名前|なまえ|id|あいで|文字|英|数字|やつ|はんね|あか|垢)|それ|同じ|おなじ|そのまま|あれ|上から|順|打って|入れて|検索|↑|上の/
/** Says that this was the last piece. */
const COMPLETING = /つなげ|繋げ|くっつけ|合わせ|あわせ|足し|たして|並べ|続けて|全部|ぜんぶ|検索|友だち|友達追加|これで/
/** Announces pieces. */
const ANNOUNCING =
  /分けて|わけて|分割|ずつ|前半|後半|はんぶん|半分|残り|のこり|[1-4]\/[2-4]|こめ|[1-5]回目|うしろ|後ろ|しっぽ|そのあと|あとは|まず|つぎ|次|最初|いっこめ|いちばん|1つめ|一つめ|①|続き|最後|さいご|おしまい|終わり|おわり|以上|ラスト|らすと|これで|完了|で全部/

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
  const bare = here && service !== undefined && service.index >= 0 && used.length >= 2 && used.every(isBare)
  const told =
    bare ||
    [...used.map((piece) => piece.utterance), current].some(
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
  if (bare && !isStrongHandle(value)) return undefined
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

/** `わたしのハンネ「yuzupon_4」…` … `それ、カカオの名前と同じ`: an earlier name, now said to be an ID. */
function namedBefore(scene: Scene): Draft | undefined {
  const { text } = scene.current
  const service = scene.current.marks.find(isService)
  if (!JOINING.test(text) || !(service !== undefined || hintsAtLine(text))) return undefined
  for (let i = scene.history.length - 1; i >= 0; i--) {
    const earlier = scene.history[i] as Utterance
    if (!earlier.sameSpeaker(scene.current)) continue
    const handle = readHandles(earlier.lexed).find((one) => isStrongHandle(one.value))
    if (handle === undefined) continue
    return {
      category: service?.service?.category ?? 'contact.line',
      from: service?.start ?? 0,
      to: service?.end ?? text.length,
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
  const complete = pieceOf(current) !== undefined || current.spelling.providers.size > 0
  // earlier messages are read only where this one completes or points at something
  const points = JOINING.test(current.text) && (current.marks.some(isService) || hintsAtLine(current.text))
  if (!complete && !points) return []
  const pieces = ownPieces(scene)
  const found = complete
    ? (mailFrom(scene, pieces) ??
      mailHostFirst(scene, pieces) ??
      mailByLastProvider(scene, pieces) ??
      linkFrom(scene, pieces) ??
      mailByAnnouncement(scene, pieces) ??
      idFrom(scene, pieces))
    : (idFrom(scene, pieces) ?? namedBefore(scene))
  return found === undefined ? [] : [found]
}
