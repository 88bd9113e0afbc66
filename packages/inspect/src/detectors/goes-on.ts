import type { Category } from '../categories.ts'
import { compilePhrases, type Phrases } from '../phrase-table.ts'
import { classesIn } from '../phrases.ts'
import type { ReasonCode } from '../reasons.ts'
import { GOES_ON_WORDS } from '../tables/goes-on-words.ts'
import { GUARD_WORDS } from '../tables/guard-words.ts'
import { type Draft, oncePerMessage, type Scene, type Utterance } from '../utterance.ts'
import { replyOf } from './replies.ts'

/** What a message may be that goes on with a category: by a class of words, after whom, and what must not stand in it. */
type Step = {
  readonly category: Category
  readonly reason: ReasonCode
  readonly words: string
  /** Whose message began it. */
  readonly after: 'other' | 'own' | 'either'
  /** The last message of the other must have a word of this class. */
  readonly heard?: string
  readonly unless?: string
  /** What the other refused in between is gone on with all the same. */
  readonly presses?: true
  readonly confidence: number
}

const STEPS: readonly Step[] = [
  {
    category: 'offsite.payment',
    reason: 'pays-outside',
    words: 'yes',
    after: 'other',
    unless: 'no-step',
    confidence: 0.75,
  },
  {
    category: 'offsite.payment',
    reason: 'pays-outside',
    words: 'pay-detail',
    after: 'either',
    unless: 'no-step',
    confidence: 0.75,
  },
  {
    category: 'offsite.meet',
    reason: 'meets-in-person',
    words: 'yes',
    after: 'other',
    unless: 'no-step',
    confidence: 0.75,
  },
  {
    category: 'offsite.meet',
    reason: 'meets-in-person',
    words: 'meet-detail',
    after: 'either',
    unless: 'no-step',
    confidence: 0.75,
  },
  {
    category: 'offsite.meet',
    reason: 'meets-in-person',
    words: 'meet-press',
    after: 'own',
    unless: 'gives-up',
    presses: true,
    confidence: 0.7,
  },
  {
    category: 'harm.threat',
    reason: 'sounds-threatening',
    words: 'cold',
    after: 'own',
    heard: 'fear',
    confidence: 0.7,
  },
  { category: 'harm.threat', reason: 'sounds-threatening', words: 'fate-asked', after: 'own', confidence: 0.85 },
  {
    category: 'harm.stalking',
    reason: 'sounds-like-pursuit',
    words: 'cold',
    after: 'own',
    heard: 'fear',
    confidence: 0.7,
  },
  {
    category: 'harm.scam',
    reason: 'lures-with-money',
    words: 'scam-detail',
    after: 'own',
    unless: 'no-step',
    confidence: 0.7,
  },
  { category: 'harm.recording', reason: 'speaks-of-recording', words: 'record-detail', after: 'own', confidence: 0.7 },
]

const PHRASES: Phrases = compilePhrases({ words: [GUARD_WORDS, GOES_ON_WORDS], rules: [] })

const classesOf = oncePerMessage(({ phraseText }) => classesIn(phraseText, PHRASES))

/** Whether a word of a class stands in a message. */
function says(message: Utterance, name: string): boolean {
  const kind = PHRASES.names.get(name)
  return kind !== undefined && classesOf(message).has(kind)
}

/** A longer message says something of its own. */
const STEP_UNITS = 40
/** So many messages back may what is gone on with have been said. */
const OPEN = 5
/** Only what was likely is gone on with. */
const LIKELY = 0.8

/** Of what was hardly proposed a step is hardly one. */
const SURE = 0.85
const UNSURE_STEP = 0.65
/** Right behind what the other proposed, a yes or a detail is hardly ever meant for anything else. */
const RIGHT_BEHIND = 0.84
/** An answer there without any word of its own: only where nothing refuses, and the model has a say. */
const UNSPOKEN = 0.45
const UNSPOKEN_UNITS = 25

const isLikely = (category: Category) => (draft: Draft) => draft.category === category && draft.confidence >= LIKELY

/** A message that alone is harmless, and is a further step in a payment, a meeting, a threat … that the last messages began. */
export function goOn(scene: Scene): Draft[] {
  const { current, history } = scene
  const length = current.text.length
  if (length === 0 || length > STEP_UNITS || history.length === 0) return []
  const answers = repliesTo(scene)
  if (classesOf(current).size === 0) return answers
  const last = history.slice(-OPEN)
  const heard = last.findLast((earlier) => !earlier.sameSpeaker(current))
  const found: Draft[] = []
  for (const step of STEPS) {
    if (found.some((draft) => draft.category === step.category)) continue
    if (!says(current, step.words) || (step.unless !== undefined && says(current, step.unless))) continue
    if (step.heard !== undefined && (heard === undefined || !says(heard, step.heard))) continue
    const from = begun(scene, last, step)
    if (from === undefined) continue
    const { category, reason } = step
    const behind = category.startsWith('offsite.') && from.message === history.at(-1) && from.message === heard
    const confidence = !from.sure ? UNSURE_STEP : behind ? RIGHT_BEHIND : step.confidence
    found.push({ category, from: 0, to: length, confidence, reasons: [reason], drawnFrom: [from.message.index] })
  }
  const meant = found.length === 0 ? meetingMeant(scene, heard) : []
  return [...found, ...meant, ...answers.filter(({ category }) => !found.some((draft) => draft.category === category))]
}

/** Of what was said first nobody knows: only the model may be sure. */
const MEANT = 0.6

/** 「会お」, 「今会ってるじゃん」, 「生でだよ」: asked what was meant, or with whom, and the answer is a body, a place, the two of them. */
function meetingMeant({ current, history }: Scene, heard: Utterance | undefined): Draft[] {
  if (heard === undefined || heard !== history.at(-1) || current.from === 'operator') return []
  if (!says(heard, 'asks-meaning') || !says(current, 'meet-say') || says(current, 'no-step')) return []
  const whole = { from: 0, to: current.text.length, confidence: MEANT, drawnFrom: [heard.index] }
  return [{ category: 'offsite.meet', ...whole, reasons: ['meets-in-person'] }]
}

/** A hedged yes, or a few words that are no refusal, right behind a proposal: 「そのうちね」, 「スニーカーでいい?」. */
function repliesTo(scene: Scene): Draft[] {
  const { current, history } = scene
  const before = history.at(-1)
  if (before === undefined || before.from === 'operator' || before.sameSpeaker(current)) return []
  if (says(current, 'no-step')) return []
  const reply = replyOf(current)
  if (reply?.kind === 'no' || (reply === undefined && current.text.length > UNSPOKEN_UNITS)) return []
  const proposals = scene
    .earlier(before)
    .filter(({ category, confidence }) => category.startsWith('offsite.') && confidence >= SURE)
  return proposals.map(({ category, reasons }) => ({
    category,
    from: 0,
    to: current.text.length,
    confidence: reply === undefined ? UNSPOKEN : RIGHT_BEHIND,
    reasons: [...reasons],
    drawnFrom: [before.index],
  }))
}

/** The message that began it. A refusal of the other in between ends what was proposed; a threat or a pursuit it does not end. */
function begun(
  scene: Scene,
  last: readonly Utterance[],
  { category, after, presses }: Step,
): { readonly message: Utterance; readonly sure: boolean } | undefined {
  const proposal = category.startsWith('offsite.')
  for (let i = last.length - 1; i >= 0; i--) {
    const earlier = last[i] as Utterance
    const own = earlier.sameSpeaker(scene.current)
    const known = (after !== 'own' || own) && (after !== 'other' || !own) ? scene.earlier(earlier) : []
    const proposed = known.find(isLikely(category))
    if (proposed !== undefined) return { message: earlier, sure: !proposal || proposed.confidence >= SURE }
    if (proposal && presses === undefined && says(earlier, 'refusal')) return undefined
    if (after === 'other' && !own) return undefined
  }
  return undefined
}
