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

/** What stands in her field, and the phrase that was last put there. */
export type PhraseField = { readonly text: string; readonly filled: string }
export const EMPTY_FIELD: PhraseField = { text: '', filled: '' }

const isOwn = ({ text, filled }: PhraseField) => text.trim() !== '' && text !== filled

/** After another choice: a phrase she left as it was gives way, what she typed herself stays. */
export const fillIn = (field: PhraseField, phrase: string): PhraseField =>
  isOwn(field) ? field : { text: phrase, filled: phrase }

/** The phrase of her choice that could take the place of what she typed, if it is another than she began with. */
export const offeredPhrase = (field: PhraseField, phrase: string): string | undefined =>
  isOwn(field) && phrase !== field.filled && phrase !== field.text ? phrase : undefined
