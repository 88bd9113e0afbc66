import type { SanctionStep } from '@sekisho/protocol'
import type { Policy } from './policy.ts'

export type LadderStep = Policy['ladder']['steps'][number]

/** What a self-report is worth: this many steps milder than the points would say. */
export const SELF_REPORT_STEPS_OFF = 1

/** Steps that keep a person from the site while they last. */
export const suspends = (step: SanctionStep | undefined): boolean =>
  step === 'suspension' || step === 'withdrawal_review' || step === 'withdrawal'

/** Pure: the step that this many points reach, or undefined below the first. */
export function stepFor(points: number, policy: Pick<Policy, 'ladder'>, stepsOff = 0): LadderStep | undefined {
  const reached = policy.ladder.steps.findLastIndex((step) => points >= step.points)
  return policy.ladder.steps[reached - stepsOff]
}
