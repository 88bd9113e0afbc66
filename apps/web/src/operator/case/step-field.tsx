import { NativeSelect, TextInput } from '@mantine/core'
import { type CaseView, SUSPENSION_MAX_DAYS } from '@sekisho/protocol'
import { useMe } from '../../api/queries.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { type ChangeDraft, type DecisionDraft, hasDays, isTooLong, mostDays, type Step } from './decision-draft.ts'
import classes from './decision-form.module.css'

const STEPS: readonly Step[] = ['none', 'notice', 'warning', 'restriction', 'suspension']
type Props = {
  view: Pick<CaseView, 'proposedStep' | 'proposedStrike' | 'leniency'>
  draft: DecisionDraft
  change: ChangeDraft
}

/** The ladder's step, or another one with a reason; a forced withdrawal only an administrator proposes (R9). */
export function StepField({ view, draft, change }: Props) {
  const t = useDeskTexts()
  const me = useMe()
  const steps = me.role === 'administrator' ? [...STEPS, 'withdrawal' as const] : STEPS
  const most = mostDays(me.role, draft.step)
  const named = (step: string) => t.people.steps[step] ?? step
  const asProposed =
    draft.strike === view.proposedStrike
      ? t.decide.stepLadder(named(view.proposedStep ?? 'none'))
      : t.decide.stepLadderOther
  return (
    <div className={classes.step}>
      <NativeSelect
        label={t.decide.step}
        description={view.leniency ? t.people.leniency : undefined}
        value={draft.step ?? ''}
        onChange={(event) => change({ step: steps.find((step) => step === event.currentTarget.value) })}
        data={[{ value: '', label: asProposed }, ...steps.map((step) => ({ value: step, label: named(step) }))]}
      />
      {draft.step && (
        <div className={classes.changed}>
          {hasDays(draft.step) && (
            <TextInput
              label={t.decide.days}
              description={t.decide.daysHint}
              type="number"
              inputMode="numeric"
              min={1}
              max={most}
              value={draft.days}
              error={
                isTooLong(me.role, draft) &&
                (most < SUSPENSION_MAX_DAYS ? t.decide.daysEscalate(most) : t.decide.daysMost(most))
              }
              onChange={(event) => change({ days: event.currentTarget.value })}
            />
          )}
          {draft.step === 'withdrawal' && <p className={classes.hint}>{t.decide.withdrawalHint}</p>}
          <TextInput
            label={t.decide.stepReason}
            description={t.decide.stepReasonHint}
            required
            maxLength={500}
            value={draft.stepReason}
            onChange={(event) => change({ stepReason: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
  )
}
