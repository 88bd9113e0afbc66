import type { PolicyTrial } from '@sekisho/protocol'
import { useLocale } from '../../texts/locale.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './trial.module.css'

/** How far it is, and how long it still takes. */
export function TrialProgress({ trial }: { trial: PolicyTrial }) {
  const t = useDeskTexts().rules.trial
  const { locale } = useLocale()
  const number = (count: number) => new Intl.NumberFormat(locale).format(count)
  const elapsedMs = Date.now() - Date.parse(trial.startedAt)
  // The server's clock may differ: no guess is better than a wild one.
  const seconds =
    trial.done > 0 && elapsedMs > 0 ? Math.ceil((elapsedMs / trial.done) * (trial.of - trial.done) * 0.001) : undefined
  return (
    <div className={classes.progress}>
      <progress max={Math.max(1, trial.of)} value={trial.done} aria-label={t.title} />
      <p role="status">
        {t.running(number(trial.done), number(trial.of))}
        {seconds !== undefined && seconds < 3_600 && <span>{t.left(seconds)}</span>}
      </p>
    </div>
  )
}
