import { SegmentedControl } from '@mantine/core'
import { CATEGORIES, groupOf } from '@sekisho/inspect/categories'
import type { PolicyShape } from '@sekisho/protocol'
import { useState } from 'react'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import { changeRule } from './change-rule.ts'
import classes from './draft.module.css'
import { EffectRow } from './effect-row.tsx'
import type { PartProps } from './use-draft-edit.ts'

type Role = keyof PolicyShape['rules']
const GROUPS = ['contact', 'offsite', 'harm', 'privacy'] as const

/** What becomes of a message by what is found in it, for each side. */
export function EffectsPart({ policy, change, problems, locked }: PartProps) {
  const t = useDeskTexts().rules
  const [role, setRole] = useState<Role>('member')
  const rules = policy.rules[role]
  return (
    <div className={classes.part}>
      <p className={classes.quiet}>{t.effects.lead}</p>
      <SegmentedControl
        aria-label={t.effects.role}
        value={role}
        onChange={(next) => setRole(next as Role)}
        data={(['member', 'performer'] as const).map((one) => ({ value: one, label: t.roles[one] }))}
        style={{ justifySelf: 'start' }}
      />
      {GROUPS.map((group) => (
        <section key={group} className={classes.group} aria-label={t.thresholds.groups[group]}>
          <h3>{t.thresholds.groups[group]}</h3>
          <ul className={classes.effects}>
            {CATEGORIES.filter((category) => groupOf(category) === group).map((category) => (
              <EffectRow
                key={`${role} ${category}`}
                category={category}
                role={role}
                rules={rules}
                problems={problems}
                locked={locked}
                onChange={(part) =>
                  change({ rules: { ...policy.rules, [role]: changeRule(rules, category, part, policy.clauses) } })
                }
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
