import { describe, expect, test } from 'vitest'
import { sceneOf } from '../inspect.ts'
import { addEntities } from './entities.ts'

function featuresOf(text: string): number[] {
  const { current } = sceneOf(text, { from: 'performer' })
  const hashes: number[] = []
  addEntities({ add: (hash) => hashes.push(hash), close: () => {} }, current, 0, current.text.length)
  return hashes
}

/** How much of what is seen in one text is seen in the other too. */
function shared(one: string, other: string): number {
  const [a, b] = [featuresOf(one), new Set(featuresOf(other))]
  return a.filter((hash) => b.has(hash)).length / a.length
}

describe('what names something looks alike whatever the name is', () => {
  test.each([
    ['流山に住んでる', '所沢に住んでる', '流山に行った'],
    ['鈴木といいます', '渡辺といいます', '鈴木さん元気?'],
    ['ひまわり保育園で働いてる', 'ひだまり保育園で働いてる', 'ひまわり保育園の前を通った'],
  ])('%s / %s, but not %s', (one, other, another) => {
    expect(shared(one, other)).toBeGreaterThan(0.7)
    expect(shared(one, another)).toBeLessThan(shared(one, other) - 0.2)
  })

  test('a text that names nothing has none, however much it says', () => {
    expect(featuresOf('今日は仕事が早く終わったから、家でゆっくりしてる')).toEqual([])
  })
})

test('reads no more of a long list than of a short one', () => {
  expect(featuresOf('所沢、高槻、'.repeat(2000)).length).toBeLessThan(500)
})
