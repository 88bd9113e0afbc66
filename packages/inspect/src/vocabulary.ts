import { foldWord, isDigit, isHiragana, isKatakana, isLatin, type Lexed } from './lex.ts'
import { buildSearched, type Searched, wordAt } from './openings.ts'
import { isAllKatakana, NAME_BIT, nameAt } from './service-names.ts'
import { AGREEMENTS, HEDGES, TAKE_UPS } from './tables/agreements.ts'
import { ASKS, EXCHANGES, USES, WANTS } from './tables/asks.ts'
import { CONTACT_NOUNS, OUTSIDE, WEAK_CONTACT_NOUNS } from './tables/contact-nouns.ts'
import { HINT_PHRASES, TRAIL_STARTS, TRAILS } from './tables/hints.ts'
import { exchangeInvitations } from './tables/invitations.ts'
import { GOES, MOVE_ONS, TALKS } from './tables/moves.ts'
import { NOT_SERVICES } from './tables/not-services.ts'
import { OFFERS } from './tables/offers.ts'
import { CONTRASTS, NOT_REFUSALS, REFUSALS } from './tables/refusals.ts'
import { REPORTS } from './tables/reports.ts'
import { nicknamesOf } from './tables/service-nicknames.ts'
import { SERVICES, type Service } from './tables/services.ts'
import { SITE_WORDS, TOPICS } from './tables/site-words.ts'
import { TE_ASKS, TE_NONE, TE_OFFERS, TE_VERBS } from './tables/te-forms.ts'

export type MarkKind =
  | 'service'
  | 'service-hint'
  | 'noun'
  | 'weak-noun'
  | 'outside'
  | 'ask'
  | 'bare-ask'
  | 'exchange'
  | 'use'
  | 'talk'
  | 'go'
  | 'move-on'
  | 'want'
  | 'hint'
  | 'offer'
  | 'refusal'
  | 'contrast'
  | 'report'
  | 'agreement'
  | 'hedge'
  | 'take-up'
  | 'trail'
  | 'trail-start'
  | 'site'
  | 'topic'
  | 'none'

/** A word of the tables in a text. Offsets are folded units. */
export type Mark = {
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
  readonly service?: Service
  readonly disguised?: boolean
}

type Entry = { readonly kind: MarkKind; readonly katakanaOnly: boolean }

function collect(): Searched<Entry[]> {
  const byWord = new Map<string, Entry[]>()
  const add = (kind: MarkKind, words: readonly string[]) => {
    for (const word of words) {
      const folded = foldWord(word)
      const entries = byWord.get(folded) ?? []
      // アカ and アド are words; あか and あど are parts of others
      entries.push({ kind, katakanaOnly: word.length <= 3 && isAllKatakana(word) })
      byWord.set(folded, entries)
    }
  }
  add('none', NOT_SERVICES)
  add('none', NOT_REFUSALS)
  add('noun', CONTACT_NOUNS)
  add('weak-noun', WEAK_CONTACT_NOUNS)
  add('outside', OUTSIDE)
  add('ask', ASKS)
  add('exchange', EXCHANGES)
  add('exchange', exchangeInvitations())
  add('use', USES)
  add('talk', TALKS)
  add('go', GOES)
  add('move-on', MOVE_ONS)
  add('want', WANTS)
  add('hint', HINT_PHRASES)
  add('offer', OFFERS)
  add('refusal', REFUSALS)
  add('contrast', CONTRASTS)
  add('report', REPORTS)
  add('agreement', AGREEMENTS)
  add('hedge', HEDGES)
  add('take-up', TAKE_UPS)
  add('trail', TRAILS)
  add('trail-start', TRAIL_STARTS)
  add('site', SITE_WORDS)
  add('topic', TOPICS)
  for (const verb of TE_VERBS) {
    add('bare-ask', [verb, `${verb}な`, `${verb}ねん`])
    add(
      'ask',
      TE_ASKS.map((ending) => verb + ending),
    )
    add(
      'offer',
      TE_OFFERS.map((ending) => verb + ending),
    )
    add(
      'none',
      TE_NONE.map((ending) => verb + ending),
    )
  }
  return buildSearched(byWord)
}

const WORDS = collect()

const SERVICE_HINTS = buildSearched(
  SERVICES.flatMap((service) =>
    [...service.hints, ...nicknamesOf(service.key)].map((hint) => [foldWord(hint), { service }] as const),
  ),
)

/** A name ends where its script ends: ライン in オンライン or ラインナップ is another word. */
const KATAKANA_MAY_FOLLOW = [
  'アイ',
  'アカ',
  'アド',
  'グル',
  'コウ',
  'コー',
  'ダケ',
  'デ',
  'ハ',
  'ノ',
  'ヲ',
  'ガ',
  'トーク',
  'モ',
  'ヤ',
  'オ',
  'シ',
  'ネ',
  'メ',
  'サ',
  'ジャ',
  'ミ',
]
/** らいん behind these is the end of another word: つらいんです, えらいん, もらいんさい. */
const RAIN_MAY_FOLLOW = 'のでをがはにとよねてへ'

function standsAlone(lexed: Lexed, start: number, end: number, katakanaOnly: boolean): boolean {
  const { plain, text } = lexed
  const first = plain[start] as string
  const last = plain[end - 1] as string
  const before = plain[start - 1]
  const after = plain[end]
  if (isLatin(first) && isLatin(before)) return false
  if (isLatin(last) && isLatin(after)) return false
  if (isKatakana(first) && first !== 'ー' && isKatakana(before)) return false
  if (isKatakana(last) && isKatakana(after)) {
    const rest = plain.slice(end, end + 3)
    if (!KATAKANA_MAY_FOLLOW.some((word) => rest.startsWith(word))) return false
  }
  if (katakanaOnly && isHiragana(first)) return false
  if (
    text.slice(start, end) === 'らいん' &&
    isHiragana(first) &&
    isHiragana(before) &&
    !RAIN_MAY_FOLLOW.includes(before as string)
  )
    return false
  // カカオ72% is chocolate
  if (text.slice(start, end) === 'かかお' && isDigit(after)) return false
  return true
}

function wordStandsAlone(lexed: Lexed, start: number, end: number, katakanaOnly: boolean): boolean {
  const { plain } = lexed
  if (isLatin(plain[start]) && isLatin(plain[start - 1])) return false
  if (isLatin(plain[end - 1]) && isLatin(plain[end])) return false
  if (!katakanaOnly) return true
  return isKatakana(plain[start]) && !isKatakana(plain[start - 1]) && (!isKatakana(plain[end]) || plain[end] === 'ー')
}

const MARK_BITS = WORDS.bit | SERVICE_HINTS.bit | NAME_BIT

/** Every word of the tables in the text, in order. At each place the longest word wins, and a longer word hides what lies inside it. */
export function markWords(lexed: Lexed): Mark[] {
  const { text, openings } = lexed
  const marks: Mark[] = []
  if ((openings.any & MARK_BITS) === 0) return marks
  let covered = 0
  let named = 0
  for (let at = 0; at < text.length; at++) {
    if (((openings.at[at] as number) & MARK_BITS) === 0) continue
    const found = wordAt(WORDS, lexed, at)
    if (found !== undefined && found.end > covered) {
      let kept = false
      for (const { kind, katakanaOnly } of found.value) {
        if (!wordStandsAlone(lexed, at, found.end, katakanaOnly)) continue
        marks.push({ kind, start: at, end: found.end })
        kept = true
      }
      if (kept) {
        covered = found.end
        if (found.value.some(({ kind }) => kind === 'none')) named = Math.max(named, found.end)
      }
    }
    const opensName = ((openings.at[at] as number) & NAME_BIT) !== 0 && !(isLatin(text[at]) && isLatin(text[at - 1]))
    const name = opensName ? nameAt(lexed, at) : undefined
    if (name !== undefined && name.end > named && standsAlone(lexed, at, name.end, name.katakanaOnly)) {
      marks.push({ kind: 'service', start: at, end: name.end, service: name.service, disguised: name.disguised })
      named = name.end
      continue
    }
    const hint = wordAt(SERVICE_HINTS, lexed, at)
    if (hint !== undefined && hint.end > named && standsAlone(lexed, at, hint.end, hint.end - at <= 2)) {
      marks.push({ kind: 'service-hint', start: at, end: hint.end, service: hint.value.service })
      named = hint.end
    }
  }
  return marks
}
