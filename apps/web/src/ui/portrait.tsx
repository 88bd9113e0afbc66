import { useNameOf } from './person-name.tsx'
import classes from './portrait.module.css'

const TONES = ['indigo', 'pine', 'ochre'] as const

/** The first character of the name on a quiet ground; the same person always gets the same one. */
export function Portrait({
  id,
  name,
  size = 48,
  online,
}: {
  id: string
  name: string
  size?: number
  online?: boolean
}) {
  const nameOf = useNameOf()
  let sum = 0
  for (const char of id) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9_973
  return (
    <span
      className={classes.portrait}
      data-tone={TONES[sum % TONES.length]}
      style={{ width: size, height: size, fontSize: size * 0.42 }}
      aria-hidden
    >
      {firstGrapheme(nameOf({ displayName: name }))}
      {online && <span className={classes.online} />}
    </span>
  )
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })
function firstGrapheme(name: string): string {
  for (const { segment } of segmenter.segment(name.trim())) return segment
  return '?'
}
