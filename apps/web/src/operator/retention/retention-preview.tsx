import { SegmentedControl, TextInput } from '@mantine/core'
import type { RetentionRow } from '@sekisho/protocol'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale } from '../../texts/locale.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { dayInTokyo } from '../../ui/time.ts'
import { TimeText } from '../../ui/time-text.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { atNight, type PreviewTime } from './at-night.ts'
import classes from './retention.module.css'
import table from './retention-preview.module.css'
import { retentionPreviewQuery } from './retention-queries.ts'

const DAY_MS = 86_400_000
const TIMES = ['now', '30', '365', 'day'] as const satisfies readonly PreviewTime[]

/** The periods in force with a dry run of the night: what would go, and how much stays. */
export function RetentionPreview() {
  const t = useDeskTexts().retention.periods
  const [time, setTime] = useState<PreviewTime>('now')
  const [day, setDay] = useState(() => dayInTokyo(new Date(Date.now() + DAY_MS)))
  const preview = useQuery(retentionPreviewQuery(atNight(time, day, new Date())))
  const names = { now: t.now, 30: t.in[30], 365: t.in[365], day: t.day }
  return (
    <section className={classes.section} aria-labelledby="preview">
      <div>
        <h2 id="preview">{t.previewTitle}</h2>
        <p className={classes.quiet}>{t.previewHint}</p>
      </div>
      <div className={classes.choose}>
        <SegmentedControl
          aria-label={t.at}
          value={time}
          onChange={setTime}
          data={TIMES.map((value) => ({ value, label: names[value] }))}
        />
        {time === 'day' && (
          <TextInput
            type="date"
            aria-label={t.day}
            min={dayInTokyo(new Date())}
            value={day}
            onChange={(event) => event.currentTarget.value && setDay(event.currentTarget.value)}
          />
        )}
      </div>
      {preview.isPending && (
        <div role="status">
          <p className={classes.quiet}>{t.counting}</p>
          <RowSkeletons rows={5} height={44} />
        </div>
      )}
      {!preview.data && preview.isError && <ErrorCard error={preview.error} onRetry={() => preview.refetch()} />}
      {preview.data && (
        <>
          <PreviewTable rows={preview.data.rows} />
          <Sum rows={preview.data.rows} version={preview.data.policyVersion} />
        </>
      )}
    </section>
  )
}

function Sum({ rows, version }: { rows: readonly RetentionRow[]; version: number }) {
  const t = useDeskTexts().retention.periods
  const { locale } = useLocale()
  const sum = (of: 'goes' | 'stays') => rows.reduce((total, row) => total + row[of], 0)
  return (
    <p role="status">
      {sum('goes') === 0 ? t.nothing : t.sum(sum('goes').toLocaleString(locale), sum('stays').toLocaleString(locale))}{' '}
      <span className={classes.quiet}>{t.by(version)}</span>
    </p>
  )
}

function PreviewTable({ rows }: { rows: readonly RetentionRow[] }) {
  const { kinds, since, days, period, periods: t } = useDeskTexts().retention
  const { locale } = useLocale()
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.kind}</th>
          <th scope="col" className={table.wide}>
            {t.before}
          </th>
          <th scope="col">{t.goes}</th>
          <th scope="col">{t.stays}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.kind}>
            <th scope="row">
              {kinds[row.kind]}
              <small>{period(since[row.kind], days(row.days.toLocaleString(locale)))}</small>
            </th>
            <td className={table.wide}>
              <TimeText at={row.before} style="day" />
            </td>
            <td data-some={row.goes > 0 || undefined}>{row.goes.toLocaleString(locale)}</td>
            <td>{row.stays.toLocaleString(locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
