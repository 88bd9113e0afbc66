import type { ErasureRow } from '@sekisho/protocol'
import type { ReactNode } from 'react'
import { useMe } from '../../api/queries.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import cards from '../frame/cards.module.css'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { ErasureActions } from './erasure-actions.tsx'
import classes from './retention.module.css'
import { StayList } from './stay-list.tsx'

type Props = { erasure: ErasureRow; onDone: (line: string) => void }

/** One person's erasure: who asked, where it stands, what stays. */
export function ErasureCard({ erasure, onDone }: Props) {
  const desk = useDeskTexts()
  const { erasures: t } = desk.retention
  const { role } = useMe()
  const { person, state, orderedBy } = erasure
  return (
    <li className={cards.card}>
      <header className={classes.head}>
        <Portrait id={person.id} name={person.displayName} size={36} />
        <h2>
          <PersonName of={person} /> <small>{desk.roles[person.role]}</small>
        </h2>
        <span className={classes.state} data-state={state}>
          {t.states[state]}
        </span>
      </header>
      <dl className={cards.facts}>
        <Fact name={t.asked}>
          <TimeText at={erasure.askedAt} style="moment" /> <bdi>{orderedBy?.displayName ?? t.byPerson}</bdi>
        </Fact>
        {erasure.reason && (
          <Fact name={t.reason}>
            <span className="user-text">{erasure.reason}</span>
          </Fact>
        )}
        {erasure.confirmedBy && (
          <Fact name={t.confirmedBy}>
            <bdi>{erasure.confirmedBy.displayName}</bdi>
          </Fact>
        )}
        {state === 'waiting' && (
          <Fact name={t.due}>
            <TimeText at={erasure.dueAt} style="moment" />
          </Fact>
        )}
        {erasure.erasedAt && (
          <Fact name={t.erasedAt}>
            <TimeText at={erasure.erasedAt} style="moment" />
          </Fact>
        )}
        {erasure.doneAt && erasure.doneAt !== erasure.erasedAt && (
          <Fact name={t.doneAt}>
            <TimeText at={erasure.doneAt} style="moment" />
          </Fact>
        )}
      </dl>
      {erasure.objected && <p className={classes.quiet}>{t.objected}</p>}
      {state !== 'taken_back' && (
        <div>
          <h3 className={classes.stayHead}>{state === 'waiting' || state === 'ordered' ? t.willStay : t.stays}</h3>
          <StayList stays={erasure.stays} />
        </div>
      )}
      {role === 'administrator' && <ErasureActions erasure={erasure} onDone={onDone} />}
    </li>
  )
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
