import type { PhraseView } from '@sekisho/protocol'
import { describe, expect, test } from 'vitest'
import { EMPTY_FIELD, fillIn, offeredPhrase, type PhraseChoice, pickPhrase } from './pick-phrase.ts'

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

describe('another tone', () => {
  const friendly = fillIn(EMPTY_FIELD, 'ごめんね、できないんだ。')

  test('fills in anew what she left as it was, or emptied', () => {
    expect(fillIn(friendly, 'お断りします。').text).toBe('お断りします。')
    expect(fillIn({ ...friendly, text: ' ' }, 'お断りします。').text).toBe('お断りします。')
    expect(offeredPhrase(friendly, 'お断りします。')).toBeUndefined()
  })

  test('leaves what she typed, and offers its phrase beside it', () => {
    const edited = { ...friendly, text: 'ごめんね、できないんだ。また今度ね。' }
    expect(offeredPhrase(edited, friendly.filled)).toBeUndefined()
    expect(fillIn(edited, 'お断りします。')).toBe(edited)
    expect(offeredPhrase(edited, 'お断りします。')).toBe('お断りします。')
  })
})
