import type { PhraseView } from '@sekisho/protocol'

export type PhraseChoice = {
  readonly about: PhraseView['about']
  readonly tone: PhraseView['tone']
  readonly alternative: PhraseView['alternative']
}

/** The phrase for a choice; the tone counts more than the alternative, and what was asked more than both. */
export function pickPhrase(phrases: readonly PhraseView[], choice: PhraseChoice): PhraseView | undefined {
  const score = (phrase: PhraseView) =>
    (phrase.about === choice.about ? 4 : 0) +
    (phrase.tone === choice.tone ? 2 : 0) +
    (phrase.alternative === choice.alternative ? 1 : 0)
  return phrases.reduce<PhraseView | undefined>(
    (best, phrase) => (best === undefined || score(phrase) > score(best) ? phrase : best),
    undefined,
  )
}
