import type { PerformerView } from '@sekisho/protocol'
import { IconCircleFilled, IconConfetti, IconMessage, IconMoon } from '@tabler/icons-react'
import { useTexts } from '../texts/use-texts.ts'
import classes from '../ui/mark.module.css'

const ICONS = { waiting: IconCircleFilled, party: IconConfetti, busy: IconMessage, away: IconMoon } as const
const TONES = { waiting: 'pine', party: 'indigo', busy: 'quiet', away: 'quiet' } as const

export function PresenceMark({ presence }: { presence: PerformerView['presence'] }) {
  const t = useTexts().member
  const Icon = ICONS[presence]
  return (
    <span className={classes.mark} data-tone={TONES[presence]}>
      <Icon size={presence === 'waiting' ? 10 : 15} aria-hidden />
      {t.presence[presence]}
    </span>
  )
}
