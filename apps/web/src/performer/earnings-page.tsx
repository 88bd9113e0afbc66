import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { StatementList } from '../account/statement-list.tsx'
import { earningsQuery } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Empty } from '../ui/empty.tsx'
import { ErrorCard } from '../ui/error-card.tsx'
import { Page } from '../ui/page.tsx'
import { PointsText, usePointsText } from '../ui/points-text.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import classes from './performer.module.css'

export function EarningsPage() {
  const texts = useTexts()
  const t = texts.performer
  const points = usePointsText()
  const earnings = useQuery(earningsQuery)
  const view = earnings.data
  return (
    <Page title={t.earningsTitle}>
      {earnings.isPending && <RowSkeletons rows={2} height={96} />}
      {!view && earnings.isError && <ErrorCard error={earnings.error} onRetry={() => earnings.refetch()} />}
      {view && (
        <>
          <div className={classes.tiles}>
            <div className={`${classes.tile} ${classes.wide}`}>
              <span>{t.balance}</span>
              <b style={{ fontSize: 28 }}>
                <PointsText amount={view.balance} />
              </b>
            </div>
            <div className={classes.tile}>
              <span>{t.today}</span>
              <b>
                <PointsText amount={view.today} />
              </b>
            </div>
            <div className={classes.tile}>
              <span>{t.last30}</span>
              <b>
                <PointsText amount={view.last30Days} />
              </b>
            </div>
            <div className={classes.tile}>
              <span>{t.minutes30}</span>
              <b className="tabular">{texts.common.minutes(view.minutes30Days)}</b>
            </div>
            <div className={classes.tile}>
              <span>{t.share}</span>
              <b className="tabular">{t.percent(view.sharePercent)}</b>
            </div>
          </div>
          {view.last30Days > 0 && <p className={classes.quiet}>{t.worth(points(view.last30Days))}</p>}
        </>
      )}
      <h2>{t.statement}</h2>
      <StatementList
        empty={
          <Empty action={<Button renderRoot={(props) => <Link to="/home" {...props} />}>{t.toHome}</Button>}>
            {t.statementEmpty}
          </Empty>
        }
      />
    </Page>
  )
}
