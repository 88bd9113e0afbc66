import type { CaseView } from '@sekisho/protocol'
import { useDeskTexts } from '../texts/use-desk-texts.ts'
import classes from './decision-bar.module.css'
import { type Decision, decisionEffects, type Effect } from './decision-effects.ts'

/** What the decision will do, before it is made. */
export function EffectList({ view, decision, strike }: { view: CaseView; decision: Decision; strike: number }) {
  const t = useDeskTexts()
  const told = (effect: Effect): string => {
    switch (effect.code) {
      case 'strike':
        return t.effects.strike(effect.points, effect.total)
      case 'step':
        return t.effects.step(t.people.steps[effect.step] ?? effect.step)
      case 'subject-told':
      case 'subject-not-told':
        return t.effects[effect.code](view.subjectRecord.displayName)
      case 'reporter-told':
      case 'performer-told':
        return t.effects[effect.code](view.otherRecord?.displayName ?? '')
      default:
        return t.effects[effect.code]
    }
  }
  return (
    <ul className={classes.effects} aria-label={t.decide.effects} aria-live="polite">
      {decisionEffects(view, decision, strike).map((effect) => (
        <li key={effect.code}>{told(effect)}</li>
      ))}
    </ul>
  )
}
