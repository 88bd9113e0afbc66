import type { Staying, StayReason } from '@sekisho/protocol'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { timeText } from '../../ui/time.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './retention.module.css'

/** What stays of one person: how much, why, and until when. */
export function StayList({ stays }: { stays: readonly Staying[] }) {
  const t = useDeskTexts().retention
  const { role } = useMe()
  const { locale } = useLocale()
  // What a case keeps are messages; the others count things of their own.
  const unitOf = (reason: StayReason, caseId: string | null) =>
    caseId ? t.messages : reason === 'earnings' ? t.points : t.count
  if (stays.length === 0) return <p className={classes.quiet}>{t.staysNone}</p>
  return (
    <ul className={classes.stays}>
      {stays.map(({ reason, count, until, caseId }) => (
        <li key={`${reason} ${caseId}`}>
          <span>{t.stays[reason].name}</span>
          <b>{unitOf(reason, caseId)(count.toLocaleString(locale))}</b>
          <small>{until ? t.untilDay(timeText(until, 'day', locale, new Date())) : t.stays[reason].until}</small>
          {caseId && role === 'administrator' && (
            <Link to="/desk" search={{ case: caseId }}>
              {t.toCase}
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
