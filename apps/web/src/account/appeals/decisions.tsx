import { Button } from '@mantine/core'
import { IconChevronRight, IconScale } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { decisionsQuery } from '../../api/queries.ts'
import { useTexts } from '../../texts/use-texts.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { Page } from '../../ui/page.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import classes from './appeals.module.css'
import { DecisionState } from './decision-state.tsx'
import { decisionTitle } from './decision-title.ts'

/** Every decision about oneself, with what can be appealed and until when. */
export function Decisions() {
  const t = useTexts().appeals
  const decisions = useQuery(decisionsQuery)
  return (
    <Page title={t.title} back>
      {decisions.isPending && <RowSkeletons rows={3} height={96} />}
      {!decisions.data && decisions.isError && (
        <ErrorCard error={decisions.error} onRetry={() => decisions.refetch()} />
      )}
      {decisions.data?.length === 0 && (
        <Empty
          icon={<IconScale size={32} />}
          action={
            <Button variant="default" renderRoot={(props) => <Link to="/notices" {...props} />}>
              {t.emptyAction}
            </Button>
          }
        >
          {t.empty}
        </Empty>
      )}
      {decisions.data && decisions.data.length > 0 && (
        <>
          <p className={classes.quiet}>{t.lead}</p>
          <ul className={classes.list}>
            {decisions.data.map((decision) => (
              <li key={decision.caseId ?? decision.sanctionId}>
                <Link
                  to="/decisions/$id"
                  params={{ id: decision.caseId ?? decision.sanctionId ?? '' }}
                  className={classes.row}
                >
                  <span className={classes.rowBody}>
                    <strong>{decisionTitle(decision, t)}</strong>
                    <span>{decision.clause}</span>
                    <DecisionState decision={decision} />
                    <span className={classes.when}>
                      {t.decidedAt} <TimeText at={decision.decidedAt} style="moment" />
                    </span>
                  </span>
                  <IconChevronRight size={20} aria-hidden />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
