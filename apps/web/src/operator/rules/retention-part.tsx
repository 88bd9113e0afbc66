import { RETENTION_KINDS } from '@sekisho/protocol'
import { useLocale } from '../../texts/locale.tsx'
import { NumberField } from '../frame/number-field.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './draft.module.css'
import type { PartProps } from './use-draft-edit.ts'
import { useProblemAt } from './use-problem-text.ts'

const MOST = 10_950
const YEAR = 365

/** How long each kind is kept. */
export function RetentionPart({ policy, change, problems, locked }: PartProps) {
  const t = useDeskTexts().rules.retention
  const { locale } = useLocale()
  const problemAt = useProblemAt(problems)
  const { retention } = policy
  const span = (days: number) =>
    days >= YEAR ? t.years((days / YEAR).toLocaleString(locale, { maximumFractionDigits: 1 })) : undefined
  return (
    <div className={classes.part}>
      <p className={classes.quiet}>{t.lead}</p>
      <div className={classes.grid}>
        {RETENTION_KINDS.map((kind) => (
          <NumberField
            key={kind}
            label={t.kinds[kind]}
            description={[t.since[kind], span(retention[kind])].filter(Boolean).join(' · ')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={retention[kind]}
            min={1}
            max={MOST}
            disabled={locked}
            error={problemAt(`retention.${kind}`)}
            onChange={(days) => change({ retention: { ...retention, [kind]: days } })}
          />
        ))}
      </div>
      <p className={classes.quiet}>{t.note}</p>
      <p className={classes.quiet}>{t.fixed}</p>
    </div>
  )
}
