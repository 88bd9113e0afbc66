import type { CaseView } from '@sekisho/protocol'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './people-pane.module.css'
import { Fact, PersonRecord } from './person-record.tsx'

/** Both records, the clause, and what the ladder proposes. */
export function PeoplePane({ view }: { view: CaseView }) {
  const t = useDeskTexts()
  const { proposedStrike, proposedStep, subjectRecord, otherRecord } = view
  const step = proposedStep && (t.people.steps[proposedStep] ?? proposedStep)
  return (
    <div>
      <PersonRecord record={subjectRecord} part={t.thread.subject} caseId={view.id} />
      {otherRecord && (
        <PersonRecord
          record={otherRecord}
          part={view.kind === 'report' ? t.thread.reporter : t.thread.other}
          caseId={view.id}
        />
      )}
      <section className={classes.block}>
        <h3>{t.people.policy}</h3>
        <dl className={classes.stacked}>
          <Fact name={t.people.clause}>{view.clause}</Fact>
          {view.decidedAt === null && (
            <Fact name={t.people.proposal}>
              {proposedStrike > 0
                ? t.people.proposalValue(proposedStrike, subjectRecord.strikePoints + proposedStrike, step)
                : t.people.proposalNone}
              {view.leniency && <span className={classes.lenient}>{t.people.leniency}</span>}
            </Fact>
          )}
          <Fact name={t.people.version}>{t.people.versionValue(view.policyVersion)}</Fact>
        </dl>
      </section>
    </div>
  )
}
