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

const SAID: readonly (readonly [text: string, category: string])[] = [
  ['手数料もったいないし、直接ペイペイで送らせてよ', 'offsite.payment'],
  ['ここ通さんで銀行振込にしてくれたら安くするよ', 'offsite.payment'],
  ['アマギフの番号をチャットで送ってくれたら延長するね', 'offsite.payment'],
  ['出張でそっち行くから、仕事終わりに駅で会えない?', 'offsite.meet'],
  ['今度の土曜、横浜で一緒にごはん行こうよ', 'offsite.meet'],
  ['ホテル取ったから来てほしいな', 'offsite.meet'],
  ['無視するなら、君の職場に動画送るだけだから', 'harm.threat'],
  ['ブロックしたら家まで行くからな', 'harm.threat'],
  ['昨日の帰り、駅から家までずっと後ろ歩いてたよ', 'harm.stalking'],
  ['さっきの配信、全部録画して保存してある', 'harm.recording'],
  ['必ず増える投資があるから、まず十万だけ入れて', 'harm.scam'],
  ['じつはまだ17歳なんだ、年ごまかして登録した', 'harm.minor'],
  ['ポイント高いし、違うアプリで続き話せたりしない?', 'contact.solicit'],
  ['LINE交換しようよ、毎日話したい', 'contact.solicit'],
  ['連絡先教えてくれない?', 'contact.solicit'],
  ['電話番号知りたいな、声聞きたい', 'contact.solicit'],
  ['カカオのIDはsora_1208だよ', 'contact.sns'],
  ['本名は高瀬彩花っていうの', 'privacy.name'],
  ['川越の新河岸駅の近くに住んでるよ', 'privacy.address'],
  ['わたし、みなと台総合病院で看護師してるんだ', 'privacy.workplace'],
]
/** The same share as it must be of the plainest wordings: any training loses one or another. */
const MOST_LOST = 0.05

test('what is said amid small talk in one message is found as it is alone', () => {
  const before = '将来こわいけど、まあ今日のカレーうまかったからいいや。'
  const behind = '。明日は朝から洗濯だわ、布団も干したい'
  const texts = SAID.flatMap(([said, category]) =>
    [said, before + said, said + behind, before + said + behind].map((text) => [text, category] as const),
  )
  const lost = texts.filter(
    ([text, category]) => !inspect(text, { from: 'member' }).some((finding) => finding.category === category),
  )
  expect(lost.length / texts.length, lost.join('\n')).toBeLessThanOrEqual(MOST_LOST)
})
