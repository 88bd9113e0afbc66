import type { OwnErasure } from '@sekisho/protocol'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { useTexts } from '../../texts/use-texts.ts'
import { Card } from '../../ui/card.tsx'
import { usePointsText } from '../../ui/points-text.tsx'
import { timeText } from '../../ui/time.ts'
import classes from './leaving.module.css'

/** The others there is one of, or no number to tell. */
const COUNTED: ReadonlySet<string> = new Set(['messages', 'notices', 'sign_in', 'appeals'])

/** The dry run of one's own leaving, in words. */
export function GoesAndStays({ own: { goes, stays, balance } }: { own: OwnErasure }) {
  const t = useTexts().leave
  const { role } = useMe()
  const points = usePointsText()
  const { locale } = useLocale()
  return (
    <>
      <Card title={t.goesTitle}>
        <ul className={classes.list}>
          {goes.map(({ kind, count }) => (
            <li key={kind}>
              <div className={classes.line}>
                <span>{t.goes[kind].name}</span>
                {count !== null && COUNTED.has(kind) && (
                  <span className={classes.count}>{t.count(count.toLocaleString(locale))}</span>
                )}
              </div>
              {t.goes[kind].hint && <p className={classes.quiet}>{t.goes[kind].hint}</p>}
            </li>
          ))}
        </ul>
        <p className={classes.quiet}>{t.goesBut}</p>
        {role === 'member' && balance > 0 && <p className={classes.caution}>{t.pointsLost(points(balance))}</p>}
      </Card>
      <Card title={t.staysTitle}>
        <ul className={classes.list}>
          {stays.map((one) => (
            <li key={`${one.reason} ${one.until} ${one.count}`}>
              <Stay {...one} />
            </li>
          ))}
        </ul>
        <p className={classes.quiet}>{t.others}</p>
      </Card>
    </>
  )
}

function Stay({ reason, count, until }: OwnErasure['stays'][number]) {
  const t = useTexts().leave
  const points = usePointsText()
  const { locale } = useLocale()
  const { name, why, until: always } = t.stays[reason]
  const day = until && t.untilDay(timeText(until, 'day', locale, new Date()))
  const amount =
    count === null || reason === 'sanction'
      ? undefined
      : reason === 'earnings'
        ? points(count)
        : t.count(count.toLocaleString(locale))
  return (
    <>
      <div className={classes.line}>
        <span>{name}</span>
        {amount && <span className={classes.count}>{amount}</span>}
      </div>
      <p className={classes.quiet}>{why}</p>
      {day && <p className={classes.until}>{day}</p>}
      {(reason === 'violation' || !day) && always && (
        <p className={reason === 'violation' ? classes.quiet : classes.until}>{always}</p>
      )}
    </>
  )
}
