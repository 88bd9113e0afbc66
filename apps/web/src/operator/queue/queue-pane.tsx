import { Button, SegmentedControl } from '@mantine/core'
import type { CaseRow as Row } from '@sekisho/protocol'
import { IconInbox } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { CaseRow } from './case-row.tsx'
import classes from './queue-pane.module.css'

/** The server's answer goes up to this many. */
const LIST_LIMIT = 200

type State = 'open' | 'decided'
type Props = { list: UseQueryResult<Row[]>; state: State; chosen: string | undefined; onOpen: () => void }

/** What waits, in the server's order: urgent first, then by time left. */
export function QueuePane(props: Props) {
  const t = useDeskTexts().queue
  const { state } = props
  const navigate = useNavigate({ from: '/desk' })
  return (
    <section className={classes.pane} aria-label={t.title}>
      <header className={classes.header}>
        <h2>{t.title}</h2>
        <SegmentedControl
          aria-label={t.state}
          value={state}
          onChange={(value) => navigate({ search: value === 'decided' ? { state: 'decided' } : {} })}
          data={(['open', 'decided'] as const).map((value) => ({ value, label: t.states[value] }))}
        />
      </header>
      <QueueList {...props} />
    </section>
  )
}

function QueueList({ list, state, chosen, onOpen }: Props) {
  const t = useDeskTexts().queue
  if (list.isPending)
    return (
      <div className={classes.skeletons}>
        <RowSkeletons rows={6} height={78} />
      </div>
    )
  if (!list.data) return <ErrorCard error={list.error} onRetry={() => list.refetch()} />
  if (list.data.length === 0) {
    const other = state === 'open' ? ({ state: 'decided' } as const) : {}
    return (
      <Empty
        icon={<IconInbox size={28} />}
        action={
          <Button variant="default" renderRoot={(props) => <Link to="/desk" search={other} {...props} />}>
            {state === 'open' ? t.emptyAction : t.decidedEmptyAction}
          </Button>
        }
      >
        {state === 'open' ? t.empty : t.decidedEmpty}
      </Empty>
    )
  }
  return (
    <ul className={classes.list}>
      {list.data.map((row) => (
        <CaseRow key={row.id} row={row} chosen={row.id === chosen} state={state} onOpen={onOpen} />
      ))}
      {list.data.length >= LIST_LIMIT && <li className={classes.full}>{t.full(list.data.length)}</li>}
    </ul>
  )
}
