import { type Base, basesOf } from '../conjugate.ts'
import { foldWord, isDigit, isKana, isKanji, isLatin, type Lexed } from '../lex.ts'
import { buildSearched, type Searched, wordAt } from '../openings.ts'
import { CONTACT_VERBS } from '../tables/contact-verbs.ts'
import { DEAD_MOODS } from '../tables/dead-moods.ts'
import { EXCHANGE_WORDS } from '../tables/exchange-words.ts'
import { MOODS } from '../tables/moods.ts'
import type { Service } from '../tables/services.ts'
import { words } from '../tables/table.ts'
import { buildTrie, longestAt, ROOT, stepFrom, type Trie, valueAt } from '../trie.ts'
import type { Sentence } from './sentences.ts'

/** Every list that a rule may name has a number. */
const IDS = new Map<string, number>()
export function idOf(name: string): number {
  const known = IDS.get(name)
  if (known !== undefined) return known
  IDS.set(name, IDS.size)
  return IDS.size - 1
}

export const APP = idOf('app')

type Word = { readonly id: number; readonly last: boolean }

function collectWords(): Searched<Word[]> {
  const lists = new Map<string, Word[]>()
  for (const [name, list] of Object.entries(EXCHANGE_WORDS)) {
    for (const word of words(list)) {
      const last = word.endsWith('$')
      const folded = foldWord(last ? word.slice(0, -1) : word)
      if (folded !== '') lists.set(folded, [...(lists.get(folded) ?? []), { id: idOf(name), last }])
    }
  }
  return buildSearched(lists)
}

const WORDS = collectWords()

type Stem = { readonly kind: string; readonly base: Base }

function collectStems(): Searched<Stem[]> {
  const stems = new Map<string, Stem[]>()
  for (const [kind, verbClass, verbs] of CONTACT_VERBS) {
    for (const verb of verbs) {
      for (const [base, written] of basesOf(verb, verbClass)) {
        const word = foldWord(written)
        const known = stems.get(word) ?? []
        if (!known.some((stem) => stem.kind === kind && stem.base === base)) stems.set(word, [...known, { kind, base }])
      }
    }
  }
  return buildSearched(stems)
}

const STEMS = collectStems()

type Ending = { readonly mood: string; readonly asked: boolean; readonly last: boolean }

/** By base, the endings; `$` alone is the bare form. */
function collectEndings(): Map<Base, { trie: Trie<Ending[]>; bare: Ending[] }> {
  const byBase = new Map<Base, Map<string, Ending[]>>()
  for (const [mood, base, endings] of [...MOODS, ...DEAD_MOODS]) {
    const known = byBase.get(base) ?? new Map<string, Ending[]>()
    byBase.set(base, known)
    for (const written of endings) {
      const last = written.endsWith('$')
      const asked = written.endsWith('?')
      const word = foldWord(last || asked ? written.slice(0, -1) : written)
      known.set(word, [...(known.get(word) ?? []), { mood, asked, last }])
    }
  }
  return new Map([...byBase].map(([base, known]) => [base, { trie: buildTrie(known), bare: known.get('') ?? [] }]))
}

const ENDINGS = collectEndings()

export const MESSENGER = idOf('messenger')
export const OTHERS = idOf('others')
export const TOPIC = idOf('topic')
export const MONEY = idOf('money')
export const NO = idOf('no')
export const TOLD = idOf('told')
export const SITE = idOf('site')
export const TURN = idOf('turn')
export const THING = idOf('thing')
export const WEAK = idOf('weak')

/** Without one of these no rule begins; verbs are looked for only where there is one. */
const OBJECTS = new Set(
  [
    ...'app thing weak mail out free reach which app_kind cover trail signs hint handle swapping looks after some venue social final'.split(
      ' ',
    ),
  ].map(idOf),
)

/** A word of the lists, or a verb with its mood, in a sentence. Offsets are folded units. */
export type Hit = { readonly id: number; readonly start: number; readonly end: number }

/** Said in passing at the end of a clause. */
const PASSING = 'ねなよー笑'

/** A clause ends here, or only a sigh, a laugh or a particle follows. */
export function endsAt(text: string, from: number): boolean {
  let at = from
  while (at < from + 3 && PASSING.includes(text[at] ?? '-')) at++
  const unit = text[at]
  if (unit === undefined || unit === 'w') return true
  return !isKana(unit) && !isKanji(unit) && !isLatin(unit) && !isDigit(unit)
}

/** How far behind an ending its question mark may stand. */
const ASKED_WITHIN = 5

function askedAt(text: string, at: number, to: number): boolean {
  for (let i = at; i < to && i <= at + ASKED_WITHIN; i++) if (text[i] === '?') return true
  return false
}

/** The longest reading of a verb at this place. */
function verbAt(text: string, at: number, to: number): Hit[] {
  let best: Hit[] = []
  let bestEnd = at
  let node = ROOT
  for (let i = at; i < to; i++) {
    node = stepFrom(STEMS, node, text.charCodeAt(i))
    if (node === -1) break
    for (const { kind, base } of valueAt(STEMS, node) ?? []) {
      const endings = ENDINGS.get(base)
      if (endings === undefined) continue
      const found = longestAt(endings.trie, text, i + 1)
      const end = found?.end ?? i + 1
      if (end < bestEnd) continue
      const usable = (found?.value ?? endings.bare).filter(
        ({ asked, last }) => (!asked || askedAt(text, end, to)) && (!last || endsAt(text, end)),
      )
      if (usable.length === 0) continue
      if (end > bestEnd) best = []
      bestEnd = end
      for (const { mood } of usable) {
        // 「交換して、…」 goes on, and may only tell
        const goesOn = base === 'te' && end === i + 1 && text[end] === '、'
        best.push({ id: idOf(`${kind}.${goesOn ? 'bare' : mood}`), start: at, end })
      }
    }
  }
  return best
}

const DEAD = new Set(CONTACT_VERBS.map(([kind]) => idOf(`${kind}.dead`)))

/** Networks that people speak of as they do of television; whether one uses them is small talk. */
const NETWORKS = new Set(['instagram', 'x', 'tiktok', 'facebook', 'youtube', 'threads', 'other'])

/** A service that is for talking: asking whether one uses it asks for more. */
export const isMessenger = (service: Service | undefined): boolean =>
  service !== undefined && !NETWORKS.has(service.key)

function hitsIn(lexed: Lexed, { from, to, marks }: Sentence): Hit[] {
  const { text, openings } = lexed
  const hits: Hit[] = []
  for (const { kind, start, end, service } of marks) {
    if (kind === 'service' || kind === 'service-hint') {
      // 「そちらの方」: らの方 is no hint inside another word
      if (text[start] === 'ら' && kind === 'service-hint' && isKana(text[start - 1] ?? '-')) continue
      hits.push({ id: APP, start, end })
      if (isMessenger(service)) hits.push({ id: MESSENGER, start, end })
    } else if (kind === 'noun') hits.push({ id: text.slice(start, end) === 'sns' ? APP : THING, start, end })
    else if (kind === 'weak-noun' && !text.startsWith('あいでいあ', start)) hits.push({ id: WEAK, start, end })
  }
  for (let at = from; at < to; at++) {
    const found = wordAt(WORDS, lexed, at)
    if (found === undefined || found.end > to) continue
    // 海外で, 以外の, 正直で: 外 and 直 are no words there
    if ((text[at] === '外' || text[at] === '直') && isKanji(text[at - 1])) continue
    if (isLatin(text[at]) && (isLatin(text[at - 1]) || (isLatin(text[found.end - 1]) && isLatin(text[found.end]))))
      continue
    for (const { id, last } of found.value) {
      if (!last || endsAt(text, found.end)) hits.push({ id, start: at, end: found.end })
    }
  }
  if (!hits.some(({ id }) => OBJECTS.has(id))) return []
  for (let at = from; at < to; at++) {
    if (((openings.at[at] as number) & STEMS.bit) === 0) continue
    for (const hit of verbAt(text, at, to)) if (!DEAD.has(hit.id)) hits.push(hit)
  }
  return hits.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** What a sentence says of contact: its hits are read once, for the rules and for what stands in the next sentence. */
export type Reading = {
  readonly sentence: Sentence
  readonly hits: readonly Hit[]
  readonly asks: boolean
}

/** How a question ends where no mark is written: voice input, old people, dialects. Two kana each at least, with what goes before them. */
const ASKING_ENDS =
  words(`ですか ますか せんか でしょうか でしょか やろか やろうか じゃろか じゃろうか だろうか かね かのう かの かのお かいの かいのう かいな かいね かえ かしら とね とや んね のけ
  べか べが だば ねが かなあ かなぁ かな だべか なんか のか るか いか んか めか りか んと のん`).map(foldWord)
const ASKING_UNITS = 6

/** Whether a sentence asks: by its mark, or by its last words. */
function asksAtEnd(text: string, { from, to }: Sentence): boolean {
  if (text.slice(Math.max(from, to - 4), to).includes('?')) return true
  let end = to
  while (end > from && !isKana(text[end - 1] ?? '') && !isKanji(text[end - 1] ?? '')) end--
  const last = text.slice(Math.max(from, end - ASKING_UNITS), end)
  return ASKING_ENDS.some((ending) => last.endsWith(ending))
}

export function readSentence(lexed: Lexed, sentence: Sentence): Reading {
  const hits = hitsIn(lexed, sentence)
  const asks = hits.length > 0 && asksAtEnd(lexed.text, sentence)
  return { sentence, hits, asks }
}

/** Whether the sentence is about somebody or something else, wherever in it that is said. */
export const isElsewhere = ({ hits }: Reading): boolean => {
  const named = hits.some(({ id }) => id === APP)
  return hits.some(({ id }) => id === OTHERS || id === TOPIC || (id === MONEY && !named))
}
