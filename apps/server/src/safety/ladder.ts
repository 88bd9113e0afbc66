import type { Policy } from './policy.ts'

export type LadderStep = Policy['ladder']['steps'][number]

/** Pure: the step that this many points reach, or undefined below the first. */
export function stepFor(points: number, policy: Pick<Policy, 'ladder'>): LadderStep | undefined {
  return policy.ladder.steps.findLast((step) => points >= step.points)
}
