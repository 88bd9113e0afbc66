import type { PolicyShape } from '@sekisho/protocol'
import { NumberField } from '../frame/number-field.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './draft.module.css'
import type { PartProps } from './use-draft-edit.ts'
import { useProblemAt } from './use-problem-text.ts'

const GROUPS = ['contact', 'offsite', 'harm', 'privacy'] as const satisfies readonly (keyof PolicyShape['confidence'])[]

/** From which confidence on the gate acts, with a bar that shows where that stands. */
export function ThresholdsPart({ policy, change, problems, locked }: PartProps) {
  const t = useDeskTexts().rules.thresholds
  const problemAt = useProblemAt(problems)
  return (
    <div className={classes.part}>
      <p className={classes.quiet}>{t.lead}</p>
      <div className={classes.grid}>
        {GROUPS.map((group) => (
          <div key={group}>
            <NumberField
              label={t.groups[group]}
              description={t.hint}
              value={policy.confidence[group]}
              min={0}
              max={1}
              step={0.05}
              decimalScale={2}
              allowDecimal
              disabled={locked}
              error={problemAt(`confidence.${group}`)}
              onChange={(value) => change({ confidence: { ...policy.confidence, [group]: Math.min(1, value) } })}
            />
            <div className={classes.gauge} aria-hidden>
              <span style={{ insetInlineStart: `${policy.confidence[group] * 100}%` }} />
            </div>
          </div>
        ))}
      </div>
      <NumberField
        label={t.share}
        description={t.shareHint}
        value={Math.round(policy.trialMaxShare * 1_000) / 10}
        min={0.1}
        max={50}
        decimalScale={1}
        allowDecimal
        suffix=" %"
        disabled={locked}
        error={problemAt('trialMaxShare')}
        onChange={(value) => change({ trialMaxShare: Math.min(50, Math.max(0.1, value)) / 100 })}
      />
    </div>
  )
}
