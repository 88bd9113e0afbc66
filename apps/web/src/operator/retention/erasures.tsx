import { Button, Select } from '@mantine/core'
import { ERASURE_STATES, type ErasureRow } from '@sekisho/protocol'
import { IconUserOff } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../api/queries.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard, ErrorLine } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { DoneLine } from '../done-line.tsx'
import { AuditorsToo } from '../exports/auditors-too.tsx'
import cards from '../frame/cards.module.css'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { ErasureCard } from './erasure-card.tsx'
import classes from './retention.module.css'
import { RetentionPage } from './retention-page.tsx'
import { erasuresQuery } from './retention-queries.ts'
import { StartErasure } from './start-erasure.tsx'

export const Erasures = () => (
  <AuditorsToo>
    <ErasuresPage />
  </AuditorsToo>
)

/** Everyone who leaves or has left: how far it is, and what still stays and why. */
function ErasuresPage() {
  const t = useDeskTexts().retention.erasures
  const { role } = useMe()
  const [state, setState] = useState<ErasureRow['state']>()
  const [done, setDone] = useState<string>()
  const list = useInfiniteQuery(erasuresQuery(state))
  const erasures = list.data?.pages.flatMap((page) => page.erasures)
  return (
    <RetentionPage lead={t.lead}>
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      <Select
        label={t.filter}
        value={state ?? 'all'}
        allowDeselect={false}
        onChange={(value) => setState(ERASURE_STATES.find((one) => one === value))}
        data={[{ value: 'all', label: t.all }, ...ERASURE_STATES.map((value) => ({ value, label: t.states[value] }))]}
        className={classes.filter}
      />
      {list.isPending && <RowSkeletons rows={3} height={120} />}
      {!erasures && list.isError && <ErrorCard error={list.error} onRetry={() => list.refetch()} />}
      {erasures?.length === 0 && <Empty icon={<IconUserOff size={28} />}>{state ? t.none : t.empty}</Empty>}
      {erasures && erasures.length > 0 && (
        <ul className={cards.list}>
          {erasures.map((erasure) => (
            <ErasureCard key={erasure.id} erasure={erasure} onDone={setDone} />
          ))}
        </ul>
      )}
      {erasures && <ErrorLine error={list.error} />}
      {list.hasNextPage && (
        <Button
          variant="default"
          style={{ justifySelf: 'start' }}
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {t.older}
        </Button>
      )}
      {role === 'administrator' && <StartErasure />}
    </RetentionPage>
  )
}
