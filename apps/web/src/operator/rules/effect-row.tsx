import { Checkbox, NativeSelect } from '@mantine/core'
import type { Category } from '@sekisho/inspect/categories'
import { categoryText } from '@sekisho/inspect/reasons'
import { OUTCOMES, type PolicyProblem, type PolicyRule } from '@sekisho/protocol'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useLocale } from '../../texts/locale.tsx'
import { NumberField } from '../frame/number-field.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { type RulePart, ruleFor } from './change-rule.ts'
import classes from './draft.module.css'
import { useProblemText } from './use-problem-text.ts'

type Effect = Pick<PolicyRule, 'outcome' | 'strike'>
type Props = {
  category: Category
  role: 'member' | 'performer'
  rules: readonly PolicyRule[]
  problems: readonly PolicyProblem[]
  locked: boolean
  onChange: (part: RulePart) => void
}

const UNRULED: Effect = { outcome: 'deliver', strike: 0 }
const USUAL_REPEAT = { from: 2, withinDays: 30 }

/** One category: what happens at first, and from which time on it happens otherwise. */
export function EffectRow({ category, role, rules, problems, locked, onChange }: Props) {
  const t = useDeskTexts().rules.effects
  const { locale } = useLocale()
  const problemText = useProblemText()
  const name = categoryText(category, locale)
  const rule = ruleFor(rules, category)
  const effect: Effect = rule ?? UNRULED
  const { repeat } = rule ?? {}
  // A problem of a shared rule is told once, at its first category.
  const path = rule?.categories[0] === category ? `rules.${role}.${rules.indexOf(rule)}` : undefined
  const own = problems.filter((one) => path && (one.path === path || one.path.startsWith(`${path}.`)))
  const others = rule?.categories.filter((one) => one !== category) ?? []
  return (
    <li>
      <fieldset disabled={locked}>
        <legend>{name}</legend>
        <div className={classes.effect}>
          <EffectFields effect={effect} onChange={onChange} />
          <NativeSelect
            label={t.case}
            value={rule?.case ?? ''}
            data={[
              { value: '', label: t.cases.none },
              { value: 'normal', label: t.cases.normal },
              { value: 'urgent', label: t.cases.urgent },
            ]}
            onChange={(event) => onChange({ case: (event.currentTarget.value || undefined) as PolicyRule['case'] })}
          />
        </div>
        {rule?.pause && <p className={classes.quiet}>{t.paused}</p>}
        <Checkbox
          label={t.repeat}
          checked={repeat !== undefined}
          onChange={(event) =>
            onChange({
              repeat: event.currentTarget.checked
                ? { ...USUAL_REPEAT, outcome: effect.outcome, strike: effect.strike }
                : undefined,
            })
          }
        />
        {repeat && (
          <div className={classes.effect}>
            <NumberField
              label={t.from}
              value={repeat.from}
              min={2}
              max={1_000}
              onChange={(from) => onChange({ repeat: { ...repeat, from } })}
            />
            <NumberField
              label={t.days}
              value={repeat.withinDays}
              min={1}
              max={3_650}
              onChange={(withinDays) => onChange({ repeat: { ...repeat, withinDays } })}
            />
            <EffectFields effect={repeat} onChange={(part) => onChange({ repeat: { ...repeat, ...part } })} />
          </div>
        )}
        {repeat && others.length > 0 && (
          <p className={classes.quiet}>
            {t.counted(others.map((one) => categoryText(one, locale)).join(locale === 'ja' ? '、' : ', '))}
          </p>
        )}
        {own.map((problem) => (
          <p key={`${problem.path} ${problem.problem}`} className={classes.problem}>
            <IconAlertTriangle size={16} aria-hidden />
            {problemText(problem)}
          </p>
        ))}
      </fieldset>
    </li>
  )
}

function EffectFields({ effect, onChange }: { effect: Effect; onChange: (part: Partial<Effect>) => void }) {
  const { effects: t, outcomes } = useDeskTexts().rules
  return (
    <>
      <NativeSelect
        label={t.outcome}
        value={effect.outcome}
        data={OUTCOMES.map((outcome) => ({ value: outcome, label: outcomes[outcome] }))}
        onChange={(event) => onChange({ outcome: event.currentTarget.value as Effect['outcome'] })}
      />
      <NumberField
        label={t.strike}
        value={effect.strike}
        min={0}
        max={100}
        onChange={(strike) => onChange({ strike })}
      />
    </>
  )
}
