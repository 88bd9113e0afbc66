import { isDigit, isKana, isKanji, isLatin } from '../lex.ts'
import type { ReasonCode } from '../reasons.ts'
import { type Draft, oncePerMessage, type Scene, surest } from '../utterance.ts'
import type { Mark, MarkKind } from '../vocabulary.ts'
import { findAnswer } from './answers.ts'
import { comparesOnly, exchangeAcross, exchangeIn, exchangeLast, isMeantOtherwise } from './exchange.ts'
import { isElsewhere, isMessenger, type Reading, readSentence } from './exchange-reading.ts'
import { type Sentence, sentences } from './sentences.ts'

type Pair = {
  readonly object: MarkKind
  readonly verb: MarkKind
  readonly within: number
  readonly reason: ReasonCode
  readonly confidence: number
}

/** Which object and verb make a request, and how far apart they may stand (in folded units). */
const PAIRS: readonly Pair[] = [
  { object: 'service', verb: 'ask', within: 12, reason: 'asks-contact', confidence: 0.92 },
  { object: 'service', verb: 'bare-ask', within: 4, reason: 'asks-contact', confidence: 0.92 },
  { object: 'service', verb: 'want', within: 2, reason: 'asks-contact', confidence: 0.85 },
  { object: 'service', verb: 'exchange', within: 12, reason: 'asks-contact', confidence: 0.95 },
  { object: 'service', verb: 'offer', within: 8, reason: 'offers-contact', confidence: 0.9 },
  { object: 'service', verb: 'use', within: 4, reason: 'asks-contact', confidence: 0.85 },
  { object: 'service', verb: 'talk', within: 9, reason: 'moves-outside', confidence: 0.9 },
  { object: 'service', verb: 'go', within: 2, reason: 'moves-outside', confidence: 0.8 },
  { object: 'service', verb: 'trail', within: 4, reason: 'hints-contact', confidence: 0.8 },
  { object: 'service-hint', verb: 'ask', within: 6, reason: 'asks-contact', confidence: 0.85 },
  { object: 'service-hint', verb: 'exchange', within: 10, reason: 'asks-contact', confidence: 0.9 },
  { object: 'service-hint', verb: 'use', within: 3, reason: 'hints-contact', confidence: 0.85 },
  { object: 'service-hint', verb: 'talk', within: 6, reason: 'moves-outside', confidence: 0.85 },
  { object: 'service-hint', verb: 'go', within: 6, reason: 'moves-outside', confidence: 0.75 },
  { object: 'service-hint', verb: 'trail', within: 4, reason: 'hints-contact', confidence: 0.85 },
  { object: 'noun', verb: 'ask', within: 12, reason: 'asks-contact', confidence: 0.95 },
  { object: 'noun', verb: 'bare-ask', within: 4, reason: 'asks-contact', confidence: 0.95 },
  { object: 'noun', verb: 'want', within: 3, reason: 'asks-contact', confidence: 0.9 },
  { object: 'noun', verb: 'exchange', within: 10, reason: 'asks-contact', confidence: 0.95 },
  { object: 'noun', verb: 'offer', within: 10, reason: 'offers-contact', confidence: 0.92 },
  { object: 'noun', verb: 'trail', within: 10, reason: 'hints-contact', confidence: 0.8 },
  { object: 'noun', verb: 'talk', within: 4, reason: 'moves-outside', confidence: 0.75 },
  { object: 'weak-noun', verb: 'ask', within: 3, reason: 'asks-contact', confidence: 0.85 },
  { object: 'weak-noun', verb: 'bare-ask', within: 2, reason: 'asks-contact', confidence: 0.85 },
  { object: 'weak-noun', verb: 'want', within: 1, reason: 'asks-contact', confidence: 0.8 },
  { object: 'weak-noun', verb: 'exchange', within: 2, reason: 'asks-contact', confidence: 0.9 },
  { object: 'weak-noun', verb: 'offer', within: 2, reason: 'offers-contact', confidence: 0.85 },
  { object: 'outside', verb: 'talk', within: 12, reason: 'moves-outside', confidence: 0.8 },
  { object: 'outside', verb: 'move-on', within: 5, reason: 'moves-outside', confidence: 0.6 },
  { object: 'outside', verb: 'exchange', within: 10, reason: 'moves-outside', confidence: 0.88 },
  { object: 'trail-start', verb: 'trail', within: 14, reason: 'hints-contact', confidence: 0.75 },
]

const PAIRS_BY_VERB = new Map<MarkKind, readonly Pair[]>()
for (const pair of PAIRS) PAIRS_BY_VERB.set(pair.verb, [...(PAIRS_BY_VERB.get(pair.verb) ?? []), pair])

/** A word ends here: the text does, or a sign, a laugh or an emoji follows. */
function isBoundary(unit: string | undefined): boolean {
  if (unit === undefined || unit === 'w') return true
  return !isKana(unit) && !isKanji(unit) && !isLatin(unit) && !isDigit(unit)
}

/** 「お使いですかな」, 「お持ちでしょうか」 */
const POLITELY_ASKED = /^(です|でしょう|になります|になられます|でいらっしゃいます)か/

/** A question about use is one only when it is asked: `LINEやってる?`, `カカオ使ってますか` – not `LINEやってる友達`. */
function isAsked(text: string, verb: Mark, sentence: Sentence): boolean {
  const rest = text.slice(verb.end, sentence.to)
  // 「やってるんですか」 takes up what the other told
  if (rest.startsWith('んです')) return false
  if (POLITELY_ASKED.test(rest)) return true
  return (
    rest.length <= 8 &&
    (rest.includes('?') || rest.startsWith('か') || rest.startsWith('の?') || rest.startsWith('ん?'))
  )
}

/** How far around a request its context is read. */
const CONTEXT_UNITS = 60

/** Whether what surrounds a request takes it back, reports it or quotes it. `at` is the place of the verb among the marks. */
function undone(text: string, marks: readonly Mark[], at: number, object: Mark, verb: Mark): boolean {
  const start = Math.min(object.start, verb.start)
  const end = Math.max(object.end, verb.end)
  for (let i = at - 1; i >= 0; i--) {
    const mark = marks[i] as Mark
    if (mark.start < start - CONTEXT_UNITS || mark.kind === 'contrast') break
    if (mark.kind === 'report' && (mark.start >= object.start || verb.kind !== 'exchange')) return true
  }
  for (let i = at + 1; i < marks.length; i++) {
    const mark = marks[i] as Mark
    if (mark.start > end + CONTEXT_UNITS) break
    if (mark.kind === 'report') return true
    if (mark.start < end) continue
    if (mark.kind === 'contrast') break
    if (mark.kind === 'refusal') return true
  }
  // 「カカオやろ」って…: in quotes, and something said about it
  return text[end] === '」' || text[end] === '』'
}

/** Site functions beside a request keep it inside the site; `使い方` between service and verb asks for something else. */
function staysInside(marks: readonly Mark[], at: number, object: Mark, verb: Mark): boolean {
  for (let i = at - 1; i >= 0 && (marks[i] as Mark).end > object.start - 8; i--) {
    const mark = marks[i] as Mark
    if (mark.kind === 'site' && mark.start < verb.start) return true
    if (mark.kind === 'topic' && mark.start >= object.end && mark.start < verb.start) return true
  }
  return false
}

const WIDEST = Math.max(...PAIRS.map((pair) => pair.within))

/** The object of a verb: the nearest before it that makes a pair, or one right behind (`教えてLINE`). */
function objectOf(marks: readonly Mark[], at: number): { object: Mark; pair: Pair } | undefined {
  const verb = marks[at] as Mark
  const pairs = PAIRS_BY_VERB.get(verb.kind)
  if (pairs === undefined) return undefined
  for (let i = at - 1; i >= 0; i--) {
    const object = marks[i] as Mark
    const gap = verb.start - object.end
    if (gap > WIDEST) break
    const pair = pairs.find((one) => one.object === object.kind)
    // 直接連絡｜連絡とりたい: the two may share a word
    const apart = gap >= 0 || (object.kind === 'outside' && verb.end > object.end && verb.start > object.start)
    if (pair !== undefined && apart && gap <= pair.within) return { object, pair }
  }
  if (verb.kind !== 'ask' && verb.kind !== 'bare-ask') return undefined
  const next = marks[at + 1]
  const pair = next === undefined ? undefined : pairs.find((one) => one.object === next.kind)
  if (next === undefined || pair === undefined || pair.object === 'weak-noun' || next.start - verb.end > 1)
    return undefined
  return { object: next, pair }
}

/** `インスタやってますか` between strangers may be small talk. */
const SMALL_TALK = 0.65

/** `ラインとかもできる`, `tiktokで活躍してる`: the service is one thing among others. */
const IN_LIST = /とか|や|[^ぁ-ん、 ]/

function requestIn(text: string, sentence: Sentence, before: Sentence | undefined): Draft | undefined {
  const { marks } = sentence
  let best: Draft | undefined
  for (let i = 0; i < marks.length; i++) {
    const verb = marks[i] as Mark
    if (verb.kind === 'hint') {
      if (best !== undefined || undone(text, marks, i, verb, verb)) continue
      best = {
        category: 'contact.solicit',
        from: verb.start,
        to: verb.end,
        confidence: 0.75,
        reasons: ['hints-contact'],
      }
      continue
    }
    if ((verb.kind === 'bare-ask' || verb.kind === 'want') && !isBoundary(text[verb.end]) && text[verb.end - 1] !== '?')
      continue
    if (verb.kind === 'use' && !isAsked(text, verb, sentence)) continue
    const found = objectOf(marks, i)
    // 「テレグラムってなに?」 asks what it is
    if (
      found !== undefined &&
      verb.kind === 'want' &&
      /^(って|とは?|て)$/.test(text.slice(found.object.end, verb.start))
    )
      continue
    if (found === undefined || (verb.kind === 'use' && IN_LIST.test(text.slice(found.object.end, verb.start)))) continue
    const { object, pair } = found
    // 「妹からLINEきて」 tells who wrote
    if (verb.kind === 'go' && text.slice(object.start - 2, object.start) === 'から') continue
    if (comparesOnly(text, object.end, verb.start)) continue
    const smallTalk = verb.kind === 'use' && object.kind === 'service' && !isMessenger(object.service)
    const confidence = smallTalk ? SMALL_TALK : pair.confidence
    if (best !== undefined && confidence <= best.confidence) continue
    if (undone(text, marks, i, object, verb) || staysInside(marks, i, object, verb)) continue
    best = {
      category: 'contact.solicit',
      from: Math.min(object.start, verb.start),
      to: Math.max(verb.end, object.end),
      confidence,
      reasons: object.kind === 'service-hint' || object.disguised ? [pair.reason, 'service-disguised'] : [pair.reason],
    }
  }
  return best ?? turnedRefusal(text, sentence) ?? carriedOver(text, sentence, before)
}

/** Refusals that speak of a rule; 「できないけど」 alone is about anything. */
const RULES = /禁止|だめ|駄目|違反|規約|怒られ|いけな|ばん|ban/
const GIVING = /^(教え|おしえ|渡|繋|つなが|交換)/

const isGiving = (text: string, verb: Mark) =>
  (verb.kind === 'offer' || verb.kind === 'exchange') && GIVING.test(text.slice(verb.start, verb.end))

/** `規約違反やけど渡しとく`: a refusal, turned round. */
function turnedRefusal(text: string, { marks }: Sentence): Draft | undefined {
  let refusal: Mark | undefined
  let turned = false
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark
    if (mark.kind === 'refusal' && RULES.test(text.slice(mark.start, mark.end))) refusal ??= mark
    else if (mark.kind === 'contrast' && refusal !== undefined) turned = true
    else if (turned && refusal !== undefined && isGiving(text, mark) && !undone(text, marks, i, mark, mark)) {
      return {
        category: 'contact.solicit',
        from: refusal.start,
        to: mark.end,
        confidence: 0.85,
        reasons: ['offers-contact'],
      }
    }
  }
  return undefined
}

/** `カカオやってる? …教えてよ`: what is wanted stands in the sentence before. */
function carriedOver(text: string, { from, marks }: Sentence, before: Sentence | undefined): Draft | undefined {
  const object = before?.marks.find((mark) => mark.kind === 'noun' || mark.kind === 'service')
  if (object === undefined) return undefined
  // 「番号は交換できないけど、サイトのメールは毎日読むよ。そっちに送ってね」: what was refused, or kept inside, is not carried over
  if ([...(before?.marks ?? []), ...marks].some(({ kind }) => kind === 'refusal' || kind === 'site')) return undefined
  for (let i = 0; i < marks.length; i++) {
    const verb = marks[i] as Mark
    if (verb.start - from > 6) break
    const asks = verb.kind === 'ask' || (verb.kind === 'bare-ask' && isBoundary(text[verb.end])) || isGiving(text, verb)
    if (asks && !undone(text, marks, i, verb, verb)) {
      return {
        category: 'contact.solicit',
        from: object.start,
        to: verb.end,
        confidence: 0.75,
        reasons: ['asks-contact'],
      }
    }
  }
  return undefined
}

/** A message of nothing but a name or a noun (`LINE?`, `連絡先。`) is a request; longer ones say what about it. */
const BARE_UNITS = 12

function bareRequest(text: string, marks: readonly Mark[]): Draft | undefined {
  if (text.length > BARE_UNITS) return undefined
  const named = marks.filter(({ kind }) => kind === 'service' || kind === 'noun')
  const [first] = named
  const last = named[named.length - 1]
  if (first === undefined || last === undefined) return undefined
  // a service alone may answer 「何で見たの?」
  if (named.length === 1 && first.kind === 'service' && !text.includes('?')) return undefined
  for (let at = 0; at < text.length; at++) {
    const covered = named.some((mark) => at >= mark.start && at < mark.end)
    if (!covered && !isBoundary(text[at])) return undefined
  }
  return { category: 'contact.solicit', from: first.start, to: last.end, confidence: 0.6, reasons: ['asks-contact'] }
}

/** Below this a request is only a guess, and what the conversation shows may be surer. */
const SURE = 0.7

/** The surest request that the words of the message are by themselves. */
const requestOf = oncePerMessage(({ text, marks, lexed }): Draft | undefined => {
  const all = sentences(text, marks)
  const readings = all.map((sentence) => readSentence(lexed, sentence))
  let best: Draft | undefined
  for (let i = 0; i < all.length; i++) {
    const sentence = all[i] as Sentence
    const reading = readings[i] as Reading
    const before = readings[i - 1]
    if (before !== undefined) best = surest(best, exchangeAcross(before, reading))
    if (i === all.length - 1) best = surest(best, exchangeLast(text, reading))
    if (isMeantOtherwise(text, readings[i + 1])) continue
    const request = requestIn(text, sentence, all[i - 1])
    if (!isElsewhere(reading)) best = surest(best, request)
    best = surest(best, exchangeIn(text, reading))
  }
  return best
})

/** Asking for, offering or agreeing to contact details, or to go on talking elsewhere. */
export function findSolicitation(scene: Scene): Draft[] {
  const { current } = scene
  const said = requestOf(current)
  if (said !== undefined && said.confidence >= SURE) return [said]
  const best = surest(said, bareRequest(current.text, current.marks) ?? findAnswer(scene))
  return best === undefined ? [] : [best]
}
