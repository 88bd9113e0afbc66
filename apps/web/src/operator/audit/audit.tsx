import { Button, TextInput } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { dayInTokyo } from '../../ui/time.ts'
import { AdministratorOnly } from '../frame/administrator-only.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { staffActionsQuery } from '../frame/desk-queries.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './audit.module.css'
import { AuditTable } from './audit-table.tsx'

export const Audit = () => (
  <AdministratorOnly>
    <AuditPage />
  </AdministratorOnly>
)

/** What staff opened and decided, on record for the administrator. */
function AuditPage() {
  const t = useDeskTexts().audit
  const [from, setFrom] = useState('')
  const actions = useQuery(staffActionsQuery(from))
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className={classes.filter}>
        <TextInput
          type="date"
          label={t.from}
          value={from}
          max={dayInTokyo(new Date())}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        {from !== '' && (
          <Button variant="subtle" onClick={() => setFrom('')}>
            {t.clear}
          </Button>
        )}
      </div>
      {actions.isPending ? (
        <RowSkeletons rows={6} height={44} />
      ) : !actions.data ? (
        <ErrorCard error={actions.error} onRetry={() => actions.refetch()} />
      ) : actions.data.length === 0 ? (
        <Empty icon={<IconHistory size={28} />}>{from === '' ? t.empty : t.emptyFrom}</Empty>
      ) : (
        <AuditTable actions={actions.data} />
      )}
    </DeskPage>
  )
}
