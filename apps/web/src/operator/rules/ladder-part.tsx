import { ActionIcon, Button, Menu } from '@mantine/core'
import { type PolicyShape, SANCTION_STEPS } from '@sekisho/protocol'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { NumberField } from '../frame/number-field.tsx'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './draft.module.css'
import type { PartProps } from './use-draft-edit.ts'
import { useProblemAt } from './use-problem-text.ts'

type Step = PolicyShape['ladder']['steps'][number]
const MILD: ReadonlySet<Step['step']> = new Set(['notice', 'warning'])

/** The steps from mild to strict; problems stand in the row they are about. */
export function LadderPart({ policy, change, problems, locked }: PartProps) {
  const t = useDeskTexts().rules.ladder
  const problemAt = useProblemAt(problems)
  const { ladder } = policy
  const put = (steps: Step[]) => change({ ladder: { ...ladder, steps } })
  const set = (at: number, part: Partial<Step>) =>
    put(ladder.steps.map((step, i) => (i === at ? { ...step, ...part } : step)))
  const missing = SANCTION_STEPS.filter((one) => !ladder.steps.some(({ step }) => step === one))
  const add = (step: Step['step']) => {
    const points = (ladder.steps.at(-1)?.points ?? 0) + 1
    const order = (one: Step) => SANCTION_STEPS.indexOf(one.step)
    put(
      [...ladder.steps, { step, points, days: MILD.has(step) ? null : policy.programMaxDays }].sort(
        (a, b) => order(a) - order(b),
      ),
    )
  }
  return (
    <div className={classes.part}>
      <p className={classes.quiet}>{t.lead}</p>
      <ol className={classes.steps}>
        {ladder.steps.map((step, i) => (
          <li key={step.step}>
            <div className={classes.stepName}>
              <span aria-hidden>{i + 1}</span>
              <strong>{t.steps[step.step]}</strong>
            </div>
            <NumberField
              label={t.points}
              value={step.points}
              min={1}
              max={1_000}
              disabled={locked}
              error={problemAt(`ladder.steps.${i}.points`) ?? problemAt(`ladder.steps.${i}.step`)}
              onChange={(points) => set(i, { points })}
            />
            <NumberField
              label={t.days}
              value={step.days ?? undefined}
              placeholder={MILD.has(step.step) ? t.noDays : ''}
              min={1}
              max={3_650}
              disabled={locked}
              error={problemAt(`ladder.steps.${i}.days`)}
              onChange={(days) => set(i, { days })}
              onEmpty={() => set(i, { days: null })}
            />
            <ActionIcon
              aria-label={t.remove(t.steps[step.step])}
              color="vermilion"
              disabled={locked || ladder.steps.length === 1}
              onClick={() => put(ladder.steps.filter((_, at) => at !== i))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {missing.length > 0 && !locked && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} style={{ justifySelf: 'start' }}>
              {t.add}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {missing.map((step) => (
              <Menu.Item key={step} onClick={() => add(step)}>
                {t.steps[step]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <div className={classes.grid}>
        <NumberField
          label={t.expire}
          value={ladder.expireDays}
          min={1}
          max={3_650}
          disabled={locked}
          error={problemAt('ladder.expireDays')}
          onChange={(expireDays) => change({ ladder: { ...ladder, expireDays } })}
        />
        <NumberField
          label={t.programMax}
          description={t.programMaxHint}
          value={policy.programMaxDays}
          min={1}
          max={7}
          disabled={locked}
          error={problemAt('programMaxDays')}
          onChange={(programMaxDays) => change({ programMaxDays: Math.min(7, Math.max(1, programMaxDays)) })}
        />
      </div>
    </div>
  )
}
