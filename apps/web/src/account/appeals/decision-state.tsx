import type { Reply, Routes } from '@sekisho/protocol'
import { IconCircleCheck, IconClock, IconMessages, IconScale } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { timeText } from '../../ui/time.ts'
import classes from './appeals.module.css'

export type OwnDecision = Reply<Routes['ownDecisions']>['decisions'][number]

const ICON = { size: 16, 'aria-hidden': true } as const

/** Where a decision stands, in one line: a sign and words. */
export function DecisionState({ decision }: { decision: OwnDecision }) {
  const t = useTexts().appeals.states
  const { locale } = useLocale()
  const line = (tone: 'pine' | 'indigo' | 'quiet', icon: ReactNode, text: string) => (
    <span className={classes.state} data-tone={tone}>
      {icon}
      {text}
    </span>
  )
  if (decision.appeal?.state === 'overturned') return line('pine', <IconCircleCheck {...ICON} />, t.overturned)
  if (decision.undone) return line('pine', <IconCircleCheck {...ICON} />, t.undone)
  if (decision.appeal?.state === 'open') return line('indigo', <IconMessages {...ICON} />, t.open)
  if (decision.appeal?.state === 'upheld') return line('quiet', <IconScale {...ICON} />, t.upheld)
  if (decision.mayAppeal)
    return line('indigo', <IconScale {...ICON} />, t.may(timeText(decision.appealUntil, 'moment', locale, new Date())))
  return line('quiet', <IconClock {...ICON} />, t.late)
}
