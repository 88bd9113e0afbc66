import { type Handle, isPlainHandle, isStrongHandle, readHandles } from '../handles.ts'
import { isHiragana, type Lexed } from '../lex.ts'
import { oncePerText } from '../once.ts'
import { mayRecite } from '../recital-lexicon.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'
import { mailsBySign } from './email.ts'
import { hasCue, idValue, isCodeTalk, isJoined, withoutService } from './messenger-alone.ts'
import { byLook } from './messenger-looks.ts'
import { numericId, numericIdByCue } from './messenger-numbers.ts'
import { categoryOf, isConnector, isService, reasonsFor } from './messenger-parts.ts'
import { isPartOf, toldAlone, toldByAny } from './messenger-told.ts'
import { readLinks } from './url.ts'

const endsSentence = (text: string) => /[。!?\n]/.test(text)

type Named = { readonly mark: Mark; readonly handle: Handle; readonly confidence: number }

/** A name of a service and an ID right beside it: nothing else that is said takes that back. */
const SURE = 0.97
/** Letters joined by an underscore, or letters and digits: in chat nothing but an ID looks like it. */
const isUnmistakable = (value: string) => value.length >= 6 && /[a-z]/i.test(value) && /[_0-9]/.test(value)

/** How far a strong ID may stand from the name of the service. */
const NEAR = 18
/** … and how far where the message also says "search", "add", "mine is". */
const FAR = 60

/** An ID beside the name of a service, and whether it looks like one by itself. */
type Candidate = { readonly handle: Handle; readonly strong: boolean }

function pair(lexed: Lexed, mark: Mark, { handle, strong }: Candidate, cue: boolean): number {
  if (handle.start < mark.end && mark.start < handle.end) return 0
  const after = handle.start >= mark.end
  const from = after ? mark.end : handle.end
  const to = after ? (handle.signed ? handle.start - 1 : handle.start) : mark.start
  if (to - from > FAR) return 0
  const vague = mark.kind === 'service-hint' && mark.end - mark.start <= 2
  if (
    isConnector(lexed.text, from, to) &&
    (strong || (isPlainHandle(handle.value) && !vague && after && isSaid(lexed, from, to)))
  ) {
    return strong ? SURE : 0.8
  }
  if (!strong) return 0
  const gap = lexed.text.slice(from, to)
  if (vague) return cue && gap.length <= 6 ? 0.75 : 0
  if (gap.length <= (endsSentence(gap) ? NEAR / 2 : NEAR)) return isUnmistakable(handle.value) ? SURE : 0.9
  return handle.value.includes('_') || cue ? 0.8 : 0
}

/** Where the last kana stands; -1 where there is none. */
const lastKana = oncePerText(({ text }) => {
  let at = text.length - 1
  while (at >= 0 && !isHiragana(text[at])) at--
  return at
})

/** Letters alone are an ID only when something says so: 「カカオは rin」, not 「No LINE, sorry」. */
function isSaid(lexed: Lexed, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!' ,、'.includes(lexed.text[at] as string)) return true
  return lastKana(lexed) >= to
}

/** Enough for any message that a person writes; keeps the work on others linear. */
const MAX_PAIRED = 12

/** The best service for each ID in one message. */
function named(lexed: Lexed, services: readonly Mark[], handles: readonly Handle[], cue: boolean): Named[] {
  const found: Named[] = []
  let first = 0
  for (const handle of handles) {
    while (first < services.length && (services[first] as Mark).end < handle.start - FAR) first++
    const strong = isStrongHandle(handle.value) || (handle.signed && isPlainHandle(handle.value))
    const candidate = { handle, strong }
    let best: Named | undefined
    for (let i = first; i < services.length && i < first + MAX_PAIRED; i++) {
      const mark = services[i] as Mark
      if (mark.start > handle.end + FAR || best?.confidence === SURE) break
      const confidence = pair(lexed, mark, candidate, cue)
      if (confidence > 0 && (best === undefined || confidence > best.confidence)) best = { mark, handle, confidence }
    }
    if (best !== undefined) found.push(best)
  }
  return found
}

/** Parts of the message that other detectors own: addresses and links hold runs that look like IDs. */
function freeHandles(utterance: Utterance): Handle[] {
  const handles = readHandles(utterance.lexed)
  if (handles.length === 0) return []
  const taken = [...mailsBySign(utterance.spelling), ...readLinks(utterance.spelling)].sort((a, b) => a.from - b.from)
  const free: Handle[] = []
  let next = 0
  for (const handle of handles) {
    while (next < taken.length && (taken[next] as { to: number }).to <= handle.start) next++
    const span = taken[next]
    if (span === undefined || span.from >= handle.end) free.push(handle)
  }
  return free
}

/** What an ID is not, or was: `sanじゃなくてsan2`, `前はkai_oldやったけど`. */
const FORMER =
  /^[」』)]?(?:って(?:の|やつ)?)?(?:じゃな|ではな|やな(?:く|い)|ちゃう|(?:だった|やった|でした)(?:けど|が|のを|んだ)|は(?:消した|使ってな|もう|古い|前の|昔の)|から(?:変え|変わ|かえ|かわ))/

/** The IDs without those that are said to be none any more, where another follows. */
function withoutFormer(text: string, handles: Handle[]): Handle[] {
  if (handles.length < 2) return handles
  const isFormer = ({ end }: Handle) => FORMER.test(text.slice(end, end + 14))
  const last = handles[handles.length - 1] as Handle
  return isFormer(last) ? handles : handles.filter((handle) => !isFormer(handle))
}

/** The `psn` of taro-psn is a part of the name. Both lists are in the order of the text. */
function outside(services: readonly Mark[], handles: readonly Handle[]): Mark[] {
  let next = 0
  return services.filter((mark) => {
    while (next < handles.length && (handles[next] as Handle).end < mark.end) next++
    const handle = handles[next]
    return handle === undefined || handle.start >= mark.start
  })
}

/** In a longer message, a service and something like an ID need not belong together. */
const JOINED_UNITS = 80

/** IDs on LINE and on other messengers and social networks. */
export function findMessengerIds(scene: Scene): Draft[] {
  const { current } = scene
  const { text, marks } = current
  const handles = withoutFormer(text, freeHandles(current))
  const services = outside(marks.filter(isService), handles)
  const found: Draft[] = []
  const told =
    services.length > 0 &&
    (mayRecite(current.lexed) || /ぶらぼー|おすかー|たんご|ふぉっくす|あるふぁ|ちゃーりー|ろみお|しえら/.test(text))
      ? toldByAny(current, services)
      : undefined
  for (const { mark, handle, confidence } of named(
    current.lexed,
    services,
    handles,
    services.length > 0 && hasCue(current.lexed, 0, text.length),
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
  if (told !== undefined && found.every((draft) => isPartOf(draft, told))) return [told]
  if (found.length > 0) return found
  for (const mark of services.slice(0, MAX_PAIRED)) {
    const other = numericId(current, mark)
    if (other !== undefined) return [other]
  }
  const numeric = numericIdByCue(current)
  if (numeric !== undefined) return [numeric]
  const [mentioned] = services
  if (mentioned !== undefined) {
    // too far apart to be a pair, but nothing else is joined like this
    const joined = handles.find(
      ({ value }) =>
        value.length >= 6 && isStrongHandle(value) && /[a-z][._]|[._][a-z]/i.test(value) && isJoined(value),
    )
    if (joined === undefined || current.text.length > JOINED_UNITS || isCodeTalk(text)) return []
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
  const looks = byLook(current, handles)
  if (looks.length > 0) return looks
  const alone = toldAlone(scene) ?? withoutService(scene, handles)
  return alone === undefined ? [] : [alone]
}
