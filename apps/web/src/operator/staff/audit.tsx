import { Button } from '@mantine/core'
import { ROUTES } from '@sekisho/protocol'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { call } from '../../api/call.ts'
import { keys, useMe } from '../../api/queries.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard, ErrorLine } from '../../ui/error-card.tsx'
import { Lead } from '../../ui/lead.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { useSearchWord } from '../../ui/use-search-word.ts'
import { DeskPage } from '../frame/desk-page.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { AuditFilters } from './audit-filters.tsx'
import { type AuditSearch, toBody } from './audit-search.ts'
import { AuditTable } from './audit-table.tsx'

/** For administrators, and the home of an auditor; the server refuses others anyway. */
export const Audit = () => {
  const { role } = useMe()
  return role === 'administrator' || role === 'auditor' ? <AuditPage /> : <Lead to="/desk" />
}

function AuditPage() {
  const t = useDeskTexts().staff.audit
  const search = useSearch({ from: '/signed-in/operator/desk-frame/desk/audit' })
  const navigate = useNavigate({ from: '/desk/audit' })
  const [text, setText] = useSearchWord()
  const asked = toBody(search, useDeferredValue(text))
  const actions = useInfiniteQuery({
    queryKey: [...keys.desk, 'audit', asked],
    queryFn: ({ pageParam, signal }) =>
      call(ROUTES.staffActions, { body: { ...asked, ...(pageParam && { before: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (earlier) => earlier,
  })
  const put = (part: Partial<AuditSearch>) =>
    navigate({ search: (now) => ({ ...now, ...part }), state: true, replace: true })
  const rows = actions.data?.pages.flatMap((page) => page.actions)
  const filtered = Object.keys(asked).length > 0
  return (
    <DeskPage title={t.title} lead={t.lead} wide>
      <AuditFilters
        search={search}
        text={text}
        kinds={actions.data?.pages[0]?.kinds ?? []}
        onText={setText}
        onSearch={put}
        onClear={() => {
          setText('')
          void navigate({ search: {}, replace: true })
        }}
      />
      {actions.isPending && <RowSkeletons rows={6} height={44} />}
      {!rows && actions.isError && <ErrorCard error={actions.error} onRetry={() => actions.refetch()} />}
      {rows?.length === 0 && <Empty icon={<IconHistory size={28} />}>{filtered ? t.noMatch : t.empty}</Empty>}
      {rows && rows.length > 0 && <AuditTable actions={rows} onSearch={put} />}
      {rows && <ErrorLine error={actions.error} />}
      {actions.hasNextPage && (
        <Button
          variant="default"
          style={{ justifySelf: 'start' }}
          loading={actions.isFetchingNextPage}
          onClick={() => actions.fetchNextPage()}
        >
          {t.older}
        </Button>
      )}
    </DeskPage>
  )
}
