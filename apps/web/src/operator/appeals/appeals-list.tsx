import { Button, SegmentedControl } from '@mantine/core'
import type { AppealRow as Row } from '@sekisho/protocol'
import { IconScale } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import classes from '../queue/queue-pane.module.css'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import type { AppealState } from './appeal-queries.ts'
import { AppealRow } from './appeal-row.tsx'

type Props = {
  list: {
    isPending: boolean
    error: unknown
    data: unknown
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => unknown
    refetch: () => unknown
  }
  appeals: readonly Row[]
  state: AppealState
  chosen: string | undefined
  onOpen: () => void
}

/** What is due first comes first. */
export function AppealsList({ list, appeals, state, chosen, onOpen }: Props) {
  const t = useDeskTexts()
  const navigate = useNavigate({ from: '/desk/appeals' })
  const other = state === 'open' ? ({ state: 'decided' } as const) : {}
  return (
    <section className={classes.pane} aria-label={t.appeals.title}>
      <header className={classes.header}>
        <h2>{t.nav.appeals}</h2>
        <SegmentedControl
          aria-label={t.queue.state}
          value={state}
          onChange={(value) => navigate({ search: value === 'decided' ? { state: 'decided' } : {} })}
          data={(['open', 'decided'] as const).map((value) => ({ value, label: t.appeals.states[value] }))}
        />
      </header>
      {list.isPending ? (
        <div className={classes.skeletons}>
          <RowSkeletons rows={4} height={78} />
        </div>
      ) : !list.data ? (
        <ErrorCard error={list.error} onRetry={() => list.refetch()} />
      ) : appeals.length === 0 ? (
        <Empty
          icon={<IconScale size={28} />}
          action={
            <Button variant="default" renderRoot={(props) => <Link to="/desk/appeals" search={other} {...props} />}>
              {state === 'open' ? t.queue.emptyAction : t.queue.decidedEmptyAction}
            </Button>
          }
        >
          {state === 'open' ? t.appeals.empty : t.appeals.decidedEmpty}
        </Empty>
      ) : (
        <ul className={classes.list}>
          {appeals.map((row) => (
            <AppealRow key={row.id} row={row} chosen={row.id === chosen} state={state} onOpen={onOpen} />
          ))}
          {list.hasNextPage && (
            <li className={classes.more}>
              <Button
                variant="default"
                fullWidth
                loading={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {t.queue.nextPage}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  )
}
