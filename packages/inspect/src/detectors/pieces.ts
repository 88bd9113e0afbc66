import type { Category } from '../categories.ts'
import { isPlainHandle, isStrongHandle, readHandles } from '../handles.ts'
import { underHost } from '../hosts.ts'
import { isDigit } from '../lex.ts'
import { isAddressUnit } from '../spelling.ts'
import { NOT_HANDLES } from '../tables/not-handles.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'
import { completeHost } from './mail-hosts.ts'
import { hintsAtLine } from './messenger-parts.ts'
import {
  ANNOUNCING,
  asSpelling,
  earlierOf,
  isBare,
  MAX_PIECES,
  PIECE_UNITS,
  type Piece,
  spanOf,
  WORDS_BESIDE,
} from './piece-parts.ts'
import { mailByAnnouncement, mailByLastProvider, mailFrom, mailHostFirst } from './pieces-mail.ts'
import { readLinks } from './url.ts'

const NOT = new Set(NOT_HANDLES)

const isService = (mark: Mark) => (mark.kind === 'service' || mark.kind === 'service-hint') && mark.end - mark.start > 1

/** The `no` of kaze_no_oto, alone in its message. */
const isSyllable = (piece: string, { text }: Utterance) => text.length === piece.length && SYLLABLES.has(piece)
const SYLLABLES: ReadonlySet<string> = new Set([
  'no',
  'to',
  'me',
  'you',
  'on',
  'in',
  'is',
  'it',
  'go',
  'my',
  'mac',
  'live',
  'love',
])

/** `最初は「kiri」`, `後半→ iro5`, `@の後:yahoo.co.jp` → what is left when labels and words are taken away. */
function pieceOf(utterance: Utterance): Piece | undefined {
  if (utterance.text.length > PIECE_UNITS || utterance.spelling.text === '') return undefined
  const { spelling, marks, text } = utterance
  const services = marks.filter(isService)
  // `outlook` alone in its message is a piece, in a sentence it is talk
  const known = readHandles(utterance.lexed).filter(
    ({ value, start }) =>
      !spelling.text.includes('@') &&
      !'/._-'.includes(text[start - 1] ?? ' ') &&
      NOT.has(value.toLowerCase()) &&
      !isSyllable(value, utterance) &&
      !(text.length - value.length <= 2 && completeHost(value) !== undefined),
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
    // 「←3つくっつけて」
    if (piece !== '' && start - to > 0 && isDigit(unit) && next !== '' && 'つ個回番文枚'.includes(next)) continue
    // a dash that is told in words is a part
    const inWords = (spelling.ends[i] as number) - start > 1
    if (piece === '' && (unit === '/' || unit === '-') && !inWords) continue
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
    (NOT.has(piece.toLowerCase()) && completeHost(piece.toLowerCase()) === undefined && !isSyllable(piece, utterance))
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

function linkFrom(scene: Scene, pieces: readonly Piece[]): Draft | undefined {
  for (let first = 0; first < pieces.length - 1; first++) {
    const used = pieces.slice(first)
    // a whole link, and something else behind it
    if (readLinks(asSpelling((used[0] as Piece).text)).some(({ value }) => value.startsWith('https://'))) continue
    const link = readLinks(asSpelling(used.map((piece) => piece.text).join('')))[0]
    if (link === undefined || underHost(link.host, scene.siteHosts)) continue
    return {
      category: 'contact.url',
      ...spanOf(scene, used, []),
      confidence: link.path ? 0.9 : 0.8,
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
  const spelled =
    service === undefined
      ? (spelledService(scene) ?? (hintsAtLine(scene.current.lexed) ? 'contact.line' : undefined))
      : undefined
  if (service === undefined && spelled === undefined) return undefined
  const used = pieces.filter((piece) => !piece.text.includes('@') && !piece.text.includes('/'))
  const here = used.some((piece) => piece.utterance === current)
  const open =
    here &&
    used.length >= 2 &&
    used.some(({ text }, i) => (i > 0 && /^[._-]/.test(text)) || (i < used.length - 1 && /[._-]$/.test(text)))
  const bare = here && service !== undefined && service.index >= 0 && used.length >= 2 && used.every(isBare)
  const told =
    bare ||
    open ||
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
  // 「_」, 「mochi.」: the rest is still to come
  if (here && /[._-]$/.test(used[used.length - 1]?.text ?? '') && !ENDING.test(current.text)) return undefined
  if (!isPlainHandle(value) && !isStrongHandle(value)) return undefined
  const category = service === undefined ? (spelled as Category) : (service.mark.service?.category ?? 'contact.line')
  const drawn = [...(service !== undefined && service.index >= 0 ? [service.index] : []), ...earlierOf(used, current)]
  return {
    category,
    ...spanOf(scene, here ? used : [], service?.index === -1 ? [service.mark] : []),
    confidence: here
      ? ENDING.test(current.text) || (announced && LAST.test(current.text))
        ? 0.97
        : bare || open
          ? 0.85
          : 0.8
      : 0.7,
    value,
    reasons: ['in-pieces', 'messenger-id'],
    drawnFrom: [...new Set(drawn)].sort((a, b) => a - b),
  }
}

/** `わたしのハンネ「yuzupon_4」…` … `それ、カカオの名前と同じ`: an earlier name, now said to be an ID. */
function namedBefore(scene: Scene): Draft | undefined {
  const { text } = scene.current
  const service = scene.current.marks.find(isService)
  if (!JOINING.test(text) || !(service !== undefined || hintsAtLine(scene.current.lexed))) return undefined
  for (let i = scene.history.length - 1; i >= 0; i--) {
    const earlier = scene.history[i] as Utterance
    if (!earlier.sameSpeaker(scene.current)) continue
    const handle = readHandles(earlier.lexed).find((one) => isStrongHandle(one.value))
    if (handle === undefined) continue
    return {
      category: service?.service?.category ?? 'contact.line',
      from: service?.start ?? 0,
      to: service?.end ?? text.length,
      confidence: SAME.test(text) ? 0.97 : 0.75,
      value: handle.value,
      reasons: ['in-pieces', 'messenger-id'],
      drawnFrom: [earlier.index],
    }
  }
  return undefined
}

/** Says that nothing more comes. */
const ENDING = /以上|おわり|終わり|らすと|最後|さいご|全部|ぜんぶ|おしまい|完了/

/** After pieces were announced, this is the last. */
const LAST = /後半|うしろ|後ろ|残り|のこり|続き|しっぽ/

/** The name from before is the ID itself. */
const SAME = /同じ|おなじ|そのまま|検索|一緒|いっしょ/

/** Details that no single message carries, put together from one speaker's last messages (rule 5). */
export function findPieces(scene: Scene): Draft[] {
  const { current } = scene
  if (current.text.length > PIECE_UNITS * 2) return []
  const complete = pieceOf(current) !== undefined || current.spelling.providers.size > 0
  // earlier messages are read only where this one completes or points at something
  const points = JOINING.test(current.text) && (current.marks.some(isService) || hintsAtLine(current.lexed))
  if ((!complete && !points) || scene.history.length === 0) return []
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
