import { categoryText } from '@sekisho/inspect/reasons'
import { Link } from '@tanstack/react-router'
import { useLocale } from '../../texts/locale.tsx'
import { timeText } from '../../ui/time.ts'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './past-record.module.css'
import type { RecordView } from './person-record.tsx'

/** What was decided about a person before, and what followed; folded, since it is read once in a while. */
export function PastRecord({ record, caseId }: { record: RecordView; caseId: string }) {
  const t = useDeskTexts()
  const { locale } = useLocale()
  const cases = record.cases.filter((one) => one.id !== caseId)
  return (
    <div className={classes.past}>
      {cases.length === 0 ? (
        <p className={classes.none}>{t.people.pastNone}</p>
      ) : (
        <details>
          <summary>{t.people.past(cases.length)}</summary>
          <ul>
            {cases.map((one) => (
              <li key={one.id}>
                <Link to="/desk" search={{ ...(one.decidedAt && { state: 'decided' as const }), case: one.id }}>
                  {t.queue.kinds[one.kind]}
                  {one.category && `${t.sep}${categoryText(one.category, locale)}`}
                </Link>
                <span>
                  {one.decision ? t.queue.decisions[one.decision] : t.people.waiting}
                  {one.step && `${t.sep}${t.people.steps[one.step] ?? one.step}`}
                  {one.undone && `${t.sep}${t.people.undone}`}
                  {one.samePair && `${t.sep}${t.people.samePair}`}
                </span>
                <small>
                  <TimeText at={one.decidedAt ?? one.openedAt} />
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {record.sanctions.length > 0 && (
        <details>
          <summary>{t.people.sanctions(record.sanctions.length)}</summary>
          <ul>
            {record.sanctions.map((one) => (
              <li key={one.id}>
                <strong>{t.people.steps[one.step] ?? one.step}</strong>
                <span>
                  {one.clause}
                  {one.endsAt && `${t.sep}${t.people.until(timeText(one.endsAt, 'brief', locale, new Date()))}`}
                  {one.byProgram && `${t.sep}${t.people.byProgram}`}
                  {one.liftedAt && `${t.sep}${t.people.lifted}`}
                </span>
                <small>
                  <TimeText at={one.startsAt} />
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
