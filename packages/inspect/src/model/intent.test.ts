import { statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type HistoryMessage, inspect, type Speaker } from '../index.ts'

const categories = (text: string, from: Speaker = 'member', history: HistoryMessage[] = []) =>
  inspect(text, { from, history }).map((finding) => finding.category)

describe('what no rule knows is found, and what is nearly the same passes', () => {
  test.each([
    [
      'ポイント高いし、違うアプリで続き話せたりしない?',
      '今日の配信終わっても余韻がすごいな、何か歌ってた?',
      'contact.solicit',
    ],
    ['手数料もったいないし、直接ペイペイで送らせてよ', '昼ごはん、ペイペイの還元で安く済んだよ', 'offsite.payment'],
    [
      '出張でそっち行くから、仕事終わりに駅で会えない?',
      '出張でそっち方面行ってきた。お土産のお菓子がおいしかった',
      'offsite.meet',
    ],
    ['無視するなら、君の職場に動画送るだけだから', '職場に差し入れの動画見せたら笑われた', 'harm.threat'],
  ])('%s / %s', (found, passed, category) => {
    expect(categories(found)).toContain(category)
    expect(categories(passed)).toEqual([])
  })
})

test('the part that weighed most is marked, in a long message too', () => {
  const talk = '今日は寒かったね。お風呂であったまってから寝るよ。'.repeat(8)
  const text = `${talk}手数料もったいないし、直接ペイペイで送らせてよ。${talk}`
  const finding = inspect(text, { from: 'member' }).find(({ category }) => category === 'offsite.payment')
  expect(finding).toBeDefined()
  expect(text.slice(finding?.start, finding?.end)).toMatch(/ペイペイ|直接|送らせて/)
})

test.each(['詳しくは https://two.example/rooms/12', 'https://one.example と https://two.example を見て'])(
  'a link to the site itself is no contact to the model either: %s',
  (text) => {
    expect(inspect(text, { from: 'member', siteHosts: ['one.example', 'two.example'] })).toEqual([])
  },
)

test('the weights stay under 300 kB', () => {
  const sizes = ['weights.ts', 'weights.bin'].map((file) => statSync(new URL(file, import.meta.url)).size)
  expect((sizes[0] as number) + (sizes[1] as number)).toBeLessThan(300_000)
})

test('history objects that are passed again change nothing that is found', () => {
  const history: HistoryMessage[] = [
    { from: 'member', text: 'LINE交換しませんか?' },
    { from: 'performer', text: 'え〜' },
    { from: 'member', text: 'だめ?' },
  ]
  const options = { from: 'performer', history } as const
  const first = inspect('うん、いいよ', options)
  expect(inspect('うん、いいよ', options)).toEqual(first)
  expect(inspect('うん、いいよ', { ...options, history: history.map((message) => ({ ...message })) })).toEqual(first)
})

test.each(['家の前で待ってるからな', '今夜あの駅の前で待ち伏せして殴ってやる', '家知ってるからな', '今録画してるよ'])(
  'small talk before a plain danger does not excuse it: %s',
  (text) => {
    const history = [
      { from: 'member' as const, text: 'こんばんは、はじめまして' },
      { from: 'performer' as const, text: 'こんばんは。きょうは寒いですね' },
    ]
    expect(inspect(text, { from: 'member', history })).not.toEqual([])
  },
)

test('the model alone takes no number over twenty for the age of a minor', () => {
  const isMinor = (text: string) => inspect(text, { from: 'member' }).some(({ category }) => category === 'harm.minor')
  expect(isMinor('来年30になる')).toBe(false)
  expect(isMinor('来月17になる')).toBe(true)
})

test('who says the same with another number counts, and tells no age', () => {
  const counted = Array.from({ length: 14 }, (_, i) => ({ from: 'performer' as const, text: `そのまま${i}` }))
  for (const text of ['そのまま14', 'そのまま16'])
    expect(inspect(text, { from: 'performer', history: counted })).toEqual([])
})
