import type { Mark } from '../vocabulary.ts'

/** `。`, `!`, `?` and line ends close a sentence; a question mark belongs to what it closes. */
export type Sentence = { readonly from: number; readonly to: number; readonly marks: readonly Mark[] }

/** Longer stretches are cut, so that work on one stays bounded. */
const MAX_SENTENCE = 300

const LINE_END = 0x0a
const isClose = (code: number) => code === 0x3002 || code === 0x21 || code === 0x3f // 。 ! ?

export function sentences(text: string, marks: readonly Mark[]): Sentence[] {
  const found: Sentence[] = []
  let from = 0
  let next = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_END
    if (at - from < MAX_SENTENCE && code !== LINE_END && !isClose(code)) continue
    let to = Math.min(at + 1, text.length)
    while (to < text.length && isClose(text.charCodeAt(to))) to++
    const inside: Mark[] = []
    while (next < marks.length && (marks[next] as Mark).start < to) inside.push(marks[next++] as Mark)
    if (to > from) found.push({ from, to, marks: inside })
    from = to
    at = Math.max(at, to - 1)
  }
  return found
}
