import { Button, SegmentedControl } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../api/queries.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { DoneLine } from '../done-line.tsx'
import { AuditorsToo } from '../exports/auditors-too.tsx'
import cards from '../frame/cards.module.css'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { HoldCard } from './hold-card.tsx'
import { RetentionPage } from './retention-page.tsx'
import { holdsQuery } from './retention-queries.ts'

const STATES = ['in_force', 'lifted'] as const

export const Holds = () => (
  <AuditorsToo>
    <HoldsPage />
  </AuditorsToo>
)

/** Every legal hold with its age; what nobody has looked at for long comes first. */
function HoldsPage() {
  const t = useDeskTexts().retention.holds
  const { role } = useMe()
  const [state, setState] = useState<(typeof STATES)[number]>('in_force')
  const [done, setDone] = useState<string>()
  const list = useQuery(holdsQuery(state))
  return (
    <RetentionPage lead={t.lead}>
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      <SegmentedControl
        aria-label={t.filter}
        value={state}
        onChange={setState}
        data={STATES.map((value) => ({ value, label: t.states[value] }))}
        style={{ justifySelf: 'start' }}
      />
      {list.isPending && <RowSkeletons rows={3} height={120} />}
      {!list.data && list.isError && <ErrorCard error={list.error} onRetry={() => list.refetch()} />}
      {list.data?.holds.length === 0 && (
        <Empty
          icon={<IconLock size={28} />}
          action={
            role === 'administrator' &&
            state === 'in_force' && (
              <Button variant="default" renderRoot={(props) => <Link to="/desk" {...props} />}>
                {t.emptyAction}
              </Button>
            )
          }
        >
          {state === 'in_force' ? t.empty : t.liftedEmpty}
        </Empty>
      )}
      {list.data && list.data.holds.length > 0 && (
        <ul className={cards.list}>
          {list.data.holds.map((hold) => (
            <li key={hold.id}>
              <HoldCard hold={hold} onDone={setDone} />
            </li>
          ))}
        </ul>
      )}
    </RetentionPage>
  )
}
