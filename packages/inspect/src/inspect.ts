import { type Category, groupOf } from './categories.ts'
import { atPlaces, closedUp } from './closed-up.ts'
import { RULES } from './detectors.ts'
import type { Finding, InspectOptions } from './finding.ts'
import { originalSpan } from './lex.ts'
import { glance } from './model/glance.ts'
import { weigh } from './model/intent.ts'
import { findTerms } from './terms.ts'
import { buildScene, type Draft, type Rules, type Scene, WORTH_ALL, type Worth } from './utterance.ts'

/**
 * Rule 8: what is said to or by an operator about contacts describes what somebody did; it does not do it. A message counts as said to an
 * operator when the last of the others who spoke is one. To write 「運営さんへ」 is not enough: anyone could write it.
 */
export function withOperator({ current, history }: Scene): boolean {
  if (current.from === 'operator') return true
  return history.findLast((earlier) => !earlier.sameSpeaker(current))?.from === 'operator'
}

/** What such a message only tells of. A danger, or what it says of its own speaker, stays one (a minor who tells support their age). */
const isToldOf = (category: Category) => groupOf(category) === 'contact' || groupOf(category) === 'offsite'

/** What the rules find in the message of a scene. */
export function findByRules(scene: Scene): Draft[] {
  const found = [...scene.details(), ...scene.near()]
  return withOperator(scene) ? found.filter(({ category }) => !isToldOf(category)) : found
}

/** A message with what was said before it, ready for the rules. */
export function sceneOf(text: string, options: InspectOptions): Scene {
  return buildScene(text, options, RULES)
}

/** A detail is worth every rule; the model, which takes the first look, knows nothing of talk with operators. */
function worthOf(scene: Scene): Worth {
  if (withOperator(scene)) return WORTH_ALL
  const worth = glance(scene)
  return worth !== WORTH_ALL && scene.details().length > 0 ? WORTH_ALL : worth
}

/** The rules, where a message is worth them. */
const WHERE_WORTH_IT: Rules = { ...RULES, worth: worthOf }

/** A hint is for the model. */
const isMoreThanHint = ({ confidence }: Draft) => confidence >= 0.6

/** What rules and model find together; the model says nothing where an operator has a part. */
const findIn = (scene: Scene): Draft[] =>
  withOperator(scene) ? findByRules(scene).filter(isMoreThanHint) : weigh(scene, findByRules(scene))

/**
 * What the message carries, in the order of its text. Pure: the same arguments give the same findings, and history is an argument. Takes
 * any string; time grows linearly with its length.
 */
export function inspect(text: string, options: InspectOptions): Finding[] {
  if (text === '') return []
  const scene = buildScene(text, options, WHERE_WORTH_IT)
  const { lexed } = scene.current
  const drafts = findIn(scene)
  const closed = closedUp(lexed)
  if (closed !== undefined) {
    const seen = new Set(drafts.map(({ category }) => category))
    const more = findIn(buildScene(closed.text, options, WHERE_WORTH_IT)).filter(({ category }) => !seen.has(category))
    drafts.push(...more.map((draft) => atPlaces(closed, draft)))
  }
  const own = options.terms === undefined ? [] : findTerms(options.terms, lexed)
  const quiet = withOperator(scene)
  return [...drafts, ...own.filter(({ category }) => !(quiet && isToldOf(category)))]
    .map(({ from, to, ...draft }): Finding => ({ ...draft, ...originalSpan(lexed, from, to) }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}
