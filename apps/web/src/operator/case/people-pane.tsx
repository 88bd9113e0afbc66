import type { CaseView } from '@sekisho/protocol'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '../../api/queries.ts'
import { useLocale } from '../../texts/locale.tsx'
import { MannerMark } from '../../ui/manner-mark.tsx'
import { Portrait } from '../../ui/portrait.tsx'
import { timeText } from '../../ui/time.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './people-pane.module.css'

type PersonRecord = CaseView['subjectRecord']

/** Both records, the clause, and what the ladder proposes. */
export function PeoplePane({ view }: { view: CaseView }) {
  const t = useDeskTexts()
  const stepText = (step: string | null) => (step ? (t.people.steps[step] ?? step) : null)
  const { proposedStrike, proposedStep, subjectRecord, otherRecord } = view
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section className={classes.pane} aria-label={t.people.title} tabIndex={0}>
      <Person record={subjectRecord} part={t.thread.subject} />
      {otherRecord && (
        <Person record={otherRecord} part={view.kind === 'report' ? t.thread.reporter : t.thread.other} />
      )}
      <section className={classes.block}>
        <h3>{t.people.policy}</h3>
        <dl className={classes.stacked}>
          <Fact name={t.people.clause}>{view.clause}</Fact>
          {view.decidedAt === null && (
            <Fact name={t.people.proposal}>
              {proposedStrike > 0
                ? t.people.proposalValue(
                    proposedStrike,
                    subjectRecord.strikePoints + proposedStrike,
                    stepText(proposedStep),
                  )
                : t.people.proposalNone}
            </Fact>
          )}
          <Fact name={t.people.version}>{t.people.versionValue(view.policyVersion)}</Fact>
        </dl>
      </section>
    </section>
  )
}

function Person({ record, part }: { record: PersonRecord; part: string }) {
  const t = useDeskTexts()
  const me = useMe()
  const { locale } = useLocale()
  const step = record.ladderStep ? (t.people.steps[record.ladderStep] ?? record.ladderStep) : t.people.noStep
  return (
    <section className={classes.block}>
      <h3 className={classes.person}>
        <Portrait id={record.id} name={record.displayName} size={36} />
        <span>
          <bdi>{record.displayName}</bdi>
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
      {me.role === 'administrator' && record.role === 'member' && (
        <Link to="/desk/credits" search={{ account: record.id }} className={classes.link}>
          {t.people.credit}
        </Link>
      )}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
