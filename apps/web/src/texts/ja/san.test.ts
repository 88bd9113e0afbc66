import { LEFT_NAME } from '@sekisho/protocol'
import { expect, test } from 'vitest'
import { ja as desk } from '../../operator/texts/ja.ts'
import { ja } from './index.ts'
import { san } from './san.ts'

/** Every text that takes something, given the name of whoever has left wherever it takes a string. */
function wordings(texts: unknown): string[] {
  if (typeof texts === 'function') {
    const given = Array.from({ length: texts.length }, () => LEFT_NAME.ja)
    try {
      return [String(texts(...given))]
    } catch {
      return [] // It wants something else than names.
    }
  }
  if (typeof texts === 'object' && texts !== null) return Object.values(texts).flatMap(wordings)
  return []
}

test('a name is followed by さん, and what stands for the name of whoever has left is not', () => {
  expect(san('みどり')).toBe('みどりさん')
  expect(san(LEFT_NAME.ja)).toBe('退会した方')
})

test.each([
  ['the app', ja],
  ['the desk', desk],
])('no text of %s says 「退会した方さん」', (_, texts) => {
  const all = wordings(texts)
  expect(all.filter((text) => text.includes(LEFT_NAME.ja)).length).toBeGreaterThan(10)
  expect(all.filter((text) => text.includes(`${LEFT_NAME.ja}さん`))).toEqual([])
})
