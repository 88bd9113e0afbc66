import type { AppealView } from '@sekisho/protocol'
import { useTexts } from '../../texts/use-texts.ts'
import { Card } from '../../ui/card.tsx'
import { TimeText } from '../../ui/time-text.tsx'
import classes from './appeals.module.css'
import { decisionTitle } from './decision-title.ts'

type Facts = Pick<AppealView, 'step' | 'decision' | 'clause' | 'reason' | 'decidedAt'>

/** R9: what was decided, on what ground, why, by whom, and until when. `endsAt` undefined: not known here. */
export function DecisionFacts({ facts, endsAt }: { facts: Facts; endsAt?: string | null }) {
  const t = useTexts().appeals
  const noEnd = facts.step === 'withdrawal' ? t.noEnd : t.recordOnly
  return (
    <Card title={decisionTitle(facts, t)}>
      <dl className={classes.facts}>
        <div>
          <dt>{t.clause}</dt>
          <dd>{facts.clause}</dd>
        </div>
        {facts.reason !== null && facts.reason !== '' && (
          <div>
            <dt>{t.reason}</dt>
            <dd className="user-text">{facts.reason}</dd>
          </div>
        )}
        {endsAt !== undefined && facts.step !== null && (
          <div>
            <dt>{t.until}</dt>
            <dd>{endsAt === null ? noEnd : <TimeText at={endsAt} style="moment" />}</dd>
          </div>
        )}
        <div>
          <dt>{t.by}</dt>
          <dd>{facts.reason === null ? t.byProgram : t.byDesk}</dd>
        </div>
        <div>
          <dt>{t.decidedAt}</dt>
          <dd>
            <TimeText at={facts.decidedAt} style="moment" />
          </dd>
        </div>
      </dl>
      <p className={classes.quiet}>{t.payKept}</p>
    </Card>
  )
}
