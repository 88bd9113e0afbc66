import { foldWord, isDigit, isLatin, type Lexed } from '../lex.ts'
import { ADDRESS_BIT } from '../spelling.ts'
import { LEGEND_DIGITS, LEGEND_SIGNS } from '../tables/legend-words.ts'
import { ALL_SIGNS, SIGN_NAMES, TAKE_OUT_WORDS } from '../tables/sign-names.ts'
import { buildTrie, longestAt } from '../trie.ts'

/**
 * Messages that say in words what to do with the signs in them: `yu☆zuki3 星は抜いて`, `is💧gd/hoshi しずくは点`, `www example net
 * ドットで区切って`, `pino☆G☆mail、一つ目の☆が@`. What comes out is read again; it counts only where that is a detail.
 */

const NAMES = buildTrie(
  SIGN_NAMES.flatMap(([signs, names]) => names.split(' ').map((name) => [foldWord(name), foldWord(signs)] as const)),
)
const MEANINGS = buildTrie([
  ...[...'0123456789@'].map((sign) => [sign, sign] as const),
  ...[...LEGEND_DIGITS, ...LEGEND_SIGNS].flatMap(([sign, words]) =>
    words.split(' ').map((word) => [foldWord(word), sign] as const),
  ),
])
const TAKE_OUT = TAKE_OUT_WORDS.map(foldWord)
const ALL = ALL_SIGNS.map(foldWord)

const MAX_UNITS = 160
/** Between the name of a sign and what is said of it. */
const OF_IT = /^(?:とか|だけ|マーク|まーく|印|は|を|が|も|の|って|全部|ぜんぶ|、| )*$/
const IS = /^(?:のとこ(?:ろ)?|まーく|印|全部)*(?:は|が|=|→|を|って)(?:全部|ぜんぶ)?$/
const DOTTED =
  /(?:どっと|点|てん|ぴりおど|「\.」|\.) ?(?:で|を|に)(?:区切|くぎ|つな|繋|むす|結|入れ|いれ|はさ|挟|変|かえ|直|なお|置|して)|(?:間|あいだ|すぺーす|空白|すきま|隙間)(?:に|は|が|を|のとこは)(?:全部)?(?:どっと|点|てん|ぴりおど)/
const FIRST =
  /(?:最初|さいしょ|はじめ|初め|1つ目|一つ目|1個目|一個目|いっこめ|1こめ|ひとつめ|1番目|一番目|前のほう)(?:の.{1,2})?(?:は|が|を|だけ)(?:@|あっと)/

const isWritten = (unit: string | undefined) => isLatin(unit) || isDigit(unit)
const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff

/** The sign at `at`, pictures as a whole. */
const signAt = (text: string, at: number) => text.slice(at, isHigh(text.charCodeAt(at)) ? at + 2 : at + 1)

/** The text with each sign for which `change` has something put in its place, where it stands between letters or digits. */
function changed(plain: string, text: string, signs: string | undefined, put: string): string {
  let out = ''
  for (let at = 0; at < text.length; ) {
    const sign = signAt(text, at)
    const end = at + sign.length
    const own =
      signs === undefined ? !isWritten(sign) && !isWord(sign) && !'._-@/ '.includes(sign) : signs.includes(sign)
    const inside = isPart(text[at - 1], signs) && (isPart(text[end], signs) || text.startsWith(sign, end))
    out += own && inside ? put : plain.slice(at, end)
    at = end
  }
  return out
}

const isWord = (unit: string) => (unit >= 'ぁ' && unit <= 'ヿ') || (unit >= '一' && unit <= '鿿')
const isPart = (unit: string | undefined, signs: string | undefined) =>
  isWritten(unit) || (unit !== undefined && ('._-@/)'.includes(unit) || (signs?.includes(unit) ?? !isWord(unit))))

/** What is said about the sign with this name, or about this sign itself. */
function saidOf(text: string, from: number): string | undefined {
  for (let at = from; at <= from + 8 && at < text.length; at++) {
    const between = text.slice(from, at)
    if (OF_IT.test(between) && TAKE_OUT.some((word) => text.startsWith(word, at))) return ''
    const meaning = IS.test(between) ? longestAt(MEANINGS, text, at) : undefined
    if (meaning !== undefined) return meaning.value
  }
  return undefined
}

/** One sign that stands twice or more between letters: the first is @, the others dots, or nothing. */
function byOrder(plain: string, text: string): string[] {
  for (let at = 1; at < text.length; at++) {
    const sign = signAt(text, at)
    if (isWritten(sign) || isWord(sign) || '._-@ '.includes(sign) || !isWritten(text[at - 1])) continue
    const end = at + sign.length
    const next = text.indexOf(sign, end)
    if (!isWritten(text[end]) || next < 0 || next - end > 20 || !isWritten(text[next + sign.length])) continue
    const rest = plain.slice(end)
    return ['.', ''].map((put) => `${plain.slice(0, at)}@${rest.slice(0, 24).replaceAll(sign, put)}${rest.slice(24)}`)
  }
  return []
}

/** Signs that are said to be no part of what is told: 「ドット抜きで」. */
export function takenOut({ text, openings }: Lexed): string {
  if (text.length > MAX_UNITS || (openings.any & ADDRESS_BIT) === 0) return ''
  let signs = ''
  for (let at = 0; at < text.length; at++) {
    const name = longestAt(NAMES, text, at)
    if (name !== undefined && saidOf(text, name.end) === '') signs += name.value
  }
  return signs
}

/** One kind of picture among digits, and a word that says which digit it is: `🥚9🥚-4617 たまごはゼロ`. */
function byPicture(plain: string, text: string): string | undefined {
  const said = /[ぁ-んァ-ヶー一-鿿]{1,6}(?:は|が|=|のとこは|って)(?:全部)?(.)/.exec(text)
  const meaning = said === null ? undefined : longestAt(MEANINGS, text, said.index + said[0].length - 1)
  const pictures = new Set([...text].filter((sign) => isHigh(sign.charCodeAt(0))))
  const [picture] = pictures
  if (meaning === undefined || picture === undefined || pictures.size > 1) return undefined
  const at = text.indexOf(picture)
  if (!isWritten(text[at - 1]) && !isWritten(text[at + picture.length])) return undefined
  return plain.slice(0, said?.index).replaceAll(picture, meaning.value)
}

/** Everything that the text may come to. */
export function rewritings({ text, plain, openings }: Lexed): string[] {
  if (text.length > MAX_UNITS || (openings.any & ADDRESS_BIT) === 0) return []
  const found: string[] = []
  if (FIRST.test(text)) found.push(...byOrder(plain, text))
  const pictured = byPicture(plain, text)
  if (pictured !== undefined) found.push(pictured)
  if (DOTTED.test(text)) found.push(changed(plain, text, ' ', '.'))
  for (let at = 0; at < text.length && found.length < 4; at++) {
    const all = ALL.find((word) => text.startsWith(word, at))
    const name = all === undefined ? longestAt(NAMES, text, at) : undefined
    const end = name?.end ?? at + (all?.length ?? 0)
    if (end === at) continue
    const put = saidOf(text, end)
    if (put === undefined || (all !== undefined && put !== '')) continue
    const signs = all === undefined ? name?.value : undefined
    if (signs !== undefined && ![...signs].some((sign) => text.includes(sign))) continue
    // the words about the sign are no part of what is told
    found.push(put === '' ? changed(plain, text, signs, '') : replaced(plain, at, signs as string, put))
  }
  return found
}

/** Every one of the signs is what it is said to be. */
function replaced(plain: string, saidAt: number, signs: string, put: string): string {
  const told = plain.slice(0, saidAt)
  if (signs === '()') return told.replaceAll('()', put)
  return [...told].map((sign) => (signs.includes(sign) ? put : sign)).join('')
}
