import type { Handle } from '../handles.ts'
import { isKatakana, isLatin, type Lexed } from '../lex.ts'
import { NOT_NETWORKS } from '../tables/not-networks.ts'

/** A network that no table knows shows by its place: a name of its own right in front of an ID, or behind an arrow. */

const NOT = new Set(NOT_NETWORKS)

/** What stands between the name of a network and an ID: `のIDは`, `って`, `で`, `:`. */
const LEADS =
  /(?:の|って| )?(?:id|あいでぃー?|ゆーざー(?:めい|名|ねーむ|id)?|あかうんと名?|あか|垢|名前|ほう|方|やつ|あぷり|さいと|sns)?(?:は|が|で|も|に|ね|だと|の)?[ :;→>=「『(【・,、@-]*$/
const MAX_LEAD = 24

const isNameUnit = (unit: string | undefined, katakana: boolean) =>
  katakana ? unit === 'ー' || isKatakana(unit) : isLatin(unit)

/** ラィソ, らいむ, lne: written like LINE, it is LINE. */
const isLikeLine = (name: string) =>
  /^(?:ら|り|れ|l)/.test(name) && name.length <= 5 && /[んそむnem]/.test(name.slice(1))

/** The word of katakana or Latin letters that ends at `end`. */
function wordBefore({ text, plain }: Lexed, end: number): string {
  const stop = plain[end - 1] === '!' ? end - 1 : end
  const katakana = isKatakana(plain[stop - 1]) || plain[stop - 1] === 'ー'
  let begin = stop
  while (begin > 0 && stop - begin < MAX_LEAD && isNameUnit(plain[begin - 1], katakana)) begin--
  return text.slice(begin, stop)
}

/** Whether a name that could be a network's ends at `end`: the プロスピ of `プロスピのID`. */
export const isNetworkAt = (lexed: Lexed, end: number): boolean => isName(wordBefore(lexed, end))

/** Whether the ID has the name of some network or game right in front of it: `ガヤトーク mizu_7`, `zepelinのIDは…`. */
export function namesNetwork(lexed: Lexed, handle: Handle): boolean {
  const start = handle.signed ? handle.start - 1 : handle.start
  const from = Math.max(0, start - MAX_LEAD)
  const lead = LEADS.exec(lexed.text.slice(from, start))
  const end = from + (lead?.index ?? start - from)
  return isNetworkAt(lexed, end) || isSpokenOf(lexed, start)
}

const isName = (name: string) => name.length >= 3 && !NOT.has(name) && !isLikeLine(name)

/** `パラレルで通話しよ`: a name, and what people do there. */
const DOING =
  /([ァ-ヶー]{3,20}|[A-Za-z]{3,20})!?(?:って(?:やつ|の|とこ)?)?で(?:通話|話|はな|喋|しゃべ|遊|あそ|やろ|やり|配信|待|探|さが|検索|つなが|繋が|会|フォロ|チャット|メッセ)/

function isSpokenOf({ text, plain }: Lexed, to: number): boolean {
  const from = Math.max(0, to - 60)
  const found = DOING.exec(plain.slice(from, to))
  if (found === null) return false
  const start = from + found.index
  return isName(text.slice(start, start + (found[1] as string).length))
}
