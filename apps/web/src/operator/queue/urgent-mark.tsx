import { IconUrgent } from '@tabler/icons-react'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './mark.module.css'

export function UrgentMark() {
  const t = useDeskTexts().queue
  return (
    <span className={classes.mark} data-tone="vermilion" data-strong>
      <IconUrgent size={15} aria-hidden />
      {t.urgent}
    </span>
  )
}
