import type { AppealView } from '@sekisho/protocol'
import type { Texts } from '../../texts/ja/index.ts'

/** The step, where there was one, else what was decided. */
export function decisionTitle(decision: Pick<AppealView, 'step' | 'decision'>, t: Texts['appeals']): string {
  if (decision.step) return t.steps[decision.step]
  return decision.decision ? t.decisions[decision.decision] : t.plainDecision
}
