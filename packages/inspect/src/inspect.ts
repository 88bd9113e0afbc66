import { type Category, groupOf } from './categories.ts'
import { DETECTORS } from './detectors.ts'
import type { Finding, InspectOptions } from './finding.ts'
import { originalSpan } from './lex.ts'
import { buildScene, type Draft, type Scene, type Utterance } from './utterance.ts'

/** 「運営さん、見てますか?」, not 「運営さんには言わないで」. */
const ADDRESSED = /^(運営|サポート)(さん|様|の方)?(、|。|！|!|へ|宛|お願い|助けて)/

/**
 * Rule 8: what is said to or by an operator about contacts describes what somebody did; it does not do it. A message counts as said to an
 * operator when the last of the others who spoke is one, or when it addresses one.
 */
function withOperator(scene: Scene): boolean {
  const { current, history } = scene
  if (current.from === 'operator') return true
  if (ADDRESSED.test(current.original)) return true
  for (let i = history.length - 1; i >= 0; i--) {
    const earlier = history[i] as Utterance
    if (earlier.sameSpeaker(current)) continue
    return earlier.from === 'operator'
  }
  return false
}

/** What a message does, as against what it tells of its speaker. */
const isAct = (category: Category) => groupOf(category) !== 'privacy'

/** What the message of a scene carries. Also used for earlier messages, each with those before it. */
function findIn(scene: Scene): Draft[] {
  const quiet = withOperator(scene)
  const drafts: Draft[] = []
  for (const detect of DETECTORS) {
    for (const draft of detect(scene)) {
      if (!quiet || !isAct(draft.category)) drafts.push(draft)
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
  const scene = buildScene(text, options, findIn)
  return findIn(scene)
    .map(({ from, to, ...draft }): Finding => ({ ...draft, ...originalSpan(scene.current.lexed, from, to) }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}
