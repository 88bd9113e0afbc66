import { isPlainHandle } from '../handles.ts'
import { foldWord, type Lexed } from '../lex.ts'
import { holds } from '../openings.ts'
import { mayRecite } from '../recital-lexicon.ts'
import type { Recital } from '../recital-parts.ts'
import { recite } from '../recite.ts'
import { ID_CUES } from '../tables/id-words.ts'
import { ID_DIGITS } from '../tables/letter-readings.ts'
import { buildTrie, longestAt } from '../trie.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'
import {
  asked,
  CONNECTOR,
  categoryOf,
  hintsAtLine,
  lastService,
  reasonsFor,
  searchedOf,
  speaksOfSocial,
} from './messenger-parts.ts'

const ID_LABEL = searchedOf(ID_CUES)
/** Services that a name may be told for in one message. */
const MAX_SERVICES = 12

/** Signs and particles that lead to an ID. */
const LEADS = 'のはが :;、,・→⇒>=-「『【('

/** What is told before the name of its service stands no farther from it than this. */
const TOLD_BEFORE = 60

/** Enough is said of a name to take it for one: signs in words, letters read aloud, "in Latin letters". */
function isTold(told: Recital | undefined): told is Recital {
  return told !== undefined && told.evidence >= 2 && isPlainHandle(told.value.replace(/^[._-]+/, ''))
}

/** `緑のID、エス、オー、アンダーバー、7`, `そらをローマ字にして77、ラインで` */
function spelledOut({ lexed, text }: Utterance, mark: Mark): Draft | undefined {
  let at = mark.end
  while (at < text.length && at - mark.end < 14) {
    const word = longestAt(CONNECTOR, text, at)
    // a lone ね or な may be the first syllable of the ID
    if (word === undefined || (word.end - at < 2 && !LEADS.includes(text[at] as string))) break
    at = word.end
    if ('「は'.includes(text[at - 1] as string)) break
  }
  const behind = recite(lexed, at, text.length)
  const near = behind !== undefined && behind.start - mark.end <= 20
  const told = near && isTold(behind) ? behind : beforeService(lexed, mark)
  if (told === undefined) return undefined
  return {
    category: categoryOf(mark),
    from: Math.min(mark.start, told.start),
    to: Math.max(mark.end, told.end),
    confidence: 0.8,
    value: told.value,
    reasons: reasonsFor(mark, 'id-spelled-out'),
  }
}

function beforeService(lexed: Lexed, mark: Mark): Recital | undefined {
  const first = Math.max(0, mark.start - TOLD_BEFORE)
  let from = first
  for (let at = mark.start - 3; at > from; at--) if ('。!?\n:'.includes(lexed.text[at] as string)) from = at + 1
  const told = recite(lexed, from, mark.start)
  if (isTold(told)) return told
  if (from === first) return undefined
  const earlier = recite(lexed, first, mark.start)
  return isTold(earlier) && earlier.evidence >= 3 ? earlier : undefined
}

/** Somebody who tells an ID in words, after it was asked for, says little else. */
const TOLD_ALONE = 70

/** An answer in which nothing but a name is told. */
const SHORT_ALONE = 30

/** Adding a friend, or a colour, was spoken of just before. */
function hintedBefore({ history }: Scene): boolean {
  return history.slice(-6).some(({ lexed, from }) => from !== 'operator' && hintsAtLine(lexed))
}

export function toldAlone(scene: Scene): Draft | undefined {
  const { lexed, text } = scene.current
  if (text.length > TOLD_ALONE) return undefined
  if (!mayRecite(lexed)) return undefined
  const told = recite(lexed, 0, text.length)
  if (!isTold(told)) return undefined
  const service = lastService(scene)
  const request = asked(scene)
  const labelled = told.evidence >= 4 && holds(ID_LABEL, lexed)
  const line = hintsAtLine(lexed)
  const social = !line && speaksOfSocial(lexed)
  const short = text.length <= SHORT_ALONE + 10
  const hinted = (line && (short || told.evidence >= 3)) || (social && told.evidence >= 4)
  const before = told.evidence >= 2 && text.length <= SHORT_ALONE && hintedBefore(scene)
  if (request === undefined && !labelled && !hinted && !before && (service === undefined || told.evidence < 3))
    return undefined
  const drawn = [...new Set([service?.index, request].filter((index): index is number => index !== undefined))]
  return {
    category: service !== undefined ? categoryOf(service.mark) : social ? 'contact.sns' : 'contact.line',
    from: told.start,
    to: told.end,
    confidence: 0.75,
    value: told.value,
    reasons: ['messenger-id', 'id-spelled-out'],
    ...(drawn.length > 0 ? { drawnFrom: drawn.sort((a, b) => a - b) } : {}),
  }
}

/** Aviators' words for letters, at least three of them: `ブラボー、オスカー、ブラボー、9`. */
const AVIATORS = buildTrie(
  (
    'あるふぁ=a ぶらぼー=b ちゃーりー=c でるた=d えこー=e ふぉっくすとろっと=f ごるふ=g ほてる=h いんでぃあ=i じゅりえっと=j きろ=k りま=l まいく=m ' +
    'のべんばー=n おすかー=o ぱぱ=p けべっく=q ろみお=r しえら=s たんご=t ゆにふぉーむ=u びくたー=v ういすきー=w えっくすれい=x やんきー=y ずーるー=z'
  )
    .split(' ')
    .map((pair) => {
      const [word, letter] = pair.split('=') as [string, string]
      return [foldWord(word), letter] as const
    }),
)
const DIGITS = buildTrie(
  ID_DIGITS.flatMap(([digit, words]) => words.split(' ').map((word) => [foldWord(word), digit] as const)),
)
const LEAST_AVIATORS = 3

function inAviation(lexed: Lexed): Recital | undefined {
  const { text } = lexed
  let value = ''
  let letters = 0
  let [start, end] = [-1, -1]
  for (let at = 0; at < text.length && at < 200; ) {
    const letter = longestAt(AVIATORS, text, at)
    let to = at
    while (letter === undefined && start >= 0 && at - end <= 2 && /[0-9_]/.test(text[to] ?? '-')) to++
    const spoken =
      letter === undefined && to === at && start >= 0 && at - end <= 2 ? longestAt(DIGITS, text, at) : undefined
    const read = letter ?? spoken
    if (read === undefined && to === at) {
      if (start >= 0 && at - end > 2 && letters >= LEAST_AVIATORS) break
      if (start >= 0 && at - end > 2) [value, letters, start] = ['', 0, -1]
      at++
      continue
    }
    if (start < 0) start = at
    value += read === undefined ? text.slice(at, to) : read.value
    if (letter !== undefined) letters++
    at = end = read?.end ?? to
  }
  return letters >= LEAST_AVIATORS ? { value, start, end, evidence: 4 } : undefined
}

export function toldByAny(utterance: Utterance, services: readonly Mark[]): Draft | undefined {
  const flown = inAviation(utterance.lexed)
  const [first] = services
  if (flown !== undefined && first !== undefined)
    return {
      category: categoryOf(first),
      from: Math.min(first.start, flown.start),
      to: Math.max(first.end, flown.end),
      confidence: 0.8,
      value: flown.value,
      reasons: reasonsFor(first, 'id-spelled-out'),
    }
  for (const mark of services.slice(0, MAX_SERVICES)) {
    const told = mark.end - mark.start > 2 ? spelledOut(utterance, mark) : undefined
    if (told !== undefined) return told
  }
  return undefined
}

/** What is written in Latin letters in the midst of a name that is told is a part of it. */
export const isPartOf = (part: Draft, whole: Draft) =>
  // 「ここの名前じゃなくて」 was no part of it
  !/jana(?:ku|i)/.test(whole.value ?? '') &&
  part.value !== undefined &&
  whole.value !== undefined &&
  part.value.length < whole.value.length &&
  whole.value.includes(part.value.replace(/^[._-]|[._-]$/g, ''))
