import type { Utterance } from '../utterance.ts'

/** 「えっと」, 「うん」: so short a message of one's own stands between a question and its answer. */
const SIGH_UNITS = 6
const MOST_SIGHS = 2

/** What the other said last; a sigh of the speaker's own after it is passed over. */
export function asked(history: readonly Utterance[], current: Utterance): Utterance | undefined {
  for (let i = history.length - 1; i >= Math.max(0, history.length - 1 - MOST_SIGHS); i--) {
    const earlier = history[i] as Utterance
    if (!earlier.sameSpeaker(current)) return earlier
    if (earlier.text.length > SIGH_UNITS) return undefined
  }
  return undefined
}
