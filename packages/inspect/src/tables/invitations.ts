import { rows } from './table.ts'

/**
 * Invitations are made, not listed: every verb of exchanging with every ending that invites, asks or wishes. A new verb is one line here and
 * brings all its forms; what refuses, reports or is over (`しません`, `した`, `できない`) is left to the lists of refusals.
 */

/** Nouns that take する: 交換する, 相互フォローする. */
export const EXCHANGE_NOUNS: readonly string[] = rows(`
  交換
  こうかん
  コウカン
  こーかん
  相互フォロー
  友達登録
  友だち登録
  フレンド登録
`)

/** Behind such a noun. */
export const NOUN_INVITATIONS: readonly string[] = rows(`
  しよ
  しようよ
  しましょ
  しませんか
  しません?
  しませんかね
  しない?
  しないか
  しないかな
  しとこ
  しとかない?
  しとかん?
  しとくか
  しときませんか
  しときましょ
  しておきませんか
  しておきましょ
  しておかない?
  しときたい
  しておきたい
  したい
  したくて
  したく思
  しあい
  し合い
  しあお
  し合お
  しよっか
  しましょっか
  するのどう
  するのはどう
  するのあり
  するのはあり
  するとか
  しちゃお
  しちゃわない
  しちゃいませんか
  していい?
  してもいい?
  してもよろし
  しても大丈夫
  しても平気
  しても構わ
  しなよ
  しようや
  しようぜ
  しまへんか
  しまひょ
  すっぺ
  すんべ
  すっか?
  してもら
  して貰
  してくれ
  して下さ
  してくださ
  してほし
  して欲し
  していただ
  して頂
  できたら
  できれば
  できませんか
  できません?
  できないか
  できない?
  できないです?
  できないでしょうか
  できますか
  できます?
  できる?
  できるか
  できそう?
  できへん?
  できひん?
  できるとうれし
  できると嬉し
  できると助か
  って、できたり
  ってできたり
  ってできます?
  ってできる?
  とかできたり
  はできますか
  はできませんか
  はできる?
  は可能
  可能です?
  可能ですか
  可能でしょうか
  お願いでき
  お願いしたい
  お願いしても
  お願いします
  をお願い
  していただけ
  どうです
  どうかな
  どうでしょう
  はどう?
  はどうで
  もどう?
  いかが
  はいかが
  いかがです
  はだめ?
  はダメ?
  はだめかな
  ダメかな
  だめかな
  ダメですか
  だめですか
  はあかん?
`)

/** Verbs that go by their stem: 繋が|ろう, 教え合|おう, with the vowels of their row. */
export const EXCHANGE_VERBS: readonly (readonly [stem: string, a: string, i: string, e: string, o: string])[] = [
  ['繋が', 'ら', 'り', 'れ', 'ろ'],
  ['つなが', 'ら', 'り', 'れ', 'ろ'],
  ['教え合', 'わ', 'い', 'え', 'お'],
  ['教えあ', 'わ', 'い', 'え', 'お'],
  ['見せ合', 'わ', 'い', 'え', 'お'],
  ['フォローし合', 'わ', 'い', 'え', 'お'],
  ['友達にな', 'ら', 'り', 'れ', 'ろ'],
  ['友だちにな', 'ら', 'り', 'れ', 'ろ'],
  ['フレンドにな', 'ら', 'り', 'れ', 'ろ'],
  ['相互にな', 'ら', 'り', 'れ', 'ろ'],
]

/** Behind the verb's row: `iませんか` is 繋が|り|ませんか. */
export const VERB_INVITATIONS: readonly string[] = rows(`
  iませんか
  iません?
  iましょ
  iたい
  iたいな
  iたくて
  iたいです
  aない?
  aないか
  aへん?
  aん?
  aんか?
  o
  oう
  oうよ
  oっか
  eたら
  eれば
  eますか
  eませんか
  eます?
  eる?
  eない?
  eないか
  eへん?
`)

export function exchangeInvitations(): string[] {
  const made: string[] = []
  for (const noun of EXCHANGE_NOUNS) for (const ending of NOUN_INVITATIONS) made.push(noun + ending)
  for (const [stem, ...row] of EXCHANGE_VERBS) {
    for (const ending of VERB_INVITATIONS) {
      made.push(stem + (row['aieo'.indexOf(ending[0] as string)] ?? '') + ending.slice(1))
    }
  }
  return made
}
