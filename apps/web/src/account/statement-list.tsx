import { Button } from '@mantine/core'
import { type Reply, ROUTES, type Routes } from '@sekisho/protocol'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { call } from '../api/call.ts'
import { keys } from '../api/queries.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ErrorCard } from '../ui/error-card.tsx'
import { PointsText } from '../ui/points-text.tsx'
import { RowSkeletons } from '../ui/skeletons.tsx'
import { TimeText } from '../ui/time-text.tsx'
import classes from './statement-list.module.css'

type Row = Reply<Routes['statement']>['rows'][number]
const PAGE = 30

/** Every movement of one's own points, latest first. */
export function StatementList({ empty }: { empty: ReactNode }) {
  const t = useTexts().member
  const statement = useInfiniteQuery({
    queryKey: keys.statement,
    queryFn: ({ pageParam, signal }) =>
      call(ROUTES.statement, { query: { limit: PAGE, ...(pageParam && { before: pageParam }) }, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.more ? last.rows.at(-1)?.seq : undefined),
  })
  if (statement.isPending) return <RowSkeletons rows={4} height={56} />
  if (!statement.data) return <ErrorCard error={statement.error} onRetry={() => statement.refetch()} />
  const rows = statement.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return empty
  return (
    <>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <StatementRow key={row.id} row={row} />
        ))}
      </ul>
      {statement.hasNextPage && (
        <Button variant="default" loading={statement.isFetchingNextPage} onClick={() => statement.fetchNextPage()}>
          {t.olderRows}
        </Button>
      )}
    </>
  )
}

function StatementRow({ row }: { row: Row }) {
  return (
    <li>
      <span className={classes.what}>
        <bdi>
          <EntryName row={row} />
        </bdi>
        <span className={classes.when}>
          <TimeText at={row.at} style="moment" />
        </span>
      </span>
      <span className={classes.amount} data-in={row.amount > 0 || undefined}>
        <PointsText amount={row.amount} sign />
      </span>
    </li>
  )
}

function EntryName({ row }: { row: Row }) {
  const t = useTexts().member.entries
  switch (row.kind) {
    case 'credit':
      return t.credit
    case 'minute':
      return row.with ? t.minute(row.with) : t.minutePlain
    case 'mail':
      return row.with ? t.mail(row.with) : t.mailPlain
  }
}
