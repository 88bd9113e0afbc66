import { compilePhrases } from '../phrase-table.ts'
import { findPhrases } from '../phrases.ts'
import { GUARD_WORDS } from '../tables/guard-words.ts'
import { HARM_RULES } from '../tables/harm-rules.ts'
import { LURE_WORDS } from '../tables/lure-words.ts'
import { MEETING_WORDS } from '../tables/meeting-words.ts'
import { MONEY_WORDS } from '../tables/money-words.ts'
import { OFFSITE_RULES } from '../tables/offsite-rules.ts'
import { OUTSIDE_RULES } from '../tables/outside-rules.ts'
import { OUTSIDE_WORDS } from '../tables/outside-words.ts'
import { PURSUIT_WORDS } from '../tables/pursuit-words.ts'
import { RECORDING_WORDS } from '../tables/recording-words.ts'
import { THREAT_WORDS } from '../tables/threat-words.ts'
import type { Draft, Scene } from '../utterance.ts'
import { goOn } from './goes-on.ts'

const PHRASES = compilePhrases({
  words: {
    ...GUARD_WORDS,
    ...MONEY_WORDS,
    ...MEETING_WORDS,
    ...THREAT_WORDS,
    ...PURSUIT_WORDS,
    ...LURE_WORDS,
    ...RECORDING_WORDS,
    ...OUTSIDE_WORDS,
  },
  rules: [...OFFSITE_RULES, ...HARM_RULES, ...OUTSIDE_RULES],
})

/** Payment, meetings and talk past the site, threats, pursuit, lures and recording: said in the message, or a step further in what was begun. */
export function findDangers(scene: Scene): Draft[] {
  const { current } = scene
  const said = current.once(`dangers ${current.from}`, () => findPhrases(current.phraseText, current.from, PHRASES))
  const steps = goOn(scene).filter(
    (step) => !said.some((draft) => draft.category === step.category && draft.confidence >= step.confidence),
  )
  return [...said.filter((draft) => !steps.some((step) => step.category === draft.category)), ...steps]
}
