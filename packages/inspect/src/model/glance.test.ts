import { expect, test } from 'vitest'
import { inspect } from '../index.ts'
import { sceneOf } from '../inspect.ts'
import { glance } from './glance.ts'

const look = (text: string) => glance(sceneOf(text, { from: 'member' }))

test('most plain talk is worth no rule', () => {
  const talk = [
    'こんばんは、今日も寒かったね',
    'カレー作りすぎちゃった笑',
    'その曲すごく好き、何回も聴いてる',
    'うちの猫がずっと寝てて起きない',
    '眠いけどもう少し話そうかな',
    'ゲームのアプデ来たからやってみて',
    '雨すごいね、洗濯物だいじょうぶだった?',
    'そうなんですね、すごいです',
    'ラーメン食べたい気分',
    '映画見て泣いちゃった',
    'わかる、月曜ってつらいよね',
    '新しい髪型似合ってる',
  ]
  const unread = talk.map(look).filter(({ talk, own, age }) => !talk && !own && !age)
  expect(unread.length).toBeGreaterThanOrEqual(talk.length / 2)
})

test.each([
  ['よかったら別のところで話しませんか', 'talk'],
  ['明日の夜、駅前で待ってるから来て', 'talk'],
  ['言うこと聞かないと写真をばらまくよ', 'talk'],
  ['本名は高橋美咲って言います', 'own'],
  ['横浜の鶴見に住んでるよ', 'own'],
  ['まだ高校生なんだよね', 'age'],
] as const)('%s is worth the rules of %s', (text, family) => {
  expect(look(text)[family]).toBe(true)
})

test('a long message is worth every rule, whatever it talks of', () => {
  expect(look('今日は寒かったね。お風呂であったまってから寝るよ。'.repeat(12))).toEqual({
    talk: true,
    own: true,
    age: true,
  })
})

test('what is found does not hang on what was looked at before', () => {
  const history = [
    { from: 'member' as const, text: 'ねえ、もっと近くで話せたらいいのにな' },
    { from: 'performer' as const, text: '近くって?' },
    { from: 'member' as const, text: 'ここじゃないところで' },
  ]
  const fresh = inspect('うん、いいよ', { from: 'performer', history })
  for (const [i, { from, text }] of history.entries()) inspect(text, { from, history: history.slice(0, i) })
  expect(inspect('うん、いいよ', { from: 'performer', history })).toEqual(fresh)
})
