import type { CaseView } from '@sekisho/protocol'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { MannerMark } from '../../ui/manner-mark.tsx'
import { hasLeft, PersonName } from '../../ui/person-name.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { timeText } from '../../ui/time.ts'
import { PersonMark } from '../exports/person-mark.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { LinkedAccounts } from './linked-accounts.tsx'
import { PastRecord } from './past-record.tsx'
import classes from './people-pane.module.css'

export type RecordView = CaseView['subjectRecord']

/** One person as the desk knows them: how they kept the rules, what was decided before, who they may also be. */
export function PersonRecord({ record, part, caseId }: { record: RecordView; part: string; caseId: string }) {
  const t = useDeskTexts()
  const me = useMe()
  const { locale } = useLocale()
  const step = record.ladderStep ? (t.people.steps[record.ladderStep] ?? record.ladderStep) : t.people.noStep
  return (
    <section className={classes.block}>
      <h3 className={classes.person}>
        <Portrait id={record.id} name={record.displayName} size={36} />
        <span>
          <PersonName of={record} />
          <small>
            {t.roles[record.role]}
            {t.sep}
            {part}
          </small>
        </span>
        {record.manner && <MannerMark manner={record.manner} />}
      </h3>
      <dl className={classes.facts}>
        <Fact name={t.people.stopped}>{t.people.casesValue(record.stopped30Days)}</Fact>
        <Fact name={t.people.points}>{t.people.pointsValue(record.strikePoints)}</Fact>
        <Fact name={t.people.step}>{step}</Fact>
        <Fact name={t.people.cases}>{t.people.casesValue(record.earlierCases)}</Fact>
        <Fact name={t.people.joined}>{timeText(record.joinedAt, 'day', locale, new Date())}</Fact>
      </dl>
      <LinkedAccounts links={record.links} />
      <PersonMark person={record} />
      <PastRecord record={record} caseId={caseId} />
      <p className={classes.links}>
        <Link to="/desk" search={{ subject: record.id }} className={classes.link}>
          {t.people.queue}
        </Link>
        {me.role === 'administrator' && record.role === 'member' && (
          <Link to="/desk/credits" search={{ account: record.id }} className={classes.link}>
            {t.people.credit}
          </Link>
        )}
        {me.role === 'administrator' && !hasLeft(record) && (
          <Link to="/desk/retention/people/$id" params={{ id: record.id }} className={classes.link}>
            {t.retention.person.link}
          </Link>
        )}
      </p>
    </section>
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
