import { expect, test } from 'vitest'
import { lex } from '../lex.ts'
import { kanaPlacesIn } from '../places.ts'
import { housesIn } from './houses.ts'

const houses = (text: string) => housesIn(lex(text)).map(({ start, end }) => text.slice(start, end))

test.each([
  ['昼はメルカンドの長久手店にいる', '長久手店'],
  ['青葉苑で夜勤してます', '青葉苑'],
  ['つとめさきは やまばと びょういん です', 'やまばと びょういん'],
  ['ガレージ・ロンドで車いじってる', 'ガレージ・ロンド'],
  ['楽器のサカモリ堂で弦を張ってる', '楽器のサカモリ堂'],
])('%s', (text, name) => {
  expect(houses(text)).toContain(name)
})

test.each([
  '近くの病院で働きたい',
  'デザインが好き',
  'オンラインで会おう',
  '肉のうまさがわかる',
  'おいしい喫茶店ないかな',
  'ホテルマンって大変そう',
])('no name: %s', (text) => {
  expect(houses(text)).toEqual([])
})

test('a long list of houses is read as far as a short one', () => {
  expect(houses('青葉苑と'.repeat(5000)).length).toBeLessThan(60)
})

const towns = (text: string) => kanaPlacesIn(lex(text)).map(({ start, end }) => text.slice(start, end))

test.each([
  ['いまは たてばやし に すんでる', ['たてばやし']],
  ['うちはつちうらです', ['つちうら']],
  ['こおりやましの西のほう', ['こおりやま']],
  ['したらいいのに、なんばだっけ', []],
  ['ひとつかんがえがある', []],
])('towns in kana: %s', (text, found) => {
  expect(towns(text)).toEqual(found)
})
