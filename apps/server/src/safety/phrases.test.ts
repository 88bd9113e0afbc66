import { inspect } from '@sekisho/inspect'
import { TONES } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import { fillPhrases } from './phrases.ts'

test('[R5] no phrase of refusal is ever a finding, whatever was asked before', () => {
  const asked = [
    'LINE教えて',
    '電話番号は?',
    'インスタやってる？交換しようよ',
    '外で会おうよ',
    'PayPayで払うよ',
    'いいでしょ？',
  ].map((text) => ({ from: 'member' as const, text }))
  for (const { id, text } of fillPhrases('けんじ')) {
    expect({ id, findings: inspect(text, { from: 'performer' }) }).toEqual({ id, findings: [] })
    expect({ id, findings: inspect(text, { from: 'performer', history: asked }) }).toEqual({ id, findings: [] })
  }
})

test('every tone answers every kind of request', () => {
  const phrases = fillPhrases('けんじ')
  for (const tone of TONES)
    for (const about of ['contact', 'offsite', 'harm'])
      expect(phrases.some((p) => p.tone === tone && p.about === about)).toBe(true)
  for (const tone of TONES)
    for (const alternative of ['mail', 'next_login'])
      expect(phrases.some((p) => p.tone === tone && p.alternative === alternative)).toBe(true)
})

test('the name is taken as it is, also with signs that a replacement would read', () => {
  expect(fillPhrases('$&太郎$1').every((p) => p.text.includes('$&太郎$1'))).toBe(true)
})
