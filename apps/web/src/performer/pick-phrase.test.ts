import type { PhraseView } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import { type PhraseChoice, pickPhrase } from './pick-phrase.ts'

const phrase = (
  id: string,
  about: PhraseView['about'],
  tone: PhraseView['tone'],
  alternative: PhraseView['alternative'],
): PhraseView => ({ id, about, tone, alternative, text: id })
const phrases = [
  phrase('a', 'contact', 'friendly', 'none'),
  phrase('b', 'contact', 'friendly', 'mail'),
  phrase('c', 'contact', 'firm', 'none'),
  phrase('d', 'offsite', 'firm', 'mail'),
]

test.each<[PhraseChoice, string]>([
  [{ about: 'contact', tone: 'friendly', alternative: 'mail' }, 'b'],
  [{ about: 'contact', tone: 'firm', alternative: 'mail' }, 'c'],
  [{ about: 'offsite', tone: 'friendly', alternative: 'none' }, 'd'],
])('%j → %s', (choice, id) => {
  expect(pickPhrase(phrases, choice)?.id).toBe(id)
})

test('nothing to pick from', () => {
  expect(pickPhrase([], { about: 'harm', tone: 'firm', alternative: 'none' })).toBeUndefined()
})
