import { foldWord, isDigit, isHiragana, isKana, isKanji, isKatakana, type Lexed } from '../lex.ts'
import { addOpening, newBit } from '../openings.ts'
import { isNameUnit, isPlainName, isRunOn } from '../organisations.ts'
import { HOUSE_BEGINNINGS, HOUSE_ENDINGS, KANA_ENDINGS, TRADES } from '../tables/house-words.ts'
import { KANA_NAMES } from '../tables/kana-names.ts'
import { KINDS_OF_PLACES, ORGANISATION_BEGINNINGS, ORGANISATION_ENDINGS } from '../tables/organisations.ts'
import { longestAt, wordTrie } from '../trie.ts'

/** What is shaped like the name of a house. Offsets are folded units; `kind` tells how it is written, for the model to weigh. */
export type House = { readonly start: number; readonly end: number; readonly kind: string }

// 蕎麦 and ソバ end names, そば is a word: endings are read with their kind of kana
const ENDINGS = wordTrie([...ORGANISATION_ENDINGS, ...HOUSE_ENDINGS])
const IN_KANA = wordTrie(KANA_ENDINGS)
const BEGINNINGS = wordTrie([...ORGANISATION_BEGINNINGS, ...HOUSE_BEGINNINGS].map(foldWord))
const TRADE = wordTrie(TRADES.map(foldWord))
/** Set where one of these may begin: at nearly all places none does. */
const HOUSE_BIT = newBit()
for (const word of [
  ...ORGANISATION_ENDINGS,
  ...HOUSE_ENDINGS,
  ...ORGANISATION_BEGINNINGS,
  ...HOUSE_BEGINNINGS,
  ...TRADES,
])
  addOpening(HOUSE_BIT, foldWord(word))
for (const word of KANA_ENDINGS) addOpening(HOUSE_BIT, word)
/** 喫茶店 is a kind of house, and names none. */
const KINDS = new Set(KINDS_OF_PLACES)

const LONGEST_NAME = 12
const PARTICLES = 'はがをにでともへの'

/** The script of its last letter, and how many letters it has: up to 3, or more. */
function shapeOf(name: string): string {
  const last = name[name.length - 1]
  const script = isKanji(last) ? 'k' : isKatakana(last) ? 't' : isHiragana(last) ? 'h' : 'l'
  return `${script}${Math.min(4, name.length)}`
}

/** Where the name before a place begins; the place itself where none stands there. */
function nameBefore(plain: string, at: number): number {
  let start = at
  while (start > 0 && at - start < LONGEST_NAME && isNameUnit(plain[start - 1])) start--
  if (at - start >= 2) return start
  const known = KANA_NAMES.exec(plain.slice(Math.max(0, start - 6), start))
  if (known !== null) return start - known[0].length
  while (start > 0 && at - start < 8 && isHiragana(plain[start - 1]) && !PARTICLES.includes(plain[start - 1] as string))
    start--
  return start
}

/** `リトルフィグの長久手店`, `青葉苑`, `ううま組` */
function endingAt({ plain }: Lexed, at: number): House | undefined {
  const ending = longestAt(ENDINGS, plain, at)
  if (ending === undefined) return undefined
  // デザイン is no inn
  if (isKatakana(plain[at]) && ending.end - at <= 2 && isKatakana(plain[at - 1])) return undefined
  const after = plain[ending.end]
  if (isNameUnit(after) && !isDigit(after) && !'前様内課部勤さ'.includes(after as string)) return undefined
  const start = nameBefore(plain, at)
  const name = plain.slice(start, at)
  if (isPlainName(name) || KINDS.has(plain.slice(start, ending.end))) return undefined
  return { start, end: ending.end, kind: `e${shapeOf(name)}` }
}

/** `さくらほいくえん`, `ひかり せいさくしょ`: name and kind in kana, with or without a space. */
function kanaAt({ plain, text }: Lexed, at: number): House | undefined {
  if (!isKana(plain[at])) return undefined
  const ending = longestAt(IN_KANA, text, at)
  if (ending === undefined || ending.end - at < 3) return undefined
  let start = at
  while (start > 0 && at - start < LONGEST_NAME) {
    const unit = text[start - 1] as string
    if (unit === ' ' ? start < at || !isHiragana(text[start - 2]) : !isHiragana(unit) || 'はがをの'.includes(unit))
      break
    start--
  }
  return at - start < 2 ? undefined : { start, end: ending.end, kind: 'k' }
}

/** Where a name that begins here ends; the place itself where none does. */
function nameBehind(plain: string, from: number): number {
  let end = from
  while (end - from < LONGEST_NAME && isNameUnit(plain[end])) end++
  if (end > from) return end
  if (PARTICLES.includes(plain[from] ?? '。')) return from
  while (end - from < 8 && isHiragana(plain[end]) && (end - from < 3 || !PARTICLES.includes(plain[end] as string)))
    end++
  while (end > from && end - from < LONGEST_NAME && isKanji(plain[end])) end++
  return end
}

/** `JAみのり野`, `ホテルグランヴェール金沢`, `メガネのひかり` */
function beginningAt({ plain, text }: Lexed, at: number): House | undefined {
  if (isNameUnit(plain[at - 1]) && isNameUnit(plain[at])) return undefined
  const beginning = longestAt(BEGINNINGS, text, at)
  const trade = beginning === undefined || plain[beginning.end] === 'の' ? longestAt(TRADE, text, at) : undefined
  const joined = trade !== undefined && plain[trade.end] === 'の'
  if (beginning === undefined && !joined) return undefined
  const from = joined ? trade.end + 1 : (beginning as { end: number }).end
  const open = !joined && '・、 「『'.includes(plain[from] ?? '.') ? from + 1 : from
  const end = nameBehind(plain, open)
  const name = plain.slice(open, end)
  // ホテルマン, カフェオレ go on; a name in katakana behind katakana is longer
  if (name.length < 2 || (open === from && !joined && isKatakana(plain[from - 1]) && /^[ァ-ヴー]{1,3}$/.test(name)))
    return undefined
  // 「肉のうまさ」: of what is joined only what is written as names are
  if (joined && !/^[ァ-ヴー]{3}|^[ぁ-ん]{2,4}[一-鿿]|^[一-鿿]{1,3}(屋|堂|家|亭)/.test(name)) return undefined
  if (isPlainName(name) || isRunOn(name)) return undefined
  return { start: at, end, kind: `${joined ? 'o' : open > from ? 'q' : 'b'}${shapeOf(name)}` }
}

/** A longer text tells of a house at its beginning, or not at all. */
const MOST_UNITS = 200

/** Every stretch of a text that is shaped like the name of a house, in order; they may stand inside each other. */
export function housesIn(lexed: Lexed): House[] {
  const found: House[] = []
  const { text, openings } = lexed
  if ((openings.any & HOUSE_BIT) === 0) return found
  const most = Math.min(text.length, MOST_UNITS)
  for (let at = 0; at < most; at++) {
    if (((openings.at[at] as number) & HOUSE_BIT) === 0) continue
    const one = (at > 0 ? (endingAt(lexed, at) ?? kanaAt(lexed, at)) : undefined) ?? beginningAt(lexed, at)
    if (one !== undefined) found.push(one)
  }
  return found
}
