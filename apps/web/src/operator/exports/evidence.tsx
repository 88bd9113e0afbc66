import { Button, SegmentedControl } from '@mantine/core'
import { IconFileCertificate } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../api/queries.ts'
import { VerifierLink } from '../../exports/verifier-link.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard, ErrorLine } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { AuditorsToo } from './auditors-too.tsx'
import { EvidencePage } from './evidence-page.tsx'
import { ExportList } from './export-list.tsx'
import { allExportsQuery } from './export-queries.ts'

const FILTERS = ['all', 'ready', 'failed'] as const
type Filter = (typeof FILTERS)[number]

export const Evidence = () => (
  <AuditorsToo>
    <EvidenceList />
  </AuditorsToo>
)

/** Every package that was ever asked for: who, when, why, for whom. */
function EvidenceList() {
  const t = useDeskTexts().evidence
  const { role } = useMe()
  const [filter, setFilter] = useState<Filter>('all')
  const list = useInfiniteQuery(allExportsQuery(filter === 'all' ? undefined : filter))
  const exports = list.data?.pages.flatMap((page) => page.exports)
  return (
    <EvidencePage lead={t.lead}>
      {role === 'auditor' && <p>{t.list.auditor}</p>}
      <SegmentedControl
        aria-label={t.list.filter}
        value={filter}
        onChange={setFilter}
        data={FILTERS.map((value) => ({ value, label: t.list.filters[value] }))}
        style={{ justifySelf: 'start' }}
      />
      {list.isPending && <RowSkeletons rows={3} height={120} />}
      {!exports && list.isError && <ErrorCard error={list.error} onRetry={() => list.refetch()} />}
      {exports?.length === 0 && filter !== 'all' && <Empty>{t.list.none}</Empty>}
      {exports?.length === 0 && filter === 'all' && (
        <Empty
          icon={<IconFileCertificate size={28} />}
          action={
            role === 'administrator' && (
              <Button variant="default" renderRoot={(props) => <Link to="/desk" {...props} />}>
                {t.list.emptyAction}
              </Button>
            )
          }
        >
          {t.list.empty}
        </Empty>
      )}
      {exports && exports.length > 0 && <ExportList exports={exports} />}
      {exports && <ErrorLine error={list.error} />}
      {list.hasNextPage && (
        <Button
          variant="default"
          style={{ justifySelf: 'start' }}
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
        >
          {t.list.older}
        </Button>
      )}
      <VerifierLink />
    </EvidencePage>
  )
}
