import { Refusal } from '../refusal.ts'
import { findContradictions, type PolicyBody } from '../safety/index.ts'

/** What makes sense can have become stricter since a policy was saved. @throws Refusal policy_contradicts, with the places */
export function requireSound(body: PolicyBody): void {
  const problems = findContradictions(body)
  if (problems.length > 0) throw new Refusal('policy_contradicts', { problems })
}
