import { foldWord, isDigit, isKana, isKanji, isLatin, type Lexed } from '../lex.ts'
import { buildSearched, wordAt } from '../openings.ts'
import { REPLY_WORDS } from '../tables/reply-words.ts'
import { words } from '../tables/table.ts'
import { oncePerMessage } from '../utterance.ts'

type Kind = keyof typeof REPLY_WORDS
type Entry = { readonly kind: Kind; readonly first: boolean; readonly last: boolean }

const WORDS = buildSearched(
  (() => {
    const byWord = new Map<string, Entry[]>()
    for (const [kind, list] of Object.entries(REPLY_WORDS) as [Kind, string][]) {
      for (const written of words(list)) {
        const first = written.startsWith('^')
        const last = written.endsWith('$')
        const word = foldWord(written.slice(first ? 1 : 0, last ? -1 : undefined))
        byWord.set(word, [...(byWord.get(word) ?? []), { kind, first, last }])
      }
    }
    return byWord
  })(),
)

const isLetter = (unit: string | undefined) =>
  unit !== undefined && (isKana(unit) || isKanji(unit) || isLatin(unit) || isDigit(unit))

/** Where a message begins: sighs, and what only leads in, are passed over. */
const LEAD =
  /^(え[ーっえ]*|あ[ーっあ]*|う[ーんっ]*ん|ん[ーん]*|ま[あぁー]*|じゃあ?|ほな|ほんなら|なら|それなら|よし|ちょ|もう|あはは|ふふ|笑|w|[…、。!? ~ー♡☆])*/

/** How a short answer reads. */
export type Reply = { readonly kind: 'yes' | 'maybe' | 'no'; readonly from: number; readonly to: number }

/** How a message is meant as a short answer: undefined where it says something of its own. */
export const replyOf = oncePerMessage(({ lexed }): Reply | undefined => readReply(lexed))

/** Linear in the length of the text. */
export function readReply(lexed: Lexed): Reply | undefined {
  const { text, openings } = lexed
  if ((openings.any & WORDS.bit) === 0) return undefined
  const begin = LEAD.exec(text)?.[0].length ?? 0
  const found: Partial<Record<Kind, { from: number; to: number }>> = {}
  let noes = 0
  let turnedTo = -1
  for (let at = 0; at < text.length; at++) {
    const hit = wordAt(WORDS, lexed, at)
    if (hit === undefined) continue
    for (const { kind, first, last } of hit.value) {
      if (first && at !== 0 && at !== begin) continue
      if (last && isLetter(text[hit.end])) continue
      // 「うん?」 did not understand
      if (first && text[hit.end] === '?' && text.slice(at, hit.end) === 'うん') continue
      if (kind === 'turned') turnedTo = Math.max(turnedTo, hit.end)
      else if (kind === 'no') {
        if (at >= turnedTo) noes = Math.max(noes, at + 1)
      } else found[kind] ??= { from: at, to: hit.end }
    }
  }
  if (noes > 0 && turnedTo < noes) return { kind: 'no', from: 0, to: text.length }
  if (found.yes !== undefined) return { kind: 'yes', ...found.yes }
  if (turnedTo >= 0 && found.maybe === undefined) return { kind: 'maybe', from: 0, to: text.length }
  return found.maybe === undefined ? undefined : { kind: 'maybe', ...found.maybe }
}
