import { foldWord, isDigit, isHiragana, isKanji, isKatakana, isLatin, type Lexed } from './lex.ts'
import { buildSearched, wordAt } from './openings.ts'
import { KINDS_OF_PLACES, NOT_NAMES, ORGANISATION_BEGINNINGS, ORGANISATION_ENDINGS } from './tables/organisations.ts'
import { NOT_PLACES, REGIONS } from './tables/regions.ts'
import { buildTrie, longestAt } from './trie.ts'

/** A named company, shop or school: `青嶺歯科`, `麺屋とんび`, 「まるか」. */
export type Organisation = {
  readonly start: number
  readonly end: number
  /** Where the sentence goes on: behind the bracket, or behind っていう花屋. */
  readonly after: number
  readonly how: 'ending' | 'beginning' | 'quoted' | 'called'
}

const trieOf = (words: readonly string[]) => buildTrie(words.map((word) => [foldWord(word), true] as const))
// そば is a word, 蕎麦 and ソバ end names: endings are read with their kind of kana
const ENDINGS = buildTrie(ORGANISATION_ENDINGS.map((word) => [word, true] as const))
const BEGINNINGS = buildSearched(ORGANISATION_BEGINNINGS.map((word) => [foldWord(word), true] as const))
const KINDS = trieOf(KINDS_OF_PLACES)
const NOT_NAME = new Set([...NOT_NAMES, ...NOT_PLACES, ...REGIONS])

const isUnit = (unit: string | undefined): boolean =>
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
const PARTICLES = 'はがのにでをもとへや'
/** Words in kana that stand before a name without a particle. */
const LEADS =
  /^(わたし|わたしは|あたし|あたしは|うち|うちは|ぼく|おれ|いま|じつは|ほんとは|あのね|ちなみに|えっと|そう|そこ|ここ|たしか|もともと|ずっと|いつも|まだ|もう|これ|それ|あの|この|その|ある|とある|って|という|けど|から|ので|だから|して|してる|ん|ううん)/

/** Where a name that ends at a place begins: back over kanji, katakana and letters, and over kana as far as a particle. */
function nameStart(plain: string, end: number): number {
  let start = end
  while (start > 0 && end - start < 16 && isUnit(plain[start - 1])) start--
  if (start === 0 || !isHiragana(plain[start - 1])) return start
  let run = start
  while (run > 0 && start - run < 10 && isHiragana(plain[run - 1])) run--
  const kana = plain.slice(run, start)
  const lead = LEADS.exec(kana)?.[0] ?? ''
  const rest = kana.slice(lead.length)
  // 昼は|めじろ台: behind the first particle; もみじ|台: the whole run
  const afterOther = run > 0 && isUnit(plain[run - 1])
  let from = run + lead.length
  const joint =
    /^.*(けど|から|ので|って|して|てる|とか|なら|たら|ても|たい|ない|だけ|ほど|でも|ときに|ために|ため|うちは|.は)/.exec(
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
      while (first > 0 && run - first < 6 && isUnit(plain[first - 1])) first--
      return first
    }
  }
  const length = start - from
  if (length < 2) return start
  if (start < end && afterOther && PARTICLES.includes(plain[start - 1] as string) && length <= 3) return start
  return from
}

const isPlain = (name: string): boolean =>
  name.length < 2 || NOT_NAME.has(name) || /^[0-9]+$/.test(name) || /(な|の|い|た|る)$/.test(name)

function endingAt(lexed: Lexed, at: number): Organisation | undefined {
  const ending = longestAt(ENDINGS, lexed.plain, at)
  if (ending === undefined || at === 0) return undefined
  if (isKatakana(lexed.plain[at]) && ending.end - at <= 2 && isKatakana(lexed.plain[at - 1])) return undefined
  // 青嶺歯科 is read at 歯科; 大学病院の大学 is no ending of its own
  if (
    isUnit(lexed.plain[ending.end]) &&
    !isDigit(lexed.plain[ending.end]) &&
    longestAt(ENDINGS, lexed.plain, ending.end) === undefined &&
    !/^(店|勤務|前|内|様|部|所属|課|卒|工場|営業所|支店|本店)/.test(lexed.plain.slice(ending.end))
  )
    return undefined
  const start = nameStart(lexed.plain, at)
  const name = lexed.plain.slice(start, at)
  return isPlain(name) ? undefined : { start, end: ending.end, after: ending.end, how: 'ending' }
}

function beginningAt(lexed: Lexed, at: number): Organisation | undefined {
  const { plain, text } = lexed
  const beginning = wordAt(BEGINNINGS, lexed, at)
  if (beginning === undefined || (isUnit(plain[at - 1]) && isUnit(plain[at]))) return undefined
  const open = plain[beginning.end - 1] === '・'
  if (!open && isKatakana(plain[beginning.end - 1]) && isKatakana(plain[beginning.end])) return undefined
  let end = beginning.end
  while (end - at < 20 && isUnit(plain[end])) end++
  if (end === beginning.end) {
    while (
      end - beginning.end < 7 &&
      isHiragana(plain[end]) &&
      !/^(があ|がで|[でにをの])/.test(plain.slice(end)) &&
      (end - beginning.end < 2 || !/^(で|に|の|って|は|が|を|と|も|です|だ|や|行)/.test(plain.slice(end)))
    )
      end++
    while (end > beginning.end && end - at < 20 && isKanji(plain[end])) end++
  }
  const name = plain.slice(beginning.end, end)
  if (open && name.length === 1) return { start: at, end, after: end, how: 'beginning' }
  return isPlain(name) || longestAt(KINDS, text, at)?.end === end
    ? undefined
    : { start: at, end, after: end, how: 'beginning' }
}

function quotedAt({ plain }: Lexed, at: number): Organisation | undefined {
  if (!'「『“'.includes(plain[at] as string)) return undefined
  const close = plain.slice(at + 1, at + 20).search(/[」』”]/)
  const end = at + 1 + close
  if (close < 2 || /[!?。、…]|(さん|ちゃん|くん|様)$/.test(plain.slice(at + 1, end))) return undefined
  return { start: at + 1, end, after: end + 1, how: 'quoted' }
}

/** `フルール・ノアっていう雑貨屋` */
function calledAt(lexed: Lexed, at: number): Organisation | undefined {
  const { text, plain } = lexed
  if (!'っとてちい'.includes(text[at] ?? '。')) return undefined
  const link = /^(っていう|って言う|という|って|ていう|ちゅう|っちゅう|いう)(、)?/.exec(text.slice(at, at + 6))?.[0]
  if (link === undefined || at === 0) return undefined
  const kind = longestAt(KINDS, text, at + link.length)
  if (kind === undefined) return undefined
  const to = /[」』”]/.test(plain[at - 1] as string) ? at - 1 : at
  let start = to
  while (start > 0 && to - start < 16 && isUnit(plain[start - 1])) start--
  if (start === to) start = nameStart(plain, to)
  const name = plain.slice(start, to)
  return isPlain(name) ? undefined : { start, end: to, after: kind.end, how: 'called' }
}

/** Every named organisation of a text. */
export function organisationsIn(lexed: Lexed): Organisation[] {
  const found: Organisation[] = []
  const most = Math.min(lexed.text.length, 400)
  for (let at = 0; at < most; at++) {
    let one = beginningAt(lexed, at) ?? quotedAt(lexed, at) ?? calledAt(lexed, at) ?? endingAt(lexed, at)
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
}
