import { foldWord, isDigit, isHiragana, isKanji, isKatakana, isLatin, type Lexed } from './lex.ts'
import { oncePerText } from './once.ts'
import { buildSearched, wordAt } from './openings.ts'
import { latinOf } from './tables/kana-latin.ts'
import { PLACE_READINGS } from './tables/place-readings.ts'
import { MUNICIPALITIES } from './tables/places.ts'
import { NOT_PLACES, REGIONS } from './tables/regions.ts'
import { STATIONS } from './tables/stations.ts'
import { QUARTERS, TOWNS } from './tables/towns.ts'
import { buildTrie, longestAt } from './trie.ts'

/** How much a place's name alone says: a town or quarter, a word that may be something else, a big city, or a region. */
export type PlaceKind = 'town' | 'weak' | 'city' | 'region' | 'shape'
export type Place = { readonly start: number; readonly end: number; readonly kind: PlaceKind }

/** Cities of millions: to live there tells little, and everybody says it. */
const BIG = new Set(
  '札幌 仙台 さいたま 千葉 横浜 川崎 相模原 新潟 静岡 浜松 名古屋 京都 大阪 堺 神戸 岡山 広島 北九州 福岡 熊本 埼玉 博多 那覇 金沢 長野 長崎 鹿児島 大分 宮崎 高知 松山 高松 徳島 富山 福井 岐阜 奈良 和歌山 山口 佐賀 青森 秋田 山形 福島 盛岡 甲府 前橋 宇都宮 水戸 鳥取 松江 大津 津'.split(
    ' ',
  ),
)
const NOT_PLACE = new Set(NOT_PLACES)
const SHORT = new Set(
  STATIONS.trim()
    .split(/\s+/)
    .map((word) => word.replace('!', ''))
    .filter((word) => word.length === 1),
)

function collect() {
  const kinds = new Map<string, PlaceKind>()
  const add = (word: string, kind: PlaceKind) => {
    for (const variant of word.includes('ヶ') || word.includes('ケ')
      ? [word.replace(/[ヶケ]/g, 'ヶ'), word.replace(/[ヶケ]/g, 'ケ'), word.replace(/[ヶケ]/g, 'が')]
      : [word]) {
      const folded = foldWord(variant)
      if (folded.length > 1 && !kinds.has(folded)) kinds.set(folded, kind)
    }
  }
  for (const word of REGIONS) add(word, 'region')
  for (const word of BIG) add(word, 'city')
  for (const entry of `${MUNICIPALITIES} ${TOWNS}`.trim().split(/\s+/)) {
    const weak = entry.endsWith('!')
    const word = weak ? entry.slice(0, -1) : entry
    const bare = word.slice(0, -1)
    add(word, BIG.has(bare) ? 'city' : weak ? 'weak' : 'town')
    if (bare.length > 1) add(bare, weak ? 'weak' : 'town')
  }
  for (const entry of `${STATIONS} ${QUARTERS}`.trim().split(/\s+/)) {
    const weak = entry.endsWith('!')
    const word = weak ? entry.slice(0, -1) : entry
    add(word, weak ? 'weak' : 'town')
    add(`${word}駅`, 'town')
  }
  return buildTrie(kinds)
}

const PLACES = collect()
const isNameUnit = (unit: string | undefined): boolean =>
  isKanji(unit) || isKatakana(unit) || unit === '々' || unit === 'ヶ' || unit === 'ケ'
const ADMINISTRATIVE = /[市区町村駅]$|丁目$/
const NOT_ADMINISTRATIVE =
  /^(市|区|町|村|駅|都市|地区|下町|港町|城下町|隣町|田舎町|学区|漁村|農村|山村|全区|各区|特区|駅|最寄駅|最寄り駅|終着駅|始発駅|無人駅|乗換駅|次の駅|各停|同じ駅|某駅|本町|地元駅|[何数一二三四五六]+駅)$/

const PRONOUN_BEFORE =
  /(^|[^一-鿿ァ-ヴー])(ワイ|オレ|ウチ|ボク|ワシ|アタシ|ワタシ|俺|僕|私|今|家|実家|住所|現住所|自宅|最寄)$/

const PRONOUN_ENDS = 'イレチクシ俺僕私今家所宅寄'
const isPronounBefore = (plain: string, start: number) =>
  PRONOUN_ENDS.includes(plain[start - 1] as string) && PRONOUN_BEFORE.test(plain.slice(Math.max(0, start - 4), start))

/** 熊本県 + 合志市須屋 */
const PREFECTURE_BEFORE = /(東京都|(大阪|京都)府|[一-鿿]{2,3}県)$/
const isPrefectureBefore = (plain: string, start: number) =>
  '都府県'.includes(plain[start - 1] as string) && PREFECTURE_BEFORE.test(plain.slice(Math.max(0, start - 4), start))

/** A place that begins here: one of the tables, or a run of kanji that ends as a town does. */
export function placeAt(lexed: Lexed, start: number): Place | undefined {
  const { text, plain } = lexed
  if (isLatin(plain[start])) return undefined
  const found = longestAt(PLACES, text, start)
  const before = plain[start - 1]
  // ワイ天下茶屋住みやで
  const joined =
    isNameUnit(before) &&
    isNameUnit(plain[start]) &&
    !isPronounBefore(plain, start) &&
    !isPrefectureBefore(plain, start)
  if (found !== undefined && !joined) {
    let { end } = found
    // さいたま市 + 緑区
    const hiragana = isHiragana(plain[start]) && !/[市区]$/.test(plain.slice(start, end))
    const long = end - start >= 5 || /[市区町村駅]$/.test(plain.slice(start, end))
    if (hiragana && isHiragana(before) && !long && !'はがにのも'.includes(before as string)) return undefined
    // 博多区 + 住吉, 世田谷区 + 桜丘9-14-2
    const whole = end
    while (end - start < 18 && isNameUnit(plain[end]) && !hiragana) end++
    const rest = plain.slice(whole, end)
    if (rest === '' || rest === '駅') return { start, end, kind: rest === '駅' ? 'town' : found.value }
    if (/[市区]$/.test(plain.slice(start, whole))) {
      const cut =
        /^(.*?)(在住|住$|住民|住宅|暮$|出身|駅前|駅|方面|付近|周辺|市内|区内|側|内|民|全|中心|郊外|[東西南北]口)/.exec(
          rest,
        )
      const to = cut === null ? end : whole + (cut[1] as string).length + (cut[2] === '駅' ? 1 : 0)
      return { start, end: to, kind: to > whole ? 'town' : found.value }
    }
    if (
      /^(在住|駅前|駅|周辺|付近|界隈|方面|市内|市民|区民|町民|民|住|暮|南口|北口|西口|東口|西部|北部|東部|南部|側|側近|中心部|郊外|経由|徒歩|勤務|線)/.test(
        rest,
      )
    ) {
      return { start, end: rest.startsWith('駅') ? whole + 1 : whole, kind: found.value }
    }
    // 赤羽西: a quarter beside the station
    if (found.value !== 'region' && /^([東西南北中]|本町|仲町|元町|栄町|旭町|幸町)$/.test(rest))
      return { start, end, kind: 'town' }
    if (/(丁目|[市区町村])$/.test(rest) || (isDigit(plain[end]) && rest.length <= 6 && isKanji(plain[end - 1])))
      return { start, end, kind: 'town' }
    return '都府県'.includes(rest[0] as string) && rest.length > 1
      ? { start, end: whole + 1, kind: 'region' }
      : undefined
  }
  if (joined || !isNameUnit(plain[start])) return undefined
  let end = start
  while (end - start < 14 && isNameUnit(plain[end])) end++
  const run = plain.slice(start, end)
  const cut = run.includes('駅') ? /^(.{2,10}?駅)(前|裏|東|西|南|北|近|徒歩)/.exec(run) : null
  const word = cut === null ? run : (cut[1] as string)
  // 東新宿: a quarter beside one that is known
  if ('東西南北新'.includes(run[0] as string) && run.length >= 3 && !NOT_PLACE.has(run)) {
    const known = longestAt(PLACES, text, start + 1)
    if (known?.end === end && (known.value === 'town' || known.value === 'weak')) return { start, end, kind: 'town' }
  }
  if (word.length < 2 || !ADMINISTRATIVE.test(word) || NOT_PLACE.has(word) || NOT_ADMINISTRATIVE.test(word))
    return undefined
  return { start, end: start + word.length, kind: 'shape' }
}

/** Every place in a stretch, in order. */
export function placesIn(lexed: Lexed, from: number, to: number): Place[] {
  const places: Place[] = []
  for (let at = from; at < to; at++) {
    const place = placeAt(lexed, at)
    if (place === undefined) continue
    places.push(place)
    at = place.end - 1
    const next = place.end + 1
    // 名古屋の栄: a quarter of one letter is one only behind its city
    if (
      (place.kind === 'city' || place.kind === 'region') &&
      lexed.text[place.end] === 'の' &&
      SHORT.has(lexed.plain[next] ?? '') &&
      !isNameUnit(lexed.plain[next + 1])
    ) {
      places.push({ start: next, end: next + 1, kind: 'town' })
      at = next
    }
  }
  return places
}

/** A long message tells of its home at its beginning, or not at all. */
const MOST_UNITS = 200

/** Every place of a text, in order; read once, however many detectors ask. */
export const placesOf = oncePerText((lexed): readonly Place[] =>
  placesIn(lexed, 0, Math.min(lexed.text.length, MOST_UNITS)),
)

const IN_KANA = buildSearched(
  PLACE_READINGS.trim()
    .split(/\s+/)
    .map((word) => [foldWord(word), true] as const),
)
const BEFORE_KANA = 'はがにのもでとを'
/** What follows a place and no longer word: a particle, an ending of towns, the end. */
const BEHIND_KANA =
  /^(?:[にのではがをともやへ]|[しく](?:[のにではから]|(?![ぁ-ん]))|えき|ちょう|まち|けん|だ[よけねっと]|です|から|まで|じゃ|って|$|[^ぁ-ん])/

/** Places that are written in kana alone; they are likely ones, for the intent model to weigh. */
export function kanaPlacesIn(lexed: Lexed): { readonly start: number; readonly end: number }[] {
  const { text, openings } = lexed
  const places: { start: number; end: number }[] = []
  if ((openings.any & IN_KANA.bit) === 0) return places
  for (let start = 0; start < Math.min(text.length, MOST_UNITS); start++) {
    const before = text[start - 1]
    if (((openings.at[start] as number) & IN_KANA.bit) === 0) continue
    if (!isHiragana(text[start]) || (isHiragana(before) && !BEFORE_KANA.includes(before as string))) continue
    const end = wordAt(IN_KANA, lexed, start)?.end
    if (end !== undefined && BEHIND_KANA.test(text.slice(end, end + 3))) places.push({ start, end })
  }
  return places
}

export const isNotPlace = (word: string): boolean => NOT_PLACE.has(word)
export const isRegion = (word: string): boolean => REGIONS.includes(word)
/** Regions in Latin letters, and the big cities. */
export const WIDE_LATIN = new Set([
  ...'tokyo osaka kyoto japan hokkaido okinawa kyushu kansai kanto america canada china korea usa uk england france germany hawaii london paris seoul taiwan australia'.split(
    ' ',
  ),
  ...latinOf('とうきょう'),
])
