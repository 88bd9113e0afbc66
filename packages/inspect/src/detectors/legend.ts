import { foldWord, isDigit, type Lexed, lex } from '../lex.ts'
import { readNumerals } from '../numerals.ts'
import { buildSearched, wordAt } from '../openings.ts'
import { spell } from '../spelling.ts'
import { LEGEND_DIGITS, LEGEND_LINKS, LEGEND_SIGNS, LEGEND_STANDS_FOR } from '../tables/legend-words.ts'
import { buildTrie, longestAt } from '../trie.ts'
import { type Draft, rewritten, type Scene } from '../utterance.ts'
import { findMails, mailsBySign } from './email.ts'
import { findMessengerIds } from './messenger.ts'
import { phoneIn } from './phone.ts'
import { rewritings } from './rewritten.ts'
import { findLinks, readLinks } from './url.ts'

/**
 * Messages that bring the key to their own cipher: `🐶は0、🐱は9で 🐶🐱🐶…`, `=は@です`, `090-44@8 で@は1`. The text is written out by the
 * key and read again; it counts only where that makes a number, an address or a link of it.
 */
type Meaning = { readonly sign: string }

const MEANINGS = buildSearched<Meaning>([
  ...[...'0123456789@'].map((sign) => [sign, { sign }] as const),
  ...[...LEGEND_DIGITS, ...LEGEND_SIGNS].flatMap(([sign, words]) =>
    words.split(' ').map((word) => [foldWord(word), { sign }] as const),
  ),
])
const wordsOf = (list: readonly string[]) => buildTrie(list.map((word) => [foldWord(word), true] as const))
const LINKS = wordsOf(LEGEND_LINKS)
const STANDS_FOR = wordsOf(LEGEND_STANDS_FOR)

/** A message with its key is short. */
const MAX_UNITS = 160
const MIN_UNITS = 8
/** A sign that stands for another is a single one, or a word like this at most. */
const MAX_WORD = 5

type Rule = { readonly from: number; readonly to: number; readonly sign: string; readonly code: string }

const isKana = (unit: string) => (unit >= 'ぁ' && unit <= 'ヿ') || unit === 'ー'
const isWordUnit = (unit: string) => isKana(unit) || (unit >= 'a' && unit <= 'z')

/** What stands right in front of `to`: one sign, an emoji, a quoted word, a word of kana or Latin letters. */
function codeBefore(text: string, to: number): { code: string; from: number } | undefined {
  let at = to
  while (at > 0 && ' 」』)"'.includes(text[at - 1] as string)) at--
  let from = at
  const quoted = at < to && text[at] !== ' '
  const last = text[at - 1]
  if (last === undefined || ' \n、。,'.includes(last)) return undefined
  if (isWordUnit(last)) while (from > 0 && at - from < MAX_WORD && isWordUnit(text[from - 1] as string)) from--
  else if (last >= '\udc00' && last <= '\udfff') from = at - 2
  else from = at - 1
  if (from < 0 || from >= at) return undefined
  return { code: text.slice(from, at), from: quoted ? Math.max(0, from - 1) : from }
}

/** What stands at `at`: one sign, or the word in quotes. */
function codeAt(text: string, at: number): { code: string; end: number } | undefined {
  const quoted = '「『("'.includes(text[at] ?? ' ')
  const from = quoted ? at + 1 : at
  const first = text[from]
  if (first === undefined || ' \n、。'.includes(first) || isDigit(first) || (!quoted && isKana(first))) return undefined
  const end = first >= '\ud800' && first <= '\udbff' ? from + 2 : from + 1
  return { code: text.slice(from, end), end: quoted ? end + 1 : end }
}

/** Every `X は 9`, `9を X に`, `@のかわりに X` of the text. */
function rulesOf(lexed: Lexed): Rule[] {
  const { text } = lexed
  const rules: Rule[] = []
  for (let at = 0; at < text.length && rules.length < 20; at++) {
    const meaning = wordAt(MEANINGS, lexed, at)
    // the digits of a number are no key
    if (meaning === undefined || (isDigit(text[at]) && (isDigit(text[at - 1]) || isDigit(text[at + 1])))) continue
    const stands = longestAt(STANDS_FOR, text, meaning.end)
    const named = stands === undefined ? undefined : codeAt(text, stands.end)
    // 「9を★に」, not 「9を持って」
    const said = named !== undefined && /^(?:に|で|と|って|で、|、|。|$)/.test(text.slice(named.end, named.end + 2))
    if (named !== undefined && (said || stands?.end !== meaning.end + 1)) {
      rules.push({ from: at, to: named.end, sign: meaning.value.sign, code: named.code })
      at = named.end - 1
      continue
    }
    for (let size = 4; size >= 1; size--) {
      const link = at - size < 0 ? undefined : longestAt(LINKS, text, at - size)
      if (link?.end !== at) continue
      const code = codeBefore(text, at - size)
      if (code !== undefined && code.code !== meaning.value.sign)
        rules.push({ from: code.from, to: meaning.end, sign: meaning.value.sign, code: code.code })
      break
    }
    at = meaning.end - 1
  }
  return rules
}

/** The text without its key, written out by it; undefined where nothing is written in it. */
function writtenOut(lexed: Lexed): string | undefined {
  const { text, plain } = lexed
  const rules = rulesOf(lexed)
  if (rules.length === 0) return undefined
  let out = ''
  let used = 0
  for (let at = 0; at < text.length; ) {
    const own = rules.find((rule) => at >= rule.from && at < rule.to)
    if (own !== undefined) {
      out += '\n'
      at = own.to
      continue
    }
    const rule = rules.find(({ code }) => text.startsWith(code, at))
    out += rule?.sign ?? (plain[at] as string)
    at += rule?.code.length ?? 1
    if (rule !== undefined) used++
  }
  return used === 0 ? undefined : out
}

/** Particles and verbs in front of a meaning: where none stands, there is no key. */
function mayHold({ text }: Lexed): boolean {
  return /(?:[はがを=→⇒:をに]|って|のかわり|の代わり) ?[0-9@あてどぴぽぜれまいにさよごろしなはきはゼロ零ハア点下]|[0-9@ろんちちごなうとど点]を[^ぁ-ん]/.test(
    text,
  )
}

/** What the message comes to when it is done with its signs as it says. */
function findRewritten(scene: Scene): Draft[] {
  const { text, lexed } = scene.current
  for (const other of rewritings(lexed)) {
    if (other === lexed.plain) continue
    const read = rewritten(scene, other)
    const found = [findMails, findLinks, findPhonesIn, findMessengerIds].map((find) => find(read)[0]).find(isTold)
    if (found !== undefined) return [{ ...found, from: 0, to: text.length, confidence: 0.9 }]
  }
  return []
}

const isTold = (draft: Draft | undefined): draft is Draft => draft?.value !== undefined && draft.confidence >= 0.7

function findPhonesIn({ current }: Scene): Draft[] {
  const value = phoneIn(current.lexed, current.numerals)
  const whole = { from: 0, to: current.text.length }
  return value === undefined
    ? []
    : [{ category: 'contact.phone', ...whole, confidence: 0.9, value, reasons: ['phone-worked-out'] }]
}

export function findByLegend(scene: Scene): Draft[] {
  const found = findByKey(scene)
  return found.length > 0 ? found : findRewritten(scene)
}

function findByKey({ current }: Scene): Draft[] {
  const { text, lexed } = current
  if (text.length < MIN_UNITS || text.length > MAX_UNITS || (lexed.openings.any & MEANINGS.bit) === 0) return []
  if (!mayHold(lexed)) return []
  const written = writtenOut(lexed)
  if (written === undefined) return []
  const read = lex(written)
  const whole = { from: 0, to: text.length }
  const mail = mailsBySign(spell(read))[0]
  if (mail !== undefined)
    return [{ category: 'contact.email', ...whole, confidence: 0.97, value: mail.value, reasons: ['mail-in-words'] }]
  const phone = phoneIn(read, readNumerals(read, false)) ?? phoneIn(read, readNumerals(read, true))
  if (phone !== undefined)
    return [{ category: 'contact.phone', ...whole, confidence: 0.97, value: phone, reasons: ['phone-worked-out'] }]
  const link = readLinks(spell(read))[0]
  if (link === undefined) return []
  return [
    {
      category: 'contact.url',
      ...whole,
      confidence: 0.97,
      value: link.value,
      reasons: ['outside-link', 'link-disguised'],
    },
  ]
}
