import { IconClock, IconClockExclamation } from '@tabler/icons-react'
import { spanText, timeLeft } from '../frame/time-left.ts'
import { useNow } from '../frame/use-now.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './mark.module.css'

/** Time left to the limit; what is late says so in words, with a sign. */
export function DueMark({ dueAt }: { dueAt: string }) {
  const t = useDeskTexts().time
  const { late, soon, span } = timeLeft(dueAt, useNow())
  const Icon = late ? IconClockExclamation : IconClock
  const text = spanText(span, t)
  return (
    <span className={classes.mark} data-tone={late ? 'vermilion' : soon ? 'ochre' : undefined}>
      <Icon size={15} aria-hidden />
      {late ? t.late(text) : t.left(text)}
    </span>
  )
}
