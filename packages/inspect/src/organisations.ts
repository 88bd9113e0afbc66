import { foldWord, isDigit, isHiragana, isKanji, isKatakana, isLatin, type Lexed } from './lex.ts'
import { oncePerText } from './once.ts'
import { buildSearched, wordAt } from './openings.ts'
import { personAt } from './people.ts'
import { placeAt } from './places.ts'
import { KANA_INSIDE, KANA_NAMES } from './tables/kana-names.ts'
import {
  CHAINS,
  KINDS_OF_PLACES,
  NOT_NAMES,
  ORGANISATION_BEGINNINGS,
  ORGANISATION_ENDINGS,
} from './tables/organisations.ts'
import { OF_REGION, REGIONAL } from './tables/regional-firms.ts'
import { NOT_PLACES, REGIONS } from './tables/regions.ts'
import { longestAt, wordTrie } from './trie.ts'

/** A named company, shop or school: `青嶺歯科`, `麺屋とんび`, 「まるか」. */
export type Organisation = {
  readonly start: number
  readonly end: number
  /** Where the sentence goes on: behind the bracket, or behind っていう花屋. */
  readonly after: number
  readonly how: 'ending' | 'beginning' | 'quoted' | 'called'
}

// そば is a word, 蕎麦 and ソバ end names: endings are read with their kind of kana
const ENDINGS = wordTrie(ORGANISATION_ENDINGS)
const BEGINNINGS = buildSearched(ORGANISATION_BEGINNINGS.map((word) => [foldWord(word), true] as const))
const KINDS = wordTrie(KINDS_OF_PLACES.map(foldWord))
const CHAIN = buildSearched(CHAINS.map((word) => [foldWord(word), true] as const))
const NOT_NAME = new Set([...NOT_NAMES, ...NOT_PLACES, ...REGIONS])

/** Units that names of houses are made of, beside hiragana. */
export const isNameUnit = (unit: string | undefined): boolean =>
  isKanji(unit) ||
  isKatakana(unit) ||
  isLatin(unit) ||
  isDigit(unit) ||
  unit === '々' ||
  unit === '・' ||
  unit === '&' ||
  unit === '☆' ||
  unit === '★' ||
  unit === 'ノ'
/** What stands before の in names: 日の出, 森の台, 虹の丘. */
const OF_NATURE = '日丘星森木海山虹杜緑花風空光里松竹梅桜月鷹鳩鶴川谷野泉朝夢春夏秋冬葉茜'
const PARTICLES = 'はがのにでをもとへや'
/** Words in kana that stand before a name without a particle. */
const LEADS =
  /^(いや|ううん|うん|まあ|ほら|でも|たぶん|やっぱり|やっぱ|なんか|だって|あと|つまり|もちろん|わたし|わたしは|あたし|あたしは|うち|うちは|ぼく|おれ|いま|じつは|ほんとは|あのね|ちなみに|えっと|そう|そこ|ここ|たしか|もともと|ずっと|いつも|まだ|もう|これ|それ|あの|この|その|ある|とある|って|という|けど|から|ので|だから|して|してる|ん|ううん)/

/** Where a name that ends at a place begins: back over kanji, katakana and letters, and over kana as far as a particle. */
function nameStart(lexed: Lexed, end: number): number {
  const { plain } = lexed
  let start = end
  while (start > 0 && end - start < 16 && isNameUnit(plain[start - 1])) start--
  // 日の出運輸, 森の台保育園
  if (plain[start - 1] === 'の' && OF_NATURE.includes(plain[start - 2] ?? '。') && !isNameUnit(plain[start - 3]))
    return start - 2
  // みどりの森こども園
  const nature =
    plain[start - 1] === 'の'
      ? /(みどり|ひかり|そら|にじ|ほし|つき|もり|うみ|かぜ|はな|やま|ひだまり|こもれび|しあわせ|ゆめ|きぼう|どんぐり|つくし|こぐま|もみじ|さくら|あおば|わかば)の$/.exec(
          plain.slice(Math.max(0, start - 6), start),
        )
      : null
  if (nature !== null) return start - nature[0].length
  // 市立みどりが丘保育園
  const hill = /([ぁ-ん]{2,4}|[一-鿿ァ-ヴー]{1,6})が$/.exec(plain.slice(Math.max(0, start - 7), start))
  if (hill !== null && '丘原浜崎岡谷森峰台池島'.includes(plain[start] as string) && plain[start] !== undefined) {
    let from = start - hill[0].length
    while (from > 0 && start - from < 12 && isKanji(plain[from - 1]) && isHiragana(plain[start - hill[0].length]))
      from--
    return from
  }
  if (start === 0 || !isHiragana(plain[start - 1])) return start
  let run = start
  while (run > 0 && start - run < 10 && isHiragana(plain[run - 1])) run--
  // くりはら眼科: は is a part of the name
  const owner = start - run >= 3 && !isNameUnit(plain[run - 1]) ? personAt(lexed, run) : undefined
  if (owner?.end === start) return run
  const kana = plain.slice(run, start)
  const house = KANA_NAMES.exec(kana)?.[0]
  if (house !== undefined) return start - house.length
  if (KANA_INSIDE.test(kana) && isNameUnit(plain[run - 1])) {
    // 九州みなと信金
    let first = run
    while (first > 0 && run - first < 6 && isNameUnit(plain[first - 1])) first--
    return first
  }
  const lead = LEADS.exec(kana)?.[0] ?? ''
  const rest = kana.slice(lead.length)
  // 昼は|めじろ台: behind the first particle; もみじ|台: the whole run
  const afterOther = run > 0 && isNameUnit(plain[run - 1])
  let from = run + lead.length
  const joint =
    /^.*(ような|みたいな|そうな|ですが|ますが|だが|けれども|けど|から|ので|って|して|てる|とか|なら|たら|ても|たい|ない|だけ|ほど|でも|ときに|ために|ため|うちは|.は)/.exec(
      rest,
    )?.[0]
  if (joint !== undefined && joint.length >= 2) from += joint.length
  else if (afterOther || lead !== '') {
    const at = [...rest].findIndex((unit) => PARTICLES.includes(unit))
    if (at >= 0) from += at + 1
    else if (lead === '') {
      // 北浜ひかり病院: kana in the middle of a name
      if (rest.length < 2 || /[るいなたうくけてし]$/.test(rest)) return start
      let first = run
      while (first > 0 && run - first < 6 && isNameUnit(plain[first - 1])) first--
      return first
    }
  }
  const length = start - from
  if (length < 2) return start
  if (start < end && afterOther && PARTICLES.includes(plain[start - 1] as string) && length <= 3) return start
  return from
}

/** Too short for a name, or a word that makes a kind of place. */
export const isPlainName = (name: string): boolean =>
  name.length < 2 ||
  NOT_NAME.has(name) ||
  /^[0-9]+$/.test(name) ||
  // 食べる弁当; はなまる弁当 is one
  (/(な|の|い|た|る)$/.test(name) && !/^[ぁ-ん]{3,5}る$/.test(name) && !KANA_NAMES.test(name))

/** `ふじみ野の|図書館`: a facility that only its place tells from others; -1 if no place stands in front. */
function placedStart(lexed: Lexed, at: number): number {
  if (lexed.plain[at - 1] !== 'の') return -1
  for (let start = at - 2; start >= Math.max(0, at - 9); start--) {
    const place = isNameUnit(lexed.plain[start]) || isHiragana(lexed.plain[start]) ? placeAt(lexed, start) : undefined
    if (place !== undefined && place.end === at - 1 && place.kind !== 'region') return start
  }
  return -1
}
const PUBLIC =
  /(病院|医療センター|図書館|役所|役場|郵便局|警察署|消防署|税務署|保健所|保育園|幼稚園|小学校|中学校?|高校|美術館|博物館|水族館|動物園|公民館|給食センター|駐屯地|基地|営業所|空港|交番|支所|県庁)$/

/** `マックの川口店`, `イオン倉敷`: a chain, and where the shop is. */
function chainAt(lexed: Lexed, at: number): Organisation | undefined {
  const { plain } = lexed
  const chain = wordAt(CHAIN, lexed, at)
  if (chain === undefined || (isNameUnit(plain[at - 1]) && isNameUnit(plain[at]))) return undefined
  const next = chain.end + (/[の 　]/.test(plain[chain.end] ?? '') ? 1 : 0)
  const branch = /^[^\s、。のにではがをと]{1,8}店/.exec(plain.slice(next, next + 10))?.[0]
  const place = branch === undefined ? placeAt(lexed, next) : undefined
  if (branch === undefined && (place === undefined || place.kind === 'region')) return undefined
  let end = branch === undefined ? (place as { end: number }).end : next + branch.length
  // イオン倉敷のタピオカ屋
  const shop = plain[end] === 'の' ? longestAt(KINDS, lexed.text, end + 1) : undefined
  const stall = shop ?? undefined
  if (stall === undefined && plain[end] === 'の') {
    const named = /^の([ァ-ヴー一-鿿]{2,6}屋)/.exec(plain.slice(end, end + 9))
    if (named !== null) end += named[0].length
  } else if (stall !== undefined) end = stall.end
  return { start: at, end, after: plain.startsWith('さん', end) ? end + 2 : end, how: 'ending' }
}

function endingAt(lexed: Lexed, at: number): Organisation | undefined {
  const ending = longestAt(ENDINGS, lexed.plain, at)
  if (ending === undefined || at === 0) return undefined
  if (isKatakana(lexed.plain[at]) && ending.end - at <= 2 && isKatakana(lexed.plain[at - 1])) return undefined
  // グリーンホテル江南の
  const town = isKatakana(lexed.plain[ending.end - 1])
    ? /^[一-鿿]{2,4}(?=[のでにっ、。だや]|$)/.exec(lexed.plain.slice(ending.end, ending.end + 6))?.[0].length
    : undefined
  if (town !== undefined && ending.end - at >= 3) {
    const start = nameStart(lexed, at)
    const end = ending.end + town
    if (
      !isPlainName(lexed.plain.slice(start, at)) &&
      !/^(勤務|店員|店長|受付|社員|通い|巡り|選び|探し|経営|経由|前|内|側|感覚|気分|三昧|暮らし|生活|時代|卒業|代|券|料金|予約|好き|大好き|帰り|行)/.test(
        lexed.plain.slice(ending.end),
      )
    )
      return { start, end, after: end, how: 'ending' }
  }
  // 青嶺歯科 is read at 歯科; 大学病院の大学 is no ending of its own
  if (
    isNameUnit(lexed.plain[ending.end]) &&
    !isDigit(lexed.plain[ending.end]) &&
    longestAt(ENDINGS, lexed.plain, ending.end) === undefined &&
    !/^(店|勤務|入(っ|り|る|社)|前|内|様|部|所属|課|卒|工場|営業所|支店|本店|[^\s、。のでに]{1,5}部(?!屋)|硬式|軟式|別館|本館|[一-鿿]{1,4}(分校|分院|分室|分店|校舎|校|院))/.test(
      lexed.plain.slice(ending.end),
    )
  )
    return undefined
  const start = nameStart(lexed, at)
  const name = lexed.plain.slice(start, at)
  if (REGIONAL.test(name) && OF_REGION.test(lexed.plain.slice(at, ending.end)))
    return { start, end: ending.end, after: ending.end, how: 'ending' }
  if (isPlainName(name) && PUBLIC.test(lexed.plain.slice(start, ending.end))) {
    const placed = placedStart(lexed, start)
    if (placed >= 0) return { start: placed, end: ending.end, after: ending.end, how: 'ending' }
  }
  // 津市役所, 堺区役所
  const seat = /^[市区町村]役/.test(lexed.plain.slice(at, at + 2)) && /^[一-鿿]$/.test(name)
  // あおい皮膚科
  const owner = isHiragana(name[0]) && name.length >= 3 && personAt(lexed, start)?.end === at
  return isPlainName(name) && !seat && !owner ? undefined : { start, end: ending.end, after: ending.end, how: 'ending' }
}

/** What stands behind a kind of place and goes on with the sentence: コーヒーと一緒, ラーメンより. */
export const isRunOn = (name: string): boolean => AS_PARTICLE.test(name)

const AS_PARTICLE =
  /^な[一-鿿]|^[はがをにでともやかへ](?=[^ぁ-ん]|$)|^だ(よ|ね|け|っ|し|と|が|な|$)|^や(で|ねん|けど|し)|^なの($|ね|よ|で)|^(かな|っす|より|から|まで|とか|なんか|など|くらい|ぐらい|だけ|しか|です|じゃ|なら|ですが|はちょ|はき|はい|はど|はよ|はあ|はす|がい|がす|がお|がた|もい|もす|もあ|もお|もう|もた|を|にい|にす|にな|でた|でお|でい|でし|でも|では|とい|という|みたい|ばっか|ばかり|ほど|って)/

function beginningAt(lexed: Lexed, at: number): Organisation | undefined {
  const { plain, text } = lexed
  const beginning = wordAt(BEGINNINGS, lexed, at)
  if (beginning === undefined || (isNameUnit(plain[at - 1]) && isNameUnit(plain[at]))) return undefined
  const open = plain[beginning.end - 1] === '・'
  if (!open && isKatakana(plain[beginning.end - 1]) && isKatakana(plain[beginning.end])) return undefined
  let end = beginning.end
  while (end - at < 20 && isNameUnit(plain[end])) end++
  // 焼肉たかはし: a known name may hold a particle
  const owner = end === beginning.end && isHiragana(plain[end]) ? personAt(lexed, end) : undefined
  if (owner !== undefined && owner.end - end >= 3 && /^[のでにがは、。]|^(って|です|だよ)/.test(text.slice(owner.end)))
    end = owner.end
  else if (end === beginning.end) {
    while (
      end - beginning.end < 7 &&
      isHiragana(plain[end]) &&
      !/^(があ|がで|[でにをの])/.test(plain.slice(end)) &&
      (end - beginning.end < 2 ||
        !/^(で|に|の|って|は|が|を|と|も|です|だ|や(?![のでにがはっ、])|行)/.test(plain.slice(end)))
    )
      end++
    while (end > beginning.end && end - at < 20 && isKanji(plain[end])) end++
  }
  const name = plain.slice(beginning.end, end)
  // コーヒーと一緒, ラーメンより健康的: a particle is no beginning of a name
  if (isRunOn(name)) return undefined
  // うどんすすって: no name goes on like that
  if (/^[ぁ-ん]+$/.test(name) && /^って(?!いう|とこ|ところ|店|お店|名|会社)/.test(text.slice(end, end + 5)))
    return undefined
  if (open && name.length === 1) return { start: at, end, after: end, how: 'beginning' }
  return isPlainName(name) || longestAt(KINDS, text, at)?.end === end
    ? undefined
    : { start: at, end, after: end, how: 'beginning' }
}

function quotedAt({ plain }: Lexed, at: number): Organisation | undefined {
  if (!'「『“'.includes(plain[at] as string)) return undefined
  const close = plain.slice(at + 1, at + 20).search(/[」』”]/)
  const end = at + 1 + close
  if (close < 2 || /[!?。、…]|(さん|ちゃん|くん|様)$/.test(plain.slice(at + 1, end))) return undefined
  // 「おいしく炊けました」 is said, no name
  if (
    close >= 4 &&
    /(ます|です|ました|でした|ください|ない|だよ|だね|だろ|よ|ね|か|た|て|から|こと|もの|する|れる|せる|いる|って)$/.test(
      plain.slice(at + 1, end),
    ) &&
    /[ぁ-ん]/.test(plain.slice(at + 1, end))
  )
    return undefined
  return { start: at + 1, end, after: end + 1, how: 'quoted' }
}

/** `フルール・ノアっていう雑貨屋` */
function calledAt(lexed: Lexed, at: number): Organisation | undefined {
  const { text, plain } = lexed
  if (!'っとてちいゆつ'.includes(text[at] ?? '。')) return undefined
  const link = /^(っていう|って言う|という|と言う|と申す|って|ていう|ちゅう|っちゅう|つう|っつう|いう|ゆう)(、)?/.exec(
    text.slice(at, at + 6),
  )?.[0]
  if (link === undefined || at === 0) return undefined
  // っていうお弁当屋さん, っていう小さな工務店
  const first = at + link.length
  const lead =
    /^(お|小さな|小さい|ちっちゃい|ちっさい|町の|街の|地元の|個人の)/.exec(text.slice(first, first + 5))?.[0].length ??
    0
  const kind = longestAt(KINDS, text, first) ?? (lead > 0 ? longestAt(KINDS, text, first + lead) : undefined)
  if (kind === undefined) return undefined
  const to = /[」』”]/.test(plain[at - 1] as string) ? at - 1 : at
  let start = to
  while (start > 0 && to - start < 16 && isNameUnit(plain[start - 1])) start--
  if (start === to) start = nameStart(lexed, to)
  const name = plain.slice(start, to)
  return isPlainName(name) ? undefined : { start, end: to, after: kind.end, how: 'called' }
}

/** Every named organisation of a text, in order; read once, however many detectors ask. */
export const organisationsIn = oncePerText((lexed): readonly Organisation[] => {
  const found: Organisation[] = []
  const most = Math.min(lexed.text.length, 400)
  for (let at = 0; at < most; at++) {
    let one =
      chainAt(lexed, at) ?? beginningAt(lexed, at) ?? quotedAt(lexed, at) ?? calledAt(lexed, at) ?? endingAt(lexed, at)
    if (one === undefined) continue
    const called = one.how === 'called' ? undefined : calledAt(lexed, one.after)
    if (called !== undefined) one = { ...one, after: called.after }
    const last = found.at(-1)
    if (last !== undefined && one.start < last.end) {
      if (one.how === 'ending' && one.end > last.end && last.how !== 'quoted')
        found[found.length - 1] = { ...last, end: one.end, after: one.after }
      continue
    }
    found.push(one)
  }
  return found
})
