import { CASE_KINDS } from '@sekisho/protocol'
import { NumberField } from '../frame/number-field.tsx'
import { spanText, toSpan } from '../frame/time-left.ts'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './draft.module.css'
import type { PartProps } from './use-draft-edit.ts'
import { useProblemAt } from './use-problem-text.ts'

const MOST = 525_600

/** How long a case may take, when it becomes urgent, and how long a decision can be appealed. */
export function LimitsPart({ policy, change, problems, locked }: PartProps) {
  const texts = useDeskTexts()
  const t = texts.rules.limits
  const problemAt = useProblemAt(problems)
  const { caseMinutes, urgentFrom } = policy
  const span = (minutes: number | undefined) =>
    minutes !== undefined && minutes >= 60 ? spanText(toSpan(minutes * 60_000), texts.time) : undefined
  return (
    <div className={classes.part}>
      <p className={classes.quiet}>{t.lead}</p>
      <div className={classes.grid}>
        {(['urgent', 'normal'] as const).map((urgency) => (
          <NumberField
            key={urgency}
            label={t[urgency]}
            description={span(caseMinutes[urgency])}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={caseMinutes[urgency]}
            min={1}
            max={MOST}
            disabled={locked}
            error={problemAt(`caseMinutes.${urgency}`)}
            onChange={(minutes) => change({ caseMinutes: { ...caseMinutes, [urgency]: minutes } })}
          />
        ))}
      </div>
      <fieldset className={classes.set}>
        <legend>{t.byKind}</legend>
        <p className={classes.quiet}>{t.byKindHint}</p>
        <div className={classes.grid}>
          {CASE_KINDS.map((kind) => (
            <NumberField
              key={kind}
              label={t.kinds[kind]}
              description={span(caseMinutes.byKind[kind])}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={String(caseMinutes.normal)}
              value={caseMinutes.byKind[kind]}
              min={1}
              max={MOST}
              disabled={locked}
              error={problemAt(`caseMinutes.byKind.${kind}`)}
              onChange={(minutes) =>
                change({ caseMinutes: { ...caseMinutes, byKind: { ...caseMinutes.byKind, [kind]: minutes } } })
              }
              onEmpty={() => {
                const { [kind]: _, ...byKind } = caseMinutes.byKind
                change({ caseMinutes: { ...caseMinutes, byKind } })
              }}
            />
          ))}
        </div>
      </fieldset>
      <div className={classes.grid}>
        <NumberField
          label={t.urgentSigns}
          description={t.urgentHint}
          value={urgentFrom.signs}
          min={2}
          max={1_000}
          disabled={locked}
          error={problemAt('urgentFrom.signs')}
          onChange={(signs) => change({ urgentFrom: { ...urgentFrom, signs } })}
        />
        <NumberField
          label={t.urgentDays}
          value={urgentFrom.withinDays}
          min={1}
          max={3_650}
          disabled={locked}
          error={problemAt('urgentFrom.withinDays')}
          onChange={(withinDays) => change({ urgentFrom: { ...urgentFrom, withinDays } })}
        />
        <NumberField
          label={t.appealDays}
          value={policy.appealDays}
          min={1}
          max={3_650}
          disabled={locked}
          error={problemAt('appealDays')}
          onChange={(appealDays) => change({ appealDays })}
        />
      </div>
    </div>
  )
}
