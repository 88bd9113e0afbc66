import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconInbox } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useLocale } from '../../texts/locale.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { countsQuery } from '../frame/desk-queries.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { CaseRow } from './case-row.tsx'
import { isFiltered, type QueueSearch, totalOf } from './queue-filter.ts'
import { QueueFilters } from './queue-filters.tsx'
import classes from './queue-pane.module.css'
import type { Queue } from './use-queue.ts'

type Props = { queue: Queue; search: QueueSearch; chosen: string | undefined; onOpen: () => void }

/** What waits, in the server's order: what is due first comes first, so what is late leads. */
export function QueuePane(props: Props) {
  const t = useDeskTexts().queue
  const { search } = props
  const navigate = useNavigate({ from: '/desk' })
  return (
    <section className={classes.pane} aria-label={t.title}>
      <header className={classes.header}>
        <h2>{t.title}</h2>
        <SegmentedControl
          aria-label={t.state}
          value={search.state ?? 'open'}
          onChange={(value) => navigate({ search: value === 'decided' ? { state: 'decided' } : {} })}
          data={(['open', 'decided'] as const).map((value) => ({ value, label: t.states[value] }))}
        />
      </header>
      <QueueFilters search={search} />
      <QueueList {...props} />
    </section>
  )
}

function QueueList({ queue, search, chosen, onOpen }: Props) {
  const { list, cases, from } = queue
  const top = useRef<HTMLUListElement>(null)
  // A new page is read from its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `from` is the reason to go up
  useEffect(() => top.current?.scrollTo({ top: 0 }), [from])
  if (list.isPending)
    return (
      <div className={classes.skeletons}>
        <RowSkeletons rows={6} height={78} />
      </div>
    )
  if (!list.data) return <ErrorCard error={list.error} onRetry={() => list.refetch()} />
  if (cases.length === 0) return <EmptyQueue search={search} />
  return (
    <>
      <ul ref={top} className={classes.list}>
        {cases.map((row) => (
          <CaseRow key={row.id} row={row} chosen={row.id === chosen} search={search} onOpen={onOpen} />
        ))}
      </ul>
      <Pager queue={queue} search={search} />
    </>
  )
}

function EmptyQueue({ search }: { search: QueueSearch }) {
  const t = useDeskTexts().queue
  const decided = search.state === 'decided'
  const [to, action] = isFiltered(search)
    ? [decided ? ({ state: 'decided' } as const) : {}, t.clearFilters]
    : decided
      ? [{}, t.decidedEmptyAction]
      : [{ state: 'decided' } as const, t.emptyAction]
  return (
    <Empty
      icon={<IconInbox size={28} />}
      action={
        <Button variant="default" renderRoot={(props) => <Link to="/desk" search={to} {...props} />}>
          {action}
        </Button>
      }
    >
      {isFiltered(search) ? t.emptyFiltered : decided ? t.decidedEmpty : t.empty}
    </Empty>
  )
}

function Pager({ queue, search }: { queue: Queue; search: QueueSearch }) {
  const t = useDeskTexts().queue
  const { locale } = useLocale()
  const counts = useQuery(countsQuery).data
  const { from, cases, toNext, toPrevious } = queue
  if (!toNext && !toPrevious) return null
  const to = from + cases.length - 1
  const total = totalOf(search, counts)
  return (
    <nav className={classes.pager} aria-label={t.pages}>
      <ActionIcon aria-label={t.previousPage} disabled={!toPrevious} onClick={toPrevious}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <span className="tabular">
        {total !== undefined && total >= to ? t.pageOf(from, to, total.toLocaleString(locale)) : t.page(from, to)}
      </span>
      <ActionIcon aria-label={t.nextPage} disabled={!toNext} onClick={toNext}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </nav>
  )
}
