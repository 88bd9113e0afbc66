import type { CaseView } from '@sekisho/protocol'
import { IconCircleCheck, IconGavel } from '@tabler/icons-react'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './decision-bar.module.css'

/** What was decided, and why; nothing to press. */
export function DecidedBar({ view }: { view: CaseView }) {
  const t = useDeskTexts()
  if (!view.decision || !view.decidedAt) return null
  const Icon = view.decision === 'clear' ? IconCircleCheck : IconGavel
  return (
    <section className={classes.bar} aria-label={t.decide.title}>
      <p className={classes.verdict}>
        <Icon size={18} aria-hidden />
        <strong>{t.queue.decisions[view.decision]}</strong>
        <TimeText at={view.decidedAt} style="moment" />
      </p>
      {view.decisionReason && (
        <p className="user-text">
          <span className={classes.quiet}>{t.decide.decidedReason}: </span>
          {view.decisionReason}
        </p>
      )}
    </section>
  )
}
