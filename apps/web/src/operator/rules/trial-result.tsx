import { Button } from '@mantine/core'
import { OUTCOMES, type PolicyTrial } from '@sekisho/protocol'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { PairedBars } from './paired-bars.tsx'
import classes from './trial.module.css'
import { useProblemText } from './use-problem-text.ts'

/** What a trial found: the verdict first, then counts in force and draft; the rest is one press away. */
export function TrialResult({
  trial,
  published,
  onDetails,
}: {
  trial: PolicyTrial
  published: boolean
  onDetails: () => void
}) {
  const texts = useDeskTexts()
  const t = texts.rules.trial
  const { outcomes } = texts.rules
  const { locale } = useLocale()
  const problemText = useProblemText()
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  if (trial.state === 'failed')
    return (
      <p className={classes.verdict} data-tone="ochre" role="status">
        <IconAlertTriangle size={18} aria-hidden />
        {t.failed}
      </p>
    )
  const passed = trial.state === 'passed'
  return (
    <div className={classes.result}>
      <div role="status">
        {!published && (
          <p className={classes.verdict} data-tone={passed ? 'pine' : 'vermilion'}>
            {passed ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
            {passed ? t.passed : t.refused}
          </p>
        )}
        {trial.problems.map((problem) => (
          <p key={`${problem.path} ${problem.problem}`}>{problemText(problem)}</p>
        ))}
        <p>{trial.changed === 0 ? t.same(number(trial.of)) : t.summary(number(trial.changed), number(trial.of))}</p>
        <p className={classes.quiet}>{t.clean(number(trial.cleanStopped), number(trial.clean))}</p>
        <p className={classes.quiet}>{t.by(trial.by.displayName, trial.against)}</p>
      </div>
      <h3>{t.byOutcome}</h3>
      <PairedBars
        rows={OUTCOMES.map((outcome) => ({
          key: outcome,
          name: outcomes[outcome],
          live: trial.live[outcome],
          draft: trial.draft[outcome],
        }))}
      />
      <Button variant="default" onClick={onDetails}>
        {t.details}
      </Button>
    </div>
  )
}
