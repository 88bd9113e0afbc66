import { ROUTES } from '@sekisho/protocol'
import { IconGavel } from '@tabler/icons-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { DoneLine } from '../done-line.tsx'
import { AdministratorOnly } from '../frame/administrator-only.tsx'
import cards from '../frame/cards.module.css'
import { DeskPage } from '../frame/desk-page.tsx'
import { deskKeys } from '../frame/desk-queries.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { WithdrawalCard } from './withdrawal-card.tsx'

const withdrawalsQuery = queryOptions({
  queryKey: [...deskKeys.all, 'withdrawals'],
  queryFn: async ({ signal }) => (await call(ROUTES.withdrawals, { signal })).withdrawals,
})

export const Withdrawals = () => (
  <AdministratorOnly>
    <WithdrawalsPage />
  </AdministratorOnly>
)

/** R9: one administrator proposes, another confirms. */
function WithdrawalsPage() {
  const t = useDeskTexts().withdrawals
  const list = useQuery(withdrawalsQuery)
  const [done, setDone] = useState<string>()
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      {list.isPending ? (
        <RowSkeletons rows={3} height={120} />
      ) : !list.data ? (
        <ErrorCard error={list.error} onRetry={() => list.refetch()} />
      ) : list.data.length === 0 ? (
        <Empty icon={<IconGavel size={28} />}>{t.empty}</Empty>
      ) : (
        <ul className={cards.list}>
          {list.data.map((withdrawal) => (
            <WithdrawalCard key={withdrawal.id} withdrawal={withdrawal} onDone={setDone} />
          ))}
        </ul>
      )}
    </DeskPage>
  )
}
