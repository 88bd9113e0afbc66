import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { dayInTokyo } from '../../ui/time.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './statistics.module.css'
import { StatisticsPage } from './statistics-page.tsx'
import { transparencyQuery } from './statistics-queries.ts'
import { YearFigures } from './year-figures.tsx'

const YEARS_BACK = 5

/** Figures of a year, to publish. */
export function Transparency() {
  const t = useDeskTexts().statistics
  const search = useSearch({ from: '/signed-in/operator/desk-frame/desk/statistics/transparency' })
  const navigate = useNavigate({ from: '/desk/statistics/transparency' })
  const thisYear = Number(dayInTokyo(new Date()).slice(0, 4))
  const year = search.year ?? thisYear
  const figures = useQuery(transparencyQuery(year))
  return (
    <StatisticsPage lead={t.year.lead}>
      <div className={classes.picker}>
        <NativeSelect
          label={t.year.year}
          value={String(year)}
          data={Array.from({ length: YEARS_BACK + 1 }, (_, back) => ({
            value: String(thisYear - back),
            label: t.year.value(thisYear - back),
          }))}
          onChange={(event) => navigate({ search: { year: Number(event.currentTarget.value) }, replace: true })}
        />
      </div>
      {figures.isPending && <RowSkeletons rows={3} height={180} />}
      {!figures.data && figures.isError && <ErrorCard error={figures.error} onRetry={() => figures.refetch()} />}
      {figures.data && (
        <div className={classes.figures} data-stale={figures.isPlaceholderData || undefined}>
          <YearFigures data={figures.data} />
        </div>
      )}
    </StatisticsPage>
  )
}
