import type { Category } from '../categories.ts'
import { foldWord, type Lexed } from '../lex.ts'
import { buildSearched, holds } from '../openings.ts'
import type { ReasonCode } from '../reasons.ts'
import { CONNECTORS } from '../tables/id-words.ts'
import { SOCIAL_CUES } from '../tables/social-cues.ts'
import { LINE_HINTS } from '../tables/weak-hints.ts'
import { longestAt, wordTrie } from '../trie.ts'
import type { Draft, Scene, Utterance } from '../utterance.ts'
import type { Mark } from '../vocabulary.ts'

/** What the detectors of IDs share: what an ID is for, and what leads to it. */

export const trieOf = (words: readonly string[]) => wordTrie(words.map(foldWord))
export const searchedOf = (words: readonly string[]) =>
  buildSearched(words.map((word) => [foldWord(word), true] as const))
export const CONNECTOR = trieOf(CONNECTORS)

const SOCIAL = searchedOf(SOCIAL_CUES)
const HINT = searchedOf(LINE_HINTS)

export const speaksOfSocial = (lexed: Lexed): boolean => holds(SOCIAL, lexed)
export const hintsAtLine = (lexed: Lexed): boolean => holds(HINT, lexed)

export const isService = (mark: Mark) => mark.kind === 'service' || mark.kind === 'service-hint'

/** Between a service and its ID nothing but words like `のIDは`, `→`, `で検索`. */
export function isConnector(text: string, from: number, to: number): boolean {
  let at = from
  while (at < to) {
    const word = longestAt(CONNECTOR, text, at)
    if (word === undefined) return false
    at = word.end
  }
  return true
}

/** LINE is what an ID is for where nobody says anything else. */
export function categoryOf(mark: Mark | undefined): Category {
  return mark?.service?.category ?? 'contact.line'
}

export function reasonsFor(mark: Mark, ...more: ReasonCode[]): ReasonCode[] {
  const hidden = mark.kind === 'service-hint' || mark.disguised === true
  return ['messenger-id', ...(hidden ? (['service-disguised'] as const) : []), ...more]
}

/** Looks back for the service that an ID without one is about. */
export function lastService(scene: Scene): { mark: Mark; index: number } | undefined {
  for (let i = scene.history.length - 1; i >= 0 && i >= scene.history.length - 10; i--) {
    const earlier = scene.history[i] as Utterance
    if (earlier.from === 'operator') continue
    const marks = earlier.marks
    for (let k = marks.length - 1; k >= 0; k--) {
      const mark = marks[k] as Mark
      if (isService(mark) && mark.end - mark.start > 2) return { mark, index: earlier.index }
    }
  }
  return undefined
}

/** What only hints at contact asks for nothing. */
const isAsked = ({ category, confidence }: Draft) => category === 'contact.solicit' && confidence > 0.45

/** The message in which somebody asked for a contact not long ago. */
export function asked(scene: Scene): number | undefined {
  for (let i = scene.history.length - 1; i >= 0 && i >= scene.history.length - 6; i--) {
    const earlier = scene.history[i] as Utterance
    if (scene.earlier(earlier).some(isAsked)) return earlier.index
  }
  return undefined
}
