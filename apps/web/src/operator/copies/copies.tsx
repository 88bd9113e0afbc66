import type { CopyStatus } from '@sekisho/protocol'
import { IconDatabase } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import { AdministratorOnly } from '../frame/administrator-only.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './copies.module.css'
import { copiesQuery } from './copies-query.ts'
import { CopyRunRow } from './copy-run-row.tsx'

export const Copies = () => (
  <AdministratorOnly>
    <CopiesPage />
  </AdministratorOnly>
)

function CopiesPage() {
  const t = useDeskTexts().copies
  const status = useQuery(copiesQuery)
  return (
    <DeskPage title={t.title} lead={t.lead}>
      {status.isPending ? (
        <RowSkeletons rows={4} height={72} />
      ) : !status.data ? (
        <ErrorCard error={status.error} onRetry={() => status.refetch()} />
      ) : (
        <>
          <Standing status={status.data} />
          {status.data.runs.length === 0 ? (
            <Empty icon={<IconDatabase size={28} />}>{t.empty}</Empty>
          ) : (
            <ul className={classes.list}>
              {status.data.runs.map((run) => (
                <CopyRunRow key={run.id} run={run} />
              ))}
            </ul>
          )}
        </>
      )}
    </DeskPage>
  )
}

/** What is set up, and when it last went well. */
function Standing({ status: { schedule, lastGoodAt } }: { status: CopyStatus }) {
  const t = useDeskTexts().copies
  return (
    <dl className={classes.standing}>
      <dt>{t.lastGood}</dt>
      <dd>{lastGoodAt === null ? t.never : <TimeText at={lastGoodAt} style="moment" />}</dd>
      <dt>{t.schedule}</dt>
      <dd>{schedule === null ? t.noSchedule : t.daily(schedule.at, schedule.keep)}</dd>
      {schedule && (
        <>
          <dt>{t.folders}</dt>
          <dd>
            {schedule.folders.map((folder) => (
              <code key={folder}>{folder}</code>
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}
