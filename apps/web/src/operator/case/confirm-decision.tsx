import { Button, Modal } from '@mantine/core'
import type { CaseView } from '@sekisho/protocol'
import { useTexts } from '../../texts/use-texts.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './decision-bar.module.css'
import type { Decision } from './decision-effects.ts'
import { EffectList } from './effect-list.tsx'

type Props = {
  opened: boolean
  view: CaseView
  decision: Decision
  reason: string
  strike: number
  busy: boolean
  onConfirm: () => void
  onClose: () => void
}

/** The last look: who, what happens, the words they will read. */
export function ConfirmDecision({ opened, view, decision, reason, strike, busy, onConfirm, onClose }: Props) {
  const t = useDeskTexts()
  const { close } = useTexts().common
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t.decide.confirmTitle[decision]}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className={classes.confirm}>
        <p className={classes.label}>{t.caseOf(view.subject.displayName)}</p>
        <EffectList view={view} decision={decision} strike={strike} />
        <div>
          <p className={classes.label}>{t.decide.reasonShown}</p>
          <blockquote className={classes.quote}>{reason.trim()}</blockquote>
        </div>
        <p className={classes.quiet}>{t.decide.final}</p>
        <div className={classes.row}>
          <Button
            className={classes.grow}
            color={decision === 'clear' ? 'pine' : 'vermilion'}
            loading={busy}
            onClick={onConfirm}
            data-autofocus
          >
            {t.decide.confirmDo}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.decide.confirmBack}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
