import { compilePhrases, findPhrases } from '../phrases.ts'
import { HARM } from '../tables/harm-rules.ts'
import { OFFSITE } from '../tables/offsite-rules.ts'
import type { Draft, Scene } from '../utterance.ts'

const OFFSITE_PHRASES = compilePhrases(OFFSITE)
const HARM_PHRASES = compilePhrases(HARM)

/** Payment and meetings past the site. */
export function findOffsite({ current }: Scene): Draft[] {
  return findPhrases(current.lexed, OFFSITE_PHRASES)
}

/** Threats, pursuit, lures and recording. */
export function findHarm({ current }: Scene): Draft[] {
  return findPhrases(current.lexed, HARM_PHRASES)
}
