/** Half-open, UTF-16, in the text as written. */
export type Span = { readonly start: number; readonly end: number }
export type Segment<S extends Span> = { readonly text: string; readonly start: number; readonly marks: readonly S[] }

const isLow = (text: string, at: number) => at > 0 && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00

/**
 * Cuts a text at the edges of its marks. Joined again, the segments are the text, whatever the marks say: they may
 * overlap, lie outside, or cut a surrogate pair (then the mark takes the whole character).
 */
export function splitMarks<S extends Span>(text: string, marks: readonly S[]): Segment<S>[] {
  const whole = marks
    .map((mark) => {
      const start = Math.max(0, Math.min(mark.start, text.length))
      const end = Math.max(start, Math.min(mark.end, text.length))
      return { mark, start: isLow(text, start) ? start - 1 : start, end: isLow(text, end) ? end + 1 : end }
    })
    .filter(({ start, end }) => start < end)
  const edges = [...new Set([0, text.length, ...whole.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const segments: Segment<S>[] = []
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i] as number
    const end = edges[i + 1] as number
    const here = whole.filter((span) => span.start <= start && end <= span.end).map(({ mark }) => mark)
    segments.push({ text: text.slice(start, end), start, marks: here })
  }
  return segments
}
