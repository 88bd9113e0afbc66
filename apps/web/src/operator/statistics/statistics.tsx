import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { CasesFigure, DaysFigure, OpenFigure } from './case-figures.tsx'
import { KeyFigures } from './key-figures.tsx'
import { LoadFigure, OffendersFigure } from './people-figures.tsx'
import { lastDays, PRESETS, type Range } from './range.ts'
import { RangePicker } from './range-picker.tsx'
import { AlarmsFigure, RulesFigure } from './rule-figures.tsx'
import classes from './statistics.module.css'
import { StatisticsPage } from './statistics-page.tsx'
import { statisticsQuery } from './statistics-queries.ts'
import { TimeFigure } from './time-figure.tsx'

/** How the desk does. The range stands in the address, so that a colleague can be sent there. */
export function Statistics() {
  const t = useDeskTexts().statistics
  const search = useSearch({ from: '/signed-in/operator/desk-frame/desk/statistics' })
  const navigate = useNavigate({ from: '/desk/statistics' })
  const [standard] = useState(() => lastDays(PRESETS.month, new Date()))
  const range: Range = { from: search.from ?? standard.from, to: search.to ?? standard.to }
  const statistics = useQuery(statisticsQuery(range))
  const data = statistics.data
  return (
    <StatisticsPage lead={t.lead}>
      <RangePicker
        key={`${range.from} ${range.to}`}
        range={range}
        onRange={(next) => navigate({ search: { from: next.from, to: next.to }, replace: true })}
      />
      {statistics.isPending && <RowSkeletons rows={4} height={180} />}
      {!data && statistics.isError && <ErrorCard error={statistics.error} onRetry={() => statistics.refetch()} />}
      {data && (
        <div className={classes.figures} data-stale={statistics.isPlaceholderData || undefined}>
          <KeyFigures data={data} />
          <DaysFigure data={data} />
          <OpenFigure data={data} />
          <TimeFigure data={data} />
          <CasesFigure data={data} />
          <RulesFigure data={data} />
          <AlarmsFigure data={data} />
          <OffendersFigure data={data} />
          <LoadFigure data={data} />
        </div>
      )}
    </StatisticsPage>
  )
}
