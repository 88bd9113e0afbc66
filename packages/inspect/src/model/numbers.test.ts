import { describe, expect, test } from 'vitest'
import { sceneOf } from '../inspect.ts'
import { addNumbers } from './numbers.ts'

function featuresOf(text: string): number[] {
  const { current } = sceneOf(text, { from: 'member' })
  const hashes: number[] = []
  addNumbers({ add: (hash) => hashes.push(hash), close: () => {} }, current, 0, current.text.length)
  return hashes
}

describe('numbers look alike where they may be the same thing', () => {
  test.each([
    ['いま16', 'いま17', 'いま26'],
    ['1984年に生まれた', '1991年に生まれた', '5200年に生まれた'],
    ['十六です', '16です', '61です'],
  ])('%s / %s, but not %s', (one, other, another) => {
    expect(featuresOf(one)).toEqual(featuresOf(other))
    expect(featuresOf(one)).not.toEqual(featuresOf(another))
  })
})

test('a message without a number has none', () => {
  expect(featuresOf('おやすみ、また明日ね')).toEqual([])
})

test('reads no more of a long list than of a short one', () => {
  expect(featuresOf('16、17、'.repeat(2000)).length).toBeLessThan(150)
})
