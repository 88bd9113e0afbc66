import { useTexts } from '../../texts/use-texts.ts'
import { Card } from '../../ui/card.tsx'
import classes from './leaving.module.css'

/** At once, for two weeks, then. */
export function LeaveSteps({ days, barred }: { days: number; barred: boolean }) {
  const t = useTexts().leave
  const steps = t.steps(days)
  return (
    <Card title={t.stepsTitle}>
      <ol className={classes.steps}>
        {steps.map(({ when, what }, at) => (
          <li key={when}>
            <strong>{when}</strong>
            <p>{barred && at === steps.length - 1 ? t.stepsBarred : what}</p>
          </li>
        ))}
      </ol>
    </Card>
  )
}
