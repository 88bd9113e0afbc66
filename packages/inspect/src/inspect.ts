import { type Category, groupOf } from './categories.ts'
import { DETECTORS } from './detectors.ts'
import type { Finding, InspectOptions } from './finding.ts'
import { originalSpan } from './lex.ts'
import { weigh } from './model/intent.ts'
import { buildScene, type Draft, type Scene } from './utterance.ts'

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

/** What the rules find in the message of a scene. Also used for earlier messages, each with those before it. */
export function findByRules(scene: Scene): Draft[] {
  const quiet = withOperator(scene)
  const drafts: Draft[] = []
  for (const detect of DETECTORS) {
    for (const draft of detect(scene)) {
      if (!(quiet && isToldOf(draft.category))) drafts.push(draft)
    }
  }
  return drafts
}

/**
 * What the message carries, in the order of its text. Pure: the same arguments give the same findings, and history is an argument. Takes
 * any string; time grows linearly with its length.
 */
export function inspect(text: string, options: InspectOptions): Finding[] {
  if (text === '') return []
  const scene = buildScene(text, options, findByRules)
  const drafts = withOperator(scene) ? findByRules(scene) : weigh(scene, findByRules(scene))
  return drafts
    .map(({ from, to, ...draft }): Finding => ({ ...draft, ...originalSpan(scene.current.lexed, from, to) }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}
