import type { Policy } from './policy.ts'

export type LadderStep = Policy['ladder']['steps'][number]

/** Steps that keep a person from the site while they last. The last one lasts until people have decided (R9). */
export const suspends = (step: LadderStep | undefined): boolean =>
  step?.step === 'suspension' || step?.step === 'withdrawal_review'

/** Pure: the step that this many points reach, or undefined below the first. */
export function stepFor(points: number, policy: Pick<Policy, 'ladder'>): LadderStep | undefined {
  return policy.ladder.steps.findLast((step) => points >= step.points)
}
