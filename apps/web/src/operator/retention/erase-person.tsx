import { Button } from '@mantine/core'
import type { ErasurePreview } from '@sekisho/protocol'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { hasCode } from '../../api/api-error.ts'
import { useLocale } from '../../texts/locale.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { hasLeft, PersonName } from '../../ui/person-name.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { DoneLine } from '../done-line.tsx'
import { AdministratorOnly } from '../frame/administrator-only.tsx'
import { DeskPage } from '../frame/desk-page.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import own from './erase-person.module.css'
import { OrderErasure } from './order-erasure.tsx'
import classes from './retention.module.css'
import { erasurePreviewQuery } from './retention-queries.ts'
import { StayList } from './stay-list.tsx'

export const ErasePerson = () => (
  <AdministratorOnly>
    <ErasePersonPage />
  </AdministratorOnly>
)

/** The dry run first: what would go of one person and what stays; then the order. */
function ErasePersonPage() {
  const t = useDeskTexts().retention.person
  const { id = '' } = useParams({ strict: false })
  const preview = useQuery(erasurePreviewQuery(id))
  const [done, setDone] = useState<string>()
  const missing = hasCode(preview.error, 'not_found') || hasCode(preview.error, 'invalid')
  const back = (
    <Button
      variant="default"
      style={{ justifySelf: 'start' }}
      leftSection={<IconArrowLeft size={18} aria-hidden />}
      renderRoot={(props) => <Link to="/desk/retention/erasures" {...props} />}
    >
      {t.back}
    </Button>
  )
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      {preview.isPending && <RowSkeletons rows={4} height={72} />}
      {!preview.data && missing && <Empty action={back}>{t.missing}</Empty>}
      {!preview.data && preview.isError && !missing && (
        <ErrorCard error={preview.error} onRetry={() => preview.refetch()} />
      )}
      {preview.data && (
        <>
          {back}
          <Person preview={preview.data} />
          {hasLeft(preview.data.person) ? (
            <p>{t.left}</p>
          ) : (
            !done && <OrderErasure person={preview.data.person} onDone={setDone} />
          )}
        </>
      )}
    </DeskPage>
  )
}

function Person({ preview: { person, goes, stays, identitySealed } }: { preview: ErasurePreview }) {
  const desk = useDeskTexts()
  const { person: t, erased, count } = desk.retention
  const { locale } = useLocale()
  return (
    <>
      <h2 className={own.person}>
        <Portrait id={person.id} name={person.displayName} size={40} />
        <span>
          <PersonName of={person} /> <small>{desk.roles[person.role]}</small>
        </span>
      </h2>
      <div className={own.halves}>
        <section className={own.panel} aria-labelledby="goes">
          <h3 id="goes">{t.goes}</h3>
          {goes.length === 0 ? (
            <p className={classes.quiet}>{t.nothing}</p>
          ) : (
            <dl className={own.counts}>
              {goes.map((one) => (
                <div key={one.kind}>
                  <dt>{erased[one.kind]}</dt>
                  <dd>{count(one.count.toLocaleString(locale))}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        <section className={own.panel} aria-labelledby="stays">
          <h3 id="stays">{t.stays}</h3>
          <StayList stays={stays} />
          <p className={classes.quiet}>{identitySealed ? t.sealed : t.notSealed}</p>
          <p className={classes.quiet}>{t.others}</p>
        </section>
      </div>
    </>
  )
}
