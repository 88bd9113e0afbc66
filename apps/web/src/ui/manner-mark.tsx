import type { MemberView } from '@sekisho/protocol'
import { IconAlertCircle, IconCircle, IconLeaf } from '@tabler/icons-react'
import { useTexts } from '../texts/use-texts.ts'
import classes from './mark.module.css'

const ICONS = { good: IconLeaf, plain: IconCircle, caution: IconAlertCircle } as const
const TONES = { good: 'pine', plain: 'quiet', caution: 'ochre' } as const

/** Which way he has kept the rules; a word and a sign, never colour alone. */
export function MannerMark({ manner }: { manner: MemberView['manner'] }) {
  const t = useTexts().performer
  const Icon = ICONS[manner]
  return (
    <span className={classes.mark} data-tone={TONES[manner]}>
      <Icon size={15} aria-hidden />
      {t.manner[manner]}
    </span>
  )
}
