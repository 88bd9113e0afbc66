import { foldWord, isDigit, isHiragana, isKatakana, isLatin, type Lexed } from './lex.ts'
import { AGREEMENTS, HEDGES, TAKE_UPS } from './tables/agreements.ts'
import { ASKS, EXCHANGES, USES, WANTS } from './tables/asks.ts'
import { CONTACT_NOUNS, OUTSIDE, WEAK_CONTACT_NOUNS } from './tables/contact-nouns.ts'
import { HINT_PHRASES, TRAIL_STARTS, TRAILS } from './tables/hints.ts'
import { exchangeInvitations } from './tables/invitations.ts'
import { MASKS, NAME_LOOKS } from './tables/look-alikes.ts'
import { GOES, MOVE_ONS, TALKS } from './tables/moves.ts'
import { NOT_SERVICES } from './tables/not-services.ts'
import { OFFERS } from './tables/offers.ts'
import { CONTRASTS, NOT_REFUSALS, REFUSALS } from './tables/refusals.ts'
import { REPORTS } from './tables/reports.ts'
import { nicknamesOf } from './tables/service-nicknames.ts'
import { SERVICES, type Service } from './tables/services.ts'
import { SITE_WORDS, TOPICS } from './tables/site-words.ts'
import { TE_ASKS, TE_NONE, TE_OFFERS, TE_VERBS } from './tables/te-forms.ts'
import { buildTrie, longestAt, ROOT, stepFrom, type Trie, valueAt } from './trie.ts'

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

const isAllKatakana = (word: string) => [...word].every((char) => isKatakana(char))

function collect(): Trie<Entry[]> {
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
  return buildTrie(byWord)
}

const WORDS = collect()

type Name = { readonly service: Service; readonly katakanaOnly: boolean; readonly masked: boolean }

function collectNames(): Trie<Name> {
  const names = new Map<string, Name>()
  const add = (word: string, name: Name) => {
    const known = names.get(word)
    if (known === undefined || (known.katakanaOnly && !name.katakanaOnly)) names.set(word, name)
  }
  for (const service of SERVICES) {
    for (const written of service.names) {
      const word = foldWord(written)
      const katakanaOnly = word.length <= 3 && isAllKatakana(written)
      add(word, { service, katakanaOnly, masked: false })
      if (word.length < (isLatin(word[0]) ? 4 : 3) || word.length > 8) continue
      for (let i = 1; i < word.length; i++) {
        add(`${word.slice(0, i)}○${word.slice(i + 1)}`, { service, katakanaOnly: false, masked: true })
      }
    }
  }
  return buildTrie(names)
}

const SERVICE_NAMES = collectNames()

const SERVICE_HINTS = buildTrie(
  SERVICES.flatMap((service) =>
    [...service.hints, ...nicknamesOf(service.key)].map((hint) => [foldWord(hint), { service }] as const),
  ),
)

const MASK = '○'.charCodeAt(0)

/** One step down the names: the unit itself, what it looks like, or a mask over it. */
function step(node: number, unit: string): number {
  const exact = stepFrom(SERVICE_NAMES, node, unit.charCodeAt(0))
  if (exact !== -1) return exact
  const look = NAME_LOOKS[unit]
  const alike = look === undefined ? -1 : stepFrom(SERVICE_NAMES, node, look.charCodeAt(0))
  if (alike !== -1) return alike
  return MASKS.includes(unit) ? stepFrom(SERVICE_NAMES, node, MASK) : -1
}

/** What is put between the letters of a name to break it up. A comma or a full stop does so only between all of them. */
const SPLITTERS = " /|・.*☆★♡♥_-+⭐✩✦、,·'`^"

type NameMatch = { service: Service; end: number; disguised: boolean; katakanaOnly: boolean }

/** `LI NE`: capitals, cut once. Offsets are the same in `plain`. */
function nameAt({ text, plain }: Lexed, from: number): NameMatch | undefined {
  const first = text[from] as string
  if (step(ROOT, first) === -1) return undefined
  let node = ROOT
  let letters = 0
  let gaps = 0
  let soft = 0
  let looks = false
  let best: NameMatch | undefined
  let at = from
  while (at < text.length && at - from < 48) {
    const unit = text[at] as string
    const next = step(node, unit)
    if (next === -1) {
      if (letters === 0 || !SPLITTERS.includes(unit)) break
      const gapFrom = at
      while (at < text.length && SPLITTERS.includes(text[at] as string)) at++
      if (at - gapFrom > 3) break
      gaps++
      if (' 、,.-'.includes(unit)) soft++
      continue
    }
    looks ||= stepFrom(SERVICE_NAMES, node, unit.charCodeAt(0)) === -1
    node = next
    letters++
    at++
    const name = valueAt(SERVICE_NAMES, node)
    if (name !== undefined) {
      const evenly = gaps === letters - 1
      const cut = gaps === 1 && letters === 4 && plain.slice(from, at) === plain.slice(from, at).toUpperCase()
      if (gaps === 0 || evenly || (soft === 0 && letters >= 3) || (cut && isLatin(first))) {
        const { service, katakanaOnly, masked } = name
        best = { service, end: at, disguised: looks || masked || gaps > 0, katakanaOnly }
      }
    }
  }
  return best
}

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

/** Every word of the tables in the text, in order. At each place the longest word wins, and a longer word hides what lies inside it. */
export function markWords(lexed: Lexed): Mark[] {
  const { text } = lexed
  const marks: Mark[] = []
  let covered = 0
  let named = 0
  for (let at = 0; at < text.length; at++) {
    const found = longestAt(WORDS, text, at)
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
    const name = isLatin(text[at]) && isLatin(text[at - 1]) ? undefined : nameAt(lexed, at)
    if (name !== undefined && name.end > named && standsAlone(lexed, at, name.end, name.katakanaOnly)) {
      marks.push({ kind: 'service', start: at, end: name.end, service: name.service, disguised: name.disguised })
      named = name.end
      continue
    }
    const hint = longestAt(SERVICE_HINTS, text, at)
    if (hint !== undefined && hint.end > named && standsAlone(lexed, at, hint.end, hint.end - at <= 2)) {
      marks.push({ kind: 'service-hint', start: at, end: hint.end, service: hint.value.service })
      named = hint.end
    }
  }
  return marks
}
