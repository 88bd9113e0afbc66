import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspect } from '../index.ts'
import { windows } from './features.ts'

describe('windows', () => {
  test('a short text has none, a longer one runs of whole clauses', () => {
    expect(windows('ポイントより直接振り込むよ')).toEqual([])
    const text = '今日は寒かったね。お風呂であったまってから寝るよ、明日は早いし。ポイントより直接振り込むよ'
    const parts = windows(text).map(({ from, to }) => text.slice(from, to))
    expect(parts).toEqual([
      '今日は寒かったね。お風呂であったまってから寝るよ、明日は早いし。',
      '明日は早いし。ポイントより直接振り込むよ',
    ])
  })

  test('cover the text from its start to its end, and are in all no more than three times as long', () => {
    const clause = fc.string({ maxLength: 50 })
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 60 }), (clauses) => {
        const text = clauses.join('、')
        const parts = windows(text)
        if (parts.length === 0) return
        expect(parts[0]?.from).toBe(0)
        expect(parts.at(-1)?.to).toBe(text.length)
        for (const [i, { from, to }] of parts.entries()) {
          expect(to).toBeGreaterThan(from)
          expect(from).toBeLessThanOrEqual(parts[i - 1]?.to ?? 0)
          expect(from).toBeGreaterThan(parts[i - 1]?.from ?? -1)
        }
        expect(parts.reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThanOrEqual(3 * text.length)
      }),
    )
  })
})

describe('what is said amid small talk in one message is found as it is alone', () => {
  const before = '将来こわいけど、まあ今日のカレーうまかったからいいや。'
  const behind = '。明日は朝から洗濯だわ、布団も干したい'
  test.each([
    ['手数料もったいないし、直接ペイペイで送らせてよ', 'offsite.payment'],
    ['出張でそっち行くから、仕事終わりに駅で会えない?', 'offsite.meet'],
    ['無視するなら、君の職場に動画送るだけだから', 'harm.threat'],
    ['ポイント高いし、違うアプリで続き話せたりしない?', 'contact.solicit'],
  ])('%s', (said, category) => {
    for (const text of [before + said, said + behind, before + said + behind])
      expect(inspect(text, { from: 'member' }).map((finding) => finding.category)).toContain(category)
  })
})
