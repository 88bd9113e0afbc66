import { isDigit, isHiragana, isKanji, isKatakana, type Lexed } from '../lex.ts'
import type { Draft } from '../utterance.ts'

/** Where somebody lives, and the part of the text that names it. */
export const home = (
  lexed: Lexed,
  from: number,
  to: number,
  start: number,
  end: number,
  confidence: number,
): Draft => ({
  category: 'privacy.address',
  from,
  to,
  confidence,
  value: lexed.plain.slice(start, end),
  reasons: ['gives-home'],
})

/** It is the other's home that is spoken of. */
export const HERS = /(君|きみ|お前|おまえ|あんた|あなた|貴女|[あ-ん]ちゃん)(の|って|が|は|も|、|ん)/

const BUILDING =
  /(マンション|アパート|コーポ|ハイツ|メゾン|レジデンス|シャトー|グランコート|グラン|ヴィラ|サンハイツ|パークハイツ|パークヒルズ|ハイム|ドミトリー|シティ|プラザ|ガーデン|ビレッジ|ハウス|タワー|コート|パレス|カーサ|フォレスト|ビル|荘|団地|寮|第[一二三])/
const ROOM =
  /([0-9]{2,4}号室|[0-9]{3,4}(です|だ|っす|に|の|$|[。、!])|[0-9]{1,2}号棟|[A-H0-9]棟|の[0-9]{1,2}階|って(いう)?(マンション|アパート))/

/** `ハイツすずらん203号室`, `メゾン星見っていうアパートの2階` */
export function inBuilding(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  const building = BUILDING.exec(plain)
  if (building === null) return undefined
  const room = ROOM.exec(plain.slice(building.index, building.index + 40))
  if (room === null || /ホテル|旅館|病院|泊/.test(plain) || HERS.test(text.slice(0, building.index))) return undefined
  let start = building.index
  while (start > 0 && building.index - start < 8 && (isKanji(plain[start - 1]) || isKatakana(plain[start - 1]))) start--
  let end = building.index + building[0].length
  while (end - start < 20 && /[^、。!?\s0-9のでにはがって「」]/.test(plain[end] ?? '。')) end++
  const named = end - start > building[0].length + 1
  if (!named || /友達|会社|職場|店/.test(text.slice(Math.max(0, start - 10), start))) return undefined
  return home(lexed, start, building.index + room.index + room[0].length, start, end, 0.75)
}

/** `〒060-0042`, and a town with house numbers: `練馬区大泉3-8-11`. */
export function postalAddress(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  const code =
    /(〒|郵便番号(は|が|、|:)? ?)(\d{3}-?\d{4})(?![\d-])/.exec(text) ??
    /()()(\d{3}-\d{4})(?=(が|は)(うち|俺|私|家|僕)?の?郵便番号)/.exec(text)
  if (
    code !== null &&
    !/[0-9]{4}(ﾃﾞｽ|、地区)/.test(text.slice(code.index)) &&
    !/\d{4}/.test(text.slice(code.index + code[0].length, code.index + code[0].length + 8))
  ) {
    const end = code.index + code[0].length
    return home(lexed, code.index, end, end - (code[3] as string).length, end, 0.85)
  }
  for (let at = 1; at < text.length; at++) {
    if (!(isDigit(text[at]) || '一二三四五六七八九十'.includes(text[at] as string)) || isDigit(text[at - 1])) continue
    const numbers =
      /^(\d{1,4}-\d{1,4}(-\d{1,4})?|[\d一二三四五六七八九十]{1,3}丁目([\d]{1,3}(番地?|-)([\d]{1,3}号?)?)?|\d{1,4}番地?\d{0,3}号?)/.exec(
        text.slice(at, at + 20),
      )
    if (numbers === null) continue
    let start = at
    while (
      start > 0 &&
      at - start < 20 &&
      (isKanji(plain[start - 1]) ||
        isKatakana(plain[start - 1]) ||
        isHiragana(plain[start - 1]) ||
        'ヶケ々'.includes(plain[start - 1] as string))
    )
      start--
    const run = plain.slice(start, at)
    const lead =
      /^.*?(?:うちは|家は|住所は|いまは|今は|わたしは|私は|俺は|僕は|[はがを、]|の(?=[^の]*[市区郡町村]))/.exec(
        run,
      )?.[0] ?? ''
    if (lead.length < run.length) start += lead.length
    if (!/[市区町村郡]/.test(plain.slice(start, at)) || /[駅店]|センター|役所/.test(plain.slice(start, at))) continue
    let end = at + numbers[0].length
    const building = /^[ 　]([^\s、。のにでが]{2,12}[0-9]{2,4})(号室)?/.exec(plain.slice(end, end + 20))
    if (building !== null) end += building[0].length
    return home(lexed, start, end, start, end, numbers[0].includes('丁目') && numbers[0].length < 5 ? 0.8 : 0.9)
  }
  return undefined
}
