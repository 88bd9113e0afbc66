import { foldWord } from '../lex.ts'

/** What may stand in front of an answer, longest first. */
export const leadsOf = (words: string): readonly string[] =>
  words
    .trim()
    .split(/\s+/)
    .map(foldWord)
    .sort((a, b) => b.length - a.length)

const MOST = 40

/** Whether a stretch is made of such words and signs only: read from left to right, the longest word each time, never back. */
export function isLead(text: string, leads: readonly string[]): boolean {
  if (text.length > MOST) return false
  let at = 0
  while (at < text.length) {
    if (' 、。,.!?…~ー「『'.includes(text[at] as string)) {
      at++
      continue
    }
    const word = leads.find((one) => text.startsWith(one, at))
    if (word === undefined) return false
    at += word.length
  }
  return true
}
