import classes from './marked-text.module.css'
import { type Span, splitMarks } from './split-marks.ts'

export type Mark = Span & { readonly tone?: 'ochre' | 'vermilion' }

/** A person's text with parts underlined. The marks are read aloud as marked text, and never shift the text. */
export function MarkedText({
  text,
  marks,
  tone = 'ochre',
}: {
  text: string
  marks: readonly Mark[]
  tone?: 'ochre' | 'vermilion'
}) {
  return (
    <bdi className="user-text">
      {splitMarks(text, marks).map((segment) => {
        if (segment.marks.length === 0) return <span key={segment.start}>{segment.text}</span>
        const strongest = segment.marks.some((mark) => (mark.tone ?? tone) === 'vermilion') ? 'vermilion' : 'ochre'
        return (
          <mark key={segment.start} className={classes.mark} data-tone={strongest}>
            {segment.text}
          </mark>
        )
      })}
    </bdi>
  )
}
