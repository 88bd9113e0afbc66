import { useTexts } from '../../texts/use-texts.ts'
import classes from './appeals.module.css'

/** What an appeal is, before one is written: who looks, that it costs nothing, who reads it, until when. */
export function AppealLead({ until }: { until: string }) {
  const t = useTexts().appeals
  return (
    <>
      <p className={classes.until}>{until}</p>
      <ul className={classes.lead}>
        {t.openBody.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={classes.quiet}>{t.openOnce}</p>
    </>
  )
}
