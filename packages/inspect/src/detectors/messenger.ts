import type { Category } from '../categories.ts'
import { type Handle, isPlainHandle, isStrongHandle, readHandles } from '../handles.ts'
import { foldWord, isDigit, isHiragana } from '../lex.ts'
import type { ReasonCode } from '../reasons.ts'
import { readRomanized, readSpelledId, type SpelledId } from '../spelled-ids.ts'
import { CONNECTORS, ID_CUES, NUMERIC_ID_CUES, SEARCH_CUES, SELF_CUES } from '../tables/id-words.ts'
import { buildTrie, longestAt } from '../trie.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'
import { mailsBySign } from './email.ts'
import { readLinks } from './url.ts'

const trieOf = (words: readonly string[]) => buildTrie(words.map((word) => [foldWord(word), true] as const))
const CONNECTOR = trieOf(CONNECTORS)
const CUE = trieOf([...ID_CUES, ...SEARCH_CUES, ...SELF_CUES])
const NUMERIC_CUE = trieOf(NUMERIC_ID_CUES)

const isService = (mark: Mark) => mark.kind === 'service' || mark.kind === 'service-hint'

/** Between a service and its ID nothing but words like `のIDは`, `→`, `で検索`. */
function isConnector(text: string, from: number, to: number): boolean {
  let at = from
  while (at < to) {
    const word = longestAt(CONNECTOR, text, at)
    if (word === undefined) return false
    at = word.end
  }
  return true
}

function hasCue(text: string, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, text.length); at++)
    if (longestAt(CUE, text, at) !== undefined) return true
  return false
}

const endsSentence = (text: string) => /[。!?\n]/.test(text)

type Named = { readonly mark: Mark; readonly handle: Handle; readonly confidence: number }

/** How far a strong ID may stand from the name of the service. */
const NEAR = 18
/** … and how far where the message also says "search", "add", "mine is". */
const FAR = 60

function pair(text: string, mark: Mark, handle: Handle, cue: boolean): number {
  if (handle.start < mark.end && mark.start < handle.end) return 0
  const after = handle.start >= mark.end
  const from = after ? mark.end : handle.end
  const to = after ? (handle.signed ? handle.start - 1 : handle.start) : mark.start
  if (to - from > FAR) return 0
  const strong = isStrongHandle(handle.value) || (handle.signed && isPlainHandle(handle.value))
  const vague = mark.kind === 'service-hint' && mark.end - mark.start <= 2
  if (
    isConnector(text, from, to) &&
    (strong || (isPlainHandle(handle.value) && !vague && after && isTold(text, from, to)))
  ) {
    return strong ? 0.95 : 0.8
  }
  if (!strong) return 0
  const gap = text.slice(from, to)
  if (vague) return cue && gap.length <= 6 ? 0.75 : 0
  if (gap.length <= (endsSentence(gap) ? NEAR / 2 : NEAR)) return 0.9
  return handle.value.includes('_') || cue ? 0.8 : 0
}

/** Letters alone are an ID only when something says so: 「カカオは rin」, not 「No LINE, sorry」. */
function isTold(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!' ,、'.includes(text[at] as string)) return true
  for (let at = to; at < text.length; at++) if (isHiragana(text[at])) return true
  return false
}

/** Enough for any message that a person writes; keeps the work on others linear. */
const MAX_PAIRED = 12

/** The best service for each ID in one message. */
function named(text: string, services: readonly Mark[], handles: readonly Handle[], cue: boolean): Named[] {
  const found: Named[] = []
  let first = 0
  for (const handle of handles) {
    while (first < services.length && (services[first] as Mark).end < handle.start - FAR) first++
    let best: Named | undefined
    for (let i = first; i < services.length && i < first + MAX_PAIRED; i++) {
      const mark = services[i] as Mark
      if (mark.start > handle.end + FAR) break
      const confidence = pair(text, mark, handle, cue)
      if (confidence > 0 && (best === undefined || confidence > best.confidence)) best = { mark, handle, confidence }
    }
    if (best !== undefined) found.push(best)
  }
  return found
}

function categoryOf(mark: Mark): Category {
  return mark.service?.category ?? 'contact.line'
}

function reasonsFor(mark: Mark, ...more: ReasonCode[]): ReasonCode[] {
  const hidden = mark.kind === 'service-hint' || mark.disguised === true
  return ['messenger-id', ...(hidden ? (['service-disguised'] as const) : []), ...more]
}

/** An official LINE account keeps its @. */
function idValue(handle: Handle, category: Category, text: string): string {
  const official =
    category === 'contact.line' && handle.signed && (text.includes('公式') || text.includes('おふぃしゃる'))
  return official ? `@${handle.value}` : handle.value
}

/** Parts of the message that other detectors own: addresses and links hold runs that look like IDs. */
function freeHandles(utterance: Utterance): Handle[] {
  const taken = [...mailsBySign(utterance.spelling), ...readLinks(utterance.spelling)].sort((a, b) => a.from - b.from)
  const free: Handle[] = []
  let next = 0
  for (const handle of readHandles(utterance.lexed)) {
    while (next < taken.length && (taken[next] as { to: number }).to <= handle.start) next++
    const span = taken[next]
    if (span === undefined || span.from >= handle.end) free.push(handle)
  }
  return free
}

/** `Zoom ID 843 2915 7064`, `荒野のID 812345907`, `フレコ SW-4821-7390-1562`: IDs that are numbers. */
function numericId(utterance: Utterance, mark: Mark): Draft | undefined {
  const { text } = utterance
  const after = text.slice(mark.end, mark.end + 12)
  const cue =
    longestAt(NUMERIC_CUE, text, mark.start) !== undefined ||
    /^(の)?(id|あいでぃ|部屋番号|こーど)/.test(after.trim()) ||
    after.includes('id')
  if (!cue) return undefined
  let at = mark.end
  while (at < text.length && at - mark.end < 12 && !isDigit(text[at]) && !text.startsWith('sw-', at)) at++
  const friendCode = text.startsWith('sw-', at)
  let end = friendCode ? at + 3 : at
  let digits = ''
  for (let i = end; i < text.length && i - end <= 1; i++) {
    if (isDigit(text[i])) {
      digits += text[i]
      end = i + 1
    } else if (!' -'.includes(text[i] as string)) break
  }
  if (digits.length < 8 || digits.length > 13) return undefined
  return {
    category: 'contact.sns',
    from: mark.start,
    to: end,
    confidence: 0.85,
    value: friendCode ? utterance.lexed.plain.slice(at, end) : digits,
    reasons: reasonsFor(mark),
  }
}

/** Looks back for the service that an ID without one is about. */
function lastService(scene: Scene): { mark: Mark; index: number } | undefined {
  for (let i = scene.history.length - 1; i >= 0 && i >= scene.history.length - 10; i--) {
    const earlier = scene.history[i] as Utterance
    if (earlier.from === 'operator') continue
    const marks = earlier.marks
    for (let k = marks.length - 1; k >= 0; k--) {
      const mark = marks[k] as Mark
      if (isService(mark) && mark.end - mark.start > 2) return { mark, index: earlier.index }
    }
  }
  return undefined
}

function asked(scene: Scene): number | undefined {
  for (let i = scene.history.length - 1; i >= 0 && i >= scene.history.length - 6; i--) {
    const earlier = scene.history[i] as Utterance
    if (scene.earlier(earlier).some((draft) => draft.category === 'contact.solicit')) return earlier.index
  }
  return undefined
}

/** `kuma_to_mori`, `_r4`: nothing but IDs and file names is joined with underscores in chat. */
function isJoined(value: string): boolean {
  const dot = value.lastIndexOf('.')
  const extension = dot < 0 ? '' : value.slice(dot + 1).toLowerCase()
  return !FILE_EXTENSIONS.includes(extension) && value.replace(/[^a-z]/gi, '').length >= 4
}

const FILE_EXTENSIONS = [
  'jpg',
  'jpeg',
  'png',
  'gif',
  'mp4',
  'mp3',
  'pdf',
  'xlsx',
  'docx',
  'txt',
  'zip',
  'nef',
  'raw',
  'exe',
  'csv',
  'wav',
]

/** Words that speak of a social network rather than LINE, where no name does. */
const SOCIAL_CUES =
  /フォロ|ふぉろ|dm|垢|アカ|つぶや|呟|動画|写真|鯖|さーば|げーむ|配信|sns|ぼいちゃ|ふれんど|ちゃんねる|踊/

/** An ID with no service beside it: what it is for stands in earlier messages, or it says itself that it is one. */
function withoutService(scene: Scene, handles: readonly Handle[]): Draft | undefined {
  const { text } = scene.current
  const strong = handles.find(
    (handle) => isStrongHandle(handle.value) || (handle.signed && isPlainHandle(handle.value)),
  )
  const handle = strong ?? (handles.length === 1 ? handles.find((one) => isPlainHandle(one.value)) : undefined)
  if (handle === undefined) return undefined
  const cue = hasCue(text, 0, text.length)
  const rest = text.length - (handle.end - handle.start)
  const service = lastService(scene)
  const request = service !== undefined || (strong !== undefined && rest <= 24) ? asked(scene) : undefined
  const drawn = [...new Set([service?.index, request].filter((index): index is number => index !== undefined))]
  const category =
    service !== undefined ? categoryOf(service.mark) : SOCIAL_CUES.test(text) ? 'contact.sns' : 'contact.line'
  const draft = (confidence: number): Draft => ({
    category,
    from: handle.signed ? handle.start - 1 : handle.start,
    to: handle.end,
    confidence,
    value: idValue(handle, category, text),
    reasons: ['messenger-id'],
    ...(drawn.length > 0 ? { drawnFrom: drawn.sort((a, b) => a - b) } : {}),
  })
  if (strong === undefined)
    return request !== undefined && rest <= 3 && handle.value.length >= 4 ? draft(0.6) : undefined
  if (service !== undefined && (request !== undefined || cue) && rest <= 40) return draft(0.85)
  if (request !== undefined && rest <= 14) return draft(0.8)
  if (handle.value.includes('_') && isJoined(handle.value)) return draft(cue ? 0.8 : 0.65)
  if (cue && (handle.value.includes('_') || handle.signed || hasCue(text, handle.end, handle.end + 12)))
    return draft(0.75)
  return undefined
}

/** In a longer message, a service and something like an ID need not belong together. */
const JOINED_UNITS = 80

/** Signs and particles that lead to an ID. */
const LEADS = 'のはが :;、,・→⇒>=-「『【('

function spelledOut(utterance: Utterance, mark: Mark): Draft | undefined {
  const { text } = utterance
  const draft = (id: SpelledId): Draft => ({
    category: categoryOf(mark),
    from: mark.start,
    to: id.end,
    confidence: 0.8,
    value: id.value,
    reasons: reasonsFor(mark, 'id-spelled-out'),
  })
  let at = mark.end
  while (at < text.length && at - mark.end < 14) {
    const word = longestAt(CONNECTOR, text, at)
    // a lone ね or な may be the first syllable of the ID
    if (word === undefined || (word.end - at < 2 && !LEADS.includes(text[at] as string))) break
    at = word.end
    if (text[at - 1] === '「') break
  }
  const id = readRomanized(text, at) ?? readSpelledId(text, at)
  return id !== undefined && id.start - mark.end <= 14 ? draft(id) : undefined
}

/** IDs on LINE and on other messengers and social networks. */
export function findMessengerIds(scene: Scene): Draft[] {
  const { current } = scene
  const { text, marks } = current
  const services = marks.filter(isService)
  const handles = freeHandles(current)
  const found: Draft[] = []
  for (const { mark, handle, confidence } of named(
    text,
    services,
    handles,
    services.length > 0 && hasCue(text, 0, text.length),
  )) {
    const category = categoryOf(mark)
    if (found.some((draft) => draft.category === category)) continue
    found.push({
      category,
      from: Math.min(mark.start, handle.signed ? handle.start - 1 : handle.start),
      to: Math.max(mark.end, handle.end),
      confidence,
      value: idValue(handle, category, text),
      reasons: reasonsFor(mark),
    })
  }
  if (found.length > 0) return found
  for (const mark of services.slice(0, MAX_PAIRED)) {
    const other = numericId(current, mark) ?? (mark.end - mark.start > 2 ? spelledOut(current, mark) : undefined)
    if (other !== undefined) return [other]
  }
  const [mentioned] = services
  if (mentioned !== undefined) {
    // too far apart to be a pair, but nothing else is joined like this
    const joined = handles.find(
      ({ value }) =>
        value.length >= 6 && isStrongHandle(value) && /[a-z][._]|[._][a-z]/i.test(value) && isJoined(value),
    )
    if (joined === undefined || current.text.length > JOINED_UNITS) return []
    const category = categoryOf(mentioned)
    return [
      {
        category,
        from: joined.start,
        to: joined.end,
        confidence: 0.65,
        value: idValue(joined, category, text),
        reasons: ['messenger-id'],
      },
    ]
  }
  const alone = withoutService(scene, handles)
  return alone === undefined ? [] : [alone]
}
