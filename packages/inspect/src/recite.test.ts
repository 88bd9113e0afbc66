import { describe, expect, test } from 'vitest'
import { lex } from './lex.ts'
import { recite } from './recite.ts'

const told = (text: string) => {
  const lexed = lex(text)
  return recite(lexed, 0, lexed.text.length)
}

describe('a name that is told', () => {
  test.each([
    // signs in words
    ['rikuアンダーバーtori8', 'riku_tori8'],
    ['rikuハイフンtori', 'riku-tori'],
    ['りくドットとり、8', 'riku.tori8'],
    // letters and digits read aloud
    ['アール、アイ、ケー、ユー、ハチ', 'riku8'],
    ['ティーオーアールアイ、下線、ゼロキュー', 'tori_09'],
    ['エヌ・イー・ケー・オー・にじゅうさん', 'neko23'],
    // kana in Latin letters
    ['つきみ（ローマ字）4', 'tsukimi4'],
    ['「やまねこ」をローマ字で、最後に51', 'yamaneko51'],
    ['とらのあな(アンダーバーでつなぐ、ローマ字)', 'tora_no_ana'],
    ['もも、さくら、あいだはハイフンで', 'momo-sakura'],
    ['星と月をローマ字', 'hoshitsuki'],
    // what stands in brackets is how the word before is written
    ['こはる(coharu)アンスコ3', 'coharu_3'],
    // parts one after another
    ['rikuのあとにtori、続けて8', 'rikutori8'],
    ['riku と 08 をくっつけて', 'riku08'],
    // broken up
    ['r i k u _ 8', 'riku_8'],
  ])('%s → %s', (text, value) => {
    expect(told(text)?.value).toBe(value)
    expect(told(text)?.evidence).toBeGreaterThanOrEqual(2)
  })

  test.each([
    '今日は寒いから家でゆっくりする',
    'マイナスイオン浴びたい',
    'テンションあがるね',
    '英語で見たい',
    'ついポチっちゃう',
    'もう取ればよかった',
    'OK、じゃあまたね',
  ])('%s tells none', (text) => {
    expect(told(text)?.evidence ?? 0).toBeLessThan(2)
  })
})
