import { isDigit, isHiragana, isKanji, isKatakana, type Lexed } from '../lex.ts'
import type { Place } from '../places.ts'
import { BUILDING_WORDS } from '../tables/building-words.ts'
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

/** 大阪市 + の鶴見区, 白石区、南郷通七丁目, 鎌倉の材木座: places that belong together, without the prefecture or the big city in front. */
export function wholePlace(
  { text, plain }: Lexed,
  places: readonly Place[],
  last: number,
): { readonly start: number; readonly end: number } {
  const { end } = places[last] as Place
  let { start } = places[last] as Place
  for (let i = last - 1; i >= 0; i--) {
    const before = places[i] as Place
    const wide =
      before.kind === 'region' || (before.kind === 'city' && !/[市区]$/.test(plain.slice(before.start, before.end)))
    if (wide || !/^[の、 ]?$/.test(text.slice(before.end, start))) break
    start = before.start
  }
  // 千葉県船橋市: with a house number the whole is the address
  const lead = /^(北海道|東京都|大阪府|京都府|[一-鿿]{2,3}県)の?(?=.{2})/.exec(plain.slice(start, end))?.[0].length ?? 0
  return { start: lead > 0 && !/[0-9]/.test(plain.slice(start, end)) ? start + lead : start, end }
}

const BUILDING = new RegExp(BUILDING_WORDS.trim().split(/\s+/).join('|'), 'g')
const ROOM =
  /^(([のに、 　]?(部屋(番号)?は)?(?<room>[0-9]{2,4}))(号室?|です|だ|っす|に|の|って|」|が|は|を|と|へ|まで|宛|や|$|[。、!(（])|[^。!?]{0,4}[0-9]{1,2}号棟|[^。!?]{0,3}[A-H0-9]棟|[^。!?]{0,10}の[0-9一二三四五六七八九十]{1,2}階|って(いう)?(マンション|アパート|建物|ところ|とこ)|[^。!?]{0,6}(最上階|角部屋|一階|二階))/
/** 「マンションの名前?コーポ若葉」 */
const ASKED_BUILDING = /(マンション|アパート|建物|寮|団地)(の名前|名)?(は|って|が|、|？|\?|ね|:|：|の)+[ 　「]*$/

/** The name of a building with its room: `ハイツすずらん203`, `コーポ若葉`. */
export function buildingIn({ text, plain }: Lexed): { start: number; end: number; to: number } | undefined {
  for (const building of plain.slice(0, 200).matchAll(BUILDING)) {
    let start = building.index
    while (start > 0 && building.index - start < 8 && isNameUnit(plain[start - 1])) start--
    let end = building.index + building[0].length
    while (end - start < 20 && /[^、。!?\s0-9のでにはがって「」だや()（）？！~〜]/.test(plain[end] ?? '。')) end++
    const named = end - start > building[0].length + 1 && !/^(マンション|アパート|団地)$/.test(plain.slice(start, end))
    if (!named) continue
    const room = ROOM.exec(plain.slice(end, end + 24))
    if (room === null) {
      if (!ASKED_BUILDING.test(plain.slice(Math.max(0, start - 14), start))) continue
      return { start, end, to: end }
    }
    const digits = room.groups?.room
    const whole = digits === undefined ? end : end + room[0].indexOf(digits) + digits.length
    if (/友達|会社|職場|店/.test(text.slice(Math.max(0, start - 10), start))) continue
    return { start, end: whole, to: end + room[0].length }
  }
  // a name that no table knows, with its room
  const room = /([一-鿿々ァ-ヴー・]{3,12})([0-9]{3,4})(号室|って部屋|の部屋|号の)/.exec(plain.slice(0, 200))
  if (room === null || /^(部屋|ホテル|番号|会議室)/.test(room[1] as string)) return undefined
  const end = room.index + (room[1] as string).length + (room[2] as string).length
  return { start: room.index, end, to: room.index + room[0].length }
}
const isNameUnit = (unit: string | undefined) => isKanji(unit) || isKatakana(unit)

/** `ハイツすずらん203号室`, `メゾン星見っていうアパートの2階` */
export function inBuilding(lexed: Lexed): Draft | undefined {
  const { text, plain } = lexed
  const building = buildingIn(lexed)
  if (building === undefined || /ホテル|旅館|病院|泊/.test(plain) || HERS.test(text.slice(0, building.start)))
    return undefined
  return home(lexed, building.start, building.to, building.start, building.end, 0.75)
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
