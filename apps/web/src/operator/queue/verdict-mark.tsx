import type { CaseRow } from '@sekisho/protocol'
import { IconArrowBackUp, IconCircleCheck, IconCopyCheck, IconGavel, IconMessageHeart } from '@tabler/icons-react'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './mark.module.css'

const ICONS = {
  clear: IconCircleCheck,
  note: IconMessageHeart,
  violation: IconGavel,
  duplicate: IconCopyCheck,
} as const

/** How it was decided, and whether that was taken back. */
export function VerdictMark({ row }: { row: Pick<CaseRow, 'decision' | 'undoneAt'> }) {
  const t = useDeskTexts().queue
  if (!row.decision) return null
  const Icon = ICONS[row.decision]
  return (
    <span className={classes.mark} data-tone="ink">
      <Icon size={15} aria-hidden />
      <span>{t.decisions[row.decision]}</span>
      {row.undoneAt && (
        <>
          <IconArrowBackUp size={15} aria-hidden />
          {t.undone}
        </>
      )}
    </span>
  )
}
