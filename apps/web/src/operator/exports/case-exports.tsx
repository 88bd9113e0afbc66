import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { VerifierLink } from '../../exports/verifier-link.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { useNameOf } from '../../ui/person-name.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { DoneLine } from '../done-line.tsx'
import { AdministratorOnly } from '../frame/administrator-only.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './case-exports.module.css'
import { ExportForm } from './export-form.tsx'
import { ExportList } from './export-list.tsx'
import { caseExportsQuery } from './export-queries.ts'

export const CaseExports = () => (
  <AdministratorOnly>
    <CaseExportsPage />
  </AdministratorOnly>
)

/** Evidence from one case: what is asked for on the left, what was made on the right. */
function CaseExportsPage() {
  const t = useDeskTexts().evidence
  const { id = '' } = useParams({ strict: false })
  const found = useQuery(caseExportsQuery(id))
  const nameOf = useNameOf()
  const [done, setDone] = useState<string>()
  const toCase = (
    <Button
      variant="default"
      style={{ justifySelf: 'start' }}
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      renderRoot={(props) => <Link to="/desk" search={{ case: id }} {...props} />}
    >
      {t.form.toCase}
    </Button>
  )
  const names = found.data?.choices.people.map(nameOf) ?? []
  const [one, other] = names
  return (
    <DeskPage title={t.form.title} lead={t.form.lead} wide>
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      {found.isPending && <RowSkeletons rows={4} height={96} />}
      {!found.data && hasCode(found.error, 'not_opened') && <Empty action={toCase}>{t.form.notOpened}</Empty>}
      {!found.data && found.isError && !hasCode(found.error, 'not_opened') && (
        <ErrorCard error={found.error} onRetry={() => found.refetch()} />
      )}
      {found.data && (
        <>
          <div className={classes.about}>
            {toCase}
            {one && <p>{other ? t.form.between(one, other) : t.form.about(one)}</p>}
          </div>
          <div className={classes.columns}>
            <ExportForm caseId={id} choices={found.data.choices} onStarted={() => setDone(t.form.started)} />
            <section className={classes.made} aria-labelledby="case-exports">
              <h2 id="case-exports">{t.form.earlier}</h2>
              {found.data.exports.length === 0 ? (
                <p className={classes.quiet}>{t.form.earlierNone}</p>
              ) : (
                <ExportList exports={found.data.exports} inCase />
              )}
              <VerifierLink />
            </section>
          </div>
        </>
      )}
    </DeskPage>
  )
}
