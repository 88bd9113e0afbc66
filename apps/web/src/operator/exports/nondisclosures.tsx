import { IconEyeOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorCard } from '../../ui/error-card.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { RowSkeletons } from '../../ui/skeletons.tsx'
import { timeText } from '../../ui/time.ts'
import { DoneLine } from '../done-line.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { AuditorsToo } from './auditors-too.tsx'
import { EvidencePage } from './evidence-page.tsx'
import { nondisclosuresQuery } from './export-queries.ts'
import { MarkButton } from './mark-button.tsx'
import classes from './nondisclosures.module.css'

export const Nondisclosures = () => (
  <AuditorsToo>
    <NondisclosureList />
  </AuditorsToo>
)

/** Everyone whose data stay out of evidence for others, and why. */
function NondisclosureList() {
  const desk = useDeskTexts()
  const t = desk.evidence.mark
  const { role } = useMe()
  const { locale } = useLocale()
  const list = useQuery(nondisclosuresQuery)
  const [done, setDone] = useState<string>()
  return (
    <EvidencePage lead={t.lead}>
      <DoneLine text={done} onClose={() => setDone(undefined)} />
      {list.isPending && <RowSkeletons rows={3} height={72} />}
      {!list.data && list.isError && <ErrorCard error={list.error} onRetry={() => list.refetch()} />}
      {list.data?.length === 0 && <Empty icon={<IconEyeOff size={28} />}>{t.empty}</Empty>}
      {list.data && list.data.length > 0 && (
        <ul className={classes.list}>
          {list.data.map(({ person, reason, by, at }) => (
            <li key={person.id}>
              <Portrait id={person.id} name={person.displayName} size={36} />
              <div>
                <p>
                  <PersonName of={person} /> <small>{desk.roles[person.role]}</small>
                </p>
                <p className="user-text">{reason}</p>
                <small>{t.setBy(by.displayName, timeText(at, 'moment', locale, new Date()))}</small>
              </div>
              {role === 'administrator' && <MarkButton person={person} marked onDone={setDone} />}
            </li>
          ))}
        </ul>
      )}
    </EvidencePage>
  )
}
