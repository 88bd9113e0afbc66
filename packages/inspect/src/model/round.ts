import { START, step, unitCode } from './hashes.ts'
import type { Sink } from './sinks.ts'

/** What of a stretch the letters stand round: a name, a number. Offsets are folded units. */
type Span = { readonly start: number; readonly end: number }
/** The stretch that is read; past its ends nothing is seen. */
type Stretch = { readonly text: string; readonly from: number; readonly to: number }

/** So many letters before it are read. */
const BEFORE = 3

/** Adds the letters round a span, each with those between, under the hash of what the span is: `behind` of them, with the letter before it as far as `joined`. */
export function addRound(
  out: Sink,
  kind: number,
  { start, end }: Span,
  { text, from, to }: Stretch,
  { behind, joined }: { readonly behind: number; readonly joined: number },
): void {
  const code = (at: number) => (at < from || at >= to ? START : unitCode(text.charCodeAt(at)))
  const length = end - start
  let left = step(kind, 1)
  for (let k = 1; k <= BEFORE; k++) {
    left = step(left, code(start - k))
    out.add(step(left, 3), start, length)
  }
  let right = step(kind, 2)
  for (let k = 0; k < behind; k++) {
    right = step(right, code(end + k))
    out.add(step(right, 3), start, length)
    if (k < joined) out.add(step(step(right, 4), code(start - 1)), start, length)
  }
}
