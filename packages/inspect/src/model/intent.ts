import { CATEGORIES, type Category, groupOf } from '../categories.ts'
import { withValue } from '../detectors/private-values.ts'
import { isKana, isKanji, isLatin } from '../lex.ts'
import type { ReasonCode } from '../reasons.ts'
import type { Draft, Scene } from '../utterance.ts'
import { addStretch, CLAUSE_ENDS, clauseStarts, confidenceBand, isOneOf, type Part } from './features.ts'
import { fullScoresOf, pullsOn, WEIGHTS } from './scores.ts'
import { Writer } from './sinks.ts'
import { MODEL } from './weights.ts'

const isBreak = (unit: string | undefined) => isOneOf(CLAUSE_ENDS, unit)

/** The clause that weighed most, with its neighbours where they weighed nearly as much; `pulls` says what each column of a row counts. */
function heaviest(scene: Scene, drafts: readonly Draft[], pulls: readonly number[], part: Part): Part {
  const { from, to } = part
  const { text } = scene.current
  const features = new Writer(WEIGHTS)
  addStretch(features, scene, drafts, from, to)
  const weight = new Float64Array(to - from)
  for (let f = 0; f < features.places.length; f++) {
    const at = features.ats[f] as number
    const length = features.lengths[f] as number
    if (at < from || length <= 0) continue
    const row = WEIGHTS.rowOf(features.places[f] as number)
    const much = pulls.reduce((sum, pull, column) => (pull === 0 ? sum : sum + pull * WEIGHTS.weightIn(row, column)), 0)
    const share = (much * (features.amounts[f] as number)) / length
    for (let i = at; i < Math.min(to, at + length); i++) weight[i - from] = (weight[i - from] as number) + share
  }
  const starts = clauseStarts(text, part, CLAUSE_ENDS)
  const clauses = starts.slice(0, -1).map((start, k) => {
    const end = starts[k + 1] as number
    return { from: start, to: end, sum: weight.subarray(start - from, end - from).reduce((sum, one) => sum + one, 0) }
  })
  let best = 0
  for (let i = 1; i < clauses.length; i++) {
    if ((clauses[i] as { sum: number }).sum > (clauses[best] as { sum: number }).sum) best = i
  }
  const chosen = clauses[best] as (typeof clauses)[number]
  let first = best
  let last = best
  while (first > 0 && (clauses[first - 1]?.sum ?? 0) > chosen.sum * 0.4) first--
  while (last + 1 < clauses.length && (clauses[last + 1]?.sum ?? 0) > chosen.sum * 0.4) last++
  let begin = clauses[first]?.from ?? from
  let end = clauses[last]?.to ?? to
  while (end - 1 > begin && isBreak(text[end - 1])) end--
  while (begin + 1 < end && isBreak(text[begin])) begin++
  return { from: begin, to: end }
}

const REASON: Readonly<Record<Category, ReasonCode>> = {
  'contact.phone': 'hints-contact',
  'contact.email': 'hints-contact',
  'contact.line': 'hints-contact',
  'contact.sns': 'hints-contact',
  'contact.url': 'hints-contact',
  'contact.solicit': 'reads-like-contact',
  'offsite.payment': 'pays-outside',
  'offsite.meet': 'meets-in-person',
  'harm.threat': 'sounds-threatening',
  'harm.stalking': 'sounds-like-pursuit',
  'harm.scam': 'lures-with-money',
  'harm.minor': 'sounds-under-age',
  'harm.recording': 'speaks-of-recording',
  'privacy.name': 'gives-real-name',
  'privacy.address': 'gives-home',
  'privacy.workplace': 'gives-workplace',
  'privacy.birthdate': 'gives-birthday',
  'privacy.family': 'gives-family',
}

/** A detail that a rule read has a value to show; the model only takes back what it thinks is none at all. */
const isDetail = (category: Category) => groupOf(category) === 'contact' && category !== 'contact.solicit'

function calibrated(category: number, score: number): number {
  const [slope, shift] = MODEL.platt[category] as readonly [number, number]
  const share = 1 / (1 + Math.exp(-(slope * score + shift)))
  return Math.min(0.97, Math.max(0.5, Math.round(share * 100) / 100))
}

/** With fewer letters the message says too little for the model to speak alone: a number, a sign, a face. A word in Latin letters says no more. */
const LEAST_LETTERS = 2
/** … nor does a word that answers nothing, since nothing was said before: half of what the model took such for was wrong. */
const LEAST_LETTERS_FIRST = 6

function saysSomething({ current: { text }, history }: Scene): boolean {
  const least = history.length === 0 ? LEAST_LETTERS_FIRST : LEAST_LETTERS
  let letters = 0
  let inWord = false
  for (const unit of text) {
    const latin = isLatin(unit)
    if (((latin && !inWord) || isKana(unit) || isKanji(unit)) && ++letters >= least) return true
    inWord = latin
  }
  return false
}

/** A trade (大工です) is no workplace: where none can be read, the model must hold it likelier than not. */
const LEAST_OF_UNREAD_WORKPLACE = 0

/** A number over twenty is no minor's age, whatever else the model hears in the message. */
const ADULT = /^(2[1-9]|[3-9][0-9])$/

/** 「留守中1」: a state and a count, and no class of a middle school. */
const STATE_COUNTED = /^[^0-9]*[一-鿿]中[0-9]+[^0-9歳才学年]*$/

/** 「そのまま13」, 「そのまま14」: who says the same with another number counts, and tells no age. */
function isCounting({ current, history }: Scene): boolean {
  const withoutNumbers = (text: string) => text.replace(/[0-9]+/g, '')
  const said = withoutNumbers(current.text)
  return (
    said.length > 1 &&
    history.some(
      (earlier) =>
        earlier.sameSpeaker(current) && earlier.text !== current.text && withoutNumbers(earlier.text) === said,
    )
  )
}

function mistakes({ category, value, from, to }: Draft, score: number, scene: Scene): boolean {
  const {
    current: { text },
    siteHosts,
  } = scene
  // a link is a link to the model, whoever it leads to; those that lead elsewhere the rules have found
  if (category === 'contact.url') return siteHosts.some((host) => text.slice(from, to).includes(host))
  if (category === 'privacy.workplace') return value === undefined && score < LEAST_OF_UNREAD_WORKPLACE
  if (category !== 'harm.minor') return false
  if (value === undefined && (STATE_COUNTED.test(text) || isCounting(scene))) return true
  const numbers = text.match(/[0-9]+/g) ?? []
  return numbers.length > 0 && numbers.every((number) => ADULT.test(number))
}

/** A rule is rather sure of what is half of the message or more: it is said outright, and nothing beside it says otherwise. */
const isOutright = (draft: Draft, { current: { text } }: Scene) =>
  confidenceBand(draft) > 0 && (draft.to - draft.from) * 2 >= text.length

/** What was said before may take a finding back; but small talk before a plain threat, or before what is said outright, does not excuse it. */
const isExcusable = (draft: Draft, scene: Scene) =>
  (groupOf(draft.category) !== 'harm' || confidenceBand(draft) === 0) && !isOutright(draft, scene)

/** What is said outright needs no more of the model than this. */
const MOST_OF_OUTRIGHT = -1.75

/** The score from which on a finding of a rule is kept. */
function leastOf(draft: Draft, scene: Scene): number {
  const least = MODEL.backed[confidenceBand(draft)]?.[CATEGORIES.indexOf(draft.category)] as number
  return isOutright(draft, scene) ? Math.min(least, MOST_OF_OUTRIGHT) : least
}

/**
 * Rules and model meet here and nowhere else. The findings of the rules are features of the model: where it is sure, it finds what no rule
 * knows; where a rule has spoken, it needs less; where all else speaks against it, a finding is taken back.
 */
export function weigh(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const { best, parts, active, byItself } = fullScoresOf(scene, drafts)
  const kept: Draft[] = []
  for (const draft of drafts) {
    const c = CATEGORIES.indexOf(draft.category)
    const score = isExcusable(draft, scene) ? (best[c] as number) : Math.max(best[c] as number, byItself[c] as number)
    if (isDetail(draft.category)) {
      if (score >= MODEL.veto || confidenceBand(draft) === 2) kept.push(draft)
    } else if (score >= leastOf(draft, scene)) {
      kept.push({ ...draft, confidence: Math.max(calibrated(c, score), Math.min(draft.confidence, 0.7)) })
    }
  }
  if (!saysSomething(scene)) return kept
  for (const [c, category] of CATEGORIES.entries()) {
    if ((best[c] as number) < (MODEL.alone[c] as number) || kept.some((draft) => draft.category === category)) continue
    if (isDetail(category) && kept.some((draft) => groupOf(draft.category) === 'contact')) continue
    const part = parts[c]
    if (part === undefined) continue
    const alone: Draft = {
      category,
      ...heaviest(scene, drafts, pullsOn(c, active[c] as number), part),
      confidence: calibrated(c, best[c] as number),
      reasons: [REASON[category]],
    }
    const shown = withValue(alone, scene)
    if (!mistakes(shown, best[c] as number, scene)) kept.push(shown)
  }
  return kept
}
