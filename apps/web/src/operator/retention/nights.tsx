import { Button } from '@mantine/core'
import type { RetentionRun } from '@sekisho/protocol'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale } from '../../texts/locale.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import list from '../frame/rows.module.css'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './retention.module.css'
import { runsQuery } from './retention-queries.ts'

const SHOWN = 7

/** What went, night by night. */
export function Nights() {
  const t = useDeskTexts().retention.periods
  const runs = useQuery(runsQuery)
  const [all, setAll] = useState(false)
  const shown = all ? runs.data : runs.data?.slice(0, SHOWN)
  return (
    <section className={classes.section} aria-labelledby="nights">
      <h2 id="nights">{t.runs}</h2>
      {runs.isPending && <RowSkeletons rows={3} height={44} />}
      {!runs.data && runs.isError && <ErrorCard error={runs.error} onRetry={() => runs.refetch()} />}
      {shown?.length === 0 && <p className={classes.quiet}>{t.runsEmpty}</p>}
      {shown && shown.length > 0 && (
        <ul className={list.rows}>
          {shown.map((run) => (
            <Night key={run.id} run={run} />
          ))}
        </ul>
      )}
      {!all && (runs.data?.length ?? 0) > SHOWN && (
        <Button variant="default" style={{ justifySelf: 'start' }} onClick={() => setAll(true)}>
          {t.older}
        </Button>
      )}
    </section>
  )
}

function Night({ run }: { run: RetentionRun }) {
  const { kinds, count, periods: t } = useDeskTexts().retention
  const { locale } = useLocale()
  const went = run.erased.filter((one) => one.count > 0)
  return (
    <li className={classes.night}>
      <strong>
        <TimeText at={run.startedAt} style="day" />
      </strong>
      <span>
        {went.length === 0
          ? run.finishedAt && t.runNothing
          : went.map((one) => `${kinds[one.kind]} ${count(one.count.toLocaleString(locale))}`).join(' · ')}
        {run.finishedAt === null && (
          <span className={classes.caution}>
            <IconAlertTriangle size={16} aria-hidden /> {t.cutShort}
          </span>
        )}
      </span>
      {run.newestLeaf !== null && <small>{t.leaf(run.newestLeaf.toLocaleString(locale))}</small>}
    </li>
  )
}
